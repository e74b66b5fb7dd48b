"""The title of a newspaper, a broadcaster or an agency is misspelt, or has lost its capitals.

*The Wall Street Jornal*, *the Asociated Press*, *the new york times*, *the newspaper Guardien*: titles are names, and
readers look them up. A title of several words is known by the words that are right; one of a single word only where
*newspaper*, *daily* or the like stands before it, or where two letters have changed places (*the Idnependent's
critic*). Of a title that has lost one of its capitals (*the Boston globe*), the place and a word that papers go by are
enough if something is credited to it.

Known problems: only titles in ``rules/en/words/outlets.toml`` and ``agencies.toml`` are known. A title in small letters
is reported if it has three words or more, or something is credited to it; *the financial times we live in* are left
alone.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from newslint.annotate.names.spelling import fold, likeness
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import positions, tokens
from newslint.annotate.text.vocabulary import is_known_name, is_ordinary, without_possessive
from newslint.checks.attribution.credited import is_credited, is_credited_paper
from newslint.checks.attribution.near_titles import Title, near_titles
from newslint.checks.attribution.occurrences import together
from newslint.checks.attribution.outlet_of_another_country import KINDS
from newslint.checks.attribution.outlets import plain, title_at, titles
from newslint.checks.attribution.small_titles import small_titles
from newslint.checks.attribution.swapped_letters import swapped
from newslint.document import Document, Token
from newslint.finding import Edit, Finding, Fix
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

LIKE, SHORTEST = 0.78, 5


@check(
    "attribution/misspelt-outlet",
    severity="warning",
    confidence="medium",
    examples=[
        bad("She told the [[Wall Street Jornal]] on Monday.", fixed="She told the Wall Street Journal on Monday."),
        bad("The [[Asociated Press]] had it first.", fixed="The Associated Press had it first."),
        bad("It stood in the [[new york times]].", fixed="It stood in the New York Times."),
        bad("An article in the [[Boston globe]] had it first.", fixed="An article in the Boston Globe had it first."),
        bad("Lindqvist told the [[Vadu Harbour mercury]].", fixed="Lindqvist told the Vadu Harbour Mercury."),
        good("Lindqvist took up the Washington post in May.", why="an office"),
        good("The watch told the Vadu harbour master. The Vadu sun rose at six.", why="no paper"),
        bad("It was the [[Idnependent]]'s critic who left.", fixed="It was the Independent's critic who left."),
        good("The Idnependents are a band.", why="more of them"),
        bad("The [[New York Time]] reported it first.", fixed="The New York Times reported it first."),
        bad("She wrote for the [[Mail & Guardain]].", fixed="She wrote for the Mail & Guardian."),
        bad("It stood in the newspaper [[Politken]].", fixed="It stood in the newspaper Politiken."),
        good("She told the Wall Street Journal on Monday."),
        good("It is the financial times we live in that trouble him.", why="everyday words"),
        good("The Washington Posten sold out.", why="unlike anything"),
        good("It stood in the newspaper Patriot.", why="a paper of its own"),
        good("The post in New York was vacant."),
        good("For the first time in New York time was short, and all New York-area bees slept."),
        good("Xinhau News reported that the bridge is closed.", why="an agency, for garbled-agency"),
    ],
)
def misspelt_outlet(document: Document, options: NoOptions) -> Iterator[Finding]:
    yield from together(_misspelt(document))


def _misspelt(document: Document) -> Iterator[Finding]:
    words = tokens(document)
    end = -1
    for index, likely in near_titles(document):
        for at, title in likely:
            start = index - at
            if start < 0 or words[start].start < end or not _is_likely(words, start, title):
                continue
            wrong = _wrong(words, start, title)
            if wrong and not in_quotation_marks(document, wrong):
                end = wrong.end
                yield _finding(document, wrong, title)
                break
    yield from small_titles(document)
    yield from swapped(document)
    for index in positions(document, KINDS):
        if index + 1 < len(words):
            wrong_word = words[index + 1]
            right = _single(words, index + 1)
            if right and not in_quotation_marks(document, wrong_word.span):
                yield _finding(document, wrong_word.span, (right,))


def _is_likely(words: Sequence[Token], start: int, title: Title) -> bool:
    """A quick look: no more than one word differs in more than capitals, and that begins with the same letter."""
    if start + len(title) > len(words):
        return False
    differing = 0
    for token, right in zip(words[start : start + len(title)], title, strict=True):
        text = token.text
        if text != right and text.lower() != right.lower():
            differing += 1
            if differing > 1 or text[0] != right[0]:
                return False
    return True


def _wrong(words: Sequence[Token], start: int, title: Title) -> Span | None:
    """The words from ``start``, if they are the title but for one word's spelling, or for capitals."""
    end = start + len(title)
    run = words[start:end]
    text = [*map(plain, run[:-1]), without_possessive(plain(run[-1]))]
    if tuple(text) == title or len(title_at(words, start)) >= len(title):
        return None
    span = Span(run[0].start, run[-1].start + len(text[-1]))
    differing = [(word, right) for word, right in zip(text, title, strict=True) if word != right]
    if all(word.islower() for word in text) and [word.lower() for word in title] == text:
        the = start and words[start - 1].text.lower() == "the"
        named = len(title) > 2 or is_credited(words, start, end)
        return span if the and named else None
    if len(differing) > 1 or len(title) < 2 or not text[0][0].isupper():
        return None
    word, right = differing[0]
    if word == right.lower():
        return span if is_credited_paper(words, start, end) else None
    if right in (f"{word}s", f"{word}es"):
        return span if len(title) > 2 and is_credited(words, start, end) else None
    if "-" in word and "-" not in right:
        return None  # New York-area airports
    likely = len(right) >= SHORTEST and word[0].isupper() and likeness(word, right) >= LIKE
    if (
        not likely
        or is_ordinary(word)
        or is_known_name(word)
        or fold(word) == fold(right)
        or _is_inflected(word, right)
    ):
        return None
    return span


def _is_inflected(word: str, right: str) -> bool:
    """*New Yorkers* are no magazine."""
    return word in (f"{right}s", f"{right}'s")


def _single(words: Sequence[Token], index: int) -> str | None:
    """The title of one word that the word behind *newspaper* is nearly."""
    text = without_possessive(words[index].text)
    if len(text) < SHORTEST or not text[0].isupper() or not text.isalpha() or title_at(words, index):
        return None
    following = words[index + 1].text if index + 1 < len(words) else "."
    if is_ordinary(text) or is_known_name(text) or following[0].isupper():
        return None
    if any(fold(name) == fold(text) for name in _one_word()):
        return None
    close = [name for name in _one_word() if name[0] == text[0] and likeness(name, text) >= LIKE]
    return max(close, key=lambda name: likeness(name, text), default=None)


@functools.cache
def _one_word() -> tuple[str, ...]:
    return tuple(name.removeprefix("The ") for name in titles() if name.removeprefix("The ").isalpha())


def _finding(document: Document, span: Span, title: Title) -> Finding:
    wrong, right = document.words(span), " ".join(title)
    fix = Fix((Edit(span, right),))
    return Finding(span, f"“{wrong}” is nearly the title of {right}", fix=fix)
