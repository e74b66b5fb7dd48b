"""A woman becomes he, or a man she.

*Anna Berg locked the gate. He took the key home*: the pronoun belongs to an older version of the sentence, or to a
translation from a language that does not tell. Readers notice, and so does Anna Berg.

Looks only where there is no doubt whom the pronoun means. A sentence is about the person with whom it begins (*Berg*,
*Foreign Minister Berg*, *the mayor, Anna Berg,*, then *the mayor*) or whose words it gives (*said the mayor, Berg*).
Nobody else whom the pronoun could mean is named or spoken of (*her husband*, *the girl*) in the paragraph so far. It
begins the next sentence, goes back to the subject of its own (*his car*, *herself*, *when she*, *Anna Berg, who sold
his car*), or names who goes on speaking (*“...,” he added*; *It was late, he added*). In *Berg said he was late*
somebody else may be late: there nobody else, of whatever gender, may have been spoken of in the paragraph before,
either.

Whether somebody is a man or a woman is taken from titles (*Mrs*, *Sir*) and from given names that hardly anybody of the
other gender bears. If the draft mostly uses the other pronoun, the draft is right: then the rule is silent. Where title
and name tell nothing, the pronouns of the draft do, if there is one against two or more.

Known problems: given names that are a man's in one country and a woman's in another; the list of those is
``rules/en/words/given-names-either.txt``. People who want to be called *they* are never reported for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.annotate.names.gender import gender, gendered, gendered_either
from newslint.annotate.names.names import mentions_in, names, surname
from newslint.annotate.names.namesakes import surname_counts
from newslint.annotate.speech.cues import cue_forms
from newslint.annotate.speech.pronoun_uses import (
    JOINING,
    PRONOUNS,
    QUOTATION_MARKS,
    SUBJECTS,
    Use,
    pronoun_uses,
)
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at, sentence_at, sentence_number, sentences
from newslint.annotate.text.tokens import lower_words_in, tokens_in
from newslint.annotate.text.vocabulary import countries, is_calendar, is_opener, is_ordinary
from newslint.document import Document, Name, Token, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

# How often a pronoun may disagree before the draft knows better than the list of names.
MOST_SLIPS = 2
NEAR = 40
# How many sentences of the paragraph before can hold the person that a reported "he" is about.
SENTENCES_BEFORE = 2
# Of whom no single one can be meant.
SEVERAL = frozenset("men boys brothers sons women girls ladies sisters daughters".split())


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
        bad("The harbour’s warden, Margaret Lindahl, was impressed. [[He]] had hoped for less."),
        bad("‘It looks like new,’ said the warden, Margaret Lindahl. ‘At last.’ [[He]] had hoped for less."),
        bad("The king’s envoy, Ms Lindahl, said it looked like new. ‘I like it,’ [[he]] told reporters."),
        bad("Margaret Lindahl was impressed. It would last for years, [[he]] said."),
        bad("Governor Margaret Lindahl was early. Rain fell.\n\nThe governor thanked [[his]] staff."),
        bad("Governor Margaret Lindahl was early.\n\nOn Monday, the governor said [[he]] would go on."),
        good("Governor Margaret Lindahl was early.\n\nThe former governor thanked his staff.", why="another one"),
        good("Governor Margaret Lindahl was early.\n\nPeter Brandt told the governor he would go on."),
        bad("Margaret Lindahl was impressed.\n\n[[He]] said it would last for years."),
        bad("Rain fell on the warden, Margaret Lindahl, who had lost [[his]] umbrella."),
        bad(
            "Kwe Lindahl was early. She was tired, and had lost her keys.\n\nLindahl opened [[his]] umbrella.\n\n"
            "Lindahl went home. She took her dog along.",
            why="one against two",
        ),
        good("Kwe Lindahl was early. She ran.\n\nLindahl went home. He took the dog along.", why="one against one"),
        good("Margaret Lindahl was impressed.\n\nHe had hoped for less.", why="another paragraph begins"),
        good("‘He was kind,’ said the warden, Margaret Lindahl. He was 34.", why="of whom she speaks"),
        good("The men met Margaret Lindahl, who, like Peter Brandt, took his car."),
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
    for found in pronoun_uses(document).values():
        name = found[0].name
        known = gender(name)
        sure = [use for use in found if _is_sure(document, use)]
        right = [use for use in sure if PRONOUNS[use.pronoun.text.lower()] == (known or _more_often(sure))]
        wrong = [use for use in sure if use not in right]
        most = max(len(right), MOST_SLIPS) if known else len(right) // 2
        if 0 < len(wrong) <= most and _is_alone(document, name):
            yield _finding(wrong)


def _more_often(uses: list[Use]) -> str:
    return Counter(PRONOUNS[use.pronoun.text.lower()] for use in uses).most_common(1)[0][0]


def _finding(wrong: list[Use]) -> Finding:
    first = wrong[0]
    related = [Related(use.pronoun.span, "occurrence") for use in wrong[1:]]
    related.append(Related(first.mention.span, "evidence"))
    message = f"“{first.pronoun.text}” seems to mean {first.name.label}"
    return Finding(first.pronoun.span, message, tuple(sorted(related)))


def _is_sure(document: Document, use: Use) -> bool:
    """No doubt whom the pronoun means: nobody else is spoken of before."""
    pronoun, sentence = use.pronoun, use.sentence
    if in_quotation_marks(document, pronoun.span) or _is_object(document, pronoun):
        return False
    reported = False
    if pronoun.start > sentence.span.start and not use.speaks:
        before = lower_words_in(document, Span(sentence.span.start, pronoun.start))
        if QUOTATION_MARKS.isdisjoint(before):
            reported = any(word in cue_forms() for word in before)
            if pronoun.text.lower() in SUBJECTS and before[-1] not in JOINING and not reported:
                return False
        elif before[-1] not in QUOTATION_MARKS or before[0] not in QUOTATION_MARKS:
            return False
    return _is_only_one(document, use, reported)


def _is_object(document: Document, pronoun: Token) -> bool:
    """*Calling her a witness* is about somebody else; *taking her own car* is not."""
    behind = tokens_in(document, Span(pronoun.end, pronoun.end + NEAR))[:1]
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
    start = min(start, paragraph_at(document, use.mention.span.start).span.start)
    before, own = Span(start, use.pronoun.start), _described(document, use)
    for mention, other in mentions_in(document, before):
        nobody = other.kind in ("place", "organization") or other.label in countries() or _is_no_person(other)
        nobody = nobody or (reported and in_quotation_marks(document, mention.span))
        nobody = nobody or gender(other) not in (None, PRONOUNS[use.pronoun.text.lower()])
        nobody = nobody or (use.speaks and (other.kind != "person" or own.covers(mention.span)))
        if other.id != use.name.id and not nobody:
            return False
    nouns, pronoun = gendered("nouns"), PRONOUNS[use.pronoun.text.lower()]
    spoken_of = [token.text.lower() for token in tokens_in(document, before) if not own.covers(token.span)]
    if reported and not gendered_either().isdisjoint(spoken_of):
        return False
    return all(nouns.get(word.rpartition("-")[2]) != pronoun or word in SEVERAL for word in spoken_of)


def _described(document: Document, use: Use) -> Span:
    """The words that lead to the name: *the harbour king’s spokeswoman, Anna Berg*; a quotation leads to none."""
    start, end = use.mention.span
    begin = sentence_at(document, start).span.start
    quoted = any(mark in document.text[begin:start] for mark in QUOTATION_MARKS | {"‘"})
    return Span(start if quoted else begin, end)


def _is_no_person(name: Name) -> bool:
    """*Election Day*, *Feb*: a name that is nothing but ordinary words."""
    return name.kind == "other" and all(is_ordinary(word) or is_calendar(word) for word in name.label.split())


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
