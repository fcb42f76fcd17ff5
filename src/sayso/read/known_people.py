"""A reader's own list of people, from CSV."""

from __future__ import annotations

from pathlib import Path

from sayso.errors import FormatError, SourceMissingError
from sayso.read.rows import read_table
from sayso.values import KnownPerson, PersonType, Rejected

_TYPES: dict[str, PersonType] = {
    "": "person",
    "person": "person",
    "group": "group",
    "organization": "organization",
}


def read_known_people(path: Path) -> tuple[KnownPerson, ...]:
    """The people of a CSV with a header: name, aliases parted by ";", type.

    ``type`` is person (the default), group or organization. A list that is wrong in one
    line is refused whole, since half a list joins people wrongly.

    Raises:
        SourceMissingError: when the file does not exist.
        FormatError: when a line is not as expected.
    """
    if not path.is_file():
        raise SourceMissingError(
            f"no list of people at {str(path)!r}; expected a CSV file"
        )
    people = []
    with path.open("rb") as lines:
        for where, row in read_table(lines, str(path)):
            if isinstance(row, Rejected):
                raise FormatError(f"{where}: {row.reason}")
            people.append(_read_person(row, where))
    return tuple(people)


def _read_person(row: dict[str, str], where: str) -> KnownPerson:
    name = (row.get("name") or "").strip()
    if not name:
        raise FormatError(f"{where}: has no name; expected columns name, aliases, type")
    told = (row.get("type") or "").strip().lower()
    if told not in _TYPES:
        raise FormatError(
            f"{where}: unknown type {told!r}; expected person, group or organization"
        )
    aliases = (part.strip() for part in (row.get("aliases") or "").split(";"))
    return KnownPerson(name, tuple(filter(None, aliases)), _TYPES[told])
