"""A reader's own list of people."""

from __future__ import annotations

import pytest

from sayso.errors import FormatError, SourceMissingError
from sayso.read.known_people import read_known_people
from sayso.values import KnownPerson


def test_reads_names_aliases_and_types(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(
        "name,aliases,type\nInes Calder,La Calder; Ines Hale,\n"
        "Harbour Board,HB,organization\n",
        encoding="utf-8",
    )
    assert read_known_people(path) == (
        KnownPerson("Ines Calder", ("La Calder", "Ines Hale")),
        KnownPerson("Harbour Board", ("HB",), "organization"),
    )


def test_a_list_of_names_alone(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("name\nInes Calder\n", encoding="utf-8")
    assert read_known_people(path) == (KnownPerson("Ines Calder"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,aliases\n,La Calder\n", "line 2: has no name"),
        ("who\nInes Calder\n", "expected columns name, aliases, type"),
        ("name,type\nInes Calder,star\n", "unknown type 'star'; expected person"),
        ("", "has no header"),
        ("name\nInes,Calder,Hale\n", "line 2"),
    ],
)
def test_a_wrong_list_is_refused(tmp_path, text, message):
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match=message):
        read_known_people(path)


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(SourceMissingError, match="no list of people at"):
        read_known_people(tmp_path / "none.csv")
