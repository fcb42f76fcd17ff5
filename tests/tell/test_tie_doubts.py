"""What a tie rests on, in words."""

from __future__ import annotations

import pytest

from sayso.tell.tie_doubts import explain_tie, is_doubtful
from sayso.values import IdentityTie


@pytest.mark.parametrize(
    ("score", "evidence", "words", "doubtful"),
    [
        (1.0, ("named", "same name"), "same name", False),
        (0.8, ("named", "spelling name"), "spelling name", False),
        (0.65, ("described", "same age and kind"), "same age and kind", True),
        (0.6, ("described",), "a description", True),
    ],
)
def test_says_what_a_tie_rests_on(score, evidence, words, doubtful):
    tie = IdentityTie("a", "p1", score, evidence)
    assert explain_tie(tie) == words
    assert is_doubtful(tie) == doubtful
