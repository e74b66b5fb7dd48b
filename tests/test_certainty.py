"""How sure a draft is of what it says."""

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.certainty import hedged_words, statements
from newslint.annotate.sentences import sentences


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


def test_one_statement_a_sentence():
    assert certainties(("Bridge may close", "headline"), "The bridge is old. Is it closed?") == [
        "hedged",
        "asserted",
        "questioned",
    ]


def test_a_modal_covers_its_clause_and_no_other():
    document = draft("The firm, which may have hidden a defect, makes scooters.")
    words = {token.text for token in hedged_words(document, statements(document)[0])}
    assert {"hidden", "defect"} <= words
    assert "scooters" not in words


def test_an_adjective_covers_its_noun():
    document = draft("The alleged thief was freed by the court in Graz.")
    assert "Graz" not in {token.text for token in hedged_words(document, statements(document)[0])}


@given(drafts)
def test_a_statement_is_its_sentence_and_its_hedges_lie_in_it(document):
    found = statements(document)
    assert [statement.span for statement in found] == [sentence.span for sentence in sentences(document)]
    for statement in found:
        assert list(statement.hedges) == sorted(statement.hedges)
        assert all(statement.span.covers(hedge) and hedge.start < hedge.end for hedge in statement.hedges)
        assert statement.certainty != "asserted" or not statement.hedges
        assert all(statement.span.covers(token.span) for token in hedged_words(document, statement))
