"""The dossier as Markdown, every word of a report escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.tell.outlines import Item, Outline, Run, Section
from sayso.tell.plain_text import escape_markdown
from sayso.tell.story_outlines import outline_rejected, outline_story
from sayso.values import Dossier

# Signs that stand in Markdown as they are; a reader of the source sees them too.
_SIGNS = {
    "plain": ("", ""),
    "strong": ("**", "**"),
    "quiet": ("", ""),
    "cut": (r"~~\[-", r"-\]~~"),
    "put": (r"\{+", r"+\}"),
    "moved": ("*", "*"),
    "alarm": ("**", "**"),
}


def render_markdown(dossier: Dossier) -> str:
    """The dossier as Markdown (CommonMark, with struck text as GitHub has it).

    Struck and added words carry their own brackets, so that the source reads well too.
    A dossier without stories says so. Ends in a line break. Cost: linear.
    """
    parts: list[str] = []
    for story in dossier.stories:
        parts += _render_story(outline_story(story))
    if not dossier.stories:
        parts.append("No reports, no dossier.")
    rejected = outline_rejected(dossier.rejected)
    if rejected.items:
        parts += _render_section(rejected)
    return "\n\n".join(parts) + "\n"


def _render_story(outline: Outline) -> Iterator[str]:
    yield f"# {escape_markdown(outline.title)}"
    yield escape_markdown(outline.kicker)
    yield " · ".join(
        f"**{number:,}** {escape_markdown(what)}" for number, what in outline.figures
    )
    for section in outline.sections:
        yield from _render_section(section)


def _render_section(section: Section) -> Iterator[str]:
    yield f"## {escape_markdown(section.title)}"
    if section.lead:
        yield f"*{escape_markdown(section.lead)}*"
    if section.items:
        yield "\n".join(_render_items(section.items, 0))


def _render_items(items: Iterable[Item], depth: int) -> Iterator[str]:
    for item in items:
        label = f"**{escape_markdown(item.label)}** " if item.label else ""
        yield f"{'  ' * depth}- {label}{_render_runs(item.runs)}".rstrip()
        yield from _render_items(item.under, depth + 1)


def _render_runs(runs: Iterable[Run]) -> str:
    return "".join(_render_run(run) for run in runs)


def _render_run(run: Run) -> str:
    """Emphasis holds no space at its edges, or Markdown would not see it."""
    text = escape_markdown(run.text)
    bare = text.strip()
    opening, closing = _SIGNS[run.tone]
    if not bare or not opening:
        return text
    lead = text[: len(text) - len(text.lstrip())]
    tail = text[len(text.rstrip()) :]
    return f"{lead}{opening}{bare}{closing}{tail}"
