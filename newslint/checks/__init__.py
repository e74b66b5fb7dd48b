"""The rules written in Python, one a file. A new file is added to this list, and nowhere else."""

from __future__ import annotations

from newslint.checks.attribution.agentless_confirmation import agentless_confirmation
from newslint.checks.attribution.dangling_attribution import dangling_attribution
from newslint.checks.attribution.doubled_attribution import doubled_attribution
from newslint.checks.attribution.garbled_agency import garbled_agency
from newslint.checks.attribution.misspelt_outlet import misspelt_outlet
from newslint.checks.attribution.nameless_source import nameless_source
from newslint.checks.attribution.outlet_named_differently import outlet_named_differently
from newslint.checks.attribution.outlet_of_another_country import outlet_of_another_country
from newslint.checks.attribution.second_credit import second_credit
from newslint.checks.attribution.unattributed_quotation import unattributed_quotation
from newslint.checks.claims.headline_drops_hedge import headline_drops_hedge
from newslint.checks.claims.headline_names_nobody import headline_names_nobody_in_body
from newslint.checks.claims.hedge_lost import hedge_lost
from newslint.checks.claims.lost_reported_speech import lost_reported_speech
from newslint.checks.claims.result_overstated import result_overstated
from newslint.checks.claims.stacked_hedge import stacked_hedge
from newslint.checks.claims.status_overstated import status_overstated
from newslint.checks.claims.unattributed_claim import unattributed_claim
from newslint.checks.claims.unknown_cause_told import unknown_cause_told
from newslint.checks.figures.age_differs import age_differs
from newslint.checks.figures.change_differs import change_differs
from newslint.checks.figures.conversion_differs import conversion_differs
from newslint.checks.figures.duration_differs import duration_differs
from newslint.checks.figures.headline_figure_differs import headline_figure_differs
from newslint.checks.figures.hours_differ import hours_differ
from newslint.checks.figures.impossible_date import impossible_date
from newslint.checks.figures.margin_differs import margin_differs
from newslint.checks.figures.million_billion import million_billion
from newslint.checks.figures.multiple_differs import multiple_differs
from newslint.checks.figures.number_of_things_differs import number_of_things_differs
from newslint.checks.figures.parts_exceed_whole import parts_exceed_whole
from newslint.checks.figures.percent_arithmetic import percent_arithmetic
from newslint.checks.figures.product_differs import product_differs
from newslint.checks.figures.rest_differs import rest_differs
from newslint.checks.figures.same_count_differs import same_count_differs
from newslint.checks.figures.total_differs import total_differs
from newslint.checks.figures.transposed_digits import transposed_digits
from newslint.checks.figures.votes_differ import votes_differ
from newslint.checks.figures.weekday_after_weekday import weekday_after_weekday
from newslint.checks.figures.weekday_date import weekday_date
from newslint.checks.names.abbreviation_with_two_meanings import abbreviation_with_two_meanings
from newslint.checks.names.ambiguous_surname import ambiguous_surname
from newslint.checks.names.changed_first_name import changed_first_name
from newslint.checks.names.changed_title import changed_title
from newslint.checks.names.given_name_cut_short import given_name_cut_short
from newslint.checks.names.house_spelling import house_spelling
from newslint.checks.names.hyphen_in_name import hyphen_in_name
from newslint.checks.names.initials_do_not_fit import initials_do_not_fit
from newslint.checks.names.lost_accent import lost_accent
from newslint.checks.names.meaning_with_two_abbreviations import meaning_with_two_abbreviations
from newslint.checks.names.mixed_transliteration import mixed_transliteration
from newslint.checks.names.name_in_wrong_case import name_in_wrong_case
from newslint.checks.names.office_held_twice import office_held_twice
from newslint.checks.names.pronoun_disagrees import pronoun_disagrees
from newslint.checks.names.small_word_in_name import small_word_in_name
from newslint.checks.names.spelling_variant import spelling_variant
from newslint.checks.names.surname_before_full_name import surname_before_full_name
from newslint.checks.names.title_before_given_name import title_before_given_name
from newslint.checks.names.title_disagrees import title_disagrees
from newslint.checks.speakers.ambiguous_pronoun_speaker import ambiguous_pronoun_speaker
from newslint.checks.speakers.conflicting_participant import conflicting_participant
from newslint.checks.speakers.headline_quotation_missing import headline_quotation_missing
from newslint.checks.speakers.one_quotation_two_speakers import one_quotation_two_speakers
from newslint.checks.speakers.quotation_wording_differs import quotation_wording_differs
from newslint.checks.speakers.speaker_out_of_role import speaker_out_of_role
from newslint.checks.speakers.unknown_speaker import unknown_speaker
from newslint.checks.style.abbreviation_before_introduction import abbreviation_before_introduction
from newslint.checks.style.abbreviation_introduced_twice import abbreviation_introduced_twice
from newslint.checks.style.abbreviation_undefined import abbreviation_undefined
from newslint.checks.style.abbreviation_unused import abbreviation_unused
from newslint.checks.style.broken_by_spaces import broken_by_spaces
from newslint.checks.style.copy_note_left import copy_note_left
from newslint.checks.style.decimal_comma import decimal_comma
from newslint.checks.style.double_space import double_space
from newslint.checks.style.doubled_phrase import doubled_phrase
from newslint.checks.style.doubled_word import doubled_word
from newslint.checks.style.hyphen_too_many import hyphen_too_many
from newslint.checks.style.missing_space import missing_space
from newslint.checks.style.mixed_accents import mixed_accents
from newslint.checks.style.mixed_apostrophes import mixed_apostrophes
from newslint.checks.style.mixed_capitals import mixed_capitals
from newslint.checks.style.mixed_compounds import mixed_compounds
from newslint.checks.style.mixed_currency import mixed_currency
from newslint.checks.style.mixed_dashes import mixed_dashes
from newslint.checks.style.mixed_date_order import mixed_date_order
from newslint.checks.style.mixed_heading_case import mixed_heading_case
from newslint.checks.style.mixed_hyphenation import mixed_hyphenation
from newslint.checks.style.mixed_ise_ize import mixed_ise_ize
from newslint.checks.style.mixed_list_items import mixed_list_items
from newslint.checks.style.mixed_numerals import mixed_numerals
from newslint.checks.style.mixed_quotation_levels import mixed_quotation_levels
from newslint.checks.style.mixed_quotation_marks import mixed_quotation_marks
from newslint.checks.style.mixed_quotation_punctuation import mixed_quotation_punctuation
from newslint.checks.style.mixed_region import mixed_region
from newslint.checks.style.mixed_serial_comma import mixed_serial_comma
from newslint.checks.style.mixed_spelling import mixed_spelling
from newslint.checks.style.mixed_thousands import mixed_thousands
from newslint.checks.style.mixed_time_style import mixed_time_style
from newslint.checks.style.mixed_title_forms import mixed_title_forms
from newslint.checks.style.mixed_title_stops import mixed_title_stops
from newslint.checks.style.mixed_units import mixed_units
from newslint.checks.style.mixed_variants import mixed_variants
from newslint.checks.style.numbering_out_of_order import numbering_out_of_order
from newslint.checks.style.odd_crosshead import odd_crosshead
from newslint.checks.style.repeated_punctuation import repeated_punctuation
from newslint.checks.style.repeated_sentence import repeated_sentence
from newslint.checks.style.space_before_punctuation import space_before_punctuation
from newslint.checks.style.two_abbreviations import two_abbreviations
from newslint.checks.style.two_labels import two_labels
from newslint.checks.style.unpaired_bracket import unpaired_bracket
from newslint.checks.style.unpaired_quotation_mark import unpaired_quotation_mark

RULES = (
    agentless_confirmation,
    dangling_attribution,
    doubled_attribution,
    garbled_agency,
    misspelt_outlet,
    nameless_source,
    outlet_named_differently,
    outlet_of_another_country,
    second_credit,
    unattributed_quotation,
    headline_drops_hedge,
    headline_names_nobody_in_body,
    hedge_lost,
    lost_reported_speech,
    result_overstated,
    unattributed_claim,
    unknown_cause_told,
    stacked_hedge,
    status_overstated,
    age_differs,
    duration_differs,
    headline_figure_differs,
    hours_differ,
    impossible_date,
    margin_differs,
    million_billion,
    multiple_differs,
    number_of_things_differs,
    parts_exceed_whole,
    percent_arithmetic,
    product_differs,
    rest_differs,
    same_count_differs,
    total_differs,
    transposed_digits,
    votes_differ,
    weekday_after_weekday,
    weekday_date,
    abbreviation_with_two_meanings,
    ambiguous_surname,
    change_differs,
    conversion_differs,
    changed_first_name,
    given_name_cut_short,
    changed_title,
    house_spelling,
    hyphen_in_name,
    lost_accent,
    initials_do_not_fit,
    meaning_with_two_abbreviations,
    name_in_wrong_case,
    mixed_transliteration,
    office_held_twice,
    pronoun_disagrees,
    title_before_given_name,
    title_disagrees,
    small_word_in_name,
    spelling_variant,
    surname_before_full_name,
    conflicting_participant,
    headline_quotation_missing,
    one_quotation_two_speakers,
    quotation_wording_differs,
    unknown_speaker,
    speaker_out_of_role,
    ambiguous_pronoun_speaker,
    abbreviation_before_introduction,
    abbreviation_introduced_twice,
    abbreviation_undefined,
    abbreviation_unused,
    broken_by_spaces,
    copy_note_left,
    double_space,
    doubled_phrase,
    doubled_word,
    hyphen_too_many,
    missing_space,
    mixed_accents,
    mixed_apostrophes,
    mixed_capitals,
    mixed_compounds,
    mixed_currency,
    mixed_dashes,
    mixed_date_order,
    decimal_comma,
    mixed_heading_case,
    odd_crosshead,
    mixed_hyphenation,
    mixed_ise_ize,
    two_labels,
    mixed_list_items,
    mixed_numerals,
    mixed_quotation_levels,
    mixed_quotation_marks,
    mixed_quotation_punctuation,
    mixed_region,
    mixed_serial_comma,
    mixed_spelling,
    mixed_thousands,
    mixed_time_style,
    mixed_title_forms,
    mixed_title_stops,
    mixed_units,
    mixed_variants,
    numbering_out_of_order,
    repeated_punctuation,
    repeated_sentence,
    space_before_punctuation,
    two_abbreviations,
    unpaired_bracket,
    unpaired_quotation_mark,
)
