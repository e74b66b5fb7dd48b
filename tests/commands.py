"""Running newslint in the tests' own process."""

import pytest

from newslint.cli import main


class Run:
    """One run of the command: its exit code and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        try:
            self.code: object = main(words)
        except SystemExit as stop:
            self.code = stop.code
        self.out, self.err = capsys.readouterr()
        assert "Traceback" not in self.err
