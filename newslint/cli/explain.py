"""``newslint explain RULE``: the page of a rule."""

from __future__ import annotations

import json
import textwrap
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from newslint.catalog import options
from newslint.cli import output
from newslint.cli.session import Session
from newslint.rule import Example, Rule


def run(arguments: Namespace) -> int:
    """Print a rule's page; returns the exit code."""
    rule = Session(arguments).catalog("").get(arguments.rule)
    output.write("\n".join(_page(rule)) + "\n")
    return 0


def _page(rule: Rule) -> Iterator[str]:
    off = "" if rule.default else ", off by default"
    yield f"{rule.id}  ({rule.severity}, {rule.confidence} confidence{off})"
    yield from ("", rule.summary)
    if rule.why:
        yield from ("", rule.why)
    if settable := options.keys(rule):
        yield from ("", "Options, as they are by default:", "", f'  [rules."{rule.id}"]')
        for key, default in settable.items():
            others = " or ".join(json.dumps(choice, ensure_ascii=False) for choice in options.choices(rule, key))
            yield f"  {key} = {json.dumps(default, ensure_ascii=False)}{others and f'  # or {others}'}"
    for heading, examples in (
        ("Finds:", [example for example in rule.examples if example.marked]),
        ("Leaves alone:", [example for example in rule.examples if not example.marked]),
    ):
        if examples:
            yield from ("", heading)
            for example in examples:
                yield from ("", *_example(example))
    yield ""
    if rule.source:
        yield f"The convention: {rule.source}"
    if rule.was:
        yield f"Before it was called {', '.join(rule.was)}."
    select = f'["-{rule.id}"]' if rule.default else f'["default", "{rule.id}"]'
    yield f"To switch it {'off' if rule.default else 'on'}: select = {select} in newslint.toml."
    if rule.family != "allowances":
        yield f"For one place: <!-- newslint: allow {rule.id}: the reason -->"


def _example(example: Example) -> Iterator[str]:
    yield textwrap.indent(_marked(example), "  ")
    notes = [f"becomes: {example.fixed}"] if example.fixed is not None else []
    if example.options:
        notes.append("with " + ", ".join(_setting(key, value) for key, value in example.options.items()))
    if example.why:
        notes.append(example.why)
    for note in notes:
        yield textwrap.indent(note, "    ")


def _setting(key: str, value: Any) -> str:
    if key == options.HOUSE:
        entries = "; ".join(f"{name.preferred}, not {' or '.join(name.variants)}" for name in value)
        return f"a house list: {entries}"
    return f"{key.replace('_', '-')} = {json.dumps(value, ensure_ascii=False)}"


def _marked(example: Example) -> str:
    """The example as it is written, with ``[[ ]]`` around the places that are found."""
    text = example.text
    for span in sorted(example.marked, reverse=True):
        text = f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"
    return text
