"""The characters that a piece of a regular expression matches, as sets that are quick to compare.

A set is an integer in which bit number 97 stands for the character "a". It holds samples, which stand for all
characters: Latin letters and marks, and whatever else the expression names.
"""

from __future__ import annotations

import functools
import importlib
import itertools
import operator
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

# The standard library's own parser; it has no public name.
sre: Any = importlib.import_module("re._parser")

Node = tuple[Any, Any]
Chars = int

SAMPLES = (range(0x180), range(0x2000, 0x2070))
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
ASSERTIONS = (sre.ASSERT, sre.ASSERT_NOT)
GROUPS = (sre.SUBPATTERN, sre.ATOMIC_GROUP)
# Each class as it is written, and the class that it is the opposite of.
CLASSES = {
    sre.CATEGORY_WORD: (r"\w", None),
    sre.CATEGORY_NOT_WORD: (r"\W", sre.CATEGORY_WORD),
    sre.CATEGORY_DIGIT: (r"\d", None),
    sre.CATEGORY_NOT_DIGIT: (r"\D", sre.CATEGORY_DIGIT),
    sre.CATEGORY_SPACE: (r"\s", None),
    sre.CATEGORY_NOT_SPACE: (r"\S", sre.CATEGORY_SPACE),
}
TESTS: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_SPACE: str.isspace,
}


class Characters:
    """The character sets of one parsed expression: ``all`` of them, those of a ``word``, those of a node."""

    def __init__(self, tree: Any) -> None:
        self._any_case = bool(tree.state.flags & re.IGNORECASE)
        self._named = frozenset(_named(tree))
        self.all = mask(self._named) | _all_samples()
        self.word = self._class(sre.CATEGORY_WORD)

    def of(self, node: Node) -> Chars:
        """What a node that stands for one character matches."""
        kind, value = node
        if kind is sre.ANY:
            return self.all & ~mask(b"\n")
        if kind is sre.IN:
            chars = union(map(self._item, value))
            return self.all & ~chars if value[0][0] is sre.NEGATE else chars
        chars = self._item((sre.LITERAL, value))
        return self.all & ~chars if kind is sre.NOT_LITERAL else chars

    def _item(self, item: Node) -> Chars:
        kind, value = item
        if kind is sre.NEGATE:
            return 0
        if kind is sre.CATEGORY:
            opposite = CLASSES[value][1]
            return self.all & ~self._class(opposite) if opposite else self._class(value)
        low, high = value if kind is sre.RANGE else (value, value)
        chars: Chars = ((2 << high) - (1 << low)) & self.all
        if self._any_case:
            codes = (code for code in itertools.chain(self._named, *SAMPLES) if low <= code <= high)
            for letter in map(chr, (low,) if low == high else codes):
                chars |= mask(ord(other) for other in (letter.lower(), letter.upper()) if len(other) == 1)
        return chars

    def _class(self, name: Any) -> Chars:
        return _class_samples(name) | mask(code for code in self._named if TESTS[name](chr(code)))


@functools.cache
def _all_samples() -> Chars:
    return mask(itertools.chain(*SAMPLES))


@functools.cache
def _class_samples(name: Any) -> Chars:
    return mask(code for code in itertools.chain(*SAMPLES) if TESTS[name](chr(code)))


def mask(codes: Iterable[int]) -> Chars:
    return union(1 << code for code in codes)


def union(sets: Iterable[Chars]) -> Chars:
    return functools.reduce(operator.or_, sets, 0)


def is_single(nodes: Any) -> bool:
    """Do the nodes stand for exactly one character?"""
    return len(nodes) == 1 and nodes[0][0] in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY)


def inside(group: Node) -> Any:
    """The nodes in a group."""
    return group[1] if group[0] is sre.ATOMIC_GROUP else group[1][3]


def _named(nodes: Iterable[Node]) -> Iterator[int]:
    """Every character that the nodes name, so that none falls between the samples."""
    for node in nodes:
        kind, value = node
        if kind in (sre.LITERAL, sre.NOT_LITERAL):
            yield value
        elif kind is sre.RANGE:
            yield from value
        elif kind is sre.IN:
            yield from _named(value)
        elif kind is sre.BRANCH:
            yield from _named(itertools.chain(*value[1]))
        elif kind in REPEATS:
            yield from _named(value[2])
        elif kind in ASSERTIONS:
            yield from _named(value[1])
        elif kind in GROUPS:
            yield from _named(inside(node))


def shown(node: Node) -> str:
    """A single character or a repeat, as the author of the expression may have written it."""
    kind, value = node
    if kind is sre.LITERAL:
        return re.escape(chr(value))
    if kind is sre.NOT_LITERAL:
        return f"[^{re.escape(chr(value))}]"
    if kind is sre.ANY:
        return "."
    if kind is sre.CATEGORY:
        return CLASSES[value][0]
    if kind is sre.RANGE:
        return "-".join(map(chr, value))
    if kind is sre.NEGATE:
        return "^"
    if kind is sre.IN:
        items = "".join(map(shown, value))
        return items if len(value) == 1 and value[0][0] is sre.CATEGORY else f"[{items}]"
    if kind not in REPEATS:
        return "(...)"
    low, high, body = value
    repeated = shown(body[0]) if len(body) == 1 else "(...)"
    if high is sre.MAXREPEAT:
        return repeated + {0: "*", 1: "+"}.get(low, f"{{{low},}}")
    return f"{repeated}{{{low},{high}}}"
