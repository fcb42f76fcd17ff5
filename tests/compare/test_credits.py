"""Credit lines that name the outlet whose words a report carries."""

from __future__ import annotations

import pytest

from sayso.compare.credits import is_credited
from sayso.values import Article

BODY = "A barge sank off Ostvik.\n\nNobody was hurt.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Additional reporting: Tide Wire",
        "Additional reporting by Tide Wire",
        "Gull Staff with Tide Wire",
        "With files from the Tide Wire",
    ],
)
def test_a_closing_line_credits(line):
    assert is_credited(Article(id="a", text=BODY + line), "tide wire")


def test_a_byline_credits():
    article = Article(id="a", text=BODY, byline="Ada Moor and Tide Wire")
    assert is_credited(article, "tide wire")


@pytest.mark.parametrize(
    "line",
    [
        "Picture: Tide Wire",
        "The owner also runs Tide Wire, a hat shop, and two cafes on the quay.",
    ],
)
def test_a_picture_or_a_mention_credits_nothing(line):
    assert not is_credited(Article(id="a", text=BODY + line), "tide wire")
