"""Noun phrases read as a reader does: whose head is it, and what is said of it.

"Bratton's deputy, Ann Lee" speaks through Ann Lee, "a spokesman for Ann Lee" does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.annotate.lexicons.roles import (
    GROUP_NOUNS,
    RELATIONS,
    TITLES,
    is_person_noun,
    make_singular,
)
from sayso.annotate.noun_kinds import is_document_noun
from sayso.annotate.phrase_ends import (
    DETERMINERS,
    OWNING,
    PARTICIPLES,
    PHRASE_PRONOUNS,
    POSSESSIVES,
    QUANTIFIERS,
    drop_contraction,
    find_core_end,
    is_postmodifier,
    skip_approximation,
)
from sayso.annotate.scenes import Scene

LONGEST_PHRASE = 60


@dataclass(frozen=True, slots=True)
class Head:
    """Who or what one noun phrase is about.

    ``start`` and ``end`` are word indices of the mention. ``name`` is the index of the
    proper name that it is, or -1; ``noun`` the folded head noun where it is none.
    ``modifiers`` are word indices before the head, ``owner`` the word range of a
    possessor or of what stands behind "of", "for", "by", empty where there is none.
    """

    start: int
    end: int
    name: int = -1
    noun: str = ""
    modifiers: tuple[int, int] = (0, 0)
    owner: tuple[int, int] = (0, 0)
    determiner: str = ""

    @property
    def is_pronoun(self) -> bool:
        """Whether the phrase is a pronoun alone."""
        return (
            self.name < 0
            and self.noun in PHRASE_PRONOUNS
            and self.end - self.start == 1
        )


def read_heads(scene: Scene, first: int, stop: int) -> tuple[Head, ...]:
    """The heads of the noun phrase in words ``[first, stop)``: one, or more with "and".

    No words give none. Cost: linear in the phrase, of which 60 words are read.

    Misses: phrases with a verb inside ("the man who wrote the letter" is the man,
    as it should be; "what he called a mistake" is nobody).
    """
    stop = min(stop, first + LONGEST_PHRASE)
    if first >= stop:
        return ()
    segments = _split_segments(scene, first, stop)
    if _is_list(scene, segments):
        heads = [head for part in segments for head in _read_core(scene, *part)]
        return tuple(head for head in heads if head.name >= 0)
    heads = list(_read_core(scene, *segments[0]))
    if len(heads) == 1 and heads[0].name < 0 and not heads[0].is_pronoun:
        apposed = _find_apposed(scene, segments)
        noun = heads[0].noun
        if apposed is not None and (
            noun == "one" or is_person_noun(make_singular(noun))
        ):
            return (apposed,)
    return tuple(heads)


def _split_segments(scene: Scene, first: int, stop: int) -> list[tuple[int, int]]:
    """Word ranges between commas, brackets and dashes."""
    segments: list[tuple[int, int]] = []
    start = first
    for index in range(first + 1, stop):
        gap = scene.gap_before(index)
        hyphens = " - " in gap or "--" in gap
        if any(sign in gap for sign in ",;(—–") or hyphens or "\n" in gap:
            segments.append((start, index))
            start = index
    segments.append((start, stop))
    return segments


def _is_list(scene: Scene, segments: list[tuple[int, int]]) -> bool:
    """Whether the segments list names: "Lee, Ortiz and Quill"."""
    if len(segments) < 2:
        return False
    last = range(*segments[-1])
    if not any(scene.words[index].folded == "and" for index in last):
        return False
    for start, _ in segments:
        at = start
        while at < len(scene.words) and (
            scene.words[at].folded in TITLES or scene.words[at].folded == "and"
        ):
            at += 1
        if at >= len(scene.words) or scene.name_at[at] < 0:
            return False
    return True


def _read_core(scene: Scene, first: int, stop: int) -> tuple[Head, ...]:
    """The heads of one segment, up to its first preposition, relative or verb."""
    while first < stop and scene.words[first].folded in ("and", "but", "by", "both"):
        first += 1
    first = skip_approximation(scene, first, stop)
    end = find_core_end(scene, first, stop)
    if end <= first:
        return ()
    named_behind = _find_office_holder(scene, first, end, stop) or _find_named(
        scene, first, end, stop
    )
    if named_behind is not None:
        return (named_behind,)
    parts = _split_and(scene, first, end)
    named = [part for part in parts if scene.name_at[part[1] - 1] >= 0]
    if len(parts) > 1 and named:
        heads = _read_joined(scene, parts)
        if heads:
            return heads
    owner = _find_owner_behind(scene, end, stop)
    return (_read_single(scene, first, end, stop, owner),)


def _find_office_holder(scene: Scene, first: int, end: int, stop: int) -> Head | None:
    """The name that ends an office with "of": "Secretary of State Ada Stone".

    "Sister of Mayor Ada Stone" and "Friends of Ada Stone" are somebody else.
    """
    office = scene.words[end - 1].folded
    if scene.name_at[end - 1] >= 0 or office in RELATIONS or end + 2 >= stop:
        return None
    role = is_person_noun(office) and scene.words[first].text[:1].isupper()
    if not role or scene.words[end].folded != "of":
        return None
    at = end + 1
    while at < stop and scene.name_at[at] < 0 and scene.is_glued(at):
        word = scene.words[at]
        if word.folded in TITLES or not word.text[:1].isupper():
            return None
        at += 1
    if at in (end + 1, stop) or not scene.is_glued(at):
        return None
    name = scene.name_at[at]
    if scene.names[name].type != "person":
        return None
    close = min(stop, scene.index_from(scene.names[name].span.end))
    return Head(at, close, name, "", (first, at))


def _find_named(scene: Scene, first: int, end: int, stop: int) -> Head | None:
    """The name that a description is given: "a clerk named Ada Stone"."""
    at = end + 1
    if at >= stop or scene.name_at[end - 1] >= 0 or scene.name_at[at] < 0:
        return None
    name = scene.name_at[at]
    person = is_person_noun(make_singular(scene.words[end - 1].folded))
    if scene.words[end].folded != "named" or not person:
        return None
    close = min(stop, scene.index_from(scene.names[name].span.end))
    return Head(at, close, name, "", (first, at))


def _read_joined(scene: Scene, parts: list[tuple[int, int]]) -> tuple[Head, ...]:
    """Heads of parts joined by "and": names, and descriptions of their own.

    A part without a name that the next part's name follows is a role of it: in
    "Host and model Lee and Ortiz" only Lee and Ortiz are heads.
    """
    heads: list[Head] = []
    for number, (start, end) in enumerate(parts):
        head = _read_single(scene, start, end, end, (0, 0))
        if head.name >= 0 or head.is_pronoun or head.determiner:
            heads.append(head)
        elif number + 1 < len(parts) and scene.name_at[parts[number + 1][1] - 1] >= 0:
            continue
        elif head.noun in GROUP_NOUNS or is_person_noun(make_singular(head.noun)):
            heads.append(head)
    return tuple(heads)


def _split_and(scene: Scene, first: int, end: int) -> list[tuple[int, int]]:
    """The parts of a core between "and"s that stand outside of names."""
    parts: list[tuple[int, int]] = []
    start = first
    for index in range(first + 1, end - 1):
        joins = scene.words[index].folded == "and" or "&" in scene.gap_before(index)
        if joins and scene.name_at[index] < 0 and index > start:
            parts.append((start, index))
            start = index + 1
    parts.append((start, end))
    return parts


def _read_single(
    scene: Scene, first: int, end: int, stop: int, owner: tuple[int, int]
) -> Head:
    """The head of words ``[first, end)`` of which none is a joining "and"."""
    determiner = ""
    start = first
    if scene.words[first].folded in DETERMINERS | POSSESSIVES | QUANTIFIERS and (
        end - first > 1
    ):
        determiner = scene.words[first].folded
        start = first + 1
        if determiner in POSSESSIVES:
            owner = (first, first + 1)
    for index in range(end - 2, first - 1, -1):
        if is_possessive(scene, index):
            owner, start = (first, index + 1), index + 1
            determiner = determiner if determiner in POSSESSIVES else "'s"
            break
    last = end - 1
    name = scene.name_at[last]
    if name >= 0:
        span = scene.names[name].span
        at = max(scene.index_from(span.start), first)
        return Head(at, end, name, "", (start, at), owner, determiner)
    noun = drop_contraction(scene.words[last].folded)
    behind = _find_owner_behind(scene, end, stop)[1]
    return Head(first, max(end, behind), -1, noun, (start, last), owner, determiner)


def is_possessive(scene: Scene, index: int) -> bool:
    """Whether a word, or the name that it ends, has a possessive ending."""
    folded = scene.words[index].folded
    text = scene.article.text
    end = scene.words[index].end
    if folded.endswith("'s"):
        name = scene.name_at[index]
        return name < 0 or scene.names[name].span.end < end
    return folded.endswith("s") and text[end : end + 2] in ("' ", "’ ")


def _find_owner_behind(scene: Scene, end: int, stop: int) -> tuple[int, int]:
    """The words behind "of", "for", "at", "with", "from" or "by" after a head noun.

    A text is whose it is "by", whatever it is of.
    """
    limit = min(stop, end + 8)
    at = end
    if end and is_document_noun(scene.words[end - 1].folded):
        by = (at for at in range(end, limit) if scene.words[at].folded == "by")
        at = next(by, end)
    while at < limit and (
        scene.words[at].folded in PARTICIPLES or is_postmodifier(scene, at)
    ):
        at += 1
    if at >= limit or scene.words[at].folded not in OWNING:
        return (0, 0)
    owned = at + 1
    close = owned
    while close < stop and close - owned < 12:
        gap = scene.gap_before(close)
        if close > owned and any(sign in gap for sign in ",;("):
            break
        if scene.name_at[close] < 0 and _ends_owner(scene, close, stop):
            break
        close += 1
    return (owned, close) if close > owned else (0, 0)


def _ends_owner(scene: Scene, at: int, stop: int) -> bool:
    """Whether the words of an owner end before a word: at "who", at "and the"."""
    folded = scene.words[at].folded
    if folded in ("who", "which", "that"):
        return True
    if folded != "and" or at + 1 >= stop:
        return folded == "and"
    after = scene.words[at + 1].folded
    return scene.name_at[at + 1] >= 0 or after in DETERMINERS | POSSESSIVES


def _find_apposed(scene: Scene, segments: list[tuple[int, int]]) -> Head | None:
    """The person's name that a later segment is, right behind the description."""
    for start, stop in segments[1:3]:
        at = start
        while at < stop and scene.words[at].folded in TITLES:
            at += 1
        if at >= stop or scene.name_at[at] < 0:
            continue
        number = scene.name_at[at]
        if scene.names[number].type in ("person", "other"):
            end = scene.index_from(scene.names[number].span.end)
            return Head(at, end, number, "", (start, at), (0, 0), "")
    return None
