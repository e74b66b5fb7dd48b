"""What is prose in a Markdown draft, what it is there, and where."""

from __future__ import annotations

import pytest

from newslint.document import PLACEHOLDER as X
from newslint.document import Document
from newslint.readers import markdown


def read(source: str) -> Document:
    return markdown.read(source, "draft.md")


def prose(source: str) -> list[str]:
    """The words of each paragraph."""
    document = read(source)
    return [document.words(paragraph.span) for paragraph in document.paragraphs]


def roles(source: str) -> list[tuple[str, str]]:
    document = read(source)
    return [(paragraph.role, document.words(paragraph.span)) for paragraph in document.paragraphs]


def kinds(source: str) -> list[tuple[str, str]]:
    document = read(source)
    return [(paragraph.kind, document.words(paragraph.span)) for paragraph in document.paragraphs]


def standing(source: str, words: str) -> str:
    """What stands in the source where the running text has these words."""
    document = read(source)
    start = document.text.index(words)
    place = document.source_map.locate(markdown.Span(start, start + len(words)))
    return source[slice(*place)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("A *new* **plan** is ~~not~~ ready", "A new plan is not ready"),
        ("see [the plan](http://a.org 'A title') here", "see the plan here"),
        ("see [the plan][p] here\n\n[p]: http://a.org", "see the plan here"),
        ("a [link](javascript:void) too", "a link too"),
        ("run `rm *` now", f"run {X} now"),
        ("see <https://a.org> and <me@a.org>", f"see {X} and {X}"),
        ("see https://a.org/b_c_(d). Then", f"see {X}. Then"),
        ("see https://a.org/?a&amp;b, *www.a.org*, me@a.org.", f"see {X}, {X}, {X}."),
        ('a {{< ref "*x*" >}} b {{% x %}} c {% y %} d {{ z }}', f"a {X} b {X} c {X} d {X}"),
        ("a brace { stays }", "a brace { stays }"),
        ("where $x$ and $a_1 + b^2$ hold", f"where {X} and {X} hold"),
        ("from $5 to $10, A$7 (US$8), $TSLA or $AAPL", "from $5 to $10, A$7 (US$8), $TSLA or $AAPL"),
        ("AT&amp;T, AT&T, &#8364;5, &bogus;", "AT&T, AT&T, €5, &bogus;"),
        (r"5 \* 3, a \_ and \a", r"5 * 3, a _ and \a"),
        ("a<sup>2</sup> and <b class='x'>c</b>", "a2 and c"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("say <code>x *y*</code> now", f"say {X} now"),
        ("say <code> without end", "say  without end"),
        ("soft  \nbreak\\\nhere", "soft\nbreak\nhere"),
        ("Foot[^1] note\n\n[^1]: It.", "Foot note"),
        ("A snake_case_name and 2*3*4", "A snake_case_name and 234"),
    ],
)
def test_inline_markup_leaves_no_trace(source: str, text: str) -> None:
    assert prose(source)[0] == text


@pytest.mark.parametrize(
    "source",
    [
        "```\ncode\n```",
        "~~~ py\ncode",
        "    code",
        "{{< figure src='x' >}}",
        "{% include x.html %}\n{{< tweet 1 >}}",
        "`code`",
        "https://a.org/b",
        "<script>\nlet x\n\nlet y\n</script>",
        "<style>p {}</style>",
        "<pre>\nx\n</pre>",
        "1.  <pre>\n ",
        "<!-- comment -->",
        "<!-- comment without end",
        "***",
        "[a]: http://a.org 'title'",
        "![](x.png)",
        "| | |\n|-|-|\n| | |",
        "",
        " \t\n\r\n",
    ],
)
def test_what_is_no_prose(source: str) -> None:
    assert prose(f"Before.\n\n{source}") == ["Before."]
    assert read(source).text == ""


def test_kinds() -> None:
    source = """\
Text.

- item *one*
  - inner

> quoted
lazy

| a | b \\| c |
|---|---|
| 1 |

1. > in an item

   rest

Foot[^n].

[^n]: - a note
"""
    assert kinds(source) == [
        ("text", "Text."),
        ("item", "item one"),
        ("item", "inner"),
        ("blockquote", "quoted\nlazy"),
        ("cell", "a"),
        ("cell", "b | c"),
        ("cell", "1"),
        ("blockquote", "in an item"),
        ("item", "rest"),
        ("text", "Foot."),
        ("footnote", "a note"),
    ]


def test_an_inline_footnote_is_a_paragraph_behind_its_own() -> None:
    source = "He left.^[With *nobody*.] She stayed.\n\nNext."
    assert kinds(source) == [
        ("text", "He left. She stayed."),
        ("footnote", "With nobody."),
        ("text", "Next."),
    ]
    assert standing(source, "nobody") == "nobody"


def test_html_blocks_are_read() -> None:
    source = """\
<div class="a>b">
<p>One &amp; <b>two</b>
lines &lt;</p><p>Use <code>x</code>.</p>
<!-- no prose -->
<figure><img alt="x"><figcaption>A caption.</figcaption></figure>
<ul><li>item</ul>
<blockquote><p>quoted</p></blockquote>
a < b
</div>

After *it*.
"""
    assert kinds(source) == [
        ("text", "One & two\nlines <"),
        ("text", f"Use {X}."),
        ("text", "A caption."),
        ("item", "item"),
        ("blockquote", "quoted"),
        ("text", "a < b"),
        ("text", "After it."),
    ]
    assert ("caption", "A caption.") in roles(source)
    assert standing(source, "One & two") == "One &amp; <b>two"
    assert standing("> <p>\n> quoted\n> text", "quoted\ntext") == "quoted\n> text"


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        ("A &amp; *B*", "A & B", "A &amp; *B"),
        ("A &amp; *B*", "&", "&amp;"),
        (r"a\*b", "*", "*"),
        ("😀 **new** plan", "new", "new"),
        ("one\r\ntwo", "one\ntwo", "one\r\ntwo"),
        ("one  \r\n  two", "e\nt", "e  \r\n  t"),
        ("> one\n>  two", "one\ntwo", "one\n>  two"),
        ("> > 1. one\n> two", "one\ntwo", "one\n> two"),
        ("\t- no code\r\r-\tone\ttab", "one\ttab", "one\ttab"),
        ("# A *headline* #", "A headline", "A *headline"),
        ("A head\nline\n===", "A head\nline", "A head\nline"),
        ("a `x` b", X, "`x`"),
        ("a ``\nx`` b", X, "``\nx``"),
        ("a https://b.org/c_d_e, f", X, "https://b.org/c_d_e"),
        ("a https://b.org/?c&amp;d f", X, "https://b.org/?c&amp;d"),
        ("![An *alt* text](x.png) here", "An alt text", "An *alt* text"),
        ("![An ![in &lt;ner](y)](x.png)", "in <ner", "in &lt;ner"),
        ("a |b\\||c\n-|-|-\n1|2 \\| 3|4", "2 | 3", "2 \\| 3"),
        ("a\0b c\u2028d", "a\0b c\u2028d", "a\0b c\u2028d"),
    ],
)
def test_places(source: str, words: str, place: str) -> None:
    assert standing(source, words) == place


def test_the_top_of_an_article() -> None:
    source = """\
# Council *approves* plan

**Mayor calls the vote a mistake**

By Jane Doe

BERLIN (dpa) – The council voted on Monday.

*All of this is emphasised.*

## What is next

The end. (jkf)
"""
    assert roles(source) == [
        ("headline", "Council approves plan"),
        ("deck", "Mayor calls the vote a mistake"),
        ("byline", "By Jane Doe"),
        ("dateline", "BERLIN (dpa) –"),
        ("body", "The council voted on Monday."),
        ("body", "All of this is emphasised."),
        ("subhead", "What is next"),
        ("body", "The end."),
        ("signoff", "(jkf)"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Setext\n===\n\nText.", ["headline", "body"]),
        ("## First\n\n# Second\n\nText.", ["subhead", "headline", "body"]),
        ("Text.\n\n# Late\n\n# Later", ["body", "subhead", "subhead"]),
        ("---\ntitle: T\n---\n\n*Deck*\n\n# H", ["headline", "deck", "body"]),
        ("*Not beneath a headline*", ["body"]),
        ("# H\n\nText with *emphasis*", ["headline", "body"]),
        ("# H\n\n*By Jane Doe*\n\nText.", ["headline", "byline", "body"]),
        ("# H\n\n![What it shows](x.png)\n\nText.", ["headline", "caption", "body"]),
        ("[![What it shows](x.png)](y)", ["caption"]),
        ("# H\n\n*Photo: What it shows*\n\nText.", ["headline", "caption", "body"]),
        ("# H\n\nText.\n\n***Caption:** What it shows.*", ["headline", "body", "caption"]),
        ("Look: ![What it shows](x.png)", ["body"]),
        ("Text.\n\nBERLIN – More text.", ["body", "body"]),
        ("Text[^1]. (ab/cd)\n\n[^1]: A note.", ["body", "signoff", "body"]),
        ("Text.\n\n(jkf)", ["body", "signoff"]),
        ("- BERLIN – an item", ["body"]),
    ],
)
def test_roles(source: str, expected: list[str]) -> None:
    if source.startswith("---"):
        expected = [*expected[:2], "subhead"]
    assert [role for role, _ in roles(source)] == expected


def test_a_comment_knows_where_it_stands() -> None:
    source = "One. <!-- a --> Two.\n\n<!-- b -->\n\n`x`\n\n> Three. <!-- c\n> d -->\n\n<!-- e -->"
    document = read(source)
    assert document.text == "One. Two.\n\nThree."
    assert [(comment.text, comment.at) for comment in document.comments] == [
        (" a ", 4),
        (" b ", document.text.index("Three")),
        (" c\n> d ", len(document.text)),
        (" e ", len(document.text)),
    ]
    assert [source[slice(*comment.source)] for comment in document.comments] == [
        "<!-- a -->",
        "<!-- b -->",
        "<!-- c\n> d -->",
        "<!-- e -->",
    ]


def test_comments_side_by_side() -> None:
    document = read("\\> <!-- a --><!-- b --> One <!-- c --> <!-- d -->\n*<!-- e -->two*")
    assert document.text == "> One\ntwo"
    assert [(comment.text.strip(), comment.at) for comment in document.comments] == [
        ("a", 1),
        ("b", 1),
        ("c", 5),
        ("d", 5),
        ("e", 6),
    ]


def test_a_comment_in_code_is_none() -> None:
    assert read("`<!-- a -->` and\n\n    <!-- b -->\n\n```\n<!-- c -->\n```").comments == ()


def test_paragraphs_are_apart_by_two_line_ends_that_lie_between_them() -> None:
    source = "One.\n\n\n* Two."
    document = read(source)
    assert document.text == "One.\n\nTwo."
    assert source[slice(*document.source_map.locate(markdown.Span(4, 6)))] == "\n\n\n* "


def test_footnotes_are_read_where_they_stand() -> None:
    assert prose("A[^x].\n\n[^x]: Note.\n\nB.") == ["A.", "Note.", "B."]
    assert prose("A[^y].") == ["A[^y]."]


@pytest.mark.parametrize("size", [20_000])
@pytest.mark.parametrize(
    "bomb",
    [
        *("[", "![", "[a](", "[a][b", "> ", ">", "- ", "1. ", "*a_ ", "**", "`", "<", "<!--", "<a ", "&", "{{<", "$x_"),
        *("^[", "[^a", "[^a]: ", "\\", "~~a", "(", '"', " ", "\t", "\0", "\n", "\r", "<div>\n", "a\n", "|", "@", "://"),
    ],
)
def test_bombs_do_not_go_off(bomb: str, size: int) -> None:
    """No stack overflow, no endless work, nothing but a document."""
    read("Text.\n\n" + bomb * (size // len(bomb)) + "end")


def test_a_very_long_line_is_read_without_its_markup() -> None:
    line = "*word* " * 30_000
    assert read(line).text == line.strip()


def test_what_is_nested_too_deeply_is_text() -> None:
    assert read("> " * 100 + "deep").text.endswith("> deep")
    assert read("1. " * 100 + "deep").text.endswith("1. deep")
