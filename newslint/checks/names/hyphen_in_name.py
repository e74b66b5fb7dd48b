"""A name is written with a hyphen in one place and without it in another.

Abd-al-Rahim and Abdalrahim, Jong-nam and Jongnam: transliterations differ in whether they join the parts of a name.
Osei-Lindahl and Osei Lindahl: who has two surnames knows how they are written.
Apostrophes count as hyphens do (*Sana'a*, *Sanaa*).

Known problems: a straight apostrophe against a curly one is a question of typography and is not reported here.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.judgement import NameWord
from newslint.annotate.names.name_words import NameWords, name_words
from newslint.annotate.names.variants import difference, spellings
from newslint.annotate.text.vocabulary import countries, is_given_name, is_ordinary
from newslint.checks.names.forms import Options, disagreement, undecided
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good
from newslint.span import Span

QUESTION = "one name with and without a hyphen"


@check(
    "names/hyphen-in-name",
    severity="warning",
    confidence="medium",
    options=Options,
    examples=[
        bad("Kim Jong-nam flew home. Kim Jong-nam was tired. His aide called Kim [[Jongnam]] a legend."),
        bad("Ngozi Osei-Lindahl signed. Nobody asked Ms [[Osei Lindahl]] why, and Ms Osei-Lindahl gave no reason."),
        bad("Major Ilse Osei-Hill signed. Nobody asked Sir Ivar [[Osei Hill]] why. Major Osei-Hill was there."),
        bad("Anna Osei-Hill signed. Nobody asked why. [[Osei Hill]] was early. Osei-Hill left."),
        good("Kim Jong-nam flew home. Kim Jong-nam was tired."),
        good("The Near-Earth Office paid. A Near Earth object passed.", why="words, no names"),
        good("The Graz-Lyon line is shut. It was in Graz. Lyon was open."),
        good("The Jongnam works belong to Kim Jong-il.", why="two names"),
    ],
)
def hyphen_in_name(document: Document, options: Options) -> Iterator[Finding]:
    for group in undecided(document, spellings(document), options.house):
        if difference(group) == "hyphen":
            yield disagreement(group, QUESTION)
    for group in undecided(document, _written_apart(document), options.house):
        yield disagreement(group, QUESTION)


def _written_apart(document: Document) -> Iterator[tuple[NameWord, ...]]:
    """*Osei-Lindahl* beside *Osei Lindahl*: joined names whose parts also stand side by side, the usual form first."""
    known = name_words(document)
    hyphened = [form for form in known if "-" in form and _is_joined(form)]
    joined = {tuple(form.split("-")): form for form in hyphened if _is_of_names(form) or _is_of_person(known[form])}
    for pair, form in joined.items():
        spans = tuple(_places_of_pair(known, pair, _is_of_names(form))) if pair[0] in known else ()
        if spans:
            both = (known[form], known[form]._replace(form=" ".join(pair), spans=spans))
            yield tuple(sorted(both, key=lambda one: (-len(one.spans), one.spans[0])))


def _places_of_pair(known: NameWords, pair: tuple[str, ...], of_names: bool) -> Iterator[Span]:
    for phrase in known.phrases(pair[0]):
        for at in range(len(phrase.words) - 1):
            if phrase.words[at : at + 2] == pair and (of_names or at or phrase.title or len(phrase.words) == 2):
                yield Span(phrase.place(at).start, phrase.place(at + 1).end)


def _is_joined(form: str) -> bool:
    parts = form.split("-")
    return len(parts) == 2 and all(len(part) > 1 and part.istitle() and part not in countries() for part in parts)


def _is_of_person(word: NameWord) -> bool:
    return bool(word.titles) or any(map(is_given_name, word.before))


def _is_of_names(form: str) -> bool:
    """Osei-Lindahl is nothing but a name; Lindahl-Hale can be words as well."""
    return not any(map(is_ordinary, form.split("-")))
