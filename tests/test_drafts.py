from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from newslint.config import Settings
from newslint.drafts import Draft, gather
from newslint.errors import UsageError
from newslint.finding import Failure


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts, and the working directory."""
    for name in [
        "b.md",
        "a.txt",
        "c/d.markdown",
        "c/e.TXT",
        "z.md",
        ".hidden.md",
        ".git/x.md",
        "c/.y/x.md",
        "notes.docx",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*given: str, exclude: tuple[str, ...] = (), root: Path = Path()) -> list[str]:
    return [draft.path for draft in gather(given, Settings(exclude=exclude, root=root))]


def test_a_folder_is_walked_by_name_without_hidden_and_foreign_files(desk: Path):
    assert paths(".") == ["a.txt", "b.md", "c/d.markdown", "c/e.TXT", "z.md"]
    assert paths("c") == paths("./c/") == ["c/d.markdown", "c/e.TXT"]
    assert paths(str(desk / "c")) == [f"{desk}/c/d.markdown", f"{desk}/c/e.TXT"]


def test_a_file_is_read_whatever_it_is_called(desk: Path):
    given = [".hidden.md", "notes.docx", "./b.md"]
    assert list(gather(given, Settings(exclude=("*",)))) == [
        Draft(".hidden.md", b".hidden.md"),
        Draft("notes.docx", b"notes.docx"),
        Draft("./b.md", b"b.md"),
    ]


def test_each_draft_comes_once_in_the_order_given(desk: Path):
    (desk / "link.md").symlink_to("b.md")
    assert paths("z.md", "b.md", "./z.md", ".", "c") == ["z.md", "b.md", "a.txt", "c/d.markdown", "c/e.TXT"]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (("c/",), ["a.txt", "b.md", "z.md"]),
        (("*.md",), ["a.txt", "c/d.markdown", "c/e.TXT"]),
        (("c/*", "!c/e.TXT"), ["a.txt", "b.md", "c/e.TXT", "z.md"]),
        (("/z.md", "**/d.*"), ["a.txt", "b.md", "c/e.TXT"]),
    ],
)
def test_excluded_files_are_left_out_of_walks(desk: Path, exclude: tuple[str, ...], left: list[str]):
    assert paths(".", exclude=exclude) == left


def test_exclude_is_relative_to_the_root_of_the_configuration(desk: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(desk / "c")
    assert paths(".", exclude=("c/d.*",), root=desk) == ["e.TXT"]
    assert paths("..", exclude=("/d.*", "/z.md"), root=desk) == ["../a.txt", "../b.md", "../c/d.markdown", "../c/e.TXT"]


def test_what_is_not_there_is_a_failure_and_the_rest_is_read(desk: Path):
    assert list(gather(["nowhere.md", "b.md"], Settings())) == [
        Failure("nowhere.md", "read", "there is no such file or folder"),
        Draft("b.md", b"b.md"),
    ]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_is_a_failure(desk: Path):
    (desk / "b.md").chmod(0)
    (desk / "c").chmod(0)
    try:
        found = list(gather([".", "b.md", "c/d.markdown"], Settings()))
    finally:
        (desk / "c").chmod(0o755)
    message = "you have no permission to read it"
    assert [draft for draft in found if isinstance(draft, Failure)] == [
        Failure("b.md", "read", message),
        Failure("c", "read", message),
        Failure("c/d.markdown", "read", message),
    ]
    assert [draft.path for draft in found if isinstance(draft, Draft)] == ["a.txt", "z.md"]


def test_denied_files_are_told_in_plain_words(desk: Path, monkeypatch: pytest.MonkeyPatch):
    def deny(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert list(gather(["b.md"], Settings())) == [Failure("b.md", "read", "you have no permission to read it")]


def test_a_path_through_a_file_is_a_failure(desk: Path):
    (failure,) = gather(["b.md/c.md"], Settings())
    assert failure == Failure("b.md/c.md", "read", "it can't be read: Not a directory")


def test_links_cannot_make_a_walk_endless(desk: Path):
    (desk / "c" / "up").symlink_to("..")
    (desk / "c" / "gone.md").symlink_to("nowhere.md")
    assert paths(".") == ["a.txt", "b.md", "c/d.markdown", "c/e.TXT", "z.md"]


def test_a_link_to_itself_is_a_failure(desk: Path):
    (desk / "c" / "self.md").symlink_to("self.md")
    _, _, failure = gather(["c"], Settings())
    assert list(gather(["c/self.md"], Settings())) == [failure]
    assert isinstance(failure, Failure)
    assert failure.path == "c/self.md"
    assert failure.message.startswith("it can't be read: ")


def test_a_walk_does_not_wait_for_pipes(desk: Path):
    os.mkfifo(desk / "c" / "pipe.md")
    assert paths("c") == ["c/d.markdown", "c/e.TXT"]


def test_nothing_to_read_is_a_usage_error(desk: Path):
    (desk / "empty").mkdir()
    with pytest.raises(UsageError, match="no drafts found in empty: newslint looks for"):
        paths("empty")
    with pytest.raises(UsageError, match="no drafts given"):
        paths()
    assert paths("empty", "b.md") == ["b.md"]


def test_standard_input_is_read_once_under_its_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"The mayor left.")))
    found = list(gather(["-", "-"], Settings(), stdin_name="desk/draft.md"))
    assert found == [Draft("desk/draft.md", b"The mayor left.")]


def test_a_file_name_that_is_not_utf_8_can_be_read_and_printed(desk: Path):
    name = os.fsencode(desk) + b"/c/caf\xe9.md"
    try:
        with open(name, "wb") as file:  # noqa: PTH123
            file.write(b"A line.")
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    assert Draft("c/caf?.md", b"A line.") in list(gather(["c"], Settings()))
    (draft,) = gather([os.fsdecode(name)], Settings())
    assert isinstance(draft, Draft)
    draft.path.encode("utf-8")
