"""Articles without labels: for pre-training, and for a student to learn from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from training.lessons import Lesson

_SETS = ("outlets-dev", "triples-dev", "violence-dev")
# Pages longer than this are lists and transcripts; shorter ones are furniture.
_LONGEST = 12_000
_SHORTEST = 400


def read_stories(data: Path) -> Iterator[Lesson]:
    """The articles of the story sets as lessons that say nothing of their text."""
    for name in _SETS:
        path = data / "stories" / f"{name}.jsonl"
        if not path.is_file():
            continue
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                raw = json.loads(line)
                if _SHORTEST <= len(raw["text"]) <= _LONGEST:
                    yield Lesson(id=raw["id"], corpus="stories", text=raw["text"])
