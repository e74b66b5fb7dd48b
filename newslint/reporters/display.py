"""Text that is safe to print: what a code point looks like on a terminal, and how many columns it takes.

A draft may hold anything. Escape sequences, text direction marks and other invisible characters are
shown as what they are instead of being obeyed.
"""

from __future__ import annotations

import re
import unicodedata

# All but these is printed as it is, one column each: nearly all text there is.
ODD = re.compile("[^ -~¡-¬®-ʯ‐-‧]")
# The code points of a file name that could not be decoded stand for one byte each.
UNDECODED = range(0xDC80, 0xDD00)
# They join letters or emoji: shown as they are, and take no room.
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"

STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "evidence": "1;32",
    "strong": "1",
    "faint": "2",
}
# What related places are called.
ROLES = {"occurrence": "also here", "evidence": "compare"}


def paint(text: str, style: str, color: bool) -> str:
    """``text`` in a style of ``STYLES``, or as it is."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if color and text else text


def glyph(char: str) -> tuple[str, int]:
    """What is printed for one code point, and the columns it takes."""
    if is_plain(char):
        return char, 1
    code = ord(char)
    if char in "\t\n\r":
        return " ", 1
    if code < 0x20:
        return chr(0x2400 + code), 1
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}", 1
    if char in JOINERS:
        return char, 0
    wide = unicodedata.east_asian_width(char) in "WF"
    if unicodedata.category(char) == "Zs":
        return ("  ", 2) if wide else (" ", 1)
    if code in UNDECODED:
        return f"\\x{code - 0xDC00:02x}", 4
    if not char.isprintable():
        shown = f"<U+{code:04X}>"
        return shown, len(shown)
    if unicodedata.category(char) in ("Mn", "Me") or 0x1160 <= code <= 0x11FF:
        return char, 0
    return char, 2 if wide else 1


def is_plain(text: str) -> bool:
    """True if the text is printed as it is, in one column a character."""
    return (text.isascii() and text.isprintable()) or ODD.search(text) is None


def safe(text: str) -> str:
    """The text as it may be printed, on one line."""
    return text if is_plain(text) else ODD.sub(lambda odd: glyph(odd[0])[0], text)


def columns(text: str) -> int:
    """The columns that ``safe(text)`` takes."""
    if is_plain(text):
        return len(text)
    return len(text) + sum([glyph(char)[1] - 1 for char in ODD.findall(text)])


def encodable(text: str) -> str:
    """The text without the surrogates that no output can encode; a byte that could not be decoded becomes ``\\xff``."""
    if text.isascii():
        return text
    return "".join(glyph(char)[0] if "\ud800" <= char <= "\udfff" else char for char in text)


def wrap(text: str, room: int) -> list[str]:
    """``safe(text)`` in lines of at most ``room`` columns, broken at spaces; a longer word keeps a line of its own."""
    plain = is_plain(text)
    words = (text if plain else safe(text)).split()
    if plain and len(text) <= room:
        return [" ".join(words)] if words else []
    lines: list[str] = []
    line, used = "", 0
    for word in words:
        size = len(word) if plain else columns(word)
        if line and used + 1 + size > room:
            lines.append(line)
            line, used = word, size
        elif line:
            line, used = f"{line} {word}", used + 1 + size
        else:
            line, used = word, size
    return [*lines, line] if line else lines


def shorten(text: str, room: int) -> str:
    """``safe(text)``, cut to ``room`` columns with ``…`` at its end."""
    if len(text) <= room and columns(text) <= room:
        return safe(text)
    kept, used = [], 0
    for char in text[: 4 * room]:
        shown, size = glyph(char)
        if used + size > room - 1:
            break
        kept.append(shown)
        used += size
    return "".join(kept).rstrip() + "…"


def count(number: int, noun: str) -> str:
    """*1 draft*, *2 drafts*."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
