"""Figures in drafts: what is read as a number of what, and the rules that lay figures side by side."""

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.figures.figures import agree, figures
from newslint.annotate.sums.tallies import tallies
from newslint.annotate.times.ages import ages
from newslint.checks import RULES
from newslint.readers import read
from newslint.rule import NoOptions

RULE = {rule.id.partition("/")[2]: rule for rule in RULES if rule.family == "figures"}


def seen(text):
    """(value, kind, unit) of each figure."""
    return [(figure.value, figure.kind, figure.unit) for figure in figures(draft(text))]


def judged(name, text):
    """The words of each finding of a rule."""
    document = read(text.encode(), "draft.md")
    return [document.words(finding.span) for finding in RULE[name].check(document, NoOptions())]


DATED = "---\ndate: 2025-09-01\n---\n\n"


class TestFigures:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("They lost £31.6m.", (31.6e6, "money", "pound")),
            ("They lost 5bn euros.", (5e9, "money", "euro")),
            ("They lost US$4 trillion.", (4e12, "money", "dollar")),
            ("It fell by 12.5 per cent.", (12.5, "percent", "")),
            ("It fell by 12%.", (12, "percent", "")),
            ("It fell by 12 percentage points.", (12, "points", "")),
            ("Two hundred and five came.", (205, "count", "")),
            ("Twenty-one boats came.", (21, "count", "")),
            ("Three million boats came.", (3e6, "count", "")),
            ("Some 1,200 boats came.", (1200, "count", "")),
            ("Half a million boats came.", (5e5, "count", "")),
            ("Two dozen boats came.", (24, "count", "")),
            ("A dozen boats came.", (12, "count", "")),
            ("It took sixteen months.", (16, "duration", "month")),
            ("A 10-month wait.", (10, "duration", "month")),
            ("It is 40km away.", (40, "measure", "kilometre")),
            ("A 64-year-old driver.", (64, "age", "year")),
            ("A sixty-four-year-old driver.", (64, "age", "year")),
            ("He died aged 64.", (64, "age", "year")),
            ("In 1998 it closed.", (1998, "year", "")),
            ("On 4 January it closed.", (4, "other", "")),
            ("At 6:30 it closed.", (6, "other", "")),
            ("The 22nd car.", (22, "ordinal", "")),
            ("The 22nd of May.", (22, "other", "")),
            ("A man of 54 years of age.", (54, "age", "year")),
            ("A man aged about 54.", (54, "age", "year")),
            ("Seven-Eleven opened.", (7, "other", "")),
        ],
    )
    def test_what_a_number_counts(self, text, found):
        assert seen(text)[0] == pytest.approx(found) if isinstance(found, float) else seen(text)[0] == found

    @pytest.mark.parametrize("text", ["half of them", "dozens of them", "B12", "9999999999999999999 of them"])
    def test_what_has_no_value_is_no_figure(self, text):
        assert seen(text) == []

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("nearly 200 boats", "194 boats", True),
            ("at least 14 boats", "15 boats", True),
            ("at least 15 boats", "14 boats", False),
            ("about 200 boats", "215 boats", True),
            ("up to 20 boats", "25 boats", False),
            ("£3m", "£3.2m", True),
            ("£3.1m", "£3.2m", False),
            ("14 boats", "15 boats", False),
            ("10-12 boats", "11 boats", True),
        ],
    )
    def test_amounts_agree_within_their_rounding_and_their_bounds(self, one, other, same):
        first, second = figures(draft(f"There were {one} and then {other}."))
        assert agree(first, second) is same
        assert agree(second, first) is same

    @given(drafts)
    def test_figures_lie_in_order_and_nothing_fails(self, document):
        end = 0
        for figure in figures(document):
            assert end <= figure.span.start < figure.span.end
            assert figure.value <= figure.high
            end = figure.span.end
        ages(document)
        for rule in RULE.values():
            list(rule.check(document, NoOptions()))

    @pytest.mark.parametrize(
        "word", ["5 ", "5% ", "five hundred ", "3: ", "2 of ", "May 5 ", "1998 ", "including ", "9"]
    )
    def test_long_runs_of_one_thing_are_read_in_one_go(self, word):
        document = draft(word * 20_000)
        for rule in RULE.values():
            list(rule.check(document, NoOptions()))


class TestTallies:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Fourteen people were killed.", [(14, "dead", True)]),
            ("The fire killed at least 14 people.", [(14, "dead", True)]),
            ("It left 14 dead and 20 injured.", [(14, "dead", True), (20, "hurt", False)]),
            ("Six children were killed.", [(6, "dead", False)]),
            ("Three police officers died.", [(3, "dead", False)]),
            ("Seven people, two of them children, died.", [(7, "dead", True)]),
            ("The death toll has risen to 14.", [(14, "dead", True)]),
            ("Four people were beaten to death.", [(4, "dead", False)]),
            ("Three boats sank, the captain died.", []),
            ("Three more people died.", [(3, "dead", False)]),
            ("Police arrested 12 people.", [(12, "held", True)]),
            ("Seven people are still missing.", []),
            ("Seven people are missing.", [(7, "missing", True)]),
            ("The fire killed 14 sheep.", [(14, "dead", False)]),
        ],
    )
    def test_what_came_to_how_many(self, text, found):
        assert [(tally.figure.value, tally.fate, tally.whole) for tally in tallies(draft(text))] == found


class TestAges:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Ngozi Okafor, 54, was elected.", [54]),
            ("The 54-year-old minister Ngozi Okafor was elected.", [54]),
            ("Ngozi Okafor, a 54-year-old plumber, was elected.", [54]),
            ("The composer Ngozi Okafor died on Monday, aged 54.", [54]),
            ("The 5-year-old son of Ngozi Okafor was not hurt.", []),
            ("The 5-year-old Ngozi Okafor’s mother came.", []),
            ("In 2015 Ngozi Okafor, 44, lost.", []),
            ("Ngozi Okafor was elected. She is 54.", [54]),
            ("Ngozi Okafor was elected. She was 21 when she left home.", []),
            ("Ngozi Okafor beat Otto Lang. She is 54.", []),
            ("Otto Lang, who built boats, died on Monday aged 54.", [54]),
            ("Otto Lang told Karl Wolf’s story, who died on Monday aged 54.", []),
            ("Ngozi Okafor, 44 when she lost, won.", []),
            ("Ngozi Okafor (44) scored.", []),
        ],
    )
    def test_whose_age(self, text, found):
        assert [age.years for age in ages(draft(text))] == found


class TestRules:
    def test_a_headline_that_adds_up_is_borne_out(self):
        text = "# Storms kill 15\n\nTwelve people died in Graz and three people died in Linz.\n"
        assert judged("headline-figure-differs", text) == []

    def test_a_headline_is_not_judged_by_what_the_body_counts_otherwise(self):
        assert judged("headline-figure-differs", "# 14 boats sink\n\nThe 15 sailors were saved on Monday.\n") == []

    @pytest.mark.parametrize(
        ("headline", "lede", "found"),
        [
            ("Fire kills four", "A fire in Graz killed three people, and injured four others.", ["four"]),
            ("Fire kills 50 children", "A fire killed five children and spilt 50 gallons of oil.", ["50"]),
            ("Council jails 12 for three years", "The court jailed the men for four years on Monday.", ["three years"]),
            ("Storm grows to category 4", "A category 3 storm hit the coast on Monday.", ["4"]),
            ("Mayor dies at 83", "Otto Lang died on Monday in Graz. He was 82.", ["83"]),
            ("Mayor dies at 83", "Otto Lang died on Monday in Graz. He leaves a son, 12.", []),
            ("More than 20 dead in fire", "A fire killed 22 people on Monday.", []),
            ("At least 21 dead in fire", "A fire killed at least 20 people on Monday.", ["21"]),
            ("Fire kills ten", "A fire killed six miners and four firefighters on Monday.", []),
            ("Fire kills six", "A fire killed the baker Otto Lang and five others on Monday.", []),
            ("Marchers meet for 116th parade", "Graz held its 161st parade on Monday.", ["116th"]),
            ("Baker, 34, held after fire", "Police held a 43-year-old baker from Graz on Monday.", ["34"]),
            ("Baker, 34, saves boy", "Otto Lang, a baker, pulled a 4-year-old boy from the river on Monday.", []),
            ("Ten ways to save", "Here are two ways to begin on Monday.", []),
            ("Velmora owes £31.6m", "Velmora owes £31.6bn to its banks, it said on Monday.", ["£31.6m"]),
            ("Rovers beat Linz 3-1", "Rovers won 3-2 in Linz on Saturday.", ["3-1"]),
            ("Rovers beat Linz 3-1", "Rovers won by three goals to one in Linz, after leading 2-0.", []),
            ("Rovers lose 1-3", "Linz beat Rovers 3–1 on Saturday.", []),
            ("Council backs bridge 29–22", "The council voted 22-28 on Monday.", ["29–22"]),
            ("Rovers play Linz 2-4 May", "Rovers won 3-1 last year, on Saturday.", []),
            ("Boy, 15, held", "Police held a 15-year-old boy from Graz on Monday.", []),
        ],
    )
    def test_headlines(self, headline, lede, found):
        assert judged("headline-figure-differs", f"# {headline}\n\n{lede}\n") == found

    def test_a_headline_with_the_age_of_somebody_else(self):
        text = "# Composer Ilse Lindqvist dies at 83\n\nIlse Lindqvist left home at the age of 16.\n"
        assert judged("headline-figure-differs", text) == []

    @pytest.mark.parametrize("word", ["rose", "earlier", "initially", "another"])
    def test_a_draft_that_explains_its_counts_is_left_alone(self, word):
        text = f"A bus crash killed 14 people.\n\nThe count {word} to this: 15 people died in the crash.\n"
        assert judged("same-count-differs", text) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Twelve boats sank. It rained. The 13 boats were old.", ["13"]),
            ("Twelve boats sank. It rained. The 12 boats were old.", []),
            ("Twelve boats sank, and five in Linz. The 17 boats were old.", []),
            ("Twelve boats sank. Another lay ashore. The 13 boats were old.", []),
            ("Twelve boats sank. The 13 boats that lay ashore did not.", []),
            ("About twelve boats sank. The 13 boats were old.", []),
            ("Twelve boats sank. Ten boats were old, and the ten boats leaked.", []),
            ("Two studies were made by three doctors. One of the three studies, she said, is new.", ["three"]),
            ("Five men were held. Otto Lang and Karl Wolf lied. The two men were tried.", []),
            ("Twelve seats were won. The 13 seats are all in Graz.", []),
        ],
    )
    def test_known_things_counted_again(self, text, found):
        assert judged("same-count-differs", text + "\n") == found

    def test_another_place_is_another_event(self):
        text = "A bus crash near Graz killed 14 people.\n\nA crash in Portugal killed 15 people.\n"
        assert judged("same-count-differs", text) == []

    def test_words_of_others_are_not_counted(self):
        text = "A bus crash killed 14 people.\n\n“The crash killed 15 people,” the driver said.\n"
        assert judged("same-count-differs", text) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Fares rose 30 per cent, from £40 to £50.", ["30 per cent"]),
            ("Fares rose 25 per cent, from £40 to £50.", []),
            ("Fares rose from £40 to £50, or by 20%.", []),
            ("Fares rose from £40 to £50, a rise of 20%.", ["20%"]),
            ("Fares rose from £40 to £50, and 20% of the riders left.", []),
            ("Fares fell from £50 to £40, down 25%.", ["25%"]),
            ("Sales were £480m, up 20% on £400m.", []),
            ("Fares went up, a rise of 25%, and sales fell from 50 to 40.", []),
        ],
    )
    def test_per_cent(self, text, found):
        assert judged("percent-arithmetic", text + "\n") == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("He was mayor for eight years, from 2008 to 2016.", []),
            ("He served eight years as mayor of Graz, from 2008 to 2019.", ["eight years"]),
            ("A 12-year career, from 1998 to 2019, ended.", ["12-year"]),
            ("From March 2019 to July 2020, more than 16 months, she waited.", []),
            ("From March 2019 to July 2019, more than 16 months, she waited.", ["16 months"]),
            ("From 2008 to 2016 he was mayor, and after 20 years he left.", []),
            (f"{DATED}She has been here since 2018. The coach has been with Linz for four years.", ["four years"]),
            (f"{DATED}He has led it since 2018. He has been a coach for four years.", []),
            (f"{DATED}She took charge in 2021 and has led it for two and a half years.", ["two and a half years"]),
            (f"{DATED}Lang, who joined in 2010, has been captain for four years.", []),
            (f"{DATED}Lang agreed a four-year contract that runs until June 2029.", []),
            (f"{DATED}Lang signed a two-year extension to his contract, which now runs until June 2029.", []),
        ],
    )
    def test_durations(self, text, found):
        assert judged("duration-differs", text + "\n") == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Of those asked, 45% said yes, 52% no and 8% abstained.", ["45%"]),
            ("Of those asked, 45% said yes, 52% no and 3% abstained.", []),
            ("Of those asked, 33.3% said yes, 33.4% no and 33.4% abstained.", []),
            ("Support rose from 45% to 62%, and 8% were undecided.", []),
            ("Nine out of eight drivers said so.", ["Nine"]),
            ("Five people, including two children, came.", []),
            ("Nine people died, ten of them children.", ["ten"]),
            ("Nine people died, two of them children.", []),
            ("Seven people were hurt, among them nine children.", ["nine"]),
            ("Lang won 52 per cent of the vote in Graz, 61 per cent in Linz and 30 per cent in Wels.", []),
            ("Some 60% said yes, 30% said no and 15% didn’t know.", ["60%"]),
            ("It was backed by 104 per cent of voters.", ["104 per cent"]),
            ("Of the 51 councillors, 29 voted for it, 20 against and two abstained.", []),
            ("Of the 12 boats, seven were red and six were built in Graz.", []),
            ("Of the 30 pupils, 20 have bicycles and 15 have skates.", []),
            ("Of the 45 patients, 20 were men and 28 were over 60.", []),
            ("The school has forty teachers. Twenty-two work full time, 12 part time and nine as helpers.", ["forty"]),
            ("The crash injured 52 people.\n\nOf the wounded, 30 were flown to Graz and 25 taken by road.", ["52"]),
            ("The army stopped 12 of the 20 rockets, and nine fell on the town, it said.", ["20"]),
            ("The paper has 14 reporters, of whom five are in jail, four fled and seven still write.", ["14"]),
            ("More than 40 people were held; 25 of them were freed and 20 charged.", []),
            ("The scheme provides 300 homes. It has 120 flats, 150 houses and 48 bungalows.", ["300"]),
            ("The bill is £12m, of which £7m falls on the county and £6m on the state.", []),
            ("The fund spent £80m, £40m on roads, £28m on bridges and £21m on quays.", ["£80m"]),
            ("The firm employs 1,200 people, 700 in Graz, 400 in Linz and 160 in Wels.", ["1,200"]),
            ("There were 36 boats from Graz, 34 from Linz and five from Wels.", []),
            ("Of the 60 seats, the Greens have 25, the Reds 22 and the Blues 16.", ["60"]),
            ("The poll put Meyer at 48 per cent, Lang at 43 and the Green, Ida Wolf, at 13 per cent.", []),
            ("Oil, gas and coal accounted for 52, 31 and 24 per cent of output.", ["52"]),
            ("Unemployment was 52 per cent in Graz, 31 per cent in Linz and 24 per cent in Wels.", []),
        ],
    )
    def test_parts(self, text, found):
        assert judged("parts-exceed-whole", text + "\n") == found

    def test_a_list_inside_a_list_is_not_counted(self):
        text = "There are two ways to help:\n\n- money\n  - cash\n  - cheques\n- time\n"
        assert judged("number-of-things-differs", text) == []

    def test_millions_of_one_thing_and_billions_of_another(self):
        text = "The bridge cost $4 million in all.\n\nTrade with Portugal is worth $4 billion a year.\n"
        assert judged("million-billion", text) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Sales rose sharply from 500 to 400 boats.", ["rose"]),
            ("Sales rose sharply from 400 to 500 boats.", []),
            ("Sales fell from 3 to 1.2 million boats.", []),
            ("Unemployment was 4.5 per cent in May, up from 4.7 per cent in April.", ["up"]),
            ("Unemployment fell to 4.7% from 4.5%.", ["fell"]),
            ("Sixty sheep died in 12 attacks, up from 15 in 2019.", []),
            ("He got up from 7 to 6.", []),
            ("The team rose from 10th to 3rd.", []),
            ("The odds rose from 1 in 10 to 1 in 5.", []),
            ("The number more than doubled from 40 to 60.", ["doubled"]),
            ("The number nearly doubled from 40 to 75.", []),
            ("The staff halved from 200 to 120.", ["halved"]),
            ("Support climbed from 41 to 45 per cent, up three points.", ["three points"]),
            ("Support climbed from 41.2 to 45.4 per cent, up four points.", []),
            ("Profit rose by £5m from £40m to £50m.", ["£5m"]),
            ("Profit rose £10m to £50m from £40m.", []),
            ("Prices, he said, jumped from about €90 to €95.", []),
        ],
    )
    def test_changes(self, text, found):
        assert judged("change-differs", text + "\n") == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("There are three reasons: cost, time, weather and noise.", ["three"]),
            ("The two brothers, Otto, Karl and Jan Lang, were held.", ["two"]),
            ("Two ministers — Otto Lang, Karl Wolf and Ilse Lindqvist — resigned.", ["Two"]),
            ("Three men (Otto Lang, 34, and Karl Wolf, 45) were fined.", ["Three"]),
            ("Two men, Otto Lang, 34, and Karl Wolf, 45, were fined.", []),
            ("Two ministers, Otto Lang and Karl Wolf, and a mayor, Ilse Lindqvist, resigned.", []),
            ("In two cities, Dallas, Texas, and Tulsa, Oklahoma, it rained.", []),
            ("Three countries, Austria and Trinidad and Tobago, agreed.", []),
            ("They lost three games in a row, Linz and Graz among them.", []),
            ("Two things happened: the roof fell, the wall broke and the river rose.", []),
        ],
    )
    def test_things_named(self, text, found):
        assert judged("number-of-things-differs", text + "\n") == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Otto Lang, born in 1960, died on Monday aged 70.", ["70"]),
            ("Otto Lang, born in 1960, died on Monday aged 63.", []),
            ("Otto Lang was born in Graz on 3 May 1950.\n\nOtto Lang died on Monday at the age of 84.", ["84"]),
            ("Otto Lang (1950–2020) was a composer.\n\nOtto Lang died in 2020 at the age of 75.", ["75"]),
            ("Ilse Lindqvist, 48, sings. She was born in 1966 in Linz.", ["48"]),
            ("Ilse Lindqvist, 48, sings. Her son Karl was born in 1999 in Linz.", []),
            ("Otto Lang, 40, has a daughter, Ilse, born in 2015.", []),
            ("Otto Lang, 54, was elected in 2010. Otto Lang was born in 1956.", []),
        ],
    )
    def test_births(self, text, found):
        assert judged("age-differs", f"---\ndate: 2024-11-18\n---\n\n{text}\n") == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("The fair ran from May 3 to May 8, nine days in all.", ["nine days"]),
            ("Ten days, from 28 December to 6 January, it snowed.", []),
            ("For two weeks, from 3 May to 16 May, it rained.", []),
            ("From 3 May to 8 May, and for 12 days in June, it rained.", []),
            ("The 90-year-old mill, built in 1924, is for sale.", ["90-year-old"]),
            ("The 90-year-old chairman of the mill, founded in 1924, died.", []),
            ("The club, formed in 1964, marks its 50th anniversary on Monday.", ["50th"]),
            ("The club, formed in 1964, marked its 50th anniversary in 2014.", []),
            ("On its 50th anniversary, in 1998, the club had no members.", []),
        ],
    )
    def test_days_and_anniversaries(self, text, found):
        assert judged("duration-differs", f"---\ndate: 2024-11-18\n---\n\n{text}\n") == found
