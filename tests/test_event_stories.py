"""One event told twice: stories in which somebody is in the wrong place, and stories in which everybody is right."""

from pathlib import Path

import pytest

from newslint.checks.speakers.conflicting_participant import conflicting_participant
from newslint.readers import read
from newslint.rule import NoOptions, unmark

LINES = Path(__file__).with_name("event_stories.txt").read_text(encoding="utf-8")
STORIES = ["\n\n".join(block.splitlines()) for block in LINES.split("\n\n") if not block.startswith("//")]


@pytest.mark.parametrize("story", STORIES)
def test_who_is_in_the_wrong_place(story):
    plain, marked = unmark(story)
    document = read(plain.encode(), "story.md")
    found = [finding.span for finding in conflicting_participant.check(document, NoOptions())]
    assert [document.words(span) for span in found] == [plain[span.start : span.end] for span in marked]
