"""One quotation of a clean story repeated with another name: found in every story, and nothing is said without it."""

from pathlib import Path

import pytest

from newslint.annotate.names.names import names
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.speakers import speaker_names
from newslint.annotate.text.tokens import tokens_in
from newslint.checks.speakers.one_quotation_two_speakers import one_quotation_two_speakers
from newslint.readers import read
from newslint.rule import NoOptions

STORIES = sorted(path for path in (Path(__file__).parent.parent / "seeds" / "clean").iterdir() if path.is_file())
FEWEST_WORDS = 5


def story(path, added=""):
    return read(path.read_bytes() + added.encode(), str(path))


def swaps(document):
    """(words, the person who says them, somebody else of the story) for each quotation long enough."""
    people = [name for name in names(document) if name.kind == "person" and " " in name.label]
    for quotation in quotations(document):
        words = [token for token in tokens_in(document, quotation.content) if token.text[0].isalnum()]
        plain = not set('"“”') & set(document.words(quotation.content))
        if quotation.kind != "direct" or not quotation.attribution or len(words) < FEWEST_WORDS or not plain:
            continue
        speaker = speaker_names(document).get(quotation.attribution.speaker)
        others = [name for name in people if speaker and name.id != speaker.id]
        if speaker and speaker.kind not in ("organization", "place") and others:
            yield document.words(quotation.content).rstrip(".,"), speaker, others[0]


def found(document):
    return list(one_quotation_two_speakers.check(document, NoOptions()))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.name)
def test_untouched(path):
    assert found(story(path)) == []


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.name)
def test_every_quotation_in_another_mouth_is_found(path):
    tried = list(swaps(story(path)))
    assert tried, "a clean story without a quotation to try"
    for words, speaker, other in tried:
        told = story(path, f"\n\n“{words},” {other.label} said.\n")
        messages = [finding.message for finding in found(told)]
        assert messages == [f"these words are {speaker.label}’s in one place and {other.label}’s in another"], words
