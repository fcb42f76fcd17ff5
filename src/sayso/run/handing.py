"""People's judgements from one library to another: handed out, and taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.run.replaying import replay_judgements, replay_stories
from sayso.run.standings import is_same
from sayso.store.articles import find_namesakes, has_article, load_mark
from sayso.store.connections import Connection, Store
from sayso.store.judgements import (
    find_judgement,
    insert_judgement,
    load_judgements,
    move_anchors,
)
from sayso.store.placements import load_members
from sayso.store.revisions import load_holdings, load_revisions
from sayso.store.stories import has_story, save_story
from sayso.values import Anchor, Article, ArticleMark, Handed, Replayed, Taken


def hand_judgements(
    store: Store, *, story: str | None = None
) -> Iterator[tuple[Replayed, tuple[ArticleMark, ...]]]:
    """Every judgement that stands, with what its articles are known by elsewhere.

    ``story`` takes those with an anchor in its articles alone.
    """
    with store.read() as connection:
        members = None if story is None else load_members(connection, story)
        judgements = load_judgements(connection, articles=members)
        for held in replay_judgements(connection, judgements):
            marks = tuple(
                load_mark(connection, anchor.article)
                for anchor in held.judgement.anchors
            )
            yield held, marks


def take_judgements(store: Store, handed: Sequence[Handed]) -> Taken:
    """Put down what was judged in another library, and replay it; all or nothing.

    An anchor goes to the article that is the same here: by its address, or without one
    by its name and outlet with the very text. Where there is none, or more than one,
    the judgement is orphaned; taken again after the article has come, it is found.
    One that is here already, or was and was undone, is not put down twice.
    """
    new: list[Replayed] = []
    known = found = 0
    with store.write() as connection:
        for one in handed:
            places = list(zip(one.judgement.anchors, one.marks, strict=True))
            names = [_find_article(connection, *place) for place in places]
            id = find_judgement(connection, one.judgement)
            if id is not None:
                known += 1
                found += move_anchors(connection, id, names)
                continue
            new.append(_take_one(connection, one, names))
        replay_stories(connection)
        held = replay_judgements(connection, [one.judgement for one in new])
    return Taken(held, known, found)


def _take_one(connection: Connection, one: Handed, names: Sequence[str]) -> Replayed:
    judgement = replace(
        one.judgement,
        anchors=tuple(
            replace(anchor, article=name)
            for anchor, name in zip(one.judgement.anchors, names, strict=True)
        ),
    )
    judgement = replace(judgement, id=insert_judgement(connection, judgement))
    if judgement.kind == "split" and not has_story(connection, judgement.value):
        titles = [one.article.title for one in load_holdings(connection, names)]
        title = next((title for title in titles if title), names[0])
        save_story(connection, judgement.value, title, None)
    return Replayed(judgement, ())


def _find_article(connection: Connection, anchor: Anchor, mark: ArticleMark) -> str:
    """The library's name of the article that an anchor stands in, or one nobody has."""
    fits: set[str] = set()
    for id in dict.fromkeys((mark.source_name, mark.name)):
        article = Article(id=id, text="", outlet=mark.outlet, url=mark.url)
        fits.update(
            one.name
            for one in find_namesakes(connection, article)
            if is_same(one, article)
            and (
                (mark.url is not None and one.url_key is not None)
                or _has_text(connection, one.name, anchor.text_hash)
            )
        )
    if len(fits) > 1:
        fits = {name for name in fits if _has_text(connection, name, anchor.text_hash)}
    if len(fits) == 1:
        return fits.pop()
    if not has_article(connection, mark.name):
        return mark.name
    return f"{mark.name} ({anchor.text_hash[:8]})"


def _has_text(connection: Connection, name: str, text_hash: str) -> bool:
    """Whether an article has, or had, the text of this hash."""
    return any(one.text_hash == text_hash for one in load_revisions(connection, name))
