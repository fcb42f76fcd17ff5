"""Marks are set around parts of contents, and the layers move with them."""

import random

from hypothesis import given
from hypothesis import strategies as st

from training.lessons import Lesson, Relation
from training.markings import mark_parts

TEXT = (
    "Nell Sarkis said the old quay at Kilbrook would not last another winter. “We were "
    "warned twice about the piles,” said Pell, who runs the ferry to the U.S. coast.\n"
    "The council met on Tuesday and talked about the tide for an hour."
)


SAID = TEXT.index("said Pell")


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


LESSON = Lesson(
    id="quay",
    corpus="polnear",
    text=TEXT,
    quotes=(
        (
            Relation(
                (at("the old quay at Kilbrook would not last another winter"),),
                (at("said"),),
                (at("Nell Sarkis"),),
            ),
            Relation(
                (at("“We were warned twice about the piles,”"),),
                ((SAID, SAID + len("said")),),
                (at("Pell, who runs the ferry to the U.S. coast"),),
            ),
        ),
    ),
    names=((*at("Kilbrook"), "place"),),
)


def mark(seed: int) -> Lesson:
    return mark_parts(LESSON, random.Random(seed))


def bare(text: str) -> str:
    return text.replace("“", "").replace("”", "")


@given(st.integers(0, 10_000))
def test_nothing_but_marks_is_added_and_every_layer_moves(seed: int) -> None:
    marked = mark(seed)
    assert bare(marked.text) == bare(TEXT)
    assert marked.quotes is not None
    assert marked.names is not None
    for old, new in zip(LESSON.quotes[0], marked.quotes[0], strict=True):
        for part in ("content", "cue", "source"):
            was = [TEXT[a:b] for a, b in getattr(old, part)]
            now = [marked.text[a:b] for a, b in getattr(new, part)]
            assert [bare(one).strip(".,") for one in now] == [
                bare(one).strip(".,") for one in was
            ]
    assert [bare(marked.text[a:b]) for a, b, _ in marked.names] == ["Kilbrook"]


@given(st.integers(0, 10_000))
def test_marks_come_in_pairs_and_never_one_inside_another(seed: int) -> None:
    signs = [one for one in mark(seed).text if one in "“”"]
    assert signs == ["“", "”"] * (len(signs) // 2)


def test_a_part_of_a_content_is_marked_its_stop_within() -> None:
    whole = next(
        text
        for text in (mark(seed).text for seed in range(2000))
        if "another winter.”" in text
    )
    assert "“" in whole[: whole.index("another winter")]


def test_words_that_nobody_said_are_marked_too() -> None:
    assert any("“" in mark(seed).text.split("\n")[1] for seed in range(200)), (
        "no scare quote in the council's line"
    )


def test_a_lesson_without_quotes_comes_back_as_it_is() -> None:
    plain = Lesson(id="plain", corpus="wnut17", text=TEXT)
    assert all(mark_parts(plain, random.Random(seed)) is plain for seed in range(50))
