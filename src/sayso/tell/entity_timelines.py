"""The events that one entity takes part in, over many reports, by their times."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from sayso.tell.event_mentions import EventMention, find_event_mentions
from sayso.tell.involvements import Involvement, list_involvements
from sayso.values import Annotated


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """An event of an entity at a time: day, month or year (``2010-05-XX``).

    ``score`` in [0, 1] is the chance that the entity takes part in it at this time.
    """

    mention: EventMention
    anchor: str
    score: float


def build_entity_timeline(
    reports: Sequence[Annotated],
    entity: str,
    *,
    mentions: Mapping[str, Sequence[EventMention]] | None = None,
    least_score: float | None = None,
) -> tuple[PlacedEvent, ...]:
    """What an entity does and what is done with it, in order of time.

    ``mentions`` are the events of each report by article id, found here where they are
    not given. Each event stands once, at its likeliest time; one less likely than
    ``least_score`` is left out, so is one that no report dates. At one time the
    likeliest is first; a year stands before its months, a month before its days. Cost:
    linear in the events.

    Method: a logistic model over named evidence: how the entity stands to the event
    (subject, owner, "the plane"), what kind of event it is, where the time stands.
    Learnt by ``python -m training.involvements`` from the trial set and corpus 1 of
    SemEval-2015 task 4 (CC BY 3.0); figures stand in ``involvement_weights.json``.

    Misses: entities under nicknames; times that must be reckoned from other events.
    """
    bias, weights, least, _ = _load_weights()
    if least_score is None:
        least_score = least
    placed: list[PlacedEvent] = []
    for report in reports:
        id = report.article.id
        events = (
            mentions[id]
            if mentions is not None and id in mentions
            else find_event_mentions(report)
        )
        best: dict[EventMention, PlacedEvent] = {}
        for one in list_involvements(report, events, entity):
            score = _score(one, bias, weights)
            known = best.get(one.mention)
            if score >= least_score and (known is None or score > known.score):
                best[one.mention] = PlacedEvent(one.mention, one.anchor.value, score)
        placed += best.values()
    return tuple(sorted(placed, key=_rank))


def _rank(event: PlacedEvent) -> tuple[str, float, str, int]:
    # "X" would sort behind digits: a month goes before its days.
    anchor = event.anchor.replace("X", " ")
    return anchor, -event.score, event.mention.span.article, event.mention.span.start


def _score(one: Involvement, bias: float, weights: Mapping[str, float]) -> float:
    total = bias + sum(weights.get(feature, 0.0) for feature in set(one.features))
    return 1 / (1 + exp(-total))


def tell_weights() -> str:
    """What the weights were learnt from and what they reach on unseen documents."""
    return str(_load_weights()[3])


@cache
def _load_weights() -> tuple[float, dict[str, float], float, str]:
    """The bias, the weight of each piece of evidence, the least score, its story."""
    source = files("sayso.tell").joinpath("involvement_weights.json")
    held = json.loads(source.read_text("utf-8"))
    return held["bias"], held["weights"], held["least_score"], held["about"]
