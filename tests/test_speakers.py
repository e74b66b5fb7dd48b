"""Pronouns and descriptions go back to the names they stand for."""

import pytest

from newslint.annotate.speech.speakers import joint_speakers, speaker_names
from newslint.readers import read


def named(text):
    """The words of each source and the name they stand for."""
    document = read(text.encode(), "draft.txt")
    return [(document.words(place), name.label if name else None) for place, name in speaker_names(document).items()]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He said the bus had broken down.", "Edward Lindqvist"),
        ("“The bus had broken down,” she said.", "Margaret Okafor"),
    ],
)
def test_a_pronoun_goes_to_the_last_person_it_can_mean(text, speaker):
    story = "Margaret Okafor met Edward Lindqvist in Leeds on Monday. "
    assert named(story + text)[-1][1] == speaker


def test_a_title_tells_a_man_from_a_woman():
    story = "Mrs. Okafor met Mr. Lindqvist in Leeds on Monday. “It was late,” {} said."
    assert named(story.format("she")) == [("she", "Okafor")]
    assert named(story.format("he")) == [("he", "Lindqvist")]


def test_the_speaker_before_comes_first():
    story = "Alice Holm had gone home, Margaret Okafor said. “And we go too,” she said."
    assert named(story)[-1] == ("she", "Margaret Okafor")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Russia’s intelligence chief, Sergei Naryshkin, flew to Ankara with Alexei Tomilin. The intelligence chief "
            "said talks would go on.",
            "The intelligence chief",
            "Sergei Naryshkin",
        ),
        (
            "Sergei Naryshkin, the head of foreign intelligence, flew to Ankara. Putin’s spy chief said it was late.",
            "Putin’s spy chief",
            "Sergei Naryshkin",
        ),
        (
            "Ilse Lindqvist, a lawyer from Leeds, met Margaret Okafor. The attorney said she was content.",
            "The attorney",
            "Ilse Lindqvist",
        ),
        ("Margaret Okafor wept. A spokesman for Okafor said she was tired.", "A spokesman for Okafor", None),
        ("“It is late,” said a neighbour, Ilse Lindqvist.", "a neighbour, Ilse Lindqvist", "Ilse Lindqvist"),
        ("One of them, Ilse Lindqvist, said it was late.", "One of them, Ilse Lindqvist", "Ilse Lindqvist"),
        (
            "Margaret Okafor wept. A senior aide to Okafor, Ilse Lindqvist, said it was late.",
            "A senior aide to Okafor, Ilse Lindqvist",
            "Ilse Lindqvist",
        ),
        ("A couple from Salem, Oregon, said it was late.", "A couple from Salem, Oregon", None),
        ("Margaret Okafor wept. Okafor’s lawyer said she was tired.", "Okafor’s lawyer", None),
        (
            "Ilse Lindqvist, a lawyer, met Petra Holm, a lawyer. The lawyer said it was late.",
            "The lawyer",
            None,
        ),
        ("Margaret Okafor wept. “It is late,” they said.", "they", None),
    ],
)
def test_descriptions(text, words, speaker):
    assert dict(named(text))[words] == speaker


def test_a_relative_pronoun_goes_with_its_noun():
    assert named("Margaret Okafor, who said the bridge was closed, left.") == [
        ("Margaret Okafor, who", "Margaret Okafor")
    ]


def test_it_is_an_organisation():
    story = "The Ministry of Transport closed the bridge. It said the deck was cracked in four places."
    assert named(story)[-1] == ("It", "Ministry of Transport")


def test_the_authors_i_is_nobody_in_the_draft():
    assert named("Margaret Okafor wept. I said that she was tired.")[-1] == ("I", None)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Ngozi Okafor and Arne Lindqvist said they would sign.", ["Ngozi Okafor", "Arne Lindqvist"]),
        (
            "“It is late,” said Ngozi Okafor, Arne Lindqvist and Petra Holm.",
            ["Ngozi Okafor", "Arne Lindqvist", "Petra Holm"],
        ),
        ("Ngozi Okafor, who met Arne Lindqvist, said it was late.", None),
        ("Ngozi Okafor of the Harbour Board said it was late.", None),
    ],
)
def test_who_speaks_together(text, together):
    found = [[name.label for name in names] for names in joint_speakers(read(text.encode(), "draft.txt")).values()]
    assert found == ([together] if together else [])


def test_may_is_a_speaker():
    story = (
        "Theresa May left the hall in May. Mrs May said the vote was lost. “I am tired,” said May. “So am I,” May said."
    )
    assert named(story) == [("Mrs May", "Theresa May"), ("May", "Theresa May"), ("May", "Theresa May")]


def test_who_has_a_surname_only_and_speaks_is_somebody():
    assert named("Okafor rose. “It was late,” Okafor said. “It rained,” she added.")[-1] == ("she", "Okafor")


def test_initials_before_an_answer():
    story = "Ngozi Okafor built the bridge.\n\nDaily Post: Why?\n\nNO: Nobody asked me.\n\nDaily Post: And?\n\nNO: So."
    assert dict(named(story))["NO"] == "Ngozi Okafor"
    other = story.replace("Okafor built", "Okafor and Nils Ottosen built")
    assert dict(named(other))["NO"] not in ("Ngozi Okafor", "Nils Ottosen")
