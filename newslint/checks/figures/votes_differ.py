"""The votes do not come to those who voted.

*Carried by 22 votes to 17 with two abstentions. Forty-three councillors took part*: 41 have voted. Or more have voted
than a council has seats.

Known problems: votes are laid beside the members that are counted in the same sentence or one beside it. Where no
abstentions are told, only more votes than members are reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.sums.vote_counts import vote_counts
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span


@check(
    "figures/votes-differ",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The motion was carried by [[22 votes to 17]], with two abstentions. Forty-three councillors voted."),
        bad("The House passed the bill [[41-31]] on Tuesday, with all 70 members present."),
        bad("The 15-member board voted [[9-7]] to sell the mill."),
        bad("All 46 councillors took part: [[31 voted in favour, 14]] against and three abstained."),
        good("The motion was carried by 22 votes to 17, with two abstentions. Forty-one councillors voted."),
        good("The Senate voted 19-14 on Monday and the House 41-29 on Tuesday, with all 70 members present."),
        good("The council voted 22-17 for the bridge, with the three members of the roads committee present."),
        good("The 46-seat council voted 22-17 for the bridge."),
        good("The five-member board met on 10-11 May and voted to sell the mill."),
    ],
)
def votes_differ(document: Document, options: NoOptions) -> Iterator[Finding]:
    seen: set[Span] = set()
    for told in vote_counts(document):
        if told.fits or told.span in seen or in_quotation_marks(document, told.span):
            continue
        seen.add(told.span)
        others = [told.voters, *([told.abstained] if told.abstained else [])]
        related = tuple(Related(span, "evidence", "counted with this") for span in sorted(one.span for one in others))
        yield Finding(told.span, f"these are {told.sum} votes, not {document.words(told.voters.span)}", related)
