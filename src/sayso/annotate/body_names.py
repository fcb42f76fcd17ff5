"""Names of one body or place joined: same words, acronyms, parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Literal

from sayso.annotate.lexicons.organizations import BODY_HEADS, LEGAL_FORMS
from sayso.annotate.lexicons.places import PEOPLES, PLACES
from sayso.annotate.lexicons.plain_words import PLAIN_WORDS
from sayso.annotate.scenes import Scene

GroupKind = Literal["person", "organization", "place"]


_SMALL = frozenset("of and for the in on to de &".split())
_DULL = PLACES | PEOPLES | PLAIN_WORDS | BODY_HEADS | _SMALL


@dataclass(slots=True)
class NameGroup:
    """Indices of names that name one person, body or place, in order of the text."""

    kind: GroupKind
    names: list[int] = field(default_factory=list)
    forms: Counter[tuple[str, ...]] = field(default_factory=Counter)
    full: tuple[str, ...] = ()
    suffix: str = ""


def add_name(
    groups: list[NameGroup],
    group_of: dict[int, int],
    number: int,
    at: int,
    form: tuple[str, ...],
) -> None:
    """Adds a name to a group and to the map from names to groups."""
    groups[at].names.append(number)
    groups[at].forms[form] += 1
    group_of[number] = at


def group_bodies(
    scene: Scene,
    forms: dict[int, tuple[str, ...]],
    kind: GroupKind,
    groups: list[NameGroup],
    group_of: dict[int, int],
) -> None:
    """Bodies and places: same words, acronyms, and parts of two words or more."""
    keys = {number: _key_body(form) for number, form in forms.items()}
    by_key: dict[tuple[str, ...], int] = {}
    by_part: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by_acronym: dict[str, list[int]] = defaultdict(list)
    for key in sorted(set(keys.values()), key=lambda key: (-len(key), key)):
        at = None
        if len(key) == 1:
            owners = by_acronym[key[0].replace(".", "")] or by_part[key]
            at = owners[0] if len(set(owners)) == 1 else None
        elif len(set(by_part[key])) == 1:
            at = by_part[key][0]
        if at is None:
            groups.append(NameGroup(kind, full=key))
            at = len(groups) - 1
            for part in _list_parts(key):
                by_part[part].append(at)
            for short in spell_acronyms(key):
                by_acronym[short].append(at)
        by_key[key] = at
    for number in sorted(keys):
        add_name(groups, group_of, number, by_key[keys[number]], forms[number])


def _key_body(form: tuple[str, ...]) -> tuple[str, ...]:
    words = [part for word in form for part in word.split("-") if part]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    return tuple(words) or form


def _list_parts(key: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Shorter names of a body: its end or start of two words, its telling first word.

    "Lowell Harbour Authority" may be "Harbour Authority"; "Quill Motors" may be
    "Quill", but "Norway Motors" is not "Norway".
    """
    parts = [key[at:] for at in range(1, len(key) - 1)]
    parts += [key[:stop] for stop in range(2, len(key))]
    if len(key) > 1 and key[0] not in _DULL:
        parts.append(key[:1])
    return parts


def spell_acronyms(key: tuple[str, ...]) -> set[str]:
    """The initials of a folded name of two words or more, with small words or without.

    >>> sorted(spell_acronyms(("bureau", "of", "coastal", "works")))
    ['bcw', 'bocw']
    """
    if len(key) < 2:
        return set()
    full = "".join(word[0] for word in key)
    short = "".join(word[0] for word in key if word not in _SMALL)
    return {full, short} - {""}
