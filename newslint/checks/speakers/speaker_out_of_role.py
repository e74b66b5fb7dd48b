"""Somebody is introduced in one part and quoted in another that excludes it.

The defence lawyer of the second paragraph is the prosecutor of the ninth; the victim becomes the gunman. One of the two
belongs to somebody else, and with it the words: a quotation in the wrong mouth is the correction that hurts most.

The parts that exclude each other are a table, ``rules/en/words/roles.toml``: sides of a court case, referee and coach,
government and opposition spokesman, buyer and seller. They count where they stand right beside the name, before it
(*prosecutor Ngozi Okafor*, *Lindqvist's lawyer, Ngozi Okafor*) or as an apposition (*Okafor, the judge in the case,*,
*Okafor, for the union*), outside quotations. *Former*, *then*
or *now* beside it make it a part of another time. Of mayors, judges and treasurers a story mostly has one: *Lindqvist,
the mayor,* is reported where somebody else was introduced as the mayor, and *Holm, the prosecutor,* where Holm was
charged. Who *was not involved in the study* is not *Holm, who led the study,* or *who tagged the birds*.
Nobody is a firm’s spokesman here and its night manager there, nor of two parties.

Known problems: a name borne by two people of the draft is left alone, unless each has a given name; a part that is
told with a verb (*she prosecuted him*) is not seen. A source who speaks for a movement in one place and is the movement
in another, or a colleague who has left in the meantime, are beyond this rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.names import names, surname
from newslint.annotate.speech.outsiders import Insider, insiders
from newslint.annotate.speech.parts_played import Part, parts_played
from newslint.annotate.speech.roles_taken import Taken, abroad, roles_taken
from newslint.annotate.speech.two_posts import two_posts
from newslint.document import Document, Name
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "speakers/speaker-out-of-role",
    severity="warning",
    confidence="medium",
    examples=[
        bad(
            "Defence lawyer Ngozi Okafor opened the case on Monday.\n\n"
            "“The jury saw it,” [[prosecutor]] Okafor said. She will call two witnesses."
        ),
        bad(
            "Arne Lindqvist, the referee, stopped the match in the second half.\n\n"
            "“We played well,” said [[coach]] Arne Lindqvist."
        ),
        bad("The victim, Petra Holm, was 34. Police said Petra Holm, the [[gunman]], had bought the rifle in May."),
        bad("Ngozi Okafor, prosecuting, rose. “It is late,” said Ms Okafor, [[defending]], as she sat down."),
        bad(
            "The mayor, Ngozi Okafor, opened the school. Its head teacher, Arne Lindqvist, sang.\n\n"
            "“It is a good school,” said Lindqvist, the [[mayor]]."
        ),
        bad("Arne Holm, a baker, was charged with fraud.\n\nHolm, the [[prosecutor]], said the case would take years."),
        bad(
            "The Polish foreign minister, Ilse Holm, rang in May. It was late.\n\n"
            "The call to her Czech [[counterpart]], Ilse Holm, was long, Ngozi Okafor said."
        ),
        bad(
            "Arne Holm’s lawyer, Ngozi Okafor, spoke for an hour. Prosecutor Ilse Lindqvist had taken two.\n\n"
            "“The dates don’t fit,” Okafor, the [[prosecutor]], told the jury."
        ),
        bad(
            "The council met Arne Holm, for the union, on Monday.\n\n"
            "“Nobody works on Sundays,” said Holm, [[for the company]]."
        ),
        bad(
            "A company spokesman, Arne Holm, was late.\n\n"
            "Holm, the depot’s night [[manager]], said the doors were shut. He left."
        ),
        bad(
            "Ilse Holm, who leads the Conservative group, was late.\n\n"
            "Holm, the [[Labour]] leader, said the doors were shut. She left."
        ),
        bad("Union President Ilse Holm was late.\n\nHolm, the union’s [[treasurer]], said the doors were shut."),
        good("President Ilse Holm was late.\n\nHolm, in a statement by the secretary, said the doors were shut."),
        good("A company spokesman, Arne Holm, was late.\n\nHolm, a teacher until May, said the doors were shut."),
        good("Their press secretary, Arne Holm, was late.\n\nHolm, the firm’s spokesman, said the doors were shut."),
        good(
            "The council met Arne Holm, for the union, on Monday.\n\n"
            "Holm, who works for the company, had come early. It was bad for the company, Holm said.",
            why="where he works, and what he says",
        ),
        bad(
            "“It is careful work,” said Arne Holm, who was not involved in the study.\n\n"
            "“We hoped to see it in spring,” said Holm, [[who tagged the birds]]."
        ),
        bad(
            "“It is careful work,” said Arne Holm, who led the study.\n\n"
            "“I will be there,” said Holm, [[who had no part in the study]]. It was late.",
        ),
        bad("Arne Holm took no part in the research. It was late.\n\nHolm, [[a co-author]], will be there."),
        good("Arne Holm, who led the study, was late.\n\nHolm had no part in the project of 1998.", why="another one"),
        good("Arne Holm took no part in the research. It was late.\n\nHolm, a co-author of a cookbook, will be there."),
        good(
            "“It is careful work,” said Arne Holm, who was not involved in the study.\n\n"
            "“We saw it in spring,” said Holm, who tagged the birds of Graz in 1998.",
            why="another study",
        ),
        good(
            "Arne Holm’s former lawyer, Ngozi Okafor, rose.\n\nOkafor, the prosecutor, told the jury of two dates.",
            why="another time",
        ),
        good("The Polish foreign minister, Ilse Holm, rang her Czech counterpart, Ngozi Okafor, in May."),
        good(
            "The mayor of Graz, Ngozi Okafor, opened the school with Arne Lindqvist.\n\n"
            "“It is a good school,” said Lindqvist, the mayor of Linz."
        ),
        good("Prosecutor Arne Holm was charged with fraud.\n\nHolm, the prosecutor, said the case would take years."),
        good("Former prosecutor Ngozi Okafor opened the case. Defence lawyer Okafor will call two witnesses."),
        good("Prosecutor Ngozi Okafor opened. Defence lawyer Arne Okafor replied.", why="two people of one surname"),
        good("State prosecutor Ngozi Okafor opened. “The jury saw it,” prosecutor Okafor said.", why="the same part"),
        good("Coach Arne Lindqvist shouted at the referee, Petra Holm.", why="two people"),
        good("Prosecutor Ngozi Okafor opened. The defence lawyer told Okafor that it was late."),
    ],
)
def speaker_out_of_role(document: Document, options: NoOptions) -> Iterator[Finding]:
    reported: set[str] = set()
    for name, parts in parts_played(document):
        first = parts[0]
        other = next((part for part in parts if part.group == first.group and part.row != first.row), None)
        rows = {(part.group, part.row) for part in parts if part.words == first.words}
        if other is None or any(part.words == other.words and (part.group, part.row) in rows for part in parts):
            continue
        if not _shares_surname(document, name):
            reported.add(name.id)
            yield _finding(document, name, first, other)
    for taken in roles_taken(document):
        if not _shares_surname(document, taken.role.name):
            reported.add(taken.role.name.id)
            yield _taken(document, taken)
    for known, held in two_posts(document):
        if held.name.id not in reported and not _shares_surname(document, held.name):
            before = document.words(known.words)
            message = f"{held.name.label}: {document.words(held.words)} here, {before} before"
            yield Finding(held.words, message, (Related(known.words, "evidence", before),))
    for one in abroad(document):
        message = f"{one.role.name.label} holds an office of {one.country} here, of {one.first_country} before"
        yield Finding(one.role.words, message, (Related(one.first.words, "evidence", f"of {one.first_country}"),))
    for insider in insiders(document):
        if not _shares_surname(document, insider.name):
            yield _insider(document, insider)


def _insider(document: Document, insider: Insider) -> Finding:
    name = insider.name.label
    if insider.inside < insider.outside:
        inside = document.words(insider.inside)
        message = f"{name} had no part in it here, but was introduced so: {inside}"
        return Finding(insider.outside, message, (Related(insider.inside, "evidence", "a part in it here"),))
    message = f"{name} had a part in it here, but {document.words(insider.outside)}"
    return Finding(insider.inside, message, (Related(insider.outside, "evidence", "no part in it here"),))


def _shares_surname(document: Document, name: Name) -> bool:
    own = surname(name)
    return any(other.id != name.id and other.kind == "person" and surname(other) == own for other in names(document))


def _finding(document: Document, name: Name, first: Part, other: Part) -> Finding:
    one, another = (document.words(part.words).lower() for part in (first, other))
    one, another = (
        words if words.endswith("ing") or words.startswith("for ") else f"the {words}" for words in (one, another)
    )
    message = f"{name.label} is {another} here, but was introduced as {one}"
    return Finding(other.words, message, (Related(first.words, "evidence", one),))


def _taken(document: Document, taken: Taken) -> Finding:
    role, name = taken.role, taken.role.name.label
    if taken.by:
        message = f"{name} is the {role.role} here, but {taken.by.name.label} was introduced as the {role.role}"
        return Finding(role.words, message, (Related(taken.by.words, "evidence", f"{taken.by.name.label} here"),))
    assert taken.party
    message = f"{name} is the {role.role} here, but was {document.words(taken.party)} before"
    return Finding(role.words, message, (Related(taken.party, "evidence", "a party to the case"),))
