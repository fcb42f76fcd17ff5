"""Descriptions of bodies ("the company") tied to organisations, or not."""

from __future__ import annotations

from sayso.annotate.casts import Cast, Character, weigh
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.owners import find_owner

# As in descriptions.py; tuned on the descriptions of speakers/dev.
_ENOUGH, _AHEAD = 2.0, 0.5


# Words in a body's name that go with a noun for it; what fits none may be any company.
_BODY_KINDS = {
    "airline": ("airlines", "airways", "air", "aviation"),
    "carrier": ("airlines", "airways", "air"),
    "agency": (
        "agency", "administration", "department", "bureau", "service", "services",
        "investigations", "office", "enforcement", "commission", "authority",
    ),
    "department": ("department", "police", "ministry"),
    "ministry": ("ministry", "department"),
    "university": ("university", "college"),
    "college": ("university", "college"),
    "school": ("school", "academy", "university", "college"),
    "bank": ("bank", "bancorp", "citigroup"),
    "newspaper": ("times", "post", "journal", "tribune", "herald", "guardian", "daily"),
    "paper": ("times", "post", "journal", "tribune", "herald", "guardian", "daily"),
    "magazine": ("magazine", "weekly", "yorker", "vogue"),
    "network": ("news", "cnn", "fox", "nbc", "cbs", "abc", "network", "channel"),
    "campaign": ("campaign",),
    "team": ("campaign", "team"),
    "party": ("party",),
    "hospital": ("hospital", "clinic", "center"),
    "court": ("court",),
    "committee": ("committee",),
    "commission": ("commission",),
    "council": ("council",),
    "union": ("union", "workers", "federation"),
    "club": ("club", "fc", "united", "city"),
    "museum": ("museum", "gallery"),
    "foundation": ("foundation", "fund", "trust"),
    "charity": ("foundation", "charity", "trust", "fund"),
    "church": ("church", "diocese"),
    "government": ("government", "administration"),
    "administration": ("administration", "government"),
    "board": ("board",),
    "association": ("association", "federation"),
}  # fmt: skip


_COMPANY_NOUNS = frozenset(
    "company firm retailer manufacturer chipmaker automaker carmaker drugmaker startup "
    "conglomerate giant maker insurer lender developer business corporation".split()
)


_NO_COMPANY = frozenset(
    "police department ministry university college court senate congress house party "
    "times post news tribune agency commission council government campaign church "
    "committee army navy parliament airlines journal hospital school administration "
    "office bureau forces union republic nation embassy consulate".split()
)


def tie_body(cast: Cast, reference: Reference) -> Character | None:
    """The organisation that "the company" or "the ministry" is, or None.

    Evidence: the noun in its name, its kind of name, whose it is, how present it is.
    """
    noun = make_singular(reference.noun)
    words = {
        cast.scene.words[at].folded.removesuffix("'s")
        for at in range(*reference.modifiers)
    }
    owner = find_owner(cast, reference)
    ranked: list[tuple[float, int]] = []
    for character in cast.list_candidates({noun}):
        if character.kind != "organization":
            continue
        score = _score_body(cast, reference, character, noun, words, owner)
        if score > 0:
            ranked.append((score, -character.number))
    ranked.sort(reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD:
        return None
    return cast.characters[-ranked[0][1]]


def _score_body(
    cast: Cast,
    reference: Reference,
    character: Character,
    noun: str,
    words: set[str],
    owner: int,
) -> float:
    told = set(character.name.casefold().replace("’", "'").split())
    told |= {word.removesuffix("'s") for word in told}
    presence = weigh(cast, character, reference.first)
    if owner >= 0 and character.owner >= 0 and owner != character.owner:
        return 0.0
    if character.group < 0 and character.mentions:
        # "Airlines charge for it. The airline said": one of them, and which?
        first = character.mentions[0].noun
        if (make_singular(first) == first) != (noun == reference.noun):
            return 0.0
    score = 0.0
    if noun in told or noun in character.duties:
        score += 2.0
    elif told & set(_BODY_KINDS.get(noun, ())):
        score += 1.6
    elif noun in _COMPANY_NOUNS and character.group >= 0 and not told & _NO_COMPANY:
        score += 0.6
        if character.is_place:
            return 0.0
    else:
        return 0.0
    telling = words - FUNCTION_WORDS
    score += 1.0 * len(telling & told)
    if telling and not telling & told and presence < 1.0:
        return 0.0
    return score + 0.7 * presence
