import re

import pytest
from small_drafts import draft

from newslint import allowances, engine, examples, readers
from newslint.catalog import ActiveRule, Catalog
from newslint.document import Paragraph
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, Rule
from newslint.span import Span


def rule(id, word, was=()):
    """Finds a word, all places in one finding."""

    def check(document, options):
        first, *more = [Span(*match.span()) for match in re.finditer(word, document.text)] or [None]
        if first:
            yield Finding(first, word, tuple(Related(span, "evidence") for span in more))

    return Rule(id=id, severity="error", confidence="high", summary="", why="", check=check, was=was)


def broken(document, options):
    raise ValueError


CAT, DOG = rule("pets/cat", "cat", was=("animals/cat",)), rule("pets/dog", "dog")
BROKEN = DOG._replace(id="pets/broken", check=broken)
IDLE = rule("pets/fish", "fish")
CATALOG = Catalog((CAT, DOG, BROKEN, IDLE, *allowances.RULES))
ACTIVE = tuple(ActiveRule(one, one.severity, NoOptions()) for one in (CAT, DOG, BROKEN, *allowances.RULES))


def check(*paragraphs, catalog=CATALOG, active=ACTIVE):
    found, _ = engine.check(draft(*paragraphs), active, catalog)
    return [(finding.rule, finding.place.text) for finding in found]


def message(*paragraphs):
    (finding,) = [one for one in engine.check(draft(*paragraphs), ACTIVE, CATALOG)[0] if one.rule[:4] == "allo"]
    return finding.message


def allow(rules, reason=": because we say so"):
    return f"<!-- newslint: allow {rules}{reason} -->"


def in_text(source):
    """The findings in a plain text draft."""
    return [one.rule for one in engine.check(readers.read(source.encode(), "a.txt"), ACTIVE, CATALOG)[0]]


class TestPlaces:
    def test_above_the_first_paragraph_it_is_for_the_draft(self):
        assert check(allow("pets/cat"), "A man.", "A cat and a dog.") == [("pets/dog", "dog")]

    def test_between_paragraphs_it_is_for_the_next(self):
        assert check("A man.", allow("pets/cat"), "A cat.") == []
        assert ("pets/cat", "cat") in check("A man.", allow("pets/cat"), "A dog.", "A cat.")

    def test_a_related_place_is_enough(self):
        assert check("A cat.", allow("pets/cat"), "A cat.") == []

    def test_several_comments_in_front_of_a_paragraph(self):
        assert check("A man.", allow("pets/cat"), allow("pets/dog"), "A cat, a dog.") == []

    def test_behind_the_last_paragraph_it_is_for_nothing(self):
        comment = allow("pets/cat")
        assert check("A cat.", comment) == [("pets/cat", "cat"), ("allowances/unused", comment)]
        assert "no paragraph follows" in message("A cat.", comment)

    def test_below_front_matter_is_above_the_first_paragraph(self):
        document = draft("A title", allow("pets/cat"), "A man.", "A cat.")
        title, *rest = document.paragraphs
        document.paragraphs = (Paragraph(title.span, "headline", "metadata"), *rest)
        assert engine.check(document, ACTIVE, CATALOG)[0] == ()

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_inside_a_paragraph_it_is_for_that_one(self, end):
        first, gap, comment = "The first paragraph stands here.", end * 2, allow("pets/cat")
        rest = "There is nothing to be seen in this one."
        for paragraph in (f"Here a {comment} cat sat.", f"Here sat a cat. {comment}", f"Here sat a cat.{comment}"):
            assert in_text(first + gap + paragraph + gap + rest) == []
            assert in_text(first + gap + paragraph.replace("cat", "man") + gap + "Here sat a cat.")[-1] == "pets/cat"
            assert in_text(paragraph + gap + rest + gap + "Here sat no one.") == []
        assert in_text(f"{first}{gap}{comment}{gap}Here sat a cat.{gap}{rest}") == []
        assert in_text(f"{comment}{end}{first}{gap}Here sat a cat.{gap}{rest}") == []
        assert "pets/cat" in in_text(f"{comment} {first}{gap}Here sat a cat.{gap}{rest}")

    def test_markdown(self):
        source = f"# A title\n\nA man.\n\n{allow('pets/cat')}\n\nA cat. {allow('pets/dog')} A dog.\n\n> A dog.\n"
        document = readers.read(source.encode(), "a.md")
        found = engine.check(document, ACTIVE, CATALOG)[0]
        assert [one.rule for one in found] == []


class TestRules:
    def test_several_and_families(self):
        assert check(allow("pets/cat, pets/dog"), "A cat, a dog.") == []
        assert check(allow("pets/*"), "A cat, a dog.") == []

    def test_former_ids_still_work(self):
        assert check(allow("animals/cat"), "A cat.") == []

    def test_white_space_and_capitals_of_the_command_do_not_matter(self):
        assert check("<!--\n  Newslint:  allow\n pets/cat ,pets/dog :\n it is so -->", "A cat, a dog.") == []

    def test_without_a_catalogue_nothing_is_unknown(self):
        assert check(allow("pets/cat, pets/bird"), "A cat.", catalog=None) == []
        assert check(allow("pets/*"), "A cat.", catalog=None) == []

    def test_other_comments_are_not_ours(self):
        assert check("<!-- allow pets/cat -->", "<!-- newslinters like cats -->", "A man.") == []


class TestComplaints:
    def test_unused(self):
        comment = allow("pets/cat, pets/dog")
        assert check(comment, "A dog.") == [("allowances/unused", comment)]
        assert message(comment, "A dog.") == '"pets/cat" found nothing in this draft; take it out of this comment'
        assert message("A man.", comment, "A dog.").startswith('"pets/cat" found nothing in this paragraph')

    def test_a_rule_that_did_not_run_is_not_unused(self):
        assert check(allow("pets/fish, pets/broken"), "A man.") == []

    def test_unknown_rules_name_the_nearest(self):
        comment = allow("pets/catt")
        assert check(comment, "A cat.") == [("allowances/unknown-rule", comment), ("pets/cat", "cat")]
        assert message(comment, "A man.") == 'there is no rule "pets/catt" (did you mean "pets/cat"?)'
        assert "did you mean" in message(allow("pet/*"), "A man.")

    @pytest.mark.parametrize("reason", ["", ":", ": ", ": --", ": ..."])
    def test_without_a_reason_nothing_is_allowed(self, reason):
        comment = allow("pets/cat", reason)
        assert check(comment, "A cat.") == [("allowances/no-reason", comment), ("pets/cat", "cat")]
        assert 'write "newslint: allow RULE: reason"' in message(comment, "A man.")

    @pytest.mark.parametrize(
        "comment",
        [
            "<!-- newslint: ignore pets/cat: so -->",
            "<!-- newslint allow pets/cat: so -->",
            "<!-- newslint: -->",
            "<!-- newslint: allow : so -->",
            "<!-- newslint:pets/cat -->",
        ],
    )
    def test_what_cannot_be_read_is_said_to_be_so(self, comment):
        assert check(comment, "A cat.") == [("allowances/unknown-rule", comment), ("pets/cat", "cat")]
        assert 'write "newslint: allow RULE: reason"' in message(comment, "A man.")

    def test_no_comment_allows_complaints(self):
        comment = allow("allowances/unused")
        assert check(comment, "A man.") == [("allowances/unused", comment)]

    def test_complaints_come_only_from_rules_that_run(self):
        assert check(allow("pets/catt"), allow("pets/dog"), "A man.", active=ACTIVE[:2]) == []

    def test_their_places_are_in_the_source(self):
        document = draft("A man.", "A dog.", allow("pets/catt"), "A man.")
        finding = engine.check(document, ACTIVE, CATALOG)[0][-1]
        assert (finding.place.line, finding.place.column, finding.severity) == (5, 1, "warning")
        assert finding.place.text == allow("pets/catt")


@pytest.mark.parametrize("made", allowances.RULES, ids=lambda made: made.id)
def test_the_rules_keep_their_examples(made):
    assert examples.verify(made) == []
