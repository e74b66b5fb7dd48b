"""Where reports go: standard output or a file, whatever the terminal can show, even if nobody reads on."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from newslint.errors import UsageError
from newslint.finding import Failure

NO_TERMINAL = 100  # columns


def write(text: str, path: str | None = None) -> None:
    """Write a report to a file, or to standard output if ``path`` is None. UsageError if it cannot be written.

    A file is UTF-8; a terminal gets what it can show.
    """
    if path is not None:
        write_bytes(text.encode("utf-8", "replace"), path)
        return
    _print(lambda stream: _print_text(stream, text))


def write_bytes(data: bytes, path: str | None = None) -> None:
    """Write what has to stay as it is, byte for byte, where ``write`` would."""
    if path is None:
        _print(lambda stream: stream.buffer.write(data))
        return
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror or error}", path=path) from None


def _print_text(stream: TextIO, text: str) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    stream.write(text)


def _print(write: Callable[[TextIO], object]) -> None:
    stream = sys.stdout
    if stream is None:  # closed by whoever started us
        return
    try:
        write(stream)
        stream.flush()
    except BrokenPipeError:
        # Nobody reads on (``| head``): whatever is still buffered goes nowhere when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        raise UsageError(f"standard output cannot be written: {error.strerror or error}") from None


def failures(failed: Sequence[Failure], color: str) -> None:
    """Say on standard error what could not be done."""
    if failed:
        from newslint.reporters.text import failure_lines

        lines = [line for one in failed for line in failure_lines(one, colored(color, sys.stderr), width(sys.stderr))]
        complain("\n".join(lines) + "\n")


def complain(text: str) -> None:
    """Write to standard error, without a word if nobody reads it."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()


def colored(when: str, stream: TextIO | None) -> bool:
    """Whether to colour: ``always``, ``never``, or ``auto``, which asks the terminal and NO_COLOR."""
    if when != "auto":
        return when == "always"
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """False too if the stream is closed by whoever started us."""
    return stream is not None and stream.isatty()


def width(stream: TextIO | None) -> int:
    """Columns of the terminal that a stream goes to."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or NO_TERMINAL if stream else NO_TERMINAL
    except (OSError, ValueError):
        return NO_TERMINAL
