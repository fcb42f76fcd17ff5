"""Articles of a library into its stories: the one place that calls grouping."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sayso.group.decisions import Decision
from sayso.group.print_json import held_from_json, held_to_json
from sayso.group.prints import Print, make_print
from sayso.group.rarity import count_rarities
from sayso.group.recall import list_index_keys
from sayso.group.storylines import link_storylines, make_outline
from sayso.group.titles import choose_title
from sayso.run.plan import GROUP
from sayso.run.replaying import replay_stories
from sayso.run.streams import Stream
from sayso.store.connections import Connection, Store
from sayso.store.findings import load_annotated
from sayso.store.placements import (
    load_placed,
    load_placements,
    load_unplaced,
    move_placements,
    save_placement,
)
from sayso.store.prints import (
    find_last_day,
    find_led_stories,
    find_state,
    load_prints,
    load_story_prints,
    save_leads,
    save_print,
)
from sayso.store.revisions import load_holdings
from sayso.store.stories import (
    find_story,
    has_story,
    merge_story,
    revive_story,
    save_story,
)
from sayso.values import Annotated

Progress = Callable[[str, int], None]

# Articles placed in one transaction: other writers take turns between two. They are
# listed many at a time, since to find them reads the list of all articles.
_PLACED_TOGETHER = 100
_LISTED_TOGETHER = 10_000
# A title and a storyline are looked for anew while a story is young.
_YOUNG_ARTICLES = 40
_MOST_LED = 20
_SAMPLE = 300


def place_articles(store: Store, *, progress: Progress) -> tuple[str, ...]:
    """Put every article without a story in one; gives the stories that changed.

    Articles are taken by time of publication, a hundred in a transaction. A run that
    is cut off goes on with the next one; what was placed stays.
    """
    stream, state = Stream(), None
    waiting: tuple[str, ...] = ()
    changed: dict[str, None] = {}
    done = 0
    while True:
        with store.write() as connection:
            if find_state(connection) != state:
                # Another process has placed articles since: read its stories too.
                stream, state, waiting = Stream(), find_state(connection), ()
            waiting = waiting or load_unplaced(connection, _LISTED_TOGETHER)
            names, waiting = waiting[:_PLACED_TOGETHER], waiting[_PLACED_TOGETHER:]
            if not names:
                break
            touched: dict[str, None] = {}
            for report in _load_reports(connection, names):
                done += 1
                progress("group", done)
                touched.update(dict.fromkeys(_place(connection, stream, report)))
            sample = _load_sample(connection)
            for story in touched:
                _describe_story(connection, story, sample)
            replay_stories(connection, touched)
        changed.update(touched)
    with store.read() as connection:
        found = [find_story(connection, story) for story in changed]
    return tuple(dict.fromkeys(one.id for one in found if one is not None))


def _load_reports(connection: Connection, names: Iterable[str]) -> Iterable[Annotated]:
    for name in names:
        yield from load_annotated(connection, tuple(load_holdings(connection, [name])))


def _place(
    connection: Connection, stream: Stream, report: Annotated
) -> tuple[str, ...]:
    """Place one article and carry out what that changes; gives the stories touched."""
    one = make_print(report)
    before = load_placements(connection, [one.id]).get(one.id)
    decision = stream.add(connection, one)
    title = report.article.title or report.article.id
    _ensure_story(connection, decision.story, title)
    for merge in decision.merges:
        move_placements(connection, merge.gone, merge.kept)
        merge_story(connection, merge.gone, merge.kept)
    for move in decision.moves:
        _ensure_story(connection, move.after, title)
        save_placement(connection, move.article, move.after, GROUP.method)
    save_placement(connection, one.id, decision.story, GROUP.method, decision.join)
    save_print(
        connection,
        one.id,
        day=decision.held.day,
        method=GROUP.method,
        value=held_to_json(decision.held),
        keys=list_index_keys(one),
    )
    if before is None or before == decision.story:
        return _list_touched(decision)
    if not load_placed(connection, before):
        # The only report of a story came again with other words, and went elsewhere.
        merge_story(connection, before, decision.story)
    return _list_touched(decision)


def _ensure_story(connection: Connection, id: str, title: str) -> None:
    """Make a story's row; it is its own storyline until it follows another."""
    if not has_story(connection, id):
        save_story(connection, id, title, f"l{id.removeprefix('s')}")
    else:
        revive_story(connection, id)


def _list_touched(decision: Decision) -> tuple[str, ...]:
    moved = [id for move in decision.moves for id in (move.before, move.after)]
    gone = {merge.gone for merge in decision.merges}
    return tuple(dict.fromkeys(id for id in (decision.story, *moved) if id not in gone))


def _load_sample(connection: Connection) -> tuple[Print, ...]:
    """The latest prints: by them it is told which words are rare."""
    last = find_last_day(connection) or 0
    rows = load_prints(connection, first=last, last=last, least=_SAMPLE, most=_SAMPLE)
    return tuple(held_from_json(value).print for value, _ in rows)


def _describe_story(
    connection: Connection, story: str, sample: Sequence[Print]
) -> None:
    """Choose a story's title, and the storyline that it goes on with."""
    names = load_placed(connection, story)
    if not names or len(names) > _YOUNG_ARTICLES:
        return
    held = [
        held_from_json(value)
        for value in load_story_prints(connection, story, _YOUNG_ARTICLES)
    ]
    articles = [one.article for one in load_holdings(connection, names)]
    near = dict.fromkeys(names, 0.0)
    for one in held:
        for other, log_odds in one.ties:
            if other in near and one.print.id in near and log_odds > 0:
                near[other] += log_odds
                near[one.print.id] += log_odds
    scale = 20 * max(1, len(names) - 1)
    title = choose_title(articles, [near[one.id] / scale for one in articles])
    line = _follow_storyline(connection, story, [one.print for one in held], sample)
    save_story(connection, story, title, line)


def _follow_storyline(
    connection: Connection, story: str, prints: list[Print], sample: Sequence[Print]
) -> str | None:
    """The storyline of the earlier story that this one follows; None to keep its own.

    A story that follows another already keeps to it: ids never change their meaning.
    """
    rarities = count_rarities(sample)
    outline = make_outline(prints, rarities)
    own = find_story(connection, story)
    candidates = [
        id
        for id in find_led_stories(connection, sorted(outline.named), _MOST_LED)
        if id != story
    ]
    save_leads(connection, story, sorted(outline.leads))
    if own is None or own.storyline != f"l{story.removeprefix('s')}":
        return None
    others: list[tuple[int, str, list[Print]]] = []
    first = min((_day(one) for one in prints), default=0)
    for id in candidates:
        found = [
            held_from_json(value)
            for value in load_story_prints(connection, id, _YOUNG_ARTICLES)
        ]
        began = min((held.day for held in found), default=first)
        if found and (began, id) < (first, story):
            others.append((began, id, [held.print for held in found]))
    if not others:
        return None
    others.sort(key=lambda one: one[:2])
    stories = [*(found for _, _, found in others), prints]
    (*_, thread) = link_storylines(stories, rarities)
    if thread == len(others):
        return None
    followed = find_story(connection, others[thread][1])
    return None if followed is None else followed.storyline


def _day(one: Print) -> int:
    return one.published.toordinal() if one.published else 0
