"""What the rules about forms of names have in common: the finding that lays all places of all forms side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.annotate.names.judgement import NameWord
from newslint.decided import decision_at
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Related
from newslint.house import HouseName
from newslint.record import NamedTuple
from newslint.wording import listed, times


class Options(NamedTuple):
    """``house``: the entries of the newsroom's lists, whose decisions come first; filled in from the configuration."""

    house: tuple[HouseName, ...] = ()


def undecided(
    document: Document, groups: Iterable[tuple[NameWord, ...]], house: tuple[HouseName, ...]
) -> Iterator[tuple[NameWord, ...]]:
    """The groups without what the house list decides.

    Forms that it does not want are left to names/house-spelling, names that it keeps apart stay two, and a form that it
    prefers is the first of its group, however rare.
    """
    for group in groups:
        preferred, others = [], []
        for word in group if house else ():
            decisions = [decision_at(document, house, span) for span in word.spans]
            if any(decision and not decision.wrong for decision in decisions):
                preferred.append(word)
            elif not all(decisions):
                others.append(word)
        left = (*preferred[:1], *others) if house else group
        if len(left) > 1:
            yield left


def disagreement(group: tuple[NameWord, ...], question: str) -> Finding:
    """One finding for a group of forms, the most frequent first; the majority is offered as a fix if there is one."""
    majority, *others = group
    places = sorted((span, word) for word in others for span in word.spans)
    first, _ = places[0]
    related = [Related(span, "occurrence", "") for span, _ in places[1:]]
    spelt = f"spelt so {times(len(majority.spans))}"
    related += [Related(span, "evidence", spelt) for span in majority.spans]
    counts = listed([f"{word.form} {times(len(word.spans))}" for word in group])
    clear = len(majority.spans) > max(len(word.spans) for word in others)
    fix = Fix(tuple(Edit(span, majority.form) for span, _ in places)) if clear else None
    return Finding(first, f"{counts}: {question}", tuple(sorted(related)), fix)
