"""When two spellings are one name, and when they are two."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from small_drafts import draft

from newslint.annotate.names.spelling import fold, likeness, sound
from newslint.annotate.names.variants import spellings
from newslint.checks.names.spelling_variant import spelling_variant


def groups(*paragraphs):
    """The groups of spellings, whatever their order."""
    return {frozenset(word.form for word in group) for group in spellings(draft(*paragraphs))}


def findings(*paragraphs):
    return list(spelling_variant.check(draft(*paragraphs), spelling_variant.options()))


class TestOneName:
    @pytest.mark.parametrize(
        ("full", "usual", "odd"),
        [
            ("Sergei Naryshkin", "Naryshkin", "Naryschkin"),
            ("Volodymyr Zelenskyy", "Zelenskyy", "Selenskyj"),
            ("Recep Tayyip Erdoğan", "Erdoğan", "Erdogan"),
            ("Ilse Lindqvist", "Lindqvist", "Lindquist"),
            ("Ilse Lindqvist", "Lindqvist", "Lindqivst"),
            ("Dmitry Medvedev", "Medvedev", "Medwedew"),
            ("Nikita Khrushchev", "Khrushchev", "Chruschtschow"),
            ("Viktor Yanukovych", "Yanukovych", "Janukowytsch"),
        ],
    )
    def test_another_spelling_of_somebody_named_in_full(self, full, usual, odd):
        found = groups(
            f"They asked {full} about it. Later {usual} left.", f"Nobody saw {usual} again, but {odd} called."
        )
        assert found == {frozenset((usual, odd))}

    def test_the_same_given_name_speaks_for_it(self):
        text = "They asked Sergei Naryshkin. Nobody saw Sergei Naryschkin."
        assert groups(text) == {frozenset(("Naryshkin", "Naryschkin"))}

    def test_a_possessive_is_no_spelling_of_its_own(self):
        assert groups("They asked Naryshkin about it.", "It was Naryshkin’s turn, then Naryshkin's again.") == set()

    def test_in_headline_and_body(self):
        found = groups(
            ("Naryschkin leaves early", "headline"), "The minister, Sergei Naryshkin, left. Naryshkin was tired."
        )
        assert found == {frozenset(("Naryshkin", "Naryschkin"))}

    def test_at_the_end_of_the_headline_and_at_the_beginning_of_the_body(self):
        found = groups(("They wait for Naryschkin", "headline"), "Naryshkin left. It was Sergei Naryshkin again.")
        assert found == {frozenset(("Naryshkin", "Naryschkin"))}

    @pytest.mark.parametrize(
        ("one", "other"), [("Sugawara", "Sugahara"), ("Sakakibara", "Sakakihara"), ("Hidani", "Nohidani")]
    )
    def test_a_japanese_name_read_in_two_ways(self, one, other):
        assert groups(f"The pitcher {one} won. Nobody saw {other} again.") == {frozenset((one, other))}

    def test_a_case_ending_left_on_both_parts_of_a_name(self):
        found = groups("They asked Eldor Hadur Brandsson about it. The record of Eldors Hads stood for years.")
        assert frozenset(("Hadur", "Hads")) in found

    def test_a_rare_surname_whoever_bears_it(self):
        found = groups(
            "They asked Samir Qattanieh about it. Qattanieh smiled, Qattanieh’s father, Nabil Kattanieh, didn’t."
        )
        assert found == {frozenset(("Qattanieh", "Kattanieh"))}

    def test_a_middle_name_does_not_part_a_man_from_himself(self):
        found = groups("They asked Peter Aldous Marvik about it. The page for Peter Mavrik went up.")
        assert found == {frozenset(("Marvik", "Mavrik"))}

    def test_a_letter_more_behind_the_same_given_name(self):
        found = groups("They asked Lucia Torvek about it. Nobody saw Lucia Torveks again. Torvek left.")
        assert found == {frozenset(("Torvek", "Torveks"))}

    def test_a_weapon_with_a_figure(self):
        found = groups("They showed the Vostrik-S1. The Wostrik-S1 was hit, the Wostrik-S1 burned.")
        assert found == {frozenset(("Vostrik-S1", "Wostrik-S1"))}

    def test_a_nickname_excuses_nobody_else_of_its_sentence(self):
        found = groups("Sergei Naryshkin sang.", "Emil, nicknamed the Fox, met Naryschkin.", "Naryshkin left.")
        assert found == {frozenset(("Naryshkin", "Naryschkin"))}

    def test_the_most_frequent_form_comes_first(self):
        (group,) = spellings(draft("They asked Ilse Lindquist. Then Lindqvist left, Ilse Lindqvist did."))
        assert [word.form for word in group] == ["Lindqvist", "Lindquist"]


class TestTwoNames:
    @pytest.mark.parametrize(
        "text",
        [
            "They asked Olaf Scholz and Martin Schulz. Scholz spoke first, Schulz second.",
            "They asked Karl Brandt and Otto Brandt. Karl laughed, and Otto did not.",
            "It was between Iran and Iraq. Iran’s envoy smiled, Iraq’s did not.",
            "They went to Austria and to Australia.",
            "They asked America. The American answer came late.",
            "They asked Ngozi Okafor of Slovakia and Ilse Lindqvist of Slovenia.",
            "They asked Anna Hansen. Later they saw Marit Hanson.",
            "There were the Naryshkins, and among them Sergei Naryshkin.",
            "They showed the Vostrik-S1. The Vostrik-S2 was hit.",
            "The Torva, the Torve and the Lisk are low. The Torva is dry, the Torve is not.",
            "They asked Levan Torvek. He is not to be confused with the dancer Levan Tarvek. Torvek left.",
            "They asked Torvek, not to be confused with Tarvek. Tarvek left.",
            "Brian Torvek got 12 votes. Marit Brinn got 14.",
            "They asked Samir Qattanieh about it. They asked Nabil Kattanieh about it.",
            "The Okafor Institut is in Graz. The Okafor Institute paid.",
            "They asked Yamadera about it. Yamada left.",
            "They showed Lindaroids, " + "more Lindaroids, " * 8 + "and danced in the Lindaroid-room.",
            "They asked Wong Kwok-hing about it. Wong Kwok-kin left.",
            "They asked Ilse Zheng about it. Zhang left with Marit Zhang.",
            "Khomeini came back. Khamenei followed.",
            "The firms were Walker & Co. and Welker & Co.; Walker, not Welker, paid.",
        ],
    )
    def test_two_that_look_alike(self, text):
        assert groups(text) == set()


class TestSpelling:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Erdoğan", "Erdogan"),
            ("Łódź", "Lodz"),
            ("O’Neill", "O'Neill"),
            ("Jean-Claude", "Jeanclaude"),
            ("SAID", "said"),
        ],
    )
    def test_fold_takes_away_accents_capitals_hyphens_and_apostrophes(self, one, other):
        assert fold(one) == fold(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [("Zelenskyj", "Selenskyj"), ("Naryshkin", "Naryschkin"), ("Medvedev", "Medwedew"), ("Qatar", "Katar")],
    )
    def test_sound_is_the_same_in_two_transliterations(self, one, other):
        assert sound(one) == sound(other)

    @given(st.text("abcdeghiknorstuvz", min_size=1, max_size=12), st.text("abcdeghiknorstuvz", min_size=1, max_size=12))
    def test_likeness_is_symmetric_and_between_0_and_1(self, one, other):
        alike = likeness(one, other)
        assert 0.0 <= alike <= 1.0
        assert alike == pytest.approx(likeness(other, one))
        assert likeness(one, one) == 1.0

    def test_a_vowel_for_a_vowel_weighs_less_than_a_strange_consonant(self):
        assert likeness("Okafor", "Okafur") > likeness("Okafor", "Okasor")


# Syllables of no language in particular; two names of them can still be alike, which ``assume`` sorts out.
SYLLABLES = "ba do fu gi ka le mo nu pe ra si ta ve wo xi zu bor dan fel gum har jos kip lun mar nel".split()
one_word = st.lists(st.sampled_from(SYLLABLES), min_size=3, max_size=4).map(lambda parts: "".join(parts).title())
people = st.tuples(one_word, one_word)

DRAFT = (
    "# {given} {surname} defends the harvest",
    "The minister, {given} {surname}, spoke on Monday. {surname} said that the harvest was late.",
    "“It is late,” {surname} told reporters in Graz. Nobody asked Ilse Lindqvist about {surname}’s plans.",
    "Later Lindqvist met President {surname}. {given} {surname} was born in Graz, and {surname} still lives there.",
)
STRANGERS = ("Ilse", "Lindqvist", "Graz", "Monday", "President")


def are_unlike(*words):
    return all(likeness(a, b) == 0.0 for at, a in enumerate(words) for b in words[:at])


@given(people)
def test_no_name_is_a_variant_of_itself_whoever_the_draft_is_about(person):
    given_name, surname = person
    assume(are_unlike(given_name, surname, *STRANGERS))
    assert findings(*(text.format(given=given_name, surname=surname) for text in DRAFT)) == []


@given(people, people)
def test_two_people_with_different_names_have_no_variants(one, other):
    assume(are_unlike(*one, *other, *STRANGERS))
    first = [text.format(given=one[0], surname=one[1]) for text in DRAFT[1:]]
    second = [text.format(given=other[0], surname=other[1]) for text in DRAFT[1:]]
    assert findings(*first, *second) == []


PARAGRAPHS = [
    "The minister, Sergei Naryshkin, spoke on Monday.",
    "Nobody saw Naryshkin leave, and Naryshkin gave no reason.",
    "In the evening Naryschkin was back.",
    "They asked Volodymyr Zelenskyy about the bridge.",
    "There were Olaf Scholz and Martin Schulz, and a letter from Zelenskyy.",
    "Later Selenskyj flew home to Ngozi Okafor.",
]


@given(st.permutations(PARAGRAPHS))
def test_the_order_of_paragraphs_groups_no_spellings_otherwise(order):
    expected = {frozenset(("Naryshkin", "Naryschkin")), frozenset(("Zelenskyy", "Selenskyj"))}
    assert groups(*order) == expected


UNRELATED = [
    "It rained all day. The farmers were glad, and nobody went home.",
    "Meanwhile Ngozi Okafor opened the harbour museum in Graz.",
    "“We have waited for years,” Ilse Lindqvist said. “Now it is here.”",
    "The price of a ticket rose from 3.50 to 4.20 euros, according to the Ministry of Transport.",
    "HARVEST LATE AGAIN, SAYS OKAFOR",
    "1. Okafor 2. Lindqvist 3. Amari",
]


@given(st.lists(st.sampled_from(UNRELATED), max_size=6, unique=True), st.integers(0, 3))
def test_unrelated_paragraphs_take_no_finding_away(unrelated, at):
    told = PARAGRAPHS[:3]
    (expected,) = findings(*told)
    assert expected.message in {finding.message for finding in findings(*told[:at], *unrelated, *told[at:])}
