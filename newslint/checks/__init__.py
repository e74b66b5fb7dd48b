"""The rules written in Python, one a file. A new file is added to this list, and nowhere else."""

from __future__ import annotations

from newslint.checks.abbreviation_unused import abbreviation_unused
from newslint.checks.agentless_confirmation import agentless_confirmation
from newslint.checks.conflicting_participant import conflicting_participant
from newslint.checks.doubled_attribution import doubled_attribution
from newslint.checks.doubled_word import doubled_word
from newslint.checks.garbled_agency import garbled_agency
from newslint.checks.headline_drops_hedge import headline_drops_hedge
from newslint.checks.house_spelling import house_spelling
from newslint.checks.hyphen_in_name import hyphen_in_name
from newslint.checks.lost_accent import lost_accent
from newslint.checks.headline_names_nobody import headline_names_nobody_in_body
from newslint.checks.stacked_hedge import stacked_hedge
from newslint.checks.status_overstated import status_overstated
from newslint.checks.hedge_lost import hedge_lost
from newslint.checks.result_overstated import result_overstated
from newslint.checks.unattributed_claim import unattributed_claim
from newslint.checks.lost_reported_speech import lost_reported_speech
from newslint.checks.mixed_transliteration import mixed_transliteration
from newslint.checks.name_in_wrong_case import name_in_wrong_case
from newslint.checks.one_quotation_two_speakers import one_quotation_two_speakers
from newslint.checks.outlet_of_another_country import outlet_of_another_country
from newslint.checks.spelling_variant import spelling_variant

RULES = (
    agentless_confirmation,
    doubled_attribution,
    garbled_agency,
    outlet_of_another_country,
    headline_drops_hedge,
    headline_names_nobody_in_body,
    hedge_lost,
    lost_reported_speech,
    result_overstated,
    unattributed_claim,
    stacked_hedge,
    status_overstated,
    house_spelling,
    hyphen_in_name,
    lost_accent,
    name_in_wrong_case,
    mixed_transliteration,
    spelling_variant,
    conflicting_participant,
    one_quotation_two_speakers,
    abbreviation_unused,
    doubled_word,
)
