"""The outline of one story, made of the same rows that the page shows."""

from __future__ import annotations

from itertools import groupby

from sayso.tell.fact_outlines import outline_agreed, outline_facts, outline_people
from sayso.tell.figures import Figures, count_figures
from sayso.tell.namesakes import gather_namesakes
from sayso.tell.outlines import Item, Outline, Run, Section
from sayso.tell.page.copies import Copy, build_copies
from sayso.tell.page.fact_rows import build_lone
from sayso.tell.page.labels import count_noun, shorten_words
from sayso.tell.page.moments import tell_published
from sayso.tell.page.places import Places, find_places
from sayso.tell.page.time_charts import EventRow, list_events
from sayso.tell.page.utterance_cards import build_cards, leave_continuations
from sayso.tell.page.voices import find_voices
from sayso.tell.revision_outlines import outline_revisions
from sayso.tell.utterance_outlines import (
    list_letters,
    outline_compared,
    outline_single,
)
from sayso.values import Article, BriefLine, Rejected, StoryDossier

# How much of a copied passage a list shows.
_SAMPLE_CHARS = 150
_MOST_LONE = 30
_NO_DATE = "date not told"
_UNDATED = (
    "Behind a dash: no report tells the date; it stands where the telling puts it."
)


def outline_story(story: StoryDossier) -> Outline:
    """The outline of a story; sections that hold nothing are left out.

    Cost: that of the rows of the page, linear in what the dossier holds.
    """
    story = gather_namesakes(story)
    places = find_places(story, "s")
    comparison = story.comparison
    voices = find_voices(comparison, places)
    utterances = [leave_continuations(one) for one in comparison.utterances]
    cards = build_cards(utterances, places, voices)
    sections = (
        _outline_brief(story, places),
        _outline_reports(places),
        outline_compared(cards.compared),
        outline_facts(
            "They disagree",
            comparison.disagree,
            places,
            "The values that the reports give, and on whose word.",
        ),
        outline_agreed(comparison.agree, places),
        _outline_lone(story, places),
        outline_revisions(story.revisions, places),
        _outline_copies(build_copies(comparison.reuse, places)),
        _outline_events(list_events(story.timeline, places)),
        outline_people(comparison, places),
        outline_single(card for one in cards.single for card in one.cards),
    )
    return Outline(
        kicker=_tell_kicker(places),
        title=" ".join(story.story.title.split()) or "Untitled story",
        figures=_list_figures(count_figures(story)),
        sections=tuple(one for one in sections if one.items or one.lead),
    )


def outline_rejected(rejected: tuple[Rejected, ...]) -> Section:
    """What could not be read, and why; no items when all was."""
    return Section(
        "Not read",
        tuple(
            Item((Run(one.id, "strong"), Run(f" ({one.stage}): {one.reason}")))
            for one in rejected
        ),
    )


def _tell_kicker(places: Places) -> str:
    total = len(places.reports)
    known = sum(1 for one in places.reports if one.article.published)
    told = f"{known} of {total} dated" if known else "no publication times known"
    return f"Dossier · {count_noun(total, 'report')} · {told}"


def _list_figures(figures: Figures) -> tuple[tuple[int, str], ...]:
    one = figures.on_one_say_so
    nouns = (
        (figures.outlets, "outlet", "outlets"),
        (figures.people_quoted, "person quoted", "people quoted"),
        (figures.utterances, "thing said", "things said"),
        (figures.silent_changes, "silent change", "silent changes"),
        (figures.disagreements, "disagreement", "disagreements"),
        (figures.say_sos, "say-so", "say-sos"),
        (figures.agreements, "fact agreed", "facts agreed"),
    )
    told = [(count, noun if count == 1 else plural) for count, noun, plural in nouns]
    if one:
        told[-1] = (told[-1][0], f"{told[-1][1]}, {one} on one say-so")
    return tuple(told)


def _outline_brief(story: StoryDossier, places: Places) -> Section:
    """The lines with their letters; those of one dispute, and no other, under it."""
    items: list[Item] = []
    numbered = enumerate(story.brief.lines, start=1)
    for (about, kind), block in groupby(
        numbered, key=lambda one: (one[1].about, one[1].disagreement)
    ):
        lines = tuple(_outline_line(number, line, places) for number, line in block)
        if not about:
            items += lines
            continue
        head = "UPDATED" if kind == "updated" else "DISPUTED"
        runs = (Run(f"{head}: ", "alarm"), Run(about, "strong"))
        items.append(Item(runs, under=lines))
    left = ", ".join(f"{one.count:,} {one.what}" for one in story.brief.omitted)
    if left and items:
        items.append(Item((Run(f"Left out: {left}.", "quiet"),)))
    return Section("In brief", tuple(items))


def _outline_line(number: int, line: BriefLine, places: Places) -> Item:
    tally = count_noun(line.articles, "report")
    if line.independent:
        tally += f", {count_noun(line.independent, 'say-so')}"
    part = "new; " if line.part == "new" else ""
    letters = list_letters(places.cite_all(line.citations))
    return Item(
        (
            Run(" ".join(line.text.split())),
            Run(f" [{letters}]", "strong"),
            Run(f" ({part}{tally})", "quiet"),
        ),
        label=str(number),
    )


def _outline_reports(places: Places) -> Section:
    items = []
    for report in places.reports:
        article = report.article
        known = [_tell_headline(article)]
        if article.byline:
            known.append(f"by {article.byline}")
        told = tell_published(article.published) or "no publication time"
        items.append(
            Item(
                (
                    Run(report.name, "strong"),
                    Run(f": {', '.join(known)}"),
                    Run(f" ({told})", "quiet"),
                ),
                label=report.letter,
            )
        )
    return Section("The reports", tuple(items))


def _tell_headline(article: Article) -> str:
    """The headline, or how a text without one begins.

    A report without an outlet is called by its headline already: its id stands here.
    """
    if article.title:
        return article.title if article.outlet else article.id
    opening = next((line for line in article.text.splitlines() if line.strip()), "")
    return shorten_words(" ".join(opening.split()), max_chars=80) or article.id


def _outline_lone(story: StoryDossier, places: Places) -> Section:
    """What one report alone gives, marked in the words that it stands in."""
    items = [
        Item(
            tuple(
                Run(words, "strong" if is_shown else "plain")
                for words, is_shown in excerpt.pieces
            ),
            label=lone.cite.report.letter,
        )
        for lone in build_lone(story.comparison, places)
        for excerpt in lone.excerpts
    ]
    return Section("In one report only", tuple(items), most=_MOST_LONE)


def _outline_copies(copies: tuple[Copy, ...]) -> Section:
    items = []
    for copy in copies:
        words = count_noun(copy.words, "word")
        how = "" if copy.is_verbatim else ", edited"
        under = [
            Item(
                (Run(f"“{shorten_words(copy.target.words, max_chars=_SAMPLE_CHARS)}”"),)
            )
        ]
        if copy.evidence:
            under.append(Item((Run(copy.evidence, "quiet"),)))
        items.append(
            Item(
                (Run(copy.title, "strong"), Run(f" ({words}{how})", "quiet")),
                under=tuple(under),
            )
        )
    return Section("Copied passages", tuple(items))


def _outline_events(events: tuple[EventRow, ...]) -> Section:
    """The events in order; one without a date stands behind a dash alone."""
    items = []
    for event in events:
        doubts = tuple(
            Item(
                (Run(f"“{one.words}” = {one.value}"),),
                label=one.cite.report.letter,
            )
            for one in event.spread
        )
        is_dated = event.when not in ("", _NO_DATE)
        when = (Run(event.when, "strong"), Run(": ")) if is_dated else ()
        letters = Run(f" [{list_letters(event.cites)}]", "strong")
        items.append(
            Item(
                (*when, Run(event.text), letters),
                label="" if is_dated else "–",
                under=doubts,
            )
        )
    has_undated = any(item.label for item in items)
    return Section("In what order", tuple(items), _UNDATED if has_undated else "")
