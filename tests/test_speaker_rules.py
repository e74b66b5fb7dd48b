"""Quotations that the draft contradicts, and headlines that quote what is not there."""

import pytest
from small_drafts import draft

from newslint.annotate.speech.wordings import differences, pieces
from newslint.checks.speakers.ambiguous_pronoun_speaker import ambiguous_pronoun_speaker
from newslint.checks.speakers.conflicting_participant import conflicting_participant
from newslint.checks.speakers.headline_quotation_missing import headline_quotation_missing
from newslint.checks.speakers.one_quotation_two_speakers import one_quotation_two_speakers
from newslint.checks.speakers.quotation_wording_differs import quotation_wording_differs
from newslint.checks.speakers.speaker_out_of_role import speaker_out_of_role
from newslint.checks.speakers.unknown_speaker import unknown_speaker
from newslint.rule import NoOptions
from newslint.span import Span

BODY = "“We will not sell the harbour to anybody before the winter,” Ngozi Okafor said on Monday."
FILLING = "The council met until midnight. Forty people had come, most of them with a boat, two with a dog. " * 4


def places(rule, document):
    return [document.words(finding.span) for finding in rule.check(document, NoOptions())]


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("‘We will never sell the harbour’", ["never"]),
        ("“We will sell the harbour to anybody”", ["will"]),
        ("“We will not sell the harbour to anybody”", []),
        ("“We will not sell harbour”", []),
        ("“We’ll not sell the harbour”", []),
        ("“We will not sell ... to anybody”", []),
        ("“We will not sell [it] to anybody”", []),
        ("“Never sell the harbour”", []),
        ("Okafor will never sell the harbour", []),
    ],
)
def test_a_headline_has_to_quote_the_words(headline, found):
    assert places(quotation_wording_differs, draft((headline, "headline"), BODY)) == found


@pytest.mark.parametrize("role", ["deck", "caption"])
def test_so_have_other_displayed_lines(role):
    document = draft(BODY, ("Okafor: “We will not sell the airport to anybody”", role))
    assert places(quotation_wording_differs, document) == ["airport"]


def test_the_message_names_both_wordings():
    document = draft(("‘We will never sell the harbour’", "headline"), BODY)
    (finding,) = quotation_wording_differs.check(document, NoOptions())
    assert "“never”" in finding.message
    assert "“not”" in finding.message
    assert len(finding.related) == 1


def test_one_speaker_may_repeat_a_figure_of_speech():
    document = draft("“We will fight for the harbour. We will fight for the boats,” Ngozi Okafor said.", BODY)
    assert places(quotation_wording_differs, document) == []


def test_two_speakers_are_not_compared_word_by_word():
    other = "“We will not sell the harbour to anybody before the summer,” Ilse Lindqvist said."
    assert places(quotation_wording_differs, draft(BODY, other)) == []


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Mayor: “Contract was a shameful swindle”", ["Contract was a shameful swindle"]),
        ("Mayor calls contract ‘shameful’", ["shameful"]),
        ("Mayor “not selling harbour”", []),
        ("People came ‘with a dog’", []),
        ("Critics praise “The Contract”", []),
    ],
)
def test_a_quotation_only_in_the_headline(headline, found):
    assert places(headline_quotation_missing, draft((headline, "headline"), FILLING, BODY)) == found


def test_a_description_speaks_with_the_name_it_stands_for():
    document = draft(
        "The union’s leader, Ngozi Okafor, and the mayor, Ilse Lindqvist, met the press.",
        "“We will not sell the harbour to anybody,” the union’s leader said.",
        "“We will not sell the harbour to anybody,” Lindqvist said.",
    )
    assert places(one_quotation_two_speakers, document) == ["We will not sell the harbour to anybody"]


def test_a_title_read_as_part_of_a_name_makes_no_second_speaker():
    document = draft(
        "“We will not sell the harbour to anybody,” Mayor Ngozi Okafor said.",
        "“We will not sell the harbour to anybody,” Okafor said again.",
    )
    assert places(one_quotation_two_speakers, document) == []


def test_the_call_with_somebody_else():
    first = "Ngozi Okafor phoned Ilse Lindqvist."
    assert places(conflicting_participant, draft(first, "Okafor’s call with Yusuf Amari was short.")) == ["Yusuf Amari"]
    both = "Later Ngozi Okafor phoned Yusuf Amari."
    assert places(conflicting_participant, draft(first, both, "Okafor’s call with Yusuf Amari was short.")) == []


def test_differences_of_a_part():
    document = draft("we will never sell", "in the end we will not sell the harbour")
    (one,), (other,) = (pieces(document, paragraph.span) for paragraph in document.paragraphs)
    (found,) = differences(one, other)
    assert [word.text for word in one[found.start : found.end]] == ["never"]
    assert [word.text for word in other[found.first : found.last]] == ["not"]


def test_words_are_compared_in_full_without_insertions():
    document = draft("We’ve seen [the mayor] can’t")
    words = [[word.text for word in piece] for piece in pieces(document, Span(0, len(document.text)))]
    assert words == [["we", "have", "seen"], ["can", "not"]]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Referee Arne Lindqvist stopped play. Later Lindqvist, the head coach of Leeds, left.", ["head coach"]),
        ("Arne Lindqvist, the referee in the final, left. The goalkeeper, Lindqvist, stayed.", ["goalkeeper"]),
        ("Arne Lindqvist, the referee, left. Arne Lindqvist, who is now a coach, stayed.", []),
        ("Arne Lindqvist, the referee, left. The former goalkeeper Arne Lindqvist had trained him.", []),
        ("Arne Lindqvist, the referee, left. “Coach Lindqvist is blind,” said Petra Holm.", []),
        ("Arne Lindqvist, a striker, scored. Forward Lindqvist left. Goalkeeper Petra Holm stayed.", []),
        ("Arne Lindqvist, defender of the old town, met coach Petra Holm.", []),
        ("Buyer Arne Lindqvist paid. The seller, Arne Lindqvist, got nothing.", ["seller"]),
    ],
)
def test_parts_that_exclude_each_other(told, found):
    assert places(speaker_out_of_role, draft(told)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The board heard Edward Lindqvist and Peter Holm.", ["He"]),
        ("Edward Lindqvist and Peter Holm met the board.", ["He"]),
        ("Edward Lindqvist told Peter Holm to leave.", []),
        ("The board heard Edward Lindqvist, who knew Peter Holm.", []),
        ("The board heard Edward Lindqvist, Peter Holm and a letter from Ellen Berg.", ["He"]),
        ("The board heard Ellen Berg and Margaret Holm.", []),
        ("“I saw Edward Lindqvist and Peter Holm,” the skipper said.", []),
        ("The board heard Edward Lindqvist, Peter Holm and Paul Berg.", []),
    ],
)
def test_two_who_may_be_meant(sentence, found):
    assert places(ambiguous_pronoun_speaker, draft(f"{sentence} He said the pier was lost.")) == found


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("“We will wait,” Lindqvist said. “It blows,” Lindqvist added.", ["Lindqvist"]),
        ("“We will wait,” Lindqvist, who owns a boat, said.", []),
        ("“We will wait,” said the skipper, Lindqvist.", []),
        ("“We will wait,” Lindqvist (Labour) said.", []),
        ("“We will wait,” Reuters quoted the union as saying.", []),
        ("“We will wait,” Margaret said.", []),
        ("Lindqvist said they would wait.", []),
        ("“We will wait,” she said.", ["she"]),
        ("“We will wait,” she told her husband.", ["she"]),
    ],
)
def test_who_is_that(paragraph, found):
    document = draft("The boats stay in.", paragraph, "The vote is in May.", "Ellen Holm will count.")
    assert places(unknown_speaker, document) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Verity Holm KC, prosecuting, rose. “Books,” said Ms Holm, defending.", ["defending"]),
        ("Town treasurer Arne Holm rose. Ilse Rusnac sang. “Late,” said Rusnac, the town treasurer.", ["treasurer"]),
        ("Town treasurer Arne Holm rose. Ilse Rusnac sang. “Late,” said Rusnac, the club treasurer.", []),
        ("Town treasurer Arne Holm rose. Ilse Rusnac sang. “Late,” said Rusnac, the new treasurer.", []),
        ("Town treasurer Arne Holm rose. “Late,” said Holm, the treasurer.", []),
        ("The mayor, Arne Holm, rose. Ilse Rusnac, a mayor from abroad, sang.", []),
        ("Ilse Rusnac was arrested. Rusnac, the judge, sang.", ["judge"]),
        ("Ilse Rusnac, the judge, was arrested. Rusnac, the judge, sang.", []),
        ("Ilse Rusnac, the judge, said Arne Holm was charged.", []),
    ],
)
def test_roles_that_another_has(told, found):
    assert places(speaker_out_of_role, draft(told)) == found
