"""Whom a toll counts: all of the event, others beside some, a part, or more events."""

from __future__ import annotations

import re
from datetime import timedelta

from sayso.compare.claims import Reach
from sayso.compare.pages import Line, Page
from sayso.compare.time_grains import find_days
from sayso.values import Span

# A toll told with a day this long before the first report is of an earlier event.
_EARLIER_DAYS = 10
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
# "Four of the five people shot died": five is the whole.
_WHOLE_BEFORE = re.compile(r"\b(?:of (?:the )?|among the )\Z", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:the|these|those|his|her|their|other|another|remaining|including|"
    r"among them|among whom|besides|additional|first|last|only)\s\Z",
    re.IGNORECASE,
)
_PART_IN = re.compile(
    r"\b(?:more|remaining|surviving|additional)\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of\b",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"(?: \w+)? of (?:the|those|them|whom|his|her|its|their|\w+ (?:people|victims))\b|"
    r"(?: [\w-]+){0,5} (?:minor|serious|critical|stable|non-life|life-threatening)\b",
    re.IGNORECASE,
)
# "Killed three people and then himself": whoever hit them is dead too, and not counted.
_AND_HIMSELF = re.compile(
    r"[^.;:]*?\b(?:(?:and|then|before|and then) (?:\w+ ){0,4}(?:him|her)self|"
    r"(?:took|taking|takes?) (?:his|her) own life|commit(?:s|ted|ting) suicide)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:minor|serious(?:ly)?|critical(?:ly)?|non-life|life-threatening)\b",
    re.IGNORECASE,
)
# "Two dead and eight hurt in a series of shootings since Friday".
_MORE = re.compile(
    r"\b(?:series|string|spate|rash|pair|wave) of\b|"
    r"\b(?:separate|other|unrelated|recent|several|multiple|two|three|four|five|six|"
    r"seven|eight|nine|ten|dozens of|\d+) (?:[\w-]+ )?(?:shootings|attacks|incidents|"
    r"crashes|fires|killings|homicides|stabbings|accidents)\b|"
    r"\bsince (?:the|mon|tues|wednes|thurs|fri|satur|sun)|"
    r"\b(?:so far this|the past|each|every|per|a) (?:year|month|week)\b|"
    r"\b(?:over|across|throughout) the (?:\w+ )?(?:weekend|city|state|country|day)\b|"
    r"\bcity-?wide\b|\bsides\b|\b\d+ (?:months|years) (?:ago|later|before|earlier)\b|"
    r"\byears? ago\b|\bin \d+ hours\b",
    re.IGNORECASE,
)


def find_reach(page: Page, line: Line, span: Span) -> Reach:
    """Whom a toll in a sentence counts, by the words in it and beside it.

    "Three others were hurt" and "killed three and then himself" count others; "two of
    the five", "the two men", "two more", "four with minor injuries" a part, or some
    told before; "in three separate shootings", or a sentence with a day well before
    the first report of the story, more than this event.

    Misses: a part told without any word for it ("the two teenagers").
    """
    text = page.report.article.text
    if _MORE.search(text, line.span.start, line.span.end) or _is_earlier(page, line):
        return "more"
    before = text[max(line.span.start, span.start - 20) : span.start]
    words = text[span.start : span.end]
    if _OTHERS.search(words) and not _PART_BEFORE.search(before):
        return "others"
    if _WHOLE_BEFORE.search(before):
        return "all"
    if (
        _PART_BEFORE.search(before)
        or _PART_IN.search(words)
        or _CONDITION.search(words)
        or _PART_AFTER.match(text, span.end, line.span.end)
    ):
        return "part"
    if (own := _AND_HIMSELF.match(text, span.end, line.span.end)) is not None:
        return "all" if "including" in own.group() else "others"
    return "all"


def _is_earlier(page: Page, line: Line) -> bool:
    """Whether a sentence names a day well before the story's first report."""
    if page.since is None:
        return False
    latest = page.since - timedelta(days=_EARLIER_DAYS)
    return any(
        time.type == "DATE"
        and line.span.contains(time.span)
        and (days := find_days(time.value or "")) is not None
        and days[1] < latest
        for time in page.report.times
    )
