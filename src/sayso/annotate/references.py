"""References: every mention of an article, sources first, then all others."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.annotate.body_names import NameGroup
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.verbs import IRREGULAR_PASTS
from sayso.annotate.mentions import (
    PRONOUN_GENDER,
    Reference,
    refer_by_head,
    refer_by_name,
    refer_by_pronoun,
    tell_being,
)
from sayso.annotate.noun_kinds import is_plain_role
from sayso.annotate.phrases import Head
from sayso.annotate.scenes import Scene
from sayso.annotate.source_heads import list_source_heads
from sayso.annotate.subjects import mark_subjects

_OTHER_PRONOUNS = frozenset("they them their themselves its".split())
_ARTICLES = frozenset("the his her their its this that".split())
_LONGEST_DESCRIPTION = 7


def find_references(
    scene: Scene, groups: tuple[NameGroup, ...], group_of: dict[int, int]
) -> tuple[Reference, ...]:
    """All mentions of an article in order of the text, none twice.

    Sources are read first and as whole phrases; then names, descriptions with "the" or
    a possessive, and pronouns elsewhere. Cost: linear.
    """
    found: dict[int, Reference] = {}
    taken: set[int] = set()
    for reference in _read_sources(scene, group_of, groups):
        if reference.first not in found:
            found[reference.first] = reference
            taken.update(range(reference.first, reference.stop))
    for number, name in enumerate(scene.names):
        if number not in group_of and not _is_shared_name(scene, number):
            continue
        first, stop = scene.range_of(name.span.start, name.span.end)
        if first < stop and (first not in found):
            group = group_of.get(number, -1)
            kind = groups[group].kind if group >= 0 else "person"
            reference = refer_by_name(scene, first, stop, group, kind)
            found[first] = reference
            taken.update(range(first, stop))
    for reference in _find_others(scene, taken):
        found.setdefault(reference.first, reference)
    ordered = [found[first] for first in sorted(found)]
    mark_subjects(scene, ordered)
    return tuple(ordered)


def _is_shared_name(scene: Scene, number: int) -> bool:
    """Whether a name without a group may be one of several people's: one word."""
    span = scene.names[number].span
    first, stop = scene.range_of(span.start, span.end)
    person = scene.names[number].type == "person" and stop - first == 1
    return person and not is_plain_role(scene, first, stop)


def _read_sources(
    scene: Scene, group_of: dict[int, int], groups: tuple[NameGroup, ...]
) -> Iterator[Reference]:
    for number, attribution in enumerate(scene.attributions):
        for head in list_source_heads(scene, number):
            if head.name >= 0 and head.name in group_of:
                group = group_of[head.name]
                reference = refer_by_name(
                    scene, head.start, head.end, group, groups[group].kind
                )
            elif head.name >= 0 and _is_shared_name(scene, head.name):
                reference = refer_by_name(scene, head.start, head.end, -1, "person")
            elif head.name >= 0 and not is_plain_role(scene, head.start, head.end):
                continue
            else:
                reference = refer_by_head(scene, head)
            reference.speaks = number
            reference.is_subject = True
            if attribution.source:
                yield reference


def _find_others(scene: Scene, taken: set[int]) -> Iterator[Reference]:
    """Pronouns of one gender and descriptions with an article, outside of sources."""
    for at, word in enumerate(scene.words):
        if at in taken or scene.name_at[at] >= 0:
            continue
        if word.folded in PRONOUN_GENDER or word.folded in _OTHER_PRONOUNS:
            yield refer_by_pronoun(scene, at)
        if word.folded in _ARTICLES:
            head = _read_description(scene, at, taken)
            if head is not None:
                reference = refer_by_head(scene, head)
                if word.folded in PRONOUN_GENDER:
                    # "his wife": the pronoun stands at this word, the wife at the next.
                    reference.first += 1
                yield reference


def _read_description(scene: Scene, at: int, taken: set[int]) -> Head | None:
    """The description that begins with the article at ``at``, or None."""
    last = -1
    stop = at + 1
    while stop < len(scene.words) and stop - at < _LONGEST_DESCRIPTION:
        word = scene.words[stop]
        if stop in taken or not scene.is_glued(stop):
            break
        if word.folded in FUNCTION_WORDS and word.folded not in ("former", "then"):
            break
        being, _ = tell_being(word.folded.removesuffix("'s"))
        if being in ("person", "group", "organization"):
            last = stop
        stop += 1
    if last < 0 or (last + 1 < stop and not _is_verb(scene.words[last + 1].folded)):
        return None
    named = stop < len(scene.words) and scene.name_at[stop] >= 0
    if named and stop == last + 1 and scene.is_glued(stop):
        return None
    noun = scene.words[last].folded.removesuffix("'s")
    determiner = scene.words[at].folded
    owner = (at, at + 1) if determiner in ("his", "her", "their", "its") else (0, 0)
    return Head(at, last + 1, -1, noun, (at + 1, last), owner, determiner)


def _is_verb(folded: str) -> bool:
    """Whether a word behind a noun looks like a verb or adverb."""
    return folded in IRREGULAR_PASTS or folded.endswith(("ed", "s", "ly", "ing"))
