from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.errors import ReadError
from newslint.readers import decode


def refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        decode(data, "desk/draft.txt")
    assert caught.value.path == "desk/draft.txt"
    return caught.value.message


@given(st.text())
def test_utf_8_is_decoded_as_it_is(text: str):
    if not text.startswith("\ufeff"):
        assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text
        if text.count("\0") * 3 <= len(text):
            assert decode(text.encode(), "a.txt") == text


def test_only_the_first_byte_order_mark_is_dropped():
    assert decode("\ufeff\ufeffa".encode(), "a.txt") == "\ufeffa"


def test_line_ends_and_stray_nulls_stay():
    assert decode(b"a\r\nb\rc\0d\n", "a.txt") == "a\r\nb\rc\0d\n"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"caf\xe9", "line 1, column 4"),
        (b"one\r\ntwo\rthree\ncaf\xe9s", "line 4, column 4"),
        ("\ufeff😀é ".encode() + b"\xff", "line 1, column 4"),
        ("one\u2028still one ".encode() + b"\x80", "line 1, column 15"),
        ("é".encode()[:1], "line 1, column 1"),
    ],
)
def test_other_encodings_are_refused_with_their_place(data: bytes, place: str):
    message = refusal(data)
    assert f"{place} has the byte " in message
    assert message.endswith("Save it with the encoding UTF-8 and try again.")


def test_the_character_that_was_probably_meant_is_named():
    assert "the byte E9 (é in Western European encodings)" in refusal(b"caf\xe9")
    assert "the byte 81." in refusal(b"caf\x81")


def test_half_a_character_is_refused_with_its_place():
    message = refusal(b"one\nab" + "\ud800".encode("utf-8", "surrogatepass"))
    assert message.startswith("not UTF-8 text: line 2, column 3 has half of a character")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_utf_16_and_32_are_named(encoding: str):
    message = refusal("The mayor left.\n".encode(encoding))
    assert "UTF-16 or UTF-32" in message
    assert "encoding UTF-8" in message


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"PK\x03\x04...", "Word"), (b"{\\rtf1 ", "RTF"), (b"%PDF-1.7", "PDF"), (b"\xd0\xcf\x11\xe0..", "Word")],
)
def test_word_processor_files_are_named(data: bytes, name: str):
    message = refusal(data)
    assert name in message
    assert "plain text or Markdown" in message


@given(st.sampled_from([b"a", b"\xef\xbb\xbf"]), st.binary())
def test_any_bytes_are_a_document_or_a_plain_refusal(beginning: bytes, rest: bytes):
    data = beginning + rest
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        assert refusal(data).isprintable()
    else:
        if data.count(0) * 3 <= len(data):
            assert readers.read(data, "a.txt").source == source


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n"])
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_an_empty_file_is_an_empty_document(data: bytes, path: str):
    assert readers.read(data, path).paragraphs == ()


@pytest.mark.parametrize("path", ["a.md", "A.MD", "a.markdown", "b/a.mdown"])
def test_the_suffix_makes_it_markdown(path: str):
    assert readers.read(b"*Twelve* people were hurt.", path).text.strip() == "Twelve people were hurt."


@pytest.mark.parametrize("path", ["a.txt", "a.text", "a.xyz", "a", "-", "md", ".md"])
def test_all_else_is_plain_text(path: str):
    assert readers.read(b"*Twelve* people were hurt.", path).text == "*Twelve* people were hurt."


def test_plain_text_does_not_load_the_markdown_reader():
    code = "import sys; from newslint import readers; readers.read(b'A line.', 'a.txt'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "newslint.readers.text" in loaded
    assert "newslint.readers.markdown" not in loaded
    assert "markdown_it" not in loaded


@pytest.mark.parametrize("end", ["\\n", "\\r\\n"])
def test_paragraphs_headings_and_lists_of_one_line_do_not_load_markdown_it(end: str):
    draft = end.join(("# Pier burns", "", "It *burns*.", " ", "- One", "- Two", "", "## More", "", "> It burned.", ""))
    code = f"import sys; from newslint import readers; readers.read(b'{draft}', 'a.md'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "newslint.readers.markdown" in loaded
    assert "markdown_it" not in loaded
