"""People who are convicted in one place of a draft and acquitted in another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.certainty.status import Status, statuses
from newslint.annotate.text.sentences import sentence_number, sentences
from newslint.annotate.text.tokens import tokens_in
from newslint.document import Document
from newslint.finding import Finding, Related

# Words of a verdict itself, and words that explain why there are two.
VERDICTS = frozenset("convicted acquitted cleared guilty exonerated".split())
OTHER_VERDICTS = frozenset(
    "appeal appealed appeals overturned quashed retrial retried counts count other another second earlier previously "
    "originally later first upheld reversed separate".split()
)


def two_verdicts(document: Document) -> Iterator[Finding]:
    """One person, two verdicts, and no word of an appeal or of other counts."""
    verdicts: dict[str, list[Status]] = {}
    for status in statuses(document):
        word = document.words(status.span).lower()
        if status.name and status.stage in ("convicted", "acquitted") and word in VERDICTS:
            verdicts.setdefault(status.name.id, []).append(status)
    for given in verdicts.values():
        stages = {status.stage for status in given}
        numbers = {sentence_number(document, status.span.start) for status in given}
        if len(stages) < 2 or len(numbers) < 2 or any(_explains(document, number) for number in numbers):
            continue
        fewest = min(sorted(stages, reverse=True), key=lambda stage: sum(status.stage == stage for status in given))
        first, *more = [status for status in given if status.stage == fewest]
        others = [status for status in given if status.stage != fewest]
        related = [*(Related(status.span, "occurrence") for status in more)]
        related += [Related(status.span, "evidence", f"{status.stage} here") for status in others]
        name = first.name.label if first.name else ""
        yield Finding(first.span, f"{name} is {first.stage} here, {others[0].stage} elsewhere", tuple(related))


def _explains(document: Document, number: int) -> bool:
    """Does a sentence, or the one behind it, tell of an appeal or of other counts?"""
    around = sentences(document)[number : number + 2]
    return any(token.text.lower() in OTHER_VERDICTS for told in around for token in tokens_in(document, told.span))
