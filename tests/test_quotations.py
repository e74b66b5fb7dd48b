"""Whose words are whose: quotation marks, reporting verbs, and the two put together."""

import pytest
from hypothesis import given
from prose import drafts
from small_drafts import draft

from newslint.annotate.attributions import attributions, cues_in
from newslint.annotate.quotations import quotations
from newslint.annotate.quoted import in_quotation_marks, own_tokens, quoted
from newslint.span import Span


def marked(*paragraphs):
    """What stands between quotation marks."""
    document = draft(*paragraphs)
    return [document.words(quote.content) for quote in quoted(document)]


def sources(*paragraphs):
    """Speaker and cue of every attribution, in words."""
    document = draft(*paragraphs)
    return [
        (document.words(found.speaker) if found.speaker else None, document.words(found.cue).lower())
        for found in attributions(document)
    ]


def spoken(*paragraphs):
    """Words and speaker of every direct or mixed quotation."""
    return [(words, speaker) for kind, words, speaker in told(*paragraphs) if kind != "indirect"]


def reported(*paragraphs):
    """Words and speaker of every indirect quotation."""
    return [(words, speaker) for kind, words, speaker in told(*paragraphs) if kind == "indirect"]


def told(*paragraphs):
    document = draft(*paragraphs)
    return [
        (
            found.kind,
            document.words(found.content),
            document.words(found.attribution.speaker) if found.attribution and found.attribution.speaker else None,
        )
        for found in quotations(document)
    ]


class TestQuotationMarks:
    @pytest.mark.parametrize("marks", ["“”", '""', "„“", "„”", "«»", "»«", "‘’"])
    def test_every_kind_of_mark(self, marks):
        opening, closing = marks
        assert marked(f"Then {opening}It is late,{closing} she said.") == ["It is late,"]

    def test_two_in_a_paragraph(self):
        assert marked("“It is late,” she said. “We go home.”") == ["It is late,", "We go home."]

    @pytest.mark.parametrize(
        "text",
        ["“He told me ‘go away’ and I went,” she said.", '"He told me \'go away\' and I went," she said.'],
    )
    def test_a_quotation_inside_another_belongs_to_it(self, text):
        (found,) = marked(text)
        assert found.startswith("He told me")
        assert found.endswith("and I went,")

    @pytest.mark.parametrize("text", ["The Okafors’ house is O’Neill’s.", "It's the '90s again, isn't it?", "A 5' 10\" man"])
    def test_an_apostrophe_is_no_quotation_mark(self, text):
        assert marked(text) == []

    def test_a_mark_never_closed_runs_to_the_end_of_its_paragraph_and_no_further(self):
        assert marked("“It is late.", "Nobody answered.") == ["It is late."]

    def test_a_quotation_that_goes_on_in_the_next_paragraph(self):
        assert marked("“It is late.", "“We go home,” she said.") == ["It is late.", "We go home,"]

    def test_in_quotation_marks(self):
        document = draft("Then “it is late,” she said.")
        inside = document.text.index("late")
        outside = document.text.index("she")
        assert in_quotation_marks(document, Span(inside, inside + 4))
        assert not in_quotation_marks(document, Span(outside, outside + 3))

    def test_own_words_are_those_outside(self):
        document = draft("Then “it is late,” she said.")
        own = [token.text for token in own_tokens(document, document.paragraphs[0].span)]
        assert own == ["Then", "“", "”", "she", "said", "."]

    @given(drafts)
    def test_quoted_stretches_are_ordered_disjoint_and_inside_their_paragraph(self, document):
        end = 0
        for quote in quoted(document):
            assert end <= quote.outer.start < quote.content.start < quote.content.end <= quote.outer.end
            assert any(paragraph.span.covers(quote.outer) for paragraph in document.paragraphs)
            end = quote.outer.end


class TestAttributions:
    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ("Okafor said the harvest was late.", "Okafor"),
            ("The harvest was late, Okafor said.", "Okafor"),
            ("The harvest, Okafor said, was late.", "Okafor"),
            ("“It is late,” said Okafor.", "Okafor"),
            ("“It is late!” exclaimed Okafor.", "Okafor"),
            ("“Is it late?” asked Okafor.", "Okafor"),
            ("“It is late,” said the minister.", "the minister"),
            ("“It is late,” she said.", "she"),
            ("Okafor, the union’s leader, said the harvest was late.", "Okafor"),
            ("“It is late,” Okafor, 54, said.", "Okafor"),
            ("Okafor also said on Monday that it was late.", "Okafor"),
            ("Okafor has repeatedly said that it was late.", "Okafor"),
            ("The ministry of agriculture said it was late.", "The ministry of agriculture"),
            ("According to the ministry, it was late.", "the ministry"),
            ("It was late, according to Ngozi Okafor.", "Ngozi Okafor"),
            ("Asked about the harvest, Okafor said it was late.", "Okafor"),
            ("Okafor’s spokesman said it was late.", "Okafor’s spokesman"),
        ],
    )
    def test_the_words_that_name_the_source(self, text, speaker):
        assert [found for found, _ in sources(text)] == [speaker]

    @pytest.mark.parametrize(
        "text",
        [
            "The harvest was late this year.",
            "The report was late, and the reports before it too.",
            "The said bridge is closed.",
            "It is hard to say.",
            "“Okafor said it was late.”",
            "Nobody has an honest answer.",
        ],
    )
    def test_no_source(self, text):
        assert sources(text) == []

    def test_two_in_a_sentence(self):
        found = sources("Okafor said the bridge was closed, but Lindqvist denied it.")
        assert found == [("Okafor", "said"), ("Lindqvist", "denied")]

    def test_cues_in_a_span(self):
        document = draft("Okafor said so. Lindqvist denied it.")
        second = Span(document.text.index("Lindqvist"), len(document.text))
        assert [document.words(found.cue) for found in cues_in(document, second)] == ["denied"]

    @given(drafts)
    def test_attributions_are_ordered_and_their_spans_lie_in_a_paragraph(self, document):
        found = attributions(document)
        assert [one.cue.start for one in found] == sorted({one.cue.start for one in found})
        for one in found:
            for span in (one.cue, *([one.speaker] if one.speaker else [])):
                assert span.start < span.end
                assert any(paragraph.span.covers(span) for paragraph in document.paragraphs)


class TestDirect:
    @pytest.mark.parametrize(
        "text",
        [
            "“We will sign,” Ngozi Okafor said.",
            "“We will sign,” said Ngozi Okafor.",
            "“We will sign,” said Ngozi Okafor, the union’s leader.",
            "“We will sign,” Ngozi Okafor told reporters in Graz.",
            "Ngozi Okafor said: “We will sign.”",
            "Ngozi Okafor said, “We will sign.”",
            "Ngozi Okafor, the union’s leader, said: “We will sign.”",
            "In a statement, Ngozi Okafor said: “We will sign.”",
            "“We will sign”, Ngozi Okafor said.",
            "“We will sign” – Ngozi Okafor said.",
            "“We will sign!” Ngozi Okafor said.",
        ],
    )
    def test_the_cue_stands_before_or_behind(self, text):
        ((words, speaker),) = spoken(text)
        assert words.rstrip("!.") == "We will sign"
        assert speaker == "Ngozi Okafor"

    def test_a_broken_quotation_has_one_speaker(self):
        found = spoken("“We will sign,” Ngozi Okafor said, “but not today.”")
        assert found == [("We will sign", "Ngozi Okafor"), ("but not today.", "Ngozi Okafor")]

    def test_it_goes_on_behind_the_cue(self):
        found = spoken("“We will sign,” Ngozi Okafor said. “We have no choice.”")
        assert found == [("We will sign", "Ngozi Okafor"), ("We have no choice.", "Ngozi Okafor")]

    def test_two_speakers_in_a_paragraph(self):
        found = spoken("Ngozi Okafor said: “We will sign.” Ilse Lindqvist replied: “We won’t.”")
        assert found == [("We will sign.", "Ngozi Okafor"), ("We won’t.", "Ilse Lindqvist")]

    def test_two_paragraphs_two_speakers(self):
        found = spoken("“We will sign,” Ngozi Okafor said.", "“We won’t,” Ilse Lindqvist said.")
        assert [speaker for _, speaker in found] == ["Ngozi Okafor", "Ilse Lindqvist"]

    def test_it_goes_on_in_the_next_paragraph(self):
        found = spoken("“We will sign,” Ngozi Okafor said.", "“We will not wait until Tuesday.”")
        assert [speaker for _, speaker in found] == ["Ngozi Okafor", "Ngozi Okafor"]

    def test_a_colon_at_the_end_of_a_paragraph_introduces_the_next(self):
        found = spoken("Ngozi Okafor said:", "“We will sign on Monday.”")
        assert found == [("We will sign on Monday.", "Ngozi Okafor")]

    def test_several_sentences_are_one_quotation(self):
        found = spoken("The court said: “The claim is dismissed. It has no merit.” It was read on Monday.")
        assert found == [("The claim is dismissed. It has no merit.", "The court")]

    def test_a_few_words_of_somebody(self):
        assert ("mixed", "the bridge", "Okafor") in told("Okafor said that “the bridge” is closed.")

    def test_titles_and_so_called_things_are_no_quotations(self):
        assert spoken("The so-called “peace plan” failed. The film “Titanic” won.") == []

    def test_a_quotation_without_a_speaker(self):
        assert spoken("“We will sign.”") == [("We will sign.", None)]


class TestIndirect:
    @pytest.mark.parametrize(
        ("text", "words", "speaker"),
        [
            ("Okafor said the harvest was late.", "the harvest was late", "Okafor"),
            ("Okafor said that the harvest was late.", "the harvest was late", "Okafor"),
            ("The harvest was late, Okafor said.", "The harvest was late", "Okafor"),
            ("The harvest was late, the ministry said on Monday.", "The harvest was late", "the ministry"),
            ("According to the ministry, the harvest was late.", "the harvest was late", "the ministry"),
            ("The harvest was late, according to the ministry.", "The harvest was late", "the ministry"),
        ],
    )
    def test_reported_words(self, text, words, speaker):
        ((found, by),) = reported(text)
        assert words in found
        assert len(found) <= len(words) + len("that .")
        assert by == speaker

    def test_what_stands_in_quotation_marks_is_not_reported_again(self):
        assert reported("Okafor said: “The harvest was late.”") == []

    def test_own_words_are_nobodys(self):
        assert told("The harvest was late. It rained for weeks.") == []

    def test_a_sentence_full_of_sources_is_not_quoted_again_for_each(self):
        """Each reported stretch is short of the whole sentence, or the reports of one line would fill a disk."""
        text = "he said " * 2000
        assert sum(len(words) for words, _ in reported(text)) < 50 * len(text)


@given(drafts)
def test_every_quotation_lies_in_the_text_and_in_order(document):
    found = quotations(document)
    assert [one.content for one in found] == sorted(one.content for one in found)
    for one in found:
        spans = [one.content]
        if one.attribution:
            spans += [one.attribution.cue, *([one.attribution.speaker] if one.attribution.speaker else [])]
        assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
        assert any(paragraph.span.covers(one.content) for paragraph in document.paragraphs)
        assert not document.text[one.content.start].isspace()
        assert not document.text[one.content.end - 1].isspace()


@given(drafts)
def test_direct_quotations_do_not_overlap(document):
    spans = [one.content for one in quotations(document) if one.kind != "indirect"]
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
