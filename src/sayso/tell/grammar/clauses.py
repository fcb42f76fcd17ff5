"""Who does what by the verbs of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sayso.tell.grammar.groups import (
    NounGroup,
    VerbGroup,
    find_noun_groups,
    find_verb_groups,
)
from sayso.tell.grammar.tokens import Token

Role = Literal["subject", "patient", "object", "agent", "oblique", "shared"]

_MARKS = frozenset(("``", "''", '"', "“", "”"))
# Tenses of a verb that makes a clause of its own.
FINITE = frozenset("past present perfect pluperfect future modal".split())
# Before one of these a clause begins; the group behind it is its subject.
_OPENERS = frozenset(
    "that as while after before because although if since when though until whether "
    "so than".split()
)


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun group's part in what a verb tells; ``word`` is the preposition."""

    group: NounGroup
    role: Role
    word: str = ""


@dataclass(slots=True)
class Clauses:
    """A parsed sentence: tokens, groups, and each verb group's arguments."""

    tokens: tuple[Token, ...]
    nouns: tuple[NounGroup, ...]
    verbs: tuple[VerbGroup, ...]
    arguments: dict[VerbGroup, tuple[Argument, ...]] = field(default_factory=dict)


def parse_clauses(tokens: Sequence[Token]) -> Clauses:
    """The groups of a tagged sentence and the arguments of its verbs.

    Method: greedy chunks over tags; the subject is the nearest noun group to the left
    that no preposition governs, over insertions between commas, "who", "which", "and";
    what has no subject of its own shares that of the verb before it. Cost: the verbs
    times the distance to their subjects.

    Misses: subjects behind their verbs; objects that are clauses.
    """
    verbs = tuple(find_verb_groups(tokens))
    taken = {at for verb in verbs for at in range(verb.start, verb.end)}
    nouns = tuple(find_noun_groups(tokens, taken))
    parsed = Clauses(tuple(tokens), nouns, verbs)
    for nth, verb in enumerate(verbs):
        before = verbs[nth - 1] if nth else None
        after = verbs[nth + 1].start if nth + 1 < len(verbs) else len(tokens)
        parsed.arguments[verb] = (
            *_find_subjects(parsed, verb, before),
            *_find_objects(parsed, verb, after),
        )
    return parsed


def _find_subjects(
    parsed: Clauses, verb: VerbGroup, before: VerbGroup | None
) -> Iterator[Argument]:
    """The noun groups that do, or suffer, what a verb tells."""
    role: Role = "patient" if verb.is_passive else "subject"
    low = 0 if verb.tense in FINITE or before is None else before.end
    own = list(_walk_left(parsed, verb, low))
    for group in own:
        yield Argument(group, role)
    if own and verb.tense != "infinitive":
        return
    if before is not None and verb.tense != "participle":
        for argument in parsed.arguments.get(before, ()):
            if argument.role in ("subject", "patient", "shared"):
                yield Argument(argument.group, "shared", role)


def _walk_left(parsed: Clauses, verb: VerbGroup, low: int) -> Iterator[NounGroup]:
    """The noun groups that stand as subject left of a verb, down to a token."""
    tokens = parsed.tokens
    place = verb.start - 1
    commas = 0
    is_found = False
    while place >= low:
        word = tokens[place].folded
        inside = next((v for v in parsed.verbs if v.start <= place < v.end), None)
        group = next((g for g in parsed.nouns if g.start <= place < g.end), None)
        if inside is not None:
            if is_found or verb.tense not in FINITE:
                return
            if inside.tense in FINITE and not commas:
                return
            place = inside.start
        elif group is not None:
            lead = tokens[group.start - 1] if group.start else None
            place = group.start
            if lead is not None and lead.tag in ("IN", "TO") and (
                lead.folded not in _OPENERS
            ):  # fmt: skip
                if not is_found and _is_first(parsed, group):
                    yield group
                    return
                place -= 1
            else:
                yield group
                # "the ferry line, Northway, announced": both name the subject.
                if commas != 1 or lead is None or lead.text != ",":
                    return
                is_found = True
                commas = 2
                place -= 1
        elif word in (",", "-", "–", "—", "--", "("):
            commas += 1
        elif _is_border(tokens, place, verb) and not is_found:
            return
        place -= 1


def _is_border(tokens: Sequence[Token], place: int, verb: VerbGroup) -> bool:
    """Whether a token parts a verb from what stands left: "and sank", a mark."""
    if place == verb.start - 1:
        return tokens[place].tag == "CC"
    return tokens[place].folded in _MARKS


def _is_first(parsed: Clauses, group: NounGroup) -> bool:
    """Whether no noun group stands before this one in the sentence."""
    return not any(other.end <= group.start for other in parsed.nouns)


def _find_objects(parsed: Clauses, verb: VerbGroup, stop: int) -> Iterator[Argument]:
    """The noun groups behind a verb, up to the next one, with their prepositions."""
    tokens = parsed.tokens
    for group in parsed.nouns:
        if group.start < verb.end:
            continue
        if group.start >= stop:
            break
        between = tokens[verb.end : group.start]
        if any(token.text in (";", ":", "``", "“") for token in between):
            break
        lead = tokens[group.start - 1]
        if lead.tag in ("IN", "TO"):
            role: Role = "agent" if lead.folded == "by" else "oblique"
            yield Argument(group, role, lead.folded)
        else:
            yield Argument(group, "object")
