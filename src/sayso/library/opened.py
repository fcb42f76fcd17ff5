"""A library that is open: articles are added to it for years and asked about.

>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     with open_library(f"{folder}/desk.db") as library:
...         added = library.add(["examples/ferry-aground"], now="2026-03-07T09:00:00Z")
...         again = library.add(["examples/ferry-aground"], now="2026-03-07T10:00:00Z")
>>> len(added.new), len(added.stories)
(5, 1)
>>> len(again.new), again.known
(0, 5)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType

from sayso.errors import NotHeldError, ValueFormatError
from sayso.library.reports import Progress, no_progress
from sayso.read.sources import read_sources
from sayso.run.adding import Told, add_articles
from sayso.run.correcting import correct_library, undo_correction
from sayso.run.exporting import file_articles
from sayso.run.plan import choose_annotate
from sayso.run.replaying import replay_judgements
from sayso.run.searching import search_words
from sayso.run.telling import list_said, load_reports, tell_stored
from sayso.store.checks import find_faults
from sayso.store.connections import Store, open_store
from sayso.store.judgements import load_judgements
from sayso.store.listings import StoryFilter, list_stories
from sayso.store.removals import choose_articles, remove_articles
from sayso.tell.export_tables import export_articles
from sayso.values import (
    Added,
    Article,
    Fault,
    Hit,
    JudgementKind,
    Rejected,
    Replayed,
    Said,
    Standing,
    StoryDossier,
    StoryEntry,
)


def _tell_nobody(name: str, standing: Standing) -> None:
    """The telling of those who want none."""


class Library:
    """An open library; every call is one question to it, or one change of it.

    Use it in a ``with`` statement, or ``close`` it. One process writes at a time,
    any number read meanwhile. ``now`` is ISO 8601, and the clock's where not given.
    """

    def __init__(self, store: Store):
        self._store = store

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._store.path

    def add(
        self,
        sources: Sequence[str | Path] | Iterable[Article],
        *,
        manifest: Path | None = None,
        jobs: int = 1,
        model: str | None = None,
        now: str | None = None,
        progress: Progress = no_progress,
        told: Told = _tell_nobody,
    ) -> Added:
        """Add the articles of files, folders and standard input, or articles at hand.

        What is there word for word is passed over without being annotated; an article
        that comes again under its address with other words becomes a new revision.
        ``told`` is called with each article's name once it is safe on the disk.
        ``model`` names the reader; what another reader found is found anew.

        Raises:
            ModelError: when there is no such model, or it is broken.
            SourceMissingError: when a source does not exist; nothing is added then.
            LibraryError: when the library cannot be written; what was told is kept.
        """
        return add_articles(
            self._store,
            _read_items(tuple(sources), manifest),
            now=now or _clock(),
            jobs=jobs,
            progress=progress,
            told=told,
            annotate=None if model is None else choose_annotate(model),
        )

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
            since=_check_day(since),
            until=_check_day(until),
            outlet=outlet,
            person=person,
            words=words,
            storyline=storyline,
        )
        with self._store.read() as connection:
            return list_stories(connection, wanted, limit)

    def show(self, story: str, *, now: str | None = None) -> StoryDossier:
        """The dossier of a story, by its id or one that went into it.

        Raises:
            NotHeldError: when there is no such story.
        """
        return tell_stored(self._store, story, now=now or _clock())

    def said(
        self, person: str, *, now: str | None = None, progress: Progress = no_progress
    ) -> tuple[Said, ...]:
        """All that people of this name said, the earliest first, undated last.

        Each utterance comes once, with every rendering and what it changed. Nobody of
        the name gives none.
        """
        found = list_said(self._store, person, now=now or _clock(), progress=progress)
        return tuple(
            sorted(found, key=lambda one: (one.published is None, one.published or ""))
        )

    def search(self, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """Articles that hold all these words, the best match first; 0 is no limit.

        A phrase in quotation marks is found as a whole, ``ferr*`` whatever goes on.
        """
        return search_words(self._store, words, limit=limit)

    def correct(
        self,
        kind: JudgementKind,
        *targets: str,
        by: str,
        note: str = "",
        now: str | None = None,
    ) -> Replayed:
        """Put down what somebody judged; it is replayed after every rerun.

        Targets by kind: merge STORY STORY; split STORY ARTICLE...; rename STORY TITLE;
        move ARTICLE STORY; speaker ARTICLE QUOTE NAME; unite and part ARTICLE PERSON
        ARTICLE PERSON; reject ARTICLE QUOTE. A quote is its id in the article or its
        place (120-184), a person an id or a name.

        Raises:
            NotHeldError: when a target is not in the library; nothing is put down.
            ValueFormatError: when the targets are not those of the kind.
        """
        return correct_library(
            self._store, kind, targets, made_by=by, note=note, now=now or _clock()
        )

    def judgements(self) -> tuple[Replayed, ...]:
        """Every judgement that stands, with where its words are now.

        One whose words are gone has the reason in ``orphaned``; it changes nothing.
        """
        with self._store.read() as connection:
            return replay_judgements(connection, load_judgements(connection))

    def undo(self, judgement: int, *, now: str | None = None) -> None:
        """Take a judgement back; that it was made stays in the file.

        Raises:
            NotHeldError: when there is no such judgement that stands.
        """
        undo_correction(self._store, judgement, now=now or _clock())

    def export(
        self, format: str, *, rows: str = "articles", story: str | None = None
    ) -> Iterator[bytes]:
        """The library in a format of others, piece by piece; the pieces make one file.

        ``jsonl``, ``csv`` and ``parquet`` hold rows of articles, quotes or people;
        ``web-annotations`` (W3C) and ``schema-org`` are JSON-LD, one object a line.
        JSON lines of articles can be added again. ``story`` takes that story alone.

        Raises:
            OutputError: for a format or rows that there are not.
            NotHeldError: when there is no such story.
        """
        wanted = None if story is None else load_reports(self._store, story).story.id
        return export_articles(
            file_articles(self._store, story=wanted), format, rows=rows
        )

    def remove(
        self,
        articles: Sequence[str] = (),
        *,
        story: str | None = None,
        outlet: str | None = None,
        is_rehearsal: bool = False,
    ) -> tuple[str, ...]:
        """Names of the articles taken out: those named, of a story, of an outlet.

        Their texts, revisions and findings are overwritten in the file. Nothing is
        taken out in a rehearsal.

        Raises:
            NotHeldError: when none is meant.
        """
        with self._store.read() as connection:
            names = choose_articles(connection, articles, story=story, outlet=outlet)
        missing = [name for name in articles if name not in names]
        if missing or not names:
            what = f"article {missing[0]!r}" if missing else "such article"
            raise NotHeldError(f"no {what} in {str(self.path)!r}; nothing is removed")
        if not is_rehearsal:
            remove_articles(self._store, names)
        return names

    def check(self) -> tuple[Fault, ...]:
        """What is wrong in the library; empty when all is well."""
        return tuple(find_faults(self._store))

    def close(self) -> None:
        """Give the file back."""
        self._store.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_library(
    path: str | Path, *, read_only: bool = False, create: bool = True
) -> Library:
    """The library in this file; a new one when there is none and ``create`` allows.

    ``read_only`` changes nothing, not even an old version's form, and works on a
    read-only disk.

    Raises:
        LibraryError: when it cannot be opened, or a newer Sayso made it.
        CorruptLibraryError: when the file is damaged, or no library.
    """
    return Library(open_store(Path(path), read_only=read_only, create=create))


def _read_items(
    sources: tuple[str | Path | Article, ...], manifest: Path | None
) -> Iterator[Article | Rejected]:
    """The articles of sources; each source may bring ids that another brought."""
    paths = [source for source in sources if not isinstance(source, Article)]
    if manifest is not None:
        yield from read_sources(paths, manifest=manifest)
    else:
        # Named here, so that a missing one is told before any is added.
        for reading in [read_sources([path]) for path in paths]:
            yield from reading
    for source in sources:
        if isinstance(source, Article):
            yield source


def _check_day(day: str | None) -> str | None:
    try:
        return None if day is None else date.fromisoformat(day).isoformat()
    except ValueError as err:
        raise ValueFormatError(
            f"{day!r} is no day; expected one as 2026-03-05"
        ) from err


def _clock() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
