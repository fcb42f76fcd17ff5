"""Whether what happens at a time is to come or has been, by the words around it."""

from __future__ import annotations

import re

from sayso.annotate.time_values.verb_cues import (
    NOUN_AFTER,
    NOUN_BEFORE,
    PREPOSITION,
    SENTENCE_EDGE,
    VERB,
)

_BEFORE, _AFTER = 130, 160
# A verb of these kinds leans on the one before it: "plans to meet", "said it is".
_LEANING = frozenset(("to", "doing", "be", "says"))
_SHORT = re.compile(r"_(?:short|noun)\Z")

# Fitted (L2 1.0) on 549 dates of a month and day within 40 days of publication in
# polnear and stories, which tell their own side, and 128 weekdays of the dev part of
# times; rounded, and those seen fewer than five times set by their kin. Right side on
# the other 161 dates: .88 (the nearest tense word alone: .81).
_WEIGHTS = {
    "before will": 1.7,
    "before would": 1.2,
    "before may": 0.2,
    "before could_not": -2.0,
    "before due": 1.5,
    "before had_due": -1.5,
    "before plan": 1.3,
    "before is_doing": 0.4,
    "before was_doing": -1.2,
    "before had": -1.2,
    "before has": -0.5,
    "before past": -2.6,
    "before timetable": 1.8,
    "before present": 0.7,
    "before be": 1.0,
    "before to": 0.7,
    "before doing": -0.4,
    "further will": 0.8,
    "further would": 0.5,
    "further may": 0.5,
    "further due": 0.8,
    "further plan": 1.0,
    "further is_doing": 0.4,
    "further was_doing": -0.8,
    "further had": -0.8,
    "further has": -0.4,
    "further past": -1.2,
    "further timetable": 1.0,
    "further present": 0.5,
    "further to": 0.8,
    "after will": 1.2,
    "after would": 0.8,
    "after due": 1.0,
    "after had_due": -1.5,
    "after plan": 0.8,
    "after is_doing": 0.3,
    "after was_doing": -1.3,
    "after had": -1.0,
    "after has": -0.5,
    "after past": -2.6,
    "after could_not": -2.0,
    "after timetable": 1.2,
    "after present": 0.4,
    "after to": 0.5,
    "after doing": -0.5,
    "later past": -0.5,
    "no verb": 0.2,
    "possessive": -0.7,
    "noun before": 2.4,
    "noun coming": 1.6,
    "noun gone": -2.3,
    "preposition as soon as": 2.5,
    "preposition as early as": 2.5,
    "preposition as late as": 1.0,
    "preposition no later than": 2.5,
    "preposition ahead of": 2.5,
    "preposition until": 1.1,
    "preposition till": 1.1,
    "preposition by": 0.4,
    "preposition for": 1.4,
    "preposition starting": 0.8,
    "preposition beginning": 0.8,
    "preposition effective": 3.5,
    "preposition next": 1.5,
    "preposition through": -0.4,
    "preposition since": -1.3,
    "preposition as of": -0.8,
    "preposition dated": -2.0,
    "preposition to": -0.6,
    "preposition after": -0.4,
    "preposition from": -0.3,
    "preposition in": -0.3,
    "preposition on": -0.6,
    "preposition back in": -9.0,
    "preposition back on": -9.0,
}
_BIAS = 0.4


def find_lean(text: str, start: int, end: int) -> float:
    """How much a time's sentence looks ahead (over 0) or back (under 0).

    The log of the odds that the time lies after publication, before anything is
    known of how far away it would be. Cost: constant; 240 characters are read.

    Method: the verb that governs the time, the preposition and the nouns beside it,
    weighed by logistic regression.
    Misses: plans told in the past tense ("the trip took her there Thursday").
    """
    return _BIAS + sum(_WEIGHTS.get(cue, 0.0) for cue in find_cues(text, start, end))


def find_cues(text: str, start: int, end: int) -> tuple[str, ...]:
    """The names of the cues around a time, each with where it stands.

    >>> find_cues("The court will sit on Monday.", 22, 28)
    ('preposition on', 'before will')
    """
    before = text[max(0, start - _BEFORE) : start]
    edges = list(SENTENCE_EDGE.finditer(before))
    before = before[edges[-1].end() :] if edges else before
    after = text[end : end + _AFTER]
    edge = SENTENCE_EDGE.search(after)
    after = after[: edge.start()] if edge else after
    return (*_find_neighbours(before, after), *_find_verbs(before, after))


def _find_neighbours(before: str, after: str) -> list[str]:
    """The preposition of a time and the nouns right beside it."""
    cues: list[str] = []
    preposition = PREPOSITION.search(before)
    words = " ".join(preposition.group(1).lower().split()) if preposition else "none"
    cues.append(f"preposition {words}")
    if NOUN_BEFORE.search(before):
        cues.append("noun before")
    if after[:2] in ("'s", "’s"):
        cues.append("possessive")
    noun = NOUN_AFTER.match(after)
    if noun:
        cues.append("noun coming" if noun["coming"] else "noun gone")
    return cues


def _find_verbs(before: str, after: str) -> list[str]:
    """The verb nearest before a time; that behind it where its sentence opens so."""
    ahead = [_name_kind(match) for match in VERB.finditer(before)]
    behind = [_name_kind(match) for match in VERB.finditer(after)]
    if ahead:
        cues = [f"before {ahead[-1]}"]
        if ahead[-1] in _LEANING and len(ahead) > 1:
            cues.append(f"further {ahead[-2]}")
        elif ahead[-1] in _LEANING and behind:
            cues.append(f"after {behind[0]}")
        return cues
    if not behind:
        return ["no verb"]
    cues = [f"after {behind[0]}"]
    if behind[0] in _LEANING and len(behind) > 1:
        cues.append(f"later {behind[1]}")
    return cues


def _name_kind(match: re.Match[str]) -> str:
    return _SHORT.sub("", match.lastgroup or "")
