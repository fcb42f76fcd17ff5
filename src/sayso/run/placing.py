"""Articles of a library into its stories: the one place that calls grouping.

Grouping answers for a window of days around the articles that came; here its answer
is held against the stories that are there, so that an id never changes its meaning.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from sayso.run.plan import GROUP
from sayso.run.replaying import replay_stories
from sayso.store.articles import load_holdings
from sayso.store.connections import Connection, Store
from sayso.store.findings import load_annotated
from sayso.store.stories import (
    load_placements,
    load_story_order,
    load_unplaced,
    load_window,
    merge_story,
    save_placement,
    save_story,
)
from sayso.values import Annotated, Story

Progress = Callable[[str, int], None]

# Days to each side of what came: an event's reports end within weeks, and a follow-up
# of months later is a storyline's matter.
_WINDOW_DAYS = 30


def place_articles(
    store: Store, *, revised: Sequence[str], progress: Progress
) -> tuple[str, ...]:
    """Put every article without a story in one; gives the stories that changed.

    One transaction: a run that is cut off has placed nothing, and the next one does.
    """
    with store.write() as connection:
        todo = (*load_unplaced(connection), *revised)
        if not todo:
            return ()
        stories = GROUP.apply(_load_neighbours(connection, todo))
        changed = _keep_ids(connection, stories)
        replay_stories(connection)
    progress("group", len(changed))
    return changed


def _load_neighbours(
    connection: Connection, names: Sequence[str]
) -> tuple[Annotated, ...]:
    """These articles and all that were published near any of them."""
    coming = list(load_holdings(connection, names))
    days = [one.article.published_day for one in coming]
    known = [day for day in days if day is not None]
    wanted = set(names)
    if None in days:
        wanted.update(load_window(connection, None, None))
    elif known:
        first, last = _widen(min(known), max(known))
        wanted.update(load_window(connection, first, last))
    return tuple(
        load_annotated(connection, tuple(load_holdings(connection, sorted(wanted))))
    )


def _widen(first: date, last: date) -> tuple[str, str]:
    gap = timedelta(days=_WINDOW_DAYS)
    early = first - gap if first - date.min > gap else date.min
    late = last + gap if date.max - last > gap else date.max
    return early.isoformat(), late.isoformat()


def _keep_ids(connection: Connection, stories: Sequence[Story]) -> tuple[str, ...]:
    """Save the stories under the ids that their articles had; gives those changed."""
    names = [name for story in stories for name in story.articles]
    before = load_placements(connection, names)
    order = load_story_order(connection)
    ids = _choose_ids(stories, before, order)
    changed = []
    for story, id in zip(stories, ids, strict=True):
        line = _name_line(story, stories, ids)
        save_story(connection, id, story.title, line)
        joins = {join.article: join for join in story.joins}
        for name in story.articles:
            save_placement(connection, name, id, GROUP.method, joins.get(name))
        if any(before.get(name) != id for name in story.articles):
            changed.append(id)
    _merge_emptied(connection, stories, ids, before)
    return tuple(changed)


def _choose_ids(
    stories: Sequence[Story], before: dict[str, str], order: dict[str, int]
) -> list[str]:
    """Each story's id: the oldest of those whose articles it has the most of.

    An id goes to one story only; a story that gets none takes the one grouping gave
    it, with a number behind it if it is taken.
    """
    sizes = Counter(before.values())
    claims = []
    for at, story in enumerate(stories):
        counts = Counter(before[name] for name in story.articles if name in before)
        for id, count in counts.items():
            has_most = 2 * count > sizes[id]
            claims.append((not has_most, order[id], -count, at, id))
    chosen: dict[int, str] = {}
    for *_, at, id in sorted(claims):
        if at not in chosen and id not in chosen.values():
            chosen[at] = id
    taken = set(order) | set(chosen.values())
    for at, story in enumerate(stories):
        if at not in chosen:
            id, number = story.id, 1
            while id in taken:
                number += 1
                id = f"{story.id}-{number}"
            taken.add(id)
            chosen[at] = id
    return [chosen[at] for at in range(len(stories))]


def _name_line(story: Story, stories: Sequence[Story], ids: Sequence[str]) -> str:
    """A storyline's id: made from that of its first story, whatever joins it later."""
    firsts = [
        id
        for id, one in zip(ids, stories, strict=True)
        if one.storyline == story.storyline
    ]
    return f"l{firsts[0].removeprefix('s')}"


def _merge_emptied(
    connection: Connection,
    stories: Sequence[Story],
    ids: Sequence[str],
    before: dict[str, str],
) -> None:
    """A story whose articles all went elsewhere leads to where most of them went."""
    went: dict[str, Counter[str]] = defaultdict(Counter)
    for story, id in zip(stories, ids, strict=True):
        for name in story.articles:
            if name in before:
                went[before[name]][id] += 1
    for old, counts in went.items():
        if old not in ids:
            (new, _) = min(counts.items(), key=lambda item: (-item[1], item[0]))
            merge_story(connection, old, new)
