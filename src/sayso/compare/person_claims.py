"""Ages of people, and where they are from, as a report gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from sayso.compare.claims import (
    Claim,
    cover_spans,
    find_context,
    find_near,
    show_number,
)
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Page
from sayso.text import fold_word
from sayso.values import Identity, Quantity

# "Ola Berg, 41, of Ostvik": where somebody is from, right behind the name.
# "Joan of Arc" is a name.
_HOME = re.compile(r"(?:,(?:\s\d{1,3},?)?\s(?:of|from)|\sfrom)\s\Z")


def read_ages(
    at: int, page: Page, identities: Mapping[str, Identity]
) -> Iterator[Claim]:
    """Ages of people of the report."""
    owner = _find_identities(page, identities)
    ages = [quantity for quantity in page.report.quantities if quantity.kind == "age"]
    for quantity in ages:
        nth = page.find_line(quantity.span)
        if nth is None or (quantity.unit or "year") != "year":
            continue
        topic, about = _find_owner(page, quantity, owner)
        if topic is None:
            continue
        yield Claim(
            page=at,
            line=nth,
            kind="age",
            span=cover_spans(quantity.span, quantity.counted),
            topic=topic,
            value=show_number(quantity.value, quantity.modifier, ""),
            number=quantity.value,
            modifier=quantity.modifier,
            context=find_context(page.lines[nth], quantity.span),
            near=find_near(page, page.lines[nth], quantity.span),
            about=about,
        )


def _find_identities(
    page: Page, identities: Mapping[str, Identity]
) -> dict[str, Identity]:
    """The identity of each person of a page, by the person's id."""
    return {
        person.id: identities[key]
        for person in page.report.people
        if (key := page.identity_of.get(person.id)) is not None
    }


def read_homes(
    at: int, page: Page, identities: Mapping[str, Identity]
) -> Iterator[Claim]:
    """Where people of the report are from, as told right behind "the captain"."""
    article = page.report.article
    owner = _find_identities(page, identities)
    ends = sorted(
        (mention.span.end, person.id)
        for person in page.report.people
        if person.type == "person"
        for mention in person.mentions
        if mention.form in ("name", "description")
    )
    for name in page.report.names:
        nth = page.find_line(name.span)
        before = bisect_left(ends, (name.span.start, "")) - 1
        if nth is None or before < 0 or name.type not in ("place", "other"):
            continue
        end, person = ends[before]
        if name.span.start - end > 16 or person not in owner:
            continue
        if _HOME.fullmatch(article.text, end, name.span.start) is None:
            continue
        identity = owner[person]
        place = article.words_of(name.span)
        yield Claim(
            page=at,
            line=nth,
            kind="place",
            span=name.span,
            topic=("home", identity.id),
            value=" ".join(fold_word(word) for word in place.split()),
            number=None,
            modifier=None,
            context=find_context(page.lines[nth], name.span),
            near=frozenset(),
            about=f"where {identity.name} is from",
        )


def _find_owner(
    page: Page, quantity: Quantity, owner: Mapping[str, Identity]
) -> tuple[tuple[str, ...] | None, str]:
    """Whose age it is: somebody named, or what the words after it call them."""
    text = page.report.article.text
    best: tuple[int, str] | None = None
    for person in page.report.people:
        if person.age is None or person.age != round(quantity.value):
            continue
        identity = owner.get(person.id)
        if identity is None:
            continue
        for mention in person.mentions:
            if mention.form == "pronoun":
                continue
            gap = max(
                mention.span.start - quantity.span.end,
                quantity.span.start - mention.span.end,
                0,
            )
            if gap <= 30 and (best is None or gap < best[0]):
                best = (gap, identity.id)
    if best is not None:
        return ("age", best[1]), ""
    noun = _NOUN_AFTER.match(text, quantity.span.end)
    counted = quantity.counted
    if counted is not None:
        words = text[counted.start : counted.end].split()
        if words:
            return ("age", find_idea(words[-1].casefold())), f"age of the {words[-1]}"
    if noun is not None:
        word = noun.group(1)
        return ("age", find_idea(word.casefold())), f"age of the {word}"
    return None, ""


_NOUN_AFTER = re.compile(
    r"[\s-]+(?:(?:old|year|male|female|local|former|younger|older|black|white)[\s-]+)*"
    r"([a-z]{3,14})\b"
)
