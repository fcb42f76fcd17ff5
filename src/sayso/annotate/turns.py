"""Who speaks in a quotation that names no source: what stands around it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.annotate.scenes import Scene
from sayso.values import Attribution

Speakers = tuple[str, ...]

_MARKS = re.compile(r"[\s\"“”„«»'‘’.,;:!?…—–-]*")
_NAME_THEN_DASH = re.compile(r"\s*[:—–-]+\s*[\"“”'‘]?\Z")
# A narrated stretch between two quotations that is longer than this many characters
# belongs to a new thought, and the speaker is open.
_LONGEST_BRIDGE = 260
# As long as a cue alone: "asked again".
_SHORT_BRIDGE = 30


def end_of(attribution: Attribution) -> int:
    """Where an attribution ends, its cue and source included."""
    return max(
        span.end
        for span in (*attribution.content, *attribution.cue, *attribution.source)
    )


def start_of(attribution: Attribution) -> int:
    """Where an attribution starts, its cue and source included."""
    return min(
        span.start
        for span in (*attribution.content, *attribution.cue, *attribution.source)
    )


def tell_turn(
    scene: Scene,
    number: int,
    speakers: Sequence[Speakers],
    by_word: dict[int, str],
) -> Speakers:
    """The speakers of attribution ``number``, which has no source; () where open.

    A quotation right behind another goes on with its speaker; in the next paragraph
    too, unless two have been taking turns there. Narration between that names somebody
    else leaves it open.
    """
    if number == 0:
        return ()
    attributions = scene.attributions
    before, here = attributions[number - 1], attributions[number]
    if here.kind == "indirect":
        return ()
    gap = scene.article.text[end_of(before) : start_of(here)]
    if end_of(before) > start_of(here) or not speakers[number - 1]:
        return ()
    if _MARKS.fullmatch(gap):
        return _take_turns(scene, number, speakers) or speakers[number - 1]
    if gap.count("\n") <= 2 and len(gap) <= _LONGEST_BRIDGE:
        bridged = _cross_bridge(scene, number, speakers[number - 1], by_word)
        turned = (
            _take_turns(scene, number, speakers) if len(gap) < _SHORT_BRIDGE else ()
        )
        return turned if bridged and turned else bridged
    return ()


def find_label(scene: Scene, number: int, by_word: dict[int, str]) -> Speakers:
    """The person whose name stands right before a colon or dash and the quotation."""
    start = scene.attributions[number].content[0].start
    at = scene.index_from(start) - 1
    if at < 0 or at not in by_word:
        return ()
    between = scene.article.text[scene.words[at].end : start]
    return (by_word[at],) if _NAME_THEN_DASH.fullmatch(between) else ()


def _take_turns(scene: Scene, number: int, speakers: Sequence[Speakers]) -> Speakers:
    """The other of two who alternate in single paragraphs: one, other, one -> other."""
    if number < 3:
        return ()
    last, middle, first = (
        speakers[number - 1],
        speakers[number - 2],
        speakers[number - 3],
    )
    if not (last and middle and last == first and last != middle):
        return ()
    paragraphs = [
        scene.paragraph_at[min(scene.index_from(start_of(one)), len(scene.words) - 1)]
        for one in scene.attributions[number - 3 : number + 1]
    ]
    steps = {after - one for one, after in pairwise(paragraphs)}
    return middle if steps == {1} else ()


def _cross_bridge(
    scene: Scene, number: int, speakers: Speakers, by_word: dict[int, str]
) -> Speakers:
    """The speaker before a short narrated stretch, where it names nobody else."""
    first = scene.index_from(end_of(scene.attributions[number - 1]))
    stop = scene.index_from(start_of(scene.attributions[number]))
    named = {by_word[at] for at in range(first, stop) if at in by_word}
    return speakers if named <= set(speakers) else ()
