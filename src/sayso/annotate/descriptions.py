"""Descriptions ("the 41-year-old baker") tied to characters by evidence, or not."""

from __future__ import annotations

import re

from sayso.annotate.bodies import tie_body
from sayso.annotate.casts import Cast, Character, list_duties, weigh
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import RELATIONS, SPOKES_NOUNS, make_singular
from sayso.annotate.mentions import PRONOUN_GENDER, Reference
from sayso.annotate.owners import find_owner
from sayso.annotate.scenes import Scene

_AGE = re.compile(r"(\d{1,3})-year-old$")


_INDEFINITE = frozenset("a an another one some any many several most few no".split())


# Evidence in points; a tie needs _ENOUGH, and _AHEAD more than the next candidate.
# Tuned by hand on speakers/dev (75 descriptions, 13 titles) and the seeds.
_SAME_DUTY, _SAME_MARK, _SAME_AGE, _SAME_GENDER = 3.0, 0.8, 3.0, 0.8


_ENOUGH, _AHEAD = 2.6, 0.5


_CHILD = 15


_SAME_LIFE = 1.5


# How present somebody must be for a description with another name in it.
_IN_VIEW = 1.8


_PLAIN_MARKS = FUNCTION_WORDS | frozenset(
    "former top senior chief young old late veteran longtime embattled popular famous "
    "award-winning retired ousted outspoken first current new newly local".split()
)


# Nouns that say what somebody is by nature or fame, so that they may stand for anyone
# in view; offices ("the sheriff") need the text to give that office to somebody.
_EPITHETS = frozenset(
    """
    star actor actress singer model comedian comic rapper musician author writer host
    director filmmaker producer artist performer entertainer celebrity man woman boy
    girl teen teenager mother father mom dad wife husband singer-songwriter songwriter
    player striker quarterback athlete tycoon mogul billionaire businessman
    businesswoman politician candidate nominee veteran native designer chef novelist
    presenter broadcaster influencer icon legend winner champion
    """.split()
)


def _is_epithet(noun: str) -> bool:
    """Whether a noun may stand for anyone in view; an age alone does too.

    >>> _is_epithet("star"), _is_epithet("44-year-old"), _is_epithet("sheriff")
    (True, True, False)
    """
    return make_singular(noun) in _EPITHETS or _AGE.match(noun) is not None


def describe_key(scene: Scene, reference: Reference) -> tuple[str, ...]:
    """The folded words of a description without article, by which equals are found."""
    words = [scene.words[at].folded for at in range(reference.first, reference.stop)]
    while len(words) > 1 and words[0] in FUNCTION_WORDS:
        words.pop(0)
    return tuple(words)


def tie_description(cast: Cast, reference: Reference) -> Character | None:
    """The character that a description is of, or None where evidence does not decide.

    A description with "a" introduces somebody new and is never tied. Evidence: the
    office or trade that the text gives to somebody, age, gender (told by the noun, or
    by the next pronoun), whose it is, and how present somebody is.
    Misses: irony, world knowledge ("the former president" where no text says who).
    """
    if reference.determiner in _INDEFINITE:
        return None
    if reference.being == "organization":
        return tie_body(cast, reference)
    if reference.being == "person":
        return _tie_person(cast, reference)
    return None


def _tie_person(cast: Cast, reference: Reference) -> Character | None:
    scene = cast.scene
    words = tuple(scene.words[at].folded for at in range(*reference.modifiers))
    duties = list_duties(reference.noun, words, wide=False)
    age = read_age(scene, reference)
    gender = reference.gender or _hint_gender(scene, reference)
    here = scene.sentence_at[reference.first]
    ranked: list[tuple[float, int]] = []
    exact = False
    for character in cast.list_candidates(duties):
        if character.kind != "person" or _clashes(character, age, gender):
            continue
        if _is_named_in(character, here, reference):
            continue
        if not _fits_owner(cast, reference, character):
            continue
        if _is_renewed(cast.scene, reference, character):
            continue
        score = _score(cast, reference, character, duties, words, age, gender)
        if score > 0:
            ranked.append((score, -character.number))
            exact = exact or bool(duties & character.duties)
    ranked.sort(reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH:
        return _find_only(cast, reference, age, gender)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD:
        return None
    return cast.characters[-ranked[0][1]]


def _is_renewed(scene: Scene, reference: Reference, character: Character) -> bool:
    """Whether somebody new of this kind came up since: "a spokesman for the mayor"."""
    if reference.determiner != "the" or not character.mentions:
        return False
    since = max(character.mentions[-1].stop, reference.first - _RENEWED_WITHIN)
    for at in range(since, reference.first - 1):
        if scene.words[at].folded not in _NEW or scene.quoted_at[at] >= 0:
            continue
        near = scene.words[at + 1 : min(at + 4, reference.first)]
        if any(word.folded == reference.noun for word in near):
            return True
    return False


_NEW = frozenset(("a", "an", "another"))
_RENEWED_WITHIN = 80


def _find_only(
    cast: Cast, reference: Reference, age: int | None, gender: str | None
) -> Character | None:
    """The one named adult of the right gender in mind, for an epithet with "the"."""
    epithet = _is_epithet(reference.noun) and not reference.owner[1]
    if not gender or not epithet or reference.determiner != "the":
        return None
    here = cast.scene.sentence_at[reference.first]
    fitting = [
        character
        for character in cast.list_in_mind()
        if character.kind == "person"
        and character.group >= 0
        and character.likely_gender in (gender, None)
        and not _clashes(character, age, gender)
        and (character.age is None or character.age > _CHILD)
        and not _is_named_in(character, here, reference)
    ]
    if len(fitting) != 1 or fitting[0].likely_gender is None:
        return None
    return None if fitting[0].duties - RELATIONS else fitting[0]


def _score(
    cast: Cast,
    reference: Reference,
    character: Character,
    duties: set[str],
    words: tuple[str, ...],
    age: int | None,
    gender: str | None,
) -> float:
    """Points for one candidate; 0 where nothing but presence speaks for an office."""
    score = 0.0
    shared = duties & character.duties
    if shared and _differs(words, character):
        return 0.0
    if shared:
        score += _SAME_DUTY if make_singular(reference.noun) in shared else 2.2
        score += _SAME_MARK * len(set(words) & character.marks)
    if age is not None and character.age == age:
        score += _SAME_AGE
    if gender and character.likely_gender == gender:
        score += _SAME_GENDER
    fits_age = _fits_life(reference.noun, character.age)
    if fits_age is not None:
        score += _SAME_LIFE if fits_age else -_SAME_DUTY
    presence = weigh(cast, character, reference.first)
    if presence < _IN_VIEW and _names_other(cast, reference, character):
        return 0.0
    if score < 2:
        epithet = _is_epithet(reference.noun)
        plain = not reference.owner[1]
        if not epithet or not plain or character.group < 0 or presence < 1.5:
            return 0.0
        # "the star" for whoever is in view, unless the text gave them another office.
        score -= 0.8 if character.duties and not shared else 0.0
    return score + 0.7 * presence


def _fits_life(noun: str, age: int | None) -> bool | None:
    """Whether an age is within a noun's time of life; None where either tells nothing.

    >>> _fits_life("teenager", 15), _fits_life("boy", 40), _fits_life("baker", 40)
    (True, False, None)
    """
    span = _LIVES.get(make_singular(noun))
    if span is None or age is None:
        return None
    return span[0] <= age <= span[1]


def _names_other(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether a name before the noun is none of the character's: "the Ohio senator"."""
    named = {
        cast.scene.words[at].folded.removesuffix("'s")
        for at in range(*reference.modifiers)
        if cast.scene.name_at[at] >= 0
    }
    return bool(named) and not named & character.marks


_LIVES = {
    "baby": (0, 3), "infant": (0, 2), "toddler": (0, 4), "child": (0, 17),
    "boy": (0, 18), "girl": (0, 18), "kid": (0, 17), "youth": (10, 24),
    "teen": (13, 19), "teenager": (13, 19), "man": (17, 120), "woman": (17, 120),
}  # fmt: skip


def _differs(words: tuple[str, ...], character: Character) -> bool:
    """Whether the words beside a shared role say that it is another office.

    "the press secretary" is not the "cabinet secretary".
    """
    telling = {word.removesuffix("'s") for word in words} - _PLAIN_MARKS
    telling = {word for word in telling if not _AGE.search(word)}
    return bool(telling and character.marks and not telling & character.marks)


def _clashes(character: Character, age: int | None, gender: str | None) -> bool:
    if age is not None and character.age is not None and character.age != age:
        return True
    told = character.likely_gender
    return bool(gender and told and gender != told)


def _is_named_in(character: Character, sentence: int, reference: Reference) -> bool:
    """Whether the character stands by another mention in the same sentence before."""
    return (
        any(
            place.sentence == sentence and not place.quoted and not place.told
            for place in character.places
        )
        and reference.speaks < 0
    )


def _fits_owner(cast: Cast, reference: Reference, character: Character) -> bool:
    """Whether "her manager" or "Quill's manager" can be this character.

    Who is somebody else's ("a spokesman for Quill") is not Quill's in another's place.
    """
    noun = make_singular(reference.noun)
    owner = find_owner(cast, reference)
    if owner == character.number:
        return False
    if noun in RELATIONS or noun in SPOKES_NOUNS:
        if reference.owner[1] and owner < 0:
            return False
        if owner >= 0:
            return character.owner in (owner, -1) and bool(
                list_duties(noun, (), wide=False) & character.duties
            )
    return True


def read_age(scene: Scene, reference: Reference) -> int | None:
    """The age that a description gives: "the 19-year-old singer", "the captain, 52".

    It may be all that is said: "the 19-year-old".
    """
    for at in (*range(*reference.modifiers), reference.stop - 1):
        match = _AGE.search(scene.words[at].folded)
        if match:
            return int(match.group(1))
    behind = reference.stop
    if behind >= len(scene.words) or scene.gap_before(behind).strip() != ",":
        return None
    told = scene.words[behind].folded
    end = scene.words[behind].end
    closed = scene.article.text[end : end + 1] in (",", ".", ")")
    return int(told) if told.isdigit() and len(told) == 2 and closed else None


def _hint_gender(scene: Scene, reference: Reference) -> str | None:
    """The gender of the next pronoun of the sentence, where no name stands between.

    "The 30-year-old baker also sold his shop": the baker is a man.
    """
    sentence = scene.sentence_at[reference.first]
    for at in range(reference.stop, min(reference.stop + 16, len(scene.words))):
        if scene.sentence_at[at] != sentence:
            return None
        folded = scene.words[at].folded
        if folded in PRONOUN_GENDER and scene.quoted_at[at] < 0:
            own = at + 1 < len(scene.words) and scene.words[at + 1].folded == "own"
            named = any(
                scene.name_at[index] >= 0
                and scene.names[scene.name_at[index]].type == "person"
                for index in range(reference.stop, at)
            )
            return PRONOUN_GENDER[folded] if own or not named else None
    return None
