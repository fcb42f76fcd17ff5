"""What the words of a description tell: its key, an age, a gender, an epithet."""

from __future__ import annotations

import re

from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import PRONOUN_GENDER, Reference
from sayso.annotate.scenes import Scene

AGE = re.compile(r"(\d{1,3})-year-old$")

# Nouns that say what somebody is by nature or fame, so that they may stand for anyone
# in view; offices ("the sheriff") need the text to give that office to somebody.
_EPITHETS = frozenset(
    """
    star actor actress singer model comedian comic rapper musician author writer host
    director filmmaker producer artist performer entertainer celebrity man woman boy
    girl teen teenager mother father mom dad wife husband singer-songwriter songwriter
    player striker quarterback athlete tycoon mogul billionaire businessman
    businesswoman politician candidate nominee veteran native designer chef novelist
    presenter broadcaster influencer icon legend winner champion mum mam mummy
    hitmaker crooner frontman heart-throb
    """.split()
)


def is_epithet(noun: str) -> bool:
    """Whether a noun may stand for anyone in view; an age alone does too.

    >>> is_epithet("star"), is_epithet("44-year-old"), is_epithet("sheriff")
    (True, True, False)
    """
    return make_singular(noun) in _EPITHETS or AGE.match(noun) is not None


def describe_key(scene: Scene, reference: Reference) -> tuple[str, ...]:
    """The folded words of a description without article, by which equals are found."""
    words = [scene.words[at].folded for at in range(reference.first, reference.stop)]
    while len(words) > 1 and words[0] in FUNCTION_WORDS:
        words.pop(0)
    return tuple(words)


def read_age(scene: Scene, reference: Reference) -> int | None:
    """The age that a description gives: "the 19-year-old singer", "the captain, 52".

    It may be all that is said: "the 19-year-old".
    """
    for at in (*range(*reference.modifiers), reference.stop - 1):
        match = AGE.search(scene.words[at].folded)
        if match:
            return int(match.group(1))
    behind = reference.stop
    if behind >= len(scene.words) or scene.gap_before(behind).strip() != ",":
        return None
    told = scene.words[behind].folded
    end = scene.words[behind].end
    closed = scene.article.text[end : end + 1] in (",", ".", ")")
    return int(told) if told.isdigit() and len(told) == 2 and closed else None


def hint_gender(scene: Scene, reference: Reference) -> str | None:
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
