import contextlib
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_drafts import draft

from newslint.annotate.text.tokens import tokens
from newslint.document import Paragraph
from newslint.errors import PackError
from newslint.packs.kinds import like
from newslint.packs.load import load, parse
from newslint.packs.patterns import LIMIT, examine
from newslint.packs.phrases import Phrases

EXAMPLES = {"why": "It is shorter.", "bad": ["[[x]]"], "good": ["y"], "message": "Say it better."}


def rule(kind, **keys):
    """A rule of one pack, its examples aside."""
    (made,) = parse({"rule": [{"id": "rule", "kind": kind, **EXAMPLES, **keys}]}, "style", "pack.toml")
    return made


def findings(made, document):
    return list(made.check(document, made.options()))


def found(made, *paragraphs):
    document = draft(*paragraphs)
    return [document.words(finding.span) for finding in findings(made, document)]


def mended(made, *paragraphs):
    document = draft(*paragraphs)
    text = document.text
    for finding in reversed(findings(made, document)):
        for edit in reversed(finding.fix.edits):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text.rstrip()


def refusal(text, tmp_path):
    pack = tmp_path / "pack.toml"
    pack.write_text(textwrap.dedent(text), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load(pack)
    assert caught.value.path == str(pack)
    return caught.value.message


class TestPhrases:
    def test_case_white_space_and_apostrophes_do_not_matter(self):
        made = rule("phrases", phrases=["in order to", "driver's licence"])
        assert found(made, "In  Order\nto drive, get a driver’s licence.") == ["In  Order\nto", "driver’s licence"]

    def test_words_are_whole(self):
        made = rule("phrases", phrases=["guy", "data set"])
        assert found(made, "Guyana’s guys dataset data-set data sets") == []

    def test_a_possessive_ending_stays_outside(self):
        made = rule("phrases", phrases=["adviser", "it", "chief of staff"])
        assert found(made, "The adviser’s desk. It's late. The chief of staff's") == ["adviser", "chief of staff"]

    def test_no_phrase_crosses_paragraphs(self):
        assert found(rule("phrases", phrases=["at the end of the day"]), "At the end", "of the day") == []

    def test_the_longest_of_overlapping_phrases_counts(self):
        made = rule("phrases", phrases=["at this point", "at this point in time", "point in time"])
        assert found(made, "At this point in time. At this point.") == ["At this point in time", "At this point"]

    def test_exceptions_silence_what_they_overlap(self):
        made = rule("phrases", phrases=["guy"], **{"except": ["Guy Fawkes", "good guy"]})
        assert found(made, "A guy, a good guy and Guy Fawkes") == ["guy"]

    def test_case_counts_where_the_rule_says_so(self):
        made = rule("phrases", phrases=["Internet"], case=True)
        assert found(made, "The Internet, the internet, the INTERNET") == ["Internet"]

    def test_rules_of_several_packs_do_not_disturb_each_other(self):
        document = draft("The first annual fair was very unique.")
        first, second = rule("phrases", phrases=["first annual"]), rule("phrases", phrases=["annual fair", "unique"])
        assert [document.words(one.span) for one in findings(first, document)] == ["first annual"]
        third = rule("phrases", phrases=["very unique"])
        assert [document.words(one.span) for one in findings(second, document)] == ["annual fair", "unique"]
        assert [document.words(one.span) for one in findings(third, document)] == ["very unique"]

    def test_messages_are_on_one_line(self):
        made = rule("phrases", phrases=["in order to"], message="“{text}” is long.")
        (finding,) = findings(made, draft("in\norder   to go"))
        assert finding.message == "“in order to” is long."

    @given(
        st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3), min_size=1, max_size=5),
        st.lists(st.sampled_from(["a", "b", "c", "B", ".", "\n"]), max_size=30),
    )
    def test_finds_what_a_search_for_each_phrase_finds(self, phrases, words):
        document = draft(" ".join(words))
        texts = [token.text.lower() for token in tokens(document)]
        starts = [token.start for token in tokens(document)]
        expected, end = [], 0
        for at in range(len(texts)):
            lengths = [len(phrase) for phrase in phrases if texts[at : at + len(phrase)] == phrase]
            if lengths and at >= end:
                end = at + max(lengths)
                expected.append((starts[at], starts[end - 1] + 1))
        assert [tuple(hit.span) for hit in Phrases(map(" ".join, phrases)).hits(document)] == expected


class TestScope:
    QUOTED = "“We act in order to win the vote on Friday,” said Ngozi Okafor, who is here in order to stay."

    def test_quotations_are_left_alone(self):
        assert found(rule("phrases", phrases=["in order to"]), self.QUOTED) == ["in order to"]

    def test_quotations_can_be_what_the_rule_is_about(self):
        document = draft(self.QUOTED)
        (finding,) = findings(rule("phrases", phrases=["in order to"], scope="quotation"), document)
        assert finding.span.start < self.QUOTED.index("said")
        assert len(found(rule("phrases", phrases=["in order to"], scope="everywhere"), self.QUOTED)) == 2
        assert len(found(rule("phrases", phrases=["in order to"], scope=["body", "quotation"]), self.QUOTED)) == 2

    def test_indirect_speech_is_the_desks_own(self):
        made = rule("phrases", phrases=["in order to"])
        assert found(made, "Ngozi Okafor said on Friday that she was there in order to win.") == ["in order to"]

    def test_block_quotations_are_quotations(self):
        document = draft("We act in order to win.")
        document.paragraphs = (Paragraph(document.paragraphs[0].span, "body", "blockquote"),)
        assert findings(rule("phrases", phrases=["in order to"]), document) == []
        assert len(findings(rule("phrases", phrases=["in order to"], scope="quotation"), document)) == 1

    def test_roles(self):
        paragraphs = (("A slammed B", "headline"), ("B slammed A", "body"))
        assert found(rule("phrases", phrases=["slammed"], scope="headline"), *paragraphs) == ["slammed"]
        assert len(found(rule("phrases", phrases=["slammed"], scope=["headline", "body"]), *paragraphs)) == 2
        assert found(rule("pattern", pattern="slammed", scope="caption"), *paragraphs) == []


class TestSwap:
    def test_the_fix_keeps_capitals_and_apostrophes(self):
        made = rule("swap", swap={"utilise": "use", "cannot": "can't", "US": "America"})
        assert mended(made, "Utilise it. UTILISE it. We utilise it, US cannot’s") == (
            "Use it. USE it. We use it, AMERICA can't’s"
        )
        assert like("don’t", "won't") == "won’t"

    def test_case_sensitive_swaps_are_taken_as_written(self):
        made = rule("swap", swap={"Internet": "internet"}, case=True)
        assert mended(made, "Internet and the Internet") == "internet and the internet"

    def test_a_place_that_is_right_already_is_none(self):
        assert found(rule("swap", swap={"kiev": "Kyiv", "kyiv": "Kyiv"}), "Kyiv and kyiv and Kiev") == ["kyiv", "Kiev"]

    def test_fixes_are_safe_only_if_the_rule_says_so(self):
        for safe in (True, False):
            (finding,) = findings(rule("swap", swap={"alot": "a lot"}, safe=safe), draft("alot"))
            assert finding.fix.safe is safe

    def test_message_has_both(self):
        made = rule("swap", swap={"utilise": "use"}, message="{replacement}, not {text}")
        assert findings(made, draft("Utilise"))[0].message == "Use, not Utilise"


PAIRS = [["adviser", "advisor"], ["cease-fire", "ceasefire", "cease fire"]]
COUNTS = "“{text}” {count}, “{other}” {other_count}"


class TestPair:
    def test_one_form_is_no_finding(self):
        assert found(rule("pair", pairs=PAIRS), "An adviser’s adviser met the Advisor Group in a cease-fire.") == []

    def test_one_finding_with_every_place(self):
        document = draft("An advisor met an adviser.", "Adviser and advisor; the adviser left.")
        (finding,) = findings(rule("pair", pairs=PAIRS, message=COUNTS), document)
        assert document.words(finding.span) == "advisor"
        assert finding.message == "“advisor” 2, “adviser” 3"
        assert [(near.role, document.words(near.span)) for near in finding.related] == [
            ("occurrence", "advisor"),
            ("evidence", "adviser"),
            ("evidence", "Adviser"),
            ("evidence", "adviser"),
        ]
        assert not finding.fix.safe
        assert [edit.text for edit in finding.fix.edits] == ["adviser", "adviser"]

    def test_of_equals_the_first_is_the_usual_form(self):
        assert found(rule("pair", pairs=PAIRS), "A ceasefire, a cease fire") == ["cease fire"]

    def test_three_forms(self):
        made = rule("pair", pairs=PAIRS)
        text = "cease fire, ceasefire, ceasefire, cease-fire"
        assert found(made, text) == ["cease fire"]
        assert mended(made, text) == "ceasefire, ceasefire, ceasefire, ceasefire"

    def test_inflections_become_their_own_counterparts(self):
        made = rule("pair", pairs=[[["adviser", "advisers"], ["advisor", "advisors"]]], message=COUNTS)
        assert mended(made, "Advisers and advisers met an advisor.") == "Advisers and advisers met an adviser."
        (finding,) = findings(made, draft("An adviser, two advisers, an advisor, two advisors, an adviser"))
        assert finding.message == "“advisor” 2, “adviser” 3"

    def test_quotations_and_names_are_not_the_desks_choice(self):
        made = rule("pair", pairs=PAIRS)
        assert found(made, "“My advisor is a fool of a man,” said Bo Li, an adviser.") == []
        assert found(made, "An adviser of the Advisor Group spoke.") == []
        assert found(made, "An adviser spoke. Advisors did. Advisor Bo Li did not.") == ["Advisor"]

    def test_exceptions(self):
        made = rule("pair", pairs=[["US", "USA", "U.S."]], case=True, **{"except": ["USA Today"]})
        assert found(made, "The US envoy told USA Today, and them and us.") == []
        assert found(made, "The US envoy told USA Today that the U.S. will.") == ["U.S."]


class TestPattern:
    def test_each_paragraph_is_a_text_of_its_own(self):
        made = rule("pattern", pattern=r"^but|end\.$")
        assert found(made, "but the end. An end.", "and but", "but end.") == ["but", "end.", "but", "end."]

    def test_replacements_have_groups(self):
        made = rule("pattern", pattern=r"\b(\d+) per cent\b", replace=r"\1%", message="{text}: {replacement}")
        assert mended(made, "About 12 per cent, or 1 in 8") == "About 12%, or 1 in 8"
        assert findings(made, draft("12 per cent"))[0].message == "12 per cent: 12%"

    def test_what_is_right_already_is_not_found(self):
        assert found(rule("pattern", pattern="(?i)kyiv", replace="Kyiv"), "Kyiv, kyiv") == ["kyiv"]

    @pytest.mark.parametrize(
        "pattern",
        [
            r"\b\w+ing\b",
            r"un\w+",
            r"\bun\w+\b",
            r",\s+and\b",
            r"(?<![\w-])[\w-]+ x",
            r"(?<!\d)\d+\.\d+ x",
            r"(?:\w{1,20} ){1,5}x",
            r"(?i)the (?:\w{1,20} ){0,3}of",
            r"\b(?:Mr|Mrs|Ms)\.? [A-Z]\w+",
            r"^\W*x",
            r"\bhe\b.{0,100}\bsaid\b",
            "“[^“”]{1,200}”",
        ],
    )
    def test_patterns_that_take_their_time_but_no_more(self, pattern):
        examine(pattern)
        for text in ("a" * 20000, "a " * 10000, "“" * 20000, " " * 20000, "1" * 20000, "a-" * 10000):
            assert re.sub(pattern, "", text) is not None

    @pytest.mark.parametrize(
        ("pattern", "part"),
        [
            ("a+a+", "a+ can begin in the middle"),
            (r"x.*.*y", ".* can begin in the middle of what it matches"),
            (r"\w+ing", r"write \w{1,40}"),
            (r"\s+$", r"\s+"),
            (r"(\w+ )+x", "(...)+"),
            (r"(?:ab|cd)*x", "(...)*"),
            (r"(a|b)\1", "refers back"),
            (r"(?<=ab|c)d", "looks back"),
            (r"(?<=\w+)d", "looks back"),
            (r"a(?=b\w*c)", r"\w*"),
            (r"\b[\w-]+ x", r"[\w\-]+"),
            ("[а-я]+x", "[а-я]+"),
            (r"(?:\w{1,40}-?){1,5}x", f"over {LIMIT} ways"),
            ("a{1,2000}", "a{1,2000}"),
            ("x*", "empty"),
            ("(a", "character 1"),
            ("(?i:a)b", "(?i)"),
            ("(?s)a.b", "flag"),
            ("[[a]", "nested set"),
        ],
    )
    def test_patterns_that_can_be_slow_are_refused_with_the_part(self, pattern, part):
        with pytest.raises(PackError) as caught:
            rule("pattern", pattern=pattern)
        assert caught.value.message.startswith('rule "rule": pattern: ')
        assert part in caught.value.message

    def test_a_replacement_for_a_group_that_is_not_there(self):
        with pytest.raises(PackError, match=r'rule "rule": replace: does not fit'):
            rule("pattern", pattern="(a)", replace=r"\2")

    @given(st.text(alphabet=r"ab\w.*+?{}(|)[]^$-1,<=!:i ", max_size=15))
    def test_any_text_is_accepted_or_refused(self, pattern):
        try:
            examine(pattern)
        except PackError:
            return
        assert not re.compile(pattern).fullmatch("")


class TestLoad:
    PACK = """
        family = "attribution"
        [[rule]]
        id = "doubled"
        kind = "phrases"
        phrases = ["according to the report, the report"]
        message = "“{text}” says it twice."
        why = "Once is enough.\\nReaders notice."
        bad = [{ text = "[[According to the report, the report]] is out.", why = "plain" }]
        good = ["According to the report, prices rose.", { text = "The report is out.", why = "no cue" }]
    """

    def test_a_rule_is_a_rule(self, tmp_path):
        pack = tmp_path / "pack.toml"
        pack.write_text(textwrap.dedent(self.PACK))
        (made,) = load(pack)
        assert made.id == "attribution/doubled"
        assert (made.severity, made.confidence, made.default) == ("warning", "high", True)
        assert (made.summary, made.why) == ("Once is enough.", "Readers notice.")
        assert made.origin == str(pack)
        assert [len(example.marked) for example in made.examples] == [1, 0, 0]
        assert [example.why for example in made.examples] == ["plain", "", "no cue"]

    def test_a_folder_is_read_in_order_with_its_folders(self, tmp_path):
        for name in ("b.toml", "a/z.toml", "a.toml"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            family = name.removesuffix(".toml").replace("/", "-")
            (tmp_path / name).write_text(textwrap.dedent(self.PACK).replace('"attribution"', f'"{family}"'))
        assert sorted(made.id for made in load(tmp_path)) == ["a-z/doubled", "a/doubled", "b/doubled"]

    def test_an_empty_folder_is_a_mistake(self, tmp_path):
        with pytest.raises(PackError, match=r"no \.toml"):
            load(tmp_path)

    @pytest.mark.parametrize(
        ("old", "new", "complaint"),
        [
            ('family = "attribution"', "", "family ="),
            ('family = "attribution"', "family = 3", "family ="),
            ('family = "attribution"', 'famly = "x"\nfamily = "attribution"', "famly: there is no such key"),
            ("[[rule]]", "[rule]", "rule: should be written as [[rule]]"),
            ('id = "doubled"', 'id = "Doubled"', "rule number 1 needs an id of small letters"),
            ('id = "doubled"', 'id = "attribution/doubled"', "without the family"),
            ('id = "doubled"', "", "rule number 1 needs an id"),
            ('kind = "phrases"', 'kind = "phrase"', 'rule "doubled": kind: "phrase" is not one of'),
            ('kind = "phrases"', 'kind = "phrase"', 'did you mean "phrases"?'),
            ('kind = "phrases"', "", 'rule "doubled": kind is missing'),
            ("phrases = [", "phrase = [", 'rule "doubled": phrases: is missing'),
            ("message =", "mesage =", 'rule "doubled": message is missing'),
            ("why =", 'wy = "x"\nwhy =', 'rule "doubled": wy: there is no such key (did you mean "why"?)'),
            ("why =", 'scope = "boddy"\nwhy =', 'did you mean "body"?'),
            ("why =", 'scope = ["body", 3]\nwhy =', "scope: should be a list of texts"),
            ("why =", "scope = []\nwhy =", "scope: is empty"),
            ("why =", 'severity = "warn"\nwhy =', 'did you mean "warning"?'),
            ("why =", 'default = "no"\nwhy =', "default: should be true or false"),
            ("why =", 'was = ["old"]\nwhy =', "needs its family"),
            ("why =", 'swap = { a = "b" }\nwhy =', "swap: there is no such key"),
            ("{text}", "{txt}", 'there is no {txt} here (did you mean "text"?)'),
            ("{text}", "{replacement}", "there is no {replacement} here"),
            ("{text}", "{text.__class__}", "brace"),
            ("{text}", "{text!r}", "brace"),
            ("{text}", "{", "brace"),
            ("[[According", "According", "]] without its partner"),
            ("bad = [{ text =", "bad = [{ txt =", "bad: has an example without a text"),
            ('why = "plain"', 'wy = "plain"', "bad.wy: there is no such key"),
            ("good = [", "good = [3, ", "good: has 3 in it"),
            ("good = [", 'good = ["a [[mark]]", ', "good examples have no fault"),
            ("good = [", "goods = [", "good is missing"),
            ('phrases = ["', 'phrases = [" ", "', "has an empty text"),
            ('phrases = ["', 'phrases = ["A  b", "a b", "', 'has "a b" twice'),
            ("family =", "family = = ", "line 2, column"),
        ],
    )
    def test_mistakes_name_the_file_the_rule_and_the_key(self, old, new, complaint, tmp_path):
        assert old in self.PACK
        assert complaint in refusal(self.PACK.replace(old, new, 1), tmp_path)

    def test_an_id_given_twice(self, tmp_path):
        one = self.PACK[self.PACK.index("[[rule]]") :]
        assert 'two rules "attribution/doubled"' in refusal(self.PACK + textwrap.dedent(one), tmp_path)

    def test_a_file_that_is_not_there(self, tmp_path):
        with pytest.raises(PackError, match="cannot be read"):
            load(tmp_path / "none.toml")

    @pytest.mark.parametrize(
        ("kind", "keys", "complaint"),
        [
            ("swap", {"swap": {"a": 3}}, 'swap: "a" should become text'),
            ("swap", {"swap": {"a": "a"}}, "become itself"),
            ("swap", {"swap": {}}, "swap: is missing or empty"),
            ("pair", {"pairs": [["a"]]}, "each looks like"),
            ("pair", {"pairs": ["ab"]}, "each looks like"),
            ("pair", {"pairs": [["a", "b"], ["c", "a"]]}, 'has "a" twice'),
            ("pair", {"pairs": [[["a", "as"], ["b"]]]}, "same inflections"),
            ("pair", {"pairs": [[[], []]]}, "pairs: "),
            ("pattern", {}, "pattern: is missing"),
        ],
    )
    def test_mistakes_of_each_kind(self, kind, keys, complaint):
        with pytest.raises(PackError) as caught:
            rule(kind, **keys)
        assert complaint in caught.value.message

    @given(
        st.dictionaries(
            st.sampled_from(["id", "kind", "phrases", "swap", "pairs", "pattern", "message", "scope", "bad", "good"]),
            st.one_of(st.integers(), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=2), st.just({"a": 1})),
        ),
        st.sampled_from(["phrases", "swap", "pair", "pattern"]),
    )
    def test_no_table_ends_in_anything_but_a_pack_error(self, keys, kind):
        with contextlib.suppress(PackError):
            parse({"rule": [{"id": "rule", "kind": kind, **EXAMPLES, **keys}]}, "style", "pack.toml")
