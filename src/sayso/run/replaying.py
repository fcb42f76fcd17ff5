"""People's judgements replayed: where each holds now, and which are orphaned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.run.anchoring import are_gone, find_anchor
from sayso.run.mending import find_person, find_quote
from sayso.store.connections import Connection
from sayso.store.findings import load_annotated
from sayso.store.judgements import load_judgements
from sayso.store.placements import load_placements, show_placements
from sayso.store.revisions import load_holdings
from sayso.store.stories import load_story_order, save_rulings
from sayso.values import Anchor, Annotated, Judgement, Replayed, Span

STORY_KINDS = ("merge", "split", "rename", "move")
_GONE = "its words are gone from the text"
_NO_ARTICLE = "its article is not in the library"


def replay_judgements(
    connection: Connection, judgements: Iterable[Judgement]
) -> tuple[Replayed, ...]:
    """Each judgement with where its words stand now, or why it is orphaned.

    One whose words are found, and where nothing of its kind is found any more (another
    reader sees no quote there), is orphaned as well.
    """
    reports: dict[str, Annotated | None] = {}
    return tuple(_replay(connection, one, reports) for one in judgements)


def replay_stories(
    connection: Connection, touched: Iterable[str] | None = None
) -> None:
    """Bring the stories that are shown to what was grouped and what people judged.

    ``touched`` are the stories in which articles were placed since the last time; where
    nobody judged, the others are as they were. Cost: theirs, else the library's.
    """
    judgements = load_judgements(connection, kinds=STORY_KINDS)
    if not judgements:
        save_rulings(connection, {}, {})
        show_placements(connection, stories=touched)
        return
    board = _Board(connection, replay_judgements(connection, judgements))
    save_rulings(connection, board.titles, board.merged)
    show_placements(connection, board.merged, board.moved)


class _Board:
    """Stories as judgements leave them, one after the other.

    ``merged`` leads from a story to the one it is part of, ``moved`` from an article
    to its story, ``titles`` from a story to the title that it was given.
    """

    def __init__(self, connection: Connection, replayed: Sequence[Replayed]):
        names = {anchor.article for one in replayed for anchor in one.judgement.anchors}
        self._placed = load_placements(connection, sorted(names))
        self._order = load_story_order(connection)
        self.merged: dict[str, str] = {}
        self.moved: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        for one in replayed:
            if not one.orphaned:
                self._apply(one)
        self.merged = {id: self._follow(id) for id in self.merged}
        self.moved = {name: self._follow(id) for name, id in self.moved.items()}
        self.titles = {self._follow(id): title for id, title in self.titles.items()}

    def _apply(self, one: Replayed) -> None:
        judgement = one.judgement
        if judgement.kind == "split":
            for name in self._held(one, "article"):
                self.moved[name] = judgement.value
            return
        story = self._story_of(self._held(one, "story"))
        if story is None:
            return
        if judgement.kind == "rename":
            self.titles[story] = judgement.value
        elif judgement.kind == "move":
            for name in self._held(one, "article"):
                self.moved[name] = story
        else:
            other = self._story_of(self._held(one, "other"))
            if other is not None and other != story:
                kept, gone = sorted((story, other), key=lambda id: self._order[id])
                self.merged[gone] = kept

    def _held(self, one: Replayed, role: str) -> list[str]:
        """Articles of the anchors with this role whose words still stand."""
        pairs = zip(one.judgement.anchors, one.places, strict=True)
        return [
            anchor.article
            for anchor, place in pairs
            if place is not None
            and anchor.role == role
            and anchor.article in self._placed
        ]

    def _story_of(self, names: Sequence[str]) -> str | None:
        """The story of most of these articles as it is now, the older if two are."""
        counts = Counter(
            self._follow(self.moved.get(name, self._placed[name])) for name in names
        )
        if not counts:
            return None
        return min(counts, key=lambda id: (-counts[id], self._order[id]))

    def _follow(self, id: str) -> str:
        seen = {id}
        while id in self.merged and self.merged[id] not in seen:
            id = self.merged[id]
            seen.add(id)
        return id


def _replay(
    connection: Connection,
    judgement: Judgement,
    reports: dict[str, Annotated | None],
) -> Replayed:
    places: list[Span | None] = []
    missing = False
    for anchor in judgement.anchors:
        report = _load_report(connection, anchor.article, reports)
        missing = missing or report is None
        places.append(None if report is None else find_anchor(anchor, report.article))
    reason = ""
    needs_all = judgement.kind in ("unite", "part", "speaker", "reject")
    lost = None in places if needs_all else _lacks_side(judgement, places)
    if lost:
        reason = _NO_ARTICLE if missing and are_gone(places) else _GONE
    elif needs_all:
        reason = _find_missing(judgement, places, reports)
    return Replayed(judgement, tuple(places), reason)


def _lacks_side(judgement: Judgement, places: Sequence[Span | None]) -> bool:
    """Whether a role of the judgement has no anchor left that stands."""
    roles = {anchor.role for anchor in judgement.anchors}
    pairs = list(zip(judgement.anchors, places, strict=True))
    return any(
        all(place is None for anchor, place in pairs if anchor.role == role)
        for role in roles
    )


def _find_missing(
    judgement: Judgement,
    places: Sequence[Span | None],
    reports: dict[str, Annotated | None],
) -> str:
    """Why nothing of the judgement's kind is found at its words; empty if it is."""
    for anchor, place in zip(judgement.anchors, places, strict=True):
        report = reports[anchor.article]
        assert report is not None
        assert place is not None
        if not _is_found(anchor, place, report):
            return f"no {anchor.role} is found at its words any more"
    return ""


def _is_found(anchor: Anchor, place: Span, report: Annotated) -> bool:
    if anchor.role == "quote":
        return find_quote(report, place) is not None
    if anchor.role == "person":
        return find_person(report, place) is not None
    spans = {
        "name": [one.span for one in report.names],
        "time": [one.span for one in report.times],
        "quantity": [one.span for one in report.quantities],
    }
    return place in spans.get(anchor.role, [])


def _load_report(
    connection: Connection, name: str, reports: dict[str, Annotated | None]
) -> Annotated | None:
    if name not in reports:
        held = tuple(load_holdings(connection, [name]))
        found = tuple(load_annotated(connection, held))
        reports[name] = found[0] if found else None
    return reports[name]
