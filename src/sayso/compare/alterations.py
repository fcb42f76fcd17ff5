"""Every change of a rendering against the fullest one, typed, with both places."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.compare.alarms import judge_change
from sayso.compare.alignments import Alignment, align_wordings
from sayso.compare.cuts import MAX_STRAY, find_end_changes
from sayso.compare.gaps import Gap, find_gaps, find_moves
from sayso.compare.moved_acts import find_moved_act
from sayso.compare.paraphrases import find_retellings
from sayso.compare.signs import (
    is_bracketed,
    is_cut_marked,
    is_gap_marked,
)
from sayso.compare.surfaces import (
    find_surfaces,
    has_other_person,
    is_fitting,
    is_surface,
)
from sayso.compare.wordings import Token, Wording
from sayso.values import Alteration, Relation

_MAX_OPENING = 3
# So few words may be put for as few at a sentence's end.
_MAX_FACING = 3
_NO_TRACE = frozenset(("surface", "speaker", "to_indirect"))
_AT_ENDS = frozenset(("cut_start", "cut_end"))


def find_alterations(rendering: Wording, fullest: Wording) -> tuple[Alteration, ...]:
    """What a rendering changed against the fullest wording, in order of the fullest.

    Spans are exact code points of both articles and never cut inside a word. Words
    that only the rendering has at an end are a cut of the fullest one's: the
    ``rendering`` side is set and the ``fullest`` side None. Wordings that share no
    word give nothing. Cost: that of :func:`align_wordings`.
    """
    return type_changes(align_wordings(rendering, fullest))


def type_changes(alignment: Alignment) -> tuple[Alteration, ...]:
    """The changes that an alignment shows, typed; ``a`` is the rendering."""
    if not alignment.pairs:
        return ()
    gaps = find_gaps(alignment)
    moves = dict(find_moves(alignment, gaps))
    moved = set(moves) | set(moves.values())
    found: list[Alteration] = []
    for index, gap in enumerate(gaps):
        if index in moves:
            found.append(_type_move(alignment, gap, gaps[moves[index]]))
        elif index not in moved:
            found += _type_gap(alignment, gap)
    found += find_surfaces(alignment)
    found += find_retellings(alignment, gaps)
    judged = [_judge(change, alignment) for change in found]
    return tuple(sorted(judged, key=_place_of))


def _judge(change: Alteration, alignment: Alignment) -> Alteration:
    """A change with its meaning; the note tells what shifted it."""
    meaning, reason = judge_change(change, alignment.a, alignment.b)
    if moved := find_moved_act(change, alignment):
        meaning, reason = "shifted", moved
    return replace(change, meaning=meaning, note=change.note or reason)


def find_relation(changes: tuple[Alteration, ...]) -> Relation:
    """What the changes make of a rendering: identical, fragment or altered."""
    kinds = {change.kind for change in changes} - _NO_TRACE
    if not kinds:
        return "identical"
    return "fragment" if kinds <= _AT_ENDS else "altered"


def _place_of(change: Alteration) -> tuple[int, int, str]:
    """Where a change sorts: by the fullest, else by the rendering, then by kind."""
    fullest = change.fullest.start if change.fullest else -1
    rendering = change.rendering.start if change.rendering else -1
    return (fullest if fullest >= 0 else rendering, rendering, change.kind)


def _type_move(alignment: Alignment, one: Gap, two: Gap) -> Alteration:
    """The same words in another order, from the first gap to the second."""
    return Alteration(
        "order",
        alignment.a.span(one.a0, max(two.a1, one.a0 + 1)),
        alignment.b.span(one.b0, max(two.b1, one.b0 + 1)),
        marked=False,
    )


def _type_gap(alignment: Alignment, gap: Gap) -> list[Alteration]:
    """The changes of one gap by its place."""
    a, b = alignment.a, alignment.b
    shorter = min(gap.a1 - gap.a0, gap.b1 - gap.b0)
    longer = max(gap.a1 - gap.a0, gap.b1 - gap.b0)
    if gap.place == "middle" or (
        gap.is_both and (longer <= _MAX_OPENING or is_surface(*_sides(a, b, gap)))
    ):
        return [_type_middle(a, b, gap)]
    if 0 < shorter <= MAX_STRAY and _is_put_for(a, b, gap):
        return [_type_middle(a, b, gap)]
    facing = _face_ends(a, b, gap)
    if facing:
        put, rest = facing
        return [_type_middle(a, b, put), *find_end_changes(a, b, rest)]
    return find_end_changes(a, b, gap)


def _face_ends(a: Wording, b: Wording, gap: Gap) -> tuple[Gap, Gap] | None:
    """The last words of a rendering against those of the sentence, and what is cut.

    "Closer to a landslip" against "closer to a rockfall. Nobody listens" has other
    words for the end of one sentence, and leaves out the next.
    """
    if gap.place != "end" or not 0 < gap.a1 - gap.a0 <= _MAX_FACING:
        return None
    for at in range(gap.b0 + 1, min(gap.b0 + _MAX_FACING, gap.b1 - 1) + 1):
        if b.ends_sentence_before(at):
            rest = replace(gap, a0=gap.a1, b0=at)
            return replace(gap, b1=at), rest
    return None


def _is_put_for(a: Wording, b: Wording, gap: Gap) -> bool:
    """Whether the editor put words in brackets for those of the other side."""
    return is_bracketed(a, gap.a0, gap.a1) or all(
        b.in_brackets(at) for at in range(gap.b0, gap.b1)
    )


def _sides(
    a: Wording, b: Wording, gap: Gap
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The tokens on both sides of a gap."""
    return a.tokens[gap.a0 : gap.a1], b.tokens[gap.b0 : gap.b1]


def _type_middle(a: Wording, b: Wording, gap: Gap) -> Alteration:
    """The change of a gap with shared words around it (or a short one at an end)."""
    in_a = a.span(gap.a0, gap.a1) if gap.a1 > gap.a0 else None
    in_b = b.span(gap.b0, gap.b1) if gap.b1 > gap.b0 else None
    if in_a and in_b:
        if is_surface(*_sides(a, b, gap)):
            marked = is_bracketed(a, gap.a0, gap.a1)
            return Alteration("surface", in_a, in_b, marked)
        marked = is_gap_marked(a, b, gap)
        if not marked and is_fitting(*_sides(a, b, gap)):
            other = has_other_person(*_sides(a, b, gap))
            return Alteration("tense_person", in_a, in_b, marked, disguised=other)
        return Alteration("substitution", in_a, in_b, marked)
    if in_a:
        marked = is_bracketed(a, gap.a0, gap.a1) or is_cut_marked(b, gap.b0)
        marked = marked or _stands_apart(a, gap)
        return Alteration("insertion", in_a, None, marked)
    marked = is_cut_marked(a, gap.a0)
    if not marked and _runs_over_sentence(b, gap):
        seam = a.span(gap.a0 - 1, gap.a0 + 1)
        return Alteration("splice", seam, in_b, marked)
    marked = marked or is_bracketed(b, gap.b0, gap.b1)
    return Alteration("cut_middle", None, in_b, marked)


def _stands_apart(a: Wording, gap: Gap) -> bool:
    """Whether words of one report alone are sentences that broken marks set apart.

    "It held. My cellar stayed dry," she said. "But the bridge is gone" puts nothing
    into "It held. But the bridge is gone"; "Nobody spoke," she said. "In the end it
    held" does put something before "It held".
    """
    if any(a.breaks_at(at) for at in range(gap.a0 + 1, gap.a1)):
        return True
    if not (a.breaks_at(gap.a0) or a.breaks_at(gap.a1)):
        return False
    return all(a.tokens[at].text[:1].isupper() for at in (gap.a0, gap.a1))


def _runs_over_sentence(b: Wording, gap: Gap) -> bool:
    """Whether the words left out of the fullest hold a sentence end."""
    return any(b.ends_sentence_before(at) for at in range(gap.b0, gap.b1))


@dataclass(frozen=True, slots=True)
class RenderingChanges:
    """How two renderings of one utterance differ: relation and every change."""

    relation: Relation
    changes: tuple[Alteration, ...]


def compare_renderings(rendering: Wording, fullest: Wording) -> RenderingChanges:
    """The relation of a rendering to the fullest wording, and its changes."""
    changes = find_alterations(rendering, fullest)
    return RenderingChanges(find_relation(changes), changes)
