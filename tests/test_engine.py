import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_drafts import draft

from newslint import engine
from newslint.catalog import ActiveRule
from newslint.document import PLACEHOLDER, Document, Paragraph
from newslint.drafts import Draft
from newslint.errors import PackError
from newslint.finding import Edit, Failure, Finding, Fix, Related
from newslint.rule import NoOptions, Rule
from newslint.span import SourceMap, Span


def active(id, check, severity="warning"):
    rule = Rule(id=id, severity="note", confidence="medium", summary="", why="", check=check)
    return ActiveRule(rule, severity, NoOptions())


def words(id, *sought, severity="warning"):
    """A rule that finds words wherever they stand; the first of several equal ones is the primary place."""

    def check(document, options):
        for word in sought:
            first, *more = [Span(*match.span()) for match in re.finditer(re.escape(word), document.text)] or [None]
            if first:
                yield Finding(first, f"{word}!", tuple(Related(span, "occurrence") for span in more))

    return active(id, check, severity)


def each(id, word):
    """A rule that finds every place of a word by itself."""
    return active(
        id, lambda document, options: [Finding(Span(*m.span()), word) for m in re.finditer(word, document.text)]
    )


def gives(*findings):
    return active("a/rule", lambda document, options: findings)


def fingerprints(rule, *paragraphs):
    return [finding.fingerprint for finding in engine.check(draft(*paragraphs), [rule])[0]]


class TestCheck:
    def test_findings_are_stamped_and_placed(self):
        document = draft("One two.", "Three two.")
        (finding,), failures = engine.check(document, [words("a/two", "two", severity="error")])
        assert failures == ()
        assert (finding.rule, finding.severity, finding.confidence, finding.message) == (
            "a/two",
            "error",
            "medium",
            "two!",
        )
        assert finding.place == (Span(4, 7), 1, 5, 1, 8, "two")
        assert [(near.place.text, near.place.line, near.role) for near in finding.related] == [("two", 3, "occurrence")]

    def test_order_is_by_place_then_rule(self):
        found, _ = engine.check(draft("a b c"), [words("z/z", "a", "c"), words("b/b", "a b", "b"), words("a/a", "a b")])
        assert [(finding.place.text, finding.rule) for finding in found] == [
            ("a", "z/z"),
            ("a b", "a/a"),
            ("a b", "b/b"),
            ("b", "b/b"),
            ("c", "z/z"),
        ]

    def test_a_rule_that_fails_stops_no_other(self):
        def broken(document, options):
            yield Finding(Span(0, 1), "lost")
            raise ValueError("no such\nthing")

        found, failures = engine.check(draft("one"), [active("a/broken", broken), words("a/one", "one")])
        assert [finding.rule for finding in found] == ["a/one"]
        assert failures == (
            Failure(
                "draft.md",
                "check",
                "a/broken failed on this draft (ValueError: no such thing); that is a fault in the rule, and the "
                "other rules went on",
            ),
        )

    def test_a_rule_says_itself_what_is_wrong(self):
        def broken(document, options):
            raise PackError("the word list is gone", path="words.txt")

        _, (failure,) = engine.check(draft("one"), [active("a/broken", broken)])
        assert failure.message == "a/broken: words.txt: the word list is gone"

    @pytest.mark.parametrize(
        "finding",
        [
            Finding(Span(-1, 2), ""),
            Finding(Span(2, 2), ""),
            Finding(Span(0, 99), ""),
            Finding(Span(0, 1), "", (Related(Span(3, 3), "evidence"),)),
            Finding(Span(0, 1), "", fix=Fix((Edit(Span(4, 99), ""),))),
            None,
        ],
    )
    def test_a_place_outside_the_draft_is_the_rules_fault(self, finding):
        found, (failure,) = engine.check(draft("one"), [gives(finding), words("a/one", "one")])
        assert [one.rule for one in found] == ["a/one"]
        assert failure.message.startswith("a/rule")

    def test_findings_of_one_rule_at_one_place_are_one(self):
        same = Related(Span(4, 7), "evidence")
        (finding,), _ = engine.check(
            draft("one two"),
            [
                gives(
                    Finding(Span(0, 3), "first", (same,)),
                    Finding(Span(0, 3), "second", (same, Related(Span(4, 5), "evidence")), Fix((), True)),
                )
            ],
        )
        assert finding.message == "first"
        assert [near.place.text for near in finding.related] == ["two", "t"]
        assert finding.fix is not None

    def test_what_was_no_prose_is_shown_as_it_is_in_the_source(self):
        source_map = SourceMap()
        source_map.append(4, Span(0, 4))
        source_map.append(1, Span(4, 10))
        document = Document("a.md", "run `make`", f"run {PLACEHOLDER}", source_map, (Paragraph(Span(0, 5), "body"),))
        (finding,), _ = engine.check(document, [gives(Finding(Span(0, 5), ""))])
        assert finding.place.text == "run `make`"

    def test_fixes_that_would_overwrite_markup_are_dropped(self):
        source_map = SourceMap()
        source_map.append(2, Span(0, 2))
        source_map.append(2, Span(4, 6))
        document = Document("a.md", "ab**cd", "abcd", source_map, (Paragraph(Span(0, 4), "body"),))
        inside, across = (Fix((Edit(span, "x"),)) for span in (Span(2, 4), Span(1, 3)))
        found, _ = engine.check(
            document, [gives(Finding(Span(0, 1), "", fix=across), Finding(Span(2, 3), "", fix=inside))]
        )
        assert [finding.fix is None for finding in found] == [True, False]
        assert found[1].fix.edits[0].place.span == (4, 6)


class TestFingerprint:
    STORY = ("One went there.", "Another went home to sleep.")

    def test_they_are_short_and_differ(self):
        prints = fingerprints(each("a/rule", "went"), *self.STORY)
        assert len(set(prints)) == 2
        assert all(re.fullmatch("[0-9a-f]{16}", one) for one in prints)

    def test_other_paragraphs_do_not_matter(self):
        before = fingerprints(each("a/rule", "went"), *self.STORY)
        assert fingerprints(each("a/rule", "went"), "New: that.", *self.STORY, "And more.") == before
        assert fingerprints(each("a/rule", "went"), self.STORY[0], "It is gone.") == before[:1]

    def test_nor_do_line_breaks_capitals_and_words_far_away(self):
        long = "This was long ago and far from here, they " + "all went home to sleep and never came again, said they"
        (one,) = fingerprints(each("a/rule", "went"), long)
        assert fingerprints(each("a/rule", "went"), long.replace(" ", "\n")) == [one]
        assert fingerprints(each("a/rule", "went"), long.replace("This", "That").replace("said", "say")) == [one]

    def test_the_rule_the_words_and_the_words_around_do(self):
        (one,) = fingerprints(each("a/rule", "went"), "One went there.")
        assert fingerprints(each("b/rule", "went"), "One went there.") != [one]
        assert fingerprints(each("a/rule", "One"), "One went there.") != [one]
        assert fingerprints(each("a/rule", "went"), "One went home.") != [one]

    def test_related_words_count_but_not_how_often(self):
        before = fingerprints(words("a/rule", "went"), *self.STORY)
        assert fingerprints(words("a/rule", "went"), *self.STORY, "All went.") == before
        assert fingerprints(words("a/rule", "went"), "One went there.") != before

    def test_identical_ones_are_numbered(self):
        first, second = fingerprints(each("a/rule", "went"), "One went there.", "One went there.")
        assert second == f"{first}-2"

    @given(st.lists(st.text(max_size=30), max_size=5), st.text(max_size=40))
    def test_any_paragraphs_above_leave_it(self, above, words):
        story = f"{words} went {words}"
        alone = fingerprints(each("a/rule", " went "), story)
        above = [paragraph for paragraph in above if "went" not in paragraph and not paragraph.startswith("<!--")]
        if not story.startswith("<!--"):
            assert fingerprints(each("a/rule", " went "), *above, story) == alone


class TestRun:
    RULES = (words("a/one", "one"),)

    def report(self, *drafts):
        return engine.run(iter(drafts), lambda path: (self.RULES, None))

    def test_every_draft_that_was_read_is_in_the_report(self):
        report = self.report(Draft("b.txt", b"one"), Draft("a.txt", b"nothing"), Draft("c.txt", b""))
        assert [(file.path, len(file.findings)) for file in report.files] == [("b.txt", 1), ("a.txt", 0), ("c.txt", 0)]
        assert report.files[0].source == "one"
        assert report.failures == ()

    def test_what_cannot_be_read_is_a_failure_and_the_others_go_on(self):
        gone = Failure("gone.txt", "read", "there is no such file")
        report = self.report(gone, Draft("bad.txt", b"\xff\xfe\xfa"), Draft("a.txt", b"one"))
        assert [file.path for file in report.files] == ["a.txt"]
        assert report.failures[0] == gone
        assert (report.failures[1].path, report.failures[1].kind) == ("bad.txt", "read")

    def test_a_reader_that_fails_is_a_failure_too(self, monkeypatch):
        monkeypatch.setattr(engine.readers, "read", lambda data, path: [][1])
        report = self.report(Draft("a.txt", b"one"))
        assert report.files == ()
        assert report.failures[0].kind == "read"
        assert "please report it" in report.failures[0].message

    def test_a_draft_on_which_a_rule_failed_is_in_both(self):
        broken = active("a/broken", lambda document, options: [][1])
        report = engine.run([Draft("a.txt", b"one")], lambda path: ((broken, *self.RULES), None))
        assert len(report.files[0].findings) == 1
        assert [failure.kind for failure in report.failures] == ["check"]

    def test_rules_are_asked_for_by_path(self):
        asked = []

        def rules_for(path):
            asked.append(path)
            return (), None

        engine.run([Draft("b.txt", b""), Draft("-", b"")], rules_for)
        assert asked == ["b.txt", "-"]
