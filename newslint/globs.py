"""Globs that name drafts, with the meaning they have in a .gitignore file.

``*`` and ``?`` stay within one folder, ``**`` does not. A glob without a slash applies at any depth, a glob that
names a folder covers everything in it, and one that begins with ``!`` takes back what an earlier one matched.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

_PIECE = re.compile(r"/\*\*/|^\*\*/|/\*\*$|\*+|\?|.", re.DOTALL)


def matches(globs: Iterable[str], path: str) -> bool:
    """True if the path, relative and with forward slashes, is one the globs name."""
    matched = False
    for glob in globs:
        taken_back = glob.startswith("!")
        if matched == taken_back and _compiled(glob.removeprefix("!")).fullmatch(path):
            matched = not taken_back
    return matched


@functools.cache
def _compiled(glob: str) -> re.Pattern[str]:
    anchored = "/" in glob.rstrip("/")
    pattern = _PIECE.sub(_translate, glob.removeprefix("./").strip("/"))
    below = "/.*" if glob.endswith("/") else "(?:/.*)?"
    return re.compile(f"{'' if anchored else '(?:.*/)?'}{pattern}{below}", re.DOTALL)


def _translate(piece: re.Match[str]) -> str:
    text = piece.group()
    if text == "/**/":
        return "/(?:.*/)?"
    if text == "**/":
        return "(?:.*/)?"
    if text == "/**":
        return "/.*"
    if text[0] == "*":
        return "[^/]*"
    if text == "?":
        return "[^/]"
    return re.escape(text)
