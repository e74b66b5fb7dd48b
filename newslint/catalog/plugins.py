"""Rules of installed packages, which name them in the entry point group ``newslint.rules``.

An entry point gives a Rule, a sequence of Rules, or a module with RULES. Asking ``importlib.metadata`` takes
longer than checking a draft does, so a quick look at the installed packages comes first. The current working directory
is never a source of rules: a draft's folder must not be able to run code.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.errors import PackError
from newslint.rule import Rule, validated

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "newslint.rules"


def rules() -> tuple[Rule, ...]:
    """The rules of every installed package. Raises PackError that names package and rule if one cannot be loaded."""
    return tuple(rule for info in _packages() for rule in _rules(info))


def _packages() -> Iterator[Path]:
    """The ``.dist-info`` folders of packages that have rules.

    Of two versions of a package the first on the path counts, as it does for imports.
    """
    seen = set()
    for folder in sys.path:
        try:
            names = sorted(entry.name for entry in os.scandir(folder or ".") if entry.name.endswith(".dist-info"))
        except OSError:  # a zip file, or not there
            continue
        if not names or not folder or Path(folder).resolve() == Path.cwd():
            continue
        for name in names:
            package = _package(name)
            if package not in seen:
                seen.add(package)
                if _has_rules(f"{folder}/{name}/entry_points.txt"):
                    yield Path(folder, name)


def _package(info: str) -> str:
    return info.partition("-")[0].lower()


def _has_rules(entry_points: str) -> bool:
    try:
        with open(entry_points, "rb") as file:  # noqa: PTH123 - a Path for each package takes longer than reading it
            return f"[{GROUP}]".encode() in file.read()
    except OSError:
        return False


def _rules(info: Path) -> Iterator[Rule]:
    from importlib.metadata import PathDistribution

    package = _package(info.name)
    for point in PathDistribution(info).entry_points.select(group=GROUP):
        where = f'package {package}, rule "{point.name}"'
        try:
            loaded = _loaded(point)
        except (Exception, SystemExit) as error:
            raise PackError(f"{where}: cannot be loaded: {type(error).__name__}: {error}; {_REMEDY}") from error
        for rule in loaded:
            if not isinstance(rule, Rule):
                raise PackError(
                    f"{where}: gives a {type(rule).__name__}, not a rule; an entry point names a Rule, "
                    f"a sequence of Rules, or a module with RULES; {_REMEDY}"
                )
            try:
                yield validated(rule._replace(origin=f"{package} ({rule.origin or point.value})"))
            except PackError as error:
                raise PackError(f"{where}: {error}; {_REMEDY}") from None


_REMEDY = "update the package or uninstall it"


def _loaded(point: EntryPoint) -> Iterable[Any]:
    with _without_working_directory():
        target = point.load()
    if isinstance(target, Rule):
        return (target,)
    found = getattr(target, "RULES", target)
    return found if isinstance(found, list | tuple) else (found,)


@contextmanager
def _without_working_directory() -> Iterator[None]:
    """Imports without the folder that ``python -m`` puts first on the path.

    The same folder further down, behind the standard library, is one that was installed in editable mode.
    """
    before, library = sys.path[:], str(Path(os.__file__).parent)
    first = before.index(library) if library in before else len(before)
    kept = [folder for folder in before[:first] if folder and Path(folder).resolve() != Path.cwd()]
    sys.path[:] = kept + before[first:]
    try:
        yield
    finally:
        sys.path[:] = before
