"""Family names seen again, and names with a hyphen kept whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import make_article
from sayso.annotate.encoder.name_echoes import echo_names
from sayso.values import Name


def show_names(text: str, *marked: str) -> list[str]:
    """The words of the names when the first of each marked string is a person's."""
    article = make_article(text)
    names = []
    for words in marked:
        start = text.index(words)
        names.append(Name(article.span(start, start + len(words)), "person"))
    return [article.words_of(name.span) for name in echo_names(article, names)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Page sang. Page then left.", ["Ada Page", "Page"]),
        ("Ada Page sang. On Monday Page left.", ["Ada Page", "Page"]),
        ("Ada Page sang. We heard Mrs. Page.", ["Ada Page", "Page"]),
        ("Ada Page sang. It is Page’s song.", ["Ada Page", "Page"]),
        ("Ada Page sang in Page Street.", ["Ada Page"]),
        ("Ada Page saw the Page exhibit.", ["Ada Page"]),
        ("Ada Page met Rex Page.", ["Ada Page"]),
        ("Ada Page turned a page.", ["Ada Page"]),
        ("Rex Quill Jr. sang. Jr. left.", ["Rex Quill Jr"]),
    ],
)
def test_a_family_name_alone_is_seen_again(text: str, found: list[str]) -> None:
    assert show_names(text, found[0]) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lim Sun-ok sang.", "Lim Sun-ok"),
        ("A Rex Quill-led choir sang.", "Rex Quill"),
        ("A Rex Quill-inspired choir sang.", "Rex Quill"),
        ("Rex Quill-Marsh sang.", "Rex Quill"),
    ],
)
def test_a_hyphen_keeps_what_is_no_english_word(text: str, name: str) -> None:
    assert show_names(text, name.split("-")[0]) == [name]


def test_no_names_give_none() -> None:
    assert echo_names(make_article("Page one was blank."), ()) == ()


@given(st.text("Ada Page.-’s \n", max_size=60))
def test_names_never_overlap(text: str) -> None:
    whole = f"Ada Page sang. {text}"
    article = make_article(whole)
    names = echo_names(article, (Name(article.span(0, 8), "person"),))
    ends = [name.span.end for name in names]
    starts = [name.span.start for name in names]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
