"""Segments: what is short is gathered, what is long is parted."""

from __future__ import annotations

from sayso.annotate.encoder.segments import cut_segments


def test_segments_hold_their_paragraphs_word_for_word():
    text = "\n".join(f"Line {number} was read aloud." for number in range(400))
    ranges, at = [], 0
    for line in text.split("\n"):
        ranges.append((at, at + len(line)))
        at += len(line) + 1
    segments = list(cut_segments(text, ranges, longest=1_000))
    seen = [
        (one.start + start, one.start + end)
        for one in segments
        for start, end in one.paragraphs
    ]
    assert seen == ranges
    assert all(len(one.text) <= 1_000 for one in segments)
    assert all(text[one.start :].startswith(one.text) for one in segments)


def test_a_long_paragraph_is_parted_at_a_space():
    text = "word " * 1_000
    segments = list(cut_segments(text, [(0, len(text))], longest=900))
    assert all(len(one.text) <= 900 for one in segments)
    assert "".join(one.text for one in segments) == text
    assert not any(one.text.endswith("wor") for one in segments)
