"""The sets of articles with their gold stories, as grouping sees them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.config import ReadConfig
from sayso.errors import EvaluationError
from sayso.group.prints import Print, make_print
from sayso.group.stories import order_prints
from sayso.read.records import read_record
from sayso.values import Annotated, Article

STORY_SETS = ("violence", "outlets", "triples")


@dataclass(frozen=True, slots=True)
class StorySet:
    """Articles of one kind in order of publication, and the gold story of each."""

    name: str
    prints: tuple[Print, ...]
    gold: Mapping[str, str]


def read_story_sets(data: Path, *, split: str) -> tuple[StorySet, ...]:
    """The sets that are there, prints made. Only blocks are read: no annotation.

    Raises:
        EvaluationError: when none of the sets is there.
    """
    paths = {name: data / "stories" / f"{name}-{split}.jsonl" for name in STORY_SETS}
    sets = tuple(
        _read_set(name, path) for name, path in paths.items() if path.is_file()
    )
    if not sets:
        raise EvaluationError(
            f"no stories/*-{split}.jsonl in {str(data)!r}; expected one of "
            f"{', '.join(STORY_SETS)}"
        )
    return sets


def _read_set(name: str, path: Path) -> StorySet:
    prints: list[Print] = []
    gold: dict[str, str] = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            record = json.loads(line)
            where = f"{path.name} line {number}"
            for item in read_record(record, where, config=ReadConfig()):
                if isinstance(item, Article):
                    prints.append(make_print(Annotated(item)))
                    gold[item.id] = str(record["story"])
    return StorySet(name, order_prints(prints), gold)
