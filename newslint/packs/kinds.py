"""The kinds of pack rules, each a function from a rule's table to its check.

Every maker asks the table for the keys of its kind and raises ConfigError or PackError for what is wrong in them;
``load`` says in which file and rule.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from newslint.annotate.text.sentences import sentence_starts
from newslint.decided import decision_at
from newslint.document import Document
from newslint.errors import PackError, did_you_mean
from newslint.finding import Edit, Finding, Fix, Related
from newslint.house import HouseName
from newslint.packs.message import Message
from newslint.packs.phrases import Hit, Phrases
from newslint.packs.scope import Scope
from newslint.record import NamedTuple
from newslint.span import Span
from newslint.table import Table, describe
from newslint.wording import like

Check = Callable[[Document, Any], Iterator[Finding]]


def phrases(table: Table, scope: Scope) -> Check:
    """``phrases``: each place is a finding, unless a phrase of ``except`` stands there too."""
    sought = _phrases(table, table.strings("phrases"), "phrases")
    spared = _phrases(table, table.strings("except"), "except")
    message = Message(table.text("message"), ("text",))
    _need(table, "phrases")

    def check(document: Document, options: Any) -> Iterator[Finding]:
        for hit in _hits(document, sought, spared, scope):
            yield Finding(hit.span, message.with_values(text=document.words(hit.span)))

    return check


class SwapOptions(NamedTuple):
    """``house``: the entries of the newsroom's lists; filled in from the configuration."""

    house: tuple[HouseName, ...] = ()


def swap(table: Table, scope: Scope) -> Check:
    """``swap``: a table of wrong and right, one finding for each wrong form; the fix keeps the case it replaces.

    ``unless`` names, for a wrong form, words that give it another meaning wherever they stand in the draft. Where the
    newsroom's name list has decided, whichever way, a swap has nothing to say.
    """
    pairs = table.get("swap", dict, {})
    _need(table, "swap")
    for wrong, right in pairs.items():
        if not isinstance(right, str) or not right.strip():
            raise table.error("swap", f'"{wrong}" should become text in quotation marks, not {describe(right)}')
        if wrong == right:
            raise table.error("swap", f'"{wrong}" would become itself')
    sought = _phrases(table, pairs, "swap")
    spared = _phrases(table, table.strings("except"), "except")
    turned = _unless(table, tuple(pairs))
    rights = tuple(pairs.values())
    safe = table.get("safe", bool, False)
    message = Message(table.text("message"), ("text", "replacement"))

    def check(document: Document, options: SwapOptions) -> Iterator[Finding]:
        edits: dict[int, list[Edit]] = {}
        for hit in _hits(document, sought, spared, scope):
            text = document.words(hit.span)
            right = rights[hit.number] if sought.case else like(text, rights[hit.number])
            if text != right and not decision_at(document, options.house, hit.span):
                edits.setdefault(hit.number, []).append(Edit(hit.span, right))
        for number, found in edits.items():
            if number in turned and turned[number].hits(document):
                continue
            first, *more = found
            values = {"text": document.words(first.span), "replacement": first.text}
            related = tuple(Related(edit.span, "occurrence") for edit in more)
            yield Finding(first.span, message.with_values(**values), related, Fix(tuple(found), safe))

    return check


def _unless(table: Table, wrongs: Sequence[str]) -> dict[int, Phrases]:
    """Number of a wrong form -> the words that give it another meaning."""
    found = {}
    for wrong, words in table.get("unless", dict, {}).items():
        if wrong not in wrongs:
            raise table.error("unless", f'"{wrong}" is not in swap{did_you_mean(wrong, wrongs)}')
        if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
            raise table.error("unless", f'"{wrong}" needs a list of texts in quotation marks, not {describe(words)}')
        found[wrongs.index(wrong)] = Phrases(words, case=True)
    return found


class Form(NamedTuple):
    """One form of a pair: which pair, which of its forms, and which inflection of that."""

    pair: int
    form: int
    inflection: int


def pair(table: Table, scope: Scope) -> Check:
    """``pairs``: forms of which a draft should use one. A form can be a list of its inflections.

    A capital inside a sentence makes a form part of a name (*the Labour Party*), which is no choice of the desk's.
    """
    pairs = _pairs(table)
    forms = [Form(p, f, i) for p, group in enumerate(pairs) for f, form in enumerate(group) for i in range(len(form))]
    sought = _phrases(table, [pairs[form.pair][form.form][form.inflection] for form in forms], "pairs")
    spared = _phrases(table, table.strings("except"), "except")
    message = Message(table.text("message"), ("text", "count", "other", "other_count"))

    def check(document: Document, options: Any) -> Iterator[Finding]:
        places: dict[int, dict[int, list[tuple[Span, int]]]] = {}
        for span, number in _hits(document, sought, spared, scope):
            at = forms[number]
            written = pairs[at.pair][at.form][at.inflection]
            if not _is_in_a_name(document, span, written):
                places.setdefault(at.pair, {}).setdefault(at.form, []).append((span, at.inflection))
        for number, used in places.items():
            if len(used) > 1:
                yield _inconsistency(document, pairs[number], used, message, sought.case)

    return check


def _inconsistency(
    document: Document,
    group: Sequence[Sequence[str]],
    used: Mapping[int, Sequence[tuple[Span, int]]],
    message: Message,
    case: bool,
) -> Finding:
    """``used``: the forms of a pair that the draft has, each with its places and their inflections."""
    # The form used most; of equals the one that comes first, which dictionaries keep in front.
    usual = max(used, key=lambda form: len(used[form]))
    odd = sorted((span, form, inflection) for form in used if form != usual for span, inflection in used[form])
    (first, form, _), *more = odd
    values = {
        "text": group[form][0],
        "count": len(used[form]),
        "other": group[usual][0],
        "other_count": len(used[usual]),
    }
    rights = ((span, group[usual][i]) for span, _, i in odd)
    edits = (Edit(span, right if case else like(document.words(span), right)) for span, right in rights)
    related = [*(Related(span, "occurrence") for span, _, _ in more)]
    related += [Related(span, "evidence") for span, _ in used[usual]]
    return Finding(first, message.with_values(**values), tuple(related), Fix(tuple(edits)))


def pattern(table: Table, scope: Scope) -> Check:
    """``pattern``: a regular expression, matched in each paragraph; with ``replace`` there is a fix."""
    from newslint.packs.patterns import check_template, examine

    source = table.text("pattern")
    _need(table, "pattern")
    try:
        examine(source)
    except PackError as error:
        raise table.error("pattern", error.message) from None
    replace = table.get("replace", str, "") if "replace" in table.values else None
    if replace and "\\" in replace:
        try:
            check_template(source, replace)
        except PackError as error:
            raise table.error("replace", error.message) from None
    safe = table.get("safe", bool, False)
    message = Message(table.text("message"), ("text",) if replace is None else ("text", "replacement"))
    compiled = functools.cache(lambda: re.compile(source))

    def check(document: Document, options: Any) -> Iterator[Finding]:
        for paragraph in document.paragraphs:
            if not scope.reads(paragraph):
                continue
            # A copy, so that ^ and $ are the paragraph's ends.
            for match in compiled().finditer(document.words(paragraph.span)):
                span = Span(*match.span()).shifted(paragraph.span.start)
                if not scope.has(document, span):
                    continue
                if replace is None:
                    yield Finding(span, message.with_values(text=match[0]))
                    continue
                right = match.expand(replace)
                if right != match[0]:
                    fix = Fix((Edit(span, right),), safe)
                    yield Finding(span, message.with_values(text=match[0], replacement=right), fix=fix)

    return check


def _phrases(table: Table, sought: Collection[str], key: str) -> Phrases:
    """Phrases of a key; each has a word, and none is there twice."""
    case = table.get("case", bool, False)
    seen = set()
    for phrase in sought:
        words = " ".join(phrase.split())
        if not words:
            raise table.error(key, "has an empty text in it")
        if (words if case else words.lower()) in seen:
            aside = "" if case or words.islower() else "; without case = true, capitals make no difference"
            raise table.error(key, f'has "{phrase}" twice{aside}')
        seen.add(words if case else words.lower())
    return Phrases(sought, case)


def _need(table: Table, key: str) -> None:
    if not table.values.get(key):
        raise table.error(key, "is missing or empty")


def _pairs(table: Table) -> list[list[list[str]]]:
    """Every form of every pair, as a list of its inflections."""
    pairs = []
    for group in table.get("pairs", list, []):
        forms = [form if isinstance(form, list) else [form] for form in group] if isinstance(group, list) else []
        if len(forms) < 2 or not all(isinstance(word, str) for form in forms for word in form):
            raise table.error("pairs", f'has {describe(group)} in it; each looks like ["adviser", "advisor"]')
        if len({len(form) for form in forms}) > 1 or not forms[0]:
            raise table.error("pairs", f"the forms of {forms[0]} have to list the same inflections, in the same order")
        pairs.append(forms)
    _need(table, "pairs")
    return pairs


def _hits(document: Document, sought: Phrases, spared: Phrases, scope: Scope) -> Iterator[Hit]:
    """The hits in scope that overlap nothing spared."""
    exceptions, at = spared.hits(document), 0
    for hit in sought.hits(document):
        while at < len(exceptions) and exceptions[at].span.end <= hit.span.start:
            at += 1
        is_spared = at < len(exceptions) and exceptions[at].span.overlaps(hit.span)
        if not is_spared and scope.has(document, hit.span):
            yield hit


def _is_in_a_name(document: Document, span: Span, written: str) -> bool:
    """A capital that neither the rule's author nor the beginning of a sentence has put there."""
    text = document.words(span)
    return (
        text[0].isupper()
        and not text.isupper()
        and not written[0].isupper()
        and span.start not in sentence_starts(document)
    )


KINDS: dict[str, Callable[[Table, Scope], Check]] = {
    "phrases": phrases,
    "swap": swap,
    "pair": pair,
    "pattern": pattern,
}
OPTIONS: dict[str, type[Any]] = {"swap": SwapOptions}
