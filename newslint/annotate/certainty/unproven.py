"""What the body says has not been shown, and headings that have it shown.

*Nap cuts risk of stroke, study finds*, above *the study cannot show that napping protects anyone* or *the link does not
prove that naps are the cause*; *Explosion at power station*, above *there was no sign of an explosion*.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

from newslint.annotate.certainty.certainty import statements_of
from newslint.annotate.certainty.preliminary import results
from newslint.annotate.speech.grammar import DETERMINER, NEGATIONS, NOUN, is_negation, word_class
from newslint.annotate.text.senses import sense_of, senses_of_words
from newslint.annotate.text.sentences import first_words, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, places_in, positions, tokens, vocabulary
from newslint.document import DISPLAYED, Document, Statement, annotation
from newslint.span import Span

# A negation stands so near before "show", and a cause so near behind it.
NEGATED, REACH = 4, 12
# In a heading, before the word it denies.
DENIED = 3
MOST_HEADINGS = 12
# Stands for the study that a headline is about.
GENERAL = "*"
# "No sign of an explosion".
PHRASE = 4
BETWEEN = frozenset("of that there was".split())


def shown_too_early(document: Document) -> Iterator[tuple[Statement, Sequence[Span]]]:
    """The statements of headings that tell what the body says has not been shown, each with the words for that."""
    effects, events = _unproven(document), _unseen(document)
    if not effects and not events:
        return
    headings = [number for number, told in enumerate(sentences(document)) if told.paragraph.role in DISPLAYED]
    for number in headings[:MOST_HEADINGS]:
        for statement in statements_of(document, number):
            words = lower_words(document)[places_in(document, statement.span)]
            if not results("unproven", "open").isdisjoint(words):
                continue
            told = {sense_of(word) for at, word in enumerate(words) if not _is_denied(words, at)}
            study = not results("inquiries", "studies").isdisjoint(words)
            spans = [span for span, event in events.items() if event in told]
            if not _effects().isdisjoint(words):
                spans += [span for span, about in effects.items() if about & told or (study and GENERAL in about)]
            if spans:
                yield statement, (min(spans),)


def _is_denied(words: Sequence[str], at: int) -> bool:
    """*No sign of explosion*, *without power*"""
    return not NEGATIONS.isdisjoint(words[max(at - DENIED, 0) : at])


@annotation
def _unproven(document: Document) -> Mapping[Span, frozenset[str]]:
    """*cannot show that naps protect anyone*: where no effect is proved, and what is spoken of there."""
    if vocabulary(document).isdisjoint(_effects()) or vocabulary(document).isdisjoint(results("unproven", "causing")):
        return {}
    lower, words, found = lower_words(document), tokens(document), {}
    for at in positions(document, results("unproven", "showing")):
        number = sentence_number(document, words[at].start)
        begin, end = first_words(document)[number], first_words(document)[number + 1]
        near = range(max(begin, at - NEGATED), at)
        negation = next((place for place in near if is_negation(lower[place])), None)
        behind = lower[at + 1 : min(end, at + 1 + REACH)]
        if negation is None or results("unproven", "causing").isdisjoint(behind):
            continue
        paragraph = sentences(document)[number].paragraph
        if paragraph.role == "body":
            before = number and sentences(document)[number - 1].paragraph is paragraph
            about = senses_of_words(lower[first_words(document)[number - 1] if before else begin : end])
            general = not results("unproven", "inquiries").isdisjoint(lower[begin:at])
            found[Span(words[negation].start, words[at].end)] = frozenset((*about, GENERAL)[: None if general else -1])
    return found


@annotation
def _unseen(document: Document) -> Mapping[Span, str]:
    """*no sign of an explosion*, *nothing to suggest an explosion*: what there is no sign of."""
    lower, words, found = lower_words(document), tokens(document), {}
    for at in positions(document, results("unproven", "signs")):
        if at < 1 or lower[at - 1] not in ("no", "nothing", "to", "any"):
            continue
        number = sentence_number(document, words[at].start)
        end = first_words(document)[number + 1]
        first = at - 1 if lower[at - 1] != "to" else at - 2
        if lower[first] not in ("no", "nothing") or sentences(document)[number].paragraph.role != "body":
            continue
        last = at + 1
        while last < min(end, at + 1 + PHRASE) and (lower[last] in BETWEEN or _is_noun(lower[last])):
            last += 1
        noun = sense_of(lower[last - 1])
        if last > at + 1 and noun and lower[last - 1] not in BETWEEN:
            found[Span(words[first].start, words[last - 1].end)] = noun
    return found


def _is_noun(word: str) -> bool:
    return word_class(word) in (NOUN, DETERMINER)


@functools.cache
def _effects() -> frozenset[str]:
    return results("effects", "words")
