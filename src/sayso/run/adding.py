"""Articles into a library: looked up, annotated if new, saved, then grouped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from sayso.run.placing import place_articles
from sayso.run.plan import MapStep, choose_annotate
from sayso.run.runners import choose_runner
from sayso.run.standings import Place, find_place
from sayso.store.articles import complete_article, insert_article, load_name
from sayso.store.connections import Connection, Store
from sayso.store.findings import (
    hash_input,
    is_found,
    save_annotated,
)
from sayso.store.prints import outdate_print
from sayso.store.revisions import complete_revision, insert_revision
from sayso.values import Added, Annotated, Article, Rejected, Standing

Progress = Callable[[str, int], None]
Told = Callable[[str, Standing], None]
"""Called with an article's name and standing once it is safe in the library."""

# Articles saved in one transaction: a commit waits for the disk, a few ms each, and
# what is not yet committed is annotated again after a crash.
_SAVED_TOGETHER = 16


@dataclass(slots=True)
class _Run:
    """What a run of adding did so far, and the method that it annotates by."""

    method: str
    new: list[str] = field(default_factory=list)
    revised: list[str] = field(default_factory=list)
    known: int = 0
    redone: list[str] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


def add_articles(
    store: Store,
    items: Iterable[Article | Rejected],
    *,
    now: str,
    jobs: int,
    progress: Progress,
    told: Told,
    annotate: MapStep[Article, Annotated] | None = None,
) -> Added:
    """Add articles one after the other; what is known word for word costs a look-up.

    Articles are saved a few at a time, each batch whole or not at all, and are told
    when they are safe. Then all that has no story is grouped, also what an earlier
    run that was cut off left behind. ``now`` is ISO 8601; ``annotate`` is the step of
    annotating, None that of the default reader.

    Raises:
        LibraryError: when the library cannot be written; what was told is kept.
    """
    step = annotate or choose_annotate()
    run = _Run(step.method)
    waiting: list[Annotated] = []
    todo = _choose(store, items, run, progress)
    runner = choose_runner(jobs)
    for done, annotated in enumerate(runner.run_map(step, todo), start=1):
        progress("annotate", done)
        waiting.append(annotated)
        if len(waiting) == _SAVED_TOGETHER:
            _save(store, waiting, run, now, told)
            waiting = []
    _save(store, waiting, run, now, told)
    stories = place_articles(store, progress=progress)
    return Added(
        tuple(run.new),
        tuple(run.revised),
        run.known,
        tuple(run.redone),
        stories,
        tuple(run.rejected),
    )


def _choose(
    store: Store, items: Iterable[Article | Rejected], run: _Run, progress: Progress
) -> Iterator[Article]:
    """The articles that must be annotated; the others are counted."""
    for done, item in enumerate(items, start=1):
        progress("read", done)
        if isinstance(item, Rejected):
            run.rejected.append(item)
            continue
        with store.read() as connection:
            place = find_place(connection, item)
            is_done = _is_done(connection, place, run.method)
        if is_done and place.tells_more:
            _complete(store, item)
        if is_done:
            run.known += 1
        else:
            yield place.article


def _is_done(connection: Connection, place: Place, method: str) -> bool:
    """Whether an article is known, and annotated as it would be now."""
    return place.revision is not None and is_found(
        connection, place.revision, method, hash_input(place.article)
    )


def _complete(store: Store, article: Article) -> None:
    """Put down details of a known article that came later than its text."""
    with store.write() as connection:
        place = find_place(connection, article)
        if place.key is not None and place.revision is not None:
            name = load_name(connection, place.key)
            _complete_one(connection, place.article, name, place.key, place.revision)


def _complete_one(
    connection: Connection, article: Article, name: str, key: int, revision: int
) -> None:
    has_more = complete_article(connection, key, article)
    complete_revision(connection, revision, article)
    if has_more:
        outdate_print(connection, name)


def _save(
    store: Store, waiting: list[Annotated], run: _Run, now: str, told: Told
) -> None:
    """Save articles in one transaction, and tell of them when it is on the disk.

    Each is looked up again inside the transaction: another process may have added it
    meanwhile.
    """
    if not waiting:
        return
    done: list[tuple[str, Standing]] = []
    with store.write() as connection:
        for annotated in waiting:
            place = find_place(connection, annotated.article)
            if _is_done(connection, place, run.method):
                run.known += 1
            else:
                done.append(_save_one(connection, annotated, place, now, run.method))
    for name, standing in done:
        lists = {"new": run.new, "revised": run.revised, "known": run.redone}
        lists[standing].append(name)
        told(name, standing)


def _save_one(
    connection: Connection, annotated: Annotated, place: Place, now: str, method: str
) -> tuple[str, Standing]:
    article, key, revision = annotated.article, place.key, place.revision
    if key is None:
        key = insert_article(connection, article, now)
    name = load_name(connection, key)
    if revision is None:
        complete_article(connection, key, article)
        revision = insert_revision(connection, key, article, now)
    else:
        _complete_one(connection, article, name, key, revision)
        outdate_print(connection, name)
    save_annotated(connection, revision, annotated, method, now)
    return name, place.standing
