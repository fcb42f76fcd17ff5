"""Finding anew: only what is stale, with ids and judgements kept, and resumable."""

from __future__ import annotations

from pathlib import Path

import pytest

from factories import make_article
from sayso.annotate import readers
from sayso.library import Library, open_library
from sayso.run import plan

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOW = "2026-03-07T09:00:00Z"
LATER = "2026-04-01T09:00:00Z"
TEXT = (
    "Ferry runs aground off Skerry Point\n\nCARROW - The ferry Osprey ran aground at "
    'dawn on Thursday with 31 people aboard.\n\n"We heard a bang," said Ada Quill, 41, '
    "a ship's mate. The coastguard took everybody off by noon.\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "l.db")
    library.add([EXAMPLES], now=NOW, model="rules")
    return library


@pytest.fixture
def upgraded(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a later Sayso read by other rules: the name of their method tells."""
    monkeypatch.setattr(plan, "name_method", lambda name: f"{name}.next")
    assert readers.name_method("rules") != plan.name_method("rules")


def rows(library: Library, query: str) -> list[tuple]:
    return [tuple(row) for row in library._store.connection.execute(query)]


def membership(library: Library) -> list[tuple]:
    return rows(library, "SELECT article, story FROM articles_at_a_glance ORDER BY 1")


def test_nothing_is_read_anew_when_all_is_fresh(library: Library) -> None:
    before = rows(library, "SELECT * FROM findings")
    done = library.refresh(model="rules", now=LATER)
    assert (done.redone, done.known, done.moved) == ((), 20, ())
    assert rows(library, "SELECT * FROM findings") == before


@pytest.mark.usefixtures("upgraded")
def test_an_upgrade_redoes_all_and_keeps_every_id(library: Library) -> None:
    before = membership(library)
    told: list[str] = []
    done = library.refresh(model="rules", now=LATER, told=told.append)
    assert sorted(done.redone) == sorted(told) == sorted(name for name, _ in before)
    assert (done.known, done.moved) == (0, ())
    assert membership(library) == before
    methods = rows(library, "SELECT DISTINCT method, found FROM findings")
    assert methods == [("annotate.v2/rules.next", LATER)]
    assert library.refresh(model="rules", now=LATER).redone == ()
    assert library.check() == ()


@pytest.mark.usefixtures("upgraded")
def test_only_the_stale_are_redone(library: Library) -> None:
    fresh = make_article(TEXT, id="fresh", published="2026-03-05")
    library.add([fresh], now=LATER, model="rules")
    done = library.refresh(model="rules", now=LATER)
    assert "fresh" not in done.redone
    assert (len(done.redone), done.known) == (20, 1)


@pytest.mark.usefixtures("upgraded")
def test_a_rehearsal_changes_nothing(library: Library) -> None:
    before = rows(library, "SELECT method FROM findings UNION ALL "
                  "SELECT method FROM prints")  # fmt: skip
    assert len(library.refresh(model="rules", is_rehearsal=True).redone) == 20
    after = rows(library, "SELECT method FROM findings UNION ALL "
                 "SELECT method FROM prints")  # fmt: skip
    assert after == before


@pytest.mark.usefixtures("upgraded")
def test_a_run_that_breaks_off_goes_on(library: Library) -> None:
    told: list[str] = []

    def break_off(name: str) -> None:
        told.append(name)
        raise KeyboardInterrupt

    before = membership(library)
    with pytest.raises(KeyboardInterrupt):
        library.refresh(model="rules", now=LATER, told=break_off)
    safe = rows(library, "SELECT 1 FROM findings WHERE method LIKE '%next'")
    assert 1 <= len(safe) < 20
    assert library.check() == ()
    done = library.refresh(model="rules", now=LATER)
    assert len(done.redone) == 20 - len(safe)
    assert done.known == len(safe)
    assert membership(library) == before
    assert rows(library, "SELECT 1 FROM prints WHERE method = ''") == []


@pytest.mark.usefixtures("upgraded")
def test_older_revisions_are_redone_with_the_newer(library: Library) -> None:
    from sayso.store.revisions import load_revisions

    library.add([make_article(TEXT, id="mine")], now=NOW, model="rules")
    other = make_article(TEXT.replace("31", "34"), id="mine")
    library.add([other], now=NOW, model="rules")
    library.refresh(model="rules", now=LATER)
    keys = [one.key for one in load_revisions(library._store.connection, "mine")]
    found = dict(rows(library, "SELECT revision_id, method FROM findings"))
    assert {found[key] for key in keys} == {"annotate.v2/rules.next"}


@pytest.mark.usefixtures("upgraded")
def test_judgements_hold_after_it(library: Library) -> None:
    (story,) = library.stories(person="Vell")
    library.correct("rename", story.id, "Off Skerry Point", by="Edda", now=NOW)
    article, quote = rows(
        library,
        "SELECT article, start || '-' || \"end\" FROM who_said_what "
        "WHERE kind = 'direct' AND person IS NOT NULL",
    )[0]
    library.correct("speaker", article, quote, "Ines Tarrant", by="Edda", now=NOW)
    library.refresh(model="rules", now=LATER)
    assert [one.orphaned for one in library.judgements()] == ["", ""]
    assert library.show(story.id).story.title == "Off Skerry Point"
    told = [said.story for said in library.said("Ines Tarrant")]
    assert told


@pytest.mark.usefixtures("upgraded")
def test_an_article_removed_meanwhile_does_not_come_back(library: Library) -> None:
    doomed = rows(library, "SELECT name FROM articles ORDER BY id DESC LIMIT 1")[0][0]

    def remove(name: str) -> None:
        held = [row[0] for row in rows(library, "SELECT name FROM articles")]
        if doomed in held:
            library.remove([doomed])

    library.refresh(model="rules", now=LATER, told=remove)
    assert (doomed,) not in rows(library, "SELECT name FROM articles")
    assert library.check() == ()
