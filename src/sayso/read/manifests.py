"""What a manifest tells of plain files: outlet, time of publication, address ..."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from sayso.errors import FormatError
from sayso.read.records import Details
from sayso.read.rows import read_table
from sayso.values import Rejected

COLUMNS = ("file", "outlet", "published", "url", "title", "byline")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The details of files by their path as the manifest writes it, with ``/``."""

    name: str
    details: Mapping[str, Details]
    rejected: tuple[Rejected, ...] = ()

    def find(self, path: PurePath) -> str | None:
        """The manifest's word for a file: its path, its name, or its bare name."""
        for name in (path.as_posix(), path.name, path.stem):
            if name in self.details:
                return name
        return None


def read_manifest(lines: Iterable[bytes], name: str) -> Manifest:
    """The manifest in a CSV with a column ``file`` and any of the others.

    Rows that are broken or name no file are in ``rejected``.

    Raises:
        FormatError: when there is no column ``file``.
    """
    details: dict[str, Details] = {}
    rejected: list[Rejected] = []
    for where, row in read_table(lines, name):
        if isinstance(row, Rejected):
            rejected.append(row)
            continue
        if "file" not in row:
            raise FormatError(
                f"{name!r} has no column 'file'; expected {', '.join(COLUMNS)}",
                source=name,
            )
        file = row["file"].strip().replace("\\", "/").removeprefix("./")
        fault = None
        if not file:
            fault = "names no file"
        elif file in details:
            fault = f"names {file!r} a second time; the first line stands"
        if fault:
            rejected.append(Rejected(where, "read", fault))
            continue
        details[file] = Details(
            **{
                column: " ".join(row.get(column, "").split()) or None
                for column in COLUMNS[1:]
            }
        )
    return Manifest(name, details, tuple(rejected))
