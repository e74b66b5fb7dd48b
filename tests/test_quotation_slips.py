"""One article, and what of it is quoted otherwise in a line that is added: each word that is not as it was said."""

import pytest

from newslint.checks.speakers.headline_quotation_missing import headline_quotation_missing
from newslint.checks.speakers.one_quotation_two_speakers import one_quotation_two_speakers
from newslint.checks.speakers.quotation_wording_differs import quotation_wording_differs
from newslint.readers import read
from newslint.rule import NoOptions

ARTICLE = """The council of Vadu met until midnight on Monday to hear what is to become of the old quay. Forty people \
had come, most of them with a boat, two with a dog. The opposition asked for a month to read the contract, which runs \
to ninety pages and a map. A vote is due in May, after the holidays, when the boats are back and the band is on tour.

“This was a shameless act by people who never set foot in the harbour,” the mayor, Doina Rusnac, said. “We will \
rebuild the quay before winter.”

“We lost 40 boats in one night and nobody warned us,” said Yusuf Amari, a fisherman. “My father built the first of \
them.”

“The ministry has known about the cracks since 2016 and has done nothing,” Ilse Lindqvist, an engineer, told reporters.
"""


def found(rule, text, path="story.md"):
    document = read(text.encode(), path)
    return [document.words(finding.span) for finding in rule.check(document, NoOptions())]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Rusnac: “This was a shameful act”", ["shameful"]),
        ("“We will rebuild the harbour before winter”, mayor says", ["harbour"]),
        ("“We lost 14 boats in one night”: fishermen angry", ["14"]),
        ("“We lost forty boats in one night”: fishermen angry", []),
        ("“The ministry has never known about the cracks”", ["has never"]),
        ("Fisherman: ‘We lost 400 boats in one night’", ["400"]),
        ("Mayor calls attack a “shameful act”", ["shameful"]),
        ("Mayor calls attack a “shameful step”", []),
        ("Mayor speaks of a “shameless act”", []),
        ("“We’ll rebuild quay before winter”", []),
        ("Engineer: ministry “has known about cracks since 2016”", []),
        ("“The ministry has ... done nothing”", []),
        ("Amari: “My father built the first [boat]”", []),
        ("Opposition wants “a month to read the contract”", []),
    ],
)
def test_headlines(line, wrong):
    assert found(quotation_wording_differs, f"# {line}\n\n{ARTICLE}") == wrong


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("> We lost 40 ships in one night and nobody warned us", ["ships"]),
        ("> We lost 40 ships in one night and nobody warned us — Yusuf Amari, fisherman", ["ships"]),
        ("> “We lost 40 boats in one night and nobody helped us”\n> — Yusuf Amari", ["helped"]),
        ("> “My father built the last of them.”", ["last"]),
        ("> My father built the first of them.", []),
        ("“The ministry has known about the cracks since 2006 and has done nothing”", ["2006"]),
        ("“We will rebuild the quay before summer.” — Doina Rusnac", ["summer"]),
        ("![“We will rebuild the quay before summer”: Doina Rusnac](quay.jpg)", ["summer"]),
        ("She called it “a shameful act by people who never set foot in the harbour”, Rusnac said.", ["shameful"]),
        ("Amari, who said his village “lost 14 boats in one night”, wept.", ["14"]),
        ("Lindqvist accused the ministry of having “known about the cracks since 2006”.", ["2006"]),
        ("Rusnac, who had spoken of a “shameful act”, left before midnight.", ["shameful"]),
        ("Lindqvist, who had spoken of a “shameful act”, left before midnight.", []),
        ("Amari told the band that he had “lost 40 boats in one night”.", []),
        ("Rusnac spoke of a “shameless act”. Amari said “nobody warned us”.", []),
        ("“We will rebuild the boats before winter,” Rusnac said.", []),
        ("“We lost 14 boats in one night and nobody warned us,” Lindqvist said.", []),
    ],
)
@pytest.mark.parametrize("path", ["story.md", "story.txt"])
def test_lines_within_the_story(line, wrong, path):
    if path == "story.txt" and line[0] in ">!":
        pytest.skip("no block quotes and pictures in plain text")
    assert (
        found(quotation_wording_differs, f"{ARTICLE}\n{line}\n\nThe end of the story has been told.\n", path) == wrong
    )


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("“We lost 40 boats in one night and nobody warned us,” Rusnac said.", True),
        ("“We lost forty boats in one night and nobody warned us,” Rusnac said.", True),
        ("“We lost 40 boats in one night,” Rusnac said.", True),
        ("> “We lost 40 boats in one night and nobody warned us”\n> — Doina Rusnac", True),
        ("![“We lost 40 boats in one night and nobody warned us,” said Doina Rusnac](quay.jpg)", True),
        ("“We lost 40 boats in one night and nobody warned us,” Amari said again.", False),
        ("> We lost 40 boats in one night and nobody warned us", False),
        ("“We lost 40 boats in one night and nobody warned us”", False),
        ("![“We lost 40 boats in one night and nobody warned us”](quay.jpg)", False),
        ("“Nobody warned us,” Rusnac said.", False),
        ("Rusnac said that they “lost 40 boats in one night”.", False),
    ],
)
def test_whose_words_they_are(line, wrong):
    text = f"{ARTICLE}\n{line}\n\nThe end of the story has been told.\n"
    assert bool(found(one_quotation_two_speakers, text)) == wrong


@pytest.mark.parametrize(
    ("top", "wrong"),
    [
        ("# Mayor: “Contract was a shameful swindle”", ["Contract was a shameful swindle"]),
        ("# “Stolen money”: mayor attacks opposition", ["Stolen money"]),
        ("# Quay breaks\n\n*Mayor speaks of “murder in the night” at the quay*", ["murder in the night"]),
        ("# Quay breaks\n\n*Mayor speaks of a “shameless act” at the quay*", []),
        ("# “We’ve lost boats in one night”", []),
    ],
)
def test_what_nobody_said(top, wrong):
    assert found(headline_quotation_missing, f"{top}\n\n{ARTICLE}") == wrong


PIECES = (
    "“You could smell it,” said Ngozi Okafor, who was asleep. “Like a wet dog in a church. I just ran, and they all "
    "ran, quick as mice.”\n\nThe clock had stopped."
)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("> “You could smell it. Like a wet dog in the church.” — Ngozi Okafor", []),
        ("> “You could smell it. Like a wet cat in a church.” — Ngozi Okafor", ["cat"]),
        ("*Photo: The dog. “You could’ve smelt it. Like a wet dog in a church.”*", ["could’ve smelt"]),
        ("Okafor said: “It was like a wet dog in a church, I ran and they all ran quick as mice.”", ["It was"]),
        ("Ilse Holm said: “It was like a wet dog in a church, I ran and they all ran quick as mice.”", []),
    ],
)
def test_what_is_quoted_in_pieces(line, wrong):
    assert found(quotation_wording_differs, f"{PIECES}\n\n{line}\n\nThe rain went on.") == wrong


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("> There’s no money in the box", ["There’s"]),
        ("*Photo: A box. “There’s no money in the box”*", ["There’s"]),
        ("## “There’s no money in the box”", []),
        ("> There is no money in the box", []),
    ],
)
def test_short_forms_where_there_is_room(line, wrong):
    assert (
        found(
            quotation_wording_differs,
            f"“There is no money in the box,” Ngozi Okafor said.\n\n{line}\n\nThe rain went on.",
        )
        == wrong
    )
