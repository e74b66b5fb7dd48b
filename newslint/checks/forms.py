"""What the rules about forms of names have in common: the finding that lays all places of all forms side by side."""

from __future__ import annotations

from newslint.annotate.judgement import NameWord
from newslint.finding import Edit, Finding, Fix, Related
from newslint.wording import listed, times


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
