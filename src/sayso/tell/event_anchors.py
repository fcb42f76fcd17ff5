"""The times that an event of a report may have, and the evidence for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.tell.event_dates import find_bounds
from sayso.tell.event_kinds import SAYING
from sayso.tell.event_mentions import EventMention
from sayso.tell.report_scenes import ReportScene, show_anchor
from sayso.values import Span

_LOOSE = frozenset("since until till by before after from than".split())


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time for an event in the task's form; ``source`` says where it comes from."""

    value: str
    source: str
    span: Span | None = None


def list_anchors(scene: ReportScene, mention: EventMention) -> Iterator[Anchor]:
    """The times that an event may have: the day of its report, those told by it."""
    seen: set[str] = set()
    for time in scene.times.get(mention.sentence, ()):
        value = show_anchor(time.value or "")
        if value not in seen:
            seen.add(value)
            yield Anchor(value, "told", time.span)
    published = scene.report.article.published_day
    if published and published.isoformat() not in seen:
        seen.add(published.isoformat())
        yield Anchor(published.isoformat(), "published")
    if scene.news is not None and scene.news not in seen:
        seen.add(scene.news)
        yield Anchor(scene.news, "news")
    lead = scene.times.get(scene.lead, ())
    if mention.sentence in scene.headlines and lead:
        value = show_anchor(lead[0].value or "")
        if value not in seen:
            seen.add(value)
            yield Anchor(value, "lead")
    for back in (1, 2):
        times = scene.times.get(mention.sentence - back, ())
        if times and mention.sentence - back not in scene.headlines:
            value = show_anchor(times[-1].value or "")
            if value not in seen:
                yield Anchor(value, "before")
            break


def describe_anchor(
    scene: ReportScene, mention: EventMention, anchor: Anchor
) -> Iterator[str]:
    """The evidence for and against a time of an event, by name."""
    told = scene.times.get(mention.sentence, ())
    width = 3 - anchor.value.count("XX")
    yield f"when {anchor.source} {bool(told)}"
    yield f"when {anchor.source} {mention.kind} {mention.tense}"
    yield f"when {anchor.source} {width}"
    if mention.base in SAYING:
        yield f"when {anchor.source} saying"
    place = "headline" if mention.sentence in scene.headlines else (
        "lead" if mention.sentence == scene.lead else "body"
    )  # fmt: skip
    yield f"when {anchor.source} {place}"
    published = scene.report.article.published_day
    bounds = find_bounds(anchor.value.replace("-XX", ""))
    if published and bounds and anchor.source != "published":
        if bounds[0] > published:
            side = "ahead"
        elif bounds[1] < published:
            side = "back"
        else:
            side = "around"
        past = mention.tense in ("past", "perfect", "pluperfect", "participle")
        yield f"when {side} {past}"
    if anchor.span is not None:
        inside = mention.clause.start <= anchor.span.start < mention.clause.end
        yield f"when clause {inside} {mention.kind}"
        after = anchor.span.start > mention.span.start
        yield f"when behind {after} {inside}"
        lead_word = scene.text[: anchor.span.start].split()[-1:] or [""]
        if lead_word[0].lower() in _LOOSE:
            yield "when loose"
        gap = max(anchor.span.start - mention.span.end,
                  mention.span.start - anchor.span.end)  # fmt: skip
        yield f"when gap {min(gap // 25, 4)}"
        nearest = min(
            abs(time.span.start - mention.span.start) for time in told
        ) == abs(anchor.span.start - mention.span.start)  # fmt: skip
        yield f"when nearest {nearest}"
