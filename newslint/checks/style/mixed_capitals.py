"""A phrase has capitals in one place and small letters in another.

*the Supreme Court* and *the supreme court*, *Lindahl Primary School* and *Lindahl primary school*, *the Council* and
*the council*, *the Internet* and *the internet*, *NATO* and *Nato*: no list is needed, both are in the draft. Capitals
that begin a sentence or stand in a headline say nothing, and neither does a title before a name (*Prime Minister
Okafor*, *the prime minister*). Months and days of the week have a capital everywhere. A house that has chosen says so
in the option ``always``, as in ``always = ["internet", "Supreme Court"]``.

Known problems: a newspaper called after a thing (*the Guardian*) may meet that thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.initials import short_names
from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import tokens, word_index
from newslint.annotate.text.vocabulary import is_calendar, is_known_name
from newslint.checks.style.bodies_in_small import bodies_in_small
from newslint.checks.style.mixed import Words, house_form, mixture
from newslint.checks.style.names_in_small import names_in_small
from newslint.checks.style.own_text import in_prose, own
from newslint.checks.style.phrases_in_small import phrases_in_small
from newslint.checks.style.small_months import small_months_and_days
from newslint.checks.style.variant_families import family_of
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import listed, some

# Single words that mean one thing, whatever stands before them.
SINGLE = ("internet", "coronavirus", "covid", "wi-fi")
ACRONYM = 4
OPENING = "\"“‘'"


@check(
    "style/mixed-capitals",
    severity="note",
    confidence="medium",
    options=Words,
    examples=[
        bad(
            "The case went to the Supreme Court. Once the Supreme Court sat, the [[supreme court]] ruled.",
            fixed="The case went to the Supreme Court. Once the Supreme Court sat, the Supreme Court ruled.",
        ),
        bad("She left the internet alone. The internet was slow, and [[Internet]] access was dear."),
        bad("Talks with NASA failed. For them [[Nasa]] was slow; to many, NASA had won."),
        bad("The [[internet]] failed. Then the Internet came back, and the Internet was fast."),
        bad("The [[Internet]] was slow.", options={"always": ("internet",)}, fixed="The internet was slow."),
        bad(
            "She left Lindahl Primary School. Then [[Lindahl primary school]] was shut. Lindahl Primary School burned."
        ),
        bad(
            "The bill went to the Oslo Parliament. Nobody in the [[Oslo parliament]] read it. The Oslo Parliament sat."
        ),
        bad("The minister came at ten. Then the [[Minister]] left. It was late, the minister wrote."),
        bad(
            "At Orchestra Hall she was refused. She came to Orchestra Hall again, and plays at [[orchestra hall]] now."
        ),
        good(
            "She came to Central Station, and from central station masters heard no more.",
            why="what masters those were",
        ),
        bad("She came in [[july]] and left on 3 september.", fixed="She came in July and left on 3 September."),
        good("The mayor of Lindahl City is in Lindahl city centre. She asked the Lindahl City coach, Lindahl police."),
        good("It met Minister Okafor. The minister left. An august body met on a sunny sunday-best day."),
        good("Internet access was dear.", options={"always": ("internet",)}, why="the beginning of a sentence"),
        good("In March, Prime Minister Okafor left. The prime minister was tired.", why="a title before a name"),
        good("# Supreme Court Sits\n\nThe case went to the supreme court.", why="a headline"),
        good("The case went to the Supreme Court. Supreme Court judges left."),
        good("She is at the Green Party. It was a green party, with ivy.", why="another article before it"),
    ],
)
def mixed_capitals(document: Document, options: Words) -> Iterator[Finding]:
    what = "one thing with other capitals"
    for form in options.always:
        yield from mixture(document, _otherwise(document, form), what, _rewrite, always=form)
    yield from small_months_and_days(document)
    yield from _losing_capitals(document, options)
    for uses in phrases_in_small(document):
        if not house_form(uses, options.always):
            yield from mixture(document, uses, what, _rewrite)
    for uses in (*_single_words(document), *_acronyms(document)):
        if not house_form(uses, options.always):
            yield from mixture(document, uses, what, _rewrite, options.quotations)


def _losing_capitals(document: Document, options: Words) -> Iterator[Finding]:
    """Names that have their capitals in some places: one finding for all, since they come from one habit."""
    rights: dict[str, str] = {}
    ways: dict[bool, list[Span]] = {True: [], False: []}
    for uses in (*names_in_small(document), *bodies_in_small(document)):
        spans = {form: own(document, places) for form, places in uses.items()}
        if house_form(uses, options.always) or sum(map(bool, spans.values())) < 2:
            continue
        full = max(uses, key=lambda form: sum(map(str.isupper, form)))
        for form, places in spans.items():
            rights[form] = full
            ways[form == full] += places
    small = list(dict.fromkeys(document.words(span) for span in ways[False]))
    capital = list(dict.fromkeys(rights[form] for form in small))
    labels = {True: listed(capital), False: listed(small)}
    if len(small) > 1:
        labels = {True: f"capitals ({some(capital)})", False: f"small letters ({some(small)})"}

    def rewrite(text: str, usual: str) -> str | None:
        return rights[text] if usual == labels[True] else None

    uses = {labels[way]: places for way, places in ways.items() if places}
    yield from mixture(document, uses, "one thing with other capitals", rewrite)


def _otherwise(document: Document, form: str) -> dict[str, list[Span]]:
    """The words of a form as the draft writes them, unless only the beginning of a sentence makes the difference."""
    index, found, words = word_index(document), tokens(document), form.split()
    uses: dict[str, list[Span]] = {}
    for at in index.get(words[0].lower(), ()):
        run = found[at : at + len(words)]
        if [token.text.lower() for token in run] == [word.lower() for word in words]:
            span = Span(run[0].start, run[-1].end)
            text = document.words(span)
            if span.start not in sentence_starts(document) or text != form[0].upper() + form[1:]:
                uses.setdefault(text, []).append(span)
    return uses


def _single_words(document: Document) -> Iterator[dict[str, list[Span]]]:
    index, found = word_index(document), tokens(document)
    for word in SINGLE:
        uses: dict[str, list[Span]] = {}
        for at in index.get(word, ()):
            token = found[at]
            begins = token.start in sentence_starts(document) or document.text[token.start - 1 : token.start] in OPENING
            if not begins and not token.text.isupper() and not _has_company(document, at):
                uses.setdefault(token.text, []).append(token.span)
        if len(uses) > 1:
            yield uses


def _acronyms(document: Document) -> Iterator[dict[str, list[Span]]]:
    """NATO and Nato; longer ones are the business of names/name-in-wrong-case."""
    index, found = word_index(document), tokens(document)
    for word in short_names(document):
        if len(word) != ACRONYM or len(places := index[word]) < 2:
            continue
        forms = {found[at].text for at in places}
        if len(forms) < 2 or not {word.upper(), word.capitalize()} <= forms:
            continue
        if is_known_name(word.capitalize()) or is_calendar(word.capitalize()):
            continue
        # ISIL and Isil are compared with their other names.
        if word.upper() in family_of():
            continue
        uses: dict[str, list[Span]] = {word.upper(): [], word.capitalize(): []}
        for at in places:
            if found[at].text in uses and not _has_company(document, at) and in_prose(document, found[at].span):
                uses[found[at].text].append(found[at].span)
        yield uses


def _has_company(document: Document, at: int) -> bool:
    """Is there a capital on either side, as in a name of several words?"""
    found = tokens(document)
    near = [found[other] for other in (at - 1, at + 1) if 0 <= other < len(found)]
    starts = sentence_starts(document)
    return any(one.text[0].isupper() and not one.text.isupper() and one.start not in starts for one in near)


def _rewrite(text: str, usual: str) -> str:
    return usual
