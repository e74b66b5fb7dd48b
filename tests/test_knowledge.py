"""The word lists, and how they are looked up."""

from __future__ import annotations

import pytest

from newslint.knowledge import sorted_words, words


@pytest.mark.parametrize("name", ["cities", "ordinary", "surnames"])
def test_sorted_words_are_those_of_the_list(name: str) -> None:
    found = sorted_words(f"en/words/{name}")
    listed = {word for word in words(f"en/words/{name}") if word and not word.startswith("#")}
    assert {word for word in listed if word not in found} == set()
    near = {word[:-1] for word in listed} | {f"{word}s" for word in listed} | {"", "!", "Zzz", "zzz", "Übel"}
    assert {word for word in near - listed if word in found} == set()
