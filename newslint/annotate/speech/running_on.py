"""Reported speech that goes on behind its cue with nothing to mark it, told by how its verbs speak.

*The valves had been shut, she said. The pump had been sold. The town must do without water.* Behind a sentence that
gives its source, in the same paragraph, flat sentences whose own verb looks back from the time of speaking (*had been
sold*) as the reported one does, or says what must be and can no longer be, are the speaker's as a rule. What stands
between them and the cue goes on with it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from newslint.annotate.certainty.certainty import statements_in
from newslint.annotate.speech.attributions import attributions_by_sentence, cues_in
from newslint.annotate.speech.grammar import ADVERB, DETERMINER, NOUN, PAST, PREPOSITION, PRONOUN, VERB, word_class
from newslint.annotate.text.sentences import first_words, sentences
from newslint.annotate.text.tokens import lower_words, lower_words_in, places_in, positions, texts
from newslint.document import Document, Sentence, annotation
from newslint.record import NamedTuple
from newslint.span import Span

# In a news report a speaker's, or the draft's opinion.
OUGHT = frozenset(("must", "should", "ought"))
SUBJECT = frozenset((NOUN, DETERMINER, PREPOSITION, PRONOUN, ADVERB))
LONGEST_SUBJECT = 10
# So many sentences behind the cue.
FURTHEST = 4
FIRST_PERSON = frozenset("i we you my our us your me".split())
# Those that are no verbs by their form alone.
PARTICIPLES = frozenset("been cut put set hit shut let cost hurt sold gone done begun drunk run come become".split())
# Verdicts that a report does not give itself.
VERDICTS = frozenset(
    "unacceptable shameful disgraceful scandalous absurd outrageous nonsense ridiculous inhuman inhumane barbaric "
    "cynical unfounded baseless groundless hypocritical cowardly madness".split()
)
BEING = frozenset("is are was were a an simply".split())
MARKS = frozenset('"“”„«»')


class Run(NamedTuple):
    """The numbers of the first and the last sentence that go on, and whose words they are."""

    first: int
    last: int
    speaker: Span


@annotation
def runs(document: Document) -> tuple[Run, ...]:
    """In order; no two overlap."""
    found: dict[int, Run] = {}
    for number in _candidates(document):
        verb = _speaking_verb(document, sentences(document)[number])
        if verb:
            cue = _cue_before(document, number, back=verb == "had")
            if cue:
                found[cue[0]] = Run(cue[0] + 1, number, cue[1])  # a later one takes the earlier in
    return tuple(found[at] for at in sorted(found))


def _candidates(document: Document) -> list[int]:
    """The sentences with a verb that may speak so, and a cue not far before them."""
    words, firsts, cues = lower_words(document), first_words(document), attributions_by_sentence(document)
    numbers = set()
    for at in positions(document, (*OUGHT, *VERDICTS, "had", "longer")):
        number = bisect_right(firsts, at) - 1
        # "can no longer" has two words before this one; a verdict may stand anywhere.
        if at - firsts[number] <= LONGEST_SUBJECT + 2 or words[at] in VERDICTS:
            numbers.add(number)
    return [number for number in sorted(numbers) if any(map(cues.__contains__, range(number - FURTHEST, number)))]


def _cue_before(document: Document, number: int, *, back: bool) -> tuple[int, Span] | None:
    """The sentence of the same paragraph that names a source, with flat ones only between, and the source."""
    told = sentences(document)
    if not _is_flat(document, told[number]):
        return None
    for earlier in range(number - 1, max(number - 1 - FURTHEST, -1), -1):
        if told[earlier].paragraph is not told[number].paragraph:
            return None
        if _is_flat(document, told[earlier]):
            continue
        source = _indirect_source(document, told[earlier].span, back=back)
        return (earlier, source) if source else None
    return None


def _indirect_source(document: Document, sentence: Span, *, back: bool) -> Span | None:
    words = lower_words_in(document, sentence)
    # A few quoted words within a report are no quotation: said that it had come "at once".
    quoted = not MARKS.isdisjoint(words) and "that" not in words
    if not FIRST_PERSON.isdisjoint(words) or quoted:
        return None
    if back and "had" not in words:
        return None
    return next((cue.speaker for cue in cues_in(document, sentence) if cue.speaker), None)


def _is_flat(document: Document, sentence: Sentence) -> bool:
    words = lower_words_in(document, sentence.span)
    plain = FIRST_PERSON.isdisjoint(words) and MARKS.isdisjoint(words) and words[-1] != "?"
    body = sentence.paragraph.role == "body" and sentence.paragraph.kind == "text"
    return body and plain and all(part.certainty == "asserted" for part in statements_in(document, sentence.span))


def _speaking_verb(document: Document, sentence: Sentence) -> str:
    """*had*, *must*, *can no longer* as the first verb of a sentence that begins with its subject."""
    words = texts(document)[places_in(document, sentence.span)]
    if not VERDICTS.isdisjoint(words):
        for before, after in pairwise(words):
            if after in VERDICTS and before in BEING:
                return before
    for at, word in enumerate(words[: LONGEST_SUBJECT + 1]):
        if word in OUGHT:
            return word if at else ""
        if word == "had":
            return "had" if at and _is_participle(words, at + 1) else ""
        if word == "can" and words[at + 1 : at + 3] == ["no", "longer"]:
            return "can"
        kind = word_class(word)
        noun = at > 0 and word_class(words[at - 1]) == DETERMINER  # the bridges, the destroyed turbines
        if (kind not in SUBJECT and not noun) or (not at and kind == PREPOSITION):
            return ""
    return ""


def _is_participle(words: Sequence[str], at: int) -> bool:
    following = [word for word in words[at : at + 3] if word_class(word) != ADVERB]
    if not following:
        return False
    word = following[0]
    return word in PARTICIPLES or word.endswith(("en", "wn")) or word_class(word) in (PAST, VERB)
