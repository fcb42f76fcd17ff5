"""What the reports of one story share and change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.annotations import PersonType
from sayso.values.articles import Span

AlterationKind = Literal[
    "cut_start",
    "cut_middle",
    "cut_end",
    "substitution",
    "insertion",
    "splice",
    "order",
    "tense_person",
    "surface",
    "speaker",
    "to_indirect",
]
Meaning = Literal["same", "shifted"]
Relation = Literal["identical", "altered", "fragment", "paraphrase"]
Direction = Literal["known", "unknown"]
FactKind = Literal[
    "number", "age", "date", "time", "name", "place", "person", "quantity", "other"
]
DisagreementClass = Literal["contradicted", "updated", "scope", "precision"]
OriginKind = Literal["speaker", "document", "agency", "outlet", "unattributed"]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of a reader's own list: a name, and other names for the same one."""

    name: str
    aliases: tuple[str, ...] = ()
    type: PersonType = "person"


@dataclass(frozen=True, slots=True)
class IdentityTie:
    """One article's person taken as one identity, with how sure and on what evidence.

    ``score`` in [0, 1]; 1 for the same full name.
    """

    article: str
    person: str
    score: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, group or organisation across the articles of a story.

    ``forms`` are the words each article uses for them, as spans, pronouns left out.
    ``members`` are ids of other identities of the story.
    """

    id: str
    name: str
    type: PersonType
    ties: tuple[IdentityTie, ...]
    forms: tuple[Span, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alteration:
    """One change of a rendering against the fullest one, with its place in both.

    A side is None where nothing stands there (a cut has no rendering side). ``marked``
    tells that the reader is shown the change (ellipsis, brackets, marks broken off);
    ``meaning`` whether a careful reader would take away something else, None where
    the method does not decide. ``disguised`` holds for a cut at an end inside a
    sentence that was made to look whole (a capital supplied, or a closing stop set),
    and for grammatical fitting that puts one person's pronoun for another's.
    A cut with only a ``rendering`` side is words that the fullest one lacks there.
    """

    kind: AlterationKind
    rendering: Span | None
    fullest: Span | None
    marked: bool
    meaning: Meaning | None = None
    note: str = ""
    disguised: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether the wording was changed with nothing that shows it to the reader.

        Other, added, dropped, moved or run-together words without a sign, and cuts at
        an end that are ``disguised``. So is a pronoun changed inside the marks: "my
        fear" given as "her fear" are words that nobody said. Leaving out whole
        sentences at an end is not silent, nor are spelling, the tense or number of a
        word, retelling outside the marks, and words that carry nothing ("that", "a").
        """
        if self.marked:
            return False
        if self.kind != "tense_person" and self.meaning == "same":
            return False
        if self.kind in ("cut_start", "cut_end", "tense_person"):
            return self.disguised
        return self.kind in (
            "cut_middle",
            "substitution",
            "insertion",
            "splice",
            "order",
        )


@dataclass(frozen=True, slots=True)
class Rendering:
    """One quote as a rendering of an utterance, with what it changed.

    ``quote`` is the quote's id in its article. The fullest rendering is one of its
    utterance's renderings, with relation identical and no changes.
    """

    article: str
    quote: str
    spans: tuple[Span, ...]
    relation: Relation
    changes: tuple[Alteration, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said once. ``speakers`` are ids of identities, empty when unknown.

    ``renderings`` holds all quotes that give it, the fullest first, then in order of
    articles and text. ``channel`` is the best known channel's name.
    """

    id: str
    speakers: tuple[str, ...]
    fullest: Rendering
    renderings: tuple[Rendering, ...]
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage that stands in two articles, from ``source`` to ``target``.

    With direction "unknown" the order of the two sides says nothing. ``evidence`` is
    any of time, credit, containment, edits, wire, same_outlet, number, wording.
    """

    source: Span
    target: Span
    direction: Direction
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """On whose word something rests: a speaker and channel, a document, an agency.

    ``name`` is how it is shown ("Ada Quill"); two origins are the same say-so when
    ``kind`` and ``name`` are equal.
    """

    kind: OriginKind
    name: str
    channel: str | None = None

    @property
    def label(self) -> str:
        """The origin as one line: name, then channel where known."""
        return f"{self.name}, {self.channel}" if self.channel else self.name


@dataclass(frozen=True, slots=True)
class FactValue:
    """What one article says of a fact: the words, and their value for comparing."""

    span: Span
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Support:
    """The origin on which one article's value rests, with the span that shows it."""

    article: str
    origin: Origin
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A checkable statement that two or more articles make, with what each says.

    ``disagreement`` is None for a fact they agree on. ``independent`` is the number of
    say-sos left when supports that rest on one origin are counted once; ``why`` says
    in one sentence how supports were joined.
    """

    about: str
    kind: FactKind
    values: tuple[FactValue, ...]
    supports: tuple[Support, ...]
    independent: int
    disagreement: DisagreementClass | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A checkable statement that one article alone makes."""

    span: Span
    text: str
    kind: FactKind = "other"


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comparing the reports of one story found."""

    identities: tuple[Identity, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    agree: tuple[Fact, ...] = ()
    disagree: tuple[Fact, ...] = ()
    only: tuple[OnlyHere, ...] = ()
