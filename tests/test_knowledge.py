"""The word lists, and how they are looked up."""

from __future__ import annotations

import pytest

from newslint.knowledge import folder, sorted_words, words


def test_the_empty_word_stands_in_no_list() -> None:
    lists = sorted(path.stem for path in folder().glob("en/words/*.txt"))
    assert [name for name in lists if "" in words(f"en/words/{name}")] == []


@pytest.mark.parametrize("name", ["cities", "ordinary", "surnames"])
def test_sorted_words_are_those_of_the_list(name: str) -> None:
    found = sorted_words(f"en/words/{name}")
    listed = {word for word in words(f"en/words/{name}") if not word.startswith("#")}
    assert {word for word in listed if word not in found} == set()
    near = {word[:-1] for word in listed} | {f"{word}s" for word in listed} | {"", "!", "Zzz", "zzz", "Übel"}
    assert {word for word in near - listed if word in found} == set()
