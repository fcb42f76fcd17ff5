"""Channels: where quotes were said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from case_files import load_cases
from factories import find_span, make_article, make_quote
from sayso.annotate.annotations import annotate_article
from sayso.annotate.channels import find_channels
from sayso.read.blocks import mark_blocks
from sayso.values import Channel, Quote


def read(text: str) -> tuple[Quote, ...]:
    return annotate_article(make_article(text, blocks=mark_blocks("a", text))).quotes


@pytest.mark.parametrize("case", load_cases("annotate", "channels"))
def test_channels_are_told(case):
    names = [one.channel.name if one.channel else None for one in read(case.input)]
    assert names == case.expected


@pytest.mark.parametrize("case", load_cases("annotate", "channels_negative"))
def test_channels_are_not_guessed(case):
    names = [one.channel.name if one.channel else None for one in read(case.input)]
    assert names == case.expected


def test_the_span_of_a_channel_reads_back_its_words():
    text = "In an interview with Radio Orsk, Quill said the bridge had moved."
    (quote,) = read(text)
    assert quote.channel is not None
    span = quote.channel.span
    assert text[span.start : span.end] == "an interview with Radio Orsk"


def test_a_channel_that_a_quote_has_is_kept():
    article = make_article('Quill told The Orsk Herald: "It moved."')
    given = Channel("Twitter", find_span(article, "Quill"))
    quote = replace(make_quote(article, "It moved."), channel=given)
    (found,) = find_channels(article, (), (), (quote,))
    assert found.channel == given


def test_without_quotes_there_is_nothing_to_do():
    assert find_channels(make_article(""), (), (), ()) == ()
