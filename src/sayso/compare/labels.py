"""What a fact is about, in a few words that a reader understands alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.compare.claims import Claim
from sayso.compare.clause_labels import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    MOST_WORDS,
    PAST,
    is_verb,
    summarize_clause,
)
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Line, Page
from sayso.compare.phrases import (
    find_clause,
    find_phrase,
    is_mostly_in,
    list_quoted,
    show_cuts,
    trim_phrase,
)
from sayso.compare.terms import STOP_WORDS, list_words
from sayso.text import split_words
from sayso.values import Identity, Span

_LEAST_WORDS = 4
# Reports are looked at for a clean label until one gives it, this many at most.
_MOST_LABELLED = 6
_SPEECH = list_words(
    "said told added wrote says tells stated reported claimed announced alleged"
)
# Verbs that tell nothing without whom or what they are done to.
_NEEDS_OBJECT = list_words(
    "made named nicknamed called put said set gave took sent brought held kept found "
    "just only"
)
# "The picture is by Ada Ruland" tells of no moment, "is scheduled" does.
_STATE = re.compile(r"\b(?:is|are) (?!\w+(?:ed|ing)\b|not\b)")
_OF_NOUN = re.compile(
    r"\b((?:[a-z][\w'’-]+\s){0,2}[a-z][\w'’-]{2,})\s(?:of|comes? to|came to)\s"
    r"(?:about\s|some\s|nearly\s|over\s|more than\s)?\Z"
)
_ENDS_PLAIN = re.compile(r"ed\Z")
_LOOSE = re.compile(r"\s(?:an?|the|about|around|over|nearly)(?:\s[\w-]+)?\Z")
_TIMED = {"when": "when", "hour": "when", "duration": "how long"}
# "The hammer fell after eleven minutes": the fall lasted no minutes.
_ELAPSED = re.compile(r"\b(?:after|within|in)(?: [a-z][\w'’-]+){0,2}\s*\Z")
UNTOLD = {
    "when": "the day it happened",
    "hour": "the hour it happened",
    "duration": "how long it took",
}


UNTOLD_SPEECH = "when they said it"


def label_claims(
    claims: Sequence[Claim], pages: Sequence[Page], people: Mapping[str, Identity]
) -> str:
    """What claims of one thing are about: "age of Ruth Halloran", "people injured".

    Built from the topic where it says enough, else from the verb nearest to a value
    with its subject and what follows, in the first report that tells it cleanly; at
    most eight words or so. Times are told by an act that two reports have beside them,
    or as "the day it happened".
    """
    first = claims[0]
    topic = first.topic[0]
    if topic == "age" and first.topic[1] in people:
        return f"age of {people[first.topic[1]].name}"
    if first.topic == ("count", find_idea("people")):
        return _tell_phrase(pages[first.page], first)
    if first.about:
        return first.about
    seen: set[int] = set()
    for claim in claims:
        if claim.page in seen or len(seen) >= _MOST_LABELLED:
            continue
        seen.add(claim.page)
        told = _label_one(claim, pages[claim.page], people)
        if told is not None and (
            topic not in _TIMED or _is_shared(told, claim, claims)
        ):
            return told
    if topic in _TIMED and len({claim.value for claim in claims}) == 1:
        acts = [_tell_act(pages[one.page], one) for one in claims[:_MOST_LABELLED]]
        told = next((one for one in acts if one and one != UNTOLD_SPEECH), None)
        return told or (UNTOLD_SPEECH if UNTOLD_SPEECH in acts else UNTOLD[topic])
    return UNTOLD.get(topic) or _tell_phrase(pages[first.page], first)


def _tell_act(page: Page, claim: Claim) -> str | None:
    """The phrase around a time where a verb in it tells what happened then.

    None inside quotation marks: a speaker's "on Tuesday" tells little of the act.
    """
    if is_mostly_in(list_quoted(page.report), claim.span):
        return None
    told = _tell_phrase(page, claim)
    words = split_words(told)
    # A shoal claims ships too.
    if any(word.folded in _SPEECH - {"claimed"} for word in words):
        return UNTOLD_SPEECH
    return told if any(is_verb(words, at) for at in range(len(words))) else None


def _is_shared(told: str, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether another report tells of an act that a label names beside its time.

    "When the state alleged", where the other report has the shooting, names none.
    """
    words = [word.folded for word in split_words(told)]
    if any(word in _SPEECH for word in words):
        return False
    acts = {find_idea(word) for word in words if word not in STOP_WORDS}
    return (
        any(acts & other.context for other in claims if other.page != claim.page)
        or len({other.page for other in claims}) == 1
    )


def is_vague(about: str) -> bool:
    """Whether a label tells of no one thing, but of that which the story is about."""
    return about in UNTOLD.values()


def tells_of_telling(about: str) -> bool:
    """Whether a label is only that somebody spoke: "when the council said"."""
    return about.split()[-1:] != [] and about.split()[-1] in _SPEECH


def _label_one(claim: Claim, page: Page, people: Mapping[str, Identity]) -> str | None:
    """A label from the clause of one claim; None where it holds no clean one."""
    line = page.lines[claim.line]
    if claim.kind == "quantity":
        noun = _find_measured(page, line, claim.span)
        if noun:
            return noun
        if claim.topic[0] != "money" or not _is_object(page, line, claim.span):
            return None
    told = summarize_clause(page, line, claim.span, people)
    if told is None:
        return None
    if claim.topic[0] in _TIMED:
        if split_words(told)[-1].folded in _NEEDS_OBJECT or _STATE.search(told):
            return None
        is_elapsed = claim.topic[0] == "duration" and _has_elapsed(page, line, claim)
        return f"{'how long before' if is_elapsed else _TIMED[claim.topic[0]]} {told}"
    if claim.kind == "quantity":
        # "Made a staggering £1.4 million": what the sum is stands in it.
        return f"how much {_LOOSE.sub('', told)}"
    return told


def _has_elapsed(page: Page, line: Line, claim: Claim) -> bool:
    """Whether a length of time is what passed before: "after eleven minutes"."""
    text = page.report.article.text
    words = split_words(text, claim.span.start, claim.span.end)
    first = next((word.start for word in words if word.start > claim.span.start), None)
    return (
        _ELAPSED.search(text[line.span.start : first or claim.span.start]) is not None
    )


def _find_measured(page: Page, line: Line, span: Span) -> str | None:
    """The noun that a sum is of: "estimate of £20,000"."""
    text = page.report.article.text
    match = _OF_NOUN.search(text[max(line.span.start, span.start - 50) : span.start])
    if match is None:
        return None
    words = match.group(1).split()
    while words and (
        words[0].casefold() in DETERMINERS | BREAKS | AUXILIARIES | PAST
        or (len(words) > 1 and _ENDS_PLAIN.search(words[0]))
    ):
        words.pop(0)
    return " ".join(words) or None


def _is_object(page: Page, line: Line, span: Span) -> bool:
    """Whether a verb of the past stands right before a sum: "made £1,000"."""
    text = page.report.article.text
    words = split_words(text, max(line.span.start, span.start - 40), span.start)
    return any(is_verb(words, at) for at in range(max(1, len(words) - 3), len(words)))


def _tell_phrase(page: Page, claim: Claim) -> str:
    """The phrase around a claim, where no verb and subject are found."""
    text = page.report.article.text
    line = page.lines[claim.line].span
    return show_cuts(text, line, find_phrase(text, line, claim.span, most=MOST_WORDS))


def label_stretch(
    page: Page, line: Line, span: Span, people: Mapping[str, Identity]
) -> str:
    """A statement's stretch as a label: its first words up to a border.

    Where these tell no act ("The Maid of Carrow"), more words of the stretch, as many
    as a label holds, without loose ends.
    """
    text = page.report.article.text
    words = split_words(text, span.start, span.end)
    if len(words) <= MOST_WORDS:
        return show_cuts(text, line.span, span)
    head = Span(span.article, span.start, words[1].end)
    clause = find_clause(text, span, head)
    phrase = find_phrase(text, clause, head, most=MOST_WORDS)
    shown = split_words(text, phrase.start, phrase.end)
    tells = any(is_verb(shown, at) for at in range(1, len(shown)))
    if len(shown) >= _LEAST_WORDS and tells:
        return show_cuts(text, line.span, phrase)
    whole = Span(span.article, span.start, words[MOST_WORDS - 1].end)
    first = Span(span.article, words[0].start, words[0].end)
    return show_cuts(text, line.span, trim_phrase(text, whole, first))
