"""Judgements go from one library to another, and never to a look-alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factories import make_article
from sayso.errors import FormatError, OutputError, SourceMissingError
from sayso.library import Library, open_library
from sayso.values import Article

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOW = "2026-03-20T09:00:00Z"
LATER = "2026-03-21T09:00:00Z"
TEXT = (
    "Storm shuts port\n\nThe storm put 31 people out of their homes, police said.\n\n"
    '"We heard a bang," said Ada Quill, the harbour master. Nobody was hurt.\n'
)
URL = "https://courier.example/storm"


def make_library(path: Path, *articles: Article | Path) -> Library:
    library = open_library(path)
    library.add(articles, now=NOW, model="rules")
    return library


def hand_out(library: Library, path: Path) -> Path:
    path.write_bytes(b"".join(library.export("jsonl", rows="judgements")))
    return path


def judge_speaker(library: Library, article: str, made: str = NOW) -> None:
    place = next(
        f"{row['start']}-{row['end']}"
        for row in map(json.loads, library.export("jsonl", rows="quotes"))
        if row["article"] == article and row["kind"] == "direct"
    )
    library.correct("speaker", article, place, "Edda Voss", by="Ines", now=made)


def test_every_kind_goes_over_and_holds(tmp_path: Path) -> None:
    here = make_library(tmp_path / "a.db", EXAMPLES)
    there = make_library(tmp_path / "b.db", EXAMPLES)
    ferry = here.show("ferry-metro-glare").story
    reopening = here.show("library-northern-wire").story
    judge_speaker(here, "ferry-metro-glare")
    here.correct("rename", ferry.id, "The Osprey", by="Ines", note="short", now=NOW)
    here.correct("split", ferry.id, "ferry-metro-glare", by="Ines", now=NOW)
    here.correct("merge", ferry.id, reopening.id, by="Ines", now=LATER)
    path = hand_out(here, tmp_path / "judgements.jsonl")
    taken = there.take(path)
    assert [one.judgement.kind for one in taken.new] == [
        "speaker", "rename", "split", "merge",
    ]  # fmt: skip
    assert [one.orphaned for one in there.judgements()] == [""] * 4
    assert {(one.id, one.title, one.articles) for one in there.stories()} == {
        (one.id, one.title, one.articles) for one in here.stories()
    }
    assert there.said("Edda Voss")
    assert hand_out(there, tmp_path / "back.jsonl").read_text() == path.read_text()
    again = there.take(path)
    assert (again.new, again.known, again.found) == ((), 4, 0)


def test_an_article_is_known_by_its_address_whatever_its_name(tmp_path: Path) -> None:
    here = make_library(tmp_path / "a.db", make_article(TEXT, id="storm", url=URL))
    judge_speaker(here, "storm")
    other = make_article("A library reopened in Carrow on Monday.", id="storm")
    there = make_library(
        tmp_path / "b.db", other, make_article(TEXT, id="page", url=f"{URL}?utm_id=1")
    )
    (held,) = there.take(hand_out(here, tmp_path / "j.jsonl")).new
    assert not held.orphaned
    assert held.judgement.anchors[0].article == "page"


def test_a_look_alike_gets_nothing_and_the_judgement_is_listed(tmp_path: Path) -> None:
    mine = make_article(TEXT, id="storm", outlet="Courier", url=URL)
    here = make_library(tmp_path / "a.db", mine)
    judge_speaker(here, "storm")
    reprint = make_article(TEXT, id="storm", outlet="Post")
    there = make_library(tmp_path / "b.db", reprint)
    path = hand_out(here, tmp_path / "j.jsonl")
    (held,) = there.take(path).new
    assert held.orphaned == "its article is not in the library"
    assert [one.orphaned for one in there.judgements()] == [held.orphaned]
    assert there.said("Edda Voss") == ()
    there.add([mine], now=LATER, model="rules")
    assert (there.take(path).known, there.said("Edda Voss") == ()) == (1, False)
    assert [one.orphaned for one in there.judgements()] == [""]


def test_without_an_address_the_text_must_be_the_very_one(tmp_path: Path) -> None:
    here = make_library(tmp_path / "a.db", make_article(TEXT, id="001"))
    judge_speaker(here, "001")
    path = hand_out(here, tmp_path / "j.jsonl")
    changed = make_article(TEXT.replace("31", "34"), id="001")
    there = make_library(tmp_path / "b.db", changed)
    assert there.take(path).new[0].orphaned
    same = make_library(tmp_path / "c.db", make_article(TEXT, id="001"))
    assert not same.take(path).new[0].orphaned


def test_what_was_undone_here_is_not_brought_back(tmp_path: Path) -> None:
    library = make_library(tmp_path / "a.db", make_article(TEXT, id="storm"))
    judge_speaker(library, "storm")
    path = hand_out(library, tmp_path / "j.jsonl")
    library.undo(library.judgements()[0].judgement.id)
    assert library.take(path).known == 1
    assert library.judgements() == ()


def test_the_later_judgement_holds_wherever_it_was_made(tmp_path: Path) -> None:
    article = make_article(TEXT, id="storm")
    libraries = [make_library(tmp_path / f"{n}.db", article) for n in range(2)]
    for library, title, made in zip(
        libraries, ("Earlier", "Later"), (NOW, LATER), strict=True
    ):
        (story,) = library.stories()
        library.correct("rename", story.id, title, by="Ines", now=made)
    for library, other in (libraries, libraries[::-1]):
        library.take(hand_out(other, tmp_path / "j.jsonl"))
    assert [one.stories()[0].title for one in libraries] == ["Later", "Later"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1: is no judgement"),
        ('\n{"kind": "praise"}', "line 2: is no judgement .unknown kind 'praise'."),
        ('{"kind": "merge", "anchors": []}', "no anchors"),
        ("[]", "is no judgement"),
    ],
)
def test_a_file_of_something_else_is_refused_whole(
    tmp_path: Path, text: str, reason: str
) -> None:
    library = make_library(tmp_path / "a.db", make_article(TEXT, id="storm"))
    judge_speaker(library, "storm")
    path = hand_out(library, tmp_path / "j.jsonl")
    other = make_library(tmp_path / "b.db", make_article(TEXT, id="storm"))
    path.write_text(f"{text}\n{path.read_text()}", encoding="utf-8")
    with pytest.raises(FormatError, match=reason):
        other.take(path)
    assert other.judgements() == ()


def test_what_cannot_be_is_told(tmp_path: Path) -> None:
    library = make_library(tmp_path / "a.db", make_article(TEXT, id="storm"))
    with pytest.raises(SourceMissingError, match="no judgements at"):
        library.take(tmp_path / "none.jsonl")
    with pytest.raises(OutputError, match="expected jsonl"):
        list(library.export("csv", rows="judgements"))
