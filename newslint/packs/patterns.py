"""Only patterns whose time grows with the draft, never with its square, are let in.

Python's regular expressions try every way to match. Two rules keep that harmless:

* A repeat without an end (``*``, ``+``, ``{2,}``) is of one kind of character, and can begin only where such a run
  begins: behind a character that it does not match, behind ``\\b``, ``^`` or ``(?<!...)``. Or it is the last thing in
  the pattern. So no run is read from each of its characters anew.
* All else can match in so many ways only: at most LIMIT at one place.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from typing import Any

from newslint.errors import PackError
from newslint.packs.characters import (
    ASSERTIONS,
    GROUPS,
    REPEATS,
    Characters,
    Chars,
    Node,
    inside,
    is_single,
    shown,
    sre,
    union,
)

LIMIT = 1000
# What an author is told to write in place of a repeat without an end.
LONGEST = 40
ENTRANCES = (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING)
FLAGS = re.IGNORECASE | re.VERBOSE | re.UNICODE


def examine(pattern: str) -> None:
    """Raises PackError if this is no regular expression, matches the empty text, or can take long; says which part."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = sre.parse(pattern)
    except Warning as warning:
        raise PackError(f"has characters that will soon mean something else: {warning}; write \\ before them") from None
    except (re.error, OverflowError) as error:
        at = f" at character {error.pos + 1}" if isinstance(error, re.error) and error.pos is not None else ""
        raise PackError(f"is no regular expression: {getattr(error, 'msg', error)}{at}") from None
    except RecursionError:
        raise PackError("is nested too deeply") from None
    if tree.state.flags & ~FLAGS:
        raise PackError("has a flag other than (?i); each paragraph is one text, and there are no other flags")
    if tree.getwidth()[0] == 0:
        raise PackError("can match the empty text; at least one character has to be sure")
    judge = _Judge(tree)
    judge.walk(list(tree), judge.characters.all, last=True)
    if judge.ways(list(tree), None) > LIMIT:
        raise PackError(f"can match in over {LIMIT} ways at one place; shorten its repeats, or make two rules of it")


def check_template(pattern: str, template: str) -> None:
    """Raises PackError if a replacement refers to a group that the pattern has not."""
    try:
        sre.parse_template(template, re.compile(pattern))
    except (re.error, IndexError) as error:
        raise PackError(f"does not fit the pattern: {error}") from None


class _Judge:
    def __init__(self, tree: Any) -> None:
        self.characters = Characters(tree)

    def walk(self, nodes: Sequence[Node], before: Chars, last: bool, bounded: bool = False) -> Chars:
        """Raise for a repeat that can be slow.

        ``before`` are the characters that can stand in front of the nodes, ``last`` is True if nothing follows them,
        ``bounded`` if ``\\b`` stands in front. Gives the characters that can stand behind them.
        """
        for at, node in enumerate(nodes):
            kind, value = node
            final = last and (at + 1 == len(nodes) or self._ends_a_word(node, nodes[at + 1 :]))
            if kind is sre.AT:
                bounded = bounded or value is sre.AT_BOUNDARY
                before = 0 if value in ENTRANCES else before
                continue
            if kind in ASSERTIONS:
                before = self._assertion(node, before, bounded)
                continue
            if kind in (sre.GROUPREF, sre.GROUPREF_EXISTS):
                raise PackError("refers back to an earlier group, which can be slow; write out what it should match")
            if kind in REPEATS:
                before = self._repeat(node, before, final, bounded)
            elif kind is sre.BRANCH:
                before = union([self.walk(list(branch), before, final, bounded) for branch in value[1]])
            elif kind in GROUPS:
                if kind is sre.SUBPATTERN and any(value[1:3]):
                    raise PackError("switches a flag for one group; write (?i) at the beginning of the pattern")
                before = self.walk(list(inside(node)), before, final, bounded)
            else:
                before = self.characters.of(node)
            bounded = False
        return before

    def _ends_a_word(self, node: Node, behind: Sequence[Node]) -> bool:
        r"""``\w+\b`` at the end: the boundary is always there."""
        if node[0] not in REPEATS or any(later != (sre.AT, sre.AT_BOUNDARY) for later in behind):
            return False
        body = node[1][2]
        return is_single(body) and not self.characters.of(body[0]) & ~self.characters.word

    def _assertion(self, node: Node, before: Chars, bounded: bool) -> Chars:
        kind, (direction, body) = node
        if direction > 0:
            self.walk(list(body), before, last=False, bounded=bounded)
            return before
        low, high = body.getwidth()
        if low != high:
            raise PackError("looks back over a varying length, (?<=...) or (?<!...); give all its branches one length")
        self.walk(list(body), self.characters.all, last=False)
        if not is_single(body):
            return before
        chars = self.characters.of(body[0])
        return before & chars if kind is sre.ASSERT else before & ~chars

    def _repeat(self, node: Node, before: Chars, final: bool, bounded: bool) -> Chars:
        low, high, body = node[1]
        if high is not sre.MAXREPEAT:
            if high > LIMIT:
                raise PackError(f"has {shown(node)} in it; {LIMIT} is the most that a repeat can have")
            after = self.walk(list(body), before, last=False, bounded=bounded)
            if high > 1:
                after = self.walk(list(body), before | after, last=False)
            return after if low else after | before
        instead = shown((node[0], (low, max(low, LONGEST), body)))
        if not is_single(body):
            raise PackError(f"repeats a group without end, {shown(node)}, which can be slow; write {instead}")
        chars, word = self.characters.of(body[0]), self.characters.word
        begins_at_boundary = bounded and (not chars & ~word or not chars & word)
        if chars & before and not final and not begins_at_boundary:
            raise PackError(
                f"{shown(node)} can begin in the middle of what it matches, which is slow on long runs; "
                rf"write {instead}, or put \b or a character in front that it does not match"
            )
        return chars if low else chars | before

    def ways(self, nodes: Sequence[Node], follow: Chars | None) -> int:
        """In how many ways the nodes can match at one place, at most; ``follow`` as None: anything can come then."""
        total = 1
        for node in reversed(nodes):
            total = min(total * self._ways(node, follow), LIMIT + 1)
            if node[0] is not sre.AT and node[0] not in ASSERTIONS:
                first, can_be_empty = self.first([node])
                follow = first if not can_be_empty else None if follow is None else first | follow
        return total

    def _ways(self, node: Node, follow: Chars | None) -> int:
        kind, value = node
        if kind is sre.BRANCH:
            return sum(self.ways(list(branch), follow) for branch in value[1])
        if kind in GROUPS:
            return self.ways(list(inside(node)), follow)
        if kind in ASSERTIONS:
            return self.ways(list(value[1]), None)
        if kind not in REPEATS or value[1] is sre.MAXREPEAT:
            return 1
        low, high, body = value
        first, _ = self.first(list(body))
        once = self.ways(list(body), None if follow is None else first | follow)
        if once == 1 and follow is not None and not first & follow:
            # What follows cannot begin as the body does: only behind the longest run.
            return 1
        total, ways = 0, 1
        for times in range(high + 1):
            total += ways if times >= low else 0
            ways *= once
            if max(total, ways) > LIMIT:
                return LIMIT + 1
        return total

    def first(self, nodes: Sequence[Node]) -> tuple[Chars, bool]:
        """The characters that the nodes can begin with, and whether they can match the empty text."""
        chars = 0
        for node in nodes:
            kind, value = node
            can_be_empty = False
            if kind is sre.AT or kind in ASSERTIONS:
                continue
            if kind in REPEATS:
                begin, can_be_empty = self.first(list(value[2]))
                can_be_empty = can_be_empty or value[0] == 0
            elif kind is sre.BRANCH:
                firsts = [self.first(list(branch)) for branch in value[1]]
                begin, can_be_empty = union(first for first, _ in firsts), any(empty for _, empty in firsts)
            elif kind in GROUPS:
                begin, can_be_empty = self.first(list(inside(node)))
            else:
                begin = self.characters.of(node)
            chars |= begin
            if not can_be_empty:
                return chars, False
        return chars, True
