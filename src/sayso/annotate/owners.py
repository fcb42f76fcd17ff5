"""Whose a description is: "Quill's manager", "a manager for Quill"."""

from __future__ import annotations

from sayso.annotate.casts import Cast
from sayso.annotate.mentions import Reference, refer_by_pronoun
from sayso.annotate.noun_kinds import is_document_noun
from sayso.annotate.phrases import read_heads
from sayso.annotate.pronouns import tie_pronoun


def find_owner(cast: Cast, reference: Reference) -> int:
    """The number of the character to whom a description belongs, or -1.

    "Quill's manager", "a manager for Quill", "her manager", "the Quill manager".
    """
    start, stop = reference.owner
    if stop > start:
        return _find_in_range(cast, start, stop, depth=0)
    for at in range(*reference.modifiers):
        number = cast.scene.name_at[at]
        if number >= 0 and number in cast.group_of:
            return cast.by_group.get(cast.group_of[number], -1)
    return -1


def _find_in_range(cast: Cast, start: int, stop: int, *, depth: int) -> int:
    """The character that the phrase in words ``[start, stop)`` is of, or -1.

    A page or office leads on to whose it is: "the page of the Quill campaign".
    """
    scene = cast.scene
    if stop == start + 1 and scene.words[start].folded in ("his", "her"):
        tied = tie_pronoun(cast, refer_by_pronoun(scene, start))
        return tied.number if tied else -1
    heads = read_heads(scene, start, stop)
    if not heads:
        return -1
    head = heads[-1]
    if head.name >= 0:
        group = cast.group_of.get(head.name, -1)
        return cast.by_group.get(group, -1)
    if head.start in cast.by_word:
        return cast.by_word[head.start]
    words = [scene.words[at].folded.removesuffix("'s") for at in range(*head.modifiers)]
    known = cast.by_key.get((*words, head.noun))
    if known is not None:
        return known
    if depth < 2 and head.owner[1] and is_document_noun(head.noun):
        return _find_in_range(cast, *head.owner, depth=depth + 1)
    return -1
