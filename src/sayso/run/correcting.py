"""What people decide, put down as judgements on the words that they decided on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.errors import NotHeldError, ValueFormatError
from sayso.run.anchoring import choose_lead, make_anchor
from sayso.run.mending import extent_of
from sayso.run.replaying import STORY_KINDS, replay_judgements, replay_stories
from sayso.store.connections import Connection, Store
from sayso.store.findings import load_annotated
from sayso.store.hashes import hash_parts
from sayso.store.judgements import insert_judgement, undo_judgement
from sayso.store.placements import load_members
from sayso.store.revisions import load_holdings
from sayso.store.stories import find_story, save_story
from sayso.text import fold_word
from sayso.values import (
    Anchor,
    Annotated,
    Judgement,
    JudgementKind,
    Mention,
    Replayed,
    Span,
)

# A story is known again by so many of its reports: it holds while one of them does.
_MOST_ANCHORS = 5
_RANGE = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A judgement before it is put down: what it is on, and its value."""

    anchors: tuple[Anchor, ...]
    value: str = ""


def correct_library(
    store: Store,
    kind: JudgementKind,
    targets: Sequence[str],
    *,
    made_by: str,
    note: str,
    now: str,
) -> Replayed:
    """Put a judgement down and replay it; how it holds comes back.

    Targets by kind: merge STORY STORY; split STORY ARTICLE...; rename STORY TITLE;
    move ARTICLE STORY; speaker ARTICLE QUOTE NAME (an empty name for nobody known);
    unite and part ARTICLE PERSON ARTICLE PERSON; reject ARTICLE QUOTE, or PLACE.

    Raises:
        NotHeldError: when a target is not in the library; nothing is put down then.
        ValueFormatError: when the targets are not those of the kind.
    """
    if kind not in _DRAFTS:
        raise ValueFormatError(
            f"unknown judgement {kind!r}; expected one of {', '.join(_DRAFTS)}"
        )
    usage, least, most, draft_judgement = _DRAFTS[kind]
    if not least <= len(targets) <= (most or len(targets)):
        raise ValueFormatError(f"{kind} takes {usage}; got {len(targets)} of them")
    with store.write() as connection:
        draft = draft_judgement(connection, targets, now)
        judgement = Judgement(
            0, kind, draft.anchors, made_by, now, value=draft.value, note=note
        )
        id = insert_judgement(connection, judgement)
        if kind in STORY_KINDS:
            replay_stories(connection)
        (held,) = replay_judgements(
            connection,
            [Judgement(id, kind, draft.anchors, made_by, now, draft.value, note)],
        )
    return held


def undo_correction(store: Store, id: int, *, now: str) -> None:
    """Take a judgement back; that it was made stays in the library.

    Raises:
        NotHeldError: when there is no such judgement that stands.
    """
    with store.write() as connection:
        if not undo_judgement(connection, id, now):
            raise NotHeldError(
                f"no judgement {id} that stands; sayso correct list shows them"
            )
        replay_stories(connection)


def _merge(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    one, other = (_find_story(connection, id) for id in targets)
    if one == other:
        raise ValueFormatError(f"{targets[0]!r} and {targets[1]!r} are one story")
    return _Draft(
        (
            *_anchor_story(connection, one, "story"),
            *_anchor_story(connection, other, "other"),
        )
    )


def _split(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    story, *names = targets
    story = _find_story(connection, story)
    members = load_members(connection, story)
    strangers = [name for name in names if name not in members]
    if strangers:
        raise NotHeldError(f"article {strangers[0]!r} is not in story {story!r}")
    if set(names) >= set(members):
        raise ValueFormatError(
            f"all articles of {story!r} cannot be split off; one must stay"
        )
    reports = [_load(connection, name) for name in names]
    id = f"s-{hash_parts('split', story, *names, now)[:10]}"
    save_story(connection, id, reports[0].article.title or names[0], None)
    return _Draft(tuple(_anchor_article(one, "article") for one in reports), id)


def _rename(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    story, title = targets
    if not title.strip():
        raise ValueFormatError("a story's title cannot be empty")
    id = _find_story(connection, story)
    return _Draft(_anchor_story(connection, id, "story"), " ".join(title.split()))


def _move(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    name, story = targets
    id = _find_story(connection, story)
    anchors = tuple(
        anchor
        for anchor in _anchor_story(connection, id, "story", but=name)
        if anchor.article != name
    )
    if not anchors:
        raise ValueFormatError(f"article {name!r} is the only one of story {id!r}")
    return _Draft((_anchor_article(_load(connection, name), "article"), *anchors))


def _speaker(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    name, quote, speaker = targets
    report = _load(connection, name)
    place = _find_quote(report, quote)
    return _Draft(
        (make_anchor(report.article, place, "quote"),), " ".join(speaker.split())
    )


def _people(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    anchors = []
    for name, person in (targets[:2], targets[2:]):
        report = _load(connection, name)
        place = _find_mention(report, person).span
        anchors.append(make_anchor(report.article, place, "person"))
    if anchors[0] == anchors[1]:
        raise ValueFormatError(f"{targets[1]!r} and {targets[3]!r} are one mention")
    return _Draft(tuple(anchors))


def _reject(connection: Connection, targets: Sequence[str], now: str) -> _Draft:
    name, what = targets
    report = _load(connection, name)
    place, kind = _find_finding(report, what)
    return _Draft((make_anchor(report.article, place, kind),))


_DraftBy = Callable[[Connection, Sequence[str], str], _Draft]
# For each kind: its targets in words, how many at least and at most (0: any number).
_DRAFTS: dict[str, tuple[str, int, int, _DraftBy]] = {
    "merge": ("STORY STORY", 2, 2, _merge),
    "split": ("STORY ARTICLE...", 2, 0, _split),
    "rename": ("STORY TITLE", 2, 2, _rename),
    "move": ("ARTICLE STORY", 2, 2, _move),
    "speaker": ("ARTICLE QUOTE NAME", 3, 3, _speaker),
    "unite": ("ARTICLE PERSON ARTICLE PERSON", 4, 4, _people),
    "part": ("ARTICLE PERSON ARTICLE PERSON", 4, 4, _people),
    "reject": ("ARTICLE QUOTE", 2, 2, _reject),
}


def _find_story(connection: Connection, id: str) -> str:
    found = find_story(connection, id)
    if found is None or not load_members(connection, found.id):
        raise NotHeldError(f"no story {id!r}; sayso stories lists them")
    return found.id


def _load(connection: Connection, name: str) -> Annotated:
    held = tuple(load_holdings(connection, [name]))
    for annotated in load_annotated(connection, held):
        return annotated
    raise NotHeldError(f"no article {name!r}; sayso search prints names of articles")


def _anchor_story(
    connection: Connection, id: str, role: str, *, but: str = ""
) -> tuple[Anchor, ...]:
    names = [name for name in load_members(connection, id) if name != but]
    return tuple(
        _anchor_article(_load(connection, name), role) for name in names[:_MOST_ANCHORS]
    )


def _anchor_article(report: Annotated, role: str) -> Anchor:
    return make_anchor(report.article, choose_lead(report.article), role)


def _find_quote(report: Annotated, wanted: str) -> Span:
    """The place of a quote by its id in the article, or by its place ``120-184``."""
    for quote in report.quotes:
        extent = extent_of(quote)
        if wanted in (quote.id, f"{extent.start}-{extent.end}"):
            return extent
    known = ", ".join(quote.id for quote in report.quotes[:20]) or "none"
    raise NotHeldError(
        f"no quote {wanted!r} in article {report.article.id!r}; it has {known}"
    )


def _find_finding(report: Annotated, wanted: str) -> tuple[Span, str]:
    """The place and kind of a finding: a quote's id, or the place of any finding."""
    match = _RANGE.fullmatch(wanted)
    if match is not None:
        start, end = map(int, match.groups())
        for kind, found in (
            ("quote", [extent_of(one) for one in report.quotes]),
            ("name", [one.span for one in report.names]),
            ("time", [one.span for one in report.times]),
            ("quantity", [one.span for one in report.quantities]),
        ):
            for span in found:
                if (span.start, span.end) == (start, end):
                    return span, kind
        raise NotHeldError(f"nothing is found at {wanted} of {report.article.id!r}")
    return _find_quote(report, wanted), "quote"


def _find_mention(report: Annotated, wanted: str) -> Mention:
    """The mention that stands for a person, by the id in the article or by the name."""
    words = {fold_word(word) for word in wanted.split()}
    people = [one for one in report.people if one.id == wanted and one.mentions] or [
        one
        for one in report.people
        if one.mentions and words <= {fold_word(word) for word in one.name.split()}
    ]
    if len(people) != 1 or not words:
        known = ", ".join(
            f"{one.id} {one.name}" for one in (people or report.people)[:20]
        )
        found = "several people" if people else "nobody"
        raise NotHeldError(
            f"{found} for {wanted!r} in article {report.article.id!r}; expected one of "
            f"{known}"
        )
    mentions = people[0].mentions
    named = [one for one in mentions if one.form == "name"]
    return (named or list(mentions))[0]
