"""How many edits lead from one word to another, for words as short as names are."""

from __future__ import annotations


def edits(a: str, b: str) -> int:
    """The fewest letters changed, added, lost or swapped with the one beside them (optimal string alignment).

    rapidfuzz has it too, but most drafts need nothing else of it, and its import would cost each cold start 10 ms.
    This is Hyyrö's way (2003): bit n of each number stands for letter n of ``a``, and one step for a letter of ``b``
    works out where the count goes up or down from one letter of ``a`` to the next.
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << at
    all_letters = (1 << len(a)) - 1
    last = 1 << len(a) >> 1
    up, down, same, before = all_letters, 0, 0, 0
    count = len(a) if a else len(b)
    for letter in b:
        here = places.get(letter, 0)
        swapped = (~same & here) << 1 & before
        same = ((here & up) + up ^ up | here | down | swapped) & all_letters
        more = down | all_letters & ~(same | up)
        less = same & up
        if more & last:
            count += 1
        elif less & last:
            count -= 1
        more = more << 1 | 1
        up = (less << 1 | ~(same | more)) & all_letters
        down = more & same
        before = here
    return count
