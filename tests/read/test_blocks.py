"""What each stretch of a text is taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from sayso.read.blocks import mark_blocks

LINES = st.sampled_from(
    [
        "Bridge Shut",
        '"We knew," he said.',
        "",
        " ",
        "\u2028",
        "Photo: Moss",
        "“Ah”",
        "1",
    ]
)
TEXTS = st.one_of(
    st.text(), st.lists(st.one_of(LINES, st.text(max_size=30))).map("\n".join)
)


@pytest.mark.parametrize(
    "case",
    load_cases("read", "blocks") + load_cases("read", "blocks_negative"),
)
def test_kinds(case):
    given = case.input
    blocks = mark_blocks("a", given["text"], title=given.get("title"))
    assert [block.kind for block in blocks] == case.expected


@given(TEXTS)
def test_blocks_hold_all_but_white_space(text):
    covered = [False] * len(text)
    end = 0
    for block in mark_blocks("a", text):
        assert block.span.start >= end
        end = block.span.end
        assert block.span.start < end
        covered[block.span.start : end] = [True] * (end - block.span.start)
    for char, held in zip(text, covered, strict=True):
        assert held or char.isspace() or char == "\ufeff"


def test_blocks_name_their_article():
    assert {block.span.article for block in mark_blocks("x1", "One.\n\nTwo.")} == {"x1"}


def test_empty_text_has_no_blocks():
    assert mark_blocks("a", "") == ()


@pytest.mark.parametrize("sign", ['"', "“", "'", "(", "A. ", "said ", "\ud800"])
def test_endless_signs_are_one_block(sign):
    text = sign * 200_000
    blocks = mark_blocks("a", text)
    assert [(block.span.start, block.span.end) for block in blocks] == [
        (0, len(text.rstrip()))
    ]


def test_right_to_left_and_emoji():
    text = "הגשר נסגר\n\nהגשר נסגר ביום שני אחרי שצוללן מצא סדק. 🙂\n\nאיש לא נפגע."
    kinds = [block.kind for block in mark_blocks("a", text)]
    assert kinds[1:] == ["paragraph", "paragraph"]
