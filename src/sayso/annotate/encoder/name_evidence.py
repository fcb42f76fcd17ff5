"""Evidence: all that speaks for or against a candidate being a name of a kind."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotate.encoder.name_candidates import (
    Marks,
    NameCandidate,
    NameReading,
    may_be_short,
)
from sayso.annotate.encoder.name_forms import FORMS, list_forms
from sayso.annotate.encoder.name_signs import SIGNS, Place, list_signs
from sayso.annotate.encoder.name_words import NameWords
from sayso.annotate.encoder.odds import to_odds
from sayso.annotate.encoder.spans import NAME_KINDS
from sayso.values.annotations import NameType

JUDGED: tuple[NameType, ...] = ("person", "organization", "place")
"""The kinds that are scored; the rules know no other, and no corpus marks them well."""

BY_KIND = (
    "chance",
    "least_chance",
    "everywhere",
    "best_other_kind",
    "other",
    "marked",
    "marked_another_kind",
    "marked_other",
    "rules",
    "rules_another_kind",
    "rules_other",
)
_READERS = (
    "opens",
    "goes_on",
    "named_before",
    "named_behind",
    "least_named",
    "opens_inside",
    "crossed",
    "inside",
    "holds_one",
    "holds_two",
    "crossed_by_rules",
)

EVIDENCE = (
    *BY_KIND,
    *_READERS,
    *FORMS,
    *(f"{kind}:{sign}" for kind in JUDGED for sign in SIGNS),
)
"""What a score is made of; each has a weight."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a candidate: what is not 0, by the names in ``EVIDENCE``.

    ``common`` counts for every kind, ``by_kind`` for those of ``JUDGED`` in order;
    ``signs`` have a weight for each kind.
    """

    common: tuple[tuple[str, float], ...]
    by_kind: tuple[tuple[float, ...], ...]
    signs: tuple[str, ...]

    def list_values(self, kind: int) -> Iterator[tuple[str, float]]:
        """What counts for one of ``JUDGED``, with its value."""
        yield from zip(BY_KIND, self.by_kind[kind], strict=True)
        yield from self.common
        for sign in self.signs:
            yield f"{JUDGED[kind]}:{sign}", 1.0


def gather_evidence(
    reading: NameReading, candidates: Sequence[NameCandidate]
) -> tuple[Evidence, ...]:
    """The evidence of each candidate of an article. Cost: linear, with lookups."""
    text = reading.article.text
    people, acronyms = _gather_words(text, reading.marked)
    everywhere = _average_spellings(text, reading.words, candidates)
    marked, rules = _Spans(reading.marked), _Spans(reading.by_rules)
    small = frozenset(word for word in reading.words.words if word.islower())
    found = []
    for one in candidates:
        spelling = text[one.start : one.end]
        place = _place(reading, one)
        found.append(
            Evidence(
                common=(
                    *_list_readers(reading, one, place, marked, rules),
                    *(
                        (form, 1.0)
                        for form in list_forms(
                            reading, one, place, small, _is_short(reading, one)
                        )
                    ),
                ),
                by_kind=_list_by_kind(reading, one, everywhere[spelling.lower()]),
                signs=tuple(list_signs(place, people, acronyms)),
            )
        )
    return tuple(found)


class _Spans:
    """Spans of a reader, in order, to look up those that overlap another."""

    def __init__(self, marks: Marks) -> None:
        self._spans = sorted(marks)
        self._ends = [end for _, end in self._spans]

    def list_over(self, start: int, end: int) -> list[tuple[int, int]]:
        at = bisect_right(self._ends, start)
        near = self._spans[at : at + 3]
        return [one for one in near if one[0] < end and one != (start, end)]


def _gather_words(text: str, marked: Marks) -> tuple[frozenset[str], frozenset[str]]:
    """Words of the full names of people, and first letters of all long names."""
    people, acronyms = set(), set()
    for (start, end), kind in marked.items():
        parts = text[start:end].replace("-", " ").split()
        capitals = "".join(part[0] for part in parts if part[0].isupper())
        if len(parts) > 1 and len(capitals) > 1:
            acronyms.add(capitals)
        if len(parts) > 1 and kind == "person":
            people |= {parts[0].lower(), parts[-1].lower()}
    return frozenset(people), frozenset(acronyms)


def _average_spellings(
    text: str, words: NameWords, candidates: Sequence[NameCandidate]
) -> dict[str, list[float]]:
    """The mean chances of each kind over the candidates of one spelling."""
    chances: dict[str, list[list[float]]] = defaultdict(list)
    for one in candidates:
        chances[text[one.start : one.end].lower()].append(
            average(words.kinds[one.first : one.stop])
        )
    return {spelling: average(some) for spelling, some in chances.items()}


def average(rows: Sequence[Sequence[float]]) -> list[float]:
    """The mean of rows of one length; at least one row."""
    return [sum(column) / len(rows) for column in zip(*rows, strict=True)]


def _place(reading: NameReading, one: NameCandidate) -> Place:
    text, words = reading.article.text, reading.words
    first, stop = one.first, one.stop
    before = behind = ""
    if first and one.start - words.ends[first - 1] <= 3:
        gap = text[words.ends[first - 1] : one.start]
        before = "" if "\n" in gap else words.words[first - 1]
    if stop < len(words) and words.starts[stop] - one.end <= 3:
        gap = text[one.end : words.starts[stop]]
        behind = "" if "\n" in gap else words.words[stop]
    return Place(
        words=words.words[first:stop],
        spelling=text[one.start : one.end],
        before=before,
        behind=behind,
        near_before=text[max(0, one.start - 2) : one.start],
        near_behind=text[one.end : one.end + 2],
        line=(
            not first or "\n" in text[words.ends[first - 1] : one.start],
            stop == len(words) or "\n" in text[one.end : words.starts[stop]],
        ),
    )


def _list_by_kind(
    reading: NameReading, one: NameCandidate, everywhere: Sequence[float]
) -> tuple[tuple[float, ...], ...]:
    """The values of ``BY_KIND`` for each of ``JUDGED``."""
    rows = reading.words.kinds[one.first : one.stop]
    chances = average(rows)
    marked = reading.marked.get((one.start, one.end))
    rules = reading.by_rules.get((one.start, one.end))
    odds = [to_odds(chance) for chance in chances]
    values = []
    for kind in JUDGED:
        at = NAME_KINDS.index(kind)
        values.append(
            (
                odds[at],
                to_odds(min(row[at] for row in rows)),
                to_odds(everywhere[at]),
                max(value for place, value in enumerate(odds) if place != at),
                odds[NAME_KINDS.index("other")],
                float(marked == kind),
                float(marked not in (kind, None)),
                float(marked == "other"),
                float(rules == kind),
                float(rules not in (kind, None)),
                float(rules == "other"),
            )
        )
    return tuple(values)


def _list_readers(
    reading: NameReading,
    one: NameCandidate,
    place: Place,
    marked: _Spans,
    rules: _Spans,
) -> Iterator[tuple[str, float]]:
    """The values of ``_READERS`` that are not 0."""
    words, first, stop = reading.words, one.first, one.stop
    yield "opens", to_odds(words.opens[first])
    yield "goes_on", to_odds(words.goes_on[stop] if stop < len(words) else 0.0)
    yield "named_before", to_odds(words.named[first - 1] if place.before else 0.0)
    yield "named_behind", to_odds(words.named[stop] if place.behind else 0.0)
    yield "least_named", to_odds(min(words.named[first:stop]))
    inside = words.opens[first + 1 : stop]
    yield "opens_inside", to_odds(max(inside) if inside else 0.0)
    over = marked.list_over(one.start, one.end)
    within = any(start <= one.start and one.end <= end for start, end in over)
    holds = sum(one.start <= start and end <= one.end for start, end in over)
    if within:
        yield "inside", 1.0
    if holds:
        yield "holds_one" if holds == 1 else "holds_two", 1.0
    if over and not within and not holds:
        yield "crossed", 1.0
    if rules.list_over(one.start, one.end):
        yield "crossed_by_rules", 1.0


def _is_short(reading: NameReading, one: NameCandidate) -> bool:
    text = reading.article.text
    return may_be_short(text, reading.words, one.stop - 1) and (
        text[one.end : one.end + 1] == "."
    )
