"""Calendar dates in drafts: their forms, their weekdays, the years they can mean, and the rules that judge them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import drafts
from small_drafts import draft

from newslint.annotate.times.dates import dates
from newslint.annotate.times.publication import origin, years
from newslint.checks.figures.impossible_date import impossible_date
from newslint.checks.figures.weekday_date import weekday_date
from newslint.readers import read
from newslint.rule import NoOptions

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FORMS = [
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday} {day} {month}, {year}",
    "{weekday} the {nth} of {month} {year}",
    "{weekday}, the {nth} of {month}, {year}",
    "{weekday} ({month} {day}, {year})",
    "{weekday} night ({month} {nth}, {year})",
    "{short}., {abbreviated}. {day}, {year}",
    "{short} {day} {abbreviated} {year}",
    "{weekday}, {abbreviated}. {day}, {year}",
    "{weekday} {month} {day}, {year}",
    "{day} {month} {year}, a {weekday}",
    "{month} {day}, {year} ({weekday})",
    "{month} {day}, {year}, a {weekday}",
    "the {nth} of {month} {year}, a {weekday}",
]


def nth(day):
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def written(form, day, weekday):
    return form.format(
        weekday=weekday,
        short=weekday[:3],
        month=day.strftime("%B"),
        abbreviated=day.strftime("%b"),
        day=day.day,
        nth=nth(day.day),
        year=day.year,
    )


def judged(text, suffix=".md", rule=weekday_date):
    """The words of each finding."""
    document = read(text.encode(), f"draft{suffix}")
    return [document.words(finding.span) for finding in rule.check(document, NoOptions())]


def front_matter(date, text):
    return f"---\ndate: {date}\n---\n\n{text}\n"


class TestForms:
    @pytest.mark.parametrize("form", FORMS)
    @given(day=st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), off=st.integers(0, 6))
    def test_every_form_is_read_with_its_weekday(self, form, day, off):
        weekday = WEEKDAYS[(day.weekday() + off) % 7]
        words = written(form, day, weekday)
        (date,) = dates(draft(f"The fair opened on {words}, and it rained."))
        assert (date.year, date.month, date.day) == (day.year, day.month, day.day)
        assert date.weekday == WEEKDAYS.index(weekday)
        assert len(judged(f"The fair opened on {words}, and it rained.\n")) == (off != 0)

    @pytest.mark.parametrize(
        ("form", "right", "wrong"),
        [
            ("{}, 14/03/2020", "Saturday", "Friday"),
            ("{} (03/14/2020)", "Saturday", "Friday"),
            ("{} 2020-03-14", "Saturday", "Friday"),
            ("{} 04.03.2020", "Friday", "Saturday"),
            ("{} 04.03.2020", "Wednesday", "Sunday"),
            ("{}, 13 and 14 March 2020", "Friday and Saturday", "Saturday and Sunday"),
            ("{}, March 13 and 14, 2020", "Friday and Saturday", "Thursday and Saturday"),
            ("{}, March 13–14, 2020", "Friday–Saturday", "Friday–Sunday"),
            ("{}, 7 May 2021", "Monday, 3 to Friday", "Monday, 3 to Saturday"),
        ],
    )
    def test_weekdays_in_other_forms(self, form, right, wrong):
        assert judged(f"The fair was on {form.format(right)}, and it rained.\n") == []
        assert judged(f"The fair was on {form.format(wrong)}, and it rained.\n") == [form.format(wrong)]

    def test_a_day_without_a_month_is_of_a_month_near_by(self):
        assert judged(front_matter("2024-11-18", "It opens on Tuesday the 3rd.")) == []
        assert judged(front_matter("2024-11-18", "It opens on Monday the 3rd.")) == ["Monday the 3rd"]
        assert judged("It opens on Monday the 3rd.\n") == []
        assert judged(front_matter("2024-11-18", "On Monday the 3rd Battalion left.")) == []

    @pytest.mark.parametrize(
        "words",
        [
            "Theresa May won 4 votes.",
            "They may 4 times a year.",
            "In May there were 40 of them.",
            "It rose by March 3.5 per cent.",
            "March 5-a-side football.",
        ],
    )
    def test_what_only_looks_like_a_date_is_none(self, words):
        assert [date for date in dates(draft(words)) if date.weekday is not None or date.year is not None] == []

    def test_a_month_with_its_year_is_a_date_without_a_day(self):
        (date,) = dates(draft("It opened in March 2019 and closed."))
        assert (date.day, date.month, date.year) == (None, 3, 2019)

    def test_the_first_of_two_numbers_around_a_month_is_the_day_behind_on(self):
        (date,) = dates(draft("On Friday 4 January 5 people came."))
        assert (date.day, date.weekday) == (4, 4)

    @given(drafts)
    def test_spans_lie_in_order_inside_their_paragraphs(self, document):
        end = 0
        for date in dates(document):
            assert end <= date.span.start < date.span.end
            assert any(paragraph.span.covers(date.span) for paragraph in document.paragraphs)
            end = date.span.end


class TestYear:
    def test_front_matter_gives_the_year(self):
        assert judged(front_matter("2019-01-05", "It opened on Thursday, 4 January.")) == ["Thursday, 4 January"]
        assert judged(front_matter("2019-01-05", "It opened on Friday, 4 January.")) == []

    def test_a_date_line_gives_the_year(self):
        text = "# Fair opens\n\nSaturday, January 5, 2019\n\nIt opened on Thursday, January 4.\n"
        assert judged(text) == ["Thursday, January 4"]

    def test_a_full_date_in_the_draft_gives_the_year(self):
        text = "The fair closed on 12 January 2019. It had opened on Thursday, 4 January.\n"
        assert judged(text) == ["Thursday, 4 January"]

    def test_an_old_date_gives_no_year(self):
        assert judged("The fair was founded on 12 January 1912. It opens on Thursday, 4 January.\n") == []

    def test_a_draft_with_a_later_year_gives_no_year(self):
        assert judged("The old hall burnt on 12 January 2018. In 2019 it opened on Thursday, 4 January.\n") == []

    def test_without_any_year_nothing_is_said(self):
        assert judged("It opened on Thursday, 4 January.\n") == []

    def test_over_the_turn_of_the_year_the_nearest_year_counts(self):
        document = read(front_matter("2019-12-30", "It opens on Friday, 3 January.").encode(), "draft.md")
        (date,) = dates(document)
        assert years(document, date) == (2020,)

    def test_half_a_year_away_both_years_are_possible(self):
        assert judged(front_matter("2020-10-20", "He was sworn in on Monday, January 20.")) == []
        assert judged(front_matter("2020-10-20", "He was sworn in on Wednesday, January 20.")) == []

    def test_the_origin_is_shown_as_evidence(self):
        text = "# Fair opens\n\nSaturday, January 5, 2019\n\nIt opened on Thursday, January 4.\n"
        document = read(text.encode(), "draft.md")
        (finding,) = weekday_date.check(document, NoOptions())
        assert [document.words(related.span) for related in finding.related] == ["Saturday, January 5, 2019"]

    @given(drafts)
    def test_an_origin_is_found_or_not_but_never_fails(self, document):
        origin(document)
        list(weekday_date.check(document, NoOptions()))
        list(impossible_date.check(document, NoOptions()))


class TestWeekday:
    @pytest.mark.parametrize(
        "text",
        [
            "On Friday and Saturday, January 4 and 5, 2019, the road is closed.",
            "After January 4, 2019, Sunday trading was allowed.",
            "On January 4, 2019, Monday’s storm was still the talk of the town.",
            "He told the Sun, January 4, 2019, that he would go.",
            "The trial lasts from 4 January 2019; Monday is a holiday.",
            "On Monday, 13 October 1307, the order was broken.",
        ],
    )
    def test_a_weekday_that_belongs_to_something_else_is_left_alone(self, text):
        assert judged(text + "\n") == []

    def test_a_quoted_date_is_reported_too(self):
        assert judged("“We met on Monday, January 4, 2019,” she said.\n") == ["Monday, January 4, 2019"]

    def test_each_wrong_date_is_a_finding(self):
        text = "From Monday, 4 January 2019 to Sunday, 6 January 2019 and on Friday, 7 January 2019.\n"
        assert judged(text) == ["Monday, 4 January 2019", "Friday, 7 January 2019"]


class TestImpossible:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("It closes on 31 April.", ["31 April"]),
            ("It closes on February 29, 2023.", ["February 29, 2023"]),
            ("It closes on February 29, 2024.", []),
            ("It closes on February 29.", []),
            ("In April 31 people left.", []),
            ("In May 40 people left.", []),
        ],
    )
    def test_days_that_no_calendar_has(self, text, found):
        assert judged(text + "\n", rule=impossible_date) == found
