"""Rules about who is credited: agencies and outlets by name and country, attributions that break off, quotations."""

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.text.vocabulary import countries
from newslint.checks.attribution.agencies import agencies, by_name
from newslint.checks.attribution.agentless_confirmation import agentless_confirmation
from newslint.checks.attribution.dangling_attribution import dangling_attribution
from newslint.checks.attribution.doubled_attribution import doubled_attribution
from newslint.checks.attribution.garbled_agency import garbled_agency
from newslint.checks.attribution.misspelt_outlet import misspelt_outlet
from newslint.checks.attribution.outlet_of_another_country import outlet_of_another_country
from newslint.checks.attribution.outlets import titles
from newslint.checks.attribution.unattributed_quotation import unattributed_quotation
from newslint.rule import NoOptions

RULES = [
    agentless_confirmation,
    dangling_attribution,
    doubled_attribution,
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


class TestNobodyConfirms:
    @pytest.mark.parametrize(
        ("sentence", "words"),
        [
            ("It has been confirmed that the pier is sold.", "It has been confirmed"),
            ("In May it was officially confirmed that the pier is sold.", "it was officially confirmed"),
            ("It had by then been closed; it is confirmed that it is sold.", "it is confirmed"),
            ("It has now been established that the cable was cut.", "It has now been established"),
        ],
    )
    def test_it_is_confirmed_that(self, sentence, words):
        assert found(agentless_confirmation, sentence) == [words]

    @pytest.mark.parametrize(
        "sentence",
        [
            "It was confirmed on Monday by the owner that the pier is sold.",
            "The pier was confirmed as sold.",
            "It was confirmed that the pier is sold, Okafor said.",
            "The band has been established since May.",
        ],
    )
    def test_with_a_source_or_of_something_else(self, sentence):
        assert found(agentless_confirmation, sentence) == []


class TestCreditedTwice:
    @pytest.mark.parametrize(
        ("sentence", "words"),
        [
            ("According to a spokesman for the plant, the pier is sold, he said.", "he said"),
            ("As the council said, the pier is sold, the council said.", "the council said"),
            ("According to Ilse Holm, the pier, which is old, is sold, Holm said on Friday.", "Holm said"),
            (
                "According to Ilse Holm, according to the council, it is sold.",
                "According to Ilse Holm, according to the council",
            ),
        ],
    )
    def test_in_one_sentence(self, sentence, words):
        assert found(doubled_attribution, sentence) == [words]

    @pytest.mark.parametrize(
        "sentence",
        [
            "According to Ilse Holm, the pier is old, and it is sold, according to the council.",
            "According to a letter of the council, the pier is old, he said.",
            "According to Ilse Holm, he said, nobody came.",
        ],
    )
    def test_two_statements_or_two_people(self, sentence):
        assert found(doubled_attribution, sentence) == []


class TestNearlyAnAgency:
    def test_beside_the_right_name_the_wrong_one_needs_no_credit(self):
        assert found(garbled_agency, "Yonhap had the picture first. Yonhop gave no date.") == ["Yonhop"]

    def test_alone_it_may_be_anybody(self):
        assert found(garbled_agency, "The picture is old. Yonhop gave no date.") == []
