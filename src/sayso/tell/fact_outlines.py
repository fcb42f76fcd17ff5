"""Facts and people in an outline, with the letters of the reports that give them."""

from __future__ import annotations

from collections import Counter

from sayso.tell.outlines import Item, Run, Section
from sayso.tell.page.fact_rows import FactSide, build_sides, is_bare_name
from sayso.tell.page.labels import count_noun, shorten_words
from sayso.tell.page.person_cards import count_forms
from sayso.tell.page.places import Places
from sayso.tell.tie_doubts import explain_tie, is_doubtful
from sayso.values import Comparison, Fact, Identity

_SAMPLE_CHARS = 150
_FORMS_CHARS = 240
_MOST_AGREED = 25


def outline_facts(
    title: str, facts: tuple[Fact, ...], places: Places, lead: str
) -> Section:
    """One item a fact, its values under it, in the order given."""
    items = tuple(_outline_fact(fact, places) for fact in facts)
    return Section(title, items, lead if items else "")


def outline_agreed(facts: tuple[Fact, ...], places: Places) -> Section:
    """What reports agree on, what most outlets carry first; mere names in one line.

    Among facts of as many outlets the one on more say-sos comes first. That a name or
    a place is the same everywhere is told, and no more.
    """
    named: list[Fact] = []
    telling: list[Fact] = []
    for fact in facts:
        is_bare = is_bare_name(fact, build_sides(fact, places))
        (named if is_bare else telling).append(fact)
    items = [_outline_fact(one, places) for one in _rank_facts(telling, places)]
    if named:
        runs = [Run("The same names: ")]
        for fact in _rank_facts(named, places):
            (side,) = build_sides(fact, places)
            joint = "; " if len(runs) > 1 else ""
            words = shorten_words(fact.values[0].text, max_chars=_SAMPLE_CHARS)
            letters = _outline_side(side).label
            runs += [Run(f"{joint}{words}"), Run(f" [{letters}]", "quiet")]
        items.append(Item(tuple(runs)))
    lead = "How many outlets carry it, and on how many say-sos it rests."
    return Section("They agree", tuple(items), lead if items else "", _MOST_AGREED)


def _rank_facts(facts: list[Fact], places: Places) -> list[Fact]:
    def rank(fact: Fact) -> tuple[int, int]:
        reports = {value.span.article for value in fact.values}
        return -places.count_outlets(reports), -fact.independent

    return sorted(facts, key=rank)


def _outline_fact(fact: Fact, places: Places) -> Item:
    """A fact with its sides; one side alone stands in its line.

    A label that was cut out of the words of its only side is not told beside them.
    """
    rows = build_sides(fact, places)
    sides = [_outline_side(side) for side in rows]
    head = [Run(fact.about, "strong")]
    if fact.disagreement:
        head.append(Run(f" {fact.disagreement.upper()}", "alarm"))
    if len(sides) == 1:
        is_cut = fact.about.strip(" …").casefold() in rows[0].words.casefold()
        head = [*sides[0].runs] if is_cut else [*head, Run(": "), *sides[0].runs]
        head.append(Run(f" [{sides[0].label}]", "strong"))
        sides = []
    outlets = count_noun(
        places.count_outlets(value.span.article for value in fact.values), "outlet"
    )
    told = [outlets, count_noun(fact.independent, "say-so")]
    origins = dict.fromkeys(
        support.origin.label
        for support in fact.supports
        if support.origin.kind != "unattributed"
    )
    if not origins:
        told.append("no source named")
    head.append(Run(f" ({', '.join(told)})", "quiet"))
    if origins:
        sides.append(Item((Run(f"On whose word: {'; '.join(origins)}.", "quiet"),)))
    return Item(tuple(head), under=tuple(sides))


def _outline_side(side: FactSide) -> Item:
    """One value in its words with the reports that give it so."""
    runs = [Run(f"“{shorten_words(side.words, max_chars=_SAMPLE_CHARS)}”")]
    if side.value:
        runs.append(Run(f" = {side.value}", "quiet"))
    letters = dict.fromkeys(cite.report.letter for cite in side.cites)
    return Item(tuple(runs), label="+".join(letters))


def outline_people(comparison: Comparison, places: Places) -> Section:
    """Who is quoted, people who stand in two reports, then the names of the others.

    A body that says nothing there ("Instagram") is one of the others.
    """
    said = Counter(
        speaker
        for utterance in comparison.utterances
        for speaker in set(utterance.speakers)
    )
    ranked = sorted(
        comparison.identities, key=lambda one: (-said[one.id], -_count_reports(one))
    )
    known = [
        one
        for one in ranked
        if said[one.id] or (one.type == "person" and _count_reports(one) > 1)
    ]
    names = {one.id: one.name for one in comparison.identities}
    items = [_outline_person(one, said[one.id], names, places) for one in known]
    told = {one.name.casefold() for one in known} | _list_reporters(places)
    others = dict.fromkeys(
        one.name
        for one in ranked
        if one not in known
        and _has_name(one)
        and one.name.casefold() not in told
        and not _is_outlet(one, places)
    )
    if others:
        items.append(Item((Run(f"Named too: {', '.join(others)}.", "quiet"),)))
    return Section("People", tuple(items))


def _list_reporters(places: Places) -> set[str]:
    """Who wrote the reports, as their bylines say; they are told beside them."""
    bylines = (report.article.byline or "" for report in places.reports)
    return {" ".join(one.split()).casefold() for one in bylines}


def _is_outlet(identity: Identity, places: Places) -> bool:
    """Whether a report's outlet is meant, by its name or a part of it ("the Mail")."""
    words = set(identity.name.casefold().split())
    return any(
        words <= {"the", *(report.article.outlet or "").casefold().split()}
        for report in places.reports
    )


def _has_name(identity: Identity) -> bool:
    """Whether somebody is called by a name, and is not "her friend"."""
    if identity.type == "group":
        return False
    first, *others = identity.name.split() or [""]
    named = others if first in ("A", "An", "The") else [first]
    return any(word[:1].isupper() for word in named)


def _count_reports(identity: Identity) -> int:
    return len({span.article for span in identity.forms})


def _outline_person(
    identity: Identity, said: int, names: dict[str, str], places: Places
) -> Item:
    """A name with what each report calls them, where that is another word."""
    told: list[str] = [identity.type] if identity.type != "person" else []
    members = [names[one] for one in identity.members if one in names]
    if members:
        told.append(", ".join(members))
    if said:
        told.append(count_noun(said, "utterance"))
    known = f" ({'; '.join(told)})" if told else ""
    doubts = {
        tie.article: f" (likely: {explain_tie(tie)})"
        for tie in identity.ties
        if is_doubtful(tie)
    }
    under = []
    for report in places.reports:
        spans = [one for one in identity.forms if one.article == report.article.id]
        forms = [form.words for form in count_forms(spans, places)]
        shown = ", ".join(forms)
        if not shown or shown.casefold() == identity.name.casefold():
            continue
        doubt = doubts.get(report.article.id, "")
        runs: tuple[Run, ...] = (Run(shorten_words(shown, max_chars=_FORMS_CHARS)),)
        if doubt:
            runs += (Run(doubt, "quiet"),)
        under.append(Item(runs, label=report.letter))
    return Item((Run(identity.name, "strong"), Run(known, "quiet")), under=tuple(under))
