"""Rules about who is credited: agencies and outlets by name and country, attributions that break off, quotations."""

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.vocabulary import countries
from newslint.checks.agencies import agencies, by_name
from newslint.checks.dangling_attribution import dangling_attribution
from newslint.checks.garbled_agency import garbled_agency
from newslint.checks.misspelt_outlet import misspelt_outlet
from newslint.checks.outlet_of_another_country import outlet_of_another_country
from newslint.checks.outlets import titles
from newslint.checks.unattributed_quotation import unattributed_quotation
from newslint.rule import NoOptions

RULES = [
    dangling_attribution,
    garbled_agency,
    misspelt_outlet,
    outlet_of_another_country,
    unattributed_quotation,
]


def found(rule, *paragraphs):
    """The words of every finding's first place, in order."""
    document = draft(*paragraphs)
    return [document.words(finding.span) for finding in rule.check(document, NoOptions())]


def messages(rule, *paragraphs):
    return [finding.message for finding in rule.check(draft(*paragraphs), NoOptions())]


class TestTheTables:
    def test_every_agency_has_a_country_that_there_is_or_a_place_without_demonym(self):
        strange = {agency.country for agency in agencies()} - set(countries())
        assert strange <= {"Barbados", "Cape Verde", "Ivory Coast"}

    def test_there_are_agencies_of_most_of_the_world(self):
        assert len(agencies()) >= 120
        assert len({agency.country for agency in agencies()}) >= 90

    def test_no_garbled_name_is_somebody_elses_right_one(self):
        for agency in agencies():
            assert not set(agency.literal) & set(by_name()), agency.name

    def test_outlets_stand_under_countries_that_there_are(self):
        assert {country for homes in titles().values() for country in homes} <= set(countries())

    @pytest.mark.parametrize(
        "form", ["Okafor told {} that it rained.", "GRAZ ({}) – It rained.", "“Rain”, {} reported."]
    )
    def test_every_right_name_may_be_credited(self, form):
        for name in by_name():
            assert found(garbled_agency, form.format(name)) == [], name


class TestGarbledAgency:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("He told the Turkish news agency falcon.", ["falcon"]),
            ("He told the Spanish news agency EEF.", ["EEF"]),
            ("The Xinhau news agency had it first.", ["Xinhau"]),
            ("The kyodo news agency had it first.", ["kyodo"]),
            ("Brussels (AFB, Reuters) – The bridge is closed.", ["AFB"]),
            ("Brussels (CNN, Reuters) – The bridge is closed.", []),
            ("The bridge is closed, the Austrian news agency said.", ["the Austrian news agency"]),
            ("The bridge is closed, the Austrian news agency said. It was APA.", []),
            ("The Austrian News Agency said so.", ["Austrian News Agency"]),
            ("The Free Syrian German News Agency said so.", []),
            ("The Vatican news agency Fides said so.", []),
            ("It was a press agency for the arts.", []),
            ("Suomen News Agency said so.", ["Suomen News Agency"]),
            ("Kai spoke to Ana, and Mina told Petra.", []),
            ("He wrote to desk@reuters and #afp.", []),
            ("Allied News of the World said so.", []),
            ("GRAZ (dpa) – The bridge is closed, epd reported.", []),
        ],
    )
    def test_names(self, text, words):
        assert found(garbled_agency, text) == words

    def test_the_best_known_agency_of_a_country_is_proposed(self):
        assert messages(garbled_agency, "The German News Agency said so.")[0].endswith("is dpa meant, or another?")

    def test_one_finding_has_all_places(self):
        document = draft("It rained, ap reported. It snowed, ap reported.")
        (finding,) = garbled_agency.check(document, NoOptions())
        assert [document.words(other.span) for other in finding.related] == ["ap"]

    def test_quotations_are_left_alone(self):
        assert found(garbled_agency, "“Then ap reported it,” Okafor said.") == []


class TestOutlets:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("She told the German agency AFP so.", ["the German agency AFP"]),
            ("Xinhua, a Japanese agency, said so.", ["Xinhua, a Japanese agency"]),
            ("Spain’s daily newspaper Le Monde said so.", ["Spain’s daily newspaper Le Monde"]),
            ("Germany’s AFP bureau is closed.", []),
            ("The British daily Le Monde Diplomat said so.", []),
            ("The Scottish daily The Herald said so.", []),
            ("North Korean agency KCNA and South Korean agency Yonhap said so.", []),
            ("The Russian-language newspaper Postimees said so.", []),
            ("The Swiss tabloid the Guardian said so.", []),
        ],
    )
    def test_another_country(self, text, words):
        assert found(outlet_of_another_country, text) == words

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("It stood in the Frankfurter Allgemiene Zeitung.", ["Frankfurter Allgemiene Zeitung"]),
            ("She told the washington post that it was over.", ["washington post"]),
            ("She told the Wall Street Journal’s man.", []),
            ("Two New Yorkers left.", []),
            ("The daily Hurriyet had it first.", []),
            ("Daily news from the mirror factory.", []),
        ],
    )
    def test_misspelt(self, text, words):
        assert found(misspelt_outlet, text) == words


class TestDangling:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("The bridge is closed, according to.", ["according to"]),
            ("He told reporters that.", ["told reporters that"]),
            ("He never told her that.", []),
            ("“We are late,” said.", ["said"]),
            ("“We are late,” said Okafor.", []),
            ("It is a film, “According to”, and a good one.", []),
            ("They did as they were told.", []),
        ],
    )
    def test_what_breaks_off(self, text, words):
        assert found(dangling_attribution, text) == words

    def test_headlines_are_left_alone(self):
        assert found(dangling_attribution, ("The world according to", "headline")) == []


class TestUnattributedQuotation:
    ALONE = "“We will not sell the harbour to anybody at all.”"

    def test_a_sentence_that_nobody_says(self):
        assert found(unattributed_quotation, "The hall was full.", self.ALONE, "Trains ran late.") == [self.ALONE[1:-1]]

    @pytest.mark.parametrize(
        "paragraphs",
        [
            ("Ngozi Okafor said it was late.", ALONE, "Trains ran late."),
            ("It was late.", ALONE, "Ngozi Okafor said it twice."),
            ("It was late.", f"{ALONE} – Ngozi Okafor", "Trains ran late."),
            ("It was late.", f"{ALONE} [The Guardian]", "Trains ran late."),
            ("It was late.", f"On the wall stood: {ALONE}", "Trains ran late."),
            ((ALONE, "headline"), "It was late.", "The hall was full.", "Trains ran late."),
            ("It was late.", "The film is “We Will Not Sell the Harbour to Anybody!”", "Trains ran late."),
            ("It was late.", ALONE),
        ],
    )
    def test_somebody_or_something_is_near(self, paragraphs):
        assert found(unattributed_quotation, *paragraphs) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@given(document=drafts)
def test_any_draft_can_be_checked(rule, document):
    for finding in rule.check(document, NoOptions()):
        assert 0 <= finding.span.start < finding.span.end <= len(document.text)
