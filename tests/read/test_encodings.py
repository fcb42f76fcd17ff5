"""Text out of bytes, or which bytes are not text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import EncodingError
from sayso.read.encodings import decode_page, decode_text


# A text that begins with a letter begins like no picture and no archive.
@given(st.text().filter(lambda text: "\x00" not in text))
def test_utf8_is_kept_exactly(text):
    assert decode_text(f"A{text}".encode(), source="x") == f"A{text}"


def test_line_ends_and_byte_order_mark_are_kept():
    assert decode_text(b"\xef\xbb\xbfa\r\nb\r", source="x") == "\ufeffa\r\nb\r"


def test_wrong_bytes_are_named_with_their_place():
    data = "Zwölf Tote\nim Hafen-Café".encode("cp1252")
    with pytest.raises(EncodingError) as caught:
        decode_text(data, source="x.txt")
    assert caught.value.offset == 2
    assert caught.value.source == "x.txt"
    assert "0xf6 at offset 2 (line 1)" in str(caught.value)
    assert "Windows-1252" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04rest", "a ZIP"),
        ("Hafen".encode("utf-16"), "UTF-16"),
        (b"abc\x00def", "0x00 at offset 3"),
    ],
)
def test_other_files_are_called_what_they_are(data, words):
    with pytest.raises(EncodingError, match=words):
        decode_text(data, source="x")


def test_a_page_is_read_in_the_encoding_it_declares():
    page = '<meta charset="iso-8859-1"><p>Café – “no”</p>'
    assert decode_page(page.encode("cp1252"), source="x") == page


def test_a_page_with_an_unknown_encoding_is_refused():
    with pytest.raises(EncodingError, match="unknown encoding 'klingon'"):
        decode_page(b'<meta charset="klingon"><p>nuq</p>', source="x")
