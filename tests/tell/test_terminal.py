import io
import re
from dataclasses import replace

import pytest
from dossier_factory import make_dossier
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.tell.outlines import Item, Run, Section
from sayso.tell.terminal import _print_section, render_terminal
from sayso.values import Dossier

STEERING = "\x1b[2J\x1b]0;owned\x07\x9b31m\r\u202e"


def test_a_dossier_without_stories_says_so():
    assert render_terminal(Dossier((), ())) == "No reports, no dossier.\n"


def test_every_part_of_the_dossier_is_told():
    shown = render_terminal(make_dossier())
    for words in (
        "Barge hits bridge",
        "2 outlets",
        "1 person quoted",
        "1 silent change",
        "IN BRIEF",
        "DISPUTED: tonnes of gravel",
        "Left out: 2 things said.",
        "A  Elm Wire: Barge hits bridge, by Abel Stone (4 May 2026, 10:00 UTC)",
        "B  Cope Echo: A barge with 290 tonnes of gravel struck the bridge on Monday.",
        "Nora Quill, a statement",
        "[-I think-]",
        "SILENT MEANING SHIFTED",
        "THEY DISAGREE",
        "tonnes of gravel CONTRADICTED (2 outlets, 1 say-so)",
        "THEY AGREE",
        "Nine hours later the road was open.",
        "B has it from A (6 words)",
        "4 May 2026: the road was open [A]",
        "PEOPLE",
        "bad.bin (read): holds no text",
    ):
        assert words in shown


def test_an_undisputed_line_behind_a_dispute_does_not_stand_under_it():
    dossier = make_dossier()
    (story,) = dossier.stories
    (line,) = story.brief.lines
    calm = replace(line, text="The lock is shut.", disputed=False, about="", value="")
    calm = replace(calm, disagreement=None, part="new")
    brief = replace(story.brief, lines=(line, calm))
    told = replace(dossier, stories=(replace(story, brief=brief),))
    shown = render_terminal(told).splitlines()
    at = shown.index("DISPUTED: tonnes of gravel")
    assert shown[at + 1].startswith("   1  A barge with 312 tonnes")
    (other,) = (one for one in shown if "The lock is shut." in one)
    assert other.startswith("2  The lock")


@pytest.mark.parametrize("width", [1, 30, 80, 140])
def test_no_line_is_wider_than_asked(width):
    shown = render_terminal(make_dossier(poison=" " + "x" * 300), width=width)
    assert max(map(cell_len, shown.splitlines())) <= max(30, width)


def test_without_colour_there_is_no_escape_and_with_it_there_is():
    assert "\x1b" not in render_terminal(make_dossier())
    assert "\x1b[" in render_terminal(make_dossier(), color=True)


def test_colour_changes_no_word():
    plain = render_terminal(make_dossier())
    coloured = render_terminal(make_dossier(), color=True)
    assert _strip_colour(coloured) == plain


def _strip_colour(text: str) -> str:
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def test_a_report_cannot_steer_the_terminal():
    shown = render_terminal(make_dossier(poison=STEERING))
    assert not any(char in shown for char in "\x1b\x07\x9b\r\u202e")
    coloured = render_terminal(make_dossier(poison=STEERING), color=True)
    assert "\x1b]" not in coloured
    assert "\x1b[2J" not in coloured


def test_console_markup_in_a_report_is_mere_text():
    assert "[bold red]x[/]" in render_terminal(make_dossier(poison=" [bold red]x[/]"))


@given(st.text(max_size=40))
def test_any_text_is_told_in_lines_without_control_characters(poison):
    shown = render_terminal(make_dossier(poison=poison))
    assert not any(ord(char) < 32 for char in shown.replace("\n", ""))
    assert shown.endswith("\n")
    shown.encode("utf-8")


def test_it_is_told_the_same_each_time():
    assert render_terminal(make_dossier()) == render_terminal(make_dossier())


def test_a_long_list_ends_in_how_many_more():
    section = Section("Lone", tuple(Item((Run(f"n{at}"),)) for at in range(5)), most=3)
    console = Console(file=io.StringIO(), width=80)
    with console.capture() as captured:
        _print_section(console, section)
    shown = captured.get()
    assert "n2" in shown
    assert "n3" not in shown
    assert "and 2 more" in shown
