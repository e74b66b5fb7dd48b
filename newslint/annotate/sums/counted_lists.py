"""Counts told one after another: *12 sank, nine were lost and four came home*; *£12m for boats and £28m for nets*."""

from __future__ import annotations

from newslint.annotate.figures.figures import Figure, figures_in
from newslint.annotate.figures.numbers import words_around
from newslint.annotate.speech.grammar import ADVERB, BASE, BE, DETERMINER, HAVE, NOUN, THIRD_PERSON, word_class
from newslint.annotate.text.sentences import sentence_at
from newslint.annotate.text.tokens import texts, tokens
from newslint.document import Document
from newslint.span import Span

# Words between two parts of a list, and before the first one.
GAP = 14
# Words behind a part that tell what it is.
REACH = 5
DETERMINERS = frozenset("the its their his her our these those all".split())
NOMINAL = frozenset((NOUN, BASE, THIRD_PERSON))
ARTICLES = DETERMINERS | {"a", "an"}
SEPARATORS = frozenset(", ; and while but whereas – — or".split())
# Behind a separator and before a part: *and that* eleven hit, *and the other* nine.
PASSED = frozenset(
    "that the other another further about around some more than at least nearly almost only just".split()
)
# People are told once more by who they are: such parts overlap with other ones.
GROUPS = {
    "age": frozenset("under over aged older younger minors teenagers pensioners also".split()),
    "who": frozenset(
        "men women man woman male female children child boys girls adults foreigners foreign civilians".split()
    ),
}
# Participles that look like no verb.
PARTICIPLES = frozenset("hit shot hurt put cut let set dead".split())
THEM = frozenset("them these those whom which".split())
# Such words make the parts something else than shares of one number.
BREAKS = frozenset("including each per respectively average between".split())
BREAKING = BREAKS.union(':(“"')
# Between a name and its part: *Graz has* 12.
VIA = frozenset("at for of on with has had have took takes got won".split())
# Without a noun behind it a part is of the things counted before; these words are no nouns of their own either.
STANDING_IN = frozenset("more others people persons yes no".split())
PLURALS = frozenset("men women children people police".split())


def is_amount(figure: Figure) -> bool:
    return figure.kind in ("count", "money") and figure.value == figure.high >= 1


def listed(document: Document, amounts: list[Figure], at: int) -> list[Figure]:
    """The parts that follow one another from a figure on; *12 of the 40 boats* is one, with its whole behind it."""
    first = amounts[at]
    parts = [first]
    if at + 1 == len(amounts) or amounts[at + 1].first - first.last > GAP:
        return parts
    last = _behind_whole(document, amounts, at)
    for figure in amounts[at + 1 :]:
        if figure.first < last:
            continue
        if figure.first - max(parts[-1].last, last) > GAP or (figure.kind, figure.unit) != (first.kind, first.unit):
            break
        words = texts(document)[parts[-1].last : figure.first]
        if not BREAKING.isdisjoint(words):
            break
        if not _is_led(words) or (first.kind == "count" and is_bare(document, figure) != is_bare(document, first)):
            if not is_bare(document, first):
                break
            continue
        parts.append(figure)
    return parts


def _behind_whole(document: Document, amounts: list[Figure], at: int) -> int:
    """The index behind the whole in *12 of the 40*; behind the part itself where there is none."""
    if at + 1 < len(amounts) and is_part_of(document, amounts[at], amounts[at + 1]):
        return amounts[at + 1].last
    return amounts[at].last


def is_part_of(document: Document, part: Figure, whole: Figure) -> bool:
    """*12 of the 40*, *12 out of 40*."""
    return part.value < whole.value and is_of(document, part, whole)


def is_of(document: Document, part: Figure, whole: Figure) -> bool:
    """The same, whatever their sizes."""
    words = words_around(document)[part.last : whole.first]
    words = words[1:] if words[:1] == ["out"] else words
    return words[:1] == ["of"] and DETERMINERS.issuperset(words[1:])


def _is_led(words: list[str]) -> bool:
    """Does a comma or an *and* lead to a part? Names may stand between: *Graz 12 and Linz eight*. Eats the words."""
    while words and words[-1] in PASSED:
        words.pop()
    via = words.pop() if words and words[-1] in VIA else ""
    if words and words[-1] in SEPARATORS:
        return not via or words[-1] == ","
    named = 0
    while words and named < 3 and word_class(words[-1]) in NOMINAL:
        words.pop()
        named += 1
    if words and words[-1] in ARTICLES:
        words.pop()
    return bool(named and words and words[-1] in SEPARATORS)


def is_bare(document: Document, figure: Figure) -> bool:
    """Does no noun of its own follow? *Twelve sank*, *twelve of them*; not *twelve old boats*."""
    words, written = words_around(document), texts(document)
    if words[figure.last] in STANDING_IN:
        return True
    for at in range(figure.last, figure.last + 3):
        word = words[at]
        if not word or not word[0].isalpha():
            return True
        kind = word_class(written[at])
        if kind not in NOMINAL and not (kind == ADVERB and word in ("only", "newly")):
            return at == figure.last or not word.endswith("s")
        if word in PLURALS or (word.endswith("s") and not word.endswith("ss")):
            return False
    return True


def is_listed(document: Document, figure: Figure) -> bool:
    """Is it itself one of a list?"""
    span = Span(sentence_at(document, figure.span.start).span.start, figure.span.start)
    before = [one for one in figures_in(document, span) if (one.kind, one.unit) == (figure.kind, figure.unit)]
    return bool(before) and _is_led(texts(document)[before[-1].last : figure.first])


def overlap(document: Document, parts: list[Figure]) -> bool:
    """Can some things be in two of the parts: *12 were women, 20 were sold*?

    Of two parts that is so of every quality (*12 were red, 20 have sails*); three and more are told as a division.
    """
    told = _tell(document, parts)
    return len(told) > 1 or "quality" in told


def are_qualities(document: Document, parts: list[Figure]) -> bool:
    """*29 are large and 19 are small*: told as a division if they come near the whole."""
    return _tell(document, parts) == {"quality"}


def _tell(document: Document, parts: list[Figure]) -> set[str]:
    return {
        _tells_what(document, part, following.first if following else part.last + REACH, len(parts) < 3)
        for part, following in zip(parts, [*parts[1:], None], strict=True)
    }


def _tells_what(document: Document, part: Figure, end: int, qualities: bool) -> str:
    """*12 women* and *12 over 60* tell who they are, *12 were red* what they are like; *12 were sold* an event."""
    near = tokens(document)[part.last : min(end, part.last + REACH)]
    words = [token.text.lower() for token in near]
    for name, group in GROUPS.items():
        if not group.isdisjoint(words):
            return name
    if not qualities or len(words) < 2:
        return ""
    classes = [word_class(word) for word in words]
    if classes[0] == BASE or (words[0] in HAVE and classes[1] in (NOUN, BASE, THIRD_PERSON, DETERMINER)):
        return "quality" if words[1] not in PARTICIPLES else ""
    like = words[0] in BE and (classes[1] in (NOUN, BASE) or words[1] == "red")
    is_verb = (words[1].endswith("n") and near[1].text.islower()) or words[1] in PARTICIPLES
    return "quality" if like and not is_verb else ""
