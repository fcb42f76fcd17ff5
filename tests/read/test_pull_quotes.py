"""Display quotations and their twins."""

from __future__ import annotations

from sayso.read.pull_quotes import find_pull_quotes


def test_needs_a_twin_with_more_than_the_quotation():
    display = '"The pier was never built for lorries."'
    assert find_pull_quotes([display, display]) == ()
    assert find_pull_quotes([display, f'{display[:-2]}," said Quill.']) == (0,)


def test_a_dropped_middle_still_recurs():
    display = "“We will open the bridge when the engineers tell us that it is safe.”"
    twin = (
        "“We will open the bridge, as I told you, when the engineers tell us that it "
        "is safe,” Quill said."
    )
    assert find_pull_quotes([display, twin]) == (0,)


def test_a_few_common_words_are_no_twin():
    display = "“It was the only thing to do that night.”"
    assert find_pull_quotes([display, "It was the only ferry that night."]) == ()
