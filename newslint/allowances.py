"""Comments that allow a finding: ``<!-- newslint: allow names/spelling-variant: the court record spells it so -->``.

Inside a paragraph it is for that paragraph, between paragraphs for the next one, above the first for the whole draft.
Several rules stand with commas between, ``names/*`` is a whole family. Comments that allow nothing are findings too,
of the rules below; these report places in the source, and no comment allows them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol

from newslint.document import Comment, Document
from newslint.errors import UsageError
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.rule import Rule, bad, good
from newslint.span import Span

FORM = '"newslint: allow RULE: reason"'


class Allowance(NamedTuple):
    """Rules that a comment allows, why, where the comment stands in the source, and what it is for.

    ``covered`` is a span of running text, None for the whole draft; empty where no paragraph follows.
    """

    rules: tuple[str, ...]
    reason: str
    source: Span
    covered: Span | None


class Complaint(NamedTuple):
    """A comment that allows nothing: the id of the rule that says so, its place in the source, and why."""

    rule: str
    source: Span
    message: str


class Names(Protocol):
    """What has to be known of the catalogue."""

    @property
    def rules(self) -> Mapping[str, Rule]: ...

    def get(self, id: str) -> Rule: ...

    def nearest(self, id: str) -> str: ...


def parse(document: Document) -> tuple[tuple[Allowance, ...], tuple[Complaint, ...]]:
    """The draft's allowances, and the comments that begin like one but are none."""
    allowances, complaints = [], []
    for comment in document.comments:
        found = _parse(comment, document)
        if isinstance(found, Allowance):
            allowances.append(found)
        elif found is not None:
            complaints.append(found)
    return tuple(allowances), tuple(complaints)


def apply(
    document: Document, findings: Sequence[tuple[str, Finding]], ran: frozenset[str], names: Names | None
) -> tuple[list[tuple[str, Finding]], list[Complaint]]:
    """The findings (each with its rule's id) that nothing allows, and the comments that allow nothing.

    ``ran`` are the rules that checked the draft: an allowance for another one is not called unused. Without ``names``
    no rule is called unknown.
    """
    allowances, unreadable = parse(document)
    complaints = list(unreadable)
    allowed: set[int] = set()
    places = _Places(findings)
    for allowance in allowances:
        unused = []
        for written in allowance.rules:
            try:
                meant = _resolve(written, ran, names)
            except UsageError as error:
                complaints.append(Complaint(UNKNOWN.id, allowance.source, error.message))
                continue
            hits = {at for rule in meant for at in places.covered(rule, allowance.covered)}
            allowed |= hits
            if not hits and meant & ran:
                unused.append(f'"{written}"')
        if unused:
            found = f"{' and '.join(unused)} found nothing {_where(allowance.covered)}"
            complaints.append(Complaint(UNUSED.id, allowance.source, f"{found}; take it out of this comment"))
    return [finding for at, finding in enumerate(findings) if at not in allowed], complaints


def _parse(comment: Comment, document: Document) -> Allowance | Complaint | None:
    text = " ".join(comment.text.split())
    begin = text[:9].lower()
    if begin != "newslint:" and not text.lower().startswith("newslint allow"):
        return None
    command, _, rest = text[9:].lstrip().partition(" ")
    if begin != "newslint:" or command.lower() != "allow":
        return Complaint(UNKNOWN.id, comment.source, f"newslint cannot read this comment; write {FORM}")
    ids, _, reason = rest.partition(":")
    rules = tuple(id.strip() for id in ids.split(",") if id.strip())
    if not rules:
        return Complaint(UNKNOWN.id, comment.source, f"this comment names no rule; write {FORM}")
    if not any(map(str.isalnum, reason)):
        message = f"this comment gives no reason, so it allows nothing; write {FORM}"
        return Complaint(NO_REASON.id, comment.source, message)
    return Allowance(rules, reason.strip(), comment.source, _covered(comment, document))


def _covered(comment: Comment, document: Document) -> Span | None:
    paragraphs = document.paragraphs
    at = bisect_left(paragraphs, comment.at, key=lambda paragraph: paragraph.span.end)
    # Front matter has to be at the top, so "above the first paragraph" can only be below it.
    is_first = all(paragraph.kind == "metadata" for paragraph in islice(paragraphs, at))
    for paragraph in paragraphs[at : at + 2]:
        span, place = paragraph.span, document.source_map.locate(paragraph.span)
        if comment.at <= span.start:
            return None if is_first and _line_end_between(document, comment.source, place) else span
        if comment.at < span.end or not _line_end_between(document, place, comment.source):
            return span
        is_first = is_first and paragraph.kind == "metadata"
    return None if is_first else Span(len(document.text), len(document.text))


def _line_end_between(document: Document, first: Span, second: Span) -> bool:
    between = document.source[first.end : second.start]
    return "\n" in between or "\r" in between


class _Places:
    """Where each rule's findings stand, with all their places, so that an allowance meets only those near it."""

    def __init__(self, findings: Sequence[tuple[str, Finding]]) -> None:
        self._by_rule: dict[str, list[tuple[Span, int]]] = defaultdict(list)
        for at, (rule, finding) in enumerate(findings):
            spans = (finding.span, *(near.span for near in finding.related))
            self._by_rule[rule] += ((span, at) for span in spans)
        for places in self._by_rule.values():
            places.sort()
        self._longest = {rule: max(map(_length, places)) for rule, places in self._by_rule.items()}

    def covered(self, rule: str, covered: Span | None) -> Iterator[int]:
        """The findings of a rule that have a place in a span, or all."""
        places = self._by_rule.get(rule, ())
        first, last = 0, len(places)
        if places and covered is not None:
            first = bisect_left(places, covered.start - self._longest[rule], key=_start)
            last = bisect_left(places, covered.end, key=_start)
        for span, at in places[first:last]:
            if covered is None or covered.overlaps(span):
                yield at


def _start(place: tuple[Span, int]) -> int:
    return place[0].start


def _length(place: tuple[Span, int]) -> int:
    return place[0].end - place[0].start


def _resolve(written: str, ran: frozenset[str], names: Names | None) -> frozenset[str]:
    """The ids of the rules that are meant. Raises UsageError if there are none."""
    known = names.rules if names else ran
    if written.endswith("/*"):
        family = frozenset(id for id in known if id.startswith(written[:-1]))
        if names and not family:
            raise UsageError(f'there is no family of rules "{written}"{names.nearest(written)}')
        return family
    if names is None:
        return frozenset((written,))
    try:
        return frozenset((names.get(written).id,))
    except UsageError:
        raise UsageError(f'there is no rule "{written}"{names.nearest(written)}') from None


def _where(covered: Span | None) -> str:
    if covered is None:
        return "in this draft"
    return "in this paragraph" if covered.start < covered.end else "here, where no paragraph follows"


def _made_by_engine(document: Document, options: object) -> Iterator[Finding]:
    """The engine makes these rules' findings: only it knows what was allowed."""
    yield from ()


_ALLOW = "newslint: allow names/spelling-variant"
_WHY = "the court record spells it so"
_TWO_SPELLINGS = "Sergei Naryshkin spoke first. Naryshkin left. Later Sergei Naryschkin came back."

UNUSED = Rule(
    id="allowances/unused",
    severity="warning",
    confidence="high",
    summary="A comment allows a rule that found nothing there.",
    why="""An allowance stays in the draft when the sentence that needed it is gone, and would hide the next fault of
that kind in silence. Take the comment out, or the rule out of its list.

It is not reported for a rule that did not run on the draft.""",
    check=_made_by_engine,
    examples=(
        bad(f"[[<!-- {_ALLOW}: {_WHY} -->]]\n\nSergei Naryshkin spoke first. Naryshkin left."),
        bad(f"{_TWO_SPELLINGS}\n\nThe vote is on Friday. [[<!-- {_ALLOW}: {_WHY} -->]]", why="another paragraph"),
        good(f"<!-- {_ALLOW}: {_WHY} -->\n\n{_TWO_SPELLINGS}"),
        good(f"{_TWO_SPELLINGS} <!-- {_ALLOW}: {_WHY} -->"),
    ),
    origin=__name__,
)
UNKNOWN = UNUSED._replace(
    id="allowances/unknown-rule",
    summary="A comment allows a rule that does not exist, or cannot be read.",
    why="""A comment that begins with "newslint:" is meant for newslint. With a slip of the pen in it, it allows
nothing, and its writer should know. It has to read like this:

    <!-- newslint: allow names/spelling-variant: the court record spells it so -->

Several rules stand with commas between; names/* allows a whole family.""",
    examples=(
        bad(f"[[<!-- newslint: allow names/speling-variant: {_WHY} -->]]\n\n{_TWO_SPELLINGS}"),
        bad(f"[[<!-- newslint: ignore names/spelling-variant: {_WHY} -->]]\n\n{_TWO_SPELLINGS}"),
        good(f"<!-- {_ALLOW}: {_WHY} -->\n\n{_TWO_SPELLINGS}"),
        good(f"<!-- We allow both until the desk answers. -->\n\n{_TWO_SPELLINGS}", why="not meant for newslint"),
    ),
)
NO_REASON = UNUSED._replace(
    id="allowances/no-reason",
    summary="A comment allows a rule without saying why.",
    why="""Whoever edits the draft next has to know why a finding may stand. The reason stands behind the rule and a
colon; without it the comment allows nothing:

    <!-- newslint: allow names/spelling-variant: the court record spells it so -->""",
    examples=(
        bad(f"[[<!-- {_ALLOW} -->]]\n\n{_TWO_SPELLINGS}"),
        good(f"<!-- {_ALLOW}: {_WHY} -->\n\n{_TWO_SPELLINGS}"),
    ),
)
RULES = (UNUSED, UNKNOWN, NO_REASON)
