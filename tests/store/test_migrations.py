"""Every step of the file's versions runs from a library of the version before."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from write_dumps import DUMPS

from sayso.store.checks import find_faults
from sayso.store.connections import open_store
from sayso.store.migrations import APPLICATION_ID, MIGRATIONS, NEWEST, migrate

OLD = range(1, NEWEST)


def load_dump(path: Path, version: int) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript((DUMPS / f"v{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def read_shape(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'revisions_fts_%'"
    )
    return {(name, " ".join((sql or "").split())) for name, sql in rows}


def test_every_version_has_a_dump() -> None:
    assert {path.stem for path in DUMPS.glob("v*.sql")} >= {f"v{n}" for n in OLD}


@pytest.mark.parametrize("version", OLD)
def test_one_step_runs_from_the_version_before(tmp_path: Path, version: int) -> None:
    connection = sqlite3.connect(load_dump(tmp_path / "l.db", version))
    assert migrate(connection)
    found = connection.execute("PRAGMA user_version").fetchone()
    assert found == (version + 1,)
    last = connection.execute("SELECT name FROM migrations ORDER BY version DESC")
    assert last.fetchone() == (MIGRATIONS[version].__name__,)


@pytest.mark.parametrize("version", OLD)
def test_old_library_is_brought_up_to_date_with_all_it_holds(
    tmp_path: Path, version: int
) -> None:
    store = open_store(load_dump(tmp_path / "l.db", version))
    fresh = open_store(tmp_path / "fresh.db")
    assert read_shape(store.connection) == read_shape(fresh.connection)
    texts = store.connection.execute("SELECT text FROM revisions ORDER BY number")
    assert [row[0] for row in texts] == [
        '"We heard a bang," said Ada Quill.',
        '"We heard a loud bang," said Ada Quill.',
    ]
    hit = store.connection.execute(
        "SELECT rowid FROM revisions_fts WHERE revisions_fts MATCH 'loud'"
    )
    assert [row[0] for row in hit] == [2]
    assert list(find_faults(store)) == []


def test_step_that_fails_leaves_the_version_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_a_step(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("the power went")

    path = load_dump(tmp_path / "l.db", 1)
    steps = (MIGRATIONS[0], half_a_step, *MIGRATIONS[2:])
    monkeypatch.setattr("sayso.store.migrations.MIGRATIONS", steps)
    with pytest.raises(RuntimeError):
        open_store(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert ("half",) not in connection.execute("SELECT name FROM sqlite_master")


def test_file_says_what_it_is(tmp_path: Path) -> None:
    open_store(tmp_path / "l.db").close()
    head = (tmp_path / "l.db").read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == NEWEST


def test_views_answer_what_is_asked_most(tmp_path: Path) -> None:
    store = open_store(load_dump(tmp_path / "l.db", 6))

    def ask(query: str) -> list[tuple]:
        return [tuple(row) for row in store.connection.execute(query)]

    day = "2026-03-05"
    assert ask("SELECT * FROM people_at_a_glance") == [
        ("Ada Quill", "person", 1, 1, 1, day, day)
    ]
    assert ask("SELECT * FROM outlets_at_a_glance") == [
        ("Carrow Courier", 1, 1, 1, day, day)
    ]
    assert ask("SELECT revision, is_current FROM revisions_at_a_glance") == [
        (1, 0),
        (2, 1),
    ]
    assert ask("SELECT person, words, story FROM who_said_what") == [
        ("Ada Quill", "We heard a loud bang,", "s-1")
    ]
    assert ask("SELECT title, articles, outlets FROM stories_at_a_glance") == [
        ("Bang", 1, 1)
    ]
    views = ask("SELECT name FROM sqlite_master WHERE type = 'view'")
    for (view,) in views:
        assert ask(f"SELECT count(*) FROM {view}") != [(0,)], view
