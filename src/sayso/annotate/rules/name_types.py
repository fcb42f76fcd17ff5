"""What kind of name a run of capital words is: a person's, a body's, a place's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODIES, BODY_HEADS, LEGAL_FORMS
from sayso.annotate.lexicons.places import (
    PEOPLES,
    PLACE_HEADS,
    PLACE_STARTS,
    PLACES,
    STATE_SHORT,
)
from sayso.annotate.lexicons.plain_words import CALENDAR, PLAIN_WORDS
from sayso.annotate.lexicons.roles import is_person_noun
from sayso.annotate.rules.name_titles import Run
from sayso.text import fold_word
from sayso.values import NameType

_AGE = re.compile(r"\s*,\s(?:aged\s)?\d{1,2}\b(?![\d%:])|\s\(\d{1,2}\)")
_WHO = re.compile(r"\s*,?\swho(?:se|m)?\b")
_SPEAKS_AFTER = re.compile(
    r"\s*,?\s(?:also\s|later\s)?(?:said|says|told|tells|added|adds|wrote|writes|asked|"
    r"tweeted|replied|recalled|explained|insisted|argued|admitted|joked|testified)\b"
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:said|says|added|wrote|asked|replied|recalled|explained)\s\Z"
)
_STATE_AFTER = re.compile(r",\s([A-Z][\w.]*(?:\s[A-Z]\w+)?)")
_WORD_BEFORE = re.compile(r"([\w'’-]+)[\s\"“'‘(]+\Z")
_PLACE_PREPOSITIONS = frozenset("in near throughout around outside across".split())
_WEAK_PREPOSITIONS = frozenset("at from to toward towards visiting via".split())
_PLACE_NOUN = re.compile(
    r"\b(?:city|town|village|state|province|district|county|island|port|suburb|region|"
    r"capital|municipality|hamlet|township|commune|resort|neighborhood)(?:\sof)?\s\Z"
)
_HUMAN_VERB = re.compile(r"\s(?:was born|died|married|smiled|laughed|cried|grew up)\b")


@dataclass(slots=True)
class TypeScores:
    """Evidence for each kind of name; the highest wins."""

    person: float = 0.0
    organization: float = 0.0
    place: float = 0.0
    other: float = 0.4

    def add_average(self, others: Sequence[TypeScores]) -> None:
        """What occurrences tell: their mean, twice where there are two or more.

        A frequent name is not surer of a kind for being frequent.
        """
        weight = min(2, len(others)) / len(others)
        for one in others:
            self.person += one.person * weight
            self.organization += one.organization * weight
            self.place += one.place * weight
            self.other += one.other * weight

    def pick(self) -> NameType:
        """The kind with most evidence; at equal evidence in this order."""
        ranked: list[tuple[float, NameType]] = [
            (self.person, "person"),
            (self.organization, "organization"),
            (self.place, "place"),
            (self.other, "other"),
        ]
        return max(ranked, key=lambda pair: pair[0])[1]


def score_form(run: Run) -> TypeScores:
    """What the words of a name tell by themselves."""
    scores = TypeScores()
    words = [token.folded for token in run.tokens]
    last, first = words[-1], words[0]
    phrase = " ".join(words)
    several = len(words) > 1
    if phrase in PLACES or (several and last in STATE_SHORT and "." in last):
        scores.place += 3
    if phrase in BODIES:
        scores.organization += 3.5
    if last in LEGAL_FORMS and several:
        scores.organization += 5
    elif last in BODY_HEADS and several:
        scores.organization += 3
    elif any(word in BODY_HEADS for word in words) and {"of", "for"} & set(words):
        scores.organization += 4
    if several and run.tokens[0].is_upper and 2 <= len(first) <= 5:
        scores.organization += 0.0 if first in GIVEN_NAMES else 1.0
    if "&" in phrase or (several and words.count("and")):
        scores.organization += 2
    if several and last in PLACE_HEADS and last not in BODY_HEADS:
        scores.place += 2.5
    if several and first in PLACE_STARTS and last not in BODY_HEADS:
        scores.place += 1.5
    token = run.tokens[0]
    if not several and token.is_upper and phrase not in PLACES:
        short = len(token.text) <= (3 if token.opens else 6)
        scores.organization += 2 if short else 0.3
    if (
        several
        and first in PLACES
        and first not in GIVEN_NAMES
        and phrase not in PLACES
    ):
        # "Norway Today": a body of that place rather than a person.
        scores.organization += 1.2
        scores.person -= 1.5
    scores.person += _score_person_form(run, words)
    if not several and words[0].removesuffix("s") in PEOPLES:
        # "Democrats", "the Dutch": a people or party, nobody by name.
        scores.other += 3
    if any(word in PEOPLES for word in words) and several:
        scores.person -= 2
        scores.other += 0.5
    return scores


# Heads that are family names too: "Lauren Hill".
_FAMILY_HEADS = list_entries(
    """
    hill hills park lake lakes field forest castle bridge cape bay brook woods bank
    house church star temple post mills farm summit strand street moore shore range
    lane place ridge point pier march cross valley marsh wells fields forrest cook
    chambers banks brothers bishop bar guard u union
    """
)


def _score_person_form(run: Run, words: Sequence[str]) -> float:
    """How much the words of a name look like a person's."""
    score = 0.0
    hard_head = words[-1] in (PLACE_HEADS | BODY_HEADS) - _FAMILY_HEADS
    if len(words) > 1 and hard_head:
        return -1.0
    first = run.tokens[0]
    if (
        len(words) > 1
        and first.is_upper
        and len(words[0]) <= 5
        and not first.is_initial
    ):
        # "WKLR Lowell", but "ADA Stone" where a column begins.
        score -= 0.0 if words[0] in GIVEN_NAMES else 1.5
    if len(words) == 1:
        if run.tokens[0].is_upper and len(words[0]) <= 5:
            return score
        if words[0] in GIVEN_NAMES and words[0] not in PLACES | CALENDAR:
            score += 1.2
        return score
    if words[0] in GIVEN_NAMES and words[-1] not in PLACES | GIVEN_NAMES:
        score += 2.5
    elif words[0] in GIVEN_NAMES:
        score += 2.2
    if any(token.is_initial for token in run.tokens):
        score += 1.5
    if words[-1].rstrip(".") in {"jr", "sr", "iii"}:
        score += 2
    if 2 <= len(words) <= 4 and not any(word in PLAIN_WORDS for word in words):
        score += 0.8
    if len(words) > 4:
        score -= 1
    return score


def score_place_in_text(text: str, run: Run) -> TypeScores:
    """What stands around one occurrence tells of its kind."""
    scores = TypeScores(other=0.0)
    before = text[max(0, run.start - 40) : run.start]
    after = text[run.end : run.end + 40]
    if run.title:
        scores.person += 3 if len(run.tokens) < 5 else 1
    match = _WORD_BEFORE.search(before)
    word = match.group(1) if match else ""
    folded = fold_word(word)
    if _PLACE_NOUN.search(before):
        scores.place += 2.5
    if folded in _PLACE_PREPOSITIONS and len(run.tokens) < 4:
        scores.place += 1.5
    elif folded in _WEAK_PREPOSITIONS:
        scores.place += 0.5
    elif folded == "the" and not run.tokens[0].opens:
        scores.person -= 2.5
        scores.organization += 0.6
    elif word and word[0].islower() and is_person_noun(folded):
        scores.person += 2
    if _AGE.match(after):
        scores.person += 2.5
    if _WHO.match(after) or _HUMAN_VERB.match(after):
        scores.person += 1
    if _SPEAKS_AFTER.match(after) or _SPEAKS_BEFORE.search(before):
        scores.person += 0.6
        scores.organization += 0.3
    state = _STATE_AFTER.match(after)
    if state and _is_state(state.group(1)) and not _AGE.match(after):
        scores.place += 2
    return scores


def _is_state(words: str) -> bool:
    folded = words.casefold()
    first = folded.split()[0]
    return (
        folded in PLACES
        or first in PLACES
        or (first in STATE_SHORT and ("." in first or words.split()[0].isupper()))
    )


def type_runs(text: str, runs: Sequence[Run]) -> tuple[NameType, ...]:
    """The kind of each run: evidence is summed over all occurrences of a name.

    A single word that is a known person's family or given name is that person's, but
    where its own place says otherwise ("in Jackson"). Cost: linear.
    """
    scores: dict[str, TypeScores] = {}
    local = [score_place_in_text(text, run) for run in runs]
    by_key: dict[str, list[TypeScores]] = defaultdict(list)
    for run, here in zip(runs, local, strict=True):
        if run.key not in scores:
            scores[run.key] = score_form(run)
        by_key[run.key].append(here)
    for key, found in by_key.items():
        scores[key].add_average(found)
    _favour_firms(runs, scores)
    parts = _collect_parts(runs, scores)
    return tuple(
        _type_run(run, here, scores, parts)
        for run, here in zip(runs, local, strict=True)
    )


def _favour_firms(runs: Sequence[Run], scores: Mapping[str, TypeScores]) -> None:
    """Evidence for bodies that begin with a person's family name: "Quill Foods".

    The second word must be no name of that person and in the plural.
    """
    families = {
        run.tokens[-1].folded
        for run in runs
        if len(run.tokens) > 1 and run.tokens[0].folded in GIVEN_NAMES
    }
    for run in runs:
        first, last = run.tokens[0].folded, run.tokens[-1].folded
        firm = len(run.tokens) == 2 and first in families and first not in GIVEN_NAMES
        if firm and last.endswith("s") and last not in families:
            scores[run.key].organization = max(scores[run.key].organization, 3.0)
            scores[run.key].person = min(scores[run.key].person, 1.0)


def _collect_parts(
    runs: Sequence[Run], scores: Mapping[str, TypeScores]
) -> dict[str, NameType]:
    """Single words that are part of a longer name, with that name's kind.

    A person's name goes before a body's: "Quill" is Mara Quill beside Quill Motors.
    """
    parts: dict[str, NameType] = {}
    for run in runs:
        if len(run.tokens) < 2:
            continue
        kind = scores[run.key].pick()
        if kind == "person":
            if run.tokens[0].folded in GIVEN_NAMES:
                parts[run.tokens[0].folded] = kind
            elif run.tokens[0].folded not in PLACES:
                parts.setdefault(run.tokens[0].folded, kind)
            tail = [t for t in run.tokens if t.folded.rstrip(".") not in {"jr", "sr"}]
            parts[tail[-1].folded] = kind
        elif kind == "organization" and run.tokens[0].folded not in PLACES:
            parts.setdefault(run.tokens[0].folded, kind)
    return parts


def _type_run(
    run: Run,
    here: TypeScores,
    scores: Mapping[str, TypeScores],
    parts: Mapping[str, NameType],
) -> NameType:
    if len(run.tokens) > 1:
        return scores[run.key].pick()
    word = run.tokens[0].folded
    kind = parts.get(word)
    if kind == "person":
        is_place = here.place >= 1.5 or (here.place > 0 and word in PLACES)
        return "place" if is_place and here.person <= 0 else "person"
    total = scores[run.key]
    if kind == "organization" and total.pick() == "other":
        return "organization"
    return total.pick()
