"""What people judged of quotes and people, laid over what machines found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.text import fold_word
from sayso.values import Annotated, Mention, Person, Quote, Replayed, Ruling, Span

# How much of the longer of two quotations must be common for them to be one found
# anew: another reader may take a comma more, but never another sentence.
_SAME_SHARE = 0.8


def mend_annotated(annotated: Annotated, replayed: Sequence[Replayed]) -> Annotated:
    """The findings of an article with speakers named and findings rejected.

    Judgements come in the order in which they were made; the later one holds.
    """
    for one in replayed:
        place = one.places[0]
        if one.orphaned or place is None or place.article != annotated.article.id:
            continue
        if one.judgement.kind == "reject":
            annotated = _reject(annotated, place, one.judgement.anchors[0].role)
        elif one.judgement.kind == "speaker":
            annotated = _name_speaker(annotated, place, one.judgement.value)
    return annotated


def make_rulings(
    reports: Sequence[Annotated], replayed: Sequence[Replayed]
) -> tuple[Ruling, ...]:
    """The judgements on who is one with whom, for people of these reports."""
    by_article = {report.article.id: report for report in reports}
    rulings = []
    for one in replayed:
        kind = one.judgement.kind
        if one.orphaned or kind not in ("unite", "part"):
            continue
        people = [
            None if place is None else find_person(by_article.get(place.article), place)
            for place in one.places
        ]
        if len(people) == 2 and people[0] and people[1]:
            rulings.append(
                Ruling("unite" if kind == "unite" else "part", people[0], people[1])
            )
    return tuple(rulings)


def find_quote(annotated: Annotated, place: Span) -> Quote | None:
    """The quote at this place, from its first to its last character; None if not sure.

    One that begins or ends a little elsewhere is the same if no other one is near.
    """
    near = []
    for quote in annotated.quotes:
        extent = extent_of(quote)
        if extent == place:
            return quote
        if extent.overlap(place) >= _SAME_SHARE * max(len(extent), len(place)):
            near.append(quote)
    return near[0] if len(near) == 1 else None


def extent_of(quote: Quote) -> Span:
    """A quote from its first to its last character, with what parts it between."""
    first, last = quote.content[0], quote.content[-1]
    return Span(first.article, first.start, last.end)


def find_person(annotated: Annotated | None, place: Span) -> tuple[str, str] | None:
    """The person who is mentioned at this place, as article and id; None if unsure."""
    if annotated is None:
        return None
    exact = [
        person.id
        for person in annotated.people
        if any(mention.span == place for mention in person.mentions)
    ]
    near = exact or [
        person.id
        for person in annotated.people
        if any(mention.span.overlap(place) for mention in person.mentions)
    ]
    return (annotated.article.id, near[0]) if len(near) == 1 else None


def _reject(annotated: Annotated, place: Span, what: str) -> Annotated:
    """The findings without the one at this place; ``what`` is its kind."""
    if what == "quote":
        wrong = find_quote(annotated, place)
        return replace(
            annotated, quotes=tuple(one for one in annotated.quotes if one is not wrong)
        )
    if what == "name":
        return replace(
            annotated, names=tuple(one for one in annotated.names if one.span != place)
        )
    if what == "time":
        return replace(
            annotated, times=tuple(one for one in annotated.times if one.span != place)
        )
    return replace(
        annotated,
        quantities=tuple(one for one in annotated.quantities if one.span != place),
    )


def _name_speaker(annotated: Annotated, place: Span, name: str) -> Annotated:
    quote = find_quote(annotated, place)
    if quote is None:
        return annotated
    if not name:
        return _set_speakers(annotated, quote, ())
    person = _find_named(annotated, name)
    if person is None:
        person = _make_person(annotated, quote, name)
        annotated = replace(annotated, people=(*annotated.people, person))
    return _set_speakers(annotated, quote, (person.id,))


def _set_speakers(
    annotated: Annotated, quote: Quote, speakers: tuple[str, ...]
) -> Annotated:
    quotes = tuple(
        replace(one, speakers=speakers) if one is quote else one
        for one in annotated.quotes
    )
    return replace(annotated, quotes=quotes)


def _find_named(annotated: Annotated, name: str) -> Person | None:
    """The person of the article who bears this very name, if one alone does."""
    wanted = [fold_word(word) for word in name.split()]
    found = [
        person
        for person in annotated.people
        if [fold_word(word) for word in person.name.split()] == wanted
    ]
    return found[0] if len(found) == 1 else None


def _make_person(annotated: Annotated, quote: Quote, name: str) -> Person:
    """A person whom the article does not name: what names the speaker stands for it."""
    spans = quote.source or quote.cue or quote.content[:1]
    taken = {person.id for person in annotated.people}
    number = len(taken) + 1
    while f"p{number}" in taken:
        number += 1
    return Person(f"p{number}", name, "person", (Mention(spans[0], "name"),))
