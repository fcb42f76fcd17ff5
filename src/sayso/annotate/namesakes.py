"""Namesakes: who of several people with one name is meant by it alone."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotate.body_names import NameGroup
from sayso.annotate.lexicons.given_names import tell_gender
from sayso.annotate.lexicons.roles import HONORIFICS
from sayso.annotate.scenes import Scene
from sayso.annotate.traits import read_traits

# How far behind a full name its family name alone is surely that person's, where two
# share it: a paragraph or two. Tuned on no data; 40 to 120 give the same on
# speakers/dev.
_NEAR_WORDS = 80

# Who holds the family name alone keeps it, but not this soon behind a namesake.
_SAME_BREATH = 20

_KIN = frozenset(
    "wife husband ex-wife ex-husband mother father mom mum dad parent son daughter "
    "child brother sister sibling twin uncle aunt nephew niece cousin grandmother "
    "grandfather grandson granddaughter stepmother stepfather stepson stepdaughter "
    "widow widower mother-in-law father-in-law brother-in-law sister-in-law "
    "son-in-law daughter-in-law".split()
)


def find_relatives(
    scene: Scene, numbers: Sequence[int], group_of: dict[int, int]
) -> frozenset[int]:
    """The groups whose full name is first given as somebody's kin of that name.

    "her father, Rex Stone" and "Stone's brother Rex Stone": where "Stone" alone stood
    before, it was the other. "Quill's wife, Ada Stone" may have been told of before.
    ``numbers`` are the full names in order of the text.
    """
    seen: set[int] = set()
    relatives: set[int] = set()
    for number in numbers:
        group = group_of[number]
        if group in seen:
            continue
        seen.add(group)
        span = scene.names[number].span
        first, stop = scene.range_of(span.start, span.end)
        traits = read_traits(scene, first, stop)
        if traits.relation not in _KIN or traits.owner[1] <= traits.owner[0]:
            continue
        owner = scene.words[traits.owner[1] - 1].folded.removesuffix("'s")
        family = scene.words[stop - 1].folded.removesuffix("'s")
        if owner in ("his", "her", family):
            relatives.add(group)
    return frozenset(relatives)


def choose_namesake(
    scene: Scene,
    number: int,
    here: int,
    candidates: Sequence[int],
    groups: Sequence[NameGroup],
    last_full: dict[int, int],
) -> int | None:
    """Who of several with one name is meant here, or None where that stays open.

    The only one named so far; else the one whom the family name alone has stood for,
    if no namesake was named in the same breath; else the one named in full shortly
    before; else the one named far more often than all others. A title's gender rules
    people out ("Mrs. Stone").
    """
    gender = _tell_title_gender(scene, here)
    if gender:
        candidates = [
            at for at in candidates if _guess(groups[at]) in (gender, None)
        ] or list(candidates)
        if len(candidates) == 1:
            return candidates[0]
    seen = [at for at in candidates if at in last_full]
    if len(seen) == 1:
        return seen[0]
    held = [at for at in seen if any(len(form) == 1 for form in groups[at].forms)]
    if len(held) == 1 and all(
        here - last_full[at] > _SAME_BREATH for at in seen if at != held[0]
    ):
        return held[0]
    near = [at for at in seen if here - last_full[at] < _NEAR_WORDS]
    if len(near) == 1 and not held:
        return near[0]
    counts = sorted(((len(groups[at].names), at) for at in candidates), reverse=True)
    if counts[0][0] >= 3 * max(1, counts[1][0]):
        return counts[0][1]
    return None


def _tell_title_gender(scene: Scene, here: int) -> str | None:
    """The gender that a title right before a word tells: "Mrs. Stone"."""
    return is_honorific_gender(scene.words[here - 1].folded) if here else None


def _guess(group: NameGroup) -> str | None:
    return tell_gender(group.full[0].split("-")[0])


def is_honorific_gender(title: str) -> str | None:
    """The gender that a folded title tells, or None."""
    return HONORIFICS.get(title) or HONORIFICS.get(title.rstrip("."))
