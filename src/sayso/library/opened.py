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

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sayso.errors import NotHeldError
from sayso.library.inputs import read_clock, read_items
from sayso.library.questions import Questions
from sayso.library.reports import Progress, no_progress
from sayso.read.judgements import read_judgements
from sayso.run.adding import Told, add_articles
from sayso.run.correcting import correct_library, undo_correction
from sayso.run.handing import take_judgements
from sayso.run.plan import choose_annotate
from sayso.run.refreshing import refresh_library, rehearse_refresh
from sayso.store.connections import open_store
from sayso.store.removals import choose_articles, remove_articles
from sayso.values import (
    Added,
    Article,
    JudgementKind,
    Refreshed,
    Replayed,
    Standing,
    Taken,
)


def _tell_nobody(name: str, standing: Standing) -> None:
    """The telling of those who want none."""


def _tell_no_name(name: str) -> None:
    """The telling of those who want no names."""


class Library(Questions):
    """An open library; every call is one question to it, or one change of it.

    Use it in a ``with`` statement, or ``close`` it. One process writes at a time,
    any number read meanwhile. ``now`` is ISO 8601, and the clock's where not given.
    """

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
            read_items(tuple(sources), manifest),
            now=now or read_clock(),
            jobs=jobs,
            progress=progress,
            told=told,
            annotate=None if model is None else choose_annotate(model),
        )

    def refresh(
        self,
        *,
        jobs: int = 1,
        model: str | None = None,
        now: str | None = None,
        is_rehearsal: bool = False,
        progress: Progress = no_progress,
        told: Callable[[str], None] = _tell_no_name,
    ) -> Refreshed:
        """Find anew what another Sayso or another model found, and group it again.

        The texts in the library are what is read; ids stay, and judgements are
        replayed. ``told`` is called with each article's name once it is safe on the
        disk. Nothing is changed in a rehearsal. Broken off, it goes on where it was.

        Raises:
            ModelError: when there is no such model, or it is broken.
            LibraryError: when the library cannot be written; what was told is kept.
        """
        step = choose_annotate(model)
        if is_rehearsal:
            return rehearse_refresh(self._store, method=step.method)
        return refresh_library(
            self._store,
            now=now or read_clock(),
            jobs=jobs,
            progress=progress,
            told=told,
            annotate=step,
        )

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
            self._store, kind, targets, made_by=by, note=note, now=now or read_clock()
        )

    def take(self, path: str | Path) -> Taken:
        """Take the judgements that another library exported, and replay them.

        An anchor goes to the article that is the same here: by its address, or by name
        and outlet with the very text. Where there is none the judgement is orphaned
        and listed; take the file again when the article has come. What is here
        already is passed over.

        Raises:
            SourceMissingError: when there is no such file.
            FormatError: when a line of it is no judgement; nothing is taken then.
        """
        return take_judgements(self._store, read_judgements(Path(path)))

    def undo(self, judgement: int, *, now: str | None = None) -> None:
        """Take a judgement back; that it was made stays in the file.

        Raises:
            NotHeldError: when there is no such judgement that stands.
        """
        undo_correction(self._store, judgement, now=now or read_clock())

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
