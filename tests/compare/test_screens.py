"""What is screened out before aligning would be turned down after it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import make_article
from sayso.compare.alignments import align_wordings
from sayso.compare.matches import SpeakerRelation, judge_match
from sayso.compare.screens import bound_coverage, may_match
from sayso.compare.wordings import Wording, read_wording
from sayso.values import Span

_RELATIONS: tuple[SpeakerRelation, ...] = ("same", "different", "unknown")
# A fragment must cover so much of the shorter wording (see fragments).
_FRAGMENT = 0.85
_WORDS = st.sampled_from(
    "the dam was never safe we rebuilt every metre of wall walls will would before "
    "autumn . . ! pier shut spring nobody asked us 12 twelve don't said saying".split()
)
_TEXTS = st.lists(_WORDS, max_size=30).map(" ".join)


def _read(text: str, id: str, parts: int = 1) -> Wording:
    """A text as one quotation, or as one of two parts."""
    middle = len(text) // 2
    ends = [0, len(text)] if parts == 1 else [0, middle, len(text)]
    spans = [Span(id, *pair) for pair in pairwise(ends)]
    return read_wording(make_article(text, id), tuple(spans))


@given(_TEXTS, _TEXTS, st.sampled_from((1, 2)), st.sampled_from(_RELATIONS))
def test_a_screen_turns_nothing_down_that_aligning_would_not(
    one: str, other: str, parts: int, speakers: SpeakerRelation
) -> None:
    a, b = _read(one, "a", parts), _read(other, "b")
    match = judge_match(align_wordings(a, b), speakers)
    assert match.coverage <= bound_coverage(a, b) + 1e-9
    if not may_match(a, b, speakers):
        assert not match.is_same
        assert match.coverage < _FRAGMENT or speakers == "different"


@pytest.mark.parametrize("speakers", ["same", "unknown"])
def test_most_that_only_share_some_words_are_screened_out(
    speakers: SpeakerRelation,
) -> None:
    a = _read("The dam was never safe, and nobody asked us.", "a")
    b = _read("We rebuilt the wall before autumn, and the dam stayed shut.", "b")
    assert not may_match(a, b, speakers)
    assert may_match(a, a, speakers)
