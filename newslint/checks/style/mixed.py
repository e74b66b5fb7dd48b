"""What the rules about one style in one draft have in common.

Nothing is wrong by itself: a *way* of writing is reported only where the draft has another one for the same thing.
The finding stands at the first place of the rarer ways, lists all places of all ways, and offers the most frequent
way as a fix that wants to be read first.

Quotations are other people's words, and newslint proposes nothing for them. Where two ways sound the same (*US*,
*U.S.*; *cease-fire*, *ceasefire*) the spelling of a quotation is the desk's all the same: then a quotation counts as
evidence against the draft's own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newslint.checks.style.own_text import ROLES, in_prose, is_own, sentence_ends
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.record import NamedTuple
from newslint.span import Span
from newslint.wording import listed, times

Rewrite = Callable[[str, str], str | None]


class Words(NamedTuple):
    """``quotations``: what stands in quotation marks counts as evidence too, since nobody can hear the difference.

    ``always``: the forms that the house writes, whatever the draft does.
    """

    quotations: bool = True
    always: tuple[str, ...] = ()


def mixture(
    document: Document,
    uses: Mapping[str, Sequence[Span]],
    what: str,
    rewrite: Rewrite | None = None,
    quotations: bool = False,
    roles: frozenset[str] = ROLES,
    always: str = "",
    safe: bool = False,
    by_example: bool = False,
) -> Iterator[Finding]:
    """One finding, if the draft's own words have two of the ways, or one and its quotations another.

    ``uses`` are the places of each way, ``what`` ends the message. ``rewrite`` gives for the text of a place and a way
    the text that it should become, None if that cannot be told. ``quotations``: look into quotations too; ``roles``:
    the parts of the draft to look at. ``always``: the way of the house; then every other way is reported, however
    often it stands, and quotations are left alone; ``safe`` if the change to it needs no second look. ``by_example``:
    the message names a way by its first place in the draft.
    """
    if not always and sum(map(bool, uses.values())) < 2:
        return
    ours: dict[str, list[Span]] = {}
    theirs: dict[str, list[Span]] = {}
    for way, spans in uses.items():
        for span in sorted(spans):
            if is_own(document, span, roles):
                ours.setdefault(way, []).append(span)
            elif quotations and in_prose(document, span, roles):
                theirs.setdefault(way, []).append(span)
    if always:
        yield from _against_house(document, ours, always, rewrite, safe)
        return
    theirs = {way: spans for way, spans in theirs.items() if way not in ours}
    if not ours or len(ours) + len(theirs) < 2:
        return
    usual = min(ours, key=lambda way: (-len(ours[way]), ours[way][0]))
    odd = sorted((span, way) for way, spans in ours.items() if way != usual for span in spans) or [
        (span, usual) for span in ours[usual]
    ]
    first, *more = (span for span, _ in odd)
    called = {
        way: f"like “{document.words(spans[0])}”" if by_example else way for way, spans in (theirs | ours).items()
    }
    related = [Related(span, "occurrence") for span in more]
    if len(ours) > 1:
        related += [Related(span, "evidence", f"{called[usual]} here") for span in ours[usual]]
    quoted = ((called[way], span) for way, spans in theirs.items() for span in spans)
    related += [Related(span, "evidence", f"{way} in a quotation") for way, span in quoted]
    counts = [f"{called[way]} {times(len(spans))}" for way, spans in sorted(ours.items(), key=_most)]
    counts += [f"{called[way]} {times(len(spans))} in quotations" for way, spans in sorted(theirs.items(), key=_most)]
    message = f"{listed(counts)}: {what}"
    yield Finding(first, message, tuple(sorted(related)), _fix(document, ours, usual, rewrite))


def _against_house(
    document: Document, ours: Mapping[str, Sequence[Span]], always: str, rewrite: Rewrite | None, safe: bool
) -> Iterator[Finding]:
    """One finding for all places that are not written the way of the house."""
    others = sorted(((way, spans) for way, spans in ours.items() if way != always), key=_most)
    if not others:
        return
    first, *more = sorted(span for _, spans in others for span in spans)
    message = f"{always} is the house style: {listed([f'{way} {times(len(spans))}' for way, spans in others])}"
    related = tuple(Related(span, "occurrence") for span in more)
    yield Finding(first, message, related, _rewritten(document, (first, *more), always, rewrite, safe))


def house_form(uses: Iterable[str], always: Iterable[str]) -> str:
    """The one of the ways that the house has chosen, as the house writes it; empty if none."""
    chosen = {form.lower(): form for form in always}
    return next((way for way in uses if way.lower() in chosen), "") if chosen else ""


def _most(way: tuple[str, Sequence[Span]]) -> tuple[int, Span]:
    return -len(way[1]), way[1][0]


def _fix(document: Document, ours: Mapping[str, Sequence[Span]], usual: str, rewrite: Rewrite | None) -> Fix | None:
    """The usual way in all other places, if one way is more usual than each of the others."""
    others = {way: spans for way, spans in ours.items() if way != usual}
    if rewrite is None or not others or len(ours[usual]) <= max(map(len, others.values())):
        return None
    return _rewritten(document, sorted(span for spans in others.values() for span in spans), usual, rewrite)


def _rewritten(
    document: Document, spans: Sequence[Span], way: str, rewrite: Rewrite | None, safe: bool = False
) -> Fix | None:
    edits = []
    for span in spans:
        text = document.words(span)
        right = rewrite(text, way) if rewrite else None
        if right is None:
            return None
        # The full stop of an abbreviation may be that of its sentence, too: *in the U.S.* becomes *in the US.*
        if text.endswith(".") and not right.endswith(".") and span.end in sentence_ends(document):
            right += "."
        elif right.endswith(".") and document.text.startswith(".", span.end):
            right = right[:-1]
        edits.append(Edit(span, right))
    return Fix(tuple(edits), safe)
