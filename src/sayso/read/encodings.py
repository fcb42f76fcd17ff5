"""Text out of bytes, exactly; or a sentence that says which bytes are not text."""

from __future__ import annotations

import re

from sayso.errors import EncodingError

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_BINARY = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_START_BYTES = 65536
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})"
    rb"|^\s{0,99}<\?xml[^>]{0,99}encoding=[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)


def find_binary(data: bytes) -> str | None:
    """What these bytes are when their start shows that they are no UTF-8 text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return (
                f"starts with the byte order mark of {name} ({_show(mark)}); expected "
                "UTF-8; convert it and try again"
            )
    for start, name in _BINARY:
        if data.startswith(start):
            return (
                f"is {name}, not text; expected UTF-8 text; save its words as a .txt "
                "file"
            )
    zero = data.find(b"\x00", 0, _START_BYTES)
    if zero >= 0:
        return f"looks binary: byte 0x00 at offset {zero}; expected UTF-8 text"
    return None


def decode_text(data: bytes, *, source: str, first_line: int = 1) -> str:
    """The text of UTF-8 bytes, every code point kept: line ends, byte order mark.

    ``first_line`` is the number that the message gives to the first line.

    Raises:
        EncodingError: when the bytes are no UTF-8 text; says which bytes, where, and
            what to do. ``source`` names the file in the error's attribute.
    """
    binary = find_binary(data)
    if binary:
        raise EncodingError(binary, source=source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as err:
        bad = data[err.start : max(err.end, err.start + 1)]
        line = data.count(b"\n", 0, err.start) + first_line
        raise EncodingError(
            f"is not UTF-8: byte{'s' * (len(bad) > 1)} {_show(bad)} at offset "
            f"{err.start} (line {line}); {_guess(data, err.start)}convert it to UTF-8 "
            "and try again",
            source=source,
            offset=err.start,
        ) from err


def decode_page(data: bytes, *, source: str) -> str:
    """The text of an HTML page in the encoding it declares, else in UTF-8.

    A byte order mark comes before a declaration, and is left out.

    Raises:
        EncodingError: when the bytes are not in that encoding, or it is unknown.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return decode_text(data[3:], source=source)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode_as(data, "utf-16", source)
    match = _DECLARED.search(data[:4096])
    name = (match[1] or match[2]).decode("ascii").lower() if match else "utf-8"
    if name in ("utf-8", "utf8"):
        return decode_text(data, source=source)
    # Pages that declare Latin-1 mean Windows-1252: browsers read them so (WHATWG).
    latin = name in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii")
    return _decode_as(data, "cp1252" if latin else name, source)


def _decode_as(data: bytes, name: str, source: str) -> str:
    try:
        return data.decode(name)
    except LookupError as err:
        raise EncodingError(
            f"declares the unknown encoding {name!r}; convert it to UTF-8",
            source=source,
        ) from err
    except UnicodeDecodeError as err:
        raise EncodingError(
            f"declares {name} but byte {_show(data[err.start : err.start + 1])} at "
            f"offset {err.start} is not of it; convert it to UTF-8",
            source=source,
            offset=err.start,
        ) from err


def _show(data: bytes) -> str:
    return " ".join(f"0x{byte:02x}" for byte in data[:4])


def _guess(data: bytes, at: int) -> str:
    """A guess at the encoding, for the message only; nothing is decoded by it."""
    around = data[max(0, at - 200) : at + 200]
    try:
        around.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "it may be Windows-1252 (Latin-1); "
