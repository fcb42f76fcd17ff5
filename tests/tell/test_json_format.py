"""The JSON is the machine contract: its keys, its words, and spans that read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.library import Batch, read_articles, tell_dossier
from sayso.tell.json_format import render_annotated, render_json
from sayso.values import Annotated, Article, Quantity

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

ANNOTATED_KEYS = [
    "blocks", "sentences", "names", "times", "quantities", "people", "quotes",
]  # fmt: skip
KEYS = {
    "dossier": ["version", "articles", "stories"],
    "articles": ["id", "title", "outlet", "published", *ANNOTATED_KEYS],
    "blocks": ["start", "end", "kind"],
    "names": ["start", "end", "type"],
    "times": ["start", "end", "type", "value"],
    "quantities": ["start", "end", "kind", "value", "unit"],
    "people": ["id", "name", "type", "mentions", "members"],
    "quotes": [
        "id", "kind", "content", "cue", "source", "speakers", "channel", "score",
    ],
    "stories": [
        "id", "title", "articles", "utterances", "reuse", "agree", "disagree", "only",
        "timeline", "brief",
    ],
    "utterances": ["id", "speakers", "fullest", "renderings"],
    "renderings": ["article", "quote", "spans", "relation", "changes"],
    "changes": ["kind", "rendering", "fullest", "marked", "meaning"],
    "reuse": ["from", "to", "direction", "evidence"],
    "agree": ["about", "kind", "values", "origins", "independent"],
    "disagree": ["about", "kind", "values", "origins", "independent", "class"],
    "values": ["article", "start", "end", "text", "value"],
    "only": ["article", "start", "end", "text"],
    "timeline": ["when", "text", "support"],
    "support": ["article", "start", "end"],
    "brief": ["text", "citations"],
    "citations": ["article", "start", "end"],
}  # fmt: skip


@pytest.fixture(scope="module")
def batch() -> Batch:
    return read_articles([EXAMPLES])


@pytest.fixture(scope="module")
def texts(batch: Batch) -> dict[str, str]:
    return {article.id: article.text for article in batch.articles}


@pytest.fixture(scope="module")
def told(batch: Batch) -> dict:
    return json.loads(render_json(tell_dossier(batch)))


def walk(value, name: str = "dossier"):
    """Every object of a document with the name of the list or field it stands in."""
    if isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            yield from walk(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, name)


def test_every_object_has_the_keys_of_the_contract(told: dict) -> None:
    met = set()
    for name, value in walk(told):
        if name in KEYS:
            met.add(name)
            assert list(value) == KEYS[name]
    assert met == set(KEYS)
    assert told["version"] == 1


def test_every_place_reads_back(told: dict, texts: dict[str, str]) -> None:
    for name, value in walk(told):
        if {"article", "start", "end"} <= set(value):
            words = texts[value["article"]][value["start"] : value["end"]]
            assert words
            if name in ("only", "values"):
                assert words == value["text"]


def test_every_span_of_an_article_lies_in_its_text(
    told: dict, texts: dict[str, str]
) -> None:
    for article in told["articles"]:
        length = len(texts[article["id"]])
        pairs = [
            *article["sentences"],
            *(pair for one in article["people"] for pair in one["mentions"]),
            *(pair for one in article["quotes"] for pair in one["content"]),
            *(pair for one in article["quotes"] for pair in one["source"]),
            *(pair for one in article["quotes"] for pair in one["cue"]),
        ]
        assert all(0 <= start < end <= length for start, end in pairs)


def test_every_id_that_is_named_exists(told: dict) -> None:
    quotes = {a["id"]: {q["id"] for q in a["quotes"]} for a in told["articles"]}
    for article in told["articles"]:
        people = {person["id"] for person in article["people"]}
        assert all(set(person["members"]) <= people for person in article["people"])
        assert all(set(quote["speakers"]) <= people for quote in article["quotes"])
    for story in told["stories"]:
        rendered = [
            (one["article"], one["quote"])
            for utterance in story["utterances"]
            for one in utterance["renderings"]
        ]
        assert len(rendered) == len(set(rendered))
        assert set(rendered) == {(a, q) for a in story["articles"] for q in quotes[a]}


def test_fullest_rendering_comes_first_and_is_unchanged(told: dict) -> None:
    for story in told["stories"]:
        for utterance in story["utterances"]:
            first = utterance["renderings"][0]
            assert {"article": first["article"], "spans": first["spans"]} == (
                utterance["fullest"]
            )
            assert (first["relation"], first["changes"]) == ("identical", [])


def test_whole_number_is_printed_without_a_point() -> None:
    article = Article(id="a", text="4 boats, 2.5 tons")
    found = Annotated(
        article,
        quantities=(
            Quantity(article.span(0, 1), "count", 4.0, "boat"),
            Quantity(article.span(9, 12), "measure", 2.5, "ton"),
        ),
    )
    values = [one["value"] for one in json.loads(render_annotated(found))["quantities"]]
    assert values == [4, 2.5]
    assert isinstance(values[0], int)
