"""A woman becomes *he*, or a man *she*.

*Anna Berg locked the gate. He took the key home*: the pronoun belongs to an older version of the sentence, or to a
translation from a language that does not tell. Readers notice, and so does Anna Berg.

Looks only where there is no doubt whom the pronoun means: the sentence, or the one before it, begins with the person,
who is the only one named in the paragraph so far; no other man or woman (*her husband*, *the girl*) is spoken of; and
the pronoun begins the next sentence or goes back to the subject of its own (*his car*, *herself*, *when she*).
Sentences that report what the person says are left alone: *Berg said he was late*.

Whether somebody is a man or a woman is taken from titles (*Mrs*, *Sir*) and from given names that hardly anybody of the
other gender bears. If the draft mostly uses the other pronoun, the draft is right: then the rule is silent.

Known problems: given names that are a man's in one country and a woman's in another; the list of those is
``rules/en/words/given-names-either.txt``. People who want to be called *they* are never reported for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.annotate.cues import cue_forms
from newslint.annotate.gender import Gender, gender, gendered
from newslint.annotate.names import mentions_in, names
from newslint.annotate.quoted import in_quotation_marks
from newslint.annotate.sentences import sentence_number, sentences
from newslint.annotate.tokens import positions, tokens, tokens_in
from newslint.annotate.vocabulary import countries, titles
from newslint.document import Document, Mention, Name, Sentence, Token, annotation
from newslint.finding import Finding, Related
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
SUBJECTS = frozenset(("he", "she"))
# Before "he" or "she" inside a sentence: the clause behind it has the subject of the clause before it.
JOINING = frozenset("after although and as because before but if once since though until when where while".split())
# How often a pronoun may disagree before the draft knows better than the list of names.
MOST_SLIPS = 2


class Use(NamedTuple):
    """A pronoun whose person is beyond doubt."""

    pronoun: Token
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
        good("Margaret Lindahl locked the gate on Monday. She took the key home."),
        good("Margaret Lindahl met Peter Brandt on Monday. He took the key home.", why="he may be Brandt"),
        good("Margaret Lindahl and her husband locked the gate. He took the key home.", why="he is the husband"),
        good("Andrea Lindahl locked the gate on Monday. He took the key home.", why="a man’s name in Italy"),
        good("Margaret Lindahl told reporters his car was stolen.", why="whose car, nobody knows"),
        good("“I like Margaret Lindahl,” the mayor said. He has known her for years."),
    ],
)
def pronoun_disagrees(document: Document, options: NoOptions) -> Iterator[Finding]:
    uses: dict[str, list[Use]] = defaultdict(list)
    for at in positions(document, PRONOUNS):
        use = _use(document, tokens(document)[at])
        if use:
            uses[use.name.id].append(use)
    for found in uses.values():
        name = found[0].name
        known = gender(name)
        wrong = [use for use in found if known and PRONOUNS[use.pronoun.text.lower()] != known]
        if wrong and len(wrong) <= max(len(found) - len(wrong), MOST_SLIPS) and _is_alone(document, name):
            yield _finding(wrong)


def _finding(wrong: list[Use]) -> Finding:
    first = wrong[0]
    related = [Related(use.pronoun.span, "occurrence") for use in wrong[1:]]
    related.append(Related(first.mention.span, "evidence"))
    message = f"“{first.pronoun.text}” seems to mean {first.name.label}"
    return Finding(first.pronoun.span, message, tuple(sorted(related)))


def _use(document: Document, pronoun: Token) -> Use | None:
    number = sentence_number(document, pronoun.start)
    sentence = sentences(document)[number]
    if sentence.paragraph.role != "body" or in_quotation_marks(document, pronoun.span):
        return None
    word = pronoun.text.lower()
    if pronoun.start == sentence.span.start:
        if word not in SUBJECTS or not number or sentences(document)[number - 1].paragraph != sentence.paragraph:
            return None
        subject = _subject(document, sentences(document)[number - 1])
    else:
        subject = _subject(document, sentence) if _points_to_subject(document, pronoun, sentence) else None
    if subject and _is_only_one(
        document, subject[1], Span(sentence.paragraph.span.start, pronoun.start), PRONOUNS[word]
    ):
        return Use(pronoun, subject[1], subject[0])
    return None


def _points_to_subject(document: Document, pronoun: Token, sentence: Sentence) -> bool:
    """*her car*, *himself*, *when she*: the subject, unless the sentence reports what somebody says."""
    before = [token.text.lower() for token in tokens_in(document, Span(sentence.span.start, pronoun.start))]
    if any(word in cue_forms() or word in '“”"' for word in before):
        return False
    return pronoun.text.lower() not in SUBJECTS or before[-1] in JOINING


def _subject(document: Document, sentence: Sentence) -> tuple[Mention, Name] | None:
    """The person with whom the sentence begins, a title before the name or not."""
    found = mentions_in(document, sentence.span)
    if not found or found[0][1].kind != "person":
        return None
    mention, name = found[0]
    before = tokens_in(document, Span(sentence.span.start, mention.span.start))
    if any(token.text.lower() not in titles() and token.text != "." for token in before):
        return None
    behind = document.text[mention.span.end : mention.span.end + 2]
    return None if behind in ("'s", "’s") or behind.startswith(("'", "’")) else (mention, name)


def _is_only_one(document: Document, name: Name, before: Span, pronoun: Gender) -> bool:
    """Nobody else is named or spoken of, so far in the paragraph, whom the pronoun could mean."""
    for _, other in mentions_in(document, before):
        if other.id != name.id and (
            other.kind == "person" or (other.kind == "other" and other.label not in countries())
        ):
            return False
    nouns = gendered("nouns")
    return all(nouns.get(token.text.lower()) != pronoun for token in tokens_in(document, before))


def _is_alone(document: Document, name: Name) -> bool:
    """No other name of the draft ends in this surname, nor begins with the word that this one is called by."""
    first, last = _end_words(document)
    words = name.label.split()
    return last[words[-1]] == 1 and (first[words[0]] == 1 or words[0] not in name.forms)


@annotation
def _end_words(document: Document) -> tuple[Counter[str], Counter[str]]:
    """How many names begin, and how many end, with each word."""
    words = [name.label.split() for name in names(document)]
    return Counter(label[0] for label in words), Counter(label[-1] for label in words)
