"""A name is written with a hyphen in one place and without it in another.

Abd-al-Rahim and Abdalrahim, Jong-nam and Jongnam: transliterations differ in whether they join the parts of a name.
Osei-Lindahl and Osei Lindahl: who has two surnames knows how they are written.
Apostrophes count as hyphens do (*Sana'a*, *Sanaa*).

Known problems: a straight apostrophe against a curly one is a question of typography and is not reported here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.annotate.names.judgement import NameWord
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_words import name_words
from newslint.annotate.names.variants import difference, spellings
from newslint.annotate.text.vocabulary import countries, is_ordinary
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
    joined = {tuple(form.split("-")): form for form in hyphened if _is_of_names(form) or known[form].titles}
    apart: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for phrase in name_phrases(document) if joined else ():
        for at in range(len(phrase.words) - 1):
            pair = phrase.words[at : at + 2]
            if pair in joined and (_is_of_names(joined[pair]) or at or phrase.title):
                apart[pair].append(Span(phrase.spans[at].start, phrase.spans[at + 1].end))
    for pair, spans in apart.items():
        word = name_words(document)[joined[pair]]
        both = (word, word._replace(form=" ".join(pair), spans=tuple(spans)))
        yield tuple(sorted(both, key=lambda one: (-len(one.spans), one.spans[0])))


def _is_joined(form: str) -> bool:
    parts = form.split("-")
    return len(parts) == 2 and all(len(part) > 1 and part.istitle() and part not in countries() for part in parts)


def _is_of_names(form: str) -> bool:
    """Osei-Lindahl is nothing but a name; Lindahl-Hale can be words as well."""
    return not any(map(is_ordinary, form.split("-")))
