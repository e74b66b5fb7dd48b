"""How fast newslint is on this machine (``make bench``): start-up, throughput, and where the time goes."""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from newslint import catalog, engine, readers
from newslint.annotate.certainty.certainty import statements
from newslint.annotate.names.names import names
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import tokens
from newslint.config import Settings
from newslint.document import Document

SEEDS = Path(__file__).parent.parent / "seeds"
ANNOTATIONS: Sequence[Callable[[Document], object]] = (sentences, tokens, names, quotations, statements)
IMPORTS = "markdown_it, rapidfuzz"
RUNS = 15
DRAFT = 5_000
FOLDER = 2_000_000
SHOWN = 0.01
WANTED_START, WANTED_THROUGHPUT = 2.5, 0.5


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start_up(folder)
        small, large = write(folder / "small", DRAFT), write(folder / "large", FOLDER // 4)
        throughput(small, large)
        stages(small)


def start_up(folder: Path) -> None:
    print(f"Start-up: the whole process, median of {RUNS} runs\n")
    markdown, text = (next(drafts(suffix, DRAFT)) for suffix in (".md", ".txt"))
    (folder / "draft.md").write_text(markdown, encoding="utf-8")
    (folder / "draft.txt").write_text(text, encoding="utf-8")
    newslint = [sys.executable, "-m", "newslint", "--no-config"]
    importing = timed([sys.executable, "-c", f"import {IMPORTS}"])
    row("python, nothing else", f"{timed([sys.executable, '-c', '']):6.0f} ms")
    row(f"import {IMPORTS}", f"{importing:6.0f} ms")
    for path in (folder / "draft.md", folder / "draft.txt"):
        taken = timed([*newslint, str(path)])
        row(f"newslint on 5 kB of {path.suffix}", f"{taken:6.0f} ms   {taken / importing:4.2f} x the import")
    print(f"\n  wanted: less than {WANTED_START} x the import\n")


def throughput(*folders: Path) -> None:
    print("Throughput: a folder of prose, all rules, one core, start-up and report included\n")
    for folder in folders:
        files = list(folder.iterdir())
        size = sum(file.stat().st_size for file in files)
        command = [sys.executable, "-m", "newslint", "--no-config", "--select", "all", str(folder)]
        seconds = timed(command, runs=1) / 1000
        row(f"{len(files)} drafts of {size // len(files) // 1000} kB", f"{size / seconds / 1e6:6.2f} MB/s")
    print(f"\n  wanted: at least {WANTED_THROUGHPUT} MB/s\n")


def stages(folder: Path) -> None:
    print("Where the time goes: the same small drafts, in one process\n")
    rules = catalog.load(Settings())
    active = rules.active(Settings(select=("all",)), "")
    spent: dict[str, float] = {}
    files = sorted(folder.iterdir())
    for path in files[:2]:  # so that word lists and modules are there
        engine.check(readers.read(path.read_bytes(), path.name), active)
    for path in files:
        data = path.read_bytes()
        clock = time.perf_counter()
        document = readers.read(data, path.name)
        clock = lap(spent, "reading", clock)
        for annotate in ANNOTATIONS:
            annotate(document)
            clock = lap(spent, f"annotating: {annotate.__name__}", clock)
        for one in active:
            list(one.rule.check(document, one.options))
            clock = lap(spent, f"rule {one.rule.id}", clock)
    whole = sum(spent.values())
    shown = {stage: seconds for stage, seconds in spent.items() if seconds >= whole * SHOWN}
    for stage, seconds in sorted(shown.items(), key=lambda item: -item[1]):
        row(stage, f"{seconds / whole:6.1%}")
    row(f"{len(spent) - len(shown)} others", f"{1 - sum(shown.values()) / whole:6.1%}")
    print("\n  What rules share, and no annotation above asked for, counts for the first of them.")


def lap(spent: dict[str, float], stage: str, since: float) -> float:
    now = time.perf_counter()
    spent[stage] = spent.get(stage, 0.0) + now - since
    return now


def timed(command: list[str], runs: int = RUNS) -> float:
    """The median time of a command in milliseconds, after one run that does not count."""
    times = []
    for _ in range(runs + 1):
        since = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append((time.perf_counter() - since) * 1000)
    return statistics.median(times[1:])


def write(folder: Path, size: int) -> Path:
    """A folder of drafts of about ``size`` bytes each, Markdown and text in turn."""
    folder.mkdir()
    made = {suffix: drafts(suffix, size) for suffix in (".md", ".txt")}
    for number in range(FOLDER // size):
        suffix = (".md", ".txt")[number % 2]
        (folder / f"draft{number:04}{suffix}").write_text(next(made[suffix]), encoding="utf-8")
    return folder


def drafts(suffix: str, size: int) -> Iterator[str]:
    """Drafts put together from paragraphs of the seed stories, the same ones in every run."""
    stories = sorted(path for path in SEEDS.rglob(f"*{suffix}") if path.parent != SEEDS)
    tops, bodies = [], []
    for story in stories:
        top, *body = story.read_text(encoding="utf-8-sig").split("\n\n")
        tops.append(top)
        bodies.extend(body)
    chance = random.Random(suffix)
    while True:
        paragraphs, length = [chance.choice(tops)], 0
        while length < size:
            paragraphs.append(chance.choice(bodies))
            length += len(paragraphs[-1].encode()) + 2
        yield "\n\n".join(paragraphs) + "\n"


def row(label: str, figures: str) -> None:
    print(f"  {label:<44} {figures}")


if __name__ == "__main__":
    main()
