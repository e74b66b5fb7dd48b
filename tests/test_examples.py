import re
from typing import NamedTuple

import pytest

from newslint import examples
from newslint.finding import Edit, Finding, Fix
from newslint.rule import Rule, bad, good
from newslint.span import Span


class Options(NamedTuple):
    word: str = "cat"
    becomes: str = ""


def check(document, options):
    """Finds a word; the fix is what it becomes, if anything."""
    for match in re.finditer(rf"\b{options.word}\b", document.text):
        span = Span(*match.span())
        fix = Fix((Edit(span, options.becomes),)) if options.becomes else None
        yield Finding(span, "no pets", fix=fix)


def complaints(*given, **keys):
    values = {"summary": "No pets.", "why": "They shed.", "check": check, "options": Options, **keys}
    made = Rule(id="pets/cat", severity="error", confidence="high", examples=given, **values)
    return examples.verify(made)


BAD, GOOD = bad("A [[cat]] and a [[cat]]."), good("A cat's paw? No: a Cat.", options={"word": "dog"})


def test_a_rule_that_keeps_its_examples():
    assert complaints(BAD, GOOD) == []


def test_markup_is_read_as_in_drafts():
    assert complaints(bad("*A* [[cat]] & a **[[cat]]**."), GOOD) == []
    assert complaints(bad("*A* [[cat]]\r\n& a ж [[cat]].", suffix=".txt"), GOOD) == []


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ((GOOD,), "it has no bad example"),
        ((BAD,), "it has no good example"),
        (
            (bad("A [[cat]] and a cat."), GOOD),
            'the bad example "A cat and a cat.": it should find "cat" at character 3; '
            'it found "cat" at character 3 and "cat" at character 13',
        ),
        ((bad("A [[dog]]."), good("No dog.")), 'should find "dog" at character 3; it found nothing'),
        ((bad("A [[cat ]]."), GOOD), 'should find "cat " at character 3; it found "cat" at character 3'),
        (
            (BAD, good("One cat.")),
            'the good example "One cat.": it should find nothing; it found "cat" at character 5',
        ),
        ((BAD, good("A dog.")), 'no good example is a near miss: one of them should have a marked word in it ("cat")'),
        ((bad("A [[cat]].", fixed="A dog."), GOOD), "it states the text after the fix, but there is no fix"),
        (
            (bad("A [[cat]].", fixed="A hen.", options={"becomes": "dog"}), GOOD),
            'its fix should give "A hen."; it gave "A dog."',
        ),
        (
            (bad("A [[cat]].", options={"becomes": "cat cat"}), GOOD),
            'after its fix, "A cat cat.", it still finds "cat" at character 3 and "cat" at character 7',
        ),
        ((bad("A [[cat]].", options={"wrd": "cat"}), GOOD), "its options do not fit the rule"),
    ],
)
def test_complaints_say_what_was_expected_and_what_was_found(given, complaint):
    (only,) = complaints(*given)
    assert complaint in only


def test_fixes_that_mend():
    assert complaints(bad("A [[cat]], a [[cat]].", fixed="A dog, a dog.", options={"becomes": "dog"}), GOOD) == []


def test_a_rule_without_words_needs_no_near_miss():
    dashes = lambda document, options: [Finding(Span(*m.span()), "") for m in re.finditer("--", document.text)]  # noqa: E731
    assert complaints(bad("One [[--]] two."), good("One two."), check=dashes) == []


def test_a_page_and_a_summary_are_asked_for():
    assert len(complaints(BAD, GOOD, summary=" ")) == 1
    assert len(complaints(BAD, GOOD, why="")) == 1


def test_a_rule_that_fails_is_a_complaint():
    def broken(document, options):
        raise ValueError("oh")

    first, second = complaints(BAD, GOOD, check=broken)
    assert "ValueError: oh" in first
    assert second.startswith("the example \"A cat's paw")


def test_long_examples_are_shown_by_their_beginning():
    (only,) = complaints(BAD, good("A cat\n\n" + "and a man " * 20))
    assert '"A cat\\n\\nand a man and a man and a man and a man and a man an…"' in only
