"""From the source of a plain text draft to its running text.

The running text is the source, character by character, but for what is no prose: a URL, an e-mail address
or a shortcode becomes one placeholder; an HTML comment is taken out and kept as a Comment.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import PLACEHOLDER, Comment
from newslint.regex import regex
from newslint.span import SourceMap, Span

# What a stretch that is no prose is known by.
COMMENT, MAIL, WWW, SCHEME = "<!--", "@", "www.", "://"
CLOSERS = {COMMENT: "-->", "{{<": ">}}", "{{%": "%}}", "{%": "%}"}
MARKS = (COMMENT, MAIL, WWW, SCHEME, "{{<", "{{%", "{%")

ADDRESS = regex(r"[^\W_][^\s<>\"“”„«»|\\^`{}]*")
MAIL_MARK = regex(r"@(?=\w)")
MAIL_HOST = regex(r"[\w-]++(?>(?:\.[\w-]++)+)")
# Marks at the end of an address that belong to the sentence around it.
AFTER_ADDRESS = ".,;:!?…'’*_"

LONGEST_MAIL_NAME = 64
LONGEST_SHORTCODE = 2000


def running_text(source: str) -> tuple[str, SourceMap, tuple[Comment, ...]]:
    """The running text of ``source``, the map from it to the source, and the HTML comments."""
    source_map = SourceMap()
    pieces: list[str] = []
    comments: list[Comment] = []
    done = 0
    for mark, span in _no_prose(source):
        before = _without_space(source, done, span) if mark == COMMENT else span.start
        pieces.append(source[done:before])
        source_map.append(before - done, Span(done, before))
        if mark == COMMENT:
            words = source[span.start + len(COMMENT) : span.end - len(CLOSERS[COMMENT])]
            comments.append(Comment(words, span, source_map.length))
        else:
            pieces.append(PLACEHOLDER)
            source_map.append(1, span)
        done = span.end
    pieces.append(source[done:])
    source_map.append(len(source) - done, Span(done, len(source)))
    return "".join(pieces), source_map, tuple(comments)


def addresses(text: str) -> list[Span]:
    """The URLs and e-mail addresses in ``text``, in order."""
    if not (MAIL in text or WWW in text or SCHEME in text):
        return []
    return [span for kind, span in _no_prose(text) if kind not in CLOSERS]


def _no_prose(source: str) -> Iterator[tuple[str, Span]]:
    """The stretches that are no prose, in order, each with the mark it was known by."""
    # No mark is sought behind the last of its closers, nor a closer twice: the time stays linear.
    marks = [mark for mark in MARKS if mark in source]
    limits = {mark: source.rfind(CLOSERS[mark]) if mark in CLOSERS else len(source) for mark in marks}
    closers: dict[str, int] = {}
    ahead = {mark: at for mark in marks if (at := _find(source, mark, 0, limits[mark])) >= 0}
    done = 0
    while ahead:
        mark = min(ahead, key=ahead.__getitem__)
        at = ahead.pop(mark)
        if at >= done and (span := _stretch(source, mark, at, done, closers)):
            done = span.end
            yield mark, span
        following = _find(source, mark, max(at + 1, done), limits[mark])
        if following >= 0:
            ahead[mark] = following


def _find(source: str, mark: str, start: int, limit: int) -> int:
    if mark != MAIL:
        return source.find(mark, start, max(limit, 0))
    match = MAIL_MARK.search(source, start)
    return match.start() if match else -1


def _stretch(source: str, mark: str, at: int, done: int, closers: dict[str, int]) -> Span | None:
    if mark == MAIL:
        return _mail(source, at, done)
    if mark == WWW:
        return _address(source, at, at + len(mark))
    if mark == SCHEME:
        scheme = source[max(at - 5, done) : at].lower()
        length = 5 if scheme == "https" else 4 if scheme.endswith("http") else 0
        return _address(source, at - length, at + len(mark)) if length else None
    return _enclosed(source, mark, at, closers)


def _enclosed(source: str, mark: str, at: int, closers: dict[str, int]) -> Span | None:
    """A comment or shortcode. ``closers`` remembers where each closer stands next."""
    closer, inside = CLOSERS[mark], at + len(mark)
    if closers.get(closer, 0) < inside:
        closers[closer] = source.find(closer, inside)
    end = closers[closer]
    if mark != COMMENT and end - inside > LONGEST_SHORTCODE:
        return None
    return Span(at, end + len(closer))


def _mail(source: str, at: int, done: int) -> Span | None:
    start, lowest = at, max(done, at - LONGEST_MAIL_NAME)
    while start > lowest and (source[start - 1].isalnum() or source[start - 1] in "._%+-"):
        start -= 1
    host = MAIL_HOST.match(source, at + 1) if start < at else None
    return Span(start, host.end()) if host else None


def _address(source: str, start: int, inside: int) -> Span | None:
    """A URL; ``inside`` is where the part behind its scheme or *www.* begins."""
    rest = ADDRESS.match(source, inside)
    if rest is None or (start > 0 and source[start - 1].isalnum()):
        return None
    address = rest.group()
    marks = AFTER_ADDRESS if "(" in address else AFTER_ADDRESS + ")]"
    return Span(start, inside + len(address.rstrip(marks)))


def _without_space(source: str, done: int, comment: Span) -> int:
    """Where the prose before a comment ends: without its last spaces if there is space behind the comment, too."""
    start = comment.start
    if comment.end == len(source) or source[comment.end].isspace():
        while start > done and source[start - 1] in " \t":
            start -= 1
    return start
