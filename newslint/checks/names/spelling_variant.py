"""One name is spelt in two or more ways.

A reader who meets Selenskyj in one paragraph and Zelenskyy in the next has to stop and wonder whether there are two
people. Spellings drift when a story is put together from several agencies, when a translation carries the forms of
its source language over, and when fingers slip.

No list is needed: both spellings are in the draft. Two words count as one name if they sound alike in the usual
transliterations, are a slip of the finger apart, are two cases of one name in another language, or two readings of one
Japanese name (*Sugawara, Sugahara*), and if the draft gives further evidence: the same given name, the same title, one
form alone and the other in a full name, one form much rarer. Evidence against counts too: different given names, both
forms side by side (*Scholz and Schulz*), a word derived from the other (*America, American*). Handles and hashtags are
left alone, and what the draft itself calls misspelt.

The finding stands at the first place of the rarer spelling and lists all the others. The majority form is offered
as a fix that wants to be read first, because the majority can be wrong.

Known problems: two people whose surnames differ by one letter and who are both called by their surname alone are
taken for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.annotate.names.variants import case_variants, difference, spellings
from newslint.checks.names.forms import Options, disagreement, undecided
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import bad, check, good

NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


@check(
    "names/spelling-variant",
    severity="error",
    confidence="high",
    options=Options,
    examples=[
        bad(
            "Minister Sergei Naryshkin spoke for an hour. [[Naryschkin]] left early. Naryshkin declined to comment.",
            fixed="Minister Sergei Naryshkin spoke for an hour. Naryshkin left early. Naryshkin declined to comment.",
        ),
        bad(
            "President Volodymyr Zelenskyy spoke first. Later Zelenskyy thanked the hosts. [[Selenskyj]] flew home.",
            why="two transliterations of one Ukrainian name",
        ),
        bad(
            "Ms Ilse Lindauer sang. Ms [[Lindaur]] was tired. Ms Lindauer slept.",
            why="a letter that fell out of an end",
        ),
        bad(
            "The mayor, Yusuf Amarhoeven, spoke. The hall was full. Yusuf [[Amarhoef]] has led the town since May.",
            why="rare surnames behind one given name",
        ),
        bad("Dr Leah Lindqvist signed. The order is new. Dr [[Lea]] Lindqvist may appeal.", why="an h left out"),
        bad("Kim Jong-guk signed. The order is new. Kim [[Jung-guk]] may appeal.", why="another vowel"),
        bad("The hurricane Hannah came from the south. Rain fell. On Monday the hurricane [[Hanna]] was gone."),
        bad(
            "Đorđe Lindić signed. The order is new. [[Djordje]] Lindić may appeal.", why="a letter in another alphabet"
        ),
        bad(
            "The town of Lindavar is quiet. They left Lindavar. [[Lindaver]] is near. LindavaR is far.",
            why="capitals are the business of names/name-in-wrong-case",
        ),
        good("Lin Xiaowen and her elder sister Lin Xiaowei signed. Lin Xiaowen left.", why="two of a family"),
        good("Hannah Lindqvist sang in Graz. Hanna Amari did not.", why="two people"),
        good("Kim Kyong-hui sang in Graz. Kim Yong-hui did not.", why="two of millions of Kims"),
        good("So Se Pyong sang in Graz. Hwang Byong So did not.", why="one is of the family So"),
        good("Liu Wenbao sang in Graz. Lui Brandt did not.", why="two people"),
        good("The fair is in Arkansas. Arkansans love it.", why="a place and its people"),
        good("Yıldız arrived late. Yildiz left early.", why="accents are the business of names/lost-accent"),
        good("Olaf Scholz and Martin Schulz met in Berlin. Scholz spoke first, Schulz second.", why="two people"),
        good("Sergei Naryschkin spoke for an hour. Naryschkin’s aides left early, the Naryschkins stayed."),
        good("Iran and Iraq signed. Iran’s envoy smiled, Iraq’s did not.", why="two countries one letter apart"),
        good("They asked Sergei Naryshkin. “Ask @Naryschkin, #Naryschkin,” he wrote.", why="a handle and a hashtag"),
        good("The Lindavians left. “Le bilan est lourd pour les Lindaviens,” she wrote.", why="in French"),
        good("They asked Sergei Naryshkin. “I saw Naryschki[n],” he said.", why="mended already"),
        good("A clerk misspelt Sergei Naryshkin’s name as Naryschkin.", why="a story about the spelling"),
        good("Ilse Lindauer, or “Lindaur”, sang. Ilse Lindauer, nicknamed Lindaua, was tired.", why="another name"),
        good("America was slow. The American answer came on Monday.", why="a country and its people"),
    ],
)
def spelling_variant(document: Document, options: Options) -> Iterator[Finding]:
    for group in undecided(document, spellings(document), options.house):
        if difference(group) == "spelling":
            # What differs in capitals alone is a finding of its own.
            cased = {word.form for forms in case_variants(document) for word in forms[1:]}
            told = tuple(word for word in group if word.form not in cased)
            number = NUMBERS.get(len(told), str(len(told)))
            yield disagreement(told, f"one name in {number} spellings?")
