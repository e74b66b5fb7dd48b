"""Letters that miss their words by one: *the Harbour Safety Executive (HAE)*, or *the HAE* wherever the draft goes on.

Letters that share nothing with the words belong to another language (*the Foreign Intelligence Service (SVR)*) or to
somebody else; one strange letter beside others that fit is a slip. Silent where another name of the draft has these
letters, where news knows them by themselves, and for an introduction in the name of a body abroad, whose letters may be
those of its own language.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.abbreviations import Introduction, introductions
from newslint.annotate.names.initials import (
    all_initials,
    are_one_slip_apart,
    are_swapped,
    initials_of,
    short_names,
    swaps,
)
from newslint.annotate.names.kinds import head
from newslint.annotate.text.tokens import lower_words, positions, tokens
from newslint.annotate.text.vocabulary import POSSESSIVE, countries, heads
from newslint.document import Document, annotation
from newslint.knowledge import words
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.span import Span

# Two bodies may share two letters of three by chance, hardly three of four.
TELLING = 4
FEWEST_WORDS = 3
# short_names(document) are no longer.
LONGEST = 5
RUN = regex(r"\b[A-Z][\w’'-]*(?:(?: (?:of|for|and|the|on|in|to|de|do|da|del|&)){0,2} [A-Z][\w’'-]*){2,9}")
WORD = regex(r"[^\W_][\w’'-]*")
# Countries whose bodies have English names.
AT_HOME = frozenset(("Australia", "Canada", "England", "Ireland", "New Zealand", "Scotland", "Wales"))
AT_HOME |= {"Northern Ireland", "United Kingdom", "United States"}
CONTINENTS = frozenset(("Africa", "Asia", "Europe"))


class Misfit(NamedTuple):
    """Letters and their places, the words that they miss, with their place, and the letters that these have."""

    letters: str
    spans: tuple[Span, ...]
    meaning: str
    meaning_span: Span
    fitting: str


@annotation
def misfits(document: Document) -> tuple[Misfit, ...]:
    """Introductions whose letters miss the words, and letters that miss what was introduced or named in full."""
    found = [misfit for one in introductions(document) if (misfit := _introduced(one))]
    here = frozenset(map(str.upper, short_names(document)))
    here = (here - words("en/words/known-abbreviations")) - _introduced_letters(document)
    known = {one.abbreviation: one for one in reversed(introductions(document))}
    used = [misfit for one in known.values() for misfit in _of_introduced(document, one, here)]
    seen = {misfit.letters for misfit in (*found, *used)}
    return (*found, *used, *(misfit for misfit in _of_named(document, here) if misfit.letters not in seen))


def _introduced(one: Introduction) -> Misfit | None:
    """*The Harbour Safety Executive (HAE)*; *Harbour Safety (HSQ)*: a letter that stands in none of the words."""
    letters, fitting = one.abbreviation.replace(".", ""), initials_of(one.meaning)
    if one.spelt_out or not letters.isupper() or letters in words("en/words/known-abbreviations"):
        return None
    if letters in all_initials(one.meaning) or _is_abroad(one.meaning):
        return None
    if len(letters) == len(fitting) + 1:
        misses = letters[:-1] == fitting and not _runs_through(letters, one.meaning)
    else:
        fitting = fitting[-len(letters) :]
        misses = len(letters) == len(fitting) and are_one_slip_apart(letters, fitting)
    return Misfit(letters, (one.span,), one.meaning, one.meaning_span, fitting) if misses else None


def _is_abroad(meaning: str) -> bool:
    """Is there a country or people in the name whose language is another one?"""
    told = (countries().get(word.removesuffix("'s").removesuffix("’s")) for word in meaning.split())
    return any(country not in AT_HOME for country in told if country and country not in CONTINENTS)


def _runs_through(letters: str, meaning: str) -> bool:
    """Do the words have these letters in this order, be it inside?"""
    left = iter(meaning.upper())
    return all(letter in left for letter in letters)


def _introduced_letters(document: Document) -> frozenset[str]:
    return frozenset(one.abbreviation for one in introductions(document))


def _of_introduced(document: Document, one: Introduction, here: frozenset[str]) -> Iterator[Misfit]:
    """*The Harbour Safety Executive (HSE) ... the HAE*, and nowhere the HSE again; or one slip among many."""
    letters = one.abbreviation
    if not letters.isupper() or not letters.isalpha() or len(letters) < FEWEST_WORDS:
        return
    swapped_here = (swaps(letters) - _introduced_letters(document)).difference(here)
    near = {used for used in {*here, initials_of(one.meaning)} if are_one_slip_apart(used, letters)}
    for used in sorted(near.union(used for used in swapped_here if _indexes(document, used))):
        if _has_reasons(document, used, one.meaning):
            continue
        wrong, right = _places(document, used), _places(document, letters)
        never_again = len(right) == 1 and bool(wrong) and wrong[0].start > one.span.end
        swapped = are_swapped(used, letters)
        if used == initials_of(one.meaning) and wrong:
            yield Misfit(letters, (one.span,), one.meaning, one.meaning_span, used)
        elif never_again or ((swapped or len(letters) >= TELLING) and 0 < len(wrong) < len(right)):
            yield Misfit(used, tuple(wrong), one.meaning, one.span, letters)


def _of_named(document: Document, here: frozenset[str]) -> Iterator[Misfit]:
    """*The Harbour Safety Executive ... the HAE*: letters that are used behind a name, and not quite its own."""
    used = {letters: spans for letters in sorted(here) if (spans := _named_so(document, letters))}
    for span in _runs(document) if used else ():
        for at in reversed(list(WORD.finditer(document.text, *span))):
            told = Span(at.start(), span.end)
            meaning = document.words(told)
            fitting = initials_of(meaning)
            if len(fitting) > LONGEST:
                break
            near = [letters for letters in used if _is_near(letters, fitting) and used[letters][0].start > told.end]
            if near and meaning[0].isupper() and _is_body(meaning) and not _is_used(document, meaning):
                for letters in near:
                    if not _has_reasons(document, letters, meaning):
                        yield Misfit(letters, used[letters], meaning, told, fitting)


def _is_used(document: Document, meaning: str) -> bool:
    """Are the right letters in the draft, too?"""
    return any(_indexes(document, letters) for letters in all_initials(meaning))


def _is_near(letters: str, fitting: str) -> bool:
    return len(letters) == len(fitting) and are_one_slip_apart(letters, fitting)


def _is_body(meaning: str) -> bool:
    last = head(meaning.split())
    return last in heads("organization") or last in heads("body")


@annotation
def _runs(document: Document) -> tuple[Span, ...]:
    """Words with capitals in a row, small ones between them, as in the name of a body."""
    return tuple(Span(*match.span()) for match in RUN.finditer(document.text))


def _has_reasons(document: Document, letters: str, meaning: str) -> bool:
    """Does news know the letters by themselves, or do other words of the draft begin with them?"""
    if letters == initials_of(meaning):
        return False
    if letters in words("en/words/known-abbreviations"):
        return True
    runs = [document.words(run) for run in _runs(document)]
    return any(letters in initials_of(run) or letters in all_initials(run) for run in runs)


def _named_so(document: Document, letters: str) -> tuple[Span, ...]:
    """Where the letters stand, if *the* is before them each time."""
    told, places = lower_words(document), _indexes(document, letters)
    return tuple(_places(document, letters)) if all(at and told[at - 1] == "the" for at in places) else ()


def _places(document: Document, letters: str) -> list[Span]:
    starts = [tokens(document)[at].start for at in _indexes(document, letters)]
    return [Span(start, start + len(letters)) for start in starts]


def _indexes(document: Document, letters: str) -> list[int]:
    keys = [letters.lower() + ending for ending in ("", *POSSESSIVE)]
    return [at for at in positions(document, keys) if tokens(document)[at].text.startswith(letters)]
