"""Our named tuples do what those of ``typing`` do."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from newslint.record import NamedTuple


class Ours(NamedTuple):
    """A word and where it stands."""

    word: str
    at: int = 0
    places: tuple[int, ...] = ()

    @property
    def end(self) -> int:
        return self.at + len(self.word)


class Theirs(typing.NamedTuple):
    """A word and where it stands."""

    word: str
    at: int = 0
    places: tuple[int, ...] = ()


class Nothing(NamedTuple):
    """No fields."""


@pytest.mark.parametrize(
    ("values", "named"), [(("a",), {}), (("a", 1), {}), ((), {"at": 2, "word": "a"}), (("a",), {"places": (1, 2)})]
)
def test_values_come_in_order_or_by_name(values: Any, named: Any) -> None:
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert ours == theirs
    assert (hash(ours), repr(ours)) == (hash(theirs), repr(theirs).replace("Theirs", "Ours"))
    assert (ours.word, ours.at, ours.places) == tuple(theirs)
    assert ours._replace(at=9) == theirs._replace(at=9)
    assert type(ours._replace(at=9)) is Ours
    assert ours._asdict() == theirs._asdict()
    assert Ours._make(theirs) == ours


@pytest.mark.parametrize(("values", "named"), [((), {}), (("a", 1, (), 4), {}), (("a",), {"other": 1})])
def test_values_that_do_not_fit_are_refused(values: Any, named: Any) -> None:
    with pytest.raises(TypeError, match=r"Ours.__new__"):
        Ours(*values, **named)


def test_only_fields_can_be_replaced() -> None:
    with pytest.raises(ValueError, match="other"):
        Ours("a")._replace(other=1)  # type: ignore[call-arg]


def test_class_says_what_it_holds() -> None:
    assert (Ours._fields, Ours._field_defaults) == (Theirs._fields, Theirs._field_defaults)
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert (Ours.__doc__, Ours.__module__) == (Theirs.__doc__, Theirs.__module__)
    assert (Nothing(), Nothing._fields) == ((), ())


def test_tuple_is_all_there_is() -> None:
    ours = Ours("word", 3)
    assert ours.end == 7
    assert isinstance(ours, tuple)
    assert not hasattr(ours, "__dict__")
    assert copy.copy(ours) == pickle.loads(pickle.dumps(ours)) == ours
    with pytest.raises(AttributeError):
        ours.at = 4  # type: ignore[misc]
