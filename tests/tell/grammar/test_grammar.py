"""Tokens, tags, base forms, and who does what in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from sayso.tell.grammar.clauses import parse_clauses
from sayso.tell.grammar.forms import find_base
from sayso.tell.grammar.tags import tag_words
from sayso.tell.grammar.tokens import tag_sentence
from sayso.values import Span


def parse(text: str):
    return parse_clauses(tag_sentence(text, Span("a", 0, len(text))))


def show_parts(text: str) -> dict[str, dict[str, list[str]]]:
    """Each verb of a sentence with the heads of what takes part, by role."""
    parsed = parse(text)
    shown: dict[str, dict[str, list[str]]] = {}
    for verb in parsed.verbs:
        parts: dict[str, list[str]] = {}
        for argument in parsed.arguments[verb]:
            head = parsed.tokens[argument.group.head].text
            parts.setdefault(argument.role, []).append(head)
        shown[parsed.tokens[verb.head].text] = parts
    return shown


@pytest.mark.parametrize("case", load_cases("tell", "clauses"))
def test_clauses(case):
    shown = show_parts(case.input)
    for verb, parts in case.expected.items():
        for role, heads in parts.items():
            assert shown[verb].get(role) == heads


@given(st.text(alphabet="aB'’n.t,-$3 “”\n", max_size=60))
def test_tokens_stand_in_the_text_in_order_and_hold_all_its_signs(text):
    tokens = tag_sentence(text, Span("a", 0, len(text)))
    end = 0
    for token in tokens:
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        end = token.end
    held = "".join(token.text for token in tokens)
    assert held == "".join(text.split())


def test_clitics_stand_alone():
    tokens = tag_sentence("It didn't say who'd won the mayor's vote.", Span("a", 0, 41))
    assert [token.text for token in tokens][:5] == ["It", "did", "n't", "say", "who"]
    assert "'s" in [token.text for token in tokens]


def test_no_words_have_no_tags():
    assert tag_words([]) == ()


@pytest.mark.parametrize(
    ("word", "tag", "base"),
    [("agreed", "VBD", "agree"), ("stories", "NNS", "story"), ("bus", "NN", "bus"),
     ("closing", "VBG", "close"), ("opened", "VBD", "open"), ("rang", "VBD", "ring"),
     ("released", "VBN", "release"), ("The", "DT", "the")],
)  # fmt: skip
def test_base_forms(word, tag, base):
    assert find_base(word, tag) == base
