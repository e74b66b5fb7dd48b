"""A word stands twice in a row.

*The the* survives every second reading, because the eye jumps over it, most of all at the end of a line.

Some words may stand twice: *had had*, *that that*, *no no*. What stands around them tells: *said that that the harbour
was closed* and *the mayor is is away* are slips, *said that that was so* and *what it is is a slip* are English. In
quotations people stammer and stress (*very very*, *big big*), so only words that nobody says twice for effect are
looked at there.

Known problems: names that repeat themselves (*Duran Duran*, *Bora Bora*) are left alone: words with a capital are not
looked at, except small words at the beginning of a sentence. A transcript keeps what people stammer: three places and
more are one finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.speech.grammar import AND, DETERMINER, PREPOSITION, RELATIVE, SUBORDINATOR, TO, word_class
from newslint.annotate.text.repeats import repeats
from newslint.annotate.text.tokens import tokens
from newslint.annotate.text.vocabulary import is_given_name, is_opener, is_ordinary
from newslint.checks.style.doubled import doubled
from newslint.checks.style.numerals import word_after, word_before
from newslint.checks.style.own_text import in_prose, is_written_here
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

MAY_REPEAT = frozenset(
    "had that is was do very so many no yes ha bye there now well more blah knock please really".split()
)
BE = frozenset(("is", "was"))
# Behind these *is is* is two verbs: *what it is is a slip*, *the thing is is that*.
ASKING = frozenset("what who where why how when all whatever problem thing point question fact truth issue".split())
REACH = 12
# What a clause begins with, and no noun that a second *that* could point at, or stand for.
SUBJECTS = frozenset("the a an he she they we i you his her their its our my there these those".split())
# Of small words, nobody says these classes twice for effect, but a few of their words: *on and on*, *every every*.
NEVER_TWICE = frozenset((DETERMINER, PREPOSITION, TO, RELATIVE, AND))
FOR_EFFECT = frozenset("every on over in through any around always yes across".split())
MODALS = frozenset("will may can might must".split())
LONGEST_GAP = 8


@check(
    "style/doubled-word",
    severity="warning",
    confidence="high",
    examples=[
        bad("They lowered [[the the]] water.", fixed="They lowered the water."),
        bad("[[The the]] water rose.", fixed="The water rose."),
        bad("[[She she]] said [[that that]] the water rose.", fixed="She said that the water rose."),
        bad("The mayor [[is is]] away."),
        bad("“We talked [[about about]] water,” she said of two [[floods floods]]."),
        bad("It was a [[long long long]] way.", fixed="It was a long way."),
        bad("There was [[no no]] water.", fixed="There was no water."),
        good("They had had enough of the water. She said that that was so.", why="the past perfect of have"),
        good("What it is is water. A big no no, she calls it."),
        good("“It was a big big flood,” she said. “No no, a very very small one.”", why="for effect"),
        good("She flew to Bora Bora. The water was warm. Will will come."),
        good("It was 12.10 pm PM and he told us US water is warm. They let who WHO asks decide.", why="two words"),
        good("The water rose, rose and rose."),
        good("The the-the sound is soft."),
    ],
)
def doubled_word(document: Document, options: NoOptions) -> Iterator[Finding]:
    found = tokens(document)
    places: list[tuple[Span, str]] = []
    for at in repeats(document, 1):
        one, other = found[at], found[at + 1]
        word, span = one.text, Span(one.start, other.end)
        if not (word.islower() or (other.text.islower() and _is_small(word))):
            continue
        if not document.text[one.end : other.start].isspace() or other.start - one.end > LONGEST_GAP:
            continue
        after = document.text[other.end : other.end + 1]
        if after in ("-", "’", "'") or document.text[one.start - 1 : one.start] in ("-", "."):
            continue
        # Two words, of which one is an abbreviation: *it IT*, *12 pm PM*.
        if _is_abbreviation(other.text, word):
            continue
        if places and places[-1][0].end > one.start:
            places[-1] = (Span(places[-1][0].start, other.end), places[-1][1])
            continue
        is_ours = is_written_here(document, span)
        if word.lower() in MAY_REPEAT:
            is_slip = is_ours and word.islower() and _is_slip(document, at)
        else:
            is_slip = is_ours or (not _is_for_effect(word) and in_prose(document, span))
        if is_slip and (len(word) > 1 or word in "aA"):
            places.append((span, word))
    yield from doubled(places)


def _is_abbreviation(word: str, other: str) -> bool:
    return len(word) > 1 and word.isupper() and other.islower()


def _is_small(word: str) -> bool:
    """A pronoun, an article, a preposition: a small word that is no name and no verb that a name could stand before."""
    return is_opener(word) and not is_given_name(word) and word.lower() not in MODALS


def _is_for_effect(word: str) -> bool:
    """What people say twice: anything but small words and plurals."""
    lower = word.lower()
    is_plural = len(word) > 4 and lower.endswith("s") and not lower.endswith("ss") and is_ordinary(lower[:-1])
    return lower in FOR_EFFECT or not (is_plural or word_class(lower) in NEVER_TWICE)


def _is_slip(document: Document, at: int) -> bool:
    """Can a word that may stand twice not do so here?"""
    word, before, after = word_before(document, at + 1), word_before(document, at), word_after(document, at + 1)
    if word == "that":
        return after.lower() in SUBJECTS
    if word == "no":
        return before.islower() and word_class(before) not in "d" and after.islower()
    if word == "had":
        return after in ("been", "had", "to", "not")
    if word in BE:
        earlier = {word_before(document, at, back).lower() for back in range(1, REACH)}
        return before.isalpha() and ASKING.isdisjoint(earlier) and word_class(before) not in (PREPOSITION, SUBORDINATOR)
    return False
