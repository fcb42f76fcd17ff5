"""TimeBank and AQUAINT: time expressions and their types."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from training.lessons import Lesson


def read_timebank(data: Path, keep: Callable[[str], bool]) -> Iterator[Lesson]:
    """The articles of the TempEval-3 training data whose id ``keep`` accepts."""
    path = data / "times" / "train.jsonl"
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            if not keep(raw["id"]):
                continue
            yield Lesson(
                id=raw["id"],
                corpus="timebank",
                text=raw["text"],
                times=tuple(
                    (one["start"], one["end"], one["type"]) for one in raw["times"]
                ),
            )
