"""Findings as JSON, exactly the machine contract (version 1).

Offsets are half-open Unicode code points into the article's text. A field that is not
known is null; lists stand in order of the text. A change of this form is a new version.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from sayso.values import (
    Alteration,
    Annotated,
    BriefLine,
    Dossier,
    Event,
    Fact,
    Identity,
    OnlyHere,
    Person,
    Quantity,
    Quote,
    Rendering,
    Reuse,
    Revision,
    Span,
    Story,
    StoryDossier,
    Utterance,
)

VERSION = 1

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]
JsonObject = dict[str, JsonValue]


def render_json(dossier: Dossier) -> str:
    """The dossier as one JSON document, indented, ending in a line break."""
    return json.dumps(dossier_object(dossier), ensure_ascii=False, indent=1) + "\n"


def render_annotated(annotated: Annotated) -> str:
    """One annotated article as one line of JSON, without the line break."""
    return json.dumps(annotated_object(annotated), ensure_ascii=False)


def render_membership(article: str, story: Story) -> str:
    """One article's story and storyline as one line of JSON, no line break."""
    return json.dumps(
        {"id": article, "story": story.id, "storyline": story.storyline},
        ensure_ascii=False,
    )


def annotated_object(annotated: Annotated) -> JsonObject:
    """What annotating one article gives."""
    return {
        "id": annotated.article.id,
        "blocks": [
            {"start": block.span.start, "end": block.span.end, "kind": block.kind}
            for block in annotated.article.blocks
        ],
        "sentences": _pairs(annotated.sentences),
        "names": [
            {"start": name.span.start, "end": name.span.end, "type": name.type}
            for name in annotated.names
        ],
        "times": [
            {
                "start": time.span.start,
                "end": time.span.end,
                "type": time.type,
                "value": time.value,
            }
            for time in annotated.times
        ],
        "quantities": [_quantity(quantity) for quantity in annotated.quantities],
        "people": [_person(person) for person in annotated.people],
        "quotes": [_quote(quote) for quote in annotated.quotes],
    }


def dossier_object(dossier: Dossier) -> JsonObject:
    """The whole dossier: its articles, then its stories."""
    return {
        "version": VERSION,
        "articles": [_article(annotated) for annotated in dossier.articles],
        "stories": [_story(story) for story in dossier.stories],
    }


def _article(annotated: Annotated) -> JsonObject:
    article = annotated.article
    found = annotated_object(annotated)
    return {
        "id": found.pop("id"),
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        **found,
    }


def _pair(span: Span) -> JsonValue:
    return [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> JsonValue:
    return [_pair(span) for span in spans]


def _place(span: Span) -> JsonObject:
    return {"article": span.article, "start": span.start, "end": span.end}


def _places(spans: Iterable[Span]) -> JsonValue:
    return [_place(span) for span in spans]


def _quantity(quantity: Quantity) -> JsonObject:
    value = quantity.value
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "kind": quantity.kind,
        "value": int(value) if value.is_integer() else value,
        "unit": quantity.unit,
    }


def _person(person: Person) -> JsonObject:
    return {
        "id": person.id,
        "name": person.name,
        "type": person.type,
        "mentions": _pairs(mention.span for mention in person.mentions),
        "members": list(person.members),
    }


def _quote(quote: Quote) -> JsonObject:
    return {
        "id": quote.id,
        "kind": quote.kind,
        "content": _pairs(quote.content),
        "cue": _pairs(quote.cue),
        "source": _pairs(quote.source),
        "speakers": list(quote.speakers),
        "channel": quote.channel.name if quote.channel else None,
        "score": round(quote.score, 3),
    }


def _story(told: StoryDossier) -> JsonObject:
    comparison = told.comparison
    names = {identity.id: identity for identity in comparison.identities}
    return {
        "id": told.story.id,
        "title": told.story.title,
        "articles": list(told.story.articles),
        "utterances": [_utterance(one, names) for one in comparison.utterances],
        "reuse": [_reuse(one) for one in comparison.reuse],
        "agree": [_fact(fact) for fact in comparison.agree],
        "disagree": [
            {**_fact(fact), "class": fact.disagreement} for fact in comparison.disagree
        ],
        "only": [_only(one) for one in comparison.only],
        "timeline": [_event(event) for event in told.timeline.events],
        "brief": [_brief_line(line) for line in told.brief.lines],
        # Only a library sees reports change; the contract's keys stay as they are.
        **_revisions(told.revisions),
    }


def _revisions(revisions: tuple[Revision, ...]) -> JsonObject:
    return {"revisions": list(map(_revision, revisions))} if revisions else {}


def _revision(revision: Revision) -> JsonObject:
    return {
        "article": revision.article,
        "revision": revision.number,
        "came": revision.came,
        "other_words": revision.other_words,
        "changes": [
            {
                "kind": change.kind,
                "before": change.before,
                "after": change.after,
                "now": _pair(change.new) if change.new else None,
                "speaker": change.speaker or None,
                "carriers": _places(change.carriers),
            }
            for change in revision.changes
        ],
    }


def _utterance(utterance: Utterance, names: dict[str, Identity]) -> JsonObject:
    fullest = utterance.fullest
    return {
        "id": utterance.id,
        "speakers": [names[id].name for id in utterance.speakers],
        "fullest": {"article": fullest.article, "spans": _pairs(fullest.spans)},
        "renderings": [_rendering(one) for one in utterance.renderings],
    }


def _rendering(rendering: Rendering) -> JsonObject:
    return {
        "article": rendering.article,
        "quote": rendering.quote,
        "spans": _pairs(rendering.spans),
        "relation": rendering.relation,
        "changes": [_change(change) for change in rendering.changes],
    }


def _change(change: Alteration) -> JsonObject:
    return {
        "kind": change.kind,
        "rendering": _pair(change.rendering) if change.rendering else None,
        "fullest": _pair(change.fullest) if change.fullest else None,
        "marked": change.marked,
        "meaning": change.meaning,
    }


def _reuse(reuse: Reuse) -> JsonObject:
    return {
        "from": _place(reuse.source),
        "to": _place(reuse.target),
        "direction": reuse.direction,
        "evidence": list(reuse.evidence),
    }


def _fact(fact: Fact) -> JsonObject:
    origins = dict.fromkeys(support.origin.label for support in fact.supports)
    return {
        "about": fact.about,
        "kind": fact.kind,
        "values": [
            {**_place(value.span), "text": value.text, "value": value.value}
            for value in fact.values
        ],
        "origins": list(origins),
        "independent": fact.independent,
    }


def _only(only: OnlyHere) -> JsonObject:
    return {**_place(only.span), "text": only.text}


def _event(event: Event) -> JsonObject:
    return {"when": event.when, "text": event.text, "support": _places(event.support)}


def _brief_line(line: BriefLine) -> JsonObject:
    return {"text": line.text, "citations": _places(line.citations)}
