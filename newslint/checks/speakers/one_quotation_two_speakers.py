"""The same words are quoted from two mouths.

Two people seldom say the same sentence. When a draft quotes it twice with two names, one of them has been given words
that are not theirs: the worst correction there is.

Quotations of five words and more are compared, with each other and with the parts of longer ones; small differences
(*didn't*, *did not*) do not hide them. Four words have to be the same. Who was named with the words is not *a nurse*,
a paragraph later. A pull quote, caption or headline counts if it says itself whose words it
shows. Pronouns and descriptions (*the union's leader*) are led back to names; where the draft doesn't let the
name be known, nothing is compared. A ministry and its minister may say the same: people are compared with people.

Known problems: a chant, a slogan or a motto that several people repeat on purpose is reported too; allow it with a
reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.grammar import DETERMINER, word_class
from newslint.annotate.speech.spoken import Spoken, is_displayed, is_sure, is_title, speakers, spoken, stranger
from newslint.annotate.speech.wording_index import WordingIndex, likely
from newslint.annotate.text.vocabulary import is_opener
from newslint.document import Attribution, Document, Name
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.wording import listed

# Shorter ones have to be the same, word by word, with so many words that carry content.
FEWEST_ALIKE, FEWEST_TELLING_ALONE = 5, 2
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
        bad(
            "The engineer, Ngozi Okafor, calls it “a bridge made of excuses”.\n\nThe council rejected the plan.\n\n"
            "“[[A bridge made of excuses]]” is Ilse Lindqvist’s phrase for it, and nobody minds."
        ),
        bad(
            "“This is a bridge made of excuses,” Ngozi Okafor said. Ilse Lindqvist smiled.\n\n"
            "It was “[[a bridge made of excuses]]”, as Lindqvist likes to put it."
        ),
        good(
            "Ngozi Okafor spoke of “a bridge made of excuses”.\n\n"
            "“A bridge made of excuses? Not at all,” Ilse Lindqvist said.",
            why="she answers",
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
        bad(
            "“We measured the bridge twice on Monday,” said the engineer, Ngozi Okafor.\n\n"
            "“[[We measured the bridge twice on Monday]],” said a nurse."
        ),
        bad("“We painted the bridge,” Ngozi Okafor said.\n\n“[[We painted the bridge]],” Ilse Lindqvist said in May."),
        good(
            "“We measured the bridge twice on Monday,” said a nurse.\n\n"
            "“We measured the bridge twice on Monday,” Ngozi Okafor said.",
            why="who she is may be told later",
        ),
        good("“I do not know,” Ngozi Okafor said.\n\n“I do not know,” Ilse Lindqvist said.", why="anybody’s words"),
        good("“We measured the bridge twice,” Ngozi Okafor said. “We painted the bridge once,” Ilse Lindqvist said."),
    ],
)
def one_quotation_two_speakers(document: Document, options: NoOptions) -> Iterator[Finding]:
    quotations = spoken(document)
    differing = [len(one.words) // ONE_IN for one in quotations]
    words = [frozenset(one.words) for one in quotations]
    alike = likely(words, differing)
    if not alike:
        return
    titles = {number for number, one in enumerate(quotations) if is_title(document, one)}
    words = [frozenset() if number in titles else one for number, one in enumerate(words)]
    index = WordingIndex(words, map(words.__getitem__, alike))
    reported: set[Attribution | None] = set()
    for number in alike:
        one = quotations[number]
        for at in index.sharing(words[number], differing[number]) if number not in titles else ():
            other = quotations[at]
            if at == number or not _are_same(document, one, other):
                continue
            # What is displayed repeats the body, and what comes later repeats what came before.
            first, second = sorted(
                (one, other), key=lambda each: (is_displayed(document, each), each.quotation.content)
            )
            told = second.quotation.attribution
            if told not in reported and (another := _other_mouth(document, first, second)):
                reported.add(told)
                name = _called(speakers(document, first))
                message = f"these words are {name}’s in one place and {another} in another"
                related = Related(first.quotation.content, "evidence", f"said by {name}")
                yield Finding(second.quotation.content, message, (related,))


def _other_mouth(document: Document, first: Spoken, second: Spoken) -> str:
    """Whose words they are in the second place, if somebody else’s."""
    names, others = speakers(document, first), speakers(document, second)
    if names and others:
        return "" if _can_be_one(names, others) else f"{_called(others)}’s"
    if not names or is_displayed(document, first) or is_displayed(document, second):
        return ""
    called = stranger(document, second, names)
    return f"those of {called}" if called else ""


def _are_same(document: Document, one: Spoken, other: Spoken) -> bool:
    if min(len(one.words), len(other.words)) < FEWEST_ALIKE:
        telling = sum(not is_opener(word) for word in one.words)
        same = one.words == other.words and telling >= FEWEST_TELLING_ALONE
        return same and is_sure(document, one) and is_sure(document, other)
    if _are_alike(one.words, other.words):
        return True
    # A coinage within a sentence is taken from speech that came before; one that comes first may be anybody's.
    later = one.quotation.content > other.quotation.content and is_sure(document, other)
    taken = later and word_class(document.words(one.quotation.content).split()[0].lower()) == DETERMINER
    return _is_part(one.words, other.words) and (is_sure(document, one) or taken)


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
