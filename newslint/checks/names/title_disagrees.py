"""A woman is called Mr, or a man Mrs.

*Anna Berg locked the gate. Mr Berg took the key home*: one of the two is wrong, and whoever is meant will write in.
The title can also belong to somebody the draft forgot to introduce, a husband or a sister.

Compared are the titles that tell (*Mr*, *Mrs*, *Sir*, *Dame* ...) with each other and with given names that hardly
anybody of the other gender bears. The rarer title is reported.

Known problems: given names that are a man's in one country and a woman's in another; the list of those is
``rules/en/words/given-names-either.txt``. Where the draft speaks of a wife or a husband in a paragraph that names
somebody, or in one beside it, or two people share a surname, the rule is silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.annotate.names.gender import Gender, gendered, given_name_gender, title_gender
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.names import names, surname
from newslint.annotate.names.namesakes import surname_counts
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.sentences import paragraph_at
from newslint.annotate.text.tokens import positions, texts, tokens
from newslint.document import Document, Mention, Name, annotation
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good
from newslint.span import Span

COUPLES = frozenset("couple couple's ex-husband ex-wife husband married spouse widow widower wife wives".split())
# How often a title may disagree before the draft knows better than the list of names.
MOST_SLIPS = 2
LONGEST_TITLE = 60
PRONOUNS = frozenset("he him his himself she her hers herself".split())


@check(
    "names/title-disagrees",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Margaret Lindahl locked the gate. [[Mr Lindahl]] took the key home."),
        bad("Mr Okonwe paid. [[Ms Okonwe]] left, and Mr Okonwe followed.", why="one of three"),
        bad("[[Mr. Margaret Lindahl]] locked the gate."),
        bad("The mayor’s niece, [[Mr Okonwe]], is to speak on Tuesday."),
        bad("Margaret Lindahl left. [[Mr Lindahl]] took the key.\n\nRain fell.\n\nPeter Brandt has a wife."),
        good("Margaret Lindahl left. Mr Lindahl took the key.\n\nHer husband has another."),
        good("Margaret Lindahl locked the gate. Ms Lindahl took the key home."),
        good("Margaret Lindahl and her husband locked the gate. Mr Lindahl took the key home."),
        good("Margaret Lindahl and Gerald Lindahl locked the gate. Mr Lindahl took the key home."),
        good("Andrea Lindahl locked the gate. Mr Lindahl took the key home.", why="a man’s name in Italy"),
        good("“Margaret Lindahl locked the gate,” he said, “and Mr Lindahl took the key.”"),
    ],
)
def title_disagrees(document: Document, options: NoOptions) -> Iterator[Finding]:
    yield from _apposed(document)
    for name in names(document):
        if name.titles and name.kind == "person" and _may_disagree(name):
            finding = _finding(document, name)
            if finding and surname_counts(document)[surname(name)] == 1 and not _is_of_couple(document, name):
                yield finding


def _may_disagree(name: Name) -> bool:
    """Do its titles and given names tell of both genders?"""
    told = set(map(title_gender, name.titles)) - {None}
    if not told:
        return False
    return len(told.union(given_name_gender(form.partition(" ")[0]) for form in name.forms if " " in form) - {None}) > 1


def _is_of_couple(document: Document, name: Name) -> bool:
    """Does a paragraph that names somebody, or the next one, speak of a wife or a husband?"""
    told = [tokens(document)[at].start for at in positions(document, COUPLES)]
    if not told:
        return False
    order = {paragraph.span: number for number, paragraph in enumerate(document.paragraphs)}
    named = {order[paragraph_at(document, mention.span.start).span] for mention in name.mentions}
    return any(order[paragraph_at(document, start).span] - step in named for start in told for step in (-1, 0, 1))


def _apposed(document: Document) -> Iterator[Finding]:
    """*Her niece, Mr Okonwe,*: the word before the comma says something else than the title behind it."""
    words, told = tokens(document), texts(document)
    for at in positions(document, gendered("nouns")):
        if at + 2 >= len(words) or told[at + 1] != ",":
            continue
        noun = words[at].text.lower()
        if noun in gendered("titles") or noun in PRONOUNS:
            continue
        title = title_gender(words[at + 2].text)
        phrase = _titled(document).get(words[at + 2].start) if title else None
        if title and phrase and title != gendered("nouns")[noun] and not in_quotation_marks(document, words[at].span):
            span = Span(words[at + 2].start, phrase.mention.span.end)
            behind = document.text[span.end : span.end + 1]
            if behind in (",", "."):
                message = f"“{document.words(span)}” stands behind “{noun}”"
                yield Finding(span, message, (Related(words[at].span, "evidence"),))


@annotation
def _titled(document: Document) -> Mapping[int, NamePhrase]:
    """Where the title of each name begins, as far as it is one word."""
    found = (phrase for phrase in name_phrases(document) if phrase.title)
    return {_with_title(document, phrase.mention).start: phrase for phrase in found}


def _finding(document: Document, name: Name) -> Finding | None:
    called: dict[Gender, list[Mention]] = {"male": [], "female": []}
    given: dict[Gender, list[Mention]] = {"male": [], "female": []}
    for mention in name.mentions:
        phrase = _phrases(document).get(mention.span.start)
        if phrase is None or in_quotation_marks(document, mention.span):
            continue
        by_title = title_gender(phrase.title) if phrase.title else None
        by_name = given_name_gender(phrase.words[0]) if len(phrase.words) > 1 else None
        if by_title:
            called[by_title].append(mention)
        if by_name:
            given[by_name].append(mention)
    few, many = sorted(called, key=lambda one: (len(given[one]) > 0, len(called[one])))
    wrong, right = called[few], given[many] or called[many]
    if (
        not wrong
        or not right
        or given[few]
        or len(wrong) > MOST_SLIPS
        or (not given[many] and len(wrong) == len(right))
    ):
        return None
    first = _with_title(document, wrong[0])
    message = f"“{document.words(first)}” is {document.words(_with_title(document, right[0]))} in another place"
    if wrong[0] == right[0]:
        message = f"“{document.words(first)}”: title and given name tell two genders"
    related = [Related(_with_title(document, other), "occurrence") for other in wrong[1:]]
    related += [Related(_with_title(document, other), "evidence") for other in right[:3] if other not in wrong]
    return Finding(first, message, tuple(sorted(related)))


@annotation
def _phrases(document: Document) -> Mapping[int, NamePhrase]:
    return {phrase.mention.span.start: phrase for phrase in name_phrases(document)}


def _with_title(document: Document, mention: Mention) -> Span:
    phrase = _phrases(document)[mention.span.start]
    title = phrase.title.split(" ")[-1] if phrase.title else ""
    at = document.text.rfind(title, max(0, mention.span.start - LONGEST_TITLE), mention.span.start)
    return Span(at, mention.span.end) if title else mention.span
