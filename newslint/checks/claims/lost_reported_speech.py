"""A flat sentence stands where only a speaker can be speaking.

*The mayor reacted with scorn. The fleet has had three years to leave the harbour. Perhaps they had other plans, the
mayor said.* The sentence in the middle is the mayor's, but nothing says so: German and French mark reported speech by
the form of the verb, Russian by a dash; English does neither, and translation loses it. The draft then states an
opinion as its own. Reported are a sentence that looks back over what somebody has done, between a speaker's reaction
and the speaker's next words; one that says what should be or calls it a scandal, between two sentences of one speaker;
one in the first person, in a draft that is not told by anybody, before a speaker's next words; and those that go on
behind a sentence with a source, up to one that looks back as the reported words do (*she said the valves had been shut.
The pump had been sold*), or says what must be or what is shameful.

Known problems: background that a reporter puts between two sentences of one speaker looks the same if it says *must*
or *should*; interviews without quotation marks are left alone, and so is all that stands in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newslint.annotate.certainty.certainty import statements_in
from newslint.annotate.names.names import mentions_in, name_at
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.speech.grammar import HAVE
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.running_on import runs
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens, tokens_in
from newslint.document import Attribution, Document, Name, Sentence, Token
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

REACTIONS = frozenset("reacted reacts responded responds countered counters".split())
# In a news report these are the draft's own opinion, or somebody's who is not named.
OPINION = frozenset(
    "must should ought unacceptable shameful disgraceful scandalous absurd outrageous unfortunately hopefully nonsense "
    "ridiculous obviously".split()
)
FIRST_PERSON = frozenset("i my me we our us your".split())
# More sentences in the first person are somebody's own story, or an interview.
MOST_FIRST = 4
# So many sentences ahead the speaker has to be named.
AHEAD = 3
# So many characters may stand behind the cue and its source at the end of a sentence: an office, an adverb.
LONGEST_END = 50
MARKS = frozenset('"“”„«»')
SINGLE = frozenset("'‘’")


@check(
    "claims/lost-reported-speech",
    severity="warning",
    confidence="low",
    examples=[
        bad(
            "Ngozi Okafor reacted with scorn. [[The owners have already had three years to repair the bridge.]] "
            "Perhaps they had other plans, Okafor told reporters."
        ),
        bad("The flood is over. [[I have never seen such a river.]] We lost all our bees, Ngozi Okafor said."),
        bad(
            "Ngozi Okafor said the bridge was unsafe. [[The owners should pay for a ferry at once.]] "
            "She said she had written to them."
        ),
        bad(
            "The pumps had been switched off at noon, Ngozi Okafor said. [[The guard had locked the gate. Nobody had "
            "been told.]]"
        ),
        bad(
            "Three bridges had been destroyed, the governor wrote. [[The army came at night. The bridges can no longer "
            "be repaired.]]"
        ),
        good(
            "The pumps had been switched off at noon, Ngozi Okafor said. The guard had locked the gate, she added. In "
            "May the harbour had been closed for a week.",
            why="time gone by, told by the draft",
        ),
        good(
            "Ngozi Okafor reacted with scorn. The owners, she said, have already had three years to repair the bridge. "
            "Perhaps they had other plans, Okafor told reporters."
        ),
        good(
            "Ngozi Okafor reacted with scorn. The bridge is 90 metres long. It will close in May, the council said.",
            why="the next words are somebody else's",
        ),
        good("Ngozi Okafor voted no. The owners have had three years. Perhaps they had plans, Okafor said."),
        good("The flood is over. “I have never seen such a river. We lost all our bees,” Ngozi Okafor said."),
        good("Ngozi Okafor said the bridge was unsafe. The bridge was built in 1954. She said she had written."),
    ],
)
def lost_reported_speech(document: Document, options: NoOptions) -> Iterator[Finding]:
    told = sentences(document)
    found = {**_after_reactions(document), **_opinions(document), **_in_first_person(document)}
    for run in runs(document):
        span = Span(told[run.first].span.start, told[run.last].span.end)
        found = {number: between for number, between in found.items() if not run.first <= number <= run.last}
        message = (
            f"is this still what “{document.words(run.speaker)}” said, or the draft’s? Nothing marks it as reported"
        )
        yield Finding(span, message, (Related(run.speaker, "evidence", "who speaks before"),))
    for number, (speaker, label) in sorted(found.items()):
        message = f"is this {label}’s statement, or the draft’s? Nothing marks it as reported"
        yield Finding(told[number].span, message, (Related(speaker, "evidence", "the speaker of the next words"),))


def _after_reactions(document: Document) -> dict[int, tuple[Span, str]]:
    """*Okafor reacted with scorn. They have had three years. Perhaps ..., Okafor said.*"""
    told = sentences(document)
    found = {}
    for number in _numbers(document, REACTIONS):
        if number + 2 >= len(told) or not _is_one_paragraph(told[number : number + 3]):
            continue
        reaction, flat, following = told[number : number + 3]
        person = name_at(document, Span(reaction.span.start, _first(document, reaction.span, REACTIONS).start))
        speaker = next((cue.speaker for cue in cues_in(document, following.span) if cue.speaker), None)
        looks_back = any(token.text in HAVE for token in tokens_in(document, flat.span))
        if person and speaker and looks_back and _is_flat(document, flat) and _is(document, speaker, person):
            found[number + 1] = speaker, person.label
    return found


def _opinions(document: Document) -> dict[int, tuple[Span, str]]:
    """*Okafor said it was unsafe. The owners should pay. She said she had written.*"""
    told = sentences(document)
    found = {}
    for number in _numbers(document, OPINION):
        between = _between(document, number, number + 1) if 0 < number < len(told) - 1 else None
        if between and _is_flat(document, told[number]):
            found[number] = between
    return found


def _in_first_person(document: Document) -> dict[int, tuple[Span, str]]:
    told = sentences(document)
    numbers = _numbers(document, FIRST_PERSON, own=True)
    spoken = dict.fromkeys(number for number in numbers if told[number].paragraph.role == "body")
    found = {}
    for number in spoken:
        for ahead in range(number + 1, min(number + 1 + AHEAD, len(told))):
            if cues := cues_in(document, told[ahead].span):
                end = _end(document, told[ahead], cues[-1]) if ahead in spoken else None
                between = end or (_between(document, number, ahead) if ahead == number + 1 and number else None)
                if between and all(_is_flat(document, sentence) for sentence in told[number:ahead]):
                    found[number] = between
                break
    flat = (number for number in spoken if _is_flat(document, told[number]))
    return found if found and len(list(islice(flat, MOST_FIRST + 1))) <= MOST_FIRST else {}


def _numbers(document: Document, words: frozenset[str], *, own: bool = False) -> list[int]:
    """The sentences with one of the words outside quotation marks; ``own``: and outside names (*US*, *Our Lady*)."""
    told = sentences(document)
    found = []
    for token in map(tokens(document).__getitem__, positions(document, words)):
        if in_quotation_marks(document, token.span):
            continue
        number = sentence_number(document, token.start)
        name = own and token.text != "I" and token.text[0].isupper()
        if not name or (token.start == told[number].span.start and not token.text.isupper()):
            found.append(number)
    return list(dict.fromkeys(found))


def _first(document: Document, span: Span, words: frozenset[str]) -> Token:
    return next(token for token in tokens_in(document, span) if token.text.lower() in words)


def _is_flat(document: Document, sentence: Sentence) -> bool:
    """Without source, hedge or quotation mark, in the body."""
    words = document.words(sentence.span)
    single = words[0] in SINGLE or words[-1] in SINGLE
    if sentence.paragraph.role != "body" or single or any(mark in words for mark in MARKS):
        return False
    return all(part.certainty == "asserted" for part in statements_in(document, sentence.span))


def _is_one_paragraph(around: tuple[Sentence, ...]) -> bool:
    return all(sentence.paragraph is around[0].paragraph for sentence in around)


def _between(document: Document, number: int, ahead: int) -> tuple[Span, str] | None:
    """The one speaker of the sentence before and of the sentence ahead."""
    told = sentences(document)
    before = [cue.speaker for cue in cues_in(document, told[number - 1].span) if cue.speaker]
    after = next((cue.speaker for cue in cues_in(document, told[ahead].span) if cue.speaker), None)
    person = name_at(document, before[-1]) if before else None
    quoted = any(mark in document.words(told[ahead].span) for mark in MARKS)
    return (after, person.label) if person and after and not quoted and _is(document, after, person) else None


def _end(document: Document, sentence: Sentence, cue: Attribution) -> tuple[Span, str] | None:
    """*We lost all our bees, Okafor said.* without quotation marks: the speaker at the end."""
    if cue.speaker is None or any(mark in document.words(sentence.span) for mark in MARKS):
        return None
    start, end = min(cue.speaker.start, cue.cue.start), max(cue.speaker.end, cue.cue.end)
    person = name_at(document, cue.speaker)
    before = document.text[max(sentence.span.start, start - 3) : start].rstrip()
    ends = sentence.span.end - end < LONGEST_END and before.endswith((",", "-", "–", "—"))
    return (cue.speaker, person.label) if ends and person else None


def _is(document: Document, speaker: Span, person: Name) -> bool:
    if document.words(speaker).lower() in ("he", "she", "they"):
        return True
    return any(name.id == person.id for _, name in mentions_in(document, speaker))
