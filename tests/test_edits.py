"""The distance between words is the one that rapidfuzz measures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from newslint.annotate.names.edits import edits

WORDS = st.text("abcdé", max_size=12)


@given(WORDS, WORDS)
def test_edits_are_those_of_optimal_string_alignment(a: str, b: str) -> None:
    assert edits(a, b) == OSA.distance(a, b)


def test_neighbours_that_are_swapped_are_one_edit() -> None:
    assert edits("brian", "brain") == 1
    assert edits("okafor", "okfaro") == 2
