"""Paragraphs: what is no text is left out, and what is text never."""

from __future__ import annotations

import base64
import random
import tracemalloc

import pytest

from sayso.annotate.rules.names import find_names
from sayso.annotate.rules.paragraphs import (
    find_paragraphs,
    find_text_zones,
    is_readable,
)
from sayso.annotate.rules.passages import find_passages
from sayso.annotate.rules.readings import read_by_rules
from sayso.annotate.rules.sentences import find_sentences
from sayso.read.blocks import mark_blocks
from tests.factories import make_article

GARBAGE = [
    "a" * 5_000,
    '"' * 5_000,
    "“” " * 2_000,
    "\x00\x01 " * 1_000,
    "0101 " * 1_000,
    "汉" * 2_000,
    "a b " * 1_000,
    "(“a”)[‘b’]{c}_d " * 1_000,
]
DATA = random.Random(5).randbytes(9_000)
LINES = {
    "letters": ["x"] * 2_500,
    "marks": ["“” ’ " * 12] * 100,
    "control": ["\x01\x02\x7f"] * 2_000,
    "base64": base64.encodebytes(DATA).decode().splitlines(),
    "figures": ["12 1,204 33.1"] * 400,
}
REPORT = [
    "Ferry timetable halved",
    "Mayor Ada Quill said on Friday that the ferry would sail twice a day.",
    "“Nobody asked the crews,” said Rex Stone, who leads the dockers.",
]


def list_words(article):
    return [article.text[one.start : one.end] for one in find_paragraphs(article)]


@pytest.mark.parametrize("text", GARBAGE)
def test_what_is_no_text_is_left_out(text):
    assert not is_readable(text, 0, len(text))
    article = make_article(text)
    assert list_words(article) == []
    assert find_passages(article, find_sentences(article)) == ()
    assert find_names(article, find_sentences(article)) == ()


@pytest.mark.parametrize("kind", LINES)
def test_short_lines_of_data_are_left_out_and_the_report_is_not(kind):
    lines = LINES[kind]
    text = "\n".join([*REPORT, *lines, *REPORT])
    article = make_article(text, blocks=mark_blocks("a", text))
    found = list_words(article)
    assert found[:3] == REPORT
    assert found[-3:] == REPORT
    # What is left over behind the last whole row is too short to be judged.
    assert sum(map(len, found[3:-3])) <= 4_000


def test_few_short_lines_are_kept_whatever_they_hold():
    lines = [*REPORT, "* * *", "12 1,204 33.1", "=" * 60, "x", "汉字。"]
    assert list_words(make_article("\n".join(lines))) == lines


def test_long_reports_of_short_lines_are_kept():
    lines = [f"Nobody came to pier {number} on Friday." for number in range(300)]
    assert list_words(make_article("\n".join(lines))) == lines


def test_zones_pass_over_what_is_no_text():
    first, last = "Nobody came on Friday.", "They left at noon."
    text = "\n\n".join([first, "«1904» " * 100, last])
    article = make_article(text, blocks=mark_blocks("a", text))
    zones = list(find_text_zones(article))
    assert [text[slice(*zone)] for zone in zones] == [first, last]
    (time, other) = read_by_rules(article).times
    assert article.words_of(time.span) == "Friday"
    assert article.words_of(other.span) == "noon"


def test_a_report_is_one_zone():
    text = "\n\n".join(REPORT)
    article = make_article(text, blocks=mark_blocks("a", text))
    assert list(find_text_zones(article)) == [(0, len(text))]


@pytest.mark.parametrize("signs", ['“”‘’"', "ABCdef.", "\x01\x02\x1b"])
def test_what_is_no_text_costs_little_memory(signs):
    text = "".join(random.Random(3).choices(signs, k=30_000))
    article = make_article(text)
    read_by_rules(make_article("Nobody came."))
    tracemalloc.start()
    read_by_rules(article)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Tokens take two hundred bytes a sign of marks and more.
    assert peak < 15 * len(text)
