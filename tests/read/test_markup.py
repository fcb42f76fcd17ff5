"""The words of an HTML source, each with its place."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.markup import find_tags, scan_page

PARTS = st.sampled_from(
    """<p>|</p>|<b>|<br>|&amp;|&#8220;|&nbsp;|<|>|"|'|&|<!--|-->|<script>|</script>|
    |<a title="x > y">|<a href='|Ada Quill|é🙂|<h1>|</h1>|<figcaption>|<a b=|</|
    |&#x110000;""".split("|")
)
SOURCES = st.lists(st.one_of(PARTS, st.text(max_size=8))).map("".join)


def texts(source):
    return [one.text for one in scan_page(source).paragraphs]


@given(SOURCES)
def test_each_character_comes_from_its_place(source):
    for paragraph in scan_page(source).paragraphs:
        end = 0
        for piece in paragraph.pieces:
            assert end <= piece.start < piece.end <= len(source)
            end = piece.end
            origin = source[piece.start : piece.end]
            if origin != piece.text:
                assert html.unescape(origin) == piece.text or (
                    piece.text == " " and not origin.strip(" \t\n\r\f")
                )


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1)))
def test_text_that_is_escaped_reads_as_it_was(words):
    source = "".join(f"<p>{html.escape(word)}</p>" for word in words)
    assert texts(source) == words


def test_entities_tags_and_white_space():
    source = (
        "<p>The <b>Port&nbsp;Ellis</b>\n  is &lt;shut&gt; &amp;amp; &bogus; 3 < 4</p>"
    )
    assert texts(source) == ["The Port\xa0Ellis is <shut> &amp; &bogus; 3 < 4"]


def test_hidden_and_commented_words_are_dropped():
    source = (
        "<p>A<script>if (a<b) '</p>'</script><!-- <p>no</p> --><style>p{}</style> B"
    )
    assert texts(source) == ["A B"]


def test_marks_in_attributes_hide_what_they_hold():
    assert texts('<p title="a > b" alt=x>One</p>') == ["One"]
    assert texts("<p class=a\"b>One</p><p>It's</p>") == ["One", "It's"]


def test_places():
    page = scan_page(
        "<h2>Early<h3>Late</h3><figure><figcaption>Cap<p>in</p></figcaption></figure>"
        "<nav>Home</nav><p>One<br>two"
    )
    assert [(one.text, one.tag, one.after_br) for one in page.paragraphs] == [
        ("Early", "h2", False),
        ("Late", "h3", False),
        ("Cap", "figcaption", False),
        ("in", "figcaption", False),
        ("Home", "nav", False),
        ("One", "", False),
        ("two", "", True),
    ]


@pytest.mark.parametrize(
    "part", ["<", "<a ", '<a ="', "&", "<script>", "<!--", "<div>", '<p>"', "</p"]
)
def test_endless_parts_end(part):
    list(find_tags(part * 50_000))
    letters = re.sub(r"\W", "", "".join(texts(part * 50_000)))
    assert letters in ("", "a" * 50_000, "p" * 50_000)
