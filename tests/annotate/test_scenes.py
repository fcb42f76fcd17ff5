"""Names as the scene of an article holds them."""

from __future__ import annotations

import pytest

from factories import make_article
from sayso.annotate.scenes import set_scene
from sayso.values import Name, Reading


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("Justice Stella Moor", "Stella Moor"),
        ("Ms. Moor", "Moor"),
        ("Mum-of-two Stella Moor", "Stella Moor"),
        ("EXCLUSIVE Stella Moor", "Stella Moor"),
        ("STELLA MOOR", "STELLA MOOR"),
        ("JJ Moor", "JJ Moor"),
        ("Prince Otto", "Prince Otto"),
        ("Justice", "Justice"),
        ("Dean Moor", "Dean Moor"),
    ],
)
def test_a_name_begins_behind_titles_and_labels(marked: str, kept: str) -> None:
    article = make_article(f"{marked} left.")
    names = (Name(article.span(0, len(marked)), "person"),)
    (name,) = set_scene(Reading(article, (), names, (), ())).names
    assert article.words_of(name.span) == kept
