"""What SQLite reports, as errors of one clear sentence each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import CorruptLibraryError, LibraryBusyError, LibraryError
from sayso.store.codecs import UNREADABLE

_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ")


@contextmanager
def tell_faults(path: Path) -> Iterator[None]:
    """Turns what SQLite raises inside into an error that says what to do.

    Raises:
        LibraryBusyError: when another process writes and does not end.
        CorruptLibraryError: when the file is damaged, or no database.
        LibraryError: for a full disk, a read-only file, and all else.
    """
    try:
        yield
    except sqlite3.DatabaseError as err:
        raise name_fault(path, err) from err


@contextmanager
def tell_damage(article: str) -> Iterator[None]:
    """Turns what decoding raises inside into an error that names the article.

    Raises:
        CorruptLibraryError: when what is kept of the article cannot be read.
    """
    try:
        yield
    except UNREADABLE as err:
        raise CorruptLibraryError(
            f"what is kept of article {article!r} is damaged ({err}); remove the "
            "article and add it again; sayso check lists all that is wrong"
        ) from err


def name_fault(path: Path, err: sqlite3.DatabaseError) -> LibraryError:
    """The error that tells of this fault of SQLite, by its code."""
    code = getattr(err, "sqlite_errorname", "") or ""
    library = f"library {str(path)!r}"
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryBusyError(
            f"{library} is being written by another process; wait for it to end and "
            "run this again",
            path=path,
        )
    if code.startswith(_DAMAGED):
        return CorruptLibraryError(
            f"{library} is damaged or no library ({err}); expected a file made by "
            "sayso add; restore it from a copy, or name another file",
            path=path,
        )
    if code.startswith(_FULL):
        return LibraryError(
            f"{library} cannot grow: the disk is full ({err}); what was added before "
            "is kept; make room and run this again",
            path=path,
        )
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return LibraryError(
            f"{library} cannot be opened or written: no permission for the file or its "
            "folder; ask for permission, or name another file",
            path=path,
        )
    return LibraryError(f"{library} cannot be used: {err}", path=path)
