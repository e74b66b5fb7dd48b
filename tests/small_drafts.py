"""Documents made by hand, so that tests of the engine and of packs don't depend on a reader."""

from newslint.document import Comment, Document, Paragraph
from newslint.span import SourceMap, Span


def draft(*paragraphs, role="body", comments=(), path="draft.md"):
    """A Document with these paragraphs, (words, role) or just words, whose source is its running text.

    A paragraph that begins with ``<!--`` is a comment by itself, of which the running text has nothing.
    """
    source, text, source_map, found, notes = "", "", SourceMap(), [], list(comments)
    for paragraph in paragraphs:
        words, own_role = paragraph if isinstance(paragraph, tuple) else (paragraph, role)
        if words.startswith("<!--"):
            notes.append(Comment(words[4:-3], Span(len(source), len(source) + len(words)), len(text)))
            source += words + "\n\n"
            continue
        found.append(Paragraph(Span(len(text), len(text) + len(words)), own_role))
        source_map.append(len(words) + 2, Span(len(source), len(source) + len(words) + 2))
        text += words + "\n\n"
        source += words + "\n\n"
    return Document(path, source, text, source_map, tuple(found), tuple(notes))
