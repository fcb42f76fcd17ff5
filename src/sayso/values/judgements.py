"""What people decide against the machine, kept apart from what the machine finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.articles import Span

JudgementKind = Literal[
    "merge", "split", "rename", "move", "speaker", "unite", "part", "reject"
]
RulingKind = Literal["unite", "part"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that a judgement was made on, and where they stood.

    ``start`` and ``end`` are places in the text whose hash is ``text_hash``; ``words``
    what stands there. ``passage`` is the whole sentences around, which begin
    ``lead_chars`` before the words; ``before`` and ``after`` are the sentences beside
    it, empty at the ends of the text, and ``beside_once`` tells of each whether it
    stands there once; ``is_repeated`` tells that the passage does not. ``role`` says
    what the words are to the judgement.
    """

    article: str
    text_hash: str
    start: int
    end: int
    words: str
    role: str = ""
    passage: str = ""
    lead_chars: int = 0
    before: str = ""
    after: str = ""
    beside_once: tuple[bool, bool] = (False, False)
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: what kind, on which words, by whom and when.

    ``value`` is the speaker's name, the new title, or the id of a story that was split
    off; empty for the other kinds.
    """

    id: int
    kind: JudgementKind
    anchors: tuple[Anchor, ...]
    made_by: str
    made: str
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArticleMark:
    """What an article is known by in any library: its address, or name and outlet.

    ``name`` is what one library calls it, ``source_name`` the id it came with.
    """

    name: str
    source_name: str
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Handed:
    """A judgement on its way from one library to another, with a mark an anchor."""

    judgement: Judgement
    marks: tuple[ArticleMark, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking judgements of another library did.

    ``new`` are those put down, as they hold now; ``known`` counts those that were there
    already, ``found`` those of them whose articles have come since.
    """

    new: tuple[Replayed, ...] = ()
    known: int = 0
    found: int = 0


@dataclass(frozen=True, slots=True)
class Replayed:
    """A judgement as it holds now: where its anchors stand, or why it is orphaned.

    ``places`` has a span for each anchor, None for one whose words are gone.
    ``orphaned`` is empty while the judgement holds.
    """

    judgement: Judgement
    places: tuple[Span | None, ...]
    orphaned: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """That two people of articles are one, or are not: ids of persons in articles."""

    kind: RulingKind
    one: tuple[str, str]
    other: tuple[str, str]
