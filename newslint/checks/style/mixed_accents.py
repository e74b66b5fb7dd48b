"""A common word has its accents in one place and lacks them in another.

*café* and *cafe*, *façade* and *facade*, *manœuvre* and *manoeuvre*, *ﬁre* with a ligature and *fire* with letters.
Names are the business of names/lost-accent. A house that has chosen says so in the option ``always``, as in ``always
= ["café"]``.

Known problems: words that are another word without their accents (*résumé*, *exposé*, *rosé*) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.spelling import plain
from newslint.annotate.text.tokens import FOREIGN, tokens_in, word_index, words_by_sign
from newslint.annotate.text.vocabulary import is_ordinary
from newslint.checks.style.mixed import Words, house_form, mixture
from newslint.checks.style.plain_words import plain_places, singular
from newslint.document import Document
from newslint.finding import Finding
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span
from newslint.wording import like

OTHER_WORDS = frozenset(
    "résumé resumé résumés resumés exposé exposés rosé rosés pâté pâtés maté lamé attaché attachés saké piqué "
    "touché à né née più là où été".split()
)
LATIN = regex(r"[a-zß-öø-žﬀ-ﬆ'’‐‑-]+")
REACH = 30
SHORTEST = 3


@check(
    "style/mixed-accents",
    severity="note",
    confidence="high",
    options=Words,
    examples=[
        bad(
            "The café was closed. Another café was full. The third [[cafe]] burned.",
            fixed="The café was closed. Another café was full. The third café burned.",
        ),
        bad("A [[naive]] plan, a naïve answer: naïve all the same."),
        bad("The third [[cafe]] burned.", options={"always": ("café",)}, fixed="The third café burned."),
        bad("The third [[café]] burned.", options={"always": ("cafe",)}, fixed="The third cafe burned."),
        bad(
            "The [[ﬁre]] was out. Another fire began, then a third fire.",
            fixed="The fire was out. Another fire began, then a third fire.",
        ),
        bad(
            "The café burned. Two more cafés were shut; all [[cafes]] were.",
            fixed="The café burned. Two more cafés were shut; all cafés were.",
        ),
        good("She sent her résumé to resume her career.", why="two words"),
        good("The cafe was closed. Then José sang, and Jose answered.", why="names have a rule of their own"),
        good("Sævar sang. The harbour was shut. Saevar sang again.", why="names have a rule of their own"),
        good("It was a good plan. It was Ã¢ good plan, or â the plan.", why="a single letter is no word"),
        good("“It is a naive plan,” wrote the judge. “Este plan naïve será rechazado.”", why="another language"),
    ],
)
def mixed_accents(document: Document, options: Words) -> Iterator[Finding]:
    index = word_index(document)
    decided = {plain(form).lower(): form.lower() for form in options.always}
    pairs = {bare: form for bare, form in decided.items() if not form.isascii()}
    for word in words_by_sign(document)[FOREIGN]:
        straight = word.replace("’", "'")
        if len(word) < SHORTEST or straight.isascii() or not LATIN.fullmatch(word) or word in OTHER_WORDS:
            continue
        accented = singular(straight)
        bare = plain(accented).lower()
        if bare != accented and (bare in index or f"{bare}s" in index or bare in decided):
            pairs[bare] = singular(word)
    for bare, word in pairs.items():
        uses = {form: _in_english(document, plain_places(document, form, f"{form}s")) for form in (word, bare)}
        if all(document.text[span.start].isupper() for places in uses.values() for span in places):
            continue
        what, always = "one word with and without its accents", house_form(uses, options.always)
        yield from mixture(document, uses, what, _rewrite, options.quotations, always=always)


def _rewrite(text: str, usual: str) -> str:
    """The usual form in the number of the text."""
    return like(text, f"{usual}s" if text.endswith("s") and not usual.endswith("s") else usual)


def _in_english(document: Document, places: list[Span]) -> list[Span]:
    """Those with an English word beside them: in a foreign sentence the accents are its own."""
    found = []
    for span in places:
        before = tokens_in(document, Span(max(0, span.start - REACH), span.start))[-1:]
        after = tokens_in(document, Span(span.end, span.end + REACH))[:1]
        if all(is_ordinary(token.text) or len(token.text) == 1 for token in (*before, *after)):
            found.append(span)
    return found
