"""Articles rewritten in other marks: no mark of the old style stays behind."""

from __future__ import annotations

import pytest

from sayso.evaluate.quote_marks import STYLES, restyle_case

TEXT = '"One was late.\n"Two," she said, "was not."'
CONTENT = ("One was late.", "Two,", "was not.")


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


RAW = {
    "id": "a",
    "text": TEXT,
    "attributions": {
        "x": [{"content": [span(one) for one in CONTENT], "cue": [span("said")]}],
    },
}


@pytest.mark.parametrize("style", STYLES)
def test_every_mark_is_rewritten_and_every_span_keeps_its_words(style):
    case = restyle_case(RAW, style)
    text = str(case["text"])
    opener, closer = STYLES[style]
    assert text == (
        f"{opener}One was late.\n"
        f"{opener}Two,{closer} she said, {opener}was not.{closer}"
    )
    (relation,) = case["attributions"]["x"]
    assert tuple(text[start:end] for start, end in relation["content"]) == CONTENT
    assert [text[start:end] for start, end in relation["cue"]] == ["said"]
