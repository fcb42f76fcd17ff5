"""Quotes by rules: what is found, what is not, and what always holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from case_files import load_cases
from factories import find_span, make_article
from sayso.annotate.rules.attributions import find_attributions
from sayso.annotate.rules.cue_scores import LEAST_SCORE
from sayso.annotate.rules.sentences import find_sentences
from sayso.read.blocks import mark_blocks
from sayso.values import Article, Attribution
from shared_data import shared_path


def read(text: str) -> tuple[Article, tuple[Attribution, ...]]:
    article = make_article(text, blocks=mark_blocks("a", text))
    return article, find_attributions(article, find_sentences(article), ())


def show(article: Article, one: Attribution) -> dict[str, object]:
    return {
        "kind": one.kind,
        "content": [article.words_of(span) for span in one.content],
        "cue": [article.words_of(span) for span in one.cue],
        "source": [article.words_of(span) for span in one.source],
    }


@pytest.mark.parametrize("case", load_cases("annotate", "quotes"))
def test_quotes_are_found(case):
    article, found = read(case.input)
    assert [show(article, one) for one in found] == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "quotes_negative"))
def test_what_is_no_quotation_is_left_alone(case):
    _, found = read(case.input)
    assert list(found) == case.expected


def test_a_lost_closing_mark_holds_its_paragraph_only():
    article, found = read(
        '"We measured it twice, and then the bridge began to move.\n\n'
        "The road has been closed since Friday. Buses go round by the harbour."
    )
    after = find_span(article, "The road").start
    assert found
    assert all(span.end <= after for one in found for span in one.content)


def test_a_lost_mark_in_the_middle_does_not_eat_the_next_quotation():
    article, found = read(
        'Stone wrote "a note to the port. "The bridge moved," Quill said.'
    )
    assert "The bridge moved," in [
        article.words_of(span) for one in found for span in one.content
    ]


def test_without_blocks_a_line_is_a_paragraph():
    article = make_article('"It moved," said Quill.\n"It fell," said Stone.')
    found = find_attributions(article, find_sentences(article), ())
    assert [show(article, one)["source"] for one in found] == [["Quill"], ["Stone"]]


def test_scores_reach_the_threshold_and_name_their_rule():
    _, found = read('"It moved," said Quill, adding that the road was shut.')
    assert len(found) == 2
    assert all(LEAST_SCORE <= one.score <= 1 for one in found)
    assert [one.method for one in found] == [
        "quotes.rules.v1/say/behind",
        "quotes.rules.v1/add/ing:that",
    ]


def test_attitudes_are_told_from_speech():
    _, found = read("Quill believes that the bridge moved.")
    assert [one.cue_class for one in found] == ["thought"]


def test_empty_text_gives_nothing():
    assert read("")[1] == ()


_SIGNS = st.sampled_from(
    [
        *(
            '"',
            "'",
            "“",
            "”",
            "‘",
            "’",
            "«",
            "»",
            "''",
            "``",
            " ",
            "\n\n",
            ",",
            ".",
            "?",
        ),
        *("said", "Quill", "that", "he", "according to", "adding", "(", ")", "—", ":"),
        *(
            "told",
            "who",
            "and",
            "but",
            "😀",
            "قال",
            "\x00",
            "The",
            "moved",
            "was",
            "to",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_SIGNS, max_size=60))
@example(["that", '"', '"', ",", "said", "told"])
def test_spans_lie_in_the_text_and_in_order(words):
    article, found = read(" ".join(words))
    for one in found:
        for span in (*one.content, *one.cue, *one.source):
            assert article.words_of(span).strip()
        assert list(one.content) == sorted(one.content)
        for left, right in zip(one.content, one.content[1:], strict=False):
            assert left.end <= right.start
    assert [one.content for one in found] == sorted(one.content for one in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(_SIGNS, max_size=40))
def test_content_never_runs_over_a_paragraph(words):
    article, found = read(" ".join(words))
    for one in found:
        for span in one.content:
            assert "\n\n" not in article.words_of(span)


@settings(max_examples=30, deadline=None)
@given(st.lists(_SIGNS, max_size=40))
def test_a_second_reading_finds_the_same(words):
    assert read(" ".join(words)) == read(" ".join(words))


def test_the_seeds_are_read_as_a_careful_reader_reads_them():
    gold = json.loads(shared_path("seeds", "gold.json").read_text(encoding="utf-8"))
    hits = 0
    false = []
    for path in sorted(shared_path("seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        article = Article(id=path.stem, text=text, blocks=mark_blocks(path.stem, text))
        found = find_attributions(article, find_sentences(article), ())
        parts = [
            {c for s in one.content for c in range(s.start, s.end)} for one in found
        ]
        for quote in gold["quotes"]:
            if quote["document"] == path.name:
                want = {
                    c for s in quote["content"] for c in range(s["start"], s["end"])
                }
                hits += any(len(want & p) >= 0.6 * len(want | p) for p in parts)
        for scare in gold["not_quotes"]:
            if scare["document"] == path.name:
                inner = set(range(scare["start"], scare["end"]))
                false += [p for p in parts if p & inner and len(p) < 2 * len(inner)]
    assert hits >= 33
    assert false == []
