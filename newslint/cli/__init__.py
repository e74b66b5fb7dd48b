"""The command line: which command, what went wrong, and the exit code.

Each command is a module here with ``run(arguments) -> exit code``, imported when it is asked for. All else is imported
when ``main`` begins, because nobody looks for cycles of references from then on.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from newslint.errors import NewslintError, UsageError, did_you_mean

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run newslint; returns the exit code: 0 nothing found, 1 findings, 2 a failure."""
    own_process = argv is None
    if own_process:
        # Drafts make millions of small tuples and no cycles; looking for cycles would take half of the time.
        gc.disable()
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except NewslintError as error:
        _say(str(error))
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("NEWSLINT_TRACEBACK"):
            raise
        _say(
            f"a fault in newslint itself ({type(error).__name__}: {error}). Please report it, with the command line "
            "and, if you can, the draft. NEWSLINT_TRACEBACK=1 shows where it happened."
        )
    finally:
        if own_process:
            gc.freeze()  # nor is there anything to look for when the process ends
    return 2


def _run(words: list[str]) -> int:
    from newslint.cli import arguments, output

    if not words:
        output.complain(arguments.HELP)
        return 2
    try:
        os.getcwd()  # noqa: PTH109
    except OSError:
        raise UsageError("the folder you are in no longer exists; change to another one") from None
    command = words[0] if words[0] in arguments.COMMANDS else "check"
    if command == words[0]:
        words = words[1:]
    elif words[0].isalpha() and not os.path.lexists(words[0]) and (hint := did_you_mean(words[0], arguments.COMMANDS)):
        raise UsageError(f'there is no command and no file "{words[0]}"{hint}')
    run = import_module(f"newslint.cli.{command}").run
    code: int = run(arguments.parse(command, words))
    return code


def _say(message: str) -> None:
    from newslint.cli import output

    output.complain(f"newslint: {message}\n")
