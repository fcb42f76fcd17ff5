"""Prepare the lessons: every corpus read, parted and written as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.evaluate.held_out import is_check_time, is_held_out
from training.corpora.conll import read_uner, read_wikigold, read_wnut
from training.corpora.gum import read_gum
from training.corpora.polnear import read_polnear
from training.corpora.stories import read_stories
from training.corpora.timebank import read_timebank
from training.corpora.written import read_written
from training.lessons import Lesson, write_lessons


def prepare_lessons(data: Path, out: Path) -> dict[str, int]:
    """Write ``train``, ``dev`` and ``plain`` ``.jsonl.gz`` to ``out``; how many each.

    Trained on: PolNeAR train, three in four documents of GUM's open genres, of
    Wikigold, of the texts written for it and of TimeBank and AQUAINT, Universal NER
    EWT dev, all of WNUT 2017. Kept for measuring: PolNeAR dev, EWT test, and the rest
    of GUM, Wikigold, the written texts and the times. Plain are the articles of the
    story sets, which nobody marked. ``data`` is laid out like ../shared/data.
    """
    return {
        name: write_lessons(out / f"{name}.jsonl.gz", lessons)
        for name, lessons in (
            ("train", _train(data)),
            ("dev", _dev(data)),
            ("plain", read_stories(data)),
        )
    }


def _train(data: Path) -> Iterator[Lesson]:
    yield from read_polnear(data, "train")
    yield from (one for one in read_gum(data) if not is_held_out(one.id))
    # Read thrice: the names that a hand marked are few beside those of a parser.
    for _ in range(3):
        yield from read_uner(data, "dev")
        yield from (one for one in read_wikigold(data) if not is_held_out(one.id))
        yield from (one for one in read_written() if not is_held_out(one.id))
    yield from read_wnut(data)
    yield from read_wnut(data, "emerging.dev.conll")
    yield from read_wnut(data, "emerging.test.annotated")
    yield from read_timebank(data, lambda id: not is_check_time(id))


def _dev(data: Path) -> Iterator[Lesson]:
    yield from read_polnear(data, "dev")
    yield from (one for one in read_gum(data) if is_held_out(one.id))
    yield from read_uner(data, "test")
    yield from (one for one in read_wikigold(data) if is_held_out(one.id))
    yield from (one for one in read_written() if is_held_out(one.id))
    yield from read_timebank(data, is_check_time)
