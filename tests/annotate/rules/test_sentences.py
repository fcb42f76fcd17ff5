"""Sentences: where they end, where they do not, and that no text breaks them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import make_article
from sayso.annotate.rules.sentences import find_sentences
from sayso.values import Block

SIGNS = "aB .!?\"'“”‘’()[]\n,…U.S\u200f👍1\x00\u2028—"
TEXTS = st.text(alphabet=st.sampled_from(SIGNS), max_size=80)


@pytest.mark.parametrize("case", load_cases("annotate", "sentences"))
def test_sentences_as_expected(case: Case) -> None:
    article = make_article(case.input["text"])
    found = [article.words_of(span) for span in find_sentences(article)]
    assert found == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "sentences_negative"))
def test_no_false_sentences(case: Case) -> None:
    article = make_article(case.input["text"])
    found = [article.words_of(span) for span in find_sentences(article)]
    assert found == case.expected


def test_block_edge_ends_sentence() -> None:
    text = "Pier falls Nobody hurt. It rained."
    plain = make_article(text)
    blocks = (
        Block(plain.span(0, 10), "headline"),
        Block(plain.span(11, len(text)), "paragraph"),
    )
    article = make_article(text, blocks=blocks)
    found = [article.words_of(span) for span in find_sentences(article)]
    assert found == ["Pier falls", "Nobody hurt.", "It rained."]


@given(TEXTS)
def test_sentences_are_in_order_trimmed_and_hold_every_letter(text: str) -> None:
    article = make_article(text)
    spans = find_sentences(article)
    covered = 0
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        words = article.words_of(span)
        assert words == words.strip()
        assert any(char.isalnum() for char in words)
        covered += sum(char.isalnum() for char in words)
    assert covered == sum(char.isalnum() for char in text)


@given(st.lists(st.sampled_from(["He left.", "She said so.", "Why?"]), max_size=6))
def test_sentences_never_cross_a_blank_line(lines: list[str]) -> None:
    article = make_article("\n\n".join(lines))
    found = [article.words_of(span) for span in find_sentences(article)]
    assert found == lines


@pytest.mark.parametrize("piece", ['"', ".", "said ", "(", "! ", "A. ", "“x. "])
def test_endless_text_gives_spans_inside_it(piece: str) -> None:
    article = make_article(piece * 20_000)
    assert all(span.end <= len(article.text) for span in find_sentences(article))
