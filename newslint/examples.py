"""Do rules keep their own examples? One verifier for newslint's rules and for a newsroom's."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from newslint import allowances, catalog, engine, fixes, readers
from newslint.catalog import ActiveRule
from newslint.config import Settings
from newslint.errors import NewslintError
from newslint.finding import PlacedFinding
from newslint.rule import Example, Rule
from newslint.span import Span

WORD = re.compile(r"[^\W_]+")
LONGEST_SHOWN = 60


def verify(rule: Rule) -> list[str]:
    """What is wrong with the rule's page and examples, one complaint each; empty if it keeps the contract.

    Each bad example gives exactly its marked places, and nothing more once its fixes are made; each good one is
    silent, and one of them is a near miss: it has a word of a marked place in it.
    """
    complaints = []
    if not rule.summary.strip():
        complaints.append("it has no summary, the one line that says what it finds")
    if not rule.why.strip():
        complaints.append("it has no page: say why it matters and what it does not see")
    bads = [example for example in rule.examples if example.marked]
    goods = [example for example in rule.examples if not example.marked]
    if not bads:
        complaints.append("it has no bad example, a draft with a fault marked [[so]]")
    if not goods:
        complaints.append("it has no good example, a draft that it must leave alone")
    for example in rule.examples:
        try:
            complaints.extend(_bad(rule, example) if example.marked else _good(rule, example))
        except NewslintError as error:
            complaints.append(f"the example {_shown(example.text)}: {error}")
    if bads and goods and not _has_near_miss(bads, goods):
        words = ", ".join(f'"{word}"' for word in sorted(_marked_words(bads))[:5])
        complaints.append(
            f"no good example is a near miss: one of them should have a marked word in it ({words}) and be right"
        )
    return complaints


def _bad(rule: Rule, example: Example) -> list[str]:
    where = f"the bad example {_shown(example.text)}"
    findings = _findings(rule, example, example.text)
    found = [finding.place.span for finding in findings]
    if found != sorted(example.marked):
        marked, places = _places(example.text, example.marked), _places(example.text, found)
        return [f"{where}: it should find {marked}; it found {places}"]
    unmended = sum(finding.fix is None for finding in findings)
    if unmended == len(findings):
        return [f"{where}: it states the text after the fix, but there is no fix"] if example.fixed is not None else []
    mended = fixes.apply(example.text, findings)
    if example.fixed is not None and mended != example.fixed:
        return [f"{where}: its fix should give {_quoted(example.fixed)}; it gave {_quoted(mended)}"]
    left = _findings(rule, example, mended)
    if len(left) > unmended:
        places = _places(mended, [finding.place.span for finding in left])
        return [f"{where}: after its fix, {_quoted(mended)}, it still finds {places}"]
    return []


def _good(rule: Rule, example: Example) -> list[str]:
    findings = _findings(rule, example, example.text)
    if not findings:
        return []
    places = _places(example.text, [finding.place.span for finding in findings])
    return [f"the good example {_shown(example.text)}: it should find nothing; it found {places}"]


def _findings(rule: Rule, example: Example, text: str) -> tuple[PlacedFinding, ...]:
    """What the rule finds in a text. Raises NewslintError if it fails."""
    try:
        own = ActiveRule(rule, rule.severity, rule.options(**example.options))
    except TypeError as error:
        raise NewslintError(f"its options do not fit the rule: {error}") from None
    document = readers.read(text.encode("utf-8", "surrogatepass"), f"example{example.suffix}")
    rules, names = ((own,), None) if rule.family != ENGINE_FAMILY else _with_all_rules(own)
    findings, failures = engine.check(document, rules, names)
    if failures:
        raise NewslintError("; ".join(failure.message for failure in failures))
    return tuple(finding for finding in findings if finding.rule == rule.id)


ENGINE_FAMILY = allowances.RULES[0].family


@functools.cache
def _all_rules() -> catalog.Catalog:
    return catalog.load(Settings())


def _with_all_rules(own: ActiveRule) -> tuple[Sequence[ActiveRule], catalog.Catalog]:
    """A rule about allowances, with the rules that they allow."""
    names = _all_rules()
    others = [one for one in names.active(Settings(), "") if one.rule.id != own.rule.id]
    return (*others, own), names


def _has_near_miss(bads: Iterable[Example], goods: Iterable[Example]) -> bool:
    triggers = _marked_words(bads)
    return not triggers or any(triggers & _words(example.text) for example in goods)


def _marked_words(bads: Iterable[Example]) -> set[str]:
    return {word for bad in bads for start, end in bad.marked for word in _words(bad.text[start:end])}


def _words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def _places(text: str, spans: Iterable[Span]) -> str:
    """Spans as words: "that" at character 4."""
    return " and ".join(f"{_quoted(text[start:end])} at character {start + 1}" for start, end in spans) or "nothing"


def _shown(text: str) -> str:
    """The beginning of an example, to know it by."""
    return _quoted(text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…")


def _quoted(text: str) -> str:
    return f'"{text}"'.replace("\n", "\\n")
