"""A draft's file with new text in it: all of it or nothing."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from newslint.errors import FixError


def rewrite(path: str, before: bytes, after: bytes) -> None:
    """Put ``after`` into a file that still has ``before`` in it; links to it and its permissions stay.

    The new text is written beside the file and takes its place at once. Raises FixError if that cannot be done; then
    the file is as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        _rewrite(target, before, after)
    except FileNotFoundError:
        raise FixError("it is no longer there: it was moved or deleted while newslint ran") from None
    except PermissionError:
        raise FixError("you have no permission to change it or its folder") from None
    except OSError as error:
        raise FixError(f"it cannot be written: {error.strerror or error}") from None


def _rewrite(target: Path, before: bytes, after: bytes) -> None:
    import tempfile

    known = target.stat()
    if not stat.S_ISREG(known.st_mode):
        raise FixError("it is no ordinary file; save the draft in one to have it fixed")
    if not known.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise FixError("it is read-only, so it was left as it is")
    handle, name = tempfile.mkstemp(prefix=".newslint-", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _liken(new, target, known)
        if target.read_bytes() != before:
            raise FixError("it was changed while newslint ran, so it was left as it is; run newslint again")
        new.replace(target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            new.unlink()


def _liken(new: Path, old: Path, known: os.stat_result) -> None:
    """Give a file the owner and the permissions of another one."""
    import shutil

    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):  # only root can give files to others
            os.chown(new, known.st_uid, known.st_gid)
    shutil.copystat(old, new)
    os.utime(new)
