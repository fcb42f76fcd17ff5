"""Everything that the page shows of one story, ready for the template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from sayso.tell.figures import Figures, count_figures
from sayso.tell.namesakes import gather_namesakes
from sayso.tell.outlines import Section
from sayso.tell.page.brief_lines import BriefRow, build_brief, list_omissions
from sayso.tell.page.copies import (
    Copy,
    CopyChart,
    build_copies,
    draw_copies,
    link_copies,
    tell_copies,
)
from sayso.tell.page.fact_rows import FactRow, LoneFacts, build_facts, build_lone
from sayso.tell.page.labels import count_noun
from sayso.tell.page.origin_rows import OriginRow, list_origins
from sayso.tell.page.person_cards import PersonCard, build_people
from sayso.tell.page.places import Places, find_places, find_targets
from sayso.tell.page.reports import (
    ReportContext,
    ReportView,
    build_report,
    link_facts,
)
from sayso.tell.page.ribbons import RibbonChart, draw_ribbons
from sayso.tell.page.time_charts import (
    EventRow,
    TimeChart,
    draw_timeline,
    list_events,
)
from sayso.tell.page.utterance_cards import (
    UtteranceCards,
    build_cards,
    find_heads,
    leave_continuations,
)
from sayso.tell.page.voices import find_voices
from sayso.tell.revision_outlines import outline_revisions
from sayso.values import StoryDossier


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story on the page; ``key`` starts all its ids."""

    key: str
    title: str
    published: str
    figures: Figures
    places: Places
    brief: tuple[BriefRow, ...]
    omitted: str
    cards: UtteranceCards
    people: tuple[PersonCard, ...]
    origins: tuple[OriginRow, ...]
    ribbons: tuple[RibbonChart, ...]
    agree: tuple[FactRow, ...]
    disagree: tuple[FactRow, ...]
    lone: tuple[LoneFacts, ...]
    events: tuple[EventRow, ...]
    timelines: tuple[TimeChart, ...]
    copies: tuple[Copy, ...]
    copy_charts: tuple[CopyChart, ...]
    copy_summary: str
    revisions: Section
    reports: tuple[ReportView, ...]

    @property
    def split(self) -> tuple[tuple[str, str], ...]:
        """Report and id of every mark that stands in several pieces."""
        return tuple((one.place.anchor, id) for one in self.reports for id in one.split)


def build_story(story: StoryDossier, key: str) -> StoryView:
    """The view of one story. Cost: linear in its texts and findings, times sorting."""
    story = gather_namesakes(story)
    places = find_places(story, key)
    comparison = story.comparison
    voices = find_voices(comparison, places)
    utterances = [leave_continuations(one) for one in comparison.utterances]
    cards = build_cards(utterances, places, voices)
    agree = build_facts(comparison.agree, places, "a")
    disagree = build_facts(comparison.disagree, places, "d")
    context = ReportContext(
        places,
        voices,
        cards,
        find_targets(story),
        link_facts(comparison, agree, disagree),
        link_copies(comparison.reuse, places),
    )
    origins = list_origins(comparison, places, voices, cards)
    events = list_events(story.timeline, places)
    copies = build_copies(comparison.reuse, places)
    return StoryView(
        key=key,
        title=" ".join(story.story.title.split()) or "Untitled story",
        published=_tell_published(places),
        figures=count_figures(story),
        places=places,
        brief=build_brief(story.brief, places),
        omitted=list_omissions(story.brief),
        cards=cards,
        people=build_people(comparison, places, voices, find_heads(cards)),
        origins=origins,
        ribbons=_both(draw_ribbons(origins, places, is_narrow=n) for n in _SIZES),
        agree=agree,
        disagree=disagree,
        lone=build_lone(comparison, places),
        events=events,
        timelines=_both(
            draw_timeline(story.timeline, events, is_narrow=n) for n in _SIZES
        ),
        copies=copies,
        copy_charts=_both(
            draw_copies(comparison.reuse, copies, places, is_narrow=n) for n in _SIZES
        ),
        copy_summary=tell_copies(copies),
        revisions=outline_revisions(story.revisions, places),
        reports=tuple(build_report(one, context) for one in places.reports),
    )


_Chart = TypeVar("_Chart")
# Every picture is drawn for a wide and for a narrow page; the style sheet shows one.
_SIZES = (False, True)


def _both(charts: Iterable[_Chart | None]) -> tuple[_Chart, ...]:
    return tuple(chart for chart in charts if chart is not None)


def _tell_published(places: Places) -> str:
    """Whether publication times are known, in words."""
    total = len(places.reports)
    known = sum(1 for one in places.reports if one.article.published)
    if not known:
        return "no publication times known"
    if known == total:
        return "publication time known" if total == 1 else "publication times known"
    return f"publication times known for {known} of {count_noun(total, 'report')}"
