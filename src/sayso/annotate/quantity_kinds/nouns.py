"""The words that a number counts: where they stand, and their singular."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_][\w'’&-]{0,40}")
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman",
    "children": "child", "kids": "child", "lives": "life", "wives": "wife",
    "knives": "knife", "thieves": "thief", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "police": "police", "policemen": "policeman", "gunmen": "gunman",
    "policewomen": "policewoman", "firemen": "fireman", "servicemen": "serviceman",
    "congressmen": "congressman", "businessmen": "businessman", "troops": "troop",
    "movies": "movie", "cookies": "cookie", "zombies": "zombie", "leaves": "leaf",
    "halves": "half", "shelves": "shelf", "criteria": "criterion", "media": "medium",
    "homes": "home", "buses": "bus", "viruses": "virus", "crises": "crisis",
    "series": "series", "species": "species", "shoes": "shoe", "potatoes": "potato",
    "heroes": "hero", "grandchildren": "grandchild", "fish": "fish", "sheep": "sheep",
    "deer": "deer", "staff": "staff", "dead": "dead", "injured": "injured",
    "wounded": "wounded",
}  # fmt: skip
# They look like plurals and are none, or only describe the noun that follows.
_NO_PLURALS = frozenset(
    "news sales sports arms business address process success access class mass "
    "press loss boss gas plus versus less unless across is was has as this its his "
    "us thus always perhaps does yes various previous famous serious dangerous "
    "religious numerous anonymous overseas united homeless military headquarters "
    "series bonus campus status virus bus lawless jobless wireless express fitness "
    "illness mathematics politics economics physics states honors human rights "
    "texas paris james thomas charles times gross cross glass dress stress congress "
    "progress wellness witness ambitious suspicious notorious precious obvious "
    "tremendous christmas pubs's".split()
)
_STOPPERS = frozenset(
    "of in on at by for from to with and or but nor as if than that which who whom "
    "whose when where while because the a an this these those his her its their our "
    "my your is are was were be been being has have had do does did will would can "
    "could may might must should not no so then there here he she it they we you i "
    "said says told before after during since until into onto over under about "
    "against between through per up down out off away back around near inside "
    "outside within without also only just still even ever never too very most "
    "went came took got made".split()
)
_BARE_ADJECTIVES = frozenset(
    "young new big large small other black old white local police high major full more "
    "female male teenage".split()
)
_MAX_WORDS = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted words ``[start, end)`` and the singular of their head."""

    start: int
    end: int
    singular: str


def make_singular(noun: str) -> str:
    """A noun in lower case and in the singular: "Stories" -> "story".

    >>> make_singular("children"), make_singular("witnesses")
    ('child', 'witness')
    """
    word = noun.lower().replace("’", "'").removesuffix("'s")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if (
        word in _NO_PLURALS
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
    ):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun."""
    plain = word.lower()
    if plain in _NO_PLURALS or plain.endswith(("'s", "’s")):
        return False
    if plain in _IRREGULAR:
        return plain not in ("dead", "injured", "wounded", "half")
    return (
        len(plain) > 3
        and plain.endswith("s")
        and not plain.endswith(("ss", "us", "is"))
    )


def find_counted(text: str, at: int, *, plural: bool = True) -> Counted | None:
    """The noun that a number standing before ``at`` counts, None where none follows.

    The counted words run from the first word to the head, at most four. Cost: constant.

    Misses: heads that look like no plural ("two aircraft"); a plural that only
    describes the head is taken for it ("two arts editors").
    """
    begin = None
    for _ in range(_MAX_WORDS):
        space = re.compile(r"[^\S\n]{0,2}\n?[^\S\n]{0,2}").match(text, at)
        word = _WORD.match(text, space.end() if space else at)
        if word is None:
            return None
        plain = word.group().lower()
        if plain in _STOPPERS:
            return None
        if begin is None:
            begin = word.start()
        if plural and is_plural(plain):
            return Counted(begin, word.end(), make_singular(plain))
        if not plural and not _describes(text, word.end(), plain):
            return Counted(begin, word.end(), make_singular(plain))
        at = word.end()
        if text[at : at + 1] in ",.;:!?)":
            return None
    return None


def _describes(text: str, at: int, plain: str) -> bool:
    """Whether a word after "one" or "third" only describes the noun that follows."""
    if not plain.endswith(
        ("al", "ful", "ous", "ive", "ic", "ed", "ing", "-old", "able")
    ):
        return plain in _BARE_ADJECTIVES
    following = _WORD.match(text, at + 1)
    return following is not None and following.group().lower() not in _STOPPERS
