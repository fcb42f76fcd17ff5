"""Names of one article joined where they name the same person or body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.annotate.body_names import (
    GroupKind,
    NameGroup,
    add_name,
    group_bodies,
    spell_acronyms,
)
from sayso.annotate.namesakes import choose_namesake, find_relatives
from sayso.annotate.noun_kinds import is_document_noun, is_plain_role
from sayso.annotate.scenes import Scene
from sayso.text import SHORT_FORMS

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})


# More people of one name than this are not compared, which keeps the cost linear.
_MOST_NAMESAKES = 50


def group_names(scene: Scene) -> tuple[tuple[NameGroup, ...], dict[int, int]]:
    """Groups of names in order of first mention, and the group of each name.

    A short name that two people share, and that nothing near decides, is in no group.
    Places are grouped too: "the Kremlin said" and "France said" speak.

    Method: full names first, then shorter ones that end or begin them. Misses:
    nicknames that share no letters, married names.
    """
    kinds = {number: _tell_kind(scene, number) for number in range(len(scene.names))}
    kinds |= dict.fromkeys(_find_acronyms(scene, kinds), "organization")
    groups: list[NameGroup] = []
    group_of: dict[int, int] = {}
    for kind in ("person", "organization", "place"):
        numbers = [number for number, told in kinds.items() if told == kind]
        forms = {number: _list_form(scene, number) for number in numbers}
        if kind == "person":
            _group_people(scene, forms, groups, group_of)
        else:
            group_bodies(scene, forms, kind, groups, group_of)
    return _put_in_order(groups, group_of)


def _put_in_order(
    groups: Sequence[NameGroup], group_of: dict[int, int]
) -> tuple[tuple[NameGroup, ...], dict[int, int]]:
    order = sorted(
        (at for at in range(len(groups)) if groups[at].names),
        key=lambda at: min(groups[at].names),
    )
    place = {old: new for new, old in enumerate(order)}
    for old in order:
        groups[old].names.sort()
    return (
        tuple(groups[old] for old in order),
        {number: place[old] for number, old in sorted(group_of.items())},
    )


def _tell_kind(scene: Scene, number: int) -> GroupKind | None:
    """The kind under which a name is joined; names of unknown kind only as sources."""
    name = scene.names[number]
    first, stop = scene.range_of(name.span.start, name.span.end)
    if is_plain_role(scene, first, stop) and not _is_name_part(scene, first):
        return None
    if _is_plain_text(scene, first, stop):
        return None
    if name.type == "person" or name.type == "organization" or name.type == "place":
        return name.type
    if first >= stop or scene.source_at[first] < 0:
        return None
    article = first > 0 and scene.words[first - 1].folded == "the"
    return "person" if stop - first > 1 and not article else "organization"


def _find_acronyms(scene: Scene, kinds: dict[int, GroupKind | None]) -> list[int]:
    """The names in capitals that are a body's initials, whatever kind they were given.

    "Orsk National Airways ... ONA": ONA is nobody's family name.
    """
    shorts = {
        short
        for number, kind in kinds.items()
        if kind == "organization"
        for short in spell_acronyms(_list_form(scene, number))
        if len(short) >= _LEAST_ACRONYM
    }
    found = []
    for number, kind in kinds.items():
        words = scene.article.words_of(scene.names[number].span)
        if kind == "person" and words.isupper() and words.casefold() in shorts:
            found.append(number)
    return found


_LEAST_ACRONYM = 3


def _is_plain_text(scene: Scene, first: int, stop: int) -> bool:
    """Whether one word is a text and no body's name: "in a Post", "her Statement"."""
    if stop - first != 1 or not first:
        return False
    noun = scene.words[first].folded.removesuffix("'s")
    return is_document_noun(noun) and scene.words[first - 1].folded in _OWN


_OWN = frozenset("a an this that his her their its my our".split())


def _is_name_part(scene: Scene, at: int) -> bool:
    """Whether a word ends a longer name of the article: "Baker" of "Ada Baker".

    So does one that begins a name of two words ("Baker" of "Baker Stone").
    """
    word = scene.words[at].folded.removesuffix("'s")
    for name in scene.names:
        first, stop = scene.range_of(name.span.start, name.span.end)
        words = [scene.words[i].folded.removesuffix("'s") for i in range(first, stop)]
        if len(words) > 1 and (
            words[-1] == word
            or (len(words) == 2 == words.count(word) + 1 and words[0] == word)
        ):
            return True
    return False


def _list_form(scene: Scene, number: int) -> tuple[str, ...]:
    """The folded words of a name; hyphens part words in bodies' names only."""
    span = scene.names[number].span
    first, stop = scene.range_of(span.start, span.end)
    words = [scene.words[at].folded.removesuffix("'s") for at in range(first, stop)]
    return tuple(word.rstrip(".") for word in words if word)


def _group_people(
    scene: Scene,
    forms: dict[int, tuple[str, ...]],
    groups: list[NameGroup],
    group_of: dict[int, int],
) -> None:
    parted = {number: _part_suffix(form) for number, form in forms.items() if form}
    longest_first = sorted(
        {form for form, _ in parted.values() if len(form) > 1},
        key=lambda form: (-len(form), form),
    )
    by_form: dict[tuple[tuple[str, ...], str], int] = {}
    by_family: dict[str, list[int]] = defaultdict(list)
    suffixes = defaultdict(set)
    for form, suffix in parted.values():
        suffixes[form].add(suffix)
    for form in longest_first:
        for suffix in sorted(suffixes[form], reverse=True):
            at = _find_full(groups, by_family[form[-1]], form, suffix)
            if at is None:
                groups.append(NameGroup("person", full=form, suffix=suffix))
                at = len(groups) - 1
                for word in {form[-1], *form[-1].split("-")}:
                    by_family[word].append(at)
            by_form[form, suffix] = at
    for number in sorted(parted):
        form, suffix = parted[number]
        if len(form) > 1:
            add_name(groups, group_of, number, by_form[form, suffix], form)
    _group_short(scene, parted, groups, group_of, by_family)


def _part_suffix(form: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    if len(form) > 1 and form[-1] in _SUFFIXES:
        return form[:-1], form[-1]
    return form, ""


def _find_full(
    groups: Sequence[NameGroup],
    candidates: Sequence[int],
    form: tuple[str, ...],
    suffix: str,
) -> int | None:
    """The one group whose full name can be this form's, or None."""
    fitting = [
        at
        for at in candidates[-_MOST_NAMESAKES:]
        if not (suffix and groups[at].suffix and suffix != groups[at].suffix)
        and is_same_full_name(groups[at].full, form)
    ]
    return fitting[0] if len(fitting) == 1 else None


def is_same_full_name(longer: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether two folded names of two words or more can be one person's.

    >>> is_same_full_name(("ada", "m", "stone"), ("ada", "stone"))
    True
    >>> is_same_full_name(("ada", "stone"), ("rex", "stone"))
    False
    """
    if longer[-len(form) :] == form:
        return True
    if longer[-1] != form[-1]:
        return False
    one, other = longer[0], form[0]
    if one == other or other in longer[:-1]:
        middles = {longer[1:-1], form[1:-1]}
        clash = len(longer) == 3 == len(form) and len(middles) == 2
        return not clash or longer[1][0] == form[1][0]
    if 1 in (len(one.rstrip(".")), len(other.rstrip("."))):
        return one[0] == other[0]
    if "." in one or "." in other:
        return one[0] == other[0]
    if SHORT_FORMS.get(one, one) == SHORT_FORMS.get(other, other):
        return True
    shorter, long_one = sorted((one, other), key=len)
    return len(shorter) >= 3 and long_one.startswith(shorter.rstrip("yie") or shorter)


def _group_short(
    scene: Scene,
    parted: dict[int, tuple[tuple[str, ...], str]],
    groups: list[NameGroup],
    group_of: dict[int, int],
    by_family: dict[str, list[int]],
) -> None:
    """Names of one word, given to the full name that they end, or else begin."""
    by_given: dict[str, list[int]] = defaultdict(list)
    by_any: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        if group.kind == "person" and group.full:
            by_given[group.full[0]].append(at)
            for word in group.full[1:-1]:
                by_any[word].append(at)
    last_full: dict[int, int] = {}
    alone: dict[str, int] = {}
    full = [number for number in sorted(parted) if len(parted[number][0]) > 1]
    relatives = find_relatives(scene, full, group_of)
    for number in sorted(parted):
        form, _ = parted[number]
        here = scene.index_from(scene.names[number].span.start)
        if len(form) > 1:
            last_full[group_of[number]] = here
            continue
        word = form[0]
        candidates = by_family.get(word) or by_given.get(word) or by_any.get(word) or []
        candidates = sorted(set(candidates[-_MOST_NAMESAKES:]))
        if word in alone and alone[word] not in candidates:
            candidates.append(alone[word])
            last_full.setdefault(alone[word], here)
        unnamed = not any(at in last_full for at in candidates)
        if unnamed and word in by_family and relatives.issuperset(candidates):
            # "Stone fell. Her father, Rex Stone, wept": another Stone fell.
            candidates = []
        if len(candidates) > 1:
            chosen = choose_namesake(scene, number, here, candidates, groups, last_full)
            if chosen is not None:
                add_name(groups, group_of, number, chosen, form)
            continue
        if candidates:
            add_name(groups, group_of, number, candidates[0], form)
            continue
        if word not in alone:
            groups.append(NameGroup("person", full=form))
            alone[word] = len(groups) - 1
        add_name(groups, group_of, number, alone[word], form)
