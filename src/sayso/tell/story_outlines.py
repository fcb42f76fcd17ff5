"""The outline of one story, made of the same rows that the page shows."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.tell.figures import Figures, count_figures
from sayso.tell.outlines import Item, Outline, Run, Section
from sayso.tell.page.copies import Copy, build_copies
from sayso.tell.page.fact_rows import FactRow, FactSide, build_facts, build_lone
from sayso.tell.page.labels import count_noun, shorten_words
from sayso.tell.page.moments import tell_published
from sayso.tell.page.person_cards import PersonCard, build_people
from sayso.tell.page.places import Cite, Places, find_places
from sayso.tell.page.proofs import Piece
from sayso.tell.page.time_charts import EventRow, list_events
from sayso.tell.page.utterance_cards import ProofRow, UtteranceCard, build_cards
from sayso.tell.page.voices import find_voices
from sayso.values import BriefLine, Rejected, StoryDossier

# How much of a copied passage or a statement of one report a list shows.
_SAMPLE_CHARS = 150


def outline_story(story: StoryDossier) -> Outline:
    """The outline of a story; sections that hold nothing are left out.

    Cost: that of the rows of the page, linear in what the dossier holds.
    """
    places = find_places(story, "s")
    comparison = story.comparison
    voices = find_voices(comparison, places)
    cards = build_cards(comparison.utterances, places, voices)
    sections = (
        _outline_brief(story, places),
        _outline_reports(places),
        _outline_compared(cards.compared),
        _outline_facts(
            "They disagree",
            build_facts(comparison.disagree, places, "d"),
            "The values that the reports give, and on whose word.",
        ),
        _outline_facts(
            "They agree",
            build_facts(comparison.agree, places, "a"),
            "How many outlets carry it, and on how many say-sos it rests.",
        ),
        _outline_lone(story, places),
        _outline_copies(build_copies(comparison.reuse, places)),
        _outline_events(list_events(story.timeline, places)),
        _outline_people(build_people(comparison, places, voices)),
        _outline_single(card for one in cards.single for card in one.cards),
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


def _letters(cites: Iterable[Cite], joint: str = " ") -> str:
    """The letters of the reports cited, each once, in the order of the reports."""
    found = {cite.report.position: cite.report.letter for cite in cites}
    return joint.join(found[position] for position in sorted(found))


def _outline_brief(story: StoryDossier, places: Places) -> Section:
    """The lines with their letters; the lines of one dispute under its name."""
    items: list[Item] = []
    about = ""
    for number, line in enumerate(story.brief.lines, start=1):
        if line.disputed and line.about and line.about != about:
            told = f"{line.about} ({line.disagreement or 'disputed'})"
            items.append(Item((Run("DISPUTED: ", "alarm"), Run(told, "strong"))))
        about = line.about
        items.append(_outline_line(number, line, places))
    left = ", ".join(f"{one.count:,} {one.what}" for one in story.brief.omitted)
    if left and items:
        items.append(Item((Run(f"Left out: {left}.", "quiet"),)))
    return Section("In brief", tuple(items))


def _outline_line(number: int, line: BriefLine, places: Places) -> Item:
    tally = count_noun(line.articles, "report")
    if line.independent:
        tally += f", {count_noun(line.independent, 'say-so')}"
    part = "new; " if line.part == "new" else ""
    letters = _letters(places.cite_all(line.citations))
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
        names = [one for one in (article.title, article.id) if one != report.name]
        known = [next(filter(None, names), "untitled")]
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


def _outline_compared(cards: tuple[UtteranceCard, ...]) -> Section:
    """Each utterance that is given twice, with what each rendering changed."""
    items = tuple(
        Item(_head_card(card), under=tuple(_outline_row(row) for row in card.rows))
        for card in cards
    )
    lead = (
        "Under each fullest rendering, what others made of it: [-struck words are left "
        "out-], {+these are put in+}; SILENT where no reader is shown it."
    )
    return Section("In whose words", items, lead if items else "")


def _head_card(card: UtteranceCard) -> tuple[Run, ...]:
    runs = [Run(card.voice.label, "strong")]
    if card.channel:
        runs.append(Run(f", {card.channel}", "quiet"))
    runs.append(Run(f" ({card.tally})", "quiet"))
    return tuple(runs)


def _outline_row(row: ProofRow) -> Item:
    is_retold = row.kind == "indirect"
    runs = [Run(f"{row.label}: ", "quiet")]
    if not is_retold:
        runs.append(Run("“"))
    runs += _mark_pieces(row.pieces)
    if not is_retold:
        runs.append(Run("”"))
    notes = tuple(
        Item(
            (
                *((Run("SILENT ", "alarm"),) if one.is_silent else ()),
                *((Run("MEANING SHIFTED ", "alarm"),) if one.is_shifted else ()),
                Run(one.text),
            )
        )
        for one in row.sentences
        if one.is_silent or one.is_shifted
    )
    return Item(tuple(runs), label=_letters(row.cites, "+"), under=notes)


def _mark_pieces(pieces: tuple[Piece, ...]) -> list[Run]:
    """The pieces of a proof as runs; a mere change of case or signs is not marked."""
    runs: list[Run] = []
    shown = [piece for piece in pieces if piece.kind != "gap"]
    following = dict(zip(map(id, shown), shown[1:], strict=False))
    small = False
    for piece in pieces:
        if piece.kind == "cut":
            small = _is_small(piece, following.get(id(piece)))
            if small:
                continue
            text = piece.text
            if piece.is_folded:
                text = f"{piece.head} ... {piece.tail} ({piece.words} words)"
            run = Run(text, "cut")
        elif piece.kind == "put" and not small and _has_letters(piece.text):
            run = Run(piece.text, "put")
        else:
            run = Run(piece.text, "moved" if piece.kind == "moved" else "plain")
        if piece.kind != "gap":
            small = False
        if runs and runs[-1].text[-1:].isspace():
            run = Run(run.text.lstrip(), run.tone)
        if run.text:
            runs.append(run)
    return runs


def _is_small(cut: Piece, put: Piece | None) -> bool:
    """Whether struck words come back at once, but for their case, or are signs only."""
    if not cut.is_light:
        return False
    if not _has_letters(cut.text):
        return True
    return put is not None and put.text.casefold() == cut.text.casefold()


def _has_letters(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _outline_facts(title: str, rows: tuple[FactRow, ...], lead: str) -> Section:
    return Section(title, tuple(_outline_fact(row) for row in rows), lead * bool(rows))


def _outline_fact(row: FactRow) -> Item:
    """A fact with its sides; one side alone, and short, stands in its line."""
    head = [Run(row.about, "strong")]
    if row.mark:
        head.append(Run(f" {row.mark.upper()}", "alarm"))
    sides = [_outline_side(side) for side in row.sides]
    if len(sides) == 1:
        head += [Run(": "), *sides[0].runs, Run(f" [{sides[0].label}]", "strong")]
        sides = []
    head.append(Run(f" ({row.outlets}, {row.say_sos})", "quiet"))
    if row.origins:
        sides.append(Item((Run(f"On whose word: {row.origins}.", "quiet"),)))
    return Item(tuple(head), under=tuple(sides))


def _outline_side(side: FactSide) -> Item:
    """One value in its words, and what it comes to where words alone do not say."""
    runs = [Run(f"“{shorten_words(side.words, max_chars=_SAMPLE_CHARS)}”")]
    if side.value:
        runs.append(Run(f" = {side.value}", "quiet"))
    return Item(tuple(runs), label=_letters(side.cites, "+"))


def _outline_lone(story: StoryDossier, places: Places) -> Section:
    items = tuple(
        Item(
            (Run(shorten_words(cite.words, max_chars=_SAMPLE_CHARS)),),
            label=cite.report.letter,
        )
        for lone in build_lone(story.comparison, places)
        for cite in lone.items
    )
    return Section("In one report only", items)


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
    items = []
    for event in events:
        doubts = tuple(
            Item(
                (Run(f"“{one.words}” = {one.value}"),),
                label=one.cite.report.letter,
            )
            for one in event.spread
        )
        items.append(
            Item(
                (
                    Run(event.when or "undated", "strong"),
                    Run(f": {event.text}"),
                    Run(f" [{_letters(event.cites)}]", "strong"),
                ),
                under=doubts,
            )
        )
    return Section("In what order", tuple(items))


def _outline_people(people: tuple[PersonCard, ...]) -> Section:
    """Those who are quoted or stand in two reports, then the names of the others."""
    known = [card for card in people if card.quotes or len(card.reports) > 1]
    items = [_outline_person(card) for card in known]
    others = [card.name for card in people if card not in known]
    if others:
        items.append(Item((Run(f"Named too: {', '.join(others)}.", "quiet"),)))
    return Section("People", tuple(items))


def _outline_person(card: PersonCard) -> Item:
    told = [card.type] if card.type != "person" else []
    if card.members:
        told.append(", ".join(card.members))
    if card.quotes:
        told.append(count_noun(card.quotes, "utterance"))
    head = (
        Run(card.name, "strong"),
        Run(f" ({'; '.join(told)})" if told else "", "quiet"),
    )
    under = []
    for report in card.reports:
        forms = ", ".join(one.words for one in report.forms)
        if forms == card.name:
            continue
        doubt = (Run(" (likely)", "quiet"),) if report.is_unsure else ()
        under.append(
            Item(
                (Run(shorten_words(forms, max_chars=240)), *doubt),
                label=report.cite.report.letter,
            )
        )
    return Item(head, under=tuple(under))


def _outline_single(cards: Iterable[UtteranceCard]) -> Section:
    """What one rendering alone gives, each with who said it."""
    items = []
    for card in cards:
        words = "".join(piece.text for row in card.rows for piece in row.pieces)
        mark = ("", "") if card.rows[0].kind == "indirect" else ("“", "”")
        items.append(
            Item(
                (
                    Run(card.voice.label, "strong"),
                    Run(f": {mark[0]}{' '.join(words.split())}{mark[1]}"),
                ),
                label=_letters(card.rows[0].cites),
            )
        )
    return Section("Said in one report", tuple(items))
