"""The house list in drafts: where its forms are found, what it wants there, and who keeps silent for it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint import catalog, engine
from newslint.config import Settings
from newslint.decided import decided, decision_at
from newslint.house import HouseName
from newslint.span import Span

KYIV = HouseName("Kyiv", ("Kiev", "Kyjiw"), "place", "not in old names", "the foreign desk", "2022-02-25")


def wanted(*paragraphs, house=(KYIV,)):
    """Form as written -> what the list wants there, for the places where it wants something else."""
    document = draft(*paragraphs)
    return {document.words(place.span): place.right for place in decided(document, house) if place.wrong}


def findings(*paragraphs, house=(KYIV,)):
    settings = Settings(house=house)
    rules = [one for one in catalog.load(settings).active(settings, "") if one.rule.family == "names"]
    return engine.check(draft(*paragraphs), rules)[0]


class TestPlaces:
    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("Kiev", "Kyiv"),
            ("KIEV", "KYIV"),
            ("Kievs", "Kyivs"),
        ],
    )
    def test_ways_of_writing(self, written, right):
        assert wanted(f"The train to {written} was late.") == {written: right}

    @pytest.mark.parametrize("written", ["Kiev’s", "Kiev's", "Kiev-based", "pro-Kiev", "KIEV’S", "Kiev-based’s"])
    def test_only_the_name_itself_changes(self, written):
        assert list(wanted(f"They saw {written} banks.").values()) in (["Kyiv"], ["KYIV"])

    @pytest.mark.parametrize("written", ["Kievan", "kiev", "Kiev-Pechersk", "Kyiv", "KYIV", "Kyiv’s"])
    def test_other_words(self, written):
        assert wanted(f"They saw {written} banks.") == {}

    def test_names_of_several_words(self):
        house = (HouseName("Kim Jong-un", ("Kim Jong Un", "Kim Chong-un")), HouseName("St. Gallen", ("Saint Gall",)))
        found = wanted("In Saint Gall they saw Kim Jong Un’s school. KIM CHONG‑UN LEFT.", house=house)
        assert found == {"Saint Gall": "St. Gallen", "Kim Jong Un": "Kim Jong-un", "KIM CHONG‑UN": "KIM JONG-UN"}

    def test_a_full_stop_is_part_of_the_form(self):
        assert wanted("They left St. Gall.", house=(HouseName("St. Gallen", ("St. Gall",)),)) == {
            "St. Gall": "St. Gallen"
        }

    def test_no_name_runs_over_the_end_of_a_paragraph(self):
        assert wanted("They met Saint", "Gall was empty.", house=(HouseName("St. Gallen", ("Saint Gall",)),)) == {}

    def test_a_small_letter_is_a_capital_at_the_head_of_a_sentence(self):
        house = (HouseName("al-Qaeda", ("al-Qaida",)),)
        assert wanted("Al-Qaida was silent.", house=house) == {"Al-Qaida": "Al-Qaeda"}

    def test_the_longer_form_counts(self):
        house = (HouseName("Dilli", ("Delhi",)), HouseName("New Delhi", ()))
        assert wanted("From New Delhi it went to Delhi.", house=house) == {"Delhi": "Dilli"}

    def test_a_plural_that_is_another_name(self):
        assert wanted("They asked Ilse Peters.", house=(HouseName("Petr", ("Peter",)),)) == {}

    def test_the_apostrophe_of_the_draft_stays(self):
        house = (HouseName("Sana'a", ("Sanaa", "Sana'")),)
        assert wanted("They left Sana’a and Sana'a.", house=house) == {}

    def test_kinds(self):
        person = (HouseName("Naryshkin", ("Naryschkin",), "person"),)
        assert wanted("They asked Sergei Naryschkin.", house=person) == {"Naryschkin": "Naryshkin"}
        assert wanted("They asked the Naryschkin Institute of Technology.", house=person) == {}
        place = (HouseName("Firenze", ("Florence",), "place"),)
        assert wanted("They went to Florence.", house=place) == {"Florence": "Firenze"}
        assert wanted("They asked Florence Okafor.", "It was Florence again.", house=place) == {}


class TestFinding:
    def test_it_says_who_decided_and_when_and_the_note(self):
        (finding,) = findings("The train from Kiev to Kyjiw was late. Kiev waited.")
        assert finding.message == (
            "Kiev twice and Kyjiw once: the house list has Kyiv "
            "(decided by the foreign desk 2022-02-25; not in old names)"
        )
        assert (len(finding.related), finding.fix.safe, len(finding.fix.edits)) == (2, True, 3)

    @pytest.mark.parametrize(
        ("entry", "end"),
        [
            (HouseName("Kyiv", ("Kiev",)), "has Kyiv"),
            (HouseName("Kyiv", ("Kiev",), note="see memo"), "has Kyiv (see memo)"),
            (HouseName("Kyiv", ("Kiev",), decided_on="2022"), "has Kyiv (decided 2022)"),
            (HouseName("Kyiv", ("Kiev",), decided_by="Ilse"), "has Kyiv (decided by Ilse)"),
        ],
    )
    def test_it_says_no_more_than_the_list_does(self, entry, end):
        (finding,) = findings("The train to Kiev was late.", house=(entry,))
        assert finding.message.endswith(end)

    def test_quotations_are_left_alone(self):
        assert findings("“Kiev is late,” he said.") == ()


class TestPrecedence:
    """Where the list has decided, no other rule has anything to say."""

    def rules(self, *paragraphs, house):
        return [finding.rule for finding in findings(*paragraphs, house=house)]

    def test_a_renamed_place(self):
        text = "The train from Bombay was late."
        assert self.rules(text, house=()) == ["names/renamed-place"]
        assert self.rules(text, house=(HouseName("Mumbai", ("Bombay",)),)) == ["names/house-spelling"]
        assert self.rules(text, house=(HouseName("Bombay", ("Mumbai",)),)) == []
        assert self.rules("They read the Bombay Times.", house=(HouseName("Bombay Times", ()),)) == []

    def test_two_spellings(self):
        text = "The minister, Sergei Naryshkin, spoke for an hour. Naryschkin left early. Naryshkin stayed."
        assert self.rules(text, house=()) == ["names/spelling-variant"]
        assert self.rules(text, house=(HouseName("Naryshkin", ("Naryschkin",)),)) == ["names/house-spelling"]
        assert self.rules(text, house=(HouseName("Naryshkin", ()), HouseName("Naryschkin", ()))) == []

    def test_a_third_spelling_that_the_list_does_not_have(self):
        text = "The minister, Sergei Naryshkin, spoke. Naryschkin left. Narishkin stayed, Narishkin slept."
        house = (HouseName("Naryshkin", ("Naryschkin",)),)
        assert self.rules(text, house=house) == ["names/house-spelling", "names/spelling-variant"]
        (finding,) = [one for one in findings(text, house=house) if one.rule == "names/spelling-variant"]
        assert finding.place.text == "Narishkin"

    def test_accents(self):
        text = "Erdoğan arrived late. Erdoğan left early. Erdogan did not speak."
        assert self.rules(text, house=()) == ["names/lost-accent"]
        assert set(self.rules(text, house=(HouseName("Erdogan", ("Erdoğan",)),))) == {"names/house-spelling"}


HOUSE = (KYIV, HouseName("Okafer", ("Okafor",), "person"), HouseName("Sergei the Great", ("The A", "O’Neill")))


@given(drafts)
def test_places_are_in_order_and_hold_their_form(document):
    places = decided(document, HOUSE)
    assert all(first.span.end <= second.span.start for first, second in pairwise(places))
    for place in places:
        assert place.form[0].lower() == document.words(place.span)[0].lower()
        assert decision_at(document, HOUSE, place.span) == place
    assert decision_at(document, HOUSE, Span(len(document.text), len(document.text))) is None
