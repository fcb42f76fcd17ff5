"""Whom one of our people is among the gold speakers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factories import find_span, make_article
from sayso.errors import EvaluationError
from sayso.evaluate.gold_speakers import GoldArticle, fold_form, name_gold
from sayso.evaluate.names import evaluate_names
from sayso.evaluate.speakers import evaluate_speakers
from sayso.values import Mention, Person

TEXT = "Ada Stone met Rex Stone. Stone and the mayor of Harlow spoke to the board."


def make_gold(**forms: list[str]) -> GoldArticle:
    """A gold article in which these people speak under these forms."""
    known = {
        name.replace("_", " "): frozenset(fold_form(form) for form in held)
        for name, held in forms.items()
    }
    return GoldArticle(make_article(TEXT), (), known)


def make_person(name: str, *words: str) -> Person:
    """A person with these mentions."""
    article = make_article(TEXT)
    mentions = tuple(Mention(find_span(article, one), "name") for one in words)
    return Person("p1", name, "person", mentions)


GOLD = make_gold(
    Ada_Stone=["Ada Stone", "Stone", "the mayor of Harlow"],
    Rex_Stone=["Rex Stone", "Stone"],
)


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (make_person("Ada Stone", "Ada Stone", "Stone"), "Ada Stone"),
        (make_person("Stone", "Stone"), None),
        (make_person("Stone", "Stone", "the mayor of Harlow"), "Ada Stone"),
        (make_person("mayor of Harlow", "mayor of Harlow"), "Ada Stone"),
        (make_person("the board", "the board"), None),
    ],
    ids=["full name", "shared form", "form of one alone", "part", "nobody"],
)
def test_forms_vote_for_a_gold_speaker(person: Person, expected: str | None) -> None:
    assert name_gold(GOLD, person) == expected


def write_data(folder: Path) -> None:
    """Three quotations: named, by pronoun, and by the wrong man's neighbour."""
    text = "“No,” said Ada Stone. “Yes,” she said. “Maybe,” said Rex Quill."
    raw = make_article(text)

    def quote(words: str, source: str, who: str, how: str) -> dict[str, object]:
        content, span = find_span(raw, words), find_span(raw, source)
        return {
            "kind": "direct",
            "content": [[content.start, content.end]],
            "cue": None,
            "source": [span.start, span.end],
            "speakers": [who],
            "how": how,
        }

    row = {
        "id": "a",
        "people": [
            {"name": "Ada Stone", "mentions": ["Ada Stone"]},
            {"name": "Otto Lind", "mentions": ["Otto Lind"]},
        ],
        "quotes": [
            quote("No,", "Ada Stone", "Ada Stone", "full_name"),
            quote("Yes,", "she", "Ada Stone", "pronoun"),
            quote("Maybe,", "Rex Quill", "Otto Lind", "full_name"),
        ],
    }
    for name, item in (
        ("speakers", row),
        ("polnear", {"id": "a", "text": text}),
    ):
        (folder / name).mkdir()
        (folder / name / "dev.jsonl").write_text(json.dumps(item), encoding="utf-8")


def test_right_wrong_and_null_are_shares_of_the_gold(tmp_path: Path) -> None:
    write_data(tmp_path)
    rows = {str(row[0]): row[1:] for row in evaluate_speakers(tmp_path).rows}
    assert rows["gold spans: direct"] == (3, 2 / 3, 1 / 3, 0.0, 0.0)
    assert rows["gold spans: pronoun"] == (1, 1.0, 0.0, 0.0, 0.0)
    assert rows["family name: all"] == (3, 1 / 3, 1 / 3, 1 / 3, 0.0)


def test_missing_data_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no speakers/dev\.jsonl"):
        evaluate_speakers(tmp_path)
    with pytest.raises(EvaluationError, match="no names in"):
        evaluate_names(tmp_path)
