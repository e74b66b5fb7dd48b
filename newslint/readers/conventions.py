"""How wire stories mark their parts: datelines, bylines, sign-offs, headings, captions.

Pure functions on the text of one paragraph, without the white space around it. Each looks at a bounded
stretch of the paragraph, so that a very long one costs no more than a short one.
"""

from __future__ import annotations

import re

from newslint import knowledge
from newslint.document import PLACEHOLDER
from newslint.regex import regex

LONGEST_DATELINE = 60
LONGEST_BYLINE = 120
LONGEST_HEADING = 120
LONGEST_HEADLINE = 200
# Of a long headline so many may end before the last: No deal. No talks. ...
MOST_SENTENCES = 2
LONGEST_SIGNOFF = 400
LONGEST_CAPTION = 400
# The words to a picture credit it in so many characters at their end.
LONGEST_CREDIT = 80

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PARTICLES = frozenset(
    re.findall(r"\w+", "al am an and da de del den der des di do dos du el en la le les of on sur the upon van von")
)

SMALL_PREFIX = regex(r"(?:al|as|ad|an|ar|el|ul|d|l)[-'’]\w")

DASHES = frozenset("–—―-")
DASH = regex(r"\s*(?:[–—―]|--)\s*|\s+-\s+|(?<=\))\s?-\s*")
AGENCY = regex(r"\(([^()]{2,40})\)")
PLACE_WORD = regex(r"[^\W\d_][\w.'’\-]*")
DATE_WORD = regex(r"\d{1,2}(?:st|nd|rd|th)?\.?|\d{4}")
HAS_MONTH = regex(rf"\b{MONTH}(?!\w)")
SENTENCE_START = regex(r"[\"'“‘„«(\[]*[^\W_]")
SENTENCE_END = regex(r"[.!?…]['\")\]’”»]*(?:\s|\Z)")

DATE_LINE = regex(
    rf"(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{MONTH})(?:,?\s+\d{{4}})?"
)

BYLINE_LABEL = regex(r"(?:from|by|author|authors|byline|words|text|story)\s*:\s*(?=\S)", re.IGNORECASE)
BYLINE_BY = regex(r"(?:(?:Written|Reported|Words|Text|Story) )?(?:By|by|BY) (?=\S)")
NAME_END = regex(r",|\||•|\s[–—-]\s|\s(?:in|for|at)\s")
NAME_JOINERS = PARTICLES | {"with", "bin", "ibn", "ben", "abu", "ter", "ten", "zu", "y", "e", "&", "AND", "WITH"}
NAME_ABBREVIATION = regex(r"(?:\b\w|\b(?:Jr|Sr|Dr|St))\.\Z")

SIGNOFF_WORDS = regex(
    r"(?:(?:additional |further |more )?(?:reporting|editing|writing|translation|translated|compiled) by\b"
    r"|with (?:inputs?|material|files|reports|reporting) (?:from|by)\b)",
    re.IGNORECASE,
)
CONTRIBUTED = regex(r"\bcontributed (?:to this (?:report|story|article)|reporting)\b")
INITIALS = regex(
    r"(?:[a-z]{2,4}|[A-Z]{2,5}|Reuters|Bloomberg|Xinhua)(?:\s?[/,;]\s?(?:[a-z]{2,4}|[A-Z]{2,5}|Reuters|Bloomberg|Xinhua))*"
)
NO_INITIALS = frozenset({"sic", "lol", "pdf", "ret", "aka", "ibid", "etc"})

CAPTION = regex(r"(?:Photos?|Photograph|Picture|Image|Graphic|Video|Caption)(?: (?:caption|credit|by))?\s*:\s*\S")
# Signs of a credit that are cheaper to look for than the credit.
CREDIT_SIGNS = ("Photo", "Picture", "Image", "/")
CREDIT = regex(
    r"(?:(?:(?<=[.!?)\]]\s)|[(\[])(?:Photo(?:graph)?|Picture|Image)s?(?: credit| courtesy)?(?::\s?| by | courtesy of )"
    r"|\b(?:AP Photo|REUTERS|Reuters|AFP|EPA)\s?/\s?(?=[A-Z])"
    r"|\b[A-Z][\w'’-]+ [A-Z][\w'’-]+\s?/\s?(?=(?:Getty|AP|AFP|Reuters|REUTERS|EPA|PA|Shutterstock|Bloomberg)\b))"
    r"[^.!?;]{2,60}\.?[)\]]?\Z"
)

CLOSERS = "'\")]’”»"
NO_HEADING_END = frozenset(".,;:…-–—")
INITIALISM_END = regex(r"(?:\b[A-Z]\.){2,}\Z")
LONGEST_INITIALISM = 10
LETTER = regex(r"[^\W\d_]")


def dateline(text: str) -> int:
    """Length of a dateline at the beginning of ``text``, its dash and the space behind included; 0 if there is none.

    Meant for the first body paragraph only. ``Washington/Moscow – ``, ``KYIV, Ukraine (AP) — ``, ``(CNN) -- ``.
    """
    head = text[: LONGEST_DATELINE + 10]
    dash = DASH.search(head) if not DASHES.isdisjoint(head) else None
    if dash is None or not 0 < dash.start() <= LONGEST_DATELINE or not SENTENCE_START.match(text, dash.end()):
        return 0
    first = text[dash.end() : dash.end() + 8].lstrip("\"'“‘„«([")
    if not first or first[0].islower():
        return 0
    head = text[: dash.start()]
    agency = AGENCY.search(head)
    places = AGENCY.sub("", head, count=1).strip()
    spaced = dash.group() != dash.group().strip() or agency is not None
    parts = [part.split() for part in re.split(r"[,/]", places) if part.strip()]
    dated = HAS_MONTH.search(places) is not None
    if not all(_names_place(part, dated) for part in parts):
        return 0
    if agency or (parts and _is_capitals(parts[0])):
        return dash.end()
    plausible = spaced and 0 < len(parts) <= 3 and not _closes_again(text, dash)
    if plausible and parts[0][0].lower() not in knowledge.words("en/words/openers"):
        return dash.end()
    return 0


def _names_place(words: list[str], dated: bool) -> bool:
    """Three or four capitalised words, such as a place, a region, an agency or a date, have."""
    if len(words) > 4 or not (words[0][0].isupper() or dated):
        return False
    return all(
        (PLACE_WORD.fullmatch(word) and (_is_name_word(word) or word in PARTICLES))
        or (dated and DATE_WORD.fullmatch(word))
        for word in words
    )


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or SMALL_PREFIX.match(word) is not None


def _is_capitals(words: list[str]) -> bool:
    place = "".join(words)
    return len(place) > 2 and place.isupper()


def _closes_again(text: str, dash: re.Match[str]) -> bool:
    """True if the first sentence has the partner of this dash: *Lopez — The Hague's mayor — said ...*."""
    sentence_end = SENTENCE_END.search(text, dash.end(), dash.end() + 400)
    end = sentence_end.start() if sentence_end else min(len(text), dash.end() + 400)
    return text.count(dash.group(), dash.end(), end) % 2 == 1


def is_date_line(text: str) -> bool:
    """True for a date that stands alone: ``Friday, January 4, 2019``."""
    return len(text) <= 40 and DATE_LINE.fullmatch(text) is not None


def is_byline(text: str) -> bool:
    """True for the line that names the author: ``By Jane Doe``, ``From: Jane Doe``, ``BY JANE DOE and JOHN ROE``."""
    if len(text) > LONGEST_BYLINE:
        return False
    label = BYLINE_LABEL.match(text)
    start = label or BYLINE_BY.match(text)
    if start is None:
        return False
    rest = text[start.end() :]
    if rest[-1] in ".!?:;," and not NAME_ABBREVIATION.search(rest):
        return False
    end = NAME_END.search(rest)
    words = rest[: end.start()].split() if end else rest.split()
    if not words or len(words) > 12 or re.fullmatch(f"{WEEKDAY}|{MONTH}", " ".join(words)):
        return False
    return words[0][0].isupper() and all(word in NAME_JOINERS or _is_name_word(word) for word in words)


def signoff(text: str) -> int:
    """Offset where the sign-off at the end of ``text`` begins, -1 if there is none; 0 if all of it is one.

    ``... said. (jkf)``, ``(ab/cd)``, ``(Reporting by ...; editing by ...)``, ``... contributed to this report.``
    """
    if len(text) <= LONGEST_SIGNOFF and (SIGNOFF_WORDS.match(text) or CONTRIBUTED.search(text)):
        return 0 if len(SENTENCE_END.findall(text)) <= 3 else -1
    found, end = -1, len(text)
    while (begin := _bracketed_signoff(text, end)) >= 0:
        found = end = begin
        while end and text[end - 1].isspace():
            end -= 1
    return found


def _bracketed_signoff(text: str, end: int) -> int:
    """Where the bracket that ends at ``end`` begins, if it is a sign-off; else -1."""
    close = end - 1 if text.endswith(")", 0, end) else end - 2
    if close < 0 or text[close:end].rstrip(".") != ")":
        return -1
    begin = text.rfind("(", max(0, close - LONGEST_SIGNOFF), close)
    if begin < 0:
        return -1
    inside = text[begin + 1 : close].strip()
    if SIGNOFF_WORDS.match(inside):
        return begin
    if not INITIALS.fullmatch(inside) or inside in NO_INITIALS:
        return -1
    before = text[max(0, begin - 4) : begin]
    stripped = before.rstrip().rstrip(CLOSERS)
    if begin == 0 or (before[-1:].isspace() and stripped[-1:] in tuple(".!?…")):
        return begin
    return -1


def is_caption(text: str) -> bool:
    """True for the words to a picture, by the label before them or the credit at their end.

    ``Photo: ...``, ``The mayor on Monday. Photo: AP``, ``The mayor on Monday. Jane Doe / Getty Images``.
    """
    if CAPTION.match(text) is not None:
        return True
    end = text[-LONGEST_CREDIT:] if len(text) <= LONGEST_CAPTION else ""
    return any(map(end.__contains__, CREDIT_SIGNS)) and CREDIT.search(end) is not None


def is_heading_line(text: str) -> bool:
    """True if ``text`` could be a headline or crosshead: a short line that doesn't end as a sentence does.

    A question may be one, a quotation that is a whole sentence may not.
    """
    return len(text) <= LONGEST_HEADING and _ends_openly(text)


def is_headline(text: str) -> bool:
    """True if ``text``, the first line of a draft, could be its headline: longer than a crosshead may be,
    or, even with a full stop, In Capitals Where They Are Not Needed.
    """
    if len(text) > LONGEST_HEADLINE:
        return False
    if _ends_openly(text):
        return len(text) <= LONGEST_HEADING or len(SENTENCE_END.findall(text[:-2])) <= MOST_SENTENCES
    longer = [word for word in re.findall(r"\w+", text) if len(word) > 4]
    return len(longer) >= 4 and not any(word[0].islower() for word in longer) and not SENTENCE_END.search(text[:-2])


def _ends_openly(text: str) -> bool:
    bare = text.rstrip(CLOSERS)
    end = bare[-1:]
    if end in NO_HEADING_END and not INITIALISM_END.search(bare[-LONGEST_INITIALISM:]):
        return False
    if len(bare) < 2 or bare[:2].islower() or PLACEHOLDER in bare or not LETTER.search(bare):
        return False
    return (end not in "?!" or bare == text) and (text[-1] != ")" or signoff(text) < 0)
