"""What must hold for the names of any story, tried on the seed stories with all rules of the family."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from anyascii import anyascii
from hypothesis import given, settings
from hypothesis import strategies as st
from small_drafts import draft

from newslint import catalog, engine, readers
from newslint.annotate.names import spelling, variants
from newslint.annotate.names.names import names
from newslint.config import Settings
from newslint.document import Document

SEEDS = Path(__file__).parent.parent / "seeds"
STORIES = sorted(path for path in SEEDS.glob("*/*") if path.suffix in (".md", ".txt"))
ACTIVE = tuple(one for one in catalog.load(Settings()).active(Settings(), "") if one.rule.family == "names")

SYLLABLES = "ba do fu gi ka le mo nu pe ra si ta ve wo xi zu bor dan fel gum har jos kip lun mar nel".split()
# None ends in s: the plural of such a name needs more than an s.
invented = (
    st.lists(st.sampled_from(SYLLABLES), min_size=3, max_size=4)
    .map(lambda parts: "".join(parts).title())
    .filter(lambda name: name[-1] != "s")
)


def read(path: Path) -> Document:
    return readers.read(path.read_bytes(), path.name)


def findings(document: Document) -> set[tuple[str, str]]:
    found, failures = engine.check(document, ACTIVE)
    assert failures == ()
    return {(finding.rule, finding.message) for finding in found}


def groups(document: Document) -> set[frozenset[str]]:
    return {frozenset(word.form for word in group) for group in variants.spellings(document)}


def paragraphs(path: Path) -> list[str]:
    document = read(path)
    return [document.words(part.span) for part in document.paragraphs if part.role == "body"]


CLEAN = [path for path in STORIES if path.parent.name == "clean"]
CLEAN_TEXTS = {path: path.read_bytes().decode("utf-8-sig") for path in CLEAN}
PEOPLE = [
    (path, name.label.split()[-1])
    for path in CLEAN
    for name in names(read(path))
    if name.kind == "person" and name.label.split()[-1].isalpha() and not name.label.isupper()
]


@settings(max_examples=60)
@given(st.sampled_from(PEOPLE), invented)
def test_renaming_a_person_consistently_makes_no_finding(person, new):
    path, surname = person
    text = CLEAN_TEXTS[path]
    if any(spelling.likeness(new, word) for word in set(re.findall(r"[^\W\d_]{3,}", text))):
        return
    renamed = re.sub(rf"\b{surname}(?=s?\b)", new, text)
    renamed = re.sub(rf"\b{surname.upper()}(?=S?\b)", new.upper(), renamed)
    assert findings(readers.read(renamed.encode(), path.name)) == set()


FAULTY = [path for path in STORIES if path.parent.name == "marked" and findings(read(path))]


@settings(max_examples=30)
@given(st.sampled_from(FAULTY), st.sampled_from(CLEAN), st.data())
def test_a_paragraph_of_another_story_takes_no_finding_away(faulty, other, data):
    told, strange = paragraphs(faulty), paragraphs(other)
    expected = findings(draft(*told))
    added = data.draw(st.sampled_from(strange))
    at = data.draw(st.integers(0, len(told)))
    missing = expected - findings(draft(*told[:at], added, *told[at:]))
    # A name that the paragraph mentions too is counted with it.
    assert not {message for _, message in missing if not set(message.split()) & set(re.findall(r"\w+", added))}


@settings(max_examples=30)
@given(st.sampled_from(FAULTY), st.randoms(use_true_random=False))
def test_the_order_of_paragraphs_changes_no_grouping(faulty, random):
    told = paragraphs(faulty)
    shuffled = random.sample(told, len(told))
    assert groups(draft(*shuffled)) == groups(draft(*told))


def grouped(document: Document) -> Counter[frozenset[tuple[str, int]]]:
    """How often each form is used for one name, name by name."""
    return Counter(frozenset(name.forms.items()) for name in names(document))


@settings(max_examples=60)
@given(st.sampled_from(STORIES), st.randoms(use_true_random=False))
def test_the_order_of_paragraphs_changes_nobody_s_mentions(story, random):
    told = paragraphs(story)
    assert grouped(draft(*random.sample(told, len(told)))) == grouped(draft(*told))


def results(people: int) -> Document:
    """A list of candidates, as a count on election night has it, and a line about a few of them."""
    chance = random.Random(7)
    listed = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2 * people)]
    full = [f"{given_name} {surname}" for given_name, surname in zip(listed[::2], listed[1::2], strict=True)]
    lines = [f"{name} (Harbour List) has {number * 7} votes." for number, name in enumerate(full, 1)]
    return draft(*lines, f"{full[0]} and {full[-1]} conceded.")


def test_a_long_list_of_names_is_not_compared_all_with_all(monkeypatch):
    judged = 0
    judge = variants.judge

    def counting(*words):
        nonlocal judged
        judged += 1
        return judge(*words)

    monkeypatch.setattr(variants, "judge", counting)
    document = results(500)
    assert len(names(document)) >= 400
    assert judged < 500 * 100, "all pairs of a thousand words would be 500,000"


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.name)
def test_reading_twice_says_the_same(path):
    assert findings(read(path)) == findings(read(path))


@pytest.mark.parametrize("character", sorted(map(chr, spelling.PLAIN)))
def test_characters_become_what_anyascii_makes_of_them(character: str) -> None:
    assert spelling.plain(character) == anyascii(character)
