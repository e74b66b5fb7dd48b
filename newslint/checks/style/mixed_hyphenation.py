"""A compound is written with a hyphen in one place, as one word or as two in another.

*cease-fire*, *ceasefire*, *cease fire*: dictionaries differ, houses have chosen, and a draft with two of them was put
together from two sources. No list is needed: the hyphenated word is in the draft, and so is the other form.

A compound before its noun often has a hyphen that it lacks behind the verb (*a long-term plan*, *in the long term*).
So two words count only where they are used like the hyphenated ones: before a noun, or as a noun themselves. Two nouns
count wherever the draft has them as one word, too (*coastguard*, *coast guard*). Numbers with a unit are of one kind,
whatever the number: *a five-year plan*, *a six year plan*, *a 24 year old*.

A house that has chosen says so in the option ``always``, as in ``always = ["ceasefire", "e-mail"]``. Nouns that are
often written in three ways (*airstrike*, *air strike*, *air-strike*) are the business of style/mixed-variants.

Known problems: of words that mean something else with a hyphen (*re-sign*, *resign*) only those in
``rules/en/words/hyphen-meanings.txt`` are known. Names are the business of names/hyphen-in-name.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.annotate.text.tokens import HYPHEN, tokens, vocabulary, word_index, words_by_sign
from newslint.checks.style.compounds_apart import are_nouns, joined_words, written_apart
from newslint.checks.style.mixed import Words, mixture
from newslint.checks.style.number_compounds import number_compounds
from newslint.checks.style.own_text import WITH_HEADINGS
from newslint.checks.style.plain_words import is_plain, singular
from newslint.checks.style.variant_families import compounds_in_families
from newslint.document import Document
from newslint.finding import Finding
from newslint.knowledge import words
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

COMPOUND = regex(r"(?:[^\W\d_]+|\d+(?:st|nd|rd|th))(?:[-‐‑][^\W\d_]+){1,2}")
HYPHENS = regex(r"[-‐‑ ]")
SHORTEST = 5
ENDINGS = ("", "'s", "’s")


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
        bad("The coastguard came. A [[coast guard]] helicopter came, too. The coastguard left."),
        bad("The [[side-effects]] are rare. Side effects of others are not; some side effects stay."),
        bad("The third-year students left. He is a [[third year]] student of law. The third-year students came back."),
        bad("A 19th-century bridge and an 18th-century chapel: the 18th-century doors, the [[19th century]] roof."),
        bad("The headteacher's car was there. A [[head-teacher]] cannot park. The headteacher left."),
        bad("A five-year plan, a six-year wait: the [[ten year]] plan of a 30-year-old failed."),
        bad("The [[19 year old]] has a five-year contract. Two 18-year-olds have none."),
        bad("Okafor's [[free-kick]] took a bounce. She won the free kick from there, and then a free kick."),
        bad("The vice-president came at noon. The [[vice president]] left, and the vice-president stayed."),
        good("A long-term, costly plan was dropped. In the long term, plans fail."),
        good("A five-year plan failed in five years. Page two year books; two year ends. He is 30 years old."),
        good("The third-year students left. In the third year of the war, the third year brought peace."),
        good("The freshwater fish died. They need fresh water. The carbon-tax bill failed; carbon tax is dead."),
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
    left_out = _left_out(frozenset(decided))
    for word in words_by_sign(document)[HYPHEN]:
        if COMPOUND.fullmatch(word):
            closed = _closed(word)
            if len(closed) >= SHORTEST and closed not in left_out:
                compounds[closed].append(word)
    joined = {word for word in map(singular, joined_words(document)) if len(word) >= SHORTEST and word not in left_out}
    for closed in (*decided, *joined):
        compounds.setdefault(closed, [])
    yield from mixture(document, number_compounds(document), "numbers before their noun, written in two ways")
    for closed, hyphenated in compounds.items():
        parts = _parts(index, closed) if closed in decided or closed in joined else []
        # Without a compound to go by, only two nouns are the same as one word.
        if not hyphenated and closed not in decided and not any(are_nouns(pair.split("-")) for pair in parts):
            continue
        if closed not in decided and closed not in joined and not _has_other_form(document, closed, hyphenated):
            continue
        places = _places(document, hyphenated)
        if not places and closed not in decided and closed not in joined:
            continue
        solid, pairs = _places(document, [closed, f"{closed}s"]), [*hyphenated, *parts]
        apart = written_apart(document, list(dict.fromkeys(pairs)), closed in decided, bool(solid))
        used = {_label(document, spans): spans for spans in (places, solid, apart) if spans}
        always = next((label for label in used if _same(label, decided.get(closed, ""))), decided.get(closed, ""))
        if len(used) > 1 or (used and always):
            what = "one word, written in two ways"
            yield from mixture(document, used, what, _rewrite, options.quotations, WITH_HEADINGS, always, safe=True)


@functools.lru_cache(maxsize=64)
def _left_out(decided: frozenset[str]) -> frozenset[str]:
    """Compounds that mean something else as one word, and those of another rule."""
    return words("en/words/hyphen-meanings") | (compounds_in_families() - decided)


def _has_other_form(document: Document, closed: str, hyphenated: list[str]) -> bool:
    """Has the draft the compound as one word, or all its parts as words?"""
    there = vocabulary(document)
    solid = [form + ending for form in (closed, f"{closed}s") for ending in ENDINGS]
    return not there.isdisjoint(solid) or any(there.issuperset(HYPHENS.split(word)) for word in hyphenated)


def _closed(word: str) -> str:
    return singular(HYPHENS.sub("", word))


def _same(label: str, form: str) -> bool:
    return singular(label) == singular(form.lower())


def _parts(index: Mapping[str, object], closed: str) -> list[str]:
    """The compounds that a word can be made of, from words that the draft has."""
    cuts = ((closed[:at], closed[at:]) for at in range(2, len(closed) - 1))
    return [f"{first}-{second}" for first, second in cuts if first in index and second in index]


def _label(document: Document, spans: list[Span]) -> str:
    """The shortest of the forms, which is the singular, as the message names it."""
    return min((document.words(span).lower() for span in spans), key=len)


def _places(document: Document, forms: list[str]) -> list[Span]:
    index, found = word_index(document), tokens(document)
    return sorted(
        Span(found[at].start, found[at].start + len(form))
        for form in forms
        for ending in ENDINGS
        for at in index.get(form + ending, ())
        if is_plain(document, found[at])
    )


def _rewrite(text: str, usual: str) -> str:
    """The text with its hyphens and spaces where the usual form has them."""
    letters = HYPHENS.sub("", text)
    parts, at = [], 0
    for part in HYPHENS.split(usual)[:-1]:
        parts.append(letters[at : at + len(part)])
        at += len(part)
    separator = next(iter(HYPHENS.findall(usual)), "")
    return separator.join([*parts, letters[at:]])
