"""A report as the background of its events, for one entity."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.tell.entity_mentions import EntityMention
from sayso.tell.event_dates import find_bounds
from sayso.values import Annotated, TimeExpression

_ANCHOR = re.compile(r"(\d{4})(-\d\d)?(-\d\d)?(?:T.*)?\Z")


class ReportScene:
    """A report with what every event of it is seen against."""

    def __init__(
        self,
        report: Annotated,
        places: Sequence[EntityMention],
        entity: str,
    ) -> None:
        self.report = report
        self.text = report.article.text
        self.entity = entity
        self.kind = "thing" if any(c.isdigit() for c in entity) else "body"
        self.places: dict[int, list[EntityMention]] = {}
        starts = [sentence.start for sentence in report.sentences]
        for place in places:
            number = bisect_left(starts, place.span.start + 1) - 1
            self.places.setdefault(number, []).append(place)
        headline = [block.span for block in report.article.blocks
                    if block.kind == "headline"]  # fmt: skip
        self.headlines = {
            number
            for number, sentence in enumerate(report.sentences)
            if any(span.contains(sentence) for span in headline)
        }
        body = [
            number
            for number, sentence in enumerate(report.sentences)
            if number not in self.headlines and len(sentence) > 40
        ]
        self.lead = body[0] if body else -1
        self.is_topic = any(
            not place.is_part
            for number in (*self.headlines, self.lead)
            for place in self.places.get(number, ())
        )
        self.times: dict[int, list[TimeExpression]] = {}
        for time in report.times:
            number = bisect_left(starts, time.span.start + 1) - 1
            if time.type in ("DATE", "TIME") and _ANCHOR.match(time.value or ""):
                self.times.setdefault(number, []).append(time)
        self.news = _find_news(self, body[:3])
        self.quoted = [
            (span.start, span.end)
            for quote in report.quotes
            if quote.kind != "indirect"
            for span in quote.content
        ]


def _find_news(scene: ReportScene, numbers: Sequence[int]) -> str | None:
    """The day of the week before publication that a report's first sentences tell."""
    published = scene.report.article.published_day
    for number in numbers:
        for time in scene.times.get(number, ()):
            bounds = find_bounds(time.value or "")
            if published is None or bounds is None or bounds[0] != bounds[1]:
                continue
            if 0 < (published - bounds[0]).days <= 7:
                return show_anchor(time.value or "")
    return None


def show_anchor(value: str) -> str:
    """A TIMEX3 value as day, month or year with XX for what is open.

    >>> show_anchor("2010-05"), show_anchor("2010"), show_anchor("2010-05-03T10:00")
    ('2010-05-XX', '2010-XX-XX', '2010-05-03')
    """
    match = _ANCHOR.match(value)
    if match is None:
        return "XXXX-XX-XX"
    return f"{match[1]}{match[2] or '-XX'}{match[3] or '-XX'}"
