"""Paths on the command line -> drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from newslint import globs
from newslint.config import Settings
from newslint.errors import ReadError, UsageError
from newslint.finding import Failure
from newslint.readers import SUFFIXES
from newslint.record import NamedTuple

STDIN = "-"
ENDINGS = tuple(SUFFIXES)

# A path, or why a folder has none to give, and the real path, by which a draft is known again.
Found = tuple[str | Failure, str]


class Draft(NamedTuple):
    """The bytes of a draft, and its path as reports show it."""

    path: str
    data: bytes


def gather(
    paths: Sequence[str], settings: Settings, stdin_name: str = STDIN, seen: set[str] | None = None
) -> Iterator[Draft | Failure]:
    """The drafts at ``paths``, in order and each once; a Failure in place of what can't be read.

    A file is read whatever it is called. A folder is walked: files with a suffix that newslint knows, by name,
    without the hidden ones and those that ``settings.exclude`` names. ``-`` is standard input, reported as
    ``stdin_name``. What stands in ``seen`` is passed over, and what was there is added to it. Raises UsageError if
    there is nothing at all.
    """
    is_excluded = _excluder(settings)
    seen = set() if seen is None else seen
    nothing = True
    for given in paths:
        for path, real in _walk(given, is_excluded) if _is_folder(given) else [_given(given, stdin_name)]:
            nothing = False
            if real not in seen:
                seen.add(real)
                yield path if isinstance(path, Failure) else _read(path, stdin_name)
    if nothing:
        raise UsageError(_nothing(paths))


def _given(path: str, stdin_name: str) -> Found:
    return path, os.path.realpath(stdin_name if path == STDIN else path)


def _is_folder(given: str) -> bool:
    try:
        return given != STDIN and Path(given).is_dir()
    except OSError:
        return False  # reading it will say why


def _walk(folder: str, is_excluded: Callable[[os.DirEntry[str], str], bool]) -> Iterator[Found]:
    """The files below a folder that look like drafts. Folders that are links are left alone: they may be loops."""
    pending = [(folder, os.path.realpath(folder), True)]
    while pending:
        path, real, is_folder = pending.pop()
        if not is_folder:
            yield path, real
            continue
        try:
            with os.scandir(path) as entries:
                wanted = [entry for entry in entries if _is_wanted(entry) and not is_excluded(entry, real)]
        except OSError as error:
            yield _failure(path, error), real
            continue
        wanted.sort(key=lambda entry: entry.name, reverse=True)
        for entry in wanted:
            # To ask for the real path of each file takes as long as to read it.
            there = os.path.realpath(entry.path) if entry.is_symlink() else os.path.join(real, entry.name)  # noqa: PTH118
            pending.append((str(Path(entry.path)), there, entry.is_dir(follow_symlinks=False)))


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    try:
        return entry.name.lower().endswith(ENDINGS) and entry.is_file()
    except OSError:
        return True  # reading it will say why


def _excluder(settings: Settings) -> Callable[[os.DirEntry[str], str], bool]:
    """Tells whether ``settings.exclude`` names a file, or a folder in which nothing can be taken back by ``!``.

    It is asked with the real path of the folder that the entry stands in.
    """
    if not settings.exclude:
        return lambda entry, folder: False
    root = os.path.realpath(settings.root)
    takes_back = any(glob.startswith("!") for glob in settings.exclude)

    def is_excluded(entry: os.DirEntry[str], folder: str) -> bool:
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_folder and takes_back:
            return False
        path = Path(os.path.relpath(folder, root), entry.name).as_posix()
        # The slash lets globs for folders, such as "archive/", match a folder.
        return globs.matches(settings.exclude, f"{path}/" if is_folder else path)

    return is_excluded


def _read(path: str, stdin_name: str) -> Draft | Failure:
    try:
        if path == STDIN:
            return Draft(_shown(stdin_name), sys.stdin.buffer.read())
        return Draft(_shown(path), Path(path).read_bytes())
    except (OSError, ValueError) as error:
        return _failure(stdin_name if path == STDIN else path, error)


def _failure(path: str, error: Exception) -> Failure:
    if isinstance(error, FileNotFoundError):
        message = "there is no such file or folder"
    elif isinstance(error, PermissionError):
        message = "you have no permission to read it"
    else:
        message = f"it can't be read: {getattr(error, 'strerror', None) or error}"
    return Failure(_shown(path), ReadError.kind, message)


def _shown(path: str) -> str:
    """The path in a form that can always be printed: what isn't UTF-8 in a file name becomes ``?``."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _nothing(paths: Sequence[str]) -> str:
    if not paths:
        return "no drafts given: name a file or a folder, or - for standard input"
    *others, last = SUFFIXES
    folders = ", ".join(map(_shown, paths))
    return f"no drafts found in {folders}: newslint looks for files ending in {', '.join(others)} or {last}"
