"""Who and what a draft names: mentions, titles, and which mentions are one name."""

import itertools

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.names import mentions_in, name_at, names
from newslint.document import Document
from newslint.span import Span


def mentioned(*paragraphs):
    """The words of every mention, in order."""
    document = draft(*paragraphs)
    return [document.words(phrase.mention.span) for phrase in name_phrases(document)]


def named(*paragraphs):
    """Label -> the words of each mention of that name, in order."""
    document = draft(*paragraphs)
    return {name.label: [document.words(mention.span) for mention in name.mentions] for name in names(document)}


def kinds(*paragraphs):
    return {name.label: name.kind for name in names(draft(*paragraphs))}


class TestMentions:
    def test_a_capital_inside_a_sentence_makes_a_name(self):
        assert mentioned("The vote was lost, and then Okafor left Graz.") == ["Okafor", "Graz"]

    @pytest.mark.parametrize("opener", ["The", "Yesterday", "However,", "Nobody", "Farmers", "She", "When"])
    def test_the_first_word_of_a_sentence_is_no_name_for_its_capital(self, opener):
        assert mentioned(f"{opener} left the hall early.") == []

    def test_a_name_at_the_beginning_of_a_sentence_is_found(self):
        assert mentioned("Okafor left. Nobody saw Okafor again.") == ["Okafor", "Okafor"]

    def test_the_first_word_in_quotation_marks_is_no_name_for_its_capital(self):
        assert mentioned("She said: “Nothing is lost.” He said: “Farmers know.”") == []

    def test_days_months_and_the_pronoun_are_no_names(self):
        assert mentioned("On Monday in June I thought that I was late.") == []

    def test_possessive_is_not_part_of_the_name(self):
        assert mentioned("It was Okafor’s bridge, and Lindqvist's too.") == ["Okafor", "Lindqvist"]

    def test_two_owners_are_two_names(self):
        assert mentioned("They met Okafor’s Lindqvist.") == ["Okafor", "Lindqvist"]

    @pytest.mark.parametrize(
        "name",
        [
            "Ursula von der Leyen",
            "Osama bin Laden",
            "George W. Bush",
            "J.K. Rowling",
            "Jean-Claude Juncker",
            "Ngozi O’Neill",
            "Máxima Zorreguieta",
            "Bank of England",
            "Ministry of the Interior",
        ],
    )
    def test_one_name_of_several_words(self, name):
        assert mentioned(f"Later they asked {name} about it.") == [name]

    @pytest.mark.parametrize("between", [" and ", ", ", " or ", " of the club and ", " – "])
    def test_names_side_by_side_are_two(self, between):
        assert mentioned(f"They asked Ngozi Okafor{between}Ilse Lindqvist about it.") == [
            "Ngozi Okafor",
            "Ilse Lindqvist",
        ]

    def test_a_particle_that_leads_nowhere_is_no_part(self):
        assert mentioned("They asked Okafor of all people, and Lindqvist von nowhere.") == ["Okafor", "Lindqvist"]

    @pytest.mark.parametrize("name", ["House of Representatives", "Department of Justice", "Board of Governors"])
    def test_the_name_of_an_institution_may_end_in_a_title(self, name):
        assert mentioned(f"It was up to the {name} to act. The {name} did.") == [name, name]

    def test_a_preposition_of_two_words_ends_a_name(self):
        assert mentioned("Nobody paid Lindahl Daily News According to its editor.")[-1] == "Lindahl Daily News"

    def test_said_behind_a_quotation_is_no_given_name(self):
        assert mentioned("“It was late.” Said Ilse Lindqvist.") == ["Ilse Lindqvist"]
        assert mentioned("It was late. Said Amari left.") == ["Said Amari"]

    def test_headline_capitals_say_nothing(self):
        found = mentioned(
            ("Okafor Says Harvest Was Late Again", "headline"), "Nobody had asked Okafor about the harvest."
        )
        assert found == ["Okafor", "Okafor"]

    def test_a_word_that_the_draft_also_writes_small_is_no_name_at_the_beginning(self):
        assert mentioned("Schnapsen is a game. They played schnapsen all night.") == []


class TestWordsThatAreNamesToo:
    """Months, titles and small words that are parts of names here."""

    def test_a_month_behind_a_given_name_or_title_is_a_surname(self):
        text = "Then Theresa May spoke. Mrs May left in May. On 3 May, May came back."
        assert mentioned(text) == ["Theresa May", "May", "May"]

    def test_a_month_is_no_name_for_that(self):
        assert mentioned("It was late in May. They left in June, and the May vote was lost.") == []

    @pytest.mark.parametrize("name", ["Will Okafor", "Mark Brown", "Grace Young", "Rose Park", "Bill Long"])
    def test_given_names_and_surnames_that_are_words(self, name):
        assert mentioned(f"Later they asked {name} about it. {name} left.") == [name, name]

    def test_will_begins_a_question(self):
        assert mentioned("Will Okafor resign? Nobody has asked Okafor about it.") == ["Okafor", "Okafor"]

    def test_may_begins_a_wish(self):
        assert mentioned("May God help them. Then God did not.") == ["God", "God"]

    @pytest.mark.parametrize("title", ["Cllr", "Assemblywoman", "Msgr", "Cpt"])
    def test_short_and_local_titles(self, title):
        (found,) = names(draft(f"Later they asked {title} Ilse Lindahl about it. Lindahl left."))
        assert (found.label, found.titles) == ("Ilse Lindahl", (title,))

    def test_a_title_in_the_middle_of_a_name(self):
        assert mentioned("Then they asked Hassan Sheikh Okafor about it.") == ["Hassan Sheikh Okafor"]

    def test_a_title_that_is_a_surname(self):
        assert mentioned("Later they asked Ingrid Bishop about it. There Bishop left.") == ["Ingrid Bishop", "Bishop"]

    @pytest.mark.parametrize(
        "name", ["Martin Lindahl Jr.", "Martin Lindahl, Jr.", "Edward Lindahl III", "Washington, D.C."]
    )
    def test_what_stands_behind_a_name_belongs_to_it(self, name):
        assert mentioned(f"Later they asked {name} about it.") == [name]


class TestOffices:
    """Offices, and the countries and fields they are for."""

    @pytest.mark.parametrize(
        "office", ["the Mayor", "the Vice President", "the Attorney General", "the Chief Executive"]
    )
    def test_an_office_is_no_name(self, office):
        assert mentioned(f"They asked the {office} about it.") == []

    @pytest.mark.parametrize(
        "office", ["Secretary of State", "Minister for Health", "Director of National Intelligence"]
    )
    def test_the_field_of_an_office_is_no_part_of_the_name(self, office):
        assert mentioned(f"They asked {office} Ilse Lindahl about it.") == ["Ilse Lindahl"]

    @pytest.mark.parametrize(
        ("office", "place"),
        [
            ("Vice President of the United States", "United States"),
            ("Prime Minister of Norway", "Norway"),
            ("prime minister of Norway", "Norway"),
            ("Chief Justice of Pakistan", "Pakistan"),
        ],
    )
    def test_the_country_of_an_office_is_a_name_of_its_own(self, office, place):
        assert mentioned(f"They asked {office} Ilse Lindahl about it.") == [place, "Ilse Lindahl"]

    @pytest.mark.parametrize(
        ("before", "title"),
        [("Greek", "Foreign Minister"), ("Manhattan", "District Attorney"), ("NATO", "Secretary-General")],
    )
    def test_whose_office_it_is_is_no_part_of_the_title(self, before, title):
        found = names(draft(f"They asked {before} {title} Ilse Lindahl about it."))
        assert [(name.label, name.titles) for name in found] == [(before, ()), ("Ilse Lindahl", (title,))]

    def test_the_owner_of_an_office_is_no_name_for_it(self):
        assert mentioned("They went to Prime Minister’s Questions.") == ["Questions"]

    def test_an_office_in_apposition(self):
        assert mentioned("They asked the Mayor of London, Ilse Lindahl, about it.") == ["London", "Ilse Lindahl"]

    @pytest.mark.parametrize("before", ["Vermont", "NPR", "Republican"])
    def test_a_place_a_paper_or_a_party_before_a_full_name(self, before):
        assert mentioned(f"They asked {before} Anna Lindahl about it.") == [before, "Anna Lindahl"]

    @pytest.mark.parametrize("name", ["Paris Hartman", "Jordan Peters", "Chelsea Lindahl"])
    def test_a_given_name_that_is_a_place_as_well(self, name):
        assert mentioned(f"They asked {name} about it.") == [name]


class TestPlacesAndInstitutions:
    @pytest.mark.parametrize(
        "name",
        [
            "Saudi Arabia",
            "United Arab Emirates",
            "European Union",
            "Office for National Statistics",
            "Ministry of Culture and Sport",
            "Commission on Trade",
            "General Assembly",
            "Farmers’ Union",
            "People's Harbour Units",
            "Harbour and Rescue Service",
            "Centers for Weather and Tides",
            "Northern Journal of Medicine",
        ],
    )
    def test_one_name_of_several_words(self, name):
        assert mentioned(f"They asked the {name} about it.") == [name]

    def test_and_between_two_names(self):
        assert mentioned("They asked the Bank of England and Parliament about it.") == ["Bank of England", "Parliament"]


class TestTitles:
    def titles(self, text):
        return {name.label: set(name.titles) for name in names(draft(text))}

    @pytest.mark.parametrize(
        "title", ["President", "Foreign Minister", "Prime Minister", "Mr.", "Dr.", "Gen.", "Captain"]
    )
    def test_a_title_is_not_part_of_the_name(self, title):
        assert mentioned(f"Then {title} Lindqvist spoke.") == ["Lindqvist"]

    def test_a_title_makes_a_person(self):
        assert kinds("Then President Lindqvist spoke.") == {"Lindqvist": "person"}

    def test_a_title_belongs_to_its_name(self):
        (found,) = names(draft("Then President Ilse Lindqvist spoke. Lindqvist left."))
        assert (found.label, found.titles) == ("Ilse Lindqvist", ("President",))

    def test_a_title_without_a_name_is_none(self):
        assert mentioned("The president spoke. Nobody heard the prime minister.") == []


class TestGrouping:
    def test_a_surname_joins_the_full_name(self):
        found = named("The minister, Sergei Naryshkin, spoke. Naryshkin left. Naryshkin’s aides stayed.")
        assert found == {"Sergei Naryshkin": ["Sergei Naryshkin", "Naryshkin", "Naryshkin"]}

    def test_also_if_the_full_name_comes_later(self):
        assert list(named("There was Naryshkin again. The minister, Sergei Naryshkin, spoke.")) == ["Sergei Naryshkin"]

    def test_a_given_name_joins_the_full_name(self):
        assert named("They asked Ngozi Okafor. Later Ngozi wept.") == {"Ngozi Okafor": ["Ngozi Okafor", "Ngozi"]}

    def test_brothers_stay_two(self):
        found = named(
            "Karl Brandt and Otto Brandt own the yard. Karl Brandt builds boats, and Otto Brandt sells them. "
            "One day Karl laughed. Then Otto laughed."
        )
        assert found == {
            "Karl Brandt": ["Karl Brandt", "Karl Brandt", "Karl"],
            "Otto Brandt": ["Otto Brandt", "Otto Brandt", "Otto"],
        }

    def test_a_bare_surname_means_the_brother_mentioned_last(self):
        found = named("There was Karl Brandt. Then Otto Brandt came. And Brandt laughed.")
        assert found == {"Karl Brandt": ["Karl Brandt"], "Otto Brandt": ["Otto Brandt", "Brandt"]}

    def test_in_another_paragraph_it_may_be_either_so_it_is_neither(self):
        found = named("There was Karl Brandt. Then Otto Brandt came.", "And Brandt laughed.")
        assert found == {"Karl Brandt": ["Karl Brandt"], "Otto Brandt": ["Otto Brandt"], "Brandt": ["Brandt"]}

    def test_in_another_paragraph_it_means_the_one_whom_the_draft_names_more_often(self):
        found = named("There was Karl Brandt. Then Otto Brandt came. Karl Brandt left.", "And Brandt laughed.")
        assert found["Karl Brandt"] == ["Karl Brandt", "Karl Brandt", "Brandt"]

    def test_another_spelling_joins_the_name(self):
        found = named("The minister, Sergei Naryshkin, spoke. Naryshkin left, and then Naryschkin came back.")
        assert found == {"Sergei Naryshkin": ["Sergei Naryshkin", "Naryshkin", "Naryschkin"]}

    def test_forms_are_counted_the_most_frequent_first(self):
        (found,) = names(draft("The minister, Sergei Naryshkin, spoke. Naryshkin left. Naryshkin’s aides stayed."))
        assert found.forms == {"Naryshkin": 2, "Sergei Naryshkin": 1}
        assert next(iter(found.forms)) == "Naryshkin"

    @pytest.mark.parametrize(
        ("full", "short"),
        [
            ("Alexander van der Beek", "Van der Beek"),
            ("Alexander Van der Beek", "van der Beek"),
            ("Marine Le Roux", "Le Roux"),
            ("Ayman al-Sayed", "Al-Sayed"),
            ("Ayman al-Sayed", "Sayed"),
        ],
    )
    def test_a_surname_with_its_particles(self, full, short):
        assert named(f"Then they asked {full} about it. {short} left.") == {full: [full, short]}

    def test_a_place_with_an_article_is_nobody_s_surname(self):
        assert set(named("They asked Octavio Paz about it. They met in La Paz.")) == {"Octavio Paz", "La Paz"}

    def test_particles_do_not_part_a_name(self):
        found = named("Later Ursula von der Leyen arrived. There von der Leyen spoke.")
        assert len(found) == 1

    def test_names_are_numbered_in_order_of_their_first_mention(self):
        found = names(draft("They asked Ngozi Okafor, then Ilse Lindqvist, then Okafor and Yusuf Amari."))
        assert [(name.id, name.label) for name in found] == [
            ("n1", "Ngozi Okafor"),
            ("n2", "Ilse Lindqvist"),
            ("n3", "Yusuf Amari"),
        ]


class TestOnePerson:
    """Full names that differ and are one person's, and those that are not."""

    @pytest.mark.parametrize(
        ("forms", "label"),
        [
            ("J.K. Lindahl, J. K. Lindahl, Lindahl", "J. K. Lindahl"),
            ("George W. Lindahl, George Lindahl", "George W. Lindahl"),
            ("Martin Lindahl Jr., Martin Lindahl", "Martin Lindahl Jr."),
            ("Bill Lindahl, William Lindahl", "Bill Lindahl"),
            ("Xi Mingrui, Xi", "Xi Mingrui"),
            ("Kim Chol Un, Kim", "Kim Chol Un"),
            ("Baek Jin-woo, Baek", "Baek Jin-woo"),
            ("Haruto Ogawa, Ogawa Haruto, Ogawa", "Haruto Ogawa"),
        ],
    )
    def test_forms_of_one_name(self, forms, label):
        text = "".join(f"Then they asked {form} about it. " for form in forms.split(", "))
        assert list(named(text)) == [label]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("George W. Lindahl", "George H. W. Lindahl"),
            ("Martin Lindahl Jr", "Martin Lindahl Sr"),
            ("Anna Lindahl", "Peter Lindahl"),
            ("Xi Mingrui", "Xi Haolan"),
        ],
    )
    def test_forms_of_two_names(self, one, other):
        assert set(named(f"Then they asked {one} about it. Later they asked {other} too.")) == {one, other}

    def test_somebody_named_in_passing_does_not_keep_the_surname(self):
        text = "They asked Ilse Berg again. Later Ilse Berg and Ute Lindahl met. "
        passing = "A cousin is called Otto Berg. " + "Nobody knows much about the man at all, it is said. " * 6
        found = named(f"{text}There was Ilse Berg once more. {passing}Then Berg left.")
        assert found["Ilse Berg"] == ["Ilse Berg", "Ilse Berg", "Ilse Berg", "Berg"]

    def test_a_title_tells_who_is_meant(self):
        found = named("Anna Berg met Peter Berg. There was Mr Berg.", "Then Ms Berg spoke, and then Mr Berg left.")
        assert found == {"Anna Berg": ["Anna Berg", "Berg"], "Peter Berg": ["Peter Berg", "Berg", "Berg"]}

    def test_an_office_tells_who_is_meant(self):
        found = named("Then Mayor Ilse Berg met Senator Ute Berg.", "There was Senator Berg, and later Mayor Berg.")
        assert found == {"Ilse Berg": ["Ilse Berg", "Berg"], "Ute Berg": ["Ute Berg", "Berg"]}


class TestOneThing:
    """Organisations and places under a long and a short name."""

    @pytest.mark.parametrize(
        ("long", "short"),
        [
            ("European Union", "EU"),
            ("United Nations", "U.N."),
            ("Harbour Workers Union", "HWU"),
            ("Ministry of Fisheries", "Fisheries Ministry"),
            ("Lindqvist Airlines", "Lindqvist"),
            ("Swedish Supreme Court", "Supreme Court"),
            ("Supreme Court of Norway", "Supreme Court"),
            ("House of Lords", "House"),
            ("New York City", "New York"),
            ("United States", "US"),
        ],
    )
    def test_a_short_form_joins_the_long_one(self, long, short):
        assert named(f"Then they asked the {long} about it. Then the {short} answered.") == {long: [long, short]}

    def test_an_abbreviation_in_brackets_joins_the_long_name_whatever_its_letters(self):
        found = named("They asked the Federal Harbour Service (FPS) about it. Then the FPS answered.")
        assert found == {"Federal Harbour Service": ["Federal Harbour Service", "FPS", "FPS"]}

    def test_the_initials_of_a_person(self):
        assert list(named("They asked John Q. Lindahl about it. Later JQL answered.")) == ["John Q. Lindahl"]

    def test_a_foundation_is_not_the_person_whom_it_is_named_after(self):
        found = named("Then the Okafor Foundation paid Ngozi Okafor. Later Okafor left.")
        assert found == {"Okafor Foundation": ["Okafor Foundation"], "Ngozi Okafor": ["Ngozi Okafor", "Okafor"]}

    def test_an_adjective_is_not_the_organisation_that_begins_with_it(self):
        found = named("Then the Hungarian Harbour Bank failed. They asked a Hungarian baker about it.")
        assert found == {"Hungarian Harbour Bank": ["Hungarian Harbour Bank"], "Hungarian": ["Hungarian"]}


class TestKinds:
    def test_people_places_and_organisations(self):
        found = kinds("Then Ngozi Okafor of NATO went to France for the Bank of England.")
        assert found == {
            "Ngozi Okafor": "person",
            "NATO": "organization",
            "France": "place",
            "Bank of England": "organization",
        }

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("European Union", "organization"),
            ("Harbour Workers Party", "organization"),
            ("Rosenheim Street", "place"),
            ("River Ouse", "place"),
            ("California", "place"),
            ("Lindqvist Prize", "other"),
            ("COVID-19", "other"),
            ("Elizabeth Warren", "person"),
            ("Qaboos bin Ogun", "person"),
            ("House of Lords", "organization"),
            ("Republic of Austria", "place"),
            ("West Africa", "place"),
            ("Al Jazeera", "organization"),
            ("Chicago Bulls", "other"),
            ("Sunni Islam", "other"),
            ("Mark Brown", "person"),
        ],
    )
    def test_the_word_that_says_what_it_is(self, name, kind):
        assert kinds(f"They spoke of the case of {name} all day.") == {name: kind}

    def test_a_surname_that_is_a_word_for_a_place_as_well(self):
        assert kinds("They asked Rose Park about it. Later Park left.") == {"Rose Park": "person"}
        assert kinds("They met in Rose Park at noon.") == {"Rose Park": "place"}

    def test_a_company_is_no_person(self):
        assert kinds("They sold it to Lindqvist Holdings.") == {"Lindqvist Holdings": "organization"}


def span_of(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_mentions_in_a_span():
    document = draft("They asked Ngozi Okafor. Then Ilse Lindqvist answered Okafor.")
    span = span_of(document, "Then Ilse Lindqvist answered Okafor")
    assert [name.label for _, name in mentions_in(document, span)] == ["Ilse Lindqvist", "Ngozi Okafor"]


def test_name_at_prefers_a_person():
    document = draft("Ngozi Okafor of France spoke to nobody. It rained.")
    assert name_at(document, span_of(document, "Ngozi Okafor of France")).label == "Ngozi Okafor"
    assert name_at(document, span_of(document, "It rained")) is None


@given(drafts)
def test_every_mention_is_in_the_text_and_written_as_its_form_says(document):
    found = names(document)
    for name in found:
        assert name.mentions
        assert name.label in {document.words(mention.span) for mention in name.mentions}
        for mention in name.mentions:
            assert document.words(mention.span) == mention.form
            assert any(paragraph.span.covers(mention.span) for paragraph in document.paragraphs)


@given(drafts)
def test_every_mention_belongs_to_one_name(document):
    places = sorted(mention.span for name in names(document) for mention in name.mentions)
    assert places == [phrase.mention.span for phrase in name_phrases(document)]
    assert all(first.end <= second.start for first, second in itertools.pairwise(places))


@given(drafts)
def test_the_words_of_a_mention_are_at_their_spans(document):
    for phrase in name_phrases(document):
        assert tuple(document.words(span) for span in phrase.spans) == phrase.words
        assert phrase.sentence.span.covers(phrase.mention.span)


def test_a_joined_surname_is_one_name_without_its_hyphen_too():
    found = names(
        draft("Ngozi Osei-Lindahl signed. Mrs Osei Lindahl and Ngozi Osei Lindahl agreed. Osei-Lindahl left.")
    )
    assert [(name.kind, len(name.mentions)) for name in found] == [("person", 4)]
