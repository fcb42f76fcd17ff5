"""Articles from files with one article a row."""

from __future__ import annotations

import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.config import ReadConfig
from sayso.errors import MissingExtraError
from sayso.read.rows import read_csv, read_json_lines, read_parquet
from sayso.values import Article, Rejected

CONFIG = ReadConfig()


def read_lines(*lines: bytes):
    return list(read_json_lines(lines, "r.jsonl", config=CONFIG))


def test_a_line_with_all_fields():
    record = {
        "id": "a",
        "text": "The bridge is shut.",
        "title": "Bridge shut",
        "url": "https://harbour.example/1",
        "outlet": "Harbour Post",
        "byline": "Ida Moss",
        "published": "2021-05-03T10:00:00Z",
    }
    (article,) = read_lines(json.dumps(record).encode())
    assert isinstance(article, Article)
    for field, value in record.items():
        assert getattr(article, field) == value


def test_a_broken_line_is_named_and_the_others_are_read():
    items = read_lines(
        b'{"id":"a","text":"One."}', b'{"id":"b"', b"", b'{"id":"c","text":"T"}'
    )
    assert [item.id for item in items] == ["a", "r.jsonl line 2", "c"]
    assert isinstance(items[1], Rejected)
    assert "broken JSON" in items[1].reason


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"[1, 2]", "a JSON list"),
        (b'{"text": "no id"}', "no field 'id'"),
        (b'{"id": "x"}', "no field 'text'"),
        (b'{"id": "x", "text": ["a"]}', "'text' is a list"),
        (b'{"id": "x", "text": ""}', "is empty"),
        (b'{"id": "x", "text": " \\n\\t"}', "white space"),
        (b'{"id": "x", "text": "a \\ud83d b"}', "half of a surrogate pair"),
        (b'{"id": "x", "text": "caf\xe9"}', "byte 0xe9"),
        (b"[" * 50_000, "beyond reading"),
        (b'{"id": 1' + b"0" * 9000 + b', "text": "a"}', "beyond reading"),
    ],
)
def test_reasons(line, words):
    (item,) = read_lines(line)
    assert isinstance(item, Rejected)
    assert words in item.reason
    assert "\n" not in item.reason
    assert item.reason[0].islower()


def test_a_binary_file_is_rejected_once():
    items = read_lines(b"\x00\x01\n", b"\x02\n", b"\x03")
    assert [item.id for item in items] == ["r.jsonl"]


def test_a_time_that_is_no_day_leaves_the_article_without_one():
    fault, article = read_lines(b'{"id":"a","text":"One.","published":"last week"}')
    assert isinstance(fault, Rejected)
    assert "last week" in fault.reason
    assert isinstance(article, Article)
    assert article.published is None


def test_a_number_as_id_and_a_list_as_byline():
    (article,) = read_lines(b'{"id":7,"text":"One.","byline":["Ida Moss","Otto Lind"]}')
    assert (article.id, article.byline) == ("7", "Ida Moss, Otto Lind")


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(
    lambda text: bool(text.strip("\ufeff \t\r\n")) and not text.isspace()
)


@given(TEXTS)
def test_json_keeps_every_character(text):
    (article,) = read_lines(json.dumps({"id": "a", "text": text}).encode())
    assert article.text == text


def read_cells(*lines: bytes):
    return list(read_csv(lines, "r.csv", config=CONFIG))


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_csv_keeps_line_ends_in_cells(sign):
    rows = [f"id{sign}text\r\n".encode(), f'a{sign}"One.\r\n'.encode(), b'Two."\r\n']
    (article,) = read_cells(*rows)
    assert article.text == "One.\r\nTwo."


def test_csv_rows_that_are_wrong_are_named():
    items = read_cells(
        b"id,text\n", b"a,One.\n", b"b,caf\xe9\n", b"c,One, two\n", b"d,T\n"
    )
    assert [item.id for item in items] == ["a", "r.csv line 3", "r.csv line 4", "d"]
    assert "0xe9" in items[1].reason
    assert "3 cells" in items[2].reason


def test_csv_that_was_cut_off_loses_its_last_row_with_a_reason():
    items = read_cells(b"id,text\n", b'a,"5"" pipes."\n', b'b,"The ferry sai\n')
    assert [item.id for item in items] == ["a", "r.csv line 3"]
    assert "cut off" in items[1].reason


def test_a_lone_mark_in_a_cell_cuts_nothing_off():
    items = read_cells(b"id,text\n", b'a,A 5" pipe.\n', b'b,Two 9" pipes.\n')
    assert [item.text for item in items] == ['A 5" pipe.', 'Two 9" pipes.']


def test_csv_without_a_header():
    (item,) = read_cells()
    assert "no header" in item.reason


def test_a_long_cell_is_read():
    (article,) = read_cells(b"id,text\n", b"a," + b"word " * 60_000)
    assert len(article.text) == 300_000


def test_parquet_rows():
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    file = io.BytesIO()
    table = pyarrow.table({"id": ["a", "b"], "text": ["One.", None], "other": [1, 2]})
    parquet.write_table(table, file)
    file.seek(0)
    article, fault = read_parquet(file, "r.parquet", config=CONFIG)
    assert article.text == "One."
    assert "no field 'text'" in fault.reason


def test_a_line_that_stops_short_is_broken_at_its_own_end():
    (item,) = read_lines(b'{"id": "b", "text": \n')
    assert "at column 20" in item.reason


def test_broken_parquet_gives_a_reason():
    pytest.importorskip("pyarrow")
    (item,) = read_parquet(io.BytesIO(b"PAR1 nothing PAR1"), "r", config=CONFIG)
    assert "broken Parquet" in item.reason


def test_parquet_without_pyarrow_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"sayso\[parquet\]"):
        list(read_parquet(io.BytesIO(), "r.parquet", config=CONFIG))
