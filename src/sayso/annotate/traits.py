"""What the text says of a named person right there: age, roles, gender, relation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import (
    FORMS_OF_ADDRESS,
    HONORIFICS,
    RELATIONS,
    TITLE_COMPANIONS,
    TITLES,
    is_person_noun,
    make_singular,
    noun_gender,
)
from sayso.annotate.lexicons.verbs import IRREGULAR_PASTS
from sayso.annotate.phrases import is_possessive, read_heads
from sayso.annotate.scenes import Scene

_AGE_BEHIND = re.compile(
    r",\s(?:aged\s)?(\d{1,3})(?=[,.;)—–](?!\d)|\s(?:and|of|from|who)\b)"
)
_AGE_BRACKETS = re.compile(r"\s\((?:aged\s)?(\d{1,2})\)")
_AGE_WORD = re.compile(r"(\d{1,3})-year-old$")
_PARTY = re.compile(r"\s?\(([DR])-")
_OLDEST = 119
_BEHIND_APPOSITION = frozenset(
    "of for at in from with who on and whose based to near by".split()
)


@dataclass(slots=True)
class Traits:
    """What one occurrence of a name tells. Roles are word ranges without article."""

    age: int | None = None
    gender: str | None = None
    roles: list[tuple[int, int]] = field(default_factory=list)
    relation: str = ""
    owner: tuple[int, int] = (0, 0)
    party: str = ""


def read_traits(scene: Scene, first: int, stop: int) -> Traits:
    """The traits of the person named by words ``[first, stop)``.

    Cost: bounded; some 14 words are read on each side.
    """
    traits = Traits()
    _read_before(scene, first, traits)
    _read_apposed_before(scene, first, traits)
    _read_behind(scene, stop, traits)
    return traits


def _read_before(scene: Scene, first: int, traits: Traits) -> None:
    """Titles and roles that stand right before a name: "baker", "Vice President"."""
    start = first
    sentence = scene.sentence_at[first] if first < len(scene.words) else 0
    while start > 0 and first - start < 8:
        word = scene.words[start - 1]
        if not _is_joined(scene, start) or scene.sentence_at[start - 1] != sentence:
            break
        if scene.name_at[start - 1] >= 0 or is_possessive(scene, start - 1):
            break
        plain = word.folded in FUNCTION_WORDS and word.folded not in ("and", "of")
        if plain and word.folded not in TITLE_COMPANIONS:
            break
        start -= 1
    while start < first and scene.words[start].folded in ("and", "of"):
        start += 1
    if start >= first:
        return
    last = scene.words[first - 1].folded.rstrip(".").split("-of-")[0]
    _read_age_word(last, traits)
    if not (is_person_noun(make_singular(last)) or make_singular(last) in TITLES):
        return
    begin = _start_of_role(scene, start, first)
    if first - begin > 1 or last not in FORMS_OF_ADDRESS:
        traits.roles.append((begin, first))
    for at in range(begin, first):
        folded = scene.words[at].folded
        told = HONORIFICS.get(folded) or noun_gender(folded)
        if told and (at == first - 1 or folded in RELATIONS):
            traits.gender = told
        _read_age_word(folded, traits)
    if last in RELATIONS:
        traits.relation = last
        owned = begin > 0 and (
            is_possessive(scene, begin - 1)
            or scene.words[begin - 1].folded in ("his", "her", "their")
        )
        if owned:
            traits.owner = (begin - 1, begin)


def _is_joined(scene: Scene, at: int) -> bool:
    """Whether a word stands right behind the one before, a title's stop between."""
    gap = scene.gap_before(at)
    if not gap.strip(" \u00a0"):
        return bool(gap)
    return gap.strip() == "." and scene.words[at - 1].folded in TITLES


def _start_of_role(scene: Scene, start: int, first: int) -> int:
    """The first word of a role: behind a verb that stands before it.

    "told singer Ada Stone": words before the role that are no adjectives are cut by
    taking the longest stretch that begins with a capital, a person noun, an age or
    one word more.
    """
    begin = first - 1
    while begin > start:
        word = scene.words[begin - 1]
        known = (
            word.text[0].isupper()
            or is_person_noun(make_singular(word.folded))
            or word.folded in TITLE_COMPANIONS
            or word.folded in ("and", "of")
            or bool(_AGE_WORD.search(word.folded))
            or "-" in word.folded
        )
        verb = word.folded in IRREGULAR_PASTS or word.folded.endswith(
            ("ed", "s", "ing")
        )
        if not known and verb:
            break
        if not known and first - begin > 2:
            break
        begin -= 1
    return begin


def _read_age_word(folded: str, traits: Traits) -> None:
    match = _AGE_WORD.search(folded)
    if match and int(match.group(1)) <= _OLDEST:
        traits.age = int(match.group(1))


def _read_apposed_before(scene: Scene, first: int, traits: Traits) -> None:
    """A description before a comma and the name: "his wife, Ada Stone"."""
    if first == 0 or scene.gap_before(first).strip(" \u00a0") != ",":
        return
    start = first - 1
    while start > 0 and first - start < 14:
        gap = scene.gap_before(start)
        if any(sign in gap for sign in ',;:(—–"“”\n.') and not _is_joined(scene, start):
            break
        start -= 1
    begin = start
    for at in range(first - 2, start - 1, -1):
        word = scene.words[at].folded
        if word in ("the", "a", "an", "his", "her", "their", "its") or (
            is_possessive(scene, at)
        ):
            begin = at
            if at == start or not is_possessive(scene, at - 1):
                break
    heads = read_heads(scene, begin, first)
    if len(heads) != 1 or heads[0].name >= 0 or heads[0].end < first:
        return
    head = heads[0]
    singular = make_singular(head.noun)
    if head.determiner and singular == head.noun and is_person_noun(singular):
        _take_role(scene, head.modifiers[0], head.end, head.noun, traits)
        if singular in RELATIONS:
            traits.relation, traits.owner = singular, head.owner


def _read_behind(scene: Scene, stop: int, traits: Traits) -> None:
    """Age, apposition or copula right behind a name."""
    if stop >= len(scene.words):
        return
    text = scene.article.text
    end = scene.words[stop - 1].end
    party = _PARTY.match(text, end)
    if party:
        traits.party = "democrat" if party.group(1) == "D" else "republican"
    at = stop
    match = _AGE_BEHIND.match(text, end) or _AGE_BRACKETS.match(text, end)
    if match and int(match.group(1)) <= _OLDEST:
        traits.age = int(match.group(1))
        at = scene.index_from(match.end())
    if at >= len(scene.words):
        return
    gap = scene.gap_before(at)
    if "," in gap[:2] or (at == stop and gap.strip() in ("—", "–")):
        _read_apposed_behind(scene, at, traits)
        return
    verb = scene.words[at].folded in ("is", "was") and scene.is_glued(at)
    article = at + 1 < len(scene.words) and scene.words[at + 1].folded in ("a", "an")
    if at == stop and verb and article:
        _read_apposed_behind(scene, at + 1, traits)


def _read_apposed_behind(scene: Scene, start: int, traits: Traits) -> None:
    stop = start + 1
    while stop < len(scene.words) and stop - start < 16:
        gap = scene.gap_before(stop)
        if any(sign in gap for sign in ',;:()—–"“”\n.') and not _is_joined(scene, stop):
            break
        stop += 1
    if scene.words[start].folded in FUNCTION_WORDS - {
        "a", "an", "the", "his", "her", "their", "its", "one",
    }:  # fmt: skip
        return
    heads = read_heads(scene, start, stop)
    if len(heads) != 1 or heads[0].name >= 0:
        return
    head = heads[0]
    singular = make_singular(head.noun)
    if singular != head.noun or not is_person_noun(singular):
        return
    core = head.modifiers[1] + 1
    ends = core >= stop or scene.words[core].folded in _BEHIND_APPOSITION
    if ends or scene.words[core].folded.endswith(("ing", "ed")):
        _take_role(scene, head.modifiers[0], head.end, head.noun, traits)


def _take_role(scene: Scene, start: int, stop: int, noun: str, traits: Traits) -> None:
    traits.roles.append((start, max(start + 1, stop)))
    traits.gender = traits.gender or noun_gender(noun)
    for at in range(start, stop):
        _read_age_word(scene.words[at].folded, traits)
