"""A table of figures: what every evaluation gives."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows under named columns; the first column names the row.

    Shares are floats in [0, 1] and shown with three digits; counts are ints.
    ``notes`` say what was scored, on what, and against which published figures.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right, found and gold items, with the usual ratios.

    A ratio whose denominator is 0 is 0.
    """

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """Right items among those found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right items among the gold ones."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 0.0


def show_cell(cell: Cell) -> str:
    """A cell as text: a share with three digits, a missing one as a dash."""
    if cell is None:
        return "-"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)


def render_table(table: Table) -> str:
    """The table as plain text in aligned columns, notes below."""
    body: list[Sequence[str]] = [table.columns]
    body += [[show_cell(cell) for cell in row] for row in table.rows]
    widths = [max(len(row[at]) for row in body) for at in range(len(table.columns))]
    lines = [table.title, ""]
    for row in body:
        first = row[0].ljust(widths[0])
        rest = [row[at].rjust(widths[at]) for at in range(1, len(row))]
        lines.append("  ".join([first, *rest]).rstrip())
    return "\n".join([*lines, "", *table.notes]).rstrip() + "\n"


def table_json(table: Table) -> str:
    """The table as one line of JSON: title, rows as objects by column, notes."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(
        {"title": table.title, "rows": rows, "notes": list(table.notes)},
        ensure_ascii=False,
    )
