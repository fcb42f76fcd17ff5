"""Opening a library's file: its kind, its version, its locks, its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from sayso.errors import CorruptLibraryError, LibraryBusyError, LibraryError
from sayso.store.faults import name_fault, tell_faults
from sayso.store.migrations import APPLICATION_ID, NEWEST, migrate

__all__ = ["Connection", "Store", "open_store"]

# SQLite waits for a lock inside C, deaf to Ctrl-C: so it waits in short tries.
_TRY_SECONDS = 0.5
_TRIES = 240


@dataclass(slots=True)
class Store:
    """An open library: one connection, its path, and whether it may be written."""

    path: Path
    connection: Connection
    read_only: bool = False

    @contextmanager
    def write(self, *, is_patient: bool = True) -> Iterator[Connection]:
        """A transaction that is written whole at its end, or not at all.

        It waits for another writer, unless ``is_patient`` is off.

        Raises:
            LibraryError: when the library is read-only, the disk full, or another
                writer does not end within two minutes.
        """
        if self.read_only:
            raise LibraryError(
                f"library {str(self.path)!r} is open for reading only, and this would "
                "change it; open a copy that may be written",
                path=self.path,
            )
        self._begin(_TRIES if is_patient else 1)
        try:
            with tell_faults(self.path):
                yield self.connection
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """The connection, for reading; faults come as errors of one sentence."""
        with tell_faults(self.path):
            yield self.connection

    def _begin(self, tries: int) -> None:
        for _ in range(tries):
            try:
                self.connection.execute("BEGIN IMMEDIATE")
            except sqlite3.DatabaseError as err:
                fault = name_fault(self.path, err)
                if not isinstance(fault, LibraryBusyError):
                    raise fault from err
                last = fault
            else:
                return
        raise last

    def close(self) -> None:
        """Give the file back. A second call does nothing."""
        self.connection.close()


def open_store(path: Path, *, read_only: bool = False, create: bool = True) -> Store:
    """The library in this file, brought to the newest version.

    A new one is made when there is none, it may be written, and ``create`` allows.

    A library that is only read may lie on a read-only disk. ``read_only`` makes no
    file and changes none.

    Raises:
        LibraryError: when there is none to read, it cannot be opened, or a newer
            Sayso made it, or an older one and it may not be written.
        CorruptLibraryError: when the file is damaged, or no library.
    """
    if path.is_dir():
        raise LibraryError(f"{str(path)!r} is a folder; name a library's file")
    if not path.exists() and (read_only or not create):
        raise LibraryError(
            f"there is no library {str(path)!r}; make it with sayso add, or name one "
            "with --library",
            path=path,
        )
    if read_only:
        return _open_reading(path)
    if not path.parent.is_dir():
        raise LibraryError(
            f"cannot make library {str(path)!r}: there is no folder "
            f"{str(path.parent)!r}; make it first",
            path=path,
        )
    store = Store(path, _connect(path, "rwc"))
    try:
        with tell_faults(path):
            is_new = _check_kind(store)
            _use_wal(store)
            # A commit is on the disk before anything is reported as added.
            store.connection.execute("PRAGMA synchronous = FULL")
            if is_new or _version(store) < NEWEST:
                _migrate(store)
    except BaseException:
        store.close()
        raise
    return store


def _connect(path: Path, mode: str) -> Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    with tell_faults(path):
        connection = sqlite3.connect(
            address, uri=True, timeout=_TRY_SECONDS, isolation_level=None
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        return connection


def _open_reading(path: Path) -> Store:
    # A file on a read-only disk cannot have the side files that WAL needs.
    beside = path.with_name(path.name + "-wal")
    for mode in ("ro", "ro&immutable=1"):
        store = Store(path, _connect(path, mode), read_only=True)
        try:
            with tell_faults(path):
                _check_kind(store)
                _check_age(store)
        except LibraryError as err:
            store.close()
            code = getattr(err.__cause__, "sqlite_errorname", "") or ""
            denied = code.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
            if mode != "ro" or not denied or beside.exists():
                raise
        else:
            return store
    raise AssertionError("the second mode returns or raises")


def _check_kind(store: Store) -> bool:
    """Whether the file is still empty.

    Raises:
        CorruptLibraryError: when it is a database of something else.
        LibraryError: when a newer Sayso made it.
    """
    (kind,) = store.connection.execute("PRAGMA application_id").fetchone()
    (tables,) = store.connection.execute(
        "SELECT count(*) FROM sqlite_master"
    ).fetchone()
    if not tables and not store.read_only:
        return True
    if kind != APPLICATION_ID:
        raise CorruptLibraryError(
            f"{str(store.path)!r} is a database, but no library; expected a file made "
            "by sayso add; name another file",
            path=store.path,
        )
    version = _version(store)
    if version > NEWEST:
        raise LibraryError(
            f"library {str(store.path)!r} is of version {version}, and this Sayso "
            f"reads versions up to {NEWEST}; install a newer Sayso",
            path=store.path,
        )
    return False


def _check_age(store: Store) -> None:
    version = _version(store)
    if version < NEWEST:
        raise LibraryError(
            f"library {str(store.path)!r} is of version {version}, and this Sayso "
            f"writes version {NEWEST}; open it for writing once, as sayso check does",
            path=store.path,
        )


def _version(store: Store) -> int:
    (version,) = store.connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _use_wal(store: Store) -> None:
    for at in range(_TRIES):
        try:
            store.connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as err:
            busy = isinstance(name_fault(store.path, err), LibraryBusyError)
            if not busy or at == _TRIES - 1:
                raise
        else:
            return


def _migrate(store: Store) -> None:
    """Bring the file to the newest version, one transaction a step."""
    while True:
        with store.write() as connection:
            if not migrate(connection):
                return
