"""A compound is written with a hyphen in one place, as one word or as two in another.

*cease-fire*, *ceasefire*, *cease fire*: dictionaries differ, houses have chosen, and a draft with two of them was put
together from two sources. No list is needed: the hyphenated word is in the draft, and so is the other form.

A compound before its noun often has a hyphen that it lacks behind the verb (*a long-term plan*, *in the long term*).
So two words count only where they are used like the hyphenated ones: before the same noun, or as a noun themselves.

A house that has chosen says so in the option ``always``, as in ``always = ["ceasefire", "e-mail"]``. Nouns that are
often written in three ways (*airstrike*, *air strike*, *air-strike*) are the business of style/mixed-variants.

Known problems: of words that mean something else with a hyphen (*re-sign*, *resign*) only those in
``rules/en/words/hyphen-meanings.txt`` are known. Names are the business of names/hyphen-in-name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.annotate.tokens import odd_words, tokens, word_index
from newslint.checks.mixed import WITH_HEADINGS, Words, is_plain, mixture
from newslint.checks.variant_families import compounds_in_families
from newslint.document import Document, Token
from newslint.finding import Finding
from newslint.knowledge import words
from newslint.rule import bad, check, good
from newslint.span import Span

COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+){1,2}")
HYPHENS = re.compile(r"[-‐‑ ]")
DETERMINERS = frozenset("a an the its their his her our my".split())
# What can follow a noun, and no noun that is still to come.
FOLLOWING = frozenset("in on of with between and or to for was is has had will would by that at from as after".split())
SHORTEST = 5


@check(
    "style/mixed-hyphenation",
    severity="note",
    confidence="high",
    options=Words,
    examples=[
        bad(
            "The ceasefire held. A [[cease-fire]] needs trust, the envoy said. The ceasefire ended on Monday.",
            fixed="The ceasefire held. A ceasefire needs trust, the envoy said. The ceasefire ended on Monday.",
        ),
        bad(
            "A black pick-up truck stopped. The [[pick up]] truck was gone by noon. The pick-up truck was found later."
        ),
        bad("[[Emails]] came all night. One e-mail was a threat, two e-mails were not."),
        bad(
            "A [[cease-fire]] needs trust. The cease fire ended on Monday, one ceasefire later.",
            options={"always": ("ceasefire",)},
            fixed="A ceasefire needs trust. The ceasefire ended on Monday, one ceasefire later.",
        ),
        good("They will cease fire at noon. The ceasefire ended.", options={"always": ("ceasefire",)}, why="a verb"),
        good("The long-term plan failed. In the long term, plans fail.", why="before its noun, and as a noun"),
        good("They set up a tent. The set-up took an hour.", why="a verb and a noun"),
        good("He will resign, not re-sign his contract.", why="two words"),
        good("The ceasefire held. The ceasefire ended on Monday."),
    ],
)
def mixed_hyphenation(document: Document, options: Words) -> Iterator[Finding]:
    index = word_index(document)
    compounds: dict[str, list[str]] = defaultdict(list)
    decided = {_closed(form.lower()): form for form in options.always}
    left_out = words("en/words/hyphen-meanings") | (compounds_in_families() - decided.keys())
    for word in odd_words(document):
        if ("-" in word or "‑" in word or "‐" in word) and COMPOUND.fullmatch(word):
            closed = _closed(word)
            if len(closed) >= SHORTEST and closed not in left_out:
                compounds[closed].append(word)
    for closed in decided:
        compounds.setdefault(closed, [])
    for closed, hyphenated in compounds.items():
        places = _places(document, hyphenated)
        if not places and closed not in decided:
            continue
        solid = _places(document, [word for word in (closed, f"{closed}s") if word in index])
        pairs = hyphenated if closed not in decided else [*hyphenated, *_parts(index, closed)]
        apart = _written_apart(document, list(dict.fromkeys(pairs)), decided=closed in decided)
        used = {_label(document, spans): spans for spans in (places, solid, apart) if spans}
        always = next((label for label in used if _same(label, decided.get(closed, ""))), decided.get(closed, ""))
        if len(used) > 1 or (used and always):
            what = "one word, written in two ways"
            yield from mixture(document, used, what, _rewrite, options.quotations, WITH_HEADINGS, always, safe=True)


def _closed(word: str) -> str:
    return _singular(HYPHENS.sub("", word))


def _same(label: str, form: str) -> bool:
    return _singular(label) == _singular(form.lower())


def _parts(index: Mapping[str, object], closed: str) -> list[str]:
    """The compounds that a word can be made of, from words that the draft has."""
    cuts = ((closed[:at], closed[at:]) for at in range(2, len(closed) - 1))
    return [f"{first}-{second}" for first, second in cuts if first in index and second in index]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _label(document: Document, spans: list[Span]) -> str:
    """The shortest of the forms, which is the singular, as the message names it."""
    return min((document.words(span).lower() for span in spans), key=len)


def _places(document: Document, forms: list[str]) -> list[Span]:
    index, found = word_index(document), tokens(document)
    return sorted(found[at].span for form in forms for at in index[form] if is_plain(document, found[at]))


def _written_apart(document: Document, hyphenated: list[str], decided: bool) -> list[Span]:
    """Where two words stand as the hyphenated word does elsewhere, or behind an article if the house has decided."""
    index, found = word_index(document), tokens(document)
    apart: list[Span] = []
    nouns: set[str] | None = None
    for compound in hyphenated:
        first, _, second = compound.partition("-")
        if "-" in second or first not in index or second not in index:
            continue
        for at in index[first]:
            if at + 1 >= len(found) or found[at + 1].text != second or not is_plain(document, found[at]):
                continue
            before = found[at - 1].text.lower() if at else ""
            if nouns is None:
                nouns = {_following(found, number) for form in hyphenated for number in index.get(form, ())}
            following = _following(found, at + 1)
            if (decided and before in DETERMINERS) or (following in nouns and (following or before in DETERMINERS)):
                apart.append(Span(found[at].start, found[at + 1].end))
    return apart


def _following(found: tuple[Token, ...], at: int) -> str:
    """The noun that the compound stands before; empty if it is a noun itself, "-" if neither can be told."""
    word = found[at + 1].text if at + 1 < len(found) else "."
    if word in FOLLOWING or not word[0].isalnum():
        return "" if found[at - 1].text.lower() in DETERMINERS or "-" not in found[at].text else "-"
    return word if word.islower() else "-"


def _rewrite(text: str, usual: str) -> str:
    """The text with its hyphens and spaces where the usual form has them."""
    letters = HYPHENS.sub("", text)
    parts, at = [], 0
    for part in HYPHENS.split(usual)[:-1]:
        parts.append(letters[at : at + len(part)])
        at += len(part)
    separator = next(iter(HYPHENS.findall(usual)), "")
    return separator.join([*parts, letters[at:]])
