"""Articles from files with one article a row: JSON lines, CSV and Parquet."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from sayso.config import ReadConfig
from sayso.errors import EncodingError, MissingExtraError
from sayso.read.encodings import decode_text, find_binary
from sayso.read.records import FIELDS, STAGE, read_record
from sayso.values import Article, Rejected

_BATCH_ROWS = 256
_DELIMITERS = (",", ";", "\t")
_CUT_OFF = "ends inside a quoted cell; the file seems to be cut off; the row is lost"
_UNDECODED = re.compile("[\udc80-\udcff]")


def read_json_lines(
    lines: Iterable[bytes], name: str, *, config: ReadConfig
) -> Iterator[Article | Rejected]:
    """The articles of JSON lines; a broken line is rejected, the others are read.

    ``name`` is the file as messages call it. Empty lines are passed over. Holds one
    line at a time.
    """
    for number, raw in enumerate(lines, start=1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if not line.strip():
            continue
        where = f"{name} line {number}"
        binary = find_binary(line) if number == 1 else None
        if binary:
            yield Rejected(name, STAGE, binary)
            return
        try:
            record = json.loads(
                decode_text(line.rstrip(), source=name, first_line=number)
            )
        except EncodingError as err:
            yield Rejected(where, STAGE, str(err))
        except json.JSONDecodeError as err:
            yield Rejected(
                where,
                STAGE,
                f"is broken JSON: {err.msg[:1].lower()}{err.msg[1:]} at column "
                f"{err.colno}; expected one object a line",
            )
        except (RecursionError, ValueError):
            yield Rejected(where, STAGE, "is JSON nested or numbered beyond reading")
        else:
            if isinstance(record, dict):
                yield from read_record(record, where, config=config)
            else:
                kind = type(record).__name__
                yield Rejected(
                    where, STAGE, f"is a JSON {kind}; expected an object a line"
                )


def read_csv(
    lines: Iterable[bytes], name: str, *, config: ReadConfig
) -> Iterator[Article | Rejected]:
    """The articles of CSV with a header; cells keep their line ends exactly.

    Comma, semicolon or tabulator part the cells, as the header does. A row that is
    broken or not UTF-8 is rejected with the line it ends on, the others are read.
    """
    for where, row in read_table(lines, name):
        yield from (
            (row,)
            if isinstance(row, Rejected)
            else read_record(row, where, config=config)
        )


def read_table(
    lines: Iterable[bytes], name: str
) -> Iterator[tuple[str, dict[str, str] | Rejected]]:
    """Rows of CSV by the header's names, each with its place, or why it is not one."""
    # The csv module's own limit (131,072) is less than a long report.
    csv.field_size_limit(2**31 - 1)
    source = iter(lines)
    first = next(source, b"").removeprefix(b"\xef\xbb\xbf")
    if not first.strip():
        yield name, Rejected(name, STAGE, "has no header; expected id,text,...")
        return
    binary = find_binary(first)
    if binary:
        yield name, Rejected(name, STAGE, binary)
        return
    delimiter = max(_DELIMITERS, key=lambda sign: first.count(sign.encode()))
    marks = _Marks()
    reader = csv.reader(marks.count(_chain(first, source)), delimiter=delimiter)
    try:
        header = [cell.strip().lower() for cell in next(reader)]
        for cells in reader:
            where = f"{name} line {reader.line_num}"
            if marks.is_cut_off():
                yield where, Rejected(where, STAGE, _CUT_OFF)
            elif cells:
                yield where, _make_row(header, cells, where)
    except csv.Error as err:
        where = f"{name} line {reader.line_num}"
        yield where, Rejected(where, STAGE, f"is broken CSV: {err}; the rest is lost")


@dataclass(slots=True)
class _Marks:
    """The quotation marks of the row that is being read.

    The csv module takes a file that ends inside a quoted cell for a whole one.
    """

    open: int = 0
    is_over: bool = False

    def count(self, lines: Iterable[bytes]) -> Iterator[str]:
        """The lines decoded, the marks of each added to those of its row."""
        for line in lines:
            self.open += line.count(b'"')
            yield line.decode("utf-8", "surrogateescape")
        self.is_over = True

    def is_cut_off(self) -> bool:
        """Whether the file ended before the row did; called once a row is read."""
        is_cut_off = self.is_over and self.open % 2 == 1
        self.open = 0
        return is_cut_off


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _make_row(
    header: list[str], cells: list[str], where: str
) -> dict[str, str] | Rejected:
    if len(cells) > len(header):
        return Rejected(
            where,
            STAGE,
            f"has {len(cells)} cells under a header of {len(header)}; expected a text "
            "with commas in quotation marks",
        )
    for cell in cells:
        bad = _UNDECODED.search(cell)
        if bad:
            byte = ord(bad.group()) - 0xDC00
            return Rejected(
                where,
                STAGE,
                f"is not UTF-8: byte 0x{byte:02x} after {cell[: bad.start()][-20:]!r}; "
                "convert the file to UTF-8",
            )
    return dict(zip(header, cells, strict=False))


def read_parquet(
    file: IO[bytes], name: str, *, config: ReadConfig
) -> Iterator[Article | Rejected]:
    """The articles of a Parquet file, a batch of rows at a time.

    Raises:
        MissingExtraError: when pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError as err:
        raise MissingExtraError(
            f"{name!r} is Parquet, which needs pyarrow; install sayso[parquet]"
        ) from err
    number = 0
    try:
        table = ParquetFile(file)
        names = [one for one in table.schema_arrow.names if one in FIELDS]
        for batch in table.iter_batches(batch_size=_BATCH_ROWS, columns=names):
            for row in batch.to_pylist():
                number += 1
                yield from read_record(row, f"{name} row {number}", config=config)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as err:
        reason = " ".join(str(err).split())[:200]
        yield Rejected(
            name, STAGE, f"is broken Parquet after row {number}: {reason.lower()}"
        )
