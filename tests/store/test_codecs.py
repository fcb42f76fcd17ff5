"""What is written as JSON reads back as the same value."""

from __future__ import annotations

from pathlib import Path

import pytest

from factories import make_article, make_quote
from sayso.library import annotate_articles, read_articles
from sayso.store.codecs import (
    decode_annotated,
    decode_tuple,
    decode_value,
    encode_annotated,
    encode_value,
)
from sayso.values import (
    Annotated,
    Comparison,
    Identity,
    IdentityTie,
    Quote,
    Span,
    TimeExpression,
)

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize("folder", ["ferry-aground", "singer-falls-silent"])
def test_findings_of_the_examples_read_back(folder: str) -> None:
    for found in annotate_articles(read_articles([EXAMPLES / folder]).articles):
        assert decode_annotated(found.article, encode_annotated(found)) == found


def test_findings_do_not_carry_the_name_of_their_article() -> None:
    article = make_article('"No," said Ada Quill.', id="a very long name")
    found = Annotated(article, quotes=(make_quote(article, "No"),))
    text = encode_annotated(found)
    assert "a very long name" not in text
    other = make_article(article.text, id="b")
    assert decode_annotated(other, text).quotes == (make_quote(other, "No"),)


def test_values_of_several_articles_read_back() -> None:
    identity = Identity(
        "i1",
        "Ada Quill",
        "person",
        (IdentityTie("a", "p1", 0.5, ("same name",)),),
        (Span("a", 0, 3), Span("b", 4, 9)),
    )
    comparison = Comparison(identities=(identity,))
    text = encode_value(comparison, "a")
    assert decode_value(Comparison, text, "a") == comparison


def test_a_value_that_is_none_but_not_by_default_is_kept() -> None:
    article = make_article("Quill on 5 March")
    quote = Quote("q1", "direct", (article.span(0, 5),), score=0.0, method="")
    assert decode_tuple(Quote, encode_value((quote,), "a"), "a") == (quote,)
    time = TimeExpression(article.span(9, 16), "DATE", None)
    assert decode_value(TimeExpression, encode_value(time, "a"), "a") == time
