"""The alarm on quotations that were changed on purpose."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factories import make_article
from perturbations import GRAMMAR, SHIFTS, SURFACE, Change
from sayso.compare.alterations import find_alterations
from sayso.compare.wordings import Wording, read_wording
from sayso.values import Span
from shared_data import shared_path

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{40,400})[”\"]")
_LEAST_WORDS = 8
# Of the quotations changed in meaning, so many must ring.
_RECALL = 0.9


def _list_own() -> list[str]:
    """The longer quotations of the project's own examples."""
    found = []
    for path in sorted(_EXAMPLES.rglob("*")):
        if path.suffix in (".txt", ".jsonl"):
            text = path.read_text("utf-8").replace('\\"', '"')
            found += _QUOTED.findall(text)
    return _list_long(found)


def _list_shared() -> list[str]:
    """The longer quotations of the development pairs."""
    path = shared_path("data", "altered-quotes", "dev.jsonl")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return _list_long([row[side]["text"] for row in rows for side in ("a", "b")])


def _list_long(texts: list[str]) -> list[str]:
    """Texts of enough words, each once."""
    return [one for one in dict.fromkeys(texts) if len(one.split()) >= _LEAST_WORDS]


@pytest.fixture(params=["own", "shared"])
def quotations(request: pytest.FixtureRequest) -> list[str]:
    """Quotations of the examples, then of the shared pairs where they lie."""
    return _list_own() if request.param == "own" else _list_shared()


def _read(text: str, id: str) -> Wording:
    """A whole text as one quotation."""
    return read_wording(make_article(text, id), (Span(id, 0, len(text)),))


def _ring(changed: str, text: str) -> list[str]:
    """The signs of the alarms that a changed quotation raises against its original."""
    changes = find_alterations(_read(changed, "r"), _read(text, "f"))
    return [change.note for change in changes if change.meaning == "shifted"]


def _pairs(texts: list[str], change: Change) -> Iterator[tuple[str, str]]:
    """Changed quotations with their originals, where there is anything to change."""
    for text in texts:
        changed = change(text)
        if changed is not None and changed != text:
            yield changed, text


@pytest.mark.parametrize("name", [*SURFACE, *GRAMMAR])
def test_surface_and_grammar_never_ring(name: str, quotations: list[str]) -> None:
    change = (SURFACE | GRAMMAR)[name]
    rung = [
        (changed, text, signs)
        for changed, text in _pairs(quotations, change)
        if (signs := _ring(changed, text))
    ]
    assert rung == []


def test_many_small_changes_together_never_ring(quotations: list[str]) -> None:
    chance = random.Random(7)
    small = list((SURFACE | GRAMMAR).values())
    for text in quotations:
        changed = text
        for change in chance.sample(small, 5):
            changed = change(changed) or changed
        assert _ring(changed, text) == []


def test_cuts_of_whole_sentences_never_ring(quotations: list[str]) -> None:
    for text in quotations:
        sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", text)
        for at in range(1, len(sentences)):
            if not re.match(r"(?:But|However|Still|Yet)\b", sentences[at]):
                assert _ring(" ".join(sentences[:at]), text) == []


def test_another_meaning_rings(quotations: list[str]) -> None:
    missed: list[tuple[str, str, str]] = []
    made = 0
    for name, change in SHIFTS.items():
        for changed, text in _pairs(quotations, change):
            made += 1
            if not _ring(changed, text):
                missed.append((name, changed, text))
    assert made > 20
    assert len(missed) <= (1 - _RECALL) * made, missed
