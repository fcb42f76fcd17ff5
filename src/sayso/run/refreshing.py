"""What machines found in a library, found anew where another method found it.

A library keeps the method and the input of every finding. After an upgrade, or with
another model, only what these tell to be stale is annotated again, from the texts in
the library, and grouped again. Ids stay; judgements are replayed on what is found.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sayso.run.placing import place_articles
from sayso.run.plan import GROUP, MapStep
from sayso.run.runners import choose_runner
from sayso.store.connections import Connection, Store
from sayso.store.findings import hash_input, is_found, save_annotated
from sayso.store.placements import load_shown
from sayso.store.prints import outdate_print, outdate_prints
from sayso.store.revisions import has_revision, load_stretch
from sayso.values import Annotated, Article, Holding, Refreshed

Progress = Callable[[str, int], None]
ToldName = Callable[[str], None]

# Revisions looked at in one go, and saved in one transaction.
_STRETCH = 200
_SAVED_TOGETHER = 16


@dataclass(slots=True)
class _Run:
    """What a run did so far: articles that were stale, and all that were seen."""

    method: str
    redone: dict[str, None] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    waiting: deque[Holding] = field(default_factory=deque)


def refresh_library(
    store: Store,
    *,
    now: str,
    jobs: int,
    progress: Progress,
    told: ToldName,
    annotate: MapStep[Article, Annotated],
) -> Refreshed:
    """Annotate every stale revision anew, then group every article that was stale.

    Saved a few at a time, each batch whole or not at all: a run that is cut off goes
    on with the next one. Cost: reads every text, annotates the stale ones.

    Raises:
        LibraryError: when the library cannot be written; what was told is kept.
    """
    run = _Run(annotate.method)
    with store.write() as connection:
        before = load_shown(connection)
        outdate_prints(connection, GROUP.method)
    found: list[tuple[Holding, Annotated]] = []
    runner = choose_runner(jobs)
    stale = _choose(store, run)
    for done, annotated in enumerate(runner.run_map(annotate, stale), start=1):
        progress("annotate", done)
        found.append((run.waiting.popleft(), annotated))
        if len(found) == _SAVED_TOGETHER:
            _save(store, found, run, now, told)
            found = []
    _save(store, found, run, now, told)
    place_articles(store, progress=progress)
    with store.read() as connection:
        after = load_shown(connection)
    moved = [name for name, story in before.items() if after.get(name) != story]
    return Refreshed(tuple(run.redone), len(run.seen) - len(run.redone), tuple(moved))


def rehearse_refresh(store: Store, *, method: str) -> Refreshed:
    """What annotating by this method would find anew; nothing is changed."""
    run = _Run(method)
    for article in _choose(store, run):
        run.redone[article.id] = None
    return Refreshed(tuple(run.redone), len(run.seen) - len(run.redone))


def _choose(store: Store, run: _Run) -> Iterator[Article]:
    """The texts of stale revisions; each waits with its row for what is found."""
    after = 0
    while True:
        with store.read() as connection:
            stretch = load_stretch(connection, after, _STRETCH)
            stale = [one for one in stretch if not _is_fresh(connection, one, run)]
        if not stretch:
            return
        after = stretch[-1].key
        run.seen.update(one.article.id for one in stretch)
        for holding in stale:
            run.waiting.append(holding)
            yield holding.article


def _is_fresh(connection: Connection, holding: Holding, run: _Run) -> bool:
    return is_found(connection, holding.key, run.method, hash_input(holding.article))


def _save(
    store: Store,
    found: list[tuple[Holding, Annotated]],
    run: _Run,
    now: str,
    told: ToldName,
) -> None:
    """Save what was found in one transaction, and tell when it is on the disk.

    An article may have been removed meanwhile.
    """
    if not found:
        return
    safe: dict[str, None] = {}
    with store.write() as connection:
        for holding, annotated in found:
            if has_revision(connection, holding.key):
                save_annotated(connection, holding.key, annotated, run.method, now)
                outdate_print(connection, holding.article.id)
                safe[holding.article.id] = None
    for name in safe:
        if name not in run.redone:
            run.redone[name] = None
            told(name)
