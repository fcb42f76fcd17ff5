"""Entity timelines compared as graphs of relations, as SemEval-2015 task 4 does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.evaluate.tables import Score

SIMULTANEOUS, BEFORE = "SIMULTANEOUS", "BEFORE"


@dataclass(frozen=True, slots=True)
class Cell:
    """One line of a timeline: its position, its time, the mentions of one event.

    ``position`` 0 is for events that can not be placed.
    """

    position: int
    anchor: str
    mentions: tuple[str, ...]


Relation = tuple[str, str, str]


def list_relations(cells: Sequence[Cell]) -> tuple[Relation, ...]:
    """The relations of a timeline from which all its others follow.

    Every mention is SIMULTANEOUS with its time; mentions at one position are
    SIMULTANEOUS with each other, those at a lower position BEFORE those at a higher:
    one relation for each step, between the mentions that are listed first.
    What stands at position 0 has no relation: the task does not score it.

    Method: Minard et al. 2015, section 4, for timelines with times.
    """
    placed = sorted(
        (cell for cell in cells if cell.position > 0), key=lambda cell: cell.position
    )
    anchored: list[Relation] = []
    together: list[Relation] = []
    ordered: list[Relation] = []
    by_position: dict[int, list[str]] = {}
    for cell in placed:
        for mention in cell.mentions:
            anchored.append((mention, SIMULTANEOUS, f"time {cell.anchor}"))
            by_position.setdefault(cell.position, []).append(mention)
    groups = [tuple(dict.fromkeys(group)) for group in by_position.values()]
    for at, group in enumerate(groups):
        together += [(group[0], SIMULTANEOUS, other) for other in group[1:]]
        for later in groups[at + 1 : at + 2]:
            ordered.append((group[0], BEFORE, later[0]))
    return (*dict.fromkeys(anchored), *together, *ordered)


class TimeGraph:
    """The closure of a timeline's relations, and the fewest that give it.

    Relations are taken in order; one that follows from those before is not kept, one
    that contradicts them is kept and follows from nothing but itself.
    """

    def __init__(self, relations: Sequence[Relation]) -> None:
        self._leader: dict[str, str] = {}
        self._after: dict[str, set[str]] = {}
        self._kept: list[Relation] = []
        for relation in relations:
            if self.verifies(relation):
                continue
            self._kept.append(relation)
            self._add(relation)

    @property
    def reduced(self) -> tuple[Relation, ...]:
        """The relations from which all others follow."""
        return tuple(self._kept)

    def verifies(self, relation: Relation) -> bool:
        """Whether a relation stands in the closure."""
        one, kind, other = relation
        if relation in self._kept:
            return True
        if one not in self._leader or other not in self._leader:
            return False
        a, b = self._find(one), self._find(other)
        return a == b if kind == SIMULTANEOUS else a != b and self._reaches(a, b)

    def _add(self, relation: Relation) -> None:
        one, kind, other = relation
        a, b = self._find(one), self._find(other)
        if a == b or self._reaches(b, a):
            return
        if kind == BEFORE:
            self._after[a].add(b)
        elif not self._reaches(a, b):
            self._leader[b] = a
            self._after[a] |= self._after.pop(b)

    def _find(self, name: str) -> str:
        if name not in self._leader:
            self._leader[name] = name
            self._after[name] = set()
        while self._leader[name] != name:
            name = self._leader[name]
        return name

    def _reaches(self, start: str, goal: str) -> bool:
        seen, waiting = {start}, [start]
        while waiting:
            for name in self._after[waiting.pop()]:
                following = self._find(name)
                if following == goal:
                    return True
                if following not in seen:
                    seen.add(following)
                    waiting.append(following)
        return False


@dataclass(frozen=True, slots=True)
class Compared:
    """Relations of one timeline that stand in the other's closure, and how many."""

    verified_found: int
    found: int
    verified_gold: int
    gold: int

    def __add__(self, other: Compared) -> Compared:
        return Compared(
            self.verified_found + other.verified_found,
            self.found + other.found,
            self.verified_gold + other.verified_gold,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """Found relations, reduced, that stand in the gold closure."""
        return self.verified_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Gold relations, reduced, that stand in the found closure."""
        return self.verified_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean; 0 where nothing is right."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def compare_timelines(found: Sequence[Cell], gold: Sequence[Cell]) -> Compared:
    """How much of each timeline stands in the closure of the other.

    Two empty timelines compare as nothing out of nothing. Cost: the pairs of mentions.

    Method: temporal awareness (UzZaman and Allen 2011; UzZaman et al. 2013): each
    side's relations are reduced to those that do not follow from others, and looked up
    in the closure of the other side. Where the published scorer picks which of several
    equal relations to keep by the order of its files, this one keeps the first.
    """
    one, other = (TimeGraph(list_relations(cells)) for cells in (found, gold))
    return Compared(
        sum(other.verifies(relation) for relation in one.reduced),
        len(one.reduced),
        sum(one.verifies(relation) for relation in other.reduced),
        len(other.reduced),
    )


def compare_mentions(found: Sequence[Cell], gold: Sequence[Cell]) -> Score:
    """Mentions that both timelines place, whatever their times."""
    one, other = set(_list_mentions(found)), set(_list_mentions(gold))
    return Score(len(one & other), len(one), len(other))


def _list_mentions(cells: Sequence[Cell]) -> Iterator[str]:
    for cell in cells:
        if cell.position > 0:
            yield from cell.mentions
