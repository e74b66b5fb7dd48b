"""Named tuples as ``typing.NamedTuple`` makes them, in a third of the time.

A cold start makes some 140 of these classes. ``typing`` compiles the type of each field, and a function that makes the
tuple, for each of them; that took a tenth of the time that a page takes. Type checkers see ``typing.NamedTuple`` here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    import functools
    from collections import _tuplegetter as field
    from types import FunctionType

    MAKE = {"make": tuple.__new__}

    class Record(tuple):
        """What all named tuples have in common."""

        __slots__ = ()

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

        def __getnewargs__(self):
            return tuple(self)

        # A class method in C, to be mapped over many.
        _make = classmethod(tuple.__new__)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, /, **values):
            replaced = MAKE["make"](type(self), map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"{type(self).__name__} has no fields {', '.join(values)}")
            return replaced

    @functools.cache
    def maker(size):
        """A function that makes a tuple of its arguments; for other names of these it need not be compiled anew."""
        names = "".join(f"field{at}, " for at in range(size))
        return eval(f"lambda cls, {names}: make(cls, ({names}))").__code__

    class Naming(type):
        """Makes a class whose base is NamedTuple a tuple with the fields that its annotations name."""

        def __new__(naming, name, bases, body):
            if not bases:
                return super().__new__(naming, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            code = maker(len(fields)).replace(co_varnames=("cls", *fields), co_qualname=f"{name}.__new__")
            new = FunctionType(code, MAKE, "__new__", tuple(defaults.values()))
            body.update(__slots__=(), __new__=new, _fields=fields, _field_defaults=defaults)
            body.update(zip(fields, map(field, range(len(fields)), fields), strict=True))
            return type(name, (Record,), body)

    class NamedTuple(metaclass=Naming):
        """The base to name."""
