"""Small numbers as they are spelled out."""

from __future__ import annotations

ONES = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
"""Zero to nineteen, each at its own place."""

TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
"""Twenty to ninety; the first is two tens."""
