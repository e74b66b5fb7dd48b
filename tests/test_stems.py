"""Forms of one word share a stem, words of one meaning a sense."""

import pytest

from newslint.annotate.text.alignment import stem_of
from newslint.annotate.text.senses import sense_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ban", "banned"),
        ("plan", "planning"),
        ("stop", "stopped"),
        ("cancel", "cancelled"),
        ("travels", "travelling"),
        ("control", "controlled"),
        ("kill", "killed"),
        ("add", "added"),
    ],
)
def test_forms_share_a_stem(one: str, other: str) -> None:
    assert stem_of(one) == stem_of(other)


def test_every_word_of_a_sense_carries_content() -> None:
    assert sense_of("the") == sense_of("see") == ""


@pytest.mark.parametrize(("one", "other"), [("comes", "came"), ("asleep", "slept"), ("restored", "restoration")])
def test_irregular_forms_share_a_sense(one: str, other: str) -> None:
    assert sense_of(one) == sense_of(other) != ""
