"""Descriptions of a careful reading against the people of a dossier."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factories import make_article
from sayso.evaluate.seed_people import (
    DescribedPeople,
    read_descriptions,
    score_descriptions,
)
from sayso.library import tell_dossier
from sayso.library.reports import Batch
from sayso.values import Dossier

_TEXT = (
    "Ada Stone, a singer from Norway, and her husband, Rex Quill, sold the inn on "
    "Monday.\n\nThe singer said it rained. The couple left."
)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return tell_dossier(Batch((make_article(_TEXT),), ()), model="rules")


def score(dossier: Dossier, words: str, *people: str) -> tuple[int, int, int]:
    """Right, wrong and all places of one description."""
    told = [DescribedPeople(words, frozenset(people))]
    (_, right, total), (_, wrong, _) = score_descriptions(told, (), dossier)
    return int(right or 0), int(wrong or 0), int(total or 0)


@pytest.mark.parametrize(
    ("words", "people", "expected"),
    [
        ("The singer", ("Ada Stone",), (1, 0, 1)),
        ("The singer", ("Rex Quill",), (0, 1, 1)),
        ("The couple", ("Ada Stone", "Rex Quill"), (1, 0, 1)),
        ("The couple", ("Ada Stone",), (0, 1, 1)),
        ("the inn", ("Ada Stone",), (0, 0, 1)),
        ("the baker", ("Ada Stone",), (0, 0, 0)),
    ],
)
def test_a_place_is_right_wrong_or_open(
    dossier: Dossier,
    words: str,
    people: tuple[str, ...],
    expected: tuple[int, int, int],
) -> None:
    assert score(dossier, words, *people) == expected


def test_names_are_no_descriptions(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    person = {"name": "Ada Stone", "also": ["Stone", "the singer", "singer Ada Stone"]}
    group = {"name": "the couple", "members": ["Ada Stone"], "also": ["the couple"]}
    path.write_text(json.dumps({"people": [person], "groups": [group]}))
    found = read_descriptions(path)
    assert [one.words for one in found] == [
        "the singer",
        "singer Ada Stone",
        "the couple",
    ]
