"""A library that cannot be used says why in one sentence, and is not damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factories import make_article
from sayso.errors import (
    CorruptLibraryError,
    LibraryBusyError,
    LibraryError,
)
from sayso.store import connections
from sayso.store.articles import insert_article
from sayso.store.checks import find_faults
from sayso.store.connections import Store, open_store
from sayso.store.migrations import NEWEST
from sayso.store.revisions import insert_revision

NOW = "2026-03-05T10:00:00Z"


def fill(store: Store, count: int, size: int = 200) -> None:
    for number in range(count):
        with store.write() as connection:
            article = make_article("word " * size, id=f"a{number}")
            insert_revision(
                connection, insert_article(connection, article, NOW), article, NOW
            )


def assert_sentence(error: LibraryError) -> None:
    message = str(error)
    assert "\n" not in message
    assert message[0].islower() or message[0] == "'"
    assert error.path is not None


def count_articles(path: Path) -> int:
    with open_store(path).read() as connection:
        (count,) = connection.execute("SELECT count(*) FROM revisions").fetchone()
    return count


def test_new_library_is_empty_and_whole(tmp_path: Path) -> None:
    store = open_store(tmp_path / "l.db")
    assert list(find_faults(store)) == []
    assert count_articles(tmp_path / "l.db") == 0


def test_missing_library_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="there is no library") as caught:
        open_store(tmp_path / "l.db", read_only=True)
    assert_sentence(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_library_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    before = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(LibraryError, match="install a newer Sayso") as caught:
            open_store(path, read_only=read_only)
        assert_sentence(caught.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 and then some", b"SQLite format 3\x00" + b"\x07" * 5000]
)
@pytest.mark.parametrize("read_only", [True, False])
def test_file_of_something_else_is_refused_untouched(
    tmp_path: Path, content: bytes, read_only: bool
) -> None:
    path = tmp_path / "l.db"
    path.write_bytes(content)
    with pytest.raises(CorruptLibraryError) as caught:
        open_store(path, read_only=read_only)
    assert_sentence(caught.value)
    assert path.read_bytes() == content


def test_database_of_something_else_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(CorruptLibraryError, match="no library") as caught:
        open_store(path)
    assert_sentence(caught.value)
    assert path.read_bytes() == before


def test_damaged_page_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    store = open_store(path)
    fill(store, 60)
    store.close()
    data = bytearray(path.read_bytes())
    for at in range(4096 * 3, len(data), 4096):
        data[at : at + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(CorruptLibraryError) as caught:
        list(find_faults(open_store(path)))
    assert_sentence(caught.value)


def test_full_disk_stops_in_a_sentence_and_keeps_what_was_in(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    store = open_store(path)
    fill(store, 5)
    (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
    store.connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(LibraryError, match="disk is full") as caught:
        fill(store, 5000, size=2000)
    assert_sentence(caught.value)
    store.close()
    assert count_articles(path) >= 5
    faults = [fault.what for fault in find_faults(open_store(path))]
    assert set(faults) <= {"article has no findings"}


def test_writer_that_waits_in_vain_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_TRIES", 1)
    one, other = open_store(tmp_path / "l.db"), open_store(tmp_path / "l.db")
    with one.write():
        with pytest.raises(LibraryBusyError, match="another process") as caught:
            fill(other, 1)
        assert_sentence(caught.value)
    fill(other, 1)


def test_readers_read_while_one_writes(tmp_path: Path) -> None:
    writer = open_store(tmp_path / "l.db")
    fill(writer, 3)
    with writer.write() as connection:
        connection.execute("DELETE FROM articles")
        assert count_articles(tmp_path / "l.db") == 3
    assert count_articles(tmp_path / "l.db") == 0


def test_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "l.db")
    fill(store, 2)

    def break_off() -> None:
        with store.write() as connection:
            connection.execute("DELETE FROM articles")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert count_articles(tmp_path / "l.db") == 2


def test_library_open_for_reading_is_not_written(tmp_path: Path) -> None:
    open_store(tmp_path / "l.db").close()
    store = open_store(tmp_path / "l.db", read_only=True)
    with pytest.raises(LibraryError, match="for reading only"):
        fill(store, 1)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, unlike pytest's own."""
    path = Path(tempfile.mkdtemp(prefix="sayso-test-"))
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


def run_unprivileged(act: Callable[[], object]) -> str:
    """What comes of a call by a user who may write nothing here."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(65534)
        try:
            told = str(act())
        except BaseException as err:
            told = f"{type(err).__name__}: {err}"
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as file:
        return file.read()


def test_library_that_may_not_be_written_is_told(open_folder: Path) -> None:
    path = open_folder / "l.db"
    store = open_store(path)
    fill(store, 2)
    store.close()
    path.chmod(0o444)
    open_folder.chmod(0o555)
    before = path.read_bytes()
    told = run_unprivileged(lambda: open_store(path))
    assert told.startswith("LibraryError: ")
    assert "no permission" in told
    assert path.read_bytes() == before


def test_library_on_a_read_only_disk_is_read(open_folder: Path) -> None:
    path = open_folder / "l.db"
    store = open_store(path)
    fill(store, 2)
    store.close()
    path.chmod(0o444)
    open_folder.chmod(0o555)

    def count() -> int:
        with open_store(path, read_only=True).read() as connection:
            (found,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        return int(found)

    assert run_unprivileged(count) == "2"


def test_odd_paths_are_only_paths(tmp_path: Path) -> None:
    for name in ("a b.db", "what?mode=ro.db", "50%25.db", "#1.db", "bücher.db"):
        open_store(tmp_path / name).close()
        assert (tmp_path / name).exists()
