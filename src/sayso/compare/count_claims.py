"""Counts, sums, shares and measures that a report gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import (
    Claim,
    cover_spans,
    find_context,
    find_lead,
    find_near,
    show_number,
)
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Line, Page
from sayso.compare.toll_reach import find_reach
from sayso.values import FactKind, Quantity, Span

# States that news counts people by; the idea that names each, and how it is shown.
_STATES = {
    find_idea(word): shown
    for word, shown in (
        ("killed", "killed"),
        ("injured", "injured"),
        ("arrested", "arrested"),
        ("hospital", "taken to hospital"),
        ("missing", "missing"),
        ("evacuated", "evacuated"),
        ("rescued", "rescued"),
        ("charged", "charged"),
        ("shot", "shot"),
        ("stabbed", "stabbed"),
        ("displaced", "displaced"),
        ("infected", "infected"),
        ("homeless", "homeless"),
        ("trapped", "trapped"),
        ("signed", "signed"),
        ("aboard", "aboard"),
    )
}
_PEOPLE = frozenset(
    find_idea(word)
    for word in "person people victim other individual resident soul".split()
)
KINDS_OF_PEOPLE = frozenset(
    find_idea(word)
    for word in (
        "man woman boy girl child teenager student officer firefighter soldier worker "
        "passenger crew adult driver civilian patient suspect protester"
    ).split()
)
# "Carrying 187 people", "on board": words that stand for being aboard.
ABOARD = find_idea("aboard")
_CARRYING = re.compile(
    r"\b(?:carrying|with)\s(?:about |around |some |nearly |at least |all )?\Z", re.I
)
_ON_BOARD = re.compile(
    r"\s(?:people |passengers |souls )?(?:aboard\b|on board\b)", re.I
)
_AND_CREW = re.compile(r"\s(?:passengers )?and crew\b", re.I)
# "The number of people hurt ... has risen to 14", "the death toll rose to nine".
_ROSE_TO = re.compile(
    r"\b(?:(?:risen|rose|rises|climbed|climbs|grown|grew|increased|jumped|went up|"
    r"gone up|revised) (?:up |sharply )?to|(?:now )?(?:stands|stood) at)\s"
    r"(?:at least )?\Z",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:number of (?:\w+ )?(?:people |those |victims )?|toll of )"
    r"(?:who (?:were |had been |have been )?)?(?P<state>\w+)|"
    r"\b(?P<toll>death|casualty|injury) toll",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?:to|at)\s(?:at least )?(\d{1,4})(?=[,.;]?\s)(?!\s[a-z])")
_TOLLS = {"death": "killed", "casualty": "injured", "injury": "injured"}
# A state is told right beside its count: "four people were killed", "injuring two".
_STATE_REACH = 45
_REACH_STOP = re.compile(
    r"[,;:.!?\n\"“”]| (?:and|but|while|before|when|where|as|after|since|that|which) "
)
# "Four people in a shooting", "100 people at the shooting" tell of no state of theirs.
_EVENT = re.compile(
    r"(?:shooting|stabbing|killing|rescue|arrest|evacuation)s?", re.IGNORECASE
)
# "Four were released from the hospital" tells how many are out of it.
_RELEASED = re.compile(r"\b(?:released|discharged|sent home)\b", re.IGNORECASE)
# "The 19 Sept. 11 hijackers": a day, and no count.
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\s\Z"
)


def read_quantities(at: int, page: Page) -> Iterator[Claim]:
    """Counts, sums of money, shares and measures."""
    for quantity in page.report.quantities:
        nth = page.find_line(quantity.span)
        if nth is None or quantity.kind in ("age", "ordinal"):
            continue
        line = page.lines[nth]
        if quantity.kind == "count":
            if _is_day(page, quantity.span):
                continue
            yield from _read_count(at, nth, page, quantity)
            continue
        kind: FactKind = "quantity"
        unit = quantity.unit or ""
        yield Claim(
            page=at,
            line=nth,
            kind=kind,
            span=quantity.span,
            topic=(quantity.kind, unit),
            value=show_number(quantity.value, quantity.modifier, unit),
            number=quantity.value,
            modifier=quantity.modifier,
            context=find_context(line, quantity.span),
            near=find_near(page, line, quantity.span),
            lead=find_lead(page, line, quantity.span),
            about="",
        )


def _is_day(page: Page, span: Span) -> bool:
    """Whether a count is the day of a month: a month's name stands before it."""
    text = page.report.article.text
    return _MONTH.search(text[max(0, span.start - 12) : span.start]) is not None


def _read_count(at: int, nth: int, page: Page, quantity: Quantity) -> Iterator[Claim]:
    """A count of people in a state, or of things."""
    line = page.lines[nth]
    unit = find_idea(quantity.unit) if quantity.unit else ""
    span = cover_spans(quantity.span, quantity.counted)
    state, end, start = _find_state(page, line, span)
    for idea in line.ideas:
        # "Three wounded people".
        if quantity.span.end <= idea.start < span.end and idea.key in _STATES:
            state, end, start = idea.key, span.end, span.start
    if not unit and state is None:
        state = _find_toll(page, line, span)
    if not unit and state is None:
        return
    is_people = unit in _PEOPLE or unit in KINDS_OF_PEOPLE or not unit
    crew = _AND_CREW.match(page.report.article.text, span.end)
    if state == ABOARD and is_people and crew is not None:
        unit, end = find_idea("people"), max(end, crew.end())
    if state is not None and is_people:
        who = unit if unit in KINDS_OF_PEOPLE else find_idea("people")
        noun = quantity.unit if unit in KINDS_OF_PEOPLE else "people"
        topic: tuple[str, ...] = ("state", state, who)
        about = f"{_make_plural(noun or 'people')} {_STATES[state]}"
        span = Span(span.article, min(span.start, start), max(span.end, end))
    else:
        topic = ("count", unit)
        about = f"number of {_make_plural(quantity.unit or 'people')}"
    yield Claim(
        page=at,
        line=nth,
        kind="number",
        span=span,
        topic=topic,
        value=show_number(quantity.value, quantity.modifier, ""),
        number=quantity.value,
        modifier=quantity.modifier,
        context=find_context(line, span) - {unit},
        near=find_near(page, line, quantity.span) - {unit},
        about=about,
        reach=find_reach(page, line, cover_spans(quantity.span, quantity.counted)),
    )


def _find_state(page: Page, line: Line, span: Span) -> tuple[str | None, int, int]:
    """The state told beside a count, and where its words end and start."""
    text = page.report.article.text
    crew, on_board = _AND_CREW.match(text, span.end), _ON_BOARD.match(text, span.end)
    if crew is not None or on_board is not None:
        ends = [match.end() for match in (crew, on_board) if match is not None]
        return ABOARD, max(ends), span.start
    carrying = _CARRYING.search(
        text[max(line.span.start, span.start - 30) : span.start]
    )
    if carrying is not None and carrying.group()[:1] in "cC":
        return ABOARD, span.end, span.start - len(carrying.group())
    after = text[span.end : span.end + _STATE_REACH]
    stop = _REACH_STOP.search(after)
    most = span.end + (stop.start() if stop else len(after))
    before = text[max(0, span.start - _STATE_REACH // 2) : span.start]
    stops = [match.end() for match in _REACH_STOP.finditer(before)]
    least = span.start - len(before) + (stops[-1] if stops else 0)
    for idea in line.ideas:
        if span.end <= idea.start < most and idea.key in _STATES:
            if _EVENT.fullmatch(text, idea.start, idea.end) is not None:
                continue
            if _RELEASED.search(text, span.end, idea.start) is not None:
                break
            return idea.key, idea.end, span.start
    for idea in reversed(line.ideas):
        if least <= idea.start < span.start and idea.key in _STATES:
            return idea.key, span.end, idea.start
    return None, span.end, span.start


def read_tolls(at: int, page: Page) -> Iterator[Claim]:
    """Bare numbers to which a toll rose: "the death toll rose to 14, ...". Linear."""
    text = page.report.article.text
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _BARE.finditer(text, line.span.start, end):
            span = page.report.article.span(*match.span(1))
            state = _find_toll(page, line, span)
            if state is None:
                continue
            yield Claim(
                page=at,
                line=nth,
                kind="number",
                span=span,
                topic=("state", state, find_idea("people")),
                value=match.group(1),
                number=float(match.group(1)),
                modifier=None,
                context=find_context(line, span),
                near=find_near(page, line, span),
                about=f"people {_STATES[state]}",
                reach=find_reach(page, line, span),
            )


def _find_toll(page: Page, line: Line, span: Span) -> str | None:
    """The state whose toll a bare number is said to have risen to."""
    text = page.report.article.text
    start = max(line.span.start, span.start - 200)
    if _ROSE_TO.search(text[max(start, span.start - 40) : span.start]) is None:
        return None
    for match in _TOLL.finditer(text, start, span.start):
        word = match.group("state") or _TOLLS[match.group("toll").casefold()]
        if find_idea(word.casefold()) in _STATES:
            return find_idea(word.casefold())
    return None


def _make_plural(noun: str) -> str:
    """A noun in the plural, as far as its ending tells."""
    odd = {"person": "people", "man": "men", "woman": "women", "child": "children"}
    if noun in odd:
        return odd[noun]
    if noun == "people" or noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith(("x", "ch", "sh")):
        return f"{noun}es"
    return f"{noun}s"
