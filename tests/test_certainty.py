"""How sure a draft is of what it says."""

from itertools import pairwise

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.certainty.certainty import statement_at, statements, statements_in
from newslint.annotate.certainty.scope import hedged_words
from newslint.annotate.text.sentences import sentences


def certainties(*paragraphs):
    return [statement.certainty for statement in statements(draft(*paragraphs))]


def hedges(text):
    document = draft(text)
    return [document.words(hedge).lower() for statement in statements(document) for hedge in statement.hedges]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed.",
        "In May the bridge closed.",
        "It closed on May 5.",
        "May 5 was warm.",
        "Theresa May resigned.",
        "The bridge could not be crossed.",
        "It couldn’t be crossed.",
        "It closed as soon as possible.",
    ],
)
def test_asserted(text):
    assert certainties(text) == ["asserted"]
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The bridge may close on Monday.", "may"),
        ("The bridge might close on Monday.", "might"),
        ("The vote in May could be close.", "could"),
        ("The firm allegedly hid it.", "allegedly"),
        ("The firm reportedly hid it.", "reportedly"),
        ("Perhaps it closed.", "perhaps"),
        ("The bridge, it seems, is closed.", "seems"),
        ("He is believed to have left.", "believed to have"),
        ("He is said to have left.", "said to have"),
        ("It is possible that it closed.", "possible"),
    ],
)
def test_hedged(text, hedge):
    assert certainties(text) == ["hedged"]
    assert hedge in " ".join(hedges(text))


@pytest.mark.parametrize(
    "text",
    [
        "Okafor said the bridge was closed.",
        "The bridge was closed, Okafor said.",
        "According to the police, the bridge is closed.",
        "“The bridge is closed,” Okafor said.",
        "“The bridge may close,” Okafor said.",
        "Mr May said it was late.",
    ],
)
def test_attributed(text):
    assert certainties(text) == ["attributed"]


def test_voters_who_reject_a_tax_deny_nothing():
    assert certainties("Voters rejected the tax.") == ["asserted"]
    assert certainties("Voters rejected the claim that it was closed.") == ["denied"]


@pytest.mark.parametrize("text", ["The firm denied it.", "Okafor denied that the bridge was closed."])
def test_denied(text):
    assert certainties(text) == ["denied"]


@pytest.mark.parametrize("text", ["Did the firm hide it?", "What may come?", "(Is it late?)"])
def test_questioned(text):
    assert certainties(text) == ["questioned"]


def test_the_weaker_claim_counts():
    assert certainties("Okafor said the bridge may close.") == ["hedged"]
    assert certainties("According to unconfirmed reports, the bridge is closed.") == ["hedged"]


def test_the_hedge_of_a_speaker_is_not_the_drafts():
    document = draft("“The bridge may close,” Okafor said. It is closed.")
    assert [statement.hedges for statement in statements(document)] == [(), ()]


def test_sentences_of_one_clause():
    assert certainties(("Bridge may close", "headline"), "The bridge is old. Is it closed?") == [
        "hedged",
        "asserted",
        "questioned",
    ]


def clauses(text):
    document = draft(text)
    return [(statement.certainty, document.words(statement.span)) for statement in statements(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge may close, but the road is open.", ["hedged", "asserted"]),
        ("The bridge is closed; the road may follow.", ["asserted", "hedged"]),
        ("The mayor resigned on Monday, while her deputy reportedly stayed.", ["asserted", "hedged"]),
        ("The firm, which may have hidden a defect, makes scooters.", ["hedged", "asserted"]),
        ("Okafor, who allegedly hid the defect, resigned on Monday.", ["hedged", "asserted"]),
        ("The police arrested Amari, who allegedly stole the painting.", ["asserted", "hedged"]),
        ("Although it may rain, the match will go on.", ["hedged", "asserted"]),
        ("The road is closed because the bridge may fall.", ["asserted", "hedged"]),
        ("When the bridge fell, the mayor was reportedly in bed.", ["asserted", "hedged"]),
        ("The firm may have lied and has left the country.", ["hedged", "asserted"]),
        ("He resigned on Monday, but the mayor said the road was closed.", ["asserted", "attributed"]),
        ("Okafor, who said the bridge was unsafe, resigned on Monday.", ["attributed", "asserted"]),
        ("Okafor said the bridge was closed, and that the road was open.", ["attributed", "attributed"]),
        ("The firm denied the leak, but it closed the road.", ["denied", "asserted"]),
        ("It is said that Okafor, who lives in Graz, hid the defect.", ["hedged", "asserted", "hedged"]),
        ("Police said Okafor, who lives in Graz, hid it.", ["attributed", "attributed", "attributed"]),
        ("If the bridge falls, 40 people may die.", ["hedged"]),
        ("The firm may have lied, cheated and stolen.", ["hedged"]),
        ("The mayor and the council have voted.", ["asserted"]),
        ("He met the mayor, the bishop, and the council that voted no.", ["asserted"]),
    ],
)
def test_a_hedge_covers_its_clause_and_not_the_next(text, expected):
    found = clauses(text)
    assert [certainty for certainty, _ in found] == expected
    assert " ".join(words for _, words in found) == text


@pytest.mark.parametrize(
    "text",
    [
        "May the best team win.",
        "Prime Minister May Wins",
        "There is no doubt that he lied.",
        "The theft was not only alleged.",
        "Guests would have a view of the sea.",
        "She was to have dinner with the mayor.",
        "He is supposed to open the fair in May.",
        "They train so that they could race.",
        "Doctors treated patients with suspected hay fever.",
    ],
)
def test_no_hedge(text):
    assert certainties(text) == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Bridge May Close After Flood",
        "He is said to own three houses.",
        "He would have killed his wife on Sunday.",
        "He must have known about the defect.",
        "He is supposed to have stolen a car.",
        "The man is to have stolen three cars.",
        "The witness wants to have seen the car.",
        "The firm is unlikely to have known.",
    ],
)
def test_moods_of_hearsay(text):
    assert certainties(text) == ["hedged"]


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear if the bridge is safe.",
        "It is not known whether he lived.",
        "Experts doubt the bridge is safe.",
        "The council asked whether the bridge was safe.",
    ],
)
def test_left_open(text):
    assert certainties(text) == ["questioned"]


@pytest.mark.parametrize("text", ["The firm did not deny the leak.", "Nobody denied that the bridge was closed."])
def test_who_does_not_deny_denies_nothing(text):
    assert certainties(text) != ["denied"]


@pytest.mark.parametrize("text", ["There is no evidence that the tea works.", "It is not true that it closed."])
def test_turned_round(text):
    assert certainties(text) == ["denied"]


def test_a_quotation_without_its_cue_belongs_to_its_speaker():
    assert certainties("“It is closed,” Okafor said. “The road is closed too.”") == ["attributed", "attributed"]


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("It is said that on Friday, in Graz, the firm hid it.", "Friday Graz firm hid", ""),
        ("On Friday, the firm may have hidden it, aided by a bank.", "Friday firm hidden bank", ""),
        ("The firm, founded in Graz, may have hidden it.", "firm hidden", ""),
        ("Okafor resigned, saying she might return.", "she return", "Okafor resigned"),
        ("The firm, reportedly, hid it.", "hid", ""),
        ("The road, reportedly the oldest in Graz, reopened.", "oldest", "reopened"),
        ("Reportedly, the firm hid it.", "firm hid", ""),
    ],
)
def test_which_words_a_hedge_covers(text, inside, outside):
    document = draft(text)
    words = {token.text for statement in statements(document) for token in hedged_words(document, statement)}
    assert set(inside.split()) <= words
    assert not set(outside.split()) & words


def test_what_a_hedge_covers():
    document = draft("Graz arrested a man believed to have hidden a defect.")
    words = {token.text for token in hedged_words(document, statements(document)[0])}
    assert {"hidden", "defect"} <= words
    assert "Graz" not in words
    document = draft("It is believed that the firm hid a defect.")
    assert {"firm", "hid", "defect"} <= {token.text for token in hedged_words(document, statements(document)[0])}


def test_an_adjective_covers_its_noun():
    document = draft("The alleged thief was freed by the court in Graz.")
    assert "Graz" not in {token.text for token in hedged_words(document, statements(document)[0])}


@given(drafts)
def test_statements_cover_their_sentences_and_hold_their_hedges(document):
    found = statements(document)
    for sentence in sentences(document):
        within = statements_in(document, sentence.span)
        assert (within[0].span.start, within[-1].span.end) == sentence.span
        assert all(one.span.start < one.span.end <= other.span.start for one, other in pairwise(within))
    for statement in found:
        assert statement_at(document, statement.span.start) == statement
        assert list(statement.hedges) == sorted(statement.hedges)
        assert all(statement.span.covers(hedge) and hedge.start < hedge.end for hedge in statement.hedges)
        assert statement.certainty != "asserted" or not statement.hedges
        assert all(statement.span.covers(token.span) for token in hedged_words(document, statement))
