"""Prose that Hypothesis makes: every mark the annotations look at, in every order."""

from hypothesis import strategies as st
from small_drafts import draft

WORDS = (
    "Okafor Ngozi Lindqvist Naryshkin Naryschkin Selenskyj Zelenskyy O’Neill Jean-Claude von der of the The A I May "
    "may "
    "said told according to denied Minister Mr. Gen. U.S. J. K. a.m. No. 5 3.5 1,000 2024 allegedly could not call "
    "meeting with on Monday it was confirmed news agency reported Kiev U.N. Putin’s Russian and he she they É ß 日本 "
    "a\u0301 \N{GRINNING FACE} \ufffc"
).split()
MARKS = [*".,;:!?…—–-'’‘\"“”„«»()[]/&*_`<>|#\\", "...", "“‘", ".”", ",”", "?”"]
SPACES = [" ", "  ", "\t", "\u00a0", "\u2009", "\n"]

lines = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from([" ", " ", *MARKS]), st.sampled_from(SPACES)),
    min_size=1,
    max_size=60,
).map("".join)
# White space around a paragraph is the reader's business, and a comment is no paragraph.
paragraphs = lines.map(str.strip).filter(lambda line: line and not line.startswith("<!--"))
roles = st.sampled_from(["body", "body", "body", "headline", "deck", "caption"])
drafts = st.lists(st.tuples(paragraphs, roles), min_size=1, max_size=4).map(lambda found: draft(*found))
