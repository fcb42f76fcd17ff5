"""Quotes as W3C Web Annotations: what other tools can show on the page itself."""

from __future__ import annotations

from urllib.parse import quote as percent_encode

from sayso.values import Article, Filed, Quote, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Words to each side that tell a passage from another with the same words.
_AROUND_CHARS = 32

JsonObject = dict[str, object]


def annotate_quotes(filed: Filed) -> list[JsonObject]:
    """One annotation a quote, with a selector by words and one by position.

    Each part of a quotation that is broken off and goes on is a target. Positions are
    code points of the article's text as it was on the day of ``state``, as the model
    asks, and not the units of UTF-16 that a browser counts.

    Method: W3C Web Annotation Data Model (2017), 4.2.4 and 4.2.5.
    """
    people = {person.id: person.name for person in filed.annotated.people}
    article = filed.annotated.article
    found: list[JsonObject] = []
    for quote in filed.annotated.quotes:
        bodies: list[JsonObject] = [_body("tagging", f"{quote.kind} quotation")]
        bodies += [_body("identifying", people[id]) for id in quote.speakers]
        if quote.channel:
            bodies.append(_body("describing", quote.channel.name))
        targets = [_target(article, span, filed.added) for span in quote.content]
        found.append(
            {
                "@context": CONTEXT,
                "id": name_quote(article, quote),
                "type": "Annotation",
                "motivation": "identifying",
                "body": bodies,
                "target": targets[0] if len(targets) == 1 else targets,
            }
        )
    return found


def name_article(article: Article) -> str:
    """The address of an article, or a name that is unique in its library."""
    return article.url or f"urn:sayso:article:{_escape(article.id)}"


def name_quote(article: Article, quote: Quote) -> str:
    """A name of a quote that is unique in its library."""
    return f"urn:sayso:quote:{_escape(article.id)}:{_escape(quote.id)}"


def select_text(article: Article, span: Span) -> list[JsonObject]:
    """The selectors of a span: its words with those around, and its position."""
    text = article.text
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - _AROUND_CHARS) : span.start],
            "suffix": text[span.end : span.end + _AROUND_CHARS],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]


def _target(article: Article, span: Span, added: str) -> JsonObject:
    return {
        "type": "SpecificResource",
        "source": name_article(article),
        "state": {"type": "TimeState", "sourceDate": added},
        "selector": select_text(article, span),
    }


def _body(purpose: str, value: str) -> JsonObject:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _escape(name: str) -> str:
    """A name as a part of a URN: signs that it may not hold as percent codes."""
    return percent_encode(name, safe="")
