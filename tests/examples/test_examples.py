"""The example stories: complete, fictional in their addresses, and told whole."""

import csv
import html
import json
import re
from pathlib import Path

import pytest

from sayso.library import read_articles, tell_dossier
from sayso.tell.figures import count_figures
from sayso.tell.terminal import render_terminal

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
STORIES = sorted(path.parent for path in EXAMPLES.glob("*/NOTES.md"))
SITES = re.compile(r"https://([\w.]+\.)?(example\.(org|com)|\w+\.test)/")
COLUMNS = ["file", "outlet", "published", "url", "title", "byline"]


def read_manifest(story: Path) -> list[dict]:
    with (story / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_five():
    assert len(STORIES) == 5


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_a_manifest_names_every_report(story):
    rows = read_manifest(story)
    assert list(rows[0]) == COLUMNS
    named = {row["file"] for row in rows}
    others = {path.name for path in story.iterdir()} - {"manifest.csv", "NOTES.md"}
    assert named == others


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_reports_are_of_a_newspapers_length_and_on_no_real_site(story):
    batch = read_articles([str(story)])
    assert not batch.rejected
    assert 3 <= len(batch.articles) <= 5
    for article in batch.articles:
        assert 250 <= len(article.text.split()) <= 700, article.id
        assert article.outlet
        assert re.match(
            r"https://([\w.]+\.)?(example\.(org|com)|\w+\.test)/", article.url
        )


def test_ids_differ_across_stories():
    batch = read_articles([str(EXAMPLES)])
    ids = [article.id for article in batch.articles]
    assert len(set(ids)) == len(ids) == 20


def test_json_lines_hold_what_the_contract_asks():
    for path in EXAMPLES.glob("*/*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert {"id", "text", "title", "outlet", "url"} <= set(json.loads(line))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_each_story_is_told_whole(story):
    dossier = tell_dossier(read_articles([str(story)]))
    assert dossier.stories
    for told in dossier.stories:
        assert 1 <= len(told.brief.lines) <= 8
        assert count_figures(told).utterances > 0
    assert render_terminal(dossier).count("IN BRIEF") == len(dossier.stories)


def test_notes_quote_the_reports_as_they_are():
    """What the notes put in marks stands in a report of the story, signs aside."""
    for story in STORIES:
        batch = read_articles([str(story)])
        pages = [html.unescape(one.read_text("utf-8")) for one in story.glob("*.html")]
        texts = [_plain(text) for text in (*pages, *(a.text for a in batch.articles))]
        notes = (story / "NOTES.md").read_text(encoding="utf-8")
        for quoted in re.findall(r"\"([^\"|]{6,60})\"", notes):
            for part in filter(str.strip, quoted.split("...")):
                assert any(_plain(part) in text for text in texts), part


def _plain(text: str) -> str:
    words = re.findall(r"\w+", text.replace("\\", "").casefold())
    return f" {' '.join(words)} "
