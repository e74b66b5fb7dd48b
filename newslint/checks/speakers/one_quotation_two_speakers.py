"""The same words are quoted from two mouths.

Two people seldom say the same sentence. When a draft quotes it twice with two names, one of them has been given words
that are not theirs: the worst correction there is.

Quotations of five words and more are compared, with each other and with the parts of longer ones; small differences
(*didn't*, *did not*) do not hide them. A pull quote, caption or headline counts if it says itself whose words it
shows. Pronouns and descriptions (*the union's leader*) are led back to names; where the draft doesn't let the
name be known, nothing is compared. A ministry and its minister may say the same: people are compared with people.

Known problems: a chant, a slogan or a motto that several people repeat on purpose is reported too; allow it with a
reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.spoken import is_displayed, is_sure, is_title, speakers, spoken
from newslint.annotate.speech.wording_index import WordingIndex, likely
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Document, Name
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed

# What is only part of the other quotation has so many words that carry content.
FEWEST_TELLING = 3
# Of so many words one may differ, and so alike are they then, out of 100.
ONE_IN, ALIKE = 4, 88


@check(
    "speakers/one-quotation-two-speakers",
    severity="error",
    confidence="high",
    examples=[
        bad(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“[[We measured the bridge twice on Monday]],” Ilse Lindqvist said."
        ),
        bad(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "Ilse Lindqvist saw it differently. “[[We measured the bridge twice on Monday]],” she said."
        ),
        bad(
            "# Lindqvist: “[[We measured the bridge twice]]”\n\n"
            "“We measured the bridge twice on Monday,” Ngozi Okafor said. Ilse Lindqvist said nothing."
        ),
        bad(
            "“We measured the bridge twice on Monday,” said a neighbour, Ngozi Okafor.\n\n"
            "An aide to Okafor, Ilse Lindqvist, said: “[[We measured the bridge twice on Monday.]]”"
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said. Ilse Lindqvist shrugged.\n\n"
            "“We measured the bridge twice on Monday”\n\n"
            "The ministry was closed.",
            why="a pull quote that nobody signed",
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“We measured the bridge twice on Monday,” the ministry said."
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“We measured the bridge twice on Monday,” Okafor repeated."
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor and Ilse Lindqvist said.\n\n"
            "“We measured the bridge twice on Monday,” Lindqvist repeated.",
            why="one of the two",
        ),
        good(
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.\n\n"
            "“We measured the bridge twice on Monday,” said a friend of the family.",
            why="nobody says who that is",
        ),
        good("“We measured the bridge twice,” Ngozi Okafor said. “We painted the bridge once,” Ilse Lindqvist said."),
    ],
)
def one_quotation_two_speakers(document: Document, options: NoOptions) -> Iterator[Finding]:
    quotations = spoken(document)
    differing = [len(one.words) // ONE_IN for one in quotations]
    alike = likely((one.words for one in quotations), differing)
    if not alike:
        return
    titles = {number for number, one in enumerate(quotations) if is_title(document, one)}
    words = [() if number in titles else one.words for number, one in enumerate(quotations)]
    index = WordingIndex(words, map(words.__getitem__, alike))
    reported = set()
    for number in alike:
        one = quotations[number]
        for at in index.sharing(one.words, differing[number]) if number not in titles else ():
            other = quotations[at]
            # What is displayed repeats the body, and what comes later repeats what came before.
            first, second = sorted(
                (one, other), key=lambda each: (is_displayed(document, each), each.quotation.content)
            )
            if at == number or second.quotation in reported:
                continue
            if _are_alike(one.words, other.words) or (_is_part(one.words, other.words) and is_sure(document, one)):
                names, others = speakers(document, first), speakers(document, second)
                if names and others and not _can_be_one(names, others):
                    reported.add(second.quotation)
                    message = f"these words are {_called(names)}’s in one place and {_called(others)}’s in another"
                    related = Related(first.quotation.content, "evidence", f"said by {_called(names)}")
                    yield Finding(second.quotation.content, message, (related,))


def _called(names: tuple[Name, ...]) -> str:
    return listed([name.label for name in names])


def _can_be_one(names: tuple[Name, ...], others: tuple[Name, ...]) -> bool:
    """Is one of them the other, with a title that was read as part of the name, or can one speak for the other?"""
    return any(
        _parts(one) <= _parts(other)
        or _parts(other) <= _parts(one)
        or (one.kind in ("organization", "place")) != (other.kind in ("organization", "place"))
        for one in names
        for other in others
    )


def _parts(name: Name) -> frozenset[str]:
    return frozenset(name.label.split())


def _are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return True
    from rapidfuzz.fuzz import ratio

    return bool(ratio(" ".join(one), " ".join(other), score_cutoff=ALIKE))


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if f" {' '.join(one)} " not in f" {' '.join(other)} ":
        return False
    return len({word for word in one if not is_opener(word)}) >= FEWEST_TELLING
