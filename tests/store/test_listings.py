"""Whatever people type is a query that the index understands."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from sayso.store.listings import name_parts
from sayso.store.searches import make_query

INDEX = sqlite3.connect(":memory:")
INDEX.execute(
    "CREATE VIRTUAL TABLE i USING fts5 (t, tokenize = 'unicode61 remove_diacritics 2')"
)


@given(st.text(max_size=40))
def test_every_text_is_a_query_or_none(words: str) -> None:
    query = make_query(words)
    if query:
        INDEX.execute("SELECT * FROM i WHERE i MATCH ?", (query,)).fetchall()


@given(st.text(max_size=40))
def test_names_hold_no_pattern(name: str) -> None:
    assert not any("%" in part for part in name_parts(name))
