"""One thing is abbreviated in two ways.

*US*, *U.S.* and *USA*, *UN* and *U.N.*: every house has chosen one, and a draft with two was put together from two
sources. Abbreviations with and without full stops are found by themselves; that *US* and *USA* are one thing stands
here. Names that contain an abbreviation (*USA Today*, *Team USA*) and shares (*ABC:US*) are left alone. A house that
has chosen says so in the option ``always``, as in ``always = ["US", "UN"]``.

Known problems: a currency (*US$*) counts as the country's abbreviation, though some houses keep it beside *U.S.*;
a long name with an abbreviation inside (*the U.S. Taxpayers Party*) counts as the draft's own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.annotate.text.sentences import sentence_starts
from newslint.annotate.text.tokens import STOP, tokens, vocabulary, word_index, words_by_sign
from newslint.checks.style.mixed import house_form, mixture
from newslint.checks.style.own_text import own
from newslint.checks.style.plain_words import compounds
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import NamedTuple
from newslint.regex import regex
from newslint.rule import bad, check, good
from newslint.span import Span

LONGER = {"us": ("usa",)}
IN_LONGER = frozenset(longer for forms in LONGER.values() for longer in forms)
ABBREVIATION = regex(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
DOTTED = regex(r"(?:[a-z]\.){2,5}")
# Times of the day are no abbreviations of a prime minister.
TIMES = frozenset(("a.m.", "p.m."))
IN_NAMES = frozenset(
    "TODAY Today Basketball Swimming Gymnastics Cycling Hockey Rugby Triathlon Volleyball Wrestling "
    "Diving Fencing Boxing Curling Archery Badminton Judo Football Softball Baseball Network "
    "News Airways Steel Bancorp".split()
)
BEFORE_NAMES = frozenset("Team Miss Mr Mrs".split())


class Options(NamedTuple):
    """``quotations``: what nobody hears counts there, too; ``always``: the abbreviations that the house writes."""

    quotations: bool = True
    always: tuple[str, ...] = ()

    def complaint(self) -> tuple[str, str] | None:
        """The option that cannot be right, and why."""
        for form in self.always:
            if not ABBREVIATION.fullmatch(form):
                return (
                    "always",
                    f"“{form}” is no abbreviation in capitals, such as US or U.S.; a swap rule can ask for it",
                )
        return None


@check(
    "style/two-abbreviations",
    severity="note",
    confidence="high",
    options=Options,
    source="The Associated Press writes U.S. and U.N. in text, the Guardian and Reuters US and UN; none mixes them.",
    examples=[
        bad(
            "The US envoy left. The US delegation stayed. The [[USA]] will not pay.",
            fixed="The US envoy left. The US delegation stayed. The US will not pay.",
        ),
        bad("The U.N. fund paid. Two U.N. experts came. Five [[UN]] colleagues watched."),
        bad("Two U.S. envoys left. A U.S. aide stayed. The [[US]]-led force will not."),
        good("The US envoy left. The US delegation stayed."),
        good("The US envoy told USA Today that he would stay.", why="a newspaper's name"),
        bad("The [[U.S.]] envoy left.", options={"always": ("US",)}, fixed="The US envoy left."),
        bad(
            "The US fund paid the US. It was founded in the [[U.S.]] Two experts came.",
            fixed="The US fund paid the US. It was founded in the US. Two experts came.",
            why="one full stop for two",
        ),
        good("The U.S. envoy sold shares in Slough Ferries (SFC:US) to USA TODAY’s owner.", why="names"),
        good("The US envoy left. Harbour Watch USA, a charity, did not.", why="the end of a name"),
        good("The US envoy left.", options={"always": ("US", "UN")}),
        good("“The USA will not pay,” the US envoy said.", why="other people's words"),
        good("The PM left at 5 p.m. for the US.", why="a minister and a time"),
    ],
)
def two_abbreviations(document: Document, options: Options) -> Iterator[Finding]:
    dotted = {word.replace(".", ""): word for word in words_by_sign(document)[STOP] if DOTTED.fullmatch(word)}
    decided = {form.replace(".", "").lower() for form in options.always}
    for letters in sorted({*dotted, *decided, *(short for short, longer in LONGER.items() if _any(document, longer))}):
        if dotted.get(letters) in TIMES or letters in IN_LONGER:
            continue
        plain = letters.upper()
        used = {form: _places(document, form) for form in (plain, ".".join([*plain, ""]))}
        # Nobody hears full stops, but everybody a letter more: USA in a quotation is its speaker's.
        for longer in LONGER.get(letters, ()):
            forms = (longer.upper(), ".".join([*longer.upper(), ""]))
            used |= {form: own(document, _places(document, form)) for form in forms}
        always, what = house_form(used, options.always), "two abbreviations for one thing"
        yield from mixture(document, used, what, _rewrite, options.quotations, always=always, safe=True)


def _any(document: Document, longer: Sequence[str]) -> bool:
    """Has the draft one of these longer abbreviations, without full stops or with them?"""
    there = vocabulary(document)
    return any(
        not there.isdisjoint((*_alone(form), ".".join([*form, ""]))) or form in compounds(document) for form in longer
    )


def _alone(word: str) -> tuple[str, ...]:
    return word, f"{word}'s", f"{word}’s"


def _places(document: Document, form: str) -> list[Span]:
    """Where an abbreviation stands, alone or in a compound, and not as part of a name."""
    index, found = word_index(document), tokens(document)
    word = form.lower()
    keys = [*_alone(word), *compounds(document).get(word, ())]
    places = []
    for at in sorted(at for key in keys for at in index.get(key, ())):
        within = found[at].text.find(form)
        if within < 0:
            continue
        after = found[at + 1].text if at + 1 < len(found) else ""
        before = found[at - 1].text if at else ""
        if after.partition("’")[0].partition("'")[0] in IN_NAMES or before in BEFORE_NAMES:
            continue
        if before == ":" and found[at - 1].end == found[at].start:
            continue
        # The end of a company's or a party's name.
        named = form.startswith("USA") and before[:1].isupper() and found[at - 1].start not in sentence_starts(document)
        if not named:
            places.append(Span(found[at].start + within, found[at].start + within + len(form)))
    return places


def _rewrite(text: str, usual: str) -> str:
    return usual
