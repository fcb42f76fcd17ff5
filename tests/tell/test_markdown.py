from dossier_factory import make_dossier
from hypothesis import given
from hypothesis import strategies as st

from sayso.tell.markdown import render_markdown
from sayso.values import Dossier


def test_a_dossier_without_stories_says_so():
    assert render_markdown(Dossier((), ())) == "No reports, no dossier.\n"


def test_every_part_of_the_dossier_is_told():
    shown = render_markdown(make_dossier())
    for words in (
        "# Barge hits bridge\n",
        "**2** outlets",
        "## In brief",
        "- **DISPUTED:** **tonnes of gravel**",
        "- **1** A barge with 312 tonnes of gravel struck the bridge on Monday. ",
        "- **A** **Elm Wire**: Barge hits bridge, by Abel Stone",
        "- **Nora Quill**, a statement",
        r"~~\[-I think-\]~~",
        "**SILENT** **MEANING SHIFTED**",
        "## They disagree",
        "- **B** “290 tonnes”",
        "## In one report only",
        "## Copied passages",
        "## In what order",
        "## People",
        "## Not read",
    ):
        assert words in shown


def test_a_report_cannot_add_markdown_or_html():
    poison = "\n# Head\n\n<img src=x onerror=y> [go](http://x.test) **b** | ~~s~~"
    shown = render_markdown(make_dossier(poison=poison))
    assert "\n# Head" not in shown
    assert "<img" not in shown.replace("\\<", "")
    assert "](http:" not in shown.replace("\\]", "")
    assert " **b**" not in shown
    assert "| ~~s" not in shown


@given(st.text(max_size=40))
def test_any_text_leaves_headings_and_items_as_they_were(poison):
    plain = render_markdown(make_dossier())
    shown = render_markdown(make_dossier(poison=poison))
    assert shown.count("\n#") == plain.count("\n#")
    assert not any(ord(char) < 32 for char in shown.replace("\n", ""))
    shown.encode("utf-8")
