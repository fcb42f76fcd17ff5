"""The careful reading of the seeds, and which found quotes are its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import EvaluationError
from sayso.values import Quote, Span

# The share of characters that two readings of one quotation must have in common.
ENOUGH_OVERLAP = 0.6


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation of the careful reading."""

    id: str
    kind: str
    content: tuple[Span, ...]
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """The careful reading of the seeds, as far as it is scored here.

    ``names`` maps shorter names of a person to the full one, descriptions not;
    ``families`` are ids of quotes that render one utterance, the fullest first.
    """

    quotes: tuple[GoldQuote, ...]
    not_quotes: tuple[Span, ...]
    not_report: tuple[Span, ...]
    families: tuple[tuple[str, ...], ...]
    names: dict[str, str]


def find_folder(data: Path) -> Path:
    """The folder of the seeds in or beside the data.

    Raises:
        EvaluationError: when no ``gold.json`` is there.
    """
    for folder in (data, data / "seeds", data.parent / "seeds"):
        if (folder / "gold.json").is_file():
            return folder
    raise EvaluationError(
        f"no gold.json in {str(data)!r}, nor in seeds inside or beside it"
    )


def read_gold(path: Path) -> Gold:
    """The careful reading as its file has it."""
    raw = json.loads(path.read_text(encoding="utf-8"))

    def span(item: dict[str, object]) -> Span:
        name, start, end = item["document"], item["start"], item["end"]
        return Span(Path(str(name)).stem, int(str(start)), int(str(end)))

    names = {
        form: person["name"]
        for person in raw["people"]
        for form in (person["name"], *person["also"])
        if set(form.split()) & set(person["name"].split())
    }
    quotes = tuple(
        GoldQuote(
            quote["id"],
            quote["kind"],
            tuple(
                span({**part, "document": quote["document"]})
                for part in quote["content"]
            ),
            tuple(quote["speakers"]),
        )
        for quote in raw["quotes"]
    )
    return Gold(
        quotes,
        tuple(span(item) for item in raw["not_quotes"]),
        tuple(span(item) for item in raw["not_report"]),
        tuple(
            (
                family["fullest"],
                *(one for one in family["members"] if one != family["fullest"]),
            )
            for family in raw["families"]
        ),
        names,
    )


def overlap_share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The characters two lists of spans share, over those that either holds."""
    shared = sum(a.overlap(b) for a in one for b in other)
    total = sum(map(len, one)) + sum(map(len, other)) - shared
    return shared / total if total else 0.0


def match_quotes(gold: Sequence[GoldQuote], found: Sequence[Quote]) -> dict[str, Quote]:
    """The found quote of each gold quote that has one, by the gold quote's id.

    Best overlap first; each found quote serves once.
    """
    pairs = sorted(
        (
            (-overlap_share(one.content, quote.content), at, to)
            for at, one in enumerate(gold)
            for to, quote in enumerate(found)
        ),
    )
    matched: dict[str, Quote] = {}
    used: set[int] = set()
    for share, at, to in pairs:
        if -share < ENOUGH_OVERLAP:
            break
        if gold[at].id not in matched and to not in used:
            matched[gold[at].id] = found[to]
            used.add(to)
    return matched
