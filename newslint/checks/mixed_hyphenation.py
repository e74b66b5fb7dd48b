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
from operator import add

from newslint.annotate.grammar import AUXILIARY, BASE, NOUN, PARTICIPLE, THIRD_PERSON, TO, word_class
from newslint.annotate.tokens import lower_words, odd_words, tokens, vocabulary, word_index
from newslint.checks.mixed import WITH_HEADINGS, Words, is_plain, mixture
from newslint.checks.number_compounds import number_compounds
from newslint.checks.variant_families import compounds_in_families
from newslint.document import Document, Token, annotation
from newslint.finding import Finding
from newslint.knowledge import words
from newslint.rule import bad, check, good
from newslint.span import Span

COMPOUND = re.compile(r"(?:[^\W\d_]+|\d+(?:st|nd|rd|th))(?:[-‐‑][^\W\d_]+){1,2}")
HYPHENS = re.compile(r"[-‐‑ ]")
DETERMINERS = frozenset("a an the its their his her our my".split())
# What can follow a noun, and no noun that is still to come.
FOLLOWING = frozenset(
    "in on of with between and or to for was is has had will would by that at from as after are "
    "were have can could may might must which who when while because if but than since over under during".split()
)
SHORTEST = 5
# Before a noun these make another thing as two words: *fresh water*, *freshwater fish*.
QUALITIES = frozenset(
    "middle long short high low hard soft black white green blue red hot cold dark light free fresh main great grand "
    "dead wild sweet mad super big small old new well fast slow first second last one two three four five six seven "
    "eight nine ten half".split()
)


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
    left_out = words("en/words/hyphen-meanings") | (compounds_in_families() - decided.keys())
    for word in odd_words(document):
        if ("-" in word or "‑" in word or "‐" in word) and COMPOUND.fullmatch(word):
            closed = _closed(word)
            if len(closed) >= SHORTEST and closed not in left_out:
                compounds[closed].append(word)
    joined = {word for word in map(_singular, _joined(document)) if len(word) >= SHORTEST and word not in left_out}
    for closed in (*decided, *joined):
        compounds.setdefault(closed, [])
    yield from mixture(document, number_compounds(document), "numbers before their noun, written in two ways")
    for closed, hyphenated in compounds.items():
        places = _places(document, hyphenated)
        if not places and closed not in decided and closed not in joined:
            continue
        solid = _places(document, [closed, f"{closed}s"])
        pairs = [*hyphenated, *_parts(index, closed)] if closed in decided or closed in joined else hyphenated
        apart = _written_apart(document, list(dict.fromkeys(pairs)), closed in decided, bool(solid))
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
    return sorted(
        Span(found[at].start, found[at].start + len(form))
        for form in forms
        for key in (form, f"{form}'s", f"{form}’s")
        for at in index.get(key, ())
        if is_plain(document, found[at])
    )


@annotation
def _joined(document: Document) -> frozenset[str]:
    """The words that stand in the draft as two words, too: *coastguard*, where *coast guard* is."""
    words = lower_words(document)
    return vocabulary(document).intersection(map(add, words, words[1:]))


def _written_apart(document: Document, compounds: list[str], decided: bool, closed: bool) -> list[Span]:
    """Where two or three words stand as the compound does elsewhere.

    ``decided``: the house has chosen a form; ``closed``: the draft has the compound as one word.
    """
    index, found = word_index(document), tokens(document)
    apart: list[Span] = []
    uses = {_following(found, at) for compound in compounds for at in index.get(compound, ())}
    is_noun = closed or "" in uses
    for compound in compounds:
        parts = HYPHENS.split(compound)
        if not all(part in index for part in parts):
            continue
        of_nouns = len(parts) == 2 and is_noun and all(map(_is_noun, parts))
        for at in index[parts[0]]:
            last = at + len(parts) - 1
            run = found[at : last + 1]
            if [token.text for token in run[1:]] != parts[1:] or not is_plain(document, found[at]):
                continue
            before = found[at - 1].text.lower() if at else ""
            following = _following(found, last)
            if (
                (of_nouns and word_class(before or ".") not in (TO, AUXILIARY))
                or (decided and before in DETERMINERS)
                or (following in uses and (following or before in DETERMINERS))
                or (uses - {"", "-"} and _is_before_noun(found, at, last))
            ):
                apart.append(Span(run[0].start, run[-1].end))
    return apart


def _is_noun(word: str) -> bool:
    return len(word) > 2 and word not in QUALITIES and word_class(word) in (NOUN, BASE, THIRD_PERSON)


def _is_before_noun(found: tuple[Token, ...], first: int, last: int) -> bool:
    """*a second year student*, *the second year student*: words between an article and its noun."""
    if not first or last + 1 >= len(found) or found[first - 1].text.lower() not in DETERMINERS:
        return False
    after = found[last + 1].text
    if not (after.islower() and after.isalpha()) or after in FOLLOWING:
        return False
    if found[first - 1].text.lower() in ("a", "an"):
        return word_class(after) in (NOUN, PARTICIPLE)
    return word_class(after) == NOUN and not after.endswith("s")


def _following(found: tuple[Token, ...], at: int) -> str:
    """The noun that the compound stands before; empty if it is a noun itself, "-" if neither can be told."""
    word = found[at + 1].text if at + 1 < len(found) else "."
    if word in FOLLOWING or not word[0].isalnum():
        is_noun = found[at - 1].text.lower() in DETERMINERS or "-" not in found[at].text or _is_plural(found[at].text)
        return "" if is_noun else "-"
    return word if word.islower() else "-"


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and not word[0].isdigit()


def _rewrite(text: str, usual: str) -> str:
    """The text with its hyphens and spaces where the usual form has them."""
    letters = HYPHENS.sub("", text)
    parts, at = [], 0
    for part in HYPHENS.split(usual)[:-1]:
        parts.append(letters[at : at + len(part)])
        at += len(part)
    separator = next(iter(HYPHENS.findall(usual)), "")
    return separator.join([*parts, letters[at:]])
