"""Writing results where they were asked to go, whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from sayso.errors import OutputError


def check_output(path: Path) -> None:
    """Nothing when the file can be written; called before the long work starts.

    Raises:
        OutputError: when the folder is missing, or file or folder not writable.
    """
    folder = path.parent
    if path.is_dir():
        raise OutputError(f"cannot write {str(path)!r}: it is a folder; name a file")
    if not folder.is_dir():
        raise OutputError(
            f"cannot write {str(path)!r}: there is no folder {str(folder)!r}; make it "
            "first"
        )
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, 2)):
        raise OutputError(
            f"cannot write {str(path)!r}: no permission; choose another --out"
        )


def write_output(text: str, path: Path | None) -> None:
    """Write the text to the file, or to standard output when there is none.

    A file is written beside its place and then moved there, so that an interrupted or
    failed write leaves what was there before.

    Raises:
        OutputError: when the file cannot be written.
    """
    if path is None:
        sys.stdout.write(text)
        return
    write_pieces([text.encode("utf-8")], path)


def write_pieces(pieces: Iterable[bytes], path: Path | None) -> None:
    """Write pieces as they come, as ``write_output`` does; memory holds one.

    Raises:
        OutputError: when the file cannot be written.
    """
    if path is None:
        sys.stdout.flush()
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():
        _write_stream(pieces, path)
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as err:
        raise _refusal(path, err) from err
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
        os.chmod(name, _mode_of(path))
        os.replace(name, path)
    except OSError as err:
        raise _refusal(path, err) from err
    finally:
        Path(name).unlink(missing_ok=True)


def _write_stream(pieces: Iterable[bytes], path: Path) -> None:
    """Write into a device or pipe (/dev/stdout), which cannot be replaced."""
    try:
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
    except OSError as err:
        raise _refusal(path, err) from err


def _mode_of(path: Path) -> int:
    """The permissions of the file that is replaced, or those of a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refusal(path: Path, err: OSError) -> OutputError:
    return OutputError(f"cannot write {str(path)!r}: {err.strerror}")
