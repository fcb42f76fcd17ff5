"""What grouping looks at in an article."""

from __future__ import annotations

from sayso.group.prints import make_print
from sayso.read.blocks import mark_blocks
from sayso.values import Annotated, Article


def print_of(text: str, **fields):
    blocks = mark_blocks("a", text)
    return make_print(Annotated(Article(id="a", text=text, blocks=blocks, **fields)))


def test_terms_leave_out_common_words_and_endings():
    found = print_of("The pilots' gliders were said to be the mayor's.")
    assert set(found.terms) == {"pilot", "glider", "mayor"}


def test_names_need_a_capital_inside_a_sentence():
    found = print_of("Nobody knew. Yesterday Ada Quill and J. R. Lind met in Carrow.")
    assert {"ada", "quill", "carrow"} <= set(found.names)
    assert "nobody" not in found.names
    assert found.pairs["ada quill"] == 1
    assert found.shown["ada quill"] == "Ada Quill"


def test_a_name_does_not_run_over_a_paragraph():
    assert "carrow quill" not in print_of("She left Carrow\n\nQuill stayed.").pairs


def test_figures_carry_their_kind():
    text = "A 19-year-old fell in the 1200 block of Mill Street at 10:30. Ann, 44, saw."
    assert print_of(text).figures == {
        "age 19",
        "age 44",
        "block 1200 mill",
        "clock 10:30",
        "street mill",
    }


def test_what_is_of_the_page_is_left_out():
    found = print_of("Read more: Storm hits Carrow\n\nA glider came down on Friday.")
    assert "storm" not in found.terms
    assert "glider" in found.terms


def test_a_repeated_paragraph_counts_once():
    text = "A glider came down on Friday.\n\nA glider came down on Friday."
    assert print_of(text).terms["glider"] == 1


def test_an_article_without_blocks_is_read_whole():
    bare = make_print(Annotated(Article(id="a", text="A glider came down.")))
    assert "glider" in bare.terms


def test_a_page_without_its_report_is_known_by_its_headline():
    told = print_of(
        "Please enable JavaScript to go on.", title="Port Ellis bridge shut"
    )
    assert told.kind == "report"
    assert set(told.terms) == {"port", "ellis", "bridge", "shut"}
    bare = print_of("Please enable JavaScript to go on.", title="Harbour TV")
    assert bare.kind == "page"
