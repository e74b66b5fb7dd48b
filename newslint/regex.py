"""Regular expressions that are compiled when they are first used.

Compiling one takes as long as checking a page with it, and most drafts need few of those that rules have ready.

No pattern repeats a group possessively: Python before 3.11.5 finds wrong places for it (gh-106052), and Debian 12 has
3.11.2. An atomic group around it, ``(?>(...)*)``, says the same and is read rightly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Regex:
    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._arguments)
        self.__dict__.update((method, getattr(compiled, method)) for method in METHODS)
        return getattr(compiled, name)


if TYPE_CHECKING:

    def regex(pattern: str, flags: int = 0) -> re.Pattern[str]: ...

else:
    regex = _Regex
