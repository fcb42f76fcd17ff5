"""Word-by-word alignments."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factories import make_article
from sayso.compare.alignments import Alignment, align_wordings
from sayso.compare.wordings import Wording, read_wording
from sayso.values import Span


def read_all(text: str, id: str) -> Wording:
    """All words of a text as one wording."""
    return read_wording(make_article(text, id), (Span(id, 0, len(text)),))


def align(one: str, two: str) -> Alignment:
    """Two texts, word by word."""
    return align_wordings(read_all(one, "r"), read_all(two, "f"))


def show(alignment: Alignment) -> list[tuple[str, str]]:
    """The facing words."""
    return [
        (alignment.a.tokens[pair.a].text, alignment.b.tokens[pair.b].text)
        for pair in alignment.pairs
    ]


def test_a_long_cut_stays_in_one_piece() -> None:
    # A lone "the" inside the cut must not be matched: the cut would fall apart.
    alignment = align(
        "We opened the gates at noon",
        "We opened the gates of the upper lock, and the lower lock, at noon",
    )
    assert [pair.b for pair in alignment.pairs] == [0, 1, 2, 3, 12, 13]


def test_forms_of_a_word_face_each_other() -> None:
    alignment = align("the nets were torn", "the nets are torn")
    assert show(alignment)[2] == ("were", "are")
    assert [pair.equal for pair in alignment.pairs] == [True, True, False, True]


def test_weight_counts_content_words_full() -> None:
    assert abs(align("the harbour", "the harbour").weight - 1.3) < 1e-9


def test_the_longest_run_is_unbroken_on_both_sides() -> None:
    assert align("a boat sank off Lenn", "a boat then sank off Lenn").longest_run == 3


def test_nothing_shared_gives_no_pairs() -> None:
    assert align("boats", "gates").pairs == ()
    assert align("", "gates").pairs == ()


def test_very_long_wordings_are_aligned_without_the_full_table() -> None:
    # Nothing stands once, so there is no anchor; the full table would hold 10^10 cells.
    alignment = align("said " * 100_000, "said so " * 50_000)
    assert len(alignment.pairs) <= 50_000


_WORDS = st.lists(st.sampled_from("a boat sank sinks the gates don't do not".split()))


@given(_WORDS, _WORDS)
def test_pairs_rise_on_both_sides(one: list[str], two: list[str]) -> None:
    pairs = align(" ".join(one), " ".join(two)).pairs
    for before, after in pairwise(pairs):
        assert before.a < after.a
        assert before.b < after.b


@given(_WORDS)
def test_a_text_faces_itself(words: list[str]) -> None:
    alignment = align(" ".join(words), " ".join(words))
    assert len(alignment.pairs) == len(alignment.a.tokens)
