"""What one article holds: sentences, names, times, quantities, people, quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.articles import Article, Span

NameType = Literal["person", "organization", "place", "other"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
QuantityKind = Literal["age", "count", "money", "percent", "measure", "ordinal"]
PersonType = Literal["person", "group", "organization"]
MentionForm = Literal["name", "description", "pronoun", "group"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Modifier = Literal["approximate", "more_than", "less_than"]
CueClass = Literal["speech", "writing", "thought", "attitude"]


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text."""

    span: Span
    type: NameType


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its TIMEX3 value.

    ``value`` is ISO/TIMEX3 (``2020-09``, ``2020-W40``, ``P2W``). Where
    the text leaves a part open and nothing anchors it, that part stays X
    (``XXXX-09``, ``XXXX-WXX-3``); None where not even that is known.
    """

    span: Span
    type: TimeType
    value: str | None = None
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it measures.

    ``unit`` is the unit of an age or measure (``year``, ``metre``), the currency of
    money (``USD``), or the head word, singular, of what a count counts (``letter``,
    ``person``); None where the text does not say. ``counted`` spans the counted words.
    """

    span: Span
    kind: QuantityKind
    value: float
    unit: str | None = None
    modifier: Modifier | None = None
    counted: Span | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or describes somebody, and how.

    ``score`` is the chance that it is this one: 1 for a name, and where no chance is
    known.
    """

    span: Span
    form: MentionForm
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Person:
    """A person, group or organisation of one article, with every mention found.

    ``id`` is unique in its article (``p1``). ``name`` is the fullest name, or the
    description where none is given. ``members`` are ids of a group's people where they
    are known. ``age``, ``roles`` and ``gender`` are what the text itself says of them
    (spans of the apposition that says so).
    """

    id: str
    name: str
    type: PersonType
    mentions: tuple[Mention, ...]
    members: tuple[str, ...] = ()
    age: int | None = None
    roles: tuple[Span, ...] = ()
    gender: Literal["female", "male"] | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """Where something was said: a normalised name and the span that tells it."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quote before its speaker is known: what one pass over the text marks.

    ``source`` is empty where the text names nobody here (a display quotation, a
    following paragraph in marks). ``score`` in [0, 1] is the chance that this is an
    attribution with these spans, as the method states it.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    channel: Channel | None = None
    cue_class: CueClass = "speech"
    score: float = 1.0
    method: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over an article marks: the interface rules and model both fill.

    Every tuple stands in order of the text. ``times`` carries spans and types; their
    values are computed afterwards, as are people and the speakers of quotes.
    """

    article: Article
    sentences: tuple[Span, ...]
    names: tuple[Name, ...]
    times: tuple[TimeExpression, ...]
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """An attribution relation: content, cue, source, and the speakers resolved.

    ``content`` leaves the outer quotation marks out. ``speakers`` are ids of people of
    the article, empty where the speaker can not be known; ``speaker_score`` is the
    chance that they are the ones, 0 where there are none. Source: PARC 3 (Pareti 2016),
    PolNeAR (Newell et al. 2018).
    """

    id: str
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speakers: tuple[str, ...] = ()
    channel: Channel | None = None
    cue_class: CueClass = "speech"
    score: float = 1.0
    method: str = ""
    speaker_score: float = 1.0


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with all that was found in it."""

    article: Article
    sentences: tuple[Span, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
