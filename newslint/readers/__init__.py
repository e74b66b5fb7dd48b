"""Bytes of a file -> Document."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

from newslint.document import Document
from newslint.errors import ReadError
from newslint.span import LineIndex

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".txt": "text", ".text": "text"}
)

# How files begin that are no text but often hold one.
OTHER_FORMATS: Mapping[bytes, str] = MappingProxyType(
    {
        b"PK\x03\x04": "a Word, OpenDocument or other zipped file",
        b"\xd0\xcf\x11\xe0": "an old Word file",
        b"{\\rtf": "an RTF file",
        b"%PDF": "a PDF",
    }
)
OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
SAVE_AS_UTF8 = "Save it with the encoding UTF-8 and try again."


def read(data: bytes, path: str) -> Document:
    """The draft in ``data``; the suffix of ``path`` says in which format, an unknown one is plain text.

    Raises ReadError.
    """
    source = decode(data, path)
    if SUFFIXES.get(PurePath(path).suffix.lower()) == "markdown":
        from newslint.readers import markdown

        return markdown.read(source, path)
    from newslint.readers import text

    return text.read(source, path)


def decode(data: bytes, path: str) -> str:
    """UTF-8 with or without byte order mark -> str, without the mark. Raises ReadError for all else."""
    for beginning, name in OTHER_FORMATS.items():
        if data.startswith(beginning):
            raise ReadError(f"this is {name}, not text. Save it as plain text or Markdown and try again.", path=path)
    if data.startswith(OTHER_MARKS) or data.count(0) * 3 > len(data):
        raise ReadError(f"this is UTF-16 or UTF-32 text, or no text at all. {SAVE_AS_UTF8}", path=path)
    try:
        source = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(_complaint(error), path=path) from None
    return source


def _complaint(error: UnicodeDecodeError) -> str:
    """What stands where the file stops being UTF-8, in an editor's words."""
    before = error.object[: error.start].decode("utf-8")
    line, column = LineIndex(before).position(len(before))
    place = f"not UTF-8 text: line {line}, column {column} has"
    bad = error.object[error.start : error.start + 2]
    if bad[0] == 0xED and bad[1:] >= b"\xa0":
        return f"{place} half of a character (a lone surrogate). Delete it there, type it anew and save the file."
    byte = bad[:1]
    likely = byte.decode("cp1252", "replace")
    guess = f" ({likely} in Western European encodings)" if likely.isprintable() and likely != "\ufffd" else ""
    return f"{place} the byte {byte.hex().upper()}{guess}. {SAVE_AS_UTF8}"
