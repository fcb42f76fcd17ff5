"""The files of reports that paths lead to, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sayso.values import Rejected

Format = Literal["text", "html", "jsonl", "csv", "parquet", "unknown"]

# Endings that are read, with their format. In a folder all others are passed over;
# a file that is named itself is read by what its first bytes look like.
FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
# Reports that somebody may well expect to be read, and that are not: said, not silent.
_UNREAD = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xml", ".warc", ".gz",
           ".zip", ".eml", ".xlsx")  # fmt: skip
MANIFEST_NAME = "manifest.csv"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: its format, and the folder that was walked to find it."""

    path: Path
    format: Format
    folder: Path | None = None


def find_files(path: Path) -> Iterator[SourceFile | Rejected]:
    """The files of reports at a path: itself, or those in a folder and below.

    Folders are walked in order of names, files before folders; what is hidden, notes
    (.md), JSON documents, pictures and manifests are passed over. A folder without any
    report gives one ``Rejected``, as does each document of a kind that is not read.
    """
    if not path.is_dir():
        yield SourceFile(path, FORMATS.get(path.suffix.lower(), "unknown"))
        return
    found = False
    for item in _walk_folder(path):
        found = found or isinstance(item, SourceFile)
        yield item
    if not found:
        endings = ", ".join(FORMATS)
        yield Rejected(
            str(path), "read", f"folder holds no reports; expected files in {endings}"
        )


def _walk_folder(folder: Path) -> Iterator[SourceFile | Rejected]:
    faults: list[OSError] = []
    for at, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(at, name)
            ending = path.suffix.lower()
            if name.startswith((".", "~")) or name.lower() == MANIFEST_NAME:
                continue
            if ending in FORMATS and not _is_note(path):
                yield SourceFile(path, FORMATS[ending], folder)
            elif ending in _UNREAD:
                yield Rejected(
                    str(path), "read", f"ending {ending!r} is not read; save it as .txt"
                )
    for fault in faults:
        reason = (fault.strerror or "unknown error").lower()
        yield Rejected(str(fault.filename), "read", f"cannot be opened: {reason}")


def _is_note(path: Path) -> bool:
    """Whether a plain text is about the folder: README.txt, NOTES.txt, LICENSE.txt."""
    return path.stem.upper() in ("README", "NOTES", "LICENSE", "LICENCE", "NOTICE")
