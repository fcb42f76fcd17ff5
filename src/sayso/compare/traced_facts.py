"""Facts with the origins of what each report says of them."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.compare.drafts import Draft
from sayso.compare.origins import OriginTracer
from sayso.compare.say_sos import count_independent, share_channels
from sayso.values import Fact


def trace_drafts(drafts: Iterable[Draft], tracer: OriginTracer) -> tuple[Fact, ...]:
    """Drafts with their origins, those that most reports carry first."""
    facts = []
    for draft in drafts:
        spans = [value.span for value in draft.values]
        supports = share_channels([tracer.trace(span) for span in spans])
        independent, why = count_independent(supports, tracer, spans)
        facts.append(
            Fact(
                about=draft.about,
                kind=draft.kind,
                values=draft.values,
                supports=supports,
                independent=independent,
                disagreement=draft.disagreement,
                why=why,
            )
        )
    return tuple(
        sorted(
            facts,
            key=lambda fact: (
                -len({value.span.article for value in fact.values}),
                fact.values[0].span,
                fact.about,
            ),
        )
    )
