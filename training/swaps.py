"""Other names in the same text, so that the model learns what a name looks like.

The news of one year names a few people thousands of times; a model that has seen only
those knows them, and not names. Method: mention replacement (Dai and Adel 2020), the
same new name for every form of an old one within a text.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.annotate.lexicons.given_names import FEMALE, MALE
from training.edits import Edit, apply_edits
from training.lessons import Lesson, Range

_PARTICLES = frozenset(
    "de del der van von di da la le al el bin ibn and of the jr sr".split()
)
_WORD = re.compile(r"[A-Z][\w’'-]+")
_ONSETS = (
    "B Br C Ch D Dr F Fl G Gr H J K Kr L M N O P Pr R S Sh St T Th Tr V W Y Z Qu Kw Ng"
).split()
_NUCLEI = "a e i o u ai ea ou oo ie au".split()
_CODAS = (
    "n l r s m k t nd rt lm ck ss nk ff ston berg man ley er ov ski ez ini wala moto "
    "aga sen quist ford well wick by dale"
).split()
# The share of surnames that nobody has: the model has only their look to go by.
_INVENTED = 0.3
# The share of new organisations that are a firm of a street: news names few of them.
_FIRMS = 0.3
_TRADES = (
    "Air Auto Bakery Bank Bikes Books Cafe Clinic Dental Deli Design Diner Electric "
    "Electronics Energy Farms Foods Garage Gas Group Hardware Health Homes Inn "
    "Insurance Law Legal Market Media Mobile Motors Music Optical Partners Pharmacy "
    "Pizza Plumbing Power Realty Records Salon Software Sports Studio Systems Tech "
    "Telecom Towing Toys Travel Wireless"
).split()
# A parser's longer names are headlines more often than organisations.
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class NamePool:
    """Names to choose from: surnames, and whole names of places and organisations."""

    surnames: tuple[str, ...]
    places: tuple[str, ...]
    organizations: tuple[str, ...]


def gather_names(lessons: Iterable[Lesson]) -> NamePool:
    """The names that lessons mark, each once and in order of the alphabet."""
    found: dict[str, set[str]] = defaultdict(set)
    for lesson in lessons:
        for start, end, kind in lesson.names or ():
            name = lesson.text[start:end]
            if "\n" in name or not name[:1].isupper():
                continue
            if kind == "person":
                words = name.split()
                if len(words) > 1 and _WORD.fullmatch(words[-1]):
                    found[kind].add(words[-1])
            elif "names" not in lesson.silver or len(name.split()) <= _MOST_WORDS:
                found[kind].add(name)
    return NamePool(
        tuple(sorted(found["person"])),
        tuple(sorted(found["place"])),
        tuple(sorted(found["organization"])),
    )


def swap_names(lesson: Lesson, pool: NamePool, random_: random.Random) -> Lesson:
    """The lesson with other names; every layer moves with the text.

    Each word of a person's name gets one new word throughout the text: a known first
    name one of its gender, another first name stays, a surname any surname. Places and
    organisations are replaced whole, each with one of its kind, one time in two. A
    lesson without names comes back as it is.
    """
    if not lesson.names:
        return lesson
    words = _choose_words(lesson, pool, random_)
    edits = _find_edits(lesson, words, pool, random_)
    return apply_edits(lesson, edits) if edits else lesson


def _choose_words(
    lesson: Lesson, pool: NamePool, random_: random.Random
) -> dict[str, str]:
    """For each word of a person's name the word that takes its place."""
    small = set(re.findall(r"\b[a-z]+\b", lesson.text))
    words: dict[str, str] = {}
    for start, end, kind in lesson.names or ():
        if kind != "person":
            continue
        parts = lesson.text[start:end].split()
        for at, part in enumerate(parts):
            folded = part.lower()
            if part in words or not _WORD.fullmatch(part) or folded in _PARTICLES:
                continue
            # "Will" and "Rose" are words as well: what else they say must stay.
            if folded in small or len(part) < 3:
                continue
            if folded in FEMALE:
                words[part] = random_.choice(_FEMALE).capitalize()
            elif folded in MALE:
                words[part] = random_.choice(_MALE).capitalize()
            elif at == len(parts) - 1:
                words[part] = _choose_surname(pool, random_)
    return words


_FEMALE, _MALE = tuple(sorted(FEMALE)), tuple(sorted(MALE))


def _choose_surname(pool: NamePool, random_: random.Random) -> str:
    if pool.surnames and random_.random() > _INVENTED:
        return random_.choice(pool.surnames)
    middle = random_.choice(_NUCLEI) + random_.choice(_CODAS)
    if random_.random() < 0.4:
        middle = random_.choice(_NUCLEI) + random_.choice("nrlmdtvk") + middle
    return random_.choice(_ONSETS) + middle


def _invent_firm(pool: NamePool, random_: random.Random) -> str:
    """A surname or a place of one word and a trade, or one word that is no other's."""
    surname, trade = _choose_surname(pool, random_), random_.choice(_TRADES)
    shape = random_.random()
    if shape < 0.15:
        return surname + trade.lower()
    if shape < 0.25:
        return f"{surname} & {_choose_surname(pool, random_)}"
    if shape < 0.4:
        return f"{surname}'s"
    places = [
        one for one in random_.choices(pool.places or ("",), k=3) if one.isalpha()
    ]
    return f"{places[0] if places and shape < 0.6 else surname} {trade}"


def _find_edits(
    lesson: Lesson,
    words: Mapping[str, str],
    pool: NamePool,
    random_: random.Random,
) -> list[Edit]:
    """Replacements in order of the text, none touching another."""
    edits: list[Edit] = []
    chosen: dict[str, str] = {}
    taken: list[Range] = []
    for start, end, kind in sorted(lesson.names or ()):
        choices = {"place": pool.places, "organization": pool.organizations}.get(kind)
        name = lesson.text[start:end]
        if not choices or "\n" in name or (taken and start < taken[-1][1]):
            continue
        if name not in chosen:
            chosen[name] = name
            if random_.random() < 0.5:
                is_firm = kind == "organization" and random_.random() < _FIRMS
                chosen[name] = (
                    _invent_firm(pool, random_) if is_firm else random_.choice(choices)
                )
        taken.append((start, end))
        if chosen[name] != name:
            edits.append((start, end, chosen[name]))
    begins = [start for start, _ in taken]
    for match in _WORD.finditer(lesson.text):
        part, start = match.group(), match.start()
        for ending in ("'s", "’s", "'", "’"):
            part = part.removesuffix(ending)
        if part not in words:
            continue
        at = bisect_right(begins, start + len(part) - 1) - 1
        if at >= 0 and taken[at][1] > start:
            continue  # within a place or an organisation
        edits.append((start, start + len(part), words[part]))
    return sorted(edits)
