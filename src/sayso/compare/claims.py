"""Checkable values of one report, each with what it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.compare.calendar_values import read_calendar
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Idea, Line, Page
from sayso.compare.phrases import is_mostly_in, list_quoted, skip_dateline
from sayso.text import fold_word
from sayso.values import FactKind, Identity, Quantity, Span, TimeExpression

# How many ideas to either side of a value count as its context.
_CONTEXT_IDEAS = 9
_NEAR_IDEAS = 4
_LEAD_IDEAS = 2

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
    )
}
_PEOPLE = frozenset(
    find_idea(word)
    for word in "person people victim other individual resident soul".split()
)
_KINDS_OF_PEOPLE = frozenset(
    find_idea(word)
    for word in (
        "man woman boy girl child teenager student officer firefighter soldier worker "
        "passenger crew adult driver civilian patient suspect protester"
    ).split()
)
# A state is told right beside its count: "four people were killed", "injuring two".
_STATE_REACH = 45
_REACH_STOP = re.compile(r"[,;:.!?\n\"“”]| and | but | while ")
_BEFORE_TIME = re.compile(
    r"(?:\b(?:in|on|at|by|since|until|before|after|around|about|during|early|late|"
    r"back in|just after|shortly after|just before|shortly before)\s)+\Z",
    re.IGNORECASE,
)


_IDENTITY = re.compile(r"i\d+\Z")
# "Ola Berg, 41, of Ostvik": where somebody is from, right behind the name.
_HOME = re.compile(r",?(?:\s\d{1,3})?,?\s(?:of|from)\s\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that one report gives, with what it is of.

    ``topic`` is equal for values that could be of the same thing (ages of one person,
    sums of one currency); ``value`` is equal for equal values; ``number`` is there
    where values can be near each other. ``context`` holds the ideas around it, ``near``
    those right beside it that are no names, ``lead`` those right before it, and
    ``about`` shows the topic in plain words, empty where the context must tell.
    ``modifier`` is as in Quantity. A time ``is_alone`` where its sentence has no other
    and is no noun's or border's ("the Friday vote", "since 2019"), so that it is the
    time of what the sentence tells.
    """

    page: int
    line: int
    kind: FactKind
    span: Span
    topic: tuple[str, ...]
    value: str
    number: float | None
    modifier: str | None
    context: frozenset[str]
    near: frozenset[str]
    about: str
    lead: frozenset[str] = frozenset()
    is_alone: bool = True

    @property
    def is_of_identity(self) -> bool:
        """Whether it is of somebody whom the story names."""
        return len(self.topic) > 1 and _IDENTITY.match(self.topic[1]) is not None


def read_claims(
    at: int, page: Page, identities: Mapping[str, Identity]
) -> tuple[Claim, ...]:
    """The claims of one page in order of the text: counts, sums, ages, times.

    ``identities`` are the story's by id. Cost: linear in what was annotated.
    """
    claims = [
        *_read_quantities(at, page),
        *_read_ages(at, page, identities),
        *_read_homes(at, page, identities),
        *_read_times(at, page),
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.topic)))


def _read_quantities(at: int, page: Page) -> Iterator[Claim]:
    """Counts, sums of money, shares and measures."""
    for quantity in page.report.quantities:
        nth = page.find_line(quantity.span)
        if nth is None or quantity.kind in ("age", "ordinal"):
            continue
        line = page.lines[nth]
        if quantity.kind == "count":
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
            value=_show_number(quantity.value, quantity.modifier, unit),
            number=quantity.value,
            modifier=quantity.modifier,
            context=find_context(line, quantity.span),
            near=find_near(page, line, quantity.span),
            about="",
        )


def _read_count(at: int, nth: int, page: Page, quantity: Quantity) -> Iterator[Claim]:
    """A count of people in a state, or of things."""
    line = page.lines[nth]
    unit = find_idea(quantity.unit) if quantity.unit else ""
    span = _cover(quantity.span, quantity.counted)
    state, end, start = _find_state(page, line, span)
    if not unit and state is None:
        return
    is_people = unit in _PEOPLE or unit in _KINDS_OF_PEOPLE or not unit
    if state is not None and is_people:
        who = unit if unit in _KINDS_OF_PEOPLE else find_idea("people")
        noun = quantity.unit if unit in _KINDS_OF_PEOPLE else "people"
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
        value=_show_number(quantity.value, quantity.modifier, ""),
        number=quantity.value,
        modifier=quantity.modifier,
        context=find_context(line, span) - {unit},
        near=find_near(page, line, quantity.span) - {unit},
        about=about,
    )


def _find_state(page: Page, line: Line, span: Span) -> tuple[str | None, int, int]:
    """The state told beside a count, and where its words end and start."""
    text = page.report.article.text
    after = text[span.end : span.end + _STATE_REACH]
    stop = _REACH_STOP.search(after)
    most = span.end + (stop.start() if stop else len(after))
    before = text[max(0, span.start - _STATE_REACH // 2) : span.start]
    stops = [match.end() for match in _REACH_STOP.finditer(before)]
    least = span.start - len(before) + (stops[-1] if stops else 0)
    for idea in line.ideas:
        if span.end <= idea.start < most and idea.key in _STATES:
            return idea.key, idea.end, span.start
    for idea in reversed(line.ideas):
        if least <= idea.start < span.start and idea.key in _STATES:
            return idea.key, span.end, idea.start
    return None, span.end, span.start


def _read_ages(
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
            span=_cover(quantity.span, quantity.counted),
            topic=topic,
            value=_show_number(quantity.value, quantity.modifier, ""),
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


def _read_homes(
    at: int, page: Page, identities: Mapping[str, Identity]
) -> Iterator[Claim]:
    """Where people of the report are from, as told right behind their names."""
    article = page.report.article
    owner = _find_identities(page, identities)
    ends = sorted(
        (mention.span.end, person.id)
        for person in page.report.people
        if person.type == "person"
        for mention in person.mentions
        if mention.form == "name"
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


def _read_times(at: int, page: Page) -> Iterator[Claim]:
    """Dates, hours and lengths of time."""
    lines = [page.find_line(time.span) for time in page.report.times]
    dated = Counter(
        nth
        for nth, time in zip(lines, page.report.times, strict=True)
        if time.type in ("DATE", "TIME") and not (time.value or "").endswith("_REF")
    )
    quoted = list_quoted(page.report)
    for nth, time in zip(lines, page.report.times, strict=True):
        if nth is None or time.value is None or time.type == "SET":
            continue
        if time.value.endswith("_REF") or (
            time.type == "DURATION" and "X" in time.value
        ):
            continue
        words = page.report.article.words_of(time.span)
        line_span = page.lines[nth].span
        is_dateline = (
            time.span.start < skip_dateline(page.report.article.text, line_span).start
        )
        if is_dateline or (_DEICTIC.search(words) and is_mostly_in(quoted, time.span)):
            # "Tonight" in a quotation is the speaker's night, not the report's.
            continue
        if words[:4].casefold() == "the " and (time.value or "")[-3:-2] == "T":
            # "Through the evening" is any evening.
            continue
        context = find_context(page.lines[nth], time.span)
        near = find_near(page, page.lines[nth], time.span)
        lead = _find_lead(page, page.lines[nth], time.span)
        for topic in _list_time_topics(time, words):
            yield Claim(
                page=at,
                line=nth,
                kind="date" if topic == "when" else "time",
                span=_extend_before(page, time),
                topic=(topic,),
                value=time.value,
                number=None,
                modifier=time.modifier,
                context=context,
                near=near,
                lead=lead,
                about="",
                is_alone=dated[nth] == 1 and not _is_attribute(page, time.span),
            )


def _list_time_topics(time: TimeExpression, words: str) -> Iterator[str]:
    """What a time tells: a length, a day or longer, an hour; some tell two.

    "At 1:05 a.m." tells no day, though its value is reckoned from some day.
    """
    if time.type == "DURATION":
        yield "duration"
        return
    calendar = read_calendar(time.value or "")
    if calendar is None:
        yield "when"
        return
    if calendar.has_date and (time.type == "DATE" or _DAY_WORD.search(words)):
        yield "when"
    if calendar.minutes is not None or calendar.part is not None:
        yield "hour"


def _is_attribute(page: Page, span: Span) -> bool:
    """Whether a time is no event's: "his own June 3 hearing", "since 2019"."""
    text = page.report.article.text
    return _NO_MOMENT.search(text[max(0, span.start - 12) : span.start]) is not None


def _extend_before(page: Page, time: TimeExpression) -> Span:
    """A time with the preposition before it."""
    start = time.span.start
    before = page.report.article.text[max(0, start - 30) : start]
    match = _BEFORE_TIME.search(before)
    if match is not None:
        start -= len(match.group())
    return Span(time.span.article, start, time.span.end)


_DEICTIC = re.compile(
    r"\b(?:to(?:day|night|morrow)|yesterday|last night|now|ago|this|next|last)\b",
    re.IGNORECASE,
)
_DAY_WORD = re.compile(
    r"day\b|\b(?:to)?night|morning|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}|\d/\d"
)
# A word that makes a time a noun's or the border of a stretch, not an event's moment.
_NO_MOMENT = re.compile(
    r"\b(?:the|an?|my|our|your|his|her|its|their|own|this|that|since|until|till|by|"
    r"through|from|before|after)\s\Z",
    re.IGNORECASE,
)


def find_context(line: Line, span: Span) -> frozenset[str]:
    """The ideas near a span in its sentence, those inside it left out."""
    before, after = _split_line(line, span)
    return frozenset(
        idea.key for idea in (*before[-_CONTEXT_IDEAS:], *after[:_CONTEXT_IDEAS])
    )


def find_near(page: Page, line: Line, span: Span) -> frozenset[str]:
    """The ideas right beside a span that are no names: the act, if it has one."""
    before, after = _split_line(line, span)
    beside = (*before[-_NEAR_IDEAS:], *after[:_NEAR_IDEAS])
    return frozenset(idea.key for idea in beside if _is_common(page, idea))


def _find_lead(page: Page, line: Line, span: Span) -> frozenset[str]:
    """The last two ideas before a span that are no names; none at a sentence's start.

    "Was arrested Friday in the killing of ...": Friday is the day of the arrest.
    """
    before, _ = _split_line(line, span)
    common = [idea.key for idea in before if _is_common(page, idea)]
    return frozenset(common[-_LEAD_IDEAS:])


def _split_line(line: Line, span: Span) -> tuple[Sequence[Idea], Sequence[Idea]]:
    """The ideas of a sentence before and after a span."""
    starts = [idea.start for idea in line.ideas]
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return line.ideas[:first], line.ideas[last:]


def _is_common(page: Page, idea: Idea) -> bool:
    """Whether an idea is a word that is no name."""
    return not idea.is_person and page.report.article.text[idea.start].islower()


def _cover(span: Span, other: Span | None) -> Span:
    """The span that covers both."""
    if other is None:
        return span
    return Span(span.article, min(span.start, other.start), max(span.end, other.end))


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


_SIGNS = {"approximate": "about ", "more_than": "over ", "less_than": "under "}


def _show_number(value: float, modifier: str | None, unit: str) -> str:
    """A number as a value for comparing: "about 30", "400000 USD"."""
    shown = f"{value:.10g}"
    return f"{_SIGNS.get(modifier or '', '')}{shown} {unit}".strip()
