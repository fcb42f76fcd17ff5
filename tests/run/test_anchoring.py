"""A judgement's words are found again where they are the same words, or not at all."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from perturbed_texts import change_lines, join_lines, write_lines

from factories import find_span, make_article
from sayso.run.anchoring import choose_lead, find_anchor, make_anchor, split_sentences

TEXT = (
    "The ferry ran aground at dawn. “We heard a bang,” said Ada Quill. "
    "Nobody was hurt. It was towed off at noon."
)


def find(words: str, old: str, new: str, nth: int = 0) -> str | None:
    """The words with what stands around them in the new text; None if orphaned."""
    article = make_article(old)
    anchor = make_anchor(article, find_span(article, words, nth))
    other = make_article(new)
    span = find_anchor(anchor, other)
    return None if span is None else f"{span.start}:{other.words_of(span)}"


def test_unchanged_text_keeps_the_place() -> None:
    assert find("Ada Quill", TEXT, TEXT) == f"{TEXT.index('Ada Quill')}:Ada Quill"


@pytest.mark.parametrize(
    ("label", "old", "new"),
    [
        ("before", "The ferry", "Update at noon. The ferry"),
        ("behind", "at noon.", "at noon. Divers look at the hull."),
        ("beside", "Nobody was hurt.", "Nobody was hurt, the coastguard said."),
        ("far", "towed off", "pulled off"),
        ("removed", "Nobody was hurt. ", ""),
    ],
)
def test_changes_elsewhere_move_the_place_along(label: str, old: str, new: str) -> None:
    changed = TEXT.replace(old, new)
    assert find("Ada Quill", TEXT, changed) == (
        f"{changed.index('Ada Quill')}:Ada Quill"
    )


@pytest.mark.parametrize(
    ("label", "old", "new"),
    [
        ("words gone", "Ada Quill", "Edda Voss"),
        ("sentence gone", "“We heard a bang,” said Ada Quill. ", ""),
        ("sentence reworded", "a bang", "a loud bang"),
        (
            "moved to another place",
            TEXT,
            "It rained. “We heard a bang,” said Ada Quill.",
        ),
    ],
)
def test_words_that_are_gone_are_orphaned(label: str, old: str, new: str) -> None:
    assert find("Ada Quill", TEXT, TEXT.replace(old, new)) is None


REFRAIN = "It rained. “No,” said Quill. It snowed. “No,” said Quill. It froze."


def test_the_other_of_two_look_alikes_is_never_taken() -> None:
    first_gone = REFRAIN.replace("It rained. “No,” said Quill. ", "It rained. ", 1)
    assert find("No", REFRAIN, first_gone, nth=0) is None
    found = find("No", REFRAIN, first_gone, nth=1)
    assert found == f"{first_gone.index('No')}:No"


def test_a_copy_put_in_elsewhere_is_never_taken() -> None:
    old = "It rained. “No,” said Quill. It froze. It thawed."
    new = "It rained. It froze. “No,” said Quill. It thawed."
    assert find("No", old, new) is None
    both = "It rained. “No,” said Quill. It froze. “No,” said Quill. It thawed."
    assert find("No", old, both) == "12:No"


def test_look_alikes_between_the_same_sentences_are_orphaned() -> None:
    old = "It rained. “No,” said Quill. It rained. “No,” said Quill. It rained."
    new = "It rained. “No,” said Quill. It rained."
    assert find("No", old, new, nth=0) is None
    assert find("No", old, new, nth=1) is None


def replay(seed: int) -> tuple[bool, int | None, int | None]:
    """Whether the sentence still stands, where the words are, and where they should be.

    A seed gives a text, words in it, and the text after one to six changes.
    """
    chance = Random(seed)
    lines = write_lines(chance, chance.randint(3, 14))
    text, starts = join_lines(chance, lines)
    line = chance.choice(lines)
    start = starts[line.number] + chance.randrange(len(line.words) - 1)
    end = chance.randint(start + 1, starts[line.number] + len(line.words))
    article = make_article(text)
    anchor = make_anchor(article, article.span(start, end))
    changes = chance.randint(1, 6)
    changed, places = join_lines(chance, change_lines(chance, lines, changes))
    span = find_anchor(anchor, make_article(changed))
    if span is not None:
        assert changed[span.start : span.end] == anchor.words
    stands = line.number in places
    true = places[line.number] + start - starts[line.number] if stands else None
    return stands, None if span is None else span.start, true


def test_no_judgement_is_ever_moved_to_a_look_alike() -> None:
    replayed = [replay(seed) for seed in range(2000)]
    assert [found for _, found, true in replayed if found not in (None, true)] == []
    standing = [found for stands, found, _ in replayed if stands]
    assert sum(found is not None for found in standing) > 0.45 * len(standing)


@given(st.text(alphabet="ab. \n\r”?\u2028", max_size=80))
def test_sentences_hold_all_but_white_space(text: str) -> None:
    borders = split_sentences(text)
    inside = "".join(text[start:end] for start, end in borders)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] for start, end in borders)


def test_odd_anchors_do_no_harm() -> None:
    article = make_article("  \n x. ")
    for span in (article.span(0, 0), article.span(0, 2), article.span(6, 7)):
        anchor = make_anchor(article, span)
        assert find_anchor(anchor, article) == span
        assert find_anchor(anchor, make_article("Something else. x.")) is None


def test_lead_is_the_first_long_sentence() -> None:
    article = make_article(f"Ferry\n\nBy Ada Quill\n\n{TEXT} And so on, and so forth.")
    assert article.words_of(choose_lead(article)).startswith("“We heard a bang")
