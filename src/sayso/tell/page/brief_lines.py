"""The brief for the page: each line with its citations and how many carry it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from markupsafe import Markup

from sayso.tell.page.labels import count_noun
from sayso.tell.page.marks import Mark, nest_marks
from sayso.tell.page.places import Cite, Places
from sayso.values import Brief, BriefLine, Span

# Characters shown on either side of cited words, before rounding to whole words.
_CONTEXT = 90


@dataclass(frozen=True, slots=True)
class Evidence:
    """Cited words in place, with what stands around them."""

    cite: Cite
    html: Markup


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One line of the brief; ``dispute`` says what the lines from here on dispute.

    It is empty where a line is undisputed, or on what the line before is;
    ``is_disputed`` tells the two apart.
    """

    text: str
    cites: tuple[Cite, ...]
    evidence: tuple[Evidence, ...]
    tally: str
    dispute: str
    only: str
    is_disputed: bool = False
    dispute_only: str = ""


def build_brief(brief: Brief, places: Places) -> tuple[BriefRow, ...]:
    """The lines of the brief in order. Cost: linear in lines and citations."""
    rows = []
    before: BriefLine | None = None
    for line in brief.lines:
        dispute = _name_dispute(line, before)
        row = _build_row(line, places, dispute)
        if dispute:
            sides = [one for one in brief.lines if one.about == line.about]
            spans = [span.article for one in sides for span in one.citations]
            row = replace(row, dispute_only=places.only(spans))
        rows.append(row)
        before = line
    return tuple(rows)


def _build_row(line: BriefLine, places: Places, dispute: str) -> BriefRow:
    evidence = [
        Evidence(cite, _show_in_place(span, places))
        for span in line.citations
        if (cite := places.cite(span)) and cite.words.strip()
    ]
    tally = count_noun(line.articles, "report")
    if line.independent:
        tally += " · " + count_noun(line.independent, "say-so")
    if line.part == "new":
        tally = f"new · {tally}"
    articles = [span.article for span in line.citations]
    return BriefRow(
        line.text,
        places.cite_all(line.citations),
        tuple(evidence),
        tally,
        dispute,
        places.only(articles),
        line.disputed,
    )


def _name_dispute(line: BriefLine, before: BriefLine | None) -> str:
    """What a line is the first to be disputed on; empty where it is not."""
    if not line.disputed or (
        before is not None and before.disputed and before.about == line.about
    ):
        return ""
    head = "Updated" if line.disagreement == "updated" else "Disputed"
    return f"{head}: {line.about}" if line.about else head


def _show_in_place(span: Span, places: Places) -> Markup:
    """The words of a span marked, with the words before and behind them."""
    text = places.by_article[span.article].article.text
    end = min(span.end, len(text))
    first = max(0, span.start - _CONTEXT)
    last = min(len(text), end + _CONTEXT)
    before = text[first : span.start]
    if first > 0:
        first += len(before) - len(re.sub(r"^\S*\s?", "", before))
    behind = text[end:last]
    if last < len(text):
        last -= len(behind) - len(re.sub(r"\s?\S*$", "", behind))
    marked = nest_marks(text, first, last, [Mark(span.start, end, "mark")])
    lead = "… " if first > 0 else ""
    tail = " …" if last < len(text) else ""
    return Markup(lead) + marked.html + Markup(tail)


def list_omissions(brief: Brief) -> str:
    """What the brief leaves out as one phrase; empty when nothing."""
    parts = [f"{one.count:,} {one.what}" for one in brief.omitted if one.count]
    return ", ".join(parts)
