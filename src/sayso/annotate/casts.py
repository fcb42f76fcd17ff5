"""The cast of an article while it is read: who was mentioned, when, and how."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import log1p

from sayso.annotate.lexicons.given_names import tell_gender
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.scenes import Scene

# How many different characters a reader keeps in mind; more are not searched, which
# keeps the cost linear.
_IN_MIND = 24


@dataclass(slots=True)
class Place:
    """Where a character was mentioned, as far as salience asks."""

    step: int
    paragraph: int
    sentence: int
    is_subject: bool
    speaks: bool
    is_owner: bool
    quoted: bool
    told: bool


@dataclass(slots=True)
class Character:
    """Somebody of the article: what is known, and every mention tied so far.

    ``gender`` is what the text tells; ``guess`` what a given name or later pronouns
    suggest; ``called`` what a pronoun before called somebody of neither. ``duties``
    are folded role nouns, ``marks`` the words beside them, ``home`` a place or body
    named before them ("Orsk resident Stone").
    """

    number: int
    kind: str
    name: str = ""
    group: int = -1
    gender: str | None = None
    guess: str | None = None
    called: str | None = None
    age: int | None = None
    duties: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    home: set[str] = field(default_factory=set)
    roles: list[tuple[int, int]] = field(default_factory=list)
    owner: int = -1
    members: tuple[int, ...] = ()
    mentions: list[Reference] = field(default_factory=list)
    places: deque[Place] = field(default_factory=lambda: deque(maxlen=4))
    total: int = 0
    is_place: bool = False

    @property
    def likely_gender(self) -> str | None:
        """The told gender, else the guessed one."""
        return self.gender or self.guess


@dataclass(slots=True)
class Cast:
    """All characters, those in mind with the latest last, and who spoke last."""

    scene: Scene
    steps: tuple[int, ...]
    characters: list[Character] = field(default_factory=list)
    in_mind: dict[int, None] = field(default_factory=dict)
    group_of: dict[int, int] = field(default_factory=dict)
    by_group: dict[int, int] = field(default_factory=dict)
    by_key: dict[tuple[str, ...], int] = field(default_factory=dict)
    last_speakers: tuple[int, ...] = ()
    last_speech: int = -1
    by_duty: dict[str, list[int]] = field(default_factory=dict)
    by_initials: dict[str, list[int]] = field(default_factory=dict)
    by_word: dict[int, int] = field(default_factory=dict)
    role_words: set[int] = field(default_factory=set)
    documents: dict[str, int] = field(default_factory=dict)
    written_at: dict[str, int] = field(default_factory=dict)
    pair: tuple[int, ...] = ()
    pair_step: int = 0

    def add(self, kind: str, name: str) -> Character:
        """A new character."""
        character = Character(len(self.characters), kind, name)
        self.characters.append(character)
        return character

    def give_duties(self, character: Character, duties: set[str]) -> None:
        """Role nouns told of a character, for finding it again."""
        for duty in sorted(duties - character.duties):
            self.by_duty.setdefault(duty, []).append(character.number)
        character.duties |= duties

    def note(self, character: Character, reference: Reference) -> None:
        """A mention tied to a character, who is now the latest in mind."""
        scene = self.scene
        at = reference.first
        character.mentions.append(reference)
        self.by_word.update(dict.fromkeys(range(at, reference.stop), character.number))
        if (
            reference.kind == "pronoun"
            and not reference.gender
            and reference.speaks < 0
        ):
            # "They" and "its" are tied less surely, so nothing further rests on them.
            return
        character.places.append(
            Place(
                self.steps[at],
                scene.paragraph_at[at],
                scene.sentence_at[at],
                reference.is_subject,
                reference.speaks >= 0,
                reference.is_owner,
                reference.quoted,
                reference.told,
            )
        )
        if not reference.quoted:
            self.in_mind.pop(character.number, None)
            self.in_mind[character.number] = None
            if len(self.in_mind) > _IN_MIND:
                del self.in_mind[next(iter(self.in_mind))]
        if reference.speaks >= 0:
            if reference.speaks == self.last_speech:
                self.last_speakers = (*self.last_speakers, character.number)
            else:
                self.last_speakers = (character.number,)
            self.last_speech = reference.speaks

    def list_in_mind(self) -> list[Character]:
        """The characters in mind, the latest first."""
        return [self.characters[number] for number in reversed(self.in_mind)]

    def list_candidates(self, duties: set[str]) -> list[Character]:
        """The characters in mind, and those to whom the text gives a duty."""
        numbers = dict.fromkeys(reversed(self.in_mind))
        for duty in sorted(duties):
            numbers.update(dict.fromkeys(self.by_duty.get(duty, ())[:_IN_MIND]))
        return [self.characters[number] for number in numbers]


def count_steps(scene: Scene) -> tuple[int, ...]:
    """For each word the number of narrated sentences up to it.

    Sentences inside marked quotations do not count: a long quotation does not make
    its speaker distant.
    """
    steps: list[int] = []
    step, last = 0, -1
    for at in range(len(scene.words)):
        if scene.quoted_at[at] < 0 and scene.sentence_at[at] != last:
            step += 1
            last = scene.sentence_at[at]
        steps.append(step)
    return tuple(steps)


# Salience, tuned together with the floor and margin of pronouns.py on the pronouns,
# descriptions and quotes without source of speakers/dev (168) and the pronouns of one
# person in GUM news, bio and interview (956), each weight in steps of 0.15 to 0.6.
# Right, wrong, open: speakers 136, 17, 15 -> 140, 10, 18; news 100, 26, 41 ->
# 103, 24, 40; bio 505, 111, 58 -> 518, 94, 62.
_NEARNESS = (2.2, 2.0, 1.2, 0.8, 0.5, 0.3)
_SUBJECT, _SPEAKER, _OWNER, _TOLD, _QUOTED = 0.35, 0.2, -0.6, -1.0, -1.6
_SPOKE_LAST, _STILL_SPOKE, _OFTEN = 0.9, 0.6, 0.3
_PARAGRAPHS = (0.3, 0.0, -0.2, -0.4, -0.4)


def weigh(cast: Cast, character: Character, at: int, *, speaks: bool = False) -> float:
    """How much a character is in a reader's mind at a word: 0 for not at all.

    ``speaks`` tells that the word is a source: who spoke last speaks on.

    Method: recency, subjecthood and speaking as in Lappin & Leass (1994), section 2,
    with weights of our own and quotations set apart.
    """
    step, paragraph = cast.steps[at], cast.scene.paragraph_at[at]
    best = 0.0
    for place in character.places:
        distance = step - place.step
        if distance >= len(_NEARNESS) or paragraph - place.paragraph > 4:
            continue
        apart = paragraph - place.paragraph
        value = _NEARNESS[max(0, distance)]
        value += _SUBJECT * place.is_subject + _SPEAKER * place.speaks
        value += _OWNER * place.is_owner + _TOLD * place.told + _QUOTED * place.quoted
        value += _PARAGRAPHS[max(0, apart)]
        best = max(best, value)
    if best <= 0:
        return 0.0
    if character.number in cast.last_speakers:
        best += _SPOKE_LAST if speaks else _STILL_SPOKE
    return best + _OFTEN * log1p(character.total)


def guess_gender(scene: Scene, first: int, stop: int) -> str | None:
    """The gender that the given name in words ``[first, stop)`` suggests, or None."""
    return tell_gender(make_plain(scene.words[first].folded)) if stop > first else None


def make_plain(word: str) -> str:
    """A folded given name without its second part: "anne" of "anne-lise"."""
    return word.split("-")[0].removesuffix("'s")


def list_duties(
    noun: str, modifiers: tuple[str, ...], *, wide: bool = True
) -> set[str]:
    """The folded names under which a role is known.

    ``wide`` adds what somebody with this role may also be called: an actress may be
    "the star". It is left out for a description, since the star need be no actress.

    >>> sorted(list_duties("executive", ("chief",)))
    ['ceo', 'executive']
    >>> sorted(list_duties("model", ())), sorted(list_duties("model", (), wide=False))
    (['model', 'star'], ['model'])
    """
    singular = make_singular(noun.rstrip(".").split("-of-")[0])
    duties = {singular}
    for members, name in (*_SAME_DUTIES, *(_WIDER_DUTIES if wide else ())):
        if singular in members:
            duties.add(name)
    if singular == "executive" and "chief" in modifiers:
        duties.add("ceo")
    if singular == "ceo":
        duties.add("executive")
    return duties


# Nouns for one and the same role, with the name it is kept under.
_SAME_DUTIES = (
    (frozenset("congressman congresswoman rep representative".split()), "congressman"),
    (frozenset("senator sen".split()), "senator"),
    (frozenset("governor gov".split()), "governor"),
    (frozenset("professor prof".split()), "professor"),
    (frozenset("doctor dr surgeon physician".split()), "doctor"),
    (frozenset("lawyer attorney counsel barrister solicitor".split()), "lawyer"),
    (frozenset("actor actress".split()), "actor"),
    (frozenset("mother mum mom mummy mam".split()), "mother"),
    (frozenset("father dad daddy".split()), "father"),
    (frozenset("comedian comedienne comic".split()), "comedian"),
    (frozenset("nominee candidate hopeful contender".split()), "candidate"),
    (frozenset("author writer novelist".split()), "author"),
    (frozenset("chairman chairwoman chairperson chair".split()), "chair"),
    (frozenset("general gen".split()), "general"),
    (frozenset("detective det".split()), "detective"),
    (frozenset("sergeant sgt".split()), "sergeant"),
    (frozenset("officer policeman policewoman cop".split()), "officer"),
    (
        frozenset("spokesman spokeswoman spokesperson rep representative".split()),
        "spokesperson",
    ),
)
# What somebody with one of these roles may also be called.
_WIDER_DUTIES = (
    (
        frozenset(
            "senator sen congressman congresswoman representative rep assemblyman "
            "assemblywoman legislator mp".split()
        ),
        "lawmaker",
    ),
    (frozenset("singer songwriter vocalist rapper pianist".split()), "musician"),
    (
        frozenset(
            "actress actor singer model rapper comedian musician host songwriter "
            "performer entertainer".split()
        ),
        "star",
    ),
    (frozenset("drummer guitarist pianist bassist singer rapper".split()), "artist"),
)
