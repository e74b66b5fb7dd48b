"""Calls and meetings, and who took part."""

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.events.events import events, patterns
from newslint.annotate.text.sentences import sentence_number, sentences


def told(*paragraphs):
    """Kind and people of every event with two of them, the people in any order."""
    found = [(event.kind, {person.name.label for person in event.participants}) for event in events(draft(*paragraphs))]
    return [event for event in found if len(event[1]) > 1]


BOTH = {"Ngozi Okafor", "Ilse Lindqvist"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On Monday Ngozi Okafor had a phone call with Ilse Lindqvist.", "call"),
        ("Ngozi Okafor held a meeting with Ilse Lindqvist in Graz.", "meeting"),
        ("A meeting between Ngozi Okafor and Ilse Lindqvist failed.", "meeting"),
        ("At the summit in Graz, Ngozi Okafor and Ilse Lindqvist agreed.", "meeting"),
        ("In her meeting with Ngozi Okafor, Ilse Lindqvist wept.", "meeting"),
        ("The talks between Ngozi Okafor and Ilse Lindqvist failed.", "meeting"),
        ("Ngozi Okafor met Ilse Lindqvist in Graz.", "meeting"),
        ("On Monday Ngozi Okafor phoned Ilse Lindqvist.", "call"),
        ("Ngozi Okafor spoke by phone for an hour with Ilse Lindqvist.", "call"),
        ("Ngozi Okafor’s letter to Ilse Lindqvist was lost.", "letter"),
        ("Ngozi Okafor wrote to Ilse Lindqvist in May.", "letter"),
        ("Ngozi Okafor said so after speaking by phone to her counterpart, Ilse Lindqvist.", "call"),
        ("After phoning Ilse Lindqvist, Ngozi Okafor left.", "call"),
        ("Ngozi Okafor left Graz after meeting Ilse Lindqvist.", "meeting"),
    ],
)
def test_two_people(text, kind):
    assert told(text) == [(kind, BOTH)]


def test_surnames_are_led_back_to_people():
    found = told("They were Ngozi Okafor and Ilse Lindqvist.", "On Monday Okafor had a phone call with Lindqvist.")
    assert found == [("call", BOTH)]


def test_the_pronoun_is_the_speaker_at_the_end():
    found = told("During the call with Ilse Lindqvist, she asked about the bridge, Ngozi Okafor said.")
    assert found == [("call", BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        "Ngozi Okafor had a call with the minister.",
        "Ngozi Okafor read a book. The meeting was long.",
        "The meeting was long, and the call was short.",
        "Ngozi Okafor never met Ilse Lindqvist.",
        "Ngozi Okafor left without speaking to Ilse Lindqvist.",
        "Ngozi Okafor is meeting Ilse Lindqvist in May.",
        "Ngozi Okafor met farmers in Graz, Ilse Lindqvist said.",
        "Ngozi Okafor left before the meeting, and Ilse Lindqvist came after it.",
    ],
)
def test_fewer_than_two_named_people_make_no_event(text):
    assert told(text) == []


def event(text):
    (found,) = events(draft(text))
    return found


def test_when():
    dated = event("On Monday Ngozi Okafor had a phone call with Ilse Lindqvist.")
    assert "Monday" in " ".join(sorted(dated.when))
    assert not event("Ngozi Okafor had a phone call with Ilse Lindqvist.").when
    assert not event("Ngozi Okafor said on Monday, a day after phoning Ilse Lindqvist, that it rained.").when


def test_a_call_and_the_call():
    assert not event("Ngozi Okafor had a phone call with Ilse Lindqvist.").definite
    assert event("Ngozi Okafor recalled the phone call between Yusuf Amari and Ilse Lindqvist.").definite


def test_who_spoke_with_somebody_may_have_done_so_by_phone():
    assert event("On Tuesday Ngozi Okafor spoke to Ilse Lindqvist.").several
    assert not event("On Tuesday Ngozi Okafor spoke to Ilse Lindqvist by phone.").several


def test_another_call():
    assert event("On Tuesday Ngozi Okafor had another call with Ilse Lindqvist.").several
    assert not event("On Tuesday Ngozi Okafor had a call with Ilse Lindqvist.").several


@given(drafts)
def test_every_event_is_told_by_mentions_in_its_own_sentence(document):
    for found in events(document):
        assert document.words(found.span).lower() in patterns()
        assert len({person.name.id for person in found.participants}) == len(found.participants) >= 1
        sentence = sentences(document)[sentence_number(document, found.span.start)].span
        for person in found.participants:
            assert sentence.start <= person.span.start < person.span.end <= sentence.end
