"""What an open library answers, without being changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.library.inputs import check_day, read_clock
from sayso.library.reports import Progress, no_progress
from sayso.run.exporting import file_articles
from sayso.run.handing import hand_judgements
from sayso.run.replaying import replay_judgements
from sayso.run.sayings import list_said
from sayso.run.searching import search_words
from sayso.run.telling import load_reports, tell_stored
from sayso.store.checks import find_faults
from sayso.store.connections import Store
from sayso.store.judgements import load_judgements
from sayso.store.listings import StoryFilter, list_stories
from sayso.tell.export_tables import export_articles, export_judgements
from sayso.values import (
    Fault,
    Hit,
    KnownPerson,
    Replayed,
    Said,
    StoryDossier,
    StoryEntry,
)


class Questions:
    """The questions that an open library answers; ``Library`` adds what changes it."""

    def __init__(self, store: Store):
        self._store = store

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._store.path

    def stories(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        person: str | None = None,
        words: str | None = None,
        storyline: str | None = None,
        limit: int = 0,
    ) -> tuple[StoryEntry, ...]:
        """The stories that fit, those with the latest articles first.

        ``since`` and ``until`` are ISO days, both counted in; a story fits when an
        article of it does. 0 is no limit.

        Raises:
            ValueFormatError: when a day is none.
        """
        wanted = StoryFilter(
            since=check_day(since),
            until=check_day(until),
            outlet=outlet,
            person=person,
            words=words,
            storyline=storyline,
        )
        with self._store.read() as connection:
            return list_stories(connection, wanted, limit)

    def show(
        self,
        story: str,
        *,
        known: Sequence[KnownPerson] = (),
        now: str | None = None,
    ) -> StoryDossier:
        """The dossier of a story, by its id, one that went into it, or an article's.

        ``known`` are people to be found by any of their names (``read_known_people``).

        Raises:
            NotHeldError: when there is no such story or article.
        """
        return tell_stored(self._store, story, known=known, now=now or read_clock())

    def said(
        self, person: str, *, now: str | None = None, progress: Progress = no_progress
    ) -> tuple[Said, ...]:
        """All that people of this name said, the earliest first, undated last.

        Each utterance comes once, with every rendering and what it changed. Nobody of
        the name gives none.
        """
        found = list_said(
            self._store, person, now=now or read_clock(), progress=progress
        )
        return tuple(
            sorted(found, key=lambda one: (one.published is None, one.published or ""))
        )

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Articles that hold all these words, the best match first; 0 is no limit.

        A phrase in quotation marks is found as a whole, ``ferr*`` whatever goes on.
        """
        return search_words(self._store, words, limit=limit)

    def judgements(self) -> tuple[Replayed, ...]:
        """Every judgement that stands, with where its words are now.

        One whose words are gone has the reason in ``orphaned``; it changes nothing.
        """
        with self._store.read() as connection:
            return replay_judgements(connection, load_judgements(connection))

    def export(
        self, format: str, *, rows: str = "articles", story: str | None = None
    ) -> Iterator[bytes]:
        """The library in a format of others, piece by piece; the pieces make one file.

        ``jsonl``, ``csv`` and ``parquet`` hold rows of articles, quotes or people;
        ``web-annotations`` (W3C) and ``schema-org`` are JSON-LD, one object a line.
        JSON lines of articles can be added again, those of judgements taken by another
        library (``take``). ``story`` takes that story alone.

        Raises:
            OutputError: for a format or rows that there are not.
            NotHeldError: when there is no such story.
        """
        wanted = None if story is None else load_reports(self._store, story).story.id
        if rows == "judgements":
            return export_judgements(hand_judgements(self._store, story=wanted), format)
        return export_articles(
            file_articles(self._store, story=wanted), format, rows=rows
        )

    def check(self) -> tuple[Fault, ...]:
        """What is wrong in the library; empty when all is well."""
        return tuple(find_faults(self._store))

    def close(self) -> None:
        """Give the file back."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
