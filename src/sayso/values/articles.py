"""What was read: articles, and spans that point into their text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from sayso.errors import ValueFormatError

BlockKind = Literal[
    "headline",
    "second_headline",
    "paragraph",
    "caption",
    "pull_quote",
    "pointer",
    "credit",
    "other",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``[start, end)`` of one article's text, in Unicode code points.

    Raises:
        ValueFormatError: when the range is not ``0 <= start <= end``.
    """

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueFormatError(
                f"span [{self.start}, {self.end}) of article {self.article!r} is not a "
                "range; expected 0 <= start <= end"
            )

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """How many code points both spans hold; 0 in different articles."""
        if self.article != other.article:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span of the same article."""
        return (
            self.article == other.article
            and self.start <= other.start
            and other.end <= self.end
        )


@dataclass(frozen=True, slots=True)
class Block:
    """What a stretch of an article's text is: headline, paragraph, caption ...

    Blocks do not overlap and stand in order of the text; the white space between
    them belongs to none.
    """

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """A map from offsets of a derived text back to offsets of its source.

    ``starts[i]`` is the source offset of code point ``i`` of the derived text and
    ``ends[i]`` the source offset behind its last source code point; both have the
    derived text's length. Neighbours may share a source character (one source
    character that became two) and source characters may belong to none (dropped).
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source range ``[start, end)`` that the derived range comes from.

        An empty range maps to an empty range. Cost: constant.
        """
        if not self.starts:
            return (0, 0)
        if start >= len(self.starts):
            return (self.ends[-1], self.ends[-1])
        if end <= start:
            return (self.starts[start], self.starts[start])
        return (self.starts[start], self.ends[end - 1])

    def from_source(self, offset: int) -> int:
        """The first derived offset whose source starts at or after ``offset``.

        Cost: logarithmic in the length; assumes the map does not reorder text.
        """
        at = bisect_right(self.starts, offset - 1)
        return at


@dataclass(frozen=True, slots=True)
class Article:
    """One report by one outlet. Its text never changes; findings point into it.

    ``published`` is ISO 8601 as far as it is known: a day (``2020-09-30``) or a
    moment (``2020-09-30T14:05:00Z``); None when the source does not tell, and nothing
    downstream may invent one. ``source_map`` leads back to the characters of the
    source file where the text was extracted (HTML); None where the text is the file.

    Raises:
        ValueFormatError: when ``published`` is not ISO 8601.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    source_map: OffsetMap | None = None

    def __post_init__(self) -> None:
        if self.published is not None:
            try:
                datetime.fromisoformat(self.published)
            except ValueError as err:
                raise ValueFormatError(
                    f"published {self.published!r} of article {self.id!r} is not a "
                    "time; expected ISO 8601 such as 2020-09-30 or 2020-09-30T14:05Z"
                ) from err

    @property
    def published_day(self) -> date | None:
        """The calendar day of publication as the outlet wrote it, or None."""
        if self.published is None:
            return None
        return datetime.fromisoformat(self.published).date()

    @property
    def published_at(self) -> datetime | None:
        """The moment of publication in UTC, or None where only a day is known.

        A time without a zone is taken as UTC.
        """
        if self.published is None or len(self.published) <= 10:
            return None
        moment = datetime.fromisoformat(self.published)
        return (
            moment.replace(tzinfo=UTC)
            if moment.tzinfo is None
            else moment.astimezone(UTC)
        )

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` of this article."""
        return Span(self.id, start, end)

    def words_of(self, span: Span) -> str:
        """The exact characters of a span of this article.

        Raises:
            ValueFormatError: when the span is of another article or runs past the end.
        """
        if span.article != self.id or span.end > len(self.text):
            raise ValueFormatError(
                f"{span!r} does not lie in article {self.id!r} of "
                f"{len(self.text)} characters"
            )
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Rejected:
    """An item that could not be taken, where it stood, and why; the rest goes on."""

    id: str
    stage: str
    reason: str
