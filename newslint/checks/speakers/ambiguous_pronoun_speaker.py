"""A pronoun that names the speaker can mean either of two people.

*The board met Arne Lindqvist and Peter Holm on Monday. He said the pier was lost.* Either may have said so, and the
reader cannot know. Name the speaker again.

Silent wherever a reader does know: where one of the two is the subject of the sentence before, or spoke in it or in
the one before that; where only one can be a *he*; where the sentence names somebody itself. Both have to be men, or
women, beyond doubt (by title or given name), and both have to stand in the sentence right before, in one paragraph. Of
two who are its subject together one may be either, whatever *he* does in the next sentence, and what was said in the
paragraph before prefers neither.

Known problems: what the two said, or what they are, often makes it clear; a note only.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.gender import gender
from newslint.annotate.names.names import mentions_in, people_in
from newslint.annotate.speech.attributions import cues_in
from newslint.annotate.speech.own_words import clauses
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.speech.speakers import GENDER_OF, speaker_names
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import positions, tokens, vocabulary
from newslint.document import Document, Mention, Name
from newslint.finding import Finding, Related
from newslint.regex import regex
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# A name behind one of these is no subject: "a letter from Okafor".
BELONGS = regex(r"\b(?:of|from|for|by|with|to|about)\b")
# "Both Okafor and Lindqvist", "Okafor, a clerk, and her neighbour, Ilse Lindqvist".
BEFORE_BOTH = regex(r"(?:(?:Both|Neither|Either) )?(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?")
JOINT = regex(r"(?:, [^,.;]{1,60},)? (?:and|nor) (?:(?:his|her|the) [a-z -]{2,40},? )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?")
JOINED = regex(r" (?:and|nor) ")
SUBJECTS = frozenset(("he", "she"))
LONGEST = len("she")


@check(
    "speakers/ambiguous-pronoun-speaker",
    severity="note",
    confidence="medium",
    examples=[
        bad("The board met Edward Lindqvist and Peter Holm on Monday. [[He]] said the pier was lost."),
        bad("A letter from Mrs. Okafor reached Ms. Holm in May. “The pier is lost,” [[she]] said."),
        bad(
            "Margaret Holm rose.\n\nThe pier is lost, Margaret Holm said.\n\n"
            "Holm and Ngozi Okafor spoke on Monday. [[She]] said it was late."
        ),
        bad("Edward Lindqvist knew Peter Holm well.\n\nLindqvist and Holm met on Monday. [[He]] left early."),
        bad(
            "Margaret Holm and Margaret Okafor ran the pier.\n\n"
            "Holm, a clerk, and her neighbour, Okafor, were late. [[She]] had missed the bus."
        ),
        good("Edward Lindqvist knew Peter Holm well.\n\nLindqvist and Holm met when Holm was ill. He left early."),
        good("Margaret Holm rose. Holm and Ngozi Okafor spoke on Monday. She said it was late."),
        good("Edward Lindqvist met Peter Holm on Monday. He said the pier was lost.", why="the subject goes on"),
        good("The minister of ports, Mr. Lindqvist, laughed at Mr. Holm’s threats. “The pier is lost,” he said."),
        good("The board met Edward Lindqvist and Margaret Holm on Monday. He said the pier was lost."),
        good("The board met Edward Lindqvist and Peter Holm. Lindqvist sat down. He said the pier was lost."),
        good("The board met Edward Lindqvist and Peter Holm. The two said the pier was lost."),
        good("Peter Holm spoke first. The board heard Holm and Edward Lindqvist. He said the pier was lost."),
    ],
)
def ambiguous_pronoun_speaker(document: Document, options: NoOptions) -> Iterator[Finding]:
    if SUBJECTS.isdisjoint(vocabulary(document)):
        return
    speaking = {found.speaker for _, _, found in quotations(document) if found and found.speaker}
    for place in sorted(speaking | set(_behind_two(document))):
        if place.end - place.start > LONGEST or document.words(place).lower() not in SUBJECTS:
            continue
        both = _both(document, place)
        if both:
            word = document.words(place)
            labels = " or ".join(name.label for _, name in both)
            related = tuple(Related(mention.span, "evidence", "may be meant") for mention, _ in both)
            yield Finding(place, f"who is “{word}”: {labels}?", related)


def _behind_two(document: Document) -> Iterator[Span]:
    """Where a sentence begins with *he* or *she* behind one that has two people for its subject, if it seems so."""
    told = sentences(document)
    for at in positions(document, SUBJECTS):
        place = tokens(document)[at].span
        number = sentence_number(document, place.start) if document.text[place.start].isupper() else 0
        if number and told[number].span.start == place.start and JOINED.search(document.text, *told[number - 1].span):
            yield place


def _both(document: Document, place: Span) -> list[tuple[Mention, Name]]:
    """The two who may be meant, if nothing prefers one of them."""
    number = sentence_number(document, place.start)
    told = sentences(document)
    if not number or told[number - 1].paragraph is not told[number].paragraph:
        return []
    sentence = told[number - 1].span
    named = mentions_in(document, sentence)
    if len(named) < 2:
        return []
    if people_in(document, Span(told[number].span.start, place.start)):
        return []
    people = {name.id: (mention, name) for mention, name in reversed(named) if name.kind == "person"}
    wanted = GENDER_OF[document.words(place).lower()]
    fitting = [pair for pair in people.values() if gender(pair[1]) in (wanted, None)]
    known = [gender(name) == wanted for _, name in fitting]
    joint = _are_subject(document, sentence, fitting)
    sure = any(known) if joint else all(known)
    if len(fitting) != 2 or not sure or any(in_quotation_marks(document, mention.span) for mention, _ in fitting):
        return []
    ids = {name.id for _, name in fitting}
    end = max(mention.span.end for mention, _ in fitting) if joint else sentence.start
    if _is_led(document, number - 1, end) or _is_known(document, ids, number, within_paragraph=joint):
        return []
    return sorted(fitting, key=lambda pair: pair[0].span)


def _are_subject(document: Document, sentence: Span, both: list[tuple[Mention, Name]]) -> bool:
    """*Okafor and Lindqvist met on Monday*: both are named anew at the beginning, and neither comes first."""
    if len(both) != 2:
        return False
    first, second = sorted(mention.span for mention, _ in both)
    text = document.text
    return bool(
        BEFORE_BOTH.fullmatch(text, sentence.start, first.start) and JOINT.fullmatch(text, first.end, second.start)
    )


def _is_led(document: Document, number: int, begin: int) -> bool:
    """Is a person, or a pronoun, alone the subject of any verb of the sentence, from an offset on?"""
    words, _, verbs = clauses(document, number)
    for verb in verbs:
        if verb.subject:
            subject = Span(words[verb.subject[0]].start, words[verb.subject[1]].end)
            people = {
                name.id for mention, name in people_in(document, subject) if not _belongs(document, subject, mention)
            }
            alone = len(people) == 1 or document.words(subject).lower() in (*SUBJECTS, "who")
            if alone and subject.start >= begin and not document.text.startswith(", who", begin):
                return True
    return False


def _belongs(document: Document, subject: Span, mention: Mention) -> bool:
    """*The letter from Okafor*, but not *the minister for ports, Okafor,*."""
    start, end = subject.start, mention.span.start
    return BELONGS.search(document.text, max(start, document.text.rfind(",", start, end)), end) is not None


def _is_known(document: Document, people: set[str], number: int, *, within_paragraph: bool) -> bool:
    """Has exactly one of them been the one who is spoken of, or who speaks, just before?"""
    told = sentences(document)
    begin = told[max(number - 3, 0)].span.start
    if within_paragraph:
        begin = max(begin, told[number].paragraph.span.start)
    end = told[number - 1].span.start
    named = {name.id for _, name in mentions_in(document, Span(begin, end))}
    spoken = (speaker_names(document).get(cue.speaker) for cue in cues_in(document, Span(begin, end)) if cue.speaker)
    named |= {name.id for name in spoken if name}
    return len(named & people) == 1
