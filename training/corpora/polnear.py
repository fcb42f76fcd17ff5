"""PolNeAR: attributions by hand; names, times and chains as CoreNLP marks them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from training.lessons import Labelled, Lesson, Range, Relation

_NAMES = {
    "PERSON": "person",
    "ORGANIZATION": "organization",
    "LOCATION": "place",
    "CITY": "place",
    "COUNTRY": "place",
    "STATE_OR_PROVINCE": "place",
}
_TIMES = ("DATE", "TIME", "DURATION", "SET")


def read_polnear(data: Path, split: str) -> Iterator[Lesson]:
    """The articles of a split of PolNeAR.

    Method: Newell, Margolin and Ruths 2018. The parses beside it (names, times,
    coreference chains) are CoreNLP's, so those layers are silver.
    """
    parses = dict(_read_parses(data / "polnear" / f"{split}.corenlp.jsonl.gz"))
    with (data / "polnear" / f"{split}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            parse = parses.get(raw["id"])
            names = times = chains = None
            if parse is not None:
                names = tuple(_find_runs(parse, _NAMES))
                times = tuple(_find_runs(parse, dict(zip(_TIMES, _TIMES, strict=True))))
                chains = tuple(
                    tuple((start, end) for start, end in chain)
                    for chain in parse["chains"]
                    if len(chain) > 1
                )
            yield Lesson(
                id=raw["id"],
                corpus="polnear",
                text=raw["text"],
                quotes=tuple(
                    tuple(_relation(one) for one in raw["attributions"][name])
                    for name in sorted(raw["attributions"])
                ),
                names=names,
                times=times,
                chains=chains,
                silver=("names", "times", "chains"),
            )


def _read_parses(path: Path) -> Iterator[tuple[str, Mapping[str, list]]]:
    if not path.is_file():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            parse = json.loads(line)
            yield parse["id"], parse


def _find_runs(
    parse: Mapping[str, list], kinds: Mapping[str, str]
) -> Iterator[Labelled]:
    for sentence in parse["sentences"]:
        for kind, run in groupby(sentence["tokens"], key=lambda token: token[3]):
            tokens = list(run)
            if kind in kinds:
                yield tokens[0][0], tokens[-1][1], kinds[kind]


def _relation(raw: Mapping[str, Sequence[Sequence[int]]]) -> Relation:
    def ranges(part: str) -> tuple[Range, ...]:
        return tuple((start, end) for start, end in raw[part])

    return Relation(ranges("content"), ranges("cue"), ranges("source"))
