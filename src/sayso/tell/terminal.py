"""The dossier for a terminal: readable at 80 columns, without colour, and on paper."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sayso.tell.outlines import Item, Outline, Run, Section, Tone
from sayso.tell.plain_text import neutralize_text
from sayso.tell.story_outlines import outline_rejected, outline_story
from sayso.values import Dossier

_STYLES: dict[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "quiet": "dim",
    "cut": "red strike",
    "put": "green",
    "moved": "blue",
    "alarm": "bold red",
}
# What colour says is said in signs too: many read without it.
_SIGNS: dict[Tone, tuple[str, str]] = {"cut": ("[-", "-]"), "put": ("{+", "+}")}

_NARROWEST = 30
_STEP = 3


def render_terminal(dossier: Dossier, *, width: int = 80, color: bool = False) -> str:
    """The dossier as lines of at most ``width`` columns, ending in a line break.

    Nothing in a report can steer the terminal: control characters and escapes are
    replaced. Without ``color`` the text holds no escape sequence at all. A width under
    30 counts as 30. Cost: linear.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(_NARROWEST, width),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        legacy_windows=False,
        _environ={},
    )
    for story in dossier.stories:
        _print_story(console, outline_story(story))
    if not dossier.stories:
        console.print("No reports, no dossier.")
    rejected = outline_rejected(dossier.rejected)
    if rejected.items:
        _print_section(console, rejected)
    lines = out.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _print_story(console: Console, outline: Outline) -> None:
    console.print()
    console.print(Rule(characters="=", style="dim"))
    console.print(Text(neutralize_text(outline.kicker), "dim"))
    console.print(Text(neutralize_text(outline.title), "bold"))
    console.print()
    for line in _set_figures(outline.figures, console.width):
        console.print(line)
    for section in outline.sections:
        _print_section(console, section)


def _set_figures(figures: Iterable[tuple[int, str]], width: int) -> Iterator[Text]:
    """The headline figures in lines, no figure parted from what it counts."""
    line = Text()
    for number, what in figures:
        cell = Text.assemble((f"{number:,}", "bold"), f" {what}")
        if line and line.cell_len + cell.cell_len + _STEP > width:
            yield line
            line = Text()
        line = Text.assemble(line, " " * _STEP, cell) if line else cell
    yield line


def _print_section(console: Console, section: Section) -> None:
    console.print()
    console.print(Rule(characters="-", style="dim"))
    console.print(Text(neutralize_text(section.title).upper(), "bold"))
    if section.lead:
        console.print(Text(neutralize_text(section.lead), "dim"))
    console.print()
    most = section.most or len(section.items)
    before: Item | None = None
    for item in section.items[:most]:
        # An item with lines under it is read more easily with air around it.
        if before is not None and (before.under or item.under):
            console.print()
        _print_item(console, item, 0)
        before = item
    more = len(section.items) - most
    if more > 0:
        console.print(Text(f"and {more:,} more, in the page and in Markdown", "dim"))


def _print_item(console: Console, item: Item, indent: int) -> None:
    """One item with its label hanging out to the left, then what belongs under it.

    Without a label its first line hangs out itself.
    """
    label = neutralize_text(item.label)
    hang = max(_STEP, len(label) + 1) if label else 0
    body = _join_runs(item.runs)
    room = console.width - indent - hang
    step = hang if hang or body.cell_len <= room else _STEP
    lines = body.wrap(console, max(room - (step - hang), 12))
    for number, line in enumerate(lines):
        lead = Text(label.ljust(hang) if number == 0 else " " * step, "bold")
        line.rstrip()
        console.print(Padding(Text.assemble(lead, line), (0, 0, 0, indent)))
    for under in item.under:
        _print_item(console, under, indent + (hang or _STEP))


def _join_runs(runs: Iterable[Run]) -> Text:
    text = Text(overflow="fold")
    for run in runs:
        opening, closing = _SIGNS.get(run.tone, ("", ""))
        words = neutralize_text(run.text)
        if opening and not words.strip():
            continue
        text.append(f"{opening}{words}{closing}", _STYLES[run.tone])
    return text
