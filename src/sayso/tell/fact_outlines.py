"""Facts and people in an outline, with the letters of the reports that give them."""

from __future__ import annotations

from collections import Counter, defaultdict

from sayso.tell.outlines import Item, Run, Section
from sayso.tell.page.labels import count_noun, shorten_words
from sayso.tell.page.moments import tell_when
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
        is_name = fact.kind in ("name", "place", "person")
        is_bare = is_name and len(_outline_sides(fact, places)) == 1
        (named if is_bare else telling).append(fact)
    items = [_outline_fact(one, places) for one in _rank_facts(telling, places)]
    if named:
        runs = [Run("The same names: ")]
        for fact in _rank_facts(named, places):
            (side,) = _outline_sides(fact, places)
            joint = "; " if len(runs) > 1 else ""
            words = shorten_words(fact.values[0].text, max_chars=_SAMPLE_CHARS)
            runs += [Run(f"{joint}{words}"), Run(f" [{side.label}]", "quiet")]
        items.append(Item(tuple(runs)))
    lead = "How many outlets carry it, and on how many say-sos it rests."
    return Section("They agree", tuple(items), lead if items else "", _MOST_AGREED)


def _rank_facts(facts: list[Fact], places: Places) -> list[Fact]:
    def rank(fact: Fact) -> tuple[int, int]:
        reports = {value.span.article for value in fact.values}
        return -_count_outlets(reports, places), -fact.independent

    return sorted(facts, key=rank)


def _outline_fact(fact: Fact, places: Places) -> Item:
    """A fact with its sides; one side alone stands in its line."""
    head = [Run(fact.about, "strong")]
    if fact.disagreement:
        head.append(Run(f" {fact.disagreement.upper()}", "alarm"))
    sides = _outline_sides(fact, places)
    if len(sides) == 1:
        head += [Run(": "), *sides[0].runs, Run(f" [{sides[0].label}]", "strong")]
        sides = []
    reports = {value.span.article for value in fact.values}
    outlets = count_noun(_count_outlets(reports, places), "outlet")
    say_sos = count_noun(fact.independent, "say-so")
    head.append(Run(f" ({outlets}, {say_sos})", "quiet"))
    origins = dict.fromkeys(
        support.origin.label
        for support in fact.supports
        if support.origin.kind != "unattributed"
    )
    if origins:
        sides.append(Item((Run(f"On whose word: {'; '.join(origins)}.", "quiet"),)))
    return Item(tuple(head), under=tuple(sides))


def _outline_sides(fact: Fact, places: Places) -> list[Item]:
    """The values, reports with the same words together, in order of the reports.

    Values that differ keep the order of the fact: the best supported comes first.
    """
    values = list(dict.fromkeys(value.value for value in fact.values))
    ranks = {value: values.index(value) if fact.disagreement else 0 for value in values}
    positions: dict[tuple[str, str], set[int]] = defaultdict(set)
    for value in sorted(fact.values, key=lambda one: one.span):
        report = places.by_article.get(value.span.article)
        if report is not None:
            words = " ".join((places.words(value.span) or value.text).split())
            positions[words, value.value].add(report.position)
    items = []
    for (words, told_value), found in sorted(
        positions.items(), key=lambda one: (ranks[one[0][1]], min(one[1]), one[0])
    ):
        runs = [Run(f"“{shorten_words(words, max_chars=_SAMPLE_CHARS)}”")]
        told = _tell_value(fact, told_value)
        if told and told.casefold() not in words.casefold():
            runs.append(Run(f" = {told}", "quiet"))
        items.append(Item(tuple(runs), label=_join_letters(found, places)))
    return items


def _tell_value(fact: Fact, value: str) -> str:
    """What a value comes to; empty where the report's words say all there is."""
    if fact.kind in ("date", "time"):
        return tell_when(value) or value
    return value if fact.kind in ("number", "age", "quantity") else ""


def _count_outlets(articles: set[str], places: Places) -> int:
    """How many outlets these reports are of; one without an outlet counts alone."""
    return len(
        {
            (places.by_article[one].article.outlet or f"\0{one}").casefold()
            for one in articles
            if one in places.by_article
        }
    )


def _join_letters(positions: set[int], places: Places) -> str:
    return "+".join(places.reports[one].letter for one in sorted(positions))


def outline_people(comparison: Comparison, places: Places) -> Section:
    """Those who are quoted or stand in two reports, then the names of the others."""
    said = Counter(
        speaker
        for utterance in comparison.utterances
        for speaker in set(utterance.speakers)
    )
    ranked = sorted(
        comparison.identities, key=lambda one: (-said[one.id], -_count_reports(one))
    )
    known = [one for one in ranked if said[one.id] or _count_reports(one) > 1]
    names = {one.id: one.name for one in comparison.identities}
    items = [_outline_person(one, said[one.id], names, places) for one in known]
    others = [one.name for one in ranked if one not in known]
    if others:
        items.append(Item((Run(f"Named too: {', '.join(others)}.", "quiet"),)))
    return Section("People", tuple(items))


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
        forms = Counter(" ".join(places.words(one).split()) for one in sorted(spans))
        shown = ", ".join(words for words, _ in forms.most_common() if words)
        if not shown or shown == identity.name:
            continue
        doubt = doubts.get(report.article.id, "")
        runs: tuple[Run, ...] = (Run(shorten_words(shown, max_chars=_FORMS_CHARS)),)
        if doubt:
            runs += (Run(doubt, "quiet"),)
        under.append(Item(runs, label=report.letter))
    return Item((Run(identity.name, "strong"), Run(known, "quiet")), under=tuple(under))
