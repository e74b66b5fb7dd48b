"""The catalogue as a whole: every rule keeps its examples, has its page, and speaks as newslint speaks."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import allowances, catalog, checks, engine, examples, knowledge, readers
from newslint.catalog import ActiveRule
from newslint.config import Settings
from newslint.rule import Example, Rule

RULES = tuple(catalog.load(Settings()).rules.values())
PACK_RULES = tuple(rule for rule in RULES if rule.origin.endswith(".toml"))
WORDS = knowledge.folder() / "en" / "words"
HOUSE = knowledge.folder() / "house"  # an example to copy, not loaded
WORD_LISTS = sorted(path for path in WORDS.iterdir() if path.suffix in (".txt", ".toml"))

LONGEST_SUMMARY = 100
# No emphasis, no code, no scolding; what is quoted from a draft may have anything in it.
MARKUP = re.compile(r"[*`_<>\[\]{}]")
SCOLDING = re.compile(r"\b(?:you|your|please|sorry|oops|must)\b|!", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”")
# How the first lines of a list say where its contents are from.
SOURCE = re.compile(r"Compiled for newslint|^# (?:(?:Source|Facts|Systems): |After )\S", re.MULTILINE | re.IGNORECASE)


def by_id(rule: Rule) -> str:
    return rule.id


def example_cases() -> Iterator[object]:
    for rule in RULES:
        for number, example in enumerate(rule.examples, 1):
            kind = "bad" if example.marked else "good"
            yield pytest.param(rule, example, id=f"{rule.id}-{number}-{kind}")


def messages(rule: Rule) -> set[str]:
    """What the rule says about its own bad examples, without the words it quotes from them."""
    said = set()
    for example in rule.examples:
        own = ActiveRule(rule, rule.severity, rule.options(**example.options))
        document = readers.read(example.text.encode(), f"example{example.suffix}")
        for finding in engine.check(document, [own])[0]:
            said.add(finding.message)
            said.update(related.message for related in finding.related)
    return {QUOTED.sub("“”", message) for message in said}


@pytest.mark.parametrize(("rule", "example"), list(example_cases()))
def test_example_is_kept(rule: Rule, example: Example) -> None:
    complaints = examples.verify(rule._replace(examples=(example,)))
    assert [complaint for complaint in complaints if complaint.startswith(("the bad ", "the good ", "the ex"))] == []


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_rule_keeps_its_contract(rule: Rule) -> None:
    assert examples.verify(rule) == []


def test_no_two_rules_share_an_id_present_or_former() -> None:
    names = Counter(name for rule in RULES for name in (rule.id, *rule.was))
    assert [name for name, count in names.items() if count > 1] == []
    assert len(RULES) == len(checks.RULES) + len(allowances.RULES) + len(PACK_RULES)


@pytest.mark.parametrize("rule", checks.RULES, ids=by_id)
def test_page_of_a_check_says_what_it_does_not_see(rule: Rule) -> None:
    paragraphs = rule.why.split("\n\n")
    assert any(paragraph.startswith("Known problems: ") for paragraph in paragraphs)
    assert not rule.why.startswith("Known problems: "), "the page begins with why it matters"


@pytest.mark.parametrize("rule", PACK_RULES, ids=by_id)
def test_pack_rule_says_where_its_convention_comes_from(rule: Rule) -> None:
    assert rule.source.strip()


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_summary_is_one_plain_sentence(rule: Rule) -> None:
    assert len(rule.summary) <= LONGEST_SUMMARY
    assert re.fullmatch(r"[A-Z][^\n]*[^.\n]\.", rule.summary)
    assert not MARKUP.search(rule.summary)
    assert not SCOLDING.search(rule.summary)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.family != allowances.UNUSED.family], ids=by_id)
def test_messages_are_plain_and_do_not_scold(rule: Rule) -> None:
    said = messages(rule)
    assert any(said)
    assert {message for message in said if MARKUP.search(message) or SCOLDING.search(message)} == set()
    assert {message for message in said if message.endswith((".", " "))} == set()


@pytest.mark.parametrize("rule", checks.RULES, ids=by_id)
def test_check_stands_in_the_file_named_after_it(rule: Rule) -> None:
    assert rule.id.partition("/")[2].startswith(rule.origin.rpartition(".")[2].replace("_", "-"))


@pytest.mark.parametrize("path", sorted(knowledge.folder().rglob("*.toml")), ids=lambda path: path.name)
def test_file_in_rules_is_a_pack_or_a_table(path: Path) -> None:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    families = {rule.family for rule in PACK_RULES if rule.origin == str(path)}
    assert families == (set() if path.parent in (WORDS, HOUSE) else {content["family"]})


@pytest.mark.parametrize("path", WORD_LISTS, ids=lambda path: path.name)
def test_word_list_names_its_source_at_the_top(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    top = lines[: next(number for number, line in enumerate(lines) if not line.startswith("#"))]
    assert top
    assert SOURCE.search("\n".join(top))


@pytest.mark.parametrize("path", [path for path in WORD_LISTS if path.suffix == ".txt"], ids=lambda path: path.name)
def test_word_list_has_each_word_once_and_no_empty_line(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    words = Counter(line for line in lines if not line.startswith("#"))
    assert [word for word, count in words.items() if count > 1 or word != word.strip() or not word] == []
