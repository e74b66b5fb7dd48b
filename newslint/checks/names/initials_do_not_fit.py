"""The letters of an abbreviation do not fit the name that they stand for.

*Two people from the Harbour Safety Executive came. The HAE said ...*: is that the body just named, or another one? The
writer has mistyped a letter, swapped two, or thought of a body with a similar name.

Letters are compared with the words before their bracket, or behind *or* and *known as*; with an abbreviation that the
draft has introduced, if that is rarely or never used again; and with the names of bodies in the draft, if *the* stands
before the letters. Only letters that miss the name by one are reported, since others belong to another language or to
something else. If letters that are used fit the words better than those in the bracket, the bracket is reported.

Known problems: letters from a third language that happen to differ by one from the English initials (*the Federal Tax
Service (FNS)*); a rival whose letters differ by one and whose name the draft does not give.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.misfits import misfits
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.rule import NoOptions, bad, check, good


@check(
    "names/initials-do-not-fit",
    severity="warning",
    confidence="medium",
    examples=[
        bad("The Harbour Safety Executive came. The [[HAE]] said it was early."),
        bad("The Lindqvist County Sheriff’s Department ([[LCPD]]) asked for patience."),
        bad("The European Harbour Bank ([[EBH]]) paid for it."),
        bad("Boats belong to the Baltic Yachting Guild, or [[B.G.Y.]], she said."),
        bad("The Baltic Port Workers’ Union (BPWU) met. “It is over,” said a man from the [[BWPU]]."),
        bad("The Bureau for Lost Cargo (AVF) met. Rain fell. The [[AVD]] was late.", why="one introduced, one used"),
        bad("The World Marten Fund (WMF) paid. The WMF was glad, and the [[MWF]]’s members were, too."),
        bad("The Port of East Lind ([[PLE]]) paid. The PEL was glad.", why="the other order is that of the words"),
        good("The Harbour Safety Executive came. The HSE said it was early."),
        good("The Harbour Safety Executive came. The Harbour Agency for Eels left. The HAE said it was early."),
        good("The Harbour Safety Executive (HSE) came. The HSE was early. The HAE was late.", why="two bodies"),
        good("The Harbour Safety Executive (HaSE) came. The Harbour Safety Executive was early."),
        good("The Foreign Intelligence Service (SVR) denied it.", why="another language"),
        good("The Georgian Tennis Union (GUT) denied it.", why="perhaps the order of another language"),
    ],
)
def initials_do_not_fit(document: Document, options: NoOptions) -> Iterator[Finding]:
    for misfit in misfits(document):
        first, *more = misfit.spans
        message = f"{misfit.letters} does not fit {misfit.meaning}, which is {misfit.fitting}"
        related = [Related(span, "occurrence") for span in more]
        related.append(Related(misfit.meaning_span, "evidence"))
        yield Finding(first, message, tuple(sorted(related)))
