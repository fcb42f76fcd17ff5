"""Ages and tolls that the dossier puts first, against an outside record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate.annotations import annotate_article
from sayso.compare.comparisons import compare_reports
from sayso.errors import EvaluationError
from sayso.evaluate.recorded_facts import (
    StatedMatter,
    find_stated,
    read_recorded_stories,
)
from sayso.evaluate.tables import Cell, Table
from sayso.values import Comparison, Fact

_MATTERS = ("age", "killed", "injured")


@dataclass(frozen=True, slots=True)
class ToldMatter:
    """A matter of a story and the value that the dossier puts first, if it has one."""

    stated: StatedMatter
    first: str | None


def evaluate_facts(data: Path, *, split: str = "dev") -> Table:
    """How often the value that the dossier puts first is the recorded one.

    Raises:
        EvaluationError: when no story of two reports has a record.
    """
    told: list[ToldMatter] = []
    stories = 0
    for story in read_recorded_stories(data, split=split):
        reports = tuple(annotate_article(article) for article in story.articles)
        found = compare_reports(reports)
        stories += 1
        told += [
            ToldMatter(matter, find_first(matter, found))
            for matter in find_stated(story, reports, found.identities)
        ]
    if not stories:
        raise EvaluationError(f"no recorded story of split {split!r} has two reports")
    disputed = [one for one in told if len(set(one.stated.values)) > 1]
    rows: list[tuple[Cell, ...]] = [
        *(
            _row(f"{name}", [t for t in told if t.stated.matter == name])
            for name in _MATTERS
        ),
        _row("all", told),
        _row("all, where reports state two values", disputed),
    ]
    return Table(
        f"Recorded facts, {split}",
        (
            "what",
            "first is right",
            "not told",
            "baseline: first report",
            "baseline: last report",
            "baseline: most reports",
            "of",
        ),
        tuple(rows),
        (
            f"{stories} stories with a record and two reports or more. Counted are "
            "ages of recorded people, killed and injured that two reports or more "
            "state, where one of the values stated is the recorded one.",
            "First is right: the value that the dossier puts first in its fact on the "
            "matter is the recorded one. A matter that no fact tells counts as wrong.",
        ),
    )


def find_first(matter: StatedMatter, found: Comparison) -> str | None:
    """The value that the dossier puts first on a matter; None where it tells none.

    The fact that holds most places at which reports state the matter; what they
    differ on before what they agree on.
    """
    best: tuple[int, Fact] | None = None
    for fact in (*found.disagree, *found.agree):
        if fact.kind not in ("age", "number"):
            continue
        held = sum(
            any(value.span.overlap(span) for span in matter.spans)
            for value in fact.values
        )
        if held and (best is None or held > best[0]):
            best = (held, fact)
    return best[1].values[0].value if best else None


def _row(name: str, told: Sequence[ToldMatter]) -> tuple[Cell, ...]:
    """The shares of one kind of matter."""

    def share(choose: Callable[[ToldMatter], str | None]) -> float:
        right = sum(choose(one) == one.stated.recorded for one in told)
        return right / len(told) if told else 0.0

    return (
        name,
        share(lambda one: one.first),
        sum(one.first is None for one in told),
        share(lambda one: one.stated.values[0]),
        share(lambda one: one.stated.values[-1]),
        share(lambda one: _find_commonest(one.stated.values)),
        len(told),
    )


def _find_commonest(values: Sequence[str]) -> str:
    """The value that most reports give, the earliest where several are equal."""
    return Counter(values).most_common(1)[0][0]
