"""A courtesy title stands before a given name.

*Yusuf Amari showed us round. Mr. Yusuf said ...*: English puts Mr and Ms before the surname. The slip comes with names
whose surname stands first (*Chen Guoqiang ... Mr. Guoqiang*) and with translations from languages that say it so.

Silent where the draft calls somebody so all the time, since some names have no surname (*Abiy Ahmed, Mr. Abiy*), and
where the word is somebody's surname, too.

Known problems: who has no surname, and is called by the given name once only.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.full_names import is_open, words_of
from newslint.annotate.names.mentions import name_phrases
from newslint.annotate.names.name_phrase import NamePhrase
from newslint.annotate.names.namesakes import FullName, by_surname, full_names
from newslint.annotate.speech.quoted import in_quotation_marks
from newslint.annotate.text.tokens import vocabulary
from newslint.annotate.text.vocabulary import is_given_name
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.knowledge import sorted_words
from newslint.rule import NoOptions, bad, check, good

TITLES = frozenset("mr mrs ms miss".split())
# Who is called so more often is called so on purpose.
MOST_SLIPS = 2


@check(
    "names/title-before-given-name",
    severity="warning",
    confidence="medium",
    examples=[
        bad("Yusuf Amari showed us round. Mr. [[Yusuf]] said the mill would grow."),
        bad("Wang Jianguo showed us round. The mill is big. Mr [[Jianguo]] said that it would grow."),
        bad("Ilse Lindqvist teaches dance. Ms. Lindqvist counts. In the end, Ms. [[Ilse]] smiled."),
        good("Yusuf Amari showed us round. Mr. Amari said the mill would grow."),
        good("Yusuf Amari met Karim Yusuf. Mr. Yusuf said the mill would grow.", why="another one’s surname"),
        good("Abiy Amari led us. Mr. Abiy is new. Mr. Abiy is kind. Mr. Abiy smiled.", why="called so all the time"),
        good("Yusuf Amari showed us round. “Mr. Yusuf is kind,” a child said.", why="other people’s words"),
    ],
)
def title_before_given_name(document: Document, options: NoOptions) -> Iterator[Finding]:
    if vocabulary(document).isdisjoint(TITLES):
        return
    people: dict[str, FullName] = {}
    for person in reversed(full_names(document)):
        people |= dict.fromkeys(_given(person), person)
    called: dict[str, list[NamePhrase]] = {}
    for phrase in name_phrases(document) if people else ():
        titled = phrase.title.rstrip(".").lower() in TITLES and phrase.mention.form in people
        if titled and not in_quotation_marks(document, phrase.mention.span):
            called.setdefault(phrase.mention.form, []).append(phrase)
    for word, phrases in called.items():
        person = people[word]
        most = MOST_SLIPS if person.surname != word and person.surname in person.name.forms else 1
        if len(phrases) <= most and (word == person.surname or word not in by_surname(document)):
            yield _finding(person, word, phrases)


def _given(person: FullName) -> tuple[str, ...]:
    """The given name; of a name whose surname stands first, what is behind it, even if a title makes it a surname."""
    first, *behind = words_of(person.name.label)
    if not is_open((first, *behind)):
        return person.given if len(person.given) == 1 else ()
    sure = not is_given_name(first) and not any(word in sorted_words("en/words/surnames") for word in behind)
    return (" ".join(behind),) if sure else ()


def _finding(person: FullName, word: str, phrases: list[NamePhrase]) -> Finding:
    first, *more = [phrase.mention.span for phrase in phrases]
    surname = person.name.label.removeprefix(word).removesuffix(word).strip()
    message = f"{phrases[0].title} stands before the given name; the surname of {person.name.label} is {surname}"
    related = [Related(span, "occurrence") for span in more]
    related.append(Related(person.mentions[0].span, "evidence"))
    return Finding(first, message, tuple(sorted(related)))
