"""The same article with its quotations in other marks."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.annotate.rules.marks import find_marked
from sayso.evaluate.quote_links import list_lines

STYLES = {
    "curly": ("“", "”"),
    "straight": ('"', '"'),
    "single": ("‘", "’"),
    "two singles": ("''", "''"),
}
"""The styles, each with what opens and what closes."""


def restyle_case(raw: Mapping[str, object], style: str) -> dict[str, object]:
    """A line of PolNeAR with every quotation in double marks in one style.

    One that only opens, as each paragraph but the last of a long quotation does, opens
    in that style. Spans move with the text where a mark is longer or shorter than it
    was; those that began or ended at a mark still do.
    """
    text = str(raw["text"])
    opener, closer = STYLES[style]
    changes: list[tuple[int, int, str]] = []
    for marked in find_marked(text, list_lines(text)):
        for one in marked:
            if one.double:
                changes.append((one.start, one.inner_start, opener))
            if one.double and one.closed:
                changes.append((one.inner_end, one.end, closer))
    pieces: list[str] = []
    moves = [0] * (len(text) + 1)
    at = shift = 0
    for start, end, sign in changes:
        pieces += [text[at:start], sign]
        moves[at : start + 1] = [shift] * (start + 1 - at)
        shift += len(sign) - (end - start)
        at = end
    pieces.append(text[at:])
    moves[at:] = [shift] * (len(text) + 1 - at)
    annotators = raw["attributions"]
    assert isinstance(annotators, Mapping)
    moved = {
        name: [
            {
                role: [[start + moves[start], end + moves[end]] for start, end in parts]
                for role, parts in one.items()
            }
            for one in relations
        ]
        for name, relations in annotators.items()
    }
    return {**raw, "text": "".join(pieces), "attributions": moved}
