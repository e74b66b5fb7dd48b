"""Why were spellings taken for one name? The decisions behind a group, with the parts of their scores."""

from __future__ import annotations

from newslint.annotate.names.judgement import Judgement, NameWord, judge
from newslint.record import NamedTuple


class Reason(NamedTuple):
    """``form`` was taken for another spelling of ``other``."""

    form: NameWord
    other: NameWord
    judgement: Judgement


def reasons(group: tuple[NameWord, ...]) -> tuple[Reason, ...]:
    """For each form of a group but the first, the form of the group that it is most surely one name with."""
    found = []
    for form in group[1:]:
        judged = [Reason(form, other, judge(form, other)) for other in group if other is not form]
        found.append(max(judged, key=lambda reason: reason.judgement.score))
    return tuple(found)
