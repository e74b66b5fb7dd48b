"""What holds for all annotations together."""

from hypothesis import given
from hypothesis import strategies as st
from prose import drafts

from newslint.annotate.certainty.certainty import statements
from newslint.annotate.events.events import events
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.names import names
from newslint.annotate.names.variants import spellings
from newslint.annotate.speech.attributions import attributions
from newslint.annotate.speech.quotations import quotations
from newslint.annotate.speech.quoted import quoted
from newslint.annotate.text.sentences import sentences
from newslint.annotate.text.tokens import tokens
from newslint.document import Document

ANNOTATIONS = (
    attributions,
    events,
    name_phrases,
    names,
    quotations,
    quoted,
    sentences,
    spellings,
    statements,
    tokens,
)


def again(document: Document) -> Document:
    """The same draft, of which nothing has been worked out yet."""
    return Document(document.path, document.source, document.text, document.source_map, document.paragraphs)


@given(drafts, st.permutations(ANNOTATIONS))
def test_nothing_depends_on_what_was_asked_for_before(document, order):
    together = {annotate: annotate(document) for annotate in order}
    for annotate in ANNOTATIONS:
        assert annotate(again(document)) == together[annotate]


@given(drafts)
def test_an_annotation_is_worked_out_once(document):
    for annotate in ANNOTATIONS:
        assert annotate(document) is annotate(document)
