from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import conventions


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("Washington/Moscow – ", "High losses were reported."),
        ("SPRINGFIELD (AGENCY) – ", "The mayor resigned."),
        ("KYIV, Ukraine (AP) — ", "Two people were hurt."),
        ("BERLIN, March 3 (Reuters) - ", "The chancellor spoke."),
        ("LONDON, Jan 9 – ", "A court ruled on Monday."),
        ("CAMBRIDGE, Mass., Dec. 11 (UPI) — ", "Students marched."),
        ("MOSCOW, July 25, 2020 (Xinhua) -- ", "A plan was published."),
        ("(CNN) -- ", "A storm hit the coast."),
        ("New York -- ", "A man was found on Tuesday."),
        ("Rio de Janeiro – ", "“We are ready,” the team said."),
        ("Frankfurt / Main (dpa) - ", "The club has a new coach."),
        ("WASHINGTON—", "The Senate voted."),
        ("ST. JOHN'S, Newfoundland — ", "The ferry left."),
        ("Paris – ", "The cabinet – or most of it – has resigned."),
        ("Paris – ", "10 people were hurt."),
        ("São Paulo (AFP)\n– ", "A dam broke."),
    ],
)
def test_dateline(dateline: str, rest: str):
    assert conventions.dateline(dateline + rest) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "–",
        "SPRINGFIELD",
        "SPRINGFIELD – ",
        "Maria Lopez — who won in 2019 — said she would run again.",
        "Maria Lopez — The Hague's mayor — said she would run again.",
        "Angela Keller (SPD) – who lost – said nothing.",
        "The council – Once a quiet body – met.",
        "But Lopez – Never one to wait – left.",
        "Paris–Nice is a race.",
        "Paris–Nice The race began.",
        "Twenty-two people were hurt.",
        "Two people – both from Leeds – were hurt.",
        "A long sentence That Goes On And On And On For Much More Than Sixty Characters – The end.",
        "Five Capitalised Words In One Place – The end.",
    ],
)
def test_no_dateline(text: str):
    assert conventions.dateline(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "by Jane Doe",
        "BY JANE DOE and JOHN ROE, Staff Writer",
        "By Jane Doe, political correspondent",
        "By Jane Doe in Berlin",
        "By J. K. Doe Jr.",
        "By Ludwig van der Heide and Amina al-Sayed",
        "By January Jones",
        "From: Jane Doe",
        "Author: Jane Doe",
        "Text by Jane Doe | 3 March 2024",
    ],
)
def test_byline(text: str):
    assert conventions.is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By",
        "By ",
        "From:",
        "By Tuesday evening the water had gone down",
        "By Monday",
        "By contrast",
        "By Kyiv's account, the town was lost.",
        "By Jane Doe, who was there and saw it.",
        "Byron Smith",
        "From Jane with love",
        "By " + "Jane " * 100,
    ],
)
def test_no_byline(text: str):
    assert not conventions.is_byline(text)


@pytest.mark.parametrize(
    ("body", "signoff"),
    [
        ("The talks failed. ", "(jkf)"),
        ("The talks failed. ", "(ab/cd)"),
        ("The talks failed. ", "(AP)"),
        ("“We failed.” ", "(dpa/Reuters)."),
        ("Was it over? ", "(Reporting by Jane Doe; editing by John Roe)"),
        ("It was over ", "(Reporting by Jane Doe) (Editing by John Roe)"),
        ("", "(jkf)"),
        ("", "Reporting by Jane Doe in Kyiv; Editing by John Roe"),
        ("", "Jane Doe and John Roe contributed to this report."),
        ("", "With reports from Jane Doe"),
    ],
)
def test_signoff(body: str, signoff: str):
    assert conventions.signoff(body + signoff) == len(body)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ")",
        "(",
        "The talks failed.",
        "He leads the European Union (EU)",
        "They are members of the union (uno).",
        "He wrote that he was “dissapointed.” (sic)",
        "He left early. (Nobody knew why.)",
        "It grew by 3 per cent. (2019)",
    ],
)
def test_no_signoff(text: str):
    assert conventions.signoff(text) == -1


@pytest.mark.parametrize(
    "text",
    [
        "Council votes to close the baths",
        "Can the mayor survive? Lopez reacts with mockery",
        "What happens next?",
        "Storm hits U.S.",
        "Lopez: “We will not give up”",
        "“A dark day”",
        "iPhone sales fall",
        "10 000 march in Leeds",
    ],
)
def test_heading_line(text: str):
    assert conventions.is_heading_line(text)
    assert conventions.is_headline(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "1984",
        "The council met.",
        "The council met on Monday,",
        "Lopez continued:",
        "“We will not give up.”",
        "“Are you sure?”",
        "continued on the next page",
        "word " * 60,
    ],
)
def test_no_heading_line(text: str):
    assert not conventions.is_heading_line(text)
    assert not conventions.is_headline(text)


def test_a_headline_may_be_longer_than_a_crosshead_and_have_a_full_stop_if_its_words_have_capitals():
    assert conventions.is_headline("The council " + "and the mayor " * 9 + "meet")
    assert conventions.is_headline("Council Members Approve Another Record Budget.")
    assert not conventions.is_headline("Council members approve another record budget.")
    assert not conventions.is_headline("Council Members Approve Budget. Mayor Resigns Today.")


@pytest.mark.parametrize("text", ["Friday, January 4, 2019", "4 March 2019", "March 4", "Monday, Sept. 3"])
def test_date_line(text: str):
    assert conventions.is_date_line(text)
    assert not conventions.is_date_line(text + " was cold")


def test_caption():
    assert conventions.is_caption("Photo: The mayor on Monday.")
    assert conventions.is_caption("Image credit: Jane Doe")
    assert not conventions.is_caption("Photos of the mayor were shown.")
    assert not conventions.is_caption("Photo:")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor on Monday. Photo: AP",
        "The mayor on Monday (Photo: Harbour News)",
        "The mayor on Monday. (Photo by Ilse Lindqvist)",
        "The mayor on Monday. Ngozi Okafor / Getty Images",
        "The mayor opens the baths. REUTERS/Ngozi Okafor",
    ],
)
def test_a_credit_at_the_end_makes_a_caption(text: str):
    assert conventions.is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told Reuters.",
        "The mayor showed a photo by Ngozi Okafor",
        "The baths are closed on Monday/Tuesday.",
        "The mayor said so. Photographs: none were allowed. The baths are closed.",
        "The mayor went on. " * 30 + "Photo: AP",
    ],
)
def test_what_is_no_credit(text: str):
    assert not conventions.is_caption(text)


def test_a_few_sentences_are_no_headline():
    text = "The council has closed so many baths that nobody counts them any more. Fewer towels. Fewer ducks. "
    assert not conventions.is_headline(text + "Free entry? Not a chance!")
    assert conventions.is_headline("Council to swimmers in the baths of Vadu and Hovde: No. Not now, and not ever!")


@given(st.text(max_size=80) | st.text(alphabet="AB ab.–—-()/,:\n“”", max_size=80))
def test_any_text_has_an_answer_within_it(text: str):
    text = text.strip()
    assert 0 <= conventions.dateline(text) <= len(text)
    assert -1 <= conventions.signoff(text) <= len(text)
    conventions.is_byline(text)
    conventions.is_caption(text)
    conventions.is_date_line(text)
    assert not conventions.is_heading_line(text) or conventions.is_headline(text)


@pytest.mark.parametrize("unit", ["a", "A", "(", ")", " ", "-", "—", "“", "A ", "(ab) ", "By ", "Jan ", "A.", "A/"])
def test_long_runs_cost_no_time(unit: str):
    text = unit * 500_000
    conventions.dateline(text)
    conventions.signoff(text)
    conventions.is_byline(text)
    conventions.is_caption(text)
    conventions.is_heading_line(text)
    conventions.is_headline(text)
