"""Names taken apart, and whether two of them can be one person's or body's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from sayso.compare.terms import list_words
from sayso.text import SHORT_FORMS, split_words

_TITLES = list_words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father
    sister pastor rabbi imam sen senator rep representative gov governor mayor
    president vice chancellor premier prime minister secretary ambassador judge
    justice sheriff chief deputy officer detective det inspector constable sgt
    sergeant lt lieutenant capt captain maj major col colonel gen general adm
    admiral cpl corporal pvt private commissioner cmdr commander trooper coach king
    queen prince princess pope actor actress singer rapper author star host model
    attorney lawyer
    """
)
_SUFFIXES = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr",
    "ii": "2", "iii": "3", "iv": "4",
}  # fmt: skip
# "al", "de" and their like belong to the family name, not to the given ones.
_PARTICLES = list_words(
    """
    al bin ibn el de da del della di dos du van von der den ten la le st
    """
)
_BODY_NOISE = list_words(
    """
    the of for and a inc corp co ltd llc plc gmbh company corporation limited group
    department dept office s
    """
)

Likeness = Literal["same", "longer", "initial", "short_form", "spelling", "clash"]


@dataclass(frozen=True, slots=True)
class NameParts:
    """A person's name: given names, family name and suffix, all folded.

    ``family`` is empty for a name of one word, which stands in ``given``: whether it
    is a given or a family name cannot be seen from it.
    """

    given: tuple[str, ...]
    family: str
    suffix: str = ""

    @property
    def is_single(self) -> bool:
        """Whether one word is all there is."""
        return not self.family


def part_name(name: str) -> NameParts:
    """The parts of a person's name, titles and possessive endings left out.

    Method: no list of given names; the last word is the family name, with the
    particles before it. Misses: family names written first.

    >>> part_name("Dr. Ana de la Cruz Jr.")
    NameParts(given=('ana',), family='de la cruz', suffix='jr')
    """
    words = [_drop_possessive(word.folded) for word in split_words(name)]
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    suffix = ""
    if len(words) > 1 and words[-1] in _SUFFIXES:
        suffix = _SUFFIXES[words.pop()]
    if not words:
        return NameParts((), "")
    if len(words) == 1:
        return NameParts((words[0],), "", suffix)
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return NameParts(tuple(words[:at]), " ".join(words[at:]), suffix)


def compare_names(one: NameParts, other: NameParts) -> Likeness:
    """How two names of two words or more can be one person's, or "clash".

    "longer" where one adds a middle name, "spelling" within one edit (two from seven
    letters on), which a mishearing or another transliteration explains.

    >>> compare_names(part_name("Jo Ann Reyes"), part_name("Jo Reyes"))
    'longer'
    """
    if one.suffix != other.suffix and one.suffix and other.suffix:
        return "clash"
    if one.family != other.family:
        if one.given[:1] == other.given[:1] and is_spelling(one.family, other.family):
            return "spelling"
        return "clash"
    first = _compare_given(one.given[0], other.given[0])
    if first == "clash":
        return "clash"
    middles = (one.given[1:], other.given[1:])
    if all(middles) and _compare_given(middles[0][0], middles[1][0]) == "clash":
        return "clash"
    if first == "same" and (one.given != other.given or one.suffix != other.suffix):
        return "longer"
    return first


def _compare_given(one: str, other: str) -> Likeness:
    """How two given names can be one person's."""
    if one == other:
        return "same"
    if 1 in (len(one), len(other)):
        return "initial" if one[0] == other[0] else "clash"
    long_forms = (SHORT_FORMS.get(one, one), SHORT_FORMS.get(other, other))
    if long_forms[0] == long_forms[1]:
        return "short_form"
    shorter, longer = sorted((one, other), key=len)
    stem = shorter.rstrip("yie") or shorter
    if 3 <= len(shorter) < len(longer) - 1 and longer.startswith(stem):
        return "short_form"
    return "spelling" if is_spelling(one, other) else "clash"


def is_spelling(one: str, other: str) -> bool:
    """Whether two words can be spellings of one name: one edit, two if long.

    Under five letters one edit makes another name (Joan, Jean).
    """
    length = min(len(one), len(other))
    allowed = 2 if length >= 7 else 1 if length >= 5 else 0
    if not allowed or one[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed


def key_body(name: str) -> tuple[str, ...]:
    """The telling words of an organisation's name, folded, in order.

    >>> key_body("the Port Lowell Police Department")
    ('port', 'lowell', 'police')
    """
    words = (_drop_possessive(word.folded) for word in split_words(name))
    kept = tuple(word.replace(".", "") for word in words if word not in _BODY_NOISE)
    return kept or tuple(word.folded for word in split_words(name))


def spell_acronyms(name: str) -> tuple[str, ...]:
    """The acronyms that an organisation's name can have, folded.

    >>> spell_acronyms("Harbour and Coast Agency")
    ('hca', 'haca')
    """
    words = [word for word in split_words(name) if word.folded != "the"]
    small = {"of", "and", "for", "in", "on", "to"}
    short = "".join(word.folded[0] for word in words if word.folded not in small)
    full = "".join(word.folded[0] for word in words)
    return tuple(dict.fromkeys(form for form in (short, full) if len(form) >= 2))


def _drop_possessive(folded: str) -> str:
    """A folded word without a possessive ending."""
    return folded[:-2] if folded.endswith("'s") and len(folded) > 3 else folded
