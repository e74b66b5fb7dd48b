"""``newslint names``: a house list read out of stories."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prose import drafts
from small_drafts import draft

from newslint import house
from newslint.cli import main
from newslint.house import HouseName
from newslint.name_list import NameList
from newslint.name_list_file import render

FIRST = "# Talks\n\nPresident Sergei Naryshkin spoke for an hour. Naryschkin left early.\n\nNaryshkin was tired.\n"
SECOND = "Nobody had asked Sergei Naryshkin. Later Ngozi Okafor spoke, and Okafor left.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    Path("stories/a.md").write_text(FIRST, encoding="utf-8")
    Path("stories/b.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


Runner = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["names", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def listed(*stories: str, decided: tuple[HouseName, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Preferred form -> the others, of stories that are one paragraph each."""
    found = NameList()
    for number, story in enumerate(stories):
        found.add(draft(story, path=f"{number}.md"))
    return {
        entry.spellings[0].text: tuple(spelling.text for spelling in entry.spellings[1:])
        for entry in found.entries(decided)
    }


class TestCommand:
    def test_the_list_has_counts_and_places(self, run: Runner) -> None:
        code, out, err = run("stories")
        assert (code, err) == (0, "")
        assert out.endswith(
            "\n# Sergei Naryshkin\n"
            "[[name]]\n"
            'preferred = "Naryshkin" # 3 times: stories/a.md:3, stories/a.md:5, stories/b.txt:1\n'
            'variants = [\n    "Naryschkin", # once: stories/a.md:3\n]\nkind = "person"\n'
        )

    def test_what_it_writes_is_a_house_list(self, run: Runner) -> None:
        code, out, err = run("stories", "--output", "names.toml")
        assert (code, out, err) == (0, "", "names.toml now holds 1 name\n")
        (name,) = house.load(Path("names.toml"))
        assert (name.preferred, name.variants, name.kind) == ("Naryshkin", ("Naryschkin",), "person")

    def test_the_list_finds_what_it_was_made_of(self, run: Runner, capsys: pytest.CaptureFixture[str]) -> None:
        run("stories", "--output", "names.toml")
        Path("newslint.toml").write_text('house = ["names.toml"]\n', encoding="utf-8")
        main(["stories/a.md"])
        out = capsys.readouterr().out
        assert "names/house-spelling" in out
        assert "names/spelling-variant" not in out

    def test_a_file_that_is_there_stays(self, run: Runner) -> None:
        Path("names.toml").write_text("# mine\n", encoding="utf-8")
        code, _, err = run("stories", "--output", "names.toml")
        assert code == 2
        assert "names.toml: is there already; --force overwrites it" in err
        assert Path("names.toml").read_text(encoding="utf-8") == "# mine\n"
        assert run("stories", "--output", "names.toml", "--force")[0] == 0
        assert "Naryshkin" in Path("names.toml").read_text(encoding="utf-8")

    def test_a_list_in_use_is_never_overwritten(self, run: Runner) -> None:
        Path("names.toml").write_text('[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev"]\n', encoding="utf-8")
        Path("newslint.toml").write_text('house = ["names.toml"]\n', encoding="utf-8")
        code, _, err = run("stories", "--output", "./names.toml", "--force")
        assert code == 2
        assert "whose decisions would be lost" in err
        assert "Kyiv" in Path("names.toml").read_text(encoding="utf-8")

    def test_what_is_decided_is_left_out(self, run: Runner) -> None:
        Path("names.toml").write_text(
            '[[name]]\npreferred = "Naryshkin"\nvariants = ["Naryschkin"]\n', encoding="utf-8"
        )
        Path("newslint.toml").write_text('house = ["names.toml"]\n', encoding="utf-8")
        assert "[[name]]" not in run("stories")[1]
        assert "[[name]]" in run("--no-config", "stories")[1]

    def test_standard_input(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FIRST.encode())))
        assert 'preferred = "Naryshkin" # twice: desk.md:3, desk.md:5' in run("-", "--stdin-name", "desk.md")[1]

    def test_a_story_that_cannot_be_read_does_not_stop_the_others(self, run: Runner) -> None:
        Path("stories/c.txt").write_bytes(b"caf\xe9 caf\xe9")
        code, out, err = run("stories")
        assert code == 2
        assert "Naryshkin" in out
        assert "stories/c.txt" in err

    def test_stories_without_a_second_spelling(self, run: Runner) -> None:
        code, out, _ = run("stories/b.txt")
        assert code == 0
        assert "[[name]]" not in out
        assert out.startswith("# Names that these stories spell in two or more ways.")

    def test_no_stories(self, run: Runner) -> None:
        assert run()[0] == 2
        assert run("nowhere")[0] == 2


class TestAcrossStories:
    def test_spellings_that_never_meet(self) -> None:
        found = listed("They asked Levan Tsulukidze about it. Tsulukidze left.", "Nobody saw Levan Zulukidse there.")
        assert found == {"Tsulukidze": ("Zulukidse",)}

    def test_of_a_given_name_the_full_names_are_listed(self) -> None:
        found = listed("They asked Zurab Tsulukidze. Then Zurab Tsulukidze left.", "They met Zourab Tsulukidze.")
        assert found == {"Zurab Tsulukidze": ("Zourab Tsulukidze",)}

    def test_names_parted_in_two_ways(self) -> None:
        story = "They asked Ri Sol-ju about it. There Ri Sol-ju wept."
        assert listed(story, "Nobody saw Ri Sol Ju there.") == {"Ri Sol-ju": ("Ri Sol Ju",)}

    @pytest.mark.parametrize(
        "stories",
        [
            ("They asked Karl Brandt about it.", "Nobody saw Otto Brand there."),
            ("They asked Ngozi Okafor. Then Okafor left.", "Nobody saw Ngozi there, nor Okafor."),
            ("Later Olaf Scholz spoke.", "Later Martin Schulz spoke."),
            ("Then Karl Hansen and Karl Hanson left.", "They asked Karl Hansen.", "They asked Karl Hanson."),
            ("It was O’Neill again.", "It was O'Neill again."),
            ("They met the McAllisters.", "They met Ilse McAllister."),
        ],
    )
    def test_two_names_stay_two(self, stories: tuple[str, ...]) -> None:
        assert listed(*stories) == {}

    def test_the_order_of_stories_changes_no_entry(self) -> None:
        stories = (FIRST, SECOND, "They asked Levan Tsulukidze about it.", "They met Levan Zulukidse.")
        assert listed(*stories).keys() == listed(*reversed(stories)).keys()


@settings(max_examples=60)
@given(st.lists(drafts, max_size=3))
def test_whatever_the_stories_the_list_can_be_loaded(tmp_path_factory, documents):
    found = NameList()
    for document in documents:
        found.add(document)
    path = tmp_path_factory.mktemp("list") / "names.toml"
    path.write_text(render(found.entries()), encoding="utf-8")
    assert [name.preferred for name in house.load(path)] == [entry.spellings[0].text for entry in found.entries()]
