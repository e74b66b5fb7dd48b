"""How sure is the draft of each sentence? Asserted, hedged, attributed, denied or questioned, and by which words.

A hedge inside a quotation is the speaker's, not the draft's. A sentence that is both hedged and attributed counts as
hedged: the weaker claim is what the draft stands by.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newslint.annotate.attributions import attributions
from newslint.annotate.cues import cue_forms
from newslint.annotate.names import mentions_in
from newslint.annotate.quoted import in_quotation_marks, own_tokens
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.annotate.vocabulary import titles
from newslint.document import Certainty, Document, Statement, Token, annotation
from newslint.knowledge import table
from newslint.span import Span

# Headings quote in single marks, also in straight ones, where body text has apostrophes.
SINGLE_QUOTED = re.compile(r"(?<!\w)['‘][^'‘’]{2,80}['’](?!\w)")
HEADINGS = frozenset(("headline", "deck", "subhead"))
DASHES = frozenset("-–—|")
# Tables of the hedge list that hold no hedges of their own.
LISTS = frozenset(("of-nouns", "headings"))
# Where a clause ends, for what a hedge in it can cover.
CLAUSE_MARKS = frozenset(
    ", ; : — – ( ) that which who whom whose where when while because after before although".split()
)
# A question mark, and what may close behind it, at the end of a sentence.
QUESTION = re.compile(r"[^?]{0,4}\?[\"”’»)\s]{0,4}\Z")


@annotation
def statements(document: Document) -> tuple[Statement, ...]:
    """One statement a sentence, in order, each with the words that hedge it."""
    hedges: dict[int, list[Span]] = {}
    first_words = frozenset(_patterns())
    numbers = {sentence_number(document, tokens(document)[at].start) for at in positions(document, first_words)}
    all_sentences = sentences(document)
    for number in numbers:
        hedges[number] = _hedges(own_tokens(document, all_sentences[number].span))
    asking = {sentence_number(document, tokens(document)[at].start) for at in positions(document, ["?"])}
    credited: dict[int, bool] = {}
    for attribution in attributions(document):
        number = sentence_number(document, attribution.cue.start)
        credited[number] = credited.get(number, False) or _denies(document.words(attribution.cue))
    found = []
    for number, sentence in enumerate(all_sentences):
        span, own = sentence.span, tuple(hedges.get(number, ()))
        certainty: Certainty = "asserted"
        if number in asking and QUESTION.match(document.text, max(span.start, span.end - 5), span.end):
            certainty = "questioned"
        elif own:
            certainty = "hedged"
        elif number in credited:
            certainty = "denied" if credited[number] else "attributed"
        elif sentence.paragraph.role in HEADINGS and _is_covered(document, span):
            certainty = "attributed"
        found.append(Statement(span, certainty, own))
    return tuple(found)


def _is_covered(document: Document, heading: Span) -> bool:
    """Headings name their sources in few words: *says*, *Report:*, *... – police*, words in quotation marks."""
    if in_quotation_marks(document, heading) or SINGLE_QUOTED.search(document.text, *heading):
        return True
    words = [token.text.lower() for token in tokens_in(document, heading)]
    covers, labels = _covers("covers"), _covers("labels")
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        labelled = after == ":" or before in DASHES or (before == ":" and not after)
        if word in covers or (labelled and (word in labels or word in titles())):
            return True
    # "Okafor: bridge is unsafe": a name before the colon speaks.
    colon = document.text.find(": ", *heading)
    return colon > 0 and any(mention.span.end == colon for mention, _ in mentions_in(document, heading))


@functools.cache
def _covers(kind: str) -> frozenset[str]:
    return frozenset(table("en/words/hedges")["headings"][kind])


def _denies(word: str) -> bool:
    cue = cue_forms().get(word.lower())
    return cue is not None and cue.strength == "denying"


@functools.cache
def _patterns() -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """First word -> (whole phrase, is it a hedge), longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for kind, lists in table("en/words/hedges").items():
        for phrase in (*lists.get("words", ()), *lists.get("phrases", ())) if kind not in LISTS else ():
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, kind != "not"))
    return {first: tuple(sorted(phrases, key=lambda item: -len(item[0]))) for first, phrases in found.items()}


def _hedges(words: Sequence[Token]) -> list[Span]:
    patterns = _patterns()
    lower = [token.text.lower() for token in words]
    found: list[Span] = []
    skip = 0
    for index, word in enumerate(lower):
        if index < skip or word not in patterns or _is_month(words, index):
            continue
        for phrase, hedges in patterns[word]:
            if tuple(lower[index : index + len(phrase)]) == phrase:
                skip = index + len(phrase)
                if hedges:
                    found.append(Span(words[index].start, words[skip - 1].end))
                break
    return found


def hedged_words(document: Document, statement: Statement) -> tuple[Token, ...]:
    """The words of a statement that its hedges make uncertain.

    A modal or *is said to* covers its clause, an adverb behind a comma or before a participle only what follows it,
    an adjective (*alleged abuse of power*) only its noun.
    """
    words = own_tokens(document, statement.span)
    marks = [index for index, token in enumerate(words) if token.text.lower() in CLAUSE_MARKS]
    covered: dict[int, int] = {}  # end of a stretch -> its beginning; the same clause may have many hedges
    for hedge in statement.hedges:
        start = first = bisect_left(words, hedge.start, key=lambda token: token.start)
        mark = bisect_left(marks, first)
        end = marks[mark] if mark < len(marks) else len(words)
        text = document.words(hedge).lower()
        if text in _of_nouns():
            end = min(end, first + len(text.split()) + 3)
        elif not (text.endswith("ly") and first and words[first - 1].text.lower().endswith(("ing", ",", "and", "of"))):
            start = marks[mark - 1] + 1 if mark else 0
        covered[end] = min(start, covered.get(end, start))
    indexes = {index for end, start in covered.items() for index in range(start, end)}
    return tuple(words[index] for index in sorted(indexes))


@functools.cache
def _of_nouns() -> frozenset[str]:
    return frozenset(table("en/words/hedges")["of-nouns"]["words"])


def _is_month(words: Sequence[Token], index: int) -> bool:
    return words[index].text == "May" and (index > 0 or (len(words) > 1 and words[1].text[0].isdigit()))
