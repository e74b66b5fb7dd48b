"""A woman becomes he, or a man she.

*Anna Berg locked the gate. He took the key home*: the pronoun belongs to an older version of the sentence, or to a
translation from a language that does not tell. Readers notice, and so does Anna Berg.

Looks only where there is no doubt whom the pronoun means: the sentence, or the one before it, begins with the person,
who is the only one named in the paragraph so far; no other man or woman (*her husband*, *the girl*) is spoken of; and
the pronoun begins the next sentence, goes back to the subject of its own (*his car*, *herself*, *when she*), or names
who goes on speaking (*“...,” he added*). In *Berg said he was late* somebody else may be late: there nobody else, of
whatever gender, may have been spoken of in the paragraph before, either.

Whether somebody is a man or a woman is taken from titles (*Mrs*, *Sir*) and from given names that hardly anybody of the
other gender bears. If the draft mostly uses the other pronoun, the draft is right: then the rule is silent.

Known problems: given names that are a man's in one country and a woman's in another; the list of those is
``rules/en/words/given-names-either.txt``. People who want to be called *they* are never reported for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from newslint.annotate.names.gender import Gender, gender, gendered, gendered_either
from newslint.annotate.names.names import mentions_in, names, surname
from newslint.annotate.names.namesakes import surname_counts
from newslint.annotate.names.people import Person, people
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import first_words, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words, positions, texts, tokens, tokens_in, vocabulary
from newslint.annotate.text.vocabulary import countries, is_calendar, is_opener, is_ordinary, titles
from newslint.document import Document, Mention, Name, Sentence, Token, annotation
from newslint.finding import Finding, Related
from newslint.record import NamedTuple
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

PRONOUNS: dict[str, Gender] = {
    "he": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "herself": "female",
}
SHORTENED = {f"{word}{mark}{verb}": word for word in ("he", "she") for mark in "'’" for verb in ("d", "ll", "s")}
PRONOUNS |= {short: PRONOUNS[word] for short, word in SHORTENED.items()}
SUBJECTS = frozenset(("he", "she", *SHORTENED))
# Before "he" or "she" inside a sentence: the clause behind it has the subject of the clause before it.
JOINING = frozenset("after although and as because before but if once since though until when where while".split())
# How often a pronoun may disagree before the draft knows better than the list of names.
MOST_SLIPS = 2
# In characters: how far into its paragraph a pronoun is looked at, and the longest title before a name.
REACH = 800
LONGEST_TITLE = 40
# How many sentences of the paragraph before can hold the person that a reported "he" is about.
SENTENCES_BEFORE = 2
QUOTATION_MARKS = frozenset('“”"')
APOSTROPHES = ("'", "’")
# Of whom no single one can be meant.
SEVERAL = frozenset("men boys brothers sons women girls ladies sisters daughters".split())


class Use(NamedTuple):
    """A pronoun, its sentence, and the person it may mean."""

    pronoun: Token
    sentence: Sentence
    name: Name
    mention: Mention


@check(
    "names/pronoun-disagrees",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Margaret Lindahl locked the gate on Monday. [[He]] took the key home."),
        bad("Mrs Lindahl has not been seen in [[his]] native Ghana."),
        bad("Dame Margaret Lindahl left early because [[he]] had a train to catch."),
        bad("Gerald Lindahl took [[her]] own car."),
        bad("Mrs Lindahl, who moved in only in May, said [[he]] had heard two loud bangs."),
        bad("Margaret Lindahl was impressed. “It looks like new,” [[he]] added."),
        bad("Margaret Lindahl was impressed. She had hoped for less. “It looks like new,” [[he]] added."),
        bad("Ms Lindahl will leave by May.\n\nRain fell. Editor Ilse Lindahl said [[he’d]] wait for it."),
        bad("Mrs Lindahl met Peter Brandt. Mrs Lindahl was early.\n\nLindahl trails among men. “I wait,” [[he]] said."),
        good("The clerk was kind to Mrs Lindahl.\n\nMs Lindahl said he’d wait.", why="the clerk may be he"),
        good("Mrs Lindahl added: 'I like the dog. He's a happy boy.'", why="her own words"),
        good("The driver had no licence.\n\nMargaret Lindahl said he had been drunk.", why="the driver may be he"),
        good("Margaret Lindahl locked the gate on Monday. She took the key home."),
        good("Margaret Lindahl met Peter Brandt on Monday. He took the key home.", why="he may be Brandt"),
        good("Margaret Lindahl and her husband locked the gate. He took the key home.", why="he is the husband"),
        good("Andrea Lindahl locked the gate on Monday. He took the key home.", why="a man’s name in Italy"),
        good("Gerald Lindahl mocked the instructor, calling her a liar.", why="he can’t be her"),
        good("Margaret Lindahl told reporters about a stranger. His car was stolen."),
        good("“I like Margaret Lindahl,” the mayor said. He has known her for years."),
    ],
)
def pronoun_disagrees(document: Document, options: NoOptions) -> Iterator[Finding]:
    for found in _uses(document).values():
        name = found[0].name
        disagree = [use for use in found if PRONOUNS[use.pronoun.text.lower()] != gender(name)]
        wrong = [use for use in disagree if _is_sure(document, use)]
        if wrong and _is_alone(document, name):
            right = sum(_is_sure(document, use) for use in found if use not in disagree)
            if len(wrong) <= max(right, MOST_SLIPS):
                yield _finding(wrong)


def _finding(wrong: list[Use]) -> Finding:
    first = wrong[0]
    related = [Related(use.pronoun.span, "occurrence") for use in wrong[1:]]
    related.append(Related(first.mention.span, "evidence"))
    message = f"“{first.pronoun.text}” seems to mean {first.name.label}"
    return Finding(first.pronoun.span, message, tuple(sorted(related)))


def _uses(document: Document) -> dict[str, list[Use]]:
    """Pronouns that may go back to the person who begins their sentence or the last one, by the id of the name."""
    found: dict[str, list[Use]] = defaultdict(list)
    words, told, subjects = tokens(document), sentences(document), _subjects(document)
    genders = {gender(person.name) for person in subjects.values()}
    wrong = {word for word, said in PRONOUNS.items() if genders - {said}}
    for at in positions(document, PRONOUNS) if not vocabulary(document).isdisjoint(wrong) else ():
        pronoun = words[at]
        number = sentence_number(document, pronoun.start)
        sentence = told[number]
        begins = document.text[sentence.span.start]
        if number not in subjects and pronoun.start > sentence.span.start and begins not in QUOTATION_MARKS:
            continue
        if sentence.paragraph.role != "body" or pronoun.start - sentence.paragraph.span.start >= REACH:
            continue
        speaks = begins in QUOTATION_MARKS and _goes_on_speaking(document, at)
        if pronoun.start == sentence.span.start or speaks:
            number -= 1
            # A sentence that begins with "He's" is somebody's own words, quotation marks or not.
            if pronoun.text.lower() not in ("he", "she") or told[number].paragraph != sentence.paragraph:
                continue
        meant = subjects.get(_told_on(document, number, sentence) if speaks else number)
        if meant:
            found[meant.name.id].append(Use(pronoun, sentence, meant.name, meant.mention))
    return found


def _told_on(document: Document, number: int, sentence: Sentence) -> int:
    """The sentence that names its subject, behind those of the paragraph that go on with *he* or *she*."""
    while number and sentences(document)[number].paragraph == sentence.paragraph:
        first = tokens_in(document, sentences(document)[number].span)[:1]
        if not first or first[0].text.lower() not in SUBJECTS:
            break
        number -= 1
    return number


def _goes_on_speaking(document: Document, at: int) -> bool:
    """*“It looks like new,” he added*: nothing but a quotation stands before the pronoun."""
    words = texts(document)
    return words[at - 1] in QUOTATION_MARKS and at + 1 < len(words) and words[at + 1] in cue_forms()


def _is_sure(document: Document, use: Use) -> bool:
    """No doubt whom the pronoun means: nobody else is spoken of before."""
    pronoun, sentence = use.pronoun, use.sentence
    if in_quotation_marks(document, pronoun.span) or _is_object(document, pronoun):
        return False
    reported = False
    if pronoun.start > sentence.span.start:
        before = [token.text.lower() for token in tokens_in(document, Span(sentence.span.start, pronoun.start))]
        if QUOTATION_MARKS.isdisjoint(before):
            reported = any(word in cue_forms() for word in before)
            if pronoun.text.lower() in SUBJECTS and before[-1] not in JOINING and not reported:
                return False
        elif before[-1] not in QUOTATION_MARKS or before[0] not in QUOTATION_MARKS:
            return False
    return _is_only_one(document, use, reported)


def _is_object(document: Document, pronoun: Token) -> bool:
    """*Calling her a witness* is about somebody else; *taking her own car* is not."""
    behind = tokens_in(document, Span(pronoun.end, pronoun.end + LONGEST_TITLE))[:1]
    if pronoun.text.lower() != "her" or not behind:
        return pronoun.text.lower() == "her"
    return behind[0].text != "own" and (not behind[0].text.isalpha() or is_opener(behind[0].text))


def _is_only_one(document: Document, use: Use, reported: bool) -> bool:
    """Nobody else is named or spoken of whom the pronoun could mean: so far in the paragraph.

    What somebody is reported to say can be about a person of the sentences before, and of any description.
    """
    start = use.sentence.paragraph.span.start
    if reported:
        first = sentence_number(document, start)
        start = sentences(document)[max(0, first - SENTENCES_BEFORE)].span.start
    before = Span(start, use.pronoun.start)
    for mention, other in mentions_in(document, before):
        nobody = other.kind in ("place", "organization") or other.label in countries() or _is_no_person(other)
        nobody = nobody or (reported and in_quotation_marks(document, mention.span))
        nobody = nobody or gender(other) not in (None, PRONOUNS[use.pronoun.text.lower()])
        if other.id != use.name.id and not nobody:
            return False
    nouns, pronoun = gendered("nouns"), PRONOUNS[use.pronoun.text.lower()]
    own = Span(use.sentence.span.start, max(use.sentence.span.start, use.mention.span.end))
    spoken_of = [token.text.lower() for token in tokens_in(document, before) if not own.covers(token.span)]
    if reported and not gendered_either().isdisjoint(spoken_of):
        return False
    return all(nouns.get(word) != pronoun or word in SEVERAL for word in spoken_of)


def _is_no_person(name: Name) -> bool:
    """*Election Day*, *Feb*: a name that is nothing but ordinary words."""
    return name.kind == "other" and all(is_ordinary(word) or is_calendar(word) for word in name.label.split())


@annotation
def _subjects(document: Document) -> Mapping[int, Person]:
    """Number of a sentence -> the man or woman with whom it begins, a title before the name or not."""
    words, lower, here, may_lead = tokens(document), lower_words(document), people(document), titles()
    found: dict[int, Person] = {}
    for number, (first, behind) in enumerate(pairwise(first_words(document))):
        at = first
        while at < behind:
            person = here.get(words[at].start)
            if person and _is_near(document, person.mention.span, number):
                if gender(person.name):
                    found[number] = person
                break
            if lower[at] != "." and lower[at] not in may_lead:
                break
            at += 1
    return found


def _is_near(document: Document, mention: Span, number: int) -> bool:
    """Does a name stand near the beginning of a sentence, and not tell whose something is?"""
    near = mention.start - sentences(document)[number].span.start <= LONGEST_TITLE
    return near and document.text[mention.end : mention.end + 1] not in APOSTROPHES


def _is_alone(document: Document, name: Name) -> bool:
    """No other name of the draft ends in this surname, nor begins with the word that this one is called by."""
    word = name.label.split()[0]
    return surname_counts(document)[surname(name)] == 1 and (
        _first_words(document)[word] == 1 or word not in name.forms
    )


@annotation
def _first_words(document: Document) -> Counter[str]:
    """How many names begin with each word."""
    return Counter(name.label.split()[0] for name in names(document))
