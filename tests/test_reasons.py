"""Why two spellings were taken for one name, as ``newslint inspect`` shows it."""

from small_drafts import draft

from newslint.annotate.names.judgement import THRESHOLD
from newslint.annotate.names.reasons import reasons
from newslint.annotate.names.variants import spellings
from newslint.reporters.tree import render_text

TOLD = "The minister, Sergei Naryshkin, spoke. Naryschkin left. Naryshkin stayed, and Narishkin slept."


def test_each_other_form_has_its_reason():
    (group,) = spellings(draft(TOLD))
    found = reasons(group)
    assert [reason.form.form for reason in found] == ["Naryschkin", "Narishkin"]
    for reason in found:
        assert reason.other is not reason.form
        assert reason.judgement.score >= THRESHOLD
        assert reason.judgement.score == sum(points for _, points in reason.judgement.parts)


def test_inspect_shows_them():
    shown = " ".join(render_text([draft(TOLD)]).split())
    assert "Spellings taken for one name" in shown
    assert f"({THRESHOLD} are enough): same sound in two transliterations +" in shown


def test_a_draft_without_them_has_no_such_section():
    assert "Spellings" not in render_text([draft("The minister, Sergei Naryshkin, spoke. Naryshkin left.")])
