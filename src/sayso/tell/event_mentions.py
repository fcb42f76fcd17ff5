"""The words of a report that name an event: verbs and nouns, with who takes part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.tell.event_nouns import is_event_noun
from sayso.tell.grammar.clauses import Clauses, Role, parse_clauses
from sayso.tell.grammar.forms import find_base
from sayso.tell.grammar.tokens import tag_sentence
from sayso.values import Annotated, Span

NounRole = Literal["owner", "part", "governor"]
# Particles that belong to the word that names the event.
_PARTICLES = frozenset("off out over away down up in".split())
_NAME_TAGS = frozenset(("NNP", "NNPS"))


@dataclass(frozen=True, slots=True)
class Party:
    """A noun group that takes part in an event, and how.

    ``head`` is its last noun. ``word`` is the preposition before it, or the part that
    a shared subject has with the verb it stands at.
    """

    span: Span
    head: Span
    role: Role | NounRole
    word: str = ""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One word that names an event, with what its sentence tells of it.

    ``span`` holds a verb's particle too ("take off"). ``sentence`` is the place of
    the sentence in its report. ``tense`` is that of the verb, or of the verb that the
    noun belongs to ("" where there is none). ``clause`` is where the words of the event
    stand: from the verb before it to the verb behind it.
    """

    span: Span
    sentence: int
    base: str
    kind: Literal["verb", "noun"]
    tense: str
    clause: Span
    parties: tuple[Party, ...] = ()
    is_passive: bool = False
    is_negated: bool = False
    is_progressive: bool = False
    is_main: bool = False
    governor: str = ""


def find_event_mentions(report: Annotated) -> tuple[EventMention, ...]:
    """The verbs and event nouns of a report in order of the text.

    Auxiliaries are none; "be" and "have" alone are, as verbs of a state. No sentences,
    no mentions. Cost: linear in the words.

    Misses: nouns that the word list does not know; what the tagger takes for another
    part of speech.
    """
    article = report.article
    names = sorted((name.span.start, name.span.end) for name in report.names)
    found: list[EventMention] = []
    for number, sentence in enumerate(report.sentences):
        tokens = tag_sentence(article.text, sentence, names)
        parsed = parse_clauses(tokens)
        mentions = [*_find_verbs(parsed, article.id, number),
                    *_find_nouns(parsed, article.id, number)]  # fmt: skip
        found += sorted(mentions, key=lambda mention: mention.span)
    return tuple(found)


def _find_verbs(parsed: Clauses, article: str, number: int) -> Iterator[EventMention]:
    tokens = parsed.tokens
    for nth, verb in enumerate(parsed.verbs):
        head = tokens[verb.head]
        end = head.end
        behind = tokens[verb.end] if verb.end < len(tokens) else None
        if behind and behind.tag == "RP" and behind.folded in _PARTICLES:
            end = behind.end
        low = tokens[parsed.verbs[nth - 1].end - 1].end if nth else tokens[0].start
        high = (
            tokens[parsed.verbs[nth + 1].start].start
            if nth + 1 < len(parsed.verbs)
            else tokens[-1].end
        )
        before = parsed.verbs[nth - 1] if nth else None
        yield EventMention(
            Span(article, head.start, end),
            number,
            find_base(head.text, head.tag),
            "verb",
            verb.tense,
            Span(article, low, high),
            tuple(_list_parties(parsed, nth, article)),
            verb.is_passive,
            verb.is_negated,
            verb.is_progressive,
            nth == 0,
            find_base(tokens[before.head].text, tokens[before.head].tag)
            if before is not None
            else "",
        )


def _list_parties(parsed: Clauses, nth: int, article: str) -> Iterator[Party]:
    for argument in parsed.arguments[parsed.verbs[nth]]:
        group = argument.group
        yield Party(
            _span(parsed, group.start, group.end, article),
            _span(parsed, group.head, group.head + 1, article),
            argument.role,
            argument.word,
        )


def _span(parsed: Clauses, start: int, end: int, article: str) -> Span:
    return Span(article, parsed.tokens[start].start, parsed.tokens[end - 1].end)


def _find_nouns(parsed: Clauses, article: str, number: int) -> Iterator[EventMention]:
    tokens = parsed.tokens
    stops = [verb.start for verb in parsed.verbs]
    for group in parsed.nouns:
        for at in range(group.start, group.end):
            token = tokens[at]
            if token.tag not in ("NN", "NNS"):
                continue
            base = find_base(token.text, token.tag)
            if not is_event_noun(base):
                continue
            nth = bisect_left(stops, group.start) - 1
            verb = parsed.verbs[nth] if nth >= 0 else None
            after = parsed.verbs[nth + 1] if nth + 1 < len(parsed.verbs) else None
            own = verb
            if after is not None and any(
                argument.group == group and argument.role in ("subject", "patient")
                for argument in parsed.arguments[after]
            ):
                own = after
            low = tokens[verb.end - 1].end if verb else tokens[0].start
            high = tokens[after.start].start if after else tokens[-1].end
            yield EventMention(
                Span(article, token.start, token.end),
                number,
                base,
                "noun",
                own.tense if own else "",
                Span(article, low, high),
                (
                    *_list_owners(parsed, group.start, at, group.end, article),
                    *_list_behind(parsed, group.end, article),
                    *_list_governors(parsed, own, group.start, article),
                ),
                is_negated=own is not None and own.is_negated,
                is_main=own is not None and own == parsed.verbs[0],
                governor=find_base(tokens[own.head].text, tokens[own.head].tag)
                if own
                else "",
            )


def _list_owners(
    parsed: Clauses, start: int, at: int, end: int, article: str
) -> Iterator[Party]:
    """What stands in the noun's own group: "Airline's order", "airline order"."""
    tokens = parsed.tokens
    edge = next((n for n in range(at, start, -1) if tokens[n].tag == "POS"), None)
    if edge is not None and edge > start:
        yield Party(
            _span(parsed, start, edge, article),
            _span(parsed, edge - 1, edge, article),
            "owner",
        )
    elif tokens[start].tag == "PRP$":
        only = _span(parsed, start, start + 1, article)
        yield Party(only, only, "owner", "pronoun")
    low = edge + 1 if edge is not None else start
    if any(tokens[n].tag in _NAME_TAGS for n in range(low, at)):
        yield Party(
            _span(parsed, low, at, article), _span(parsed, at - 1, at, article), "part"
        )


def _list_behind(parsed: Clauses, end: int, article: str) -> Iterator[Party]:
    """The groups that prepositions hang on the noun: "flight of the A1", up to two."""
    at = end
    for _ in range(2):
        if at >= len(parsed.tokens) or parsed.tokens[at].tag not in ("IN", "TO"):
            return
        word = parsed.tokens[at].folded
        group = next((g for g in parsed.nouns if g.start == at + 1), None)
        if group is None:
            return
        yield Party(
            _span(parsed, group.start, group.end, article),
            _span(parsed, group.head, group.head + 1, article),
            "oblique",
            word,
        )
        at = group.end


def _list_governors(
    parsed: Clauses, verb: object, start: int, article: str
) -> Iterator[Party]:
    """Who takes part in the verb that the noun belongs to: "Airline won the order"."""
    for held, arguments in parsed.arguments.items():
        if held is not verb:
            continue
        for argument in arguments:
            if argument.group.start == start:
                continue
            group = argument.group
            yield Party(
                _span(parsed, group.start, group.end, article),
                _span(parsed, group.head, group.head + 1, article),
                "governor",
                argument.role,
            )
