"""Articles and their quotes in the words of schema.org."""

from __future__ import annotations

from sayso.tell.web_annotations import name_article, name_quote
from sayso.values import Filed, Person, PersonType, Quote

CONTEXT = "https://schema.org"
_TYPES: dict[PersonType, str] = {
    "person": "Person",
    "organization": "Organization",
    "group": "Organization",
}

JsonObject = dict[str, object]


def describe_article(filed: Filed) -> JsonObject:
    """A NewsArticle with a part for each quote; what is not known is left out.

    Words in quotation marks are a Quotation; what a report gives in its own words is a
    Claim, since nobody is quoted. Both name who said it.
    """
    article = filed.annotated.article
    people = {person.id: person for person in filed.annotated.people}
    known: JsonObject = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "@id": name_article(article),
        "identifier": article.id,
        "headline": article.title,
        "url": article.url,
        "datePublished": article.published,
        "inLanguage": article.language,
        "version": filed.revision,
        "author": _agent("Person", article.byline),
        "publisher": _agent("Organization", article.outlet),
        "articleBody": article.text,
        "hasPart": [
            _describe_quote(filed, one, people) for one in filed.annotated.quotes
        ],
    }
    return {name: value for name, value in known.items() if value is not None}


def _describe_quote(
    filed: Filed, quote: Quote, people: dict[str, Person]
) -> JsonObject:
    article = filed.annotated.article
    speakers = [
        _agent(_TYPES[people[id].type], people[id].name) for id in quote.speakers
    ]
    who = speakers[0] if len(speakers) == 1 else speakers or None
    is_quoted = quote.kind != "indirect"
    known: JsonObject = {
        "@type": "Quotation" if is_quoted else "Claim",
        "@id": name_quote(article, quote),
        "text": " … ".join(article.words_of(span) for span in quote.content),
        "creator": who,
        "spokenByCharacter": who if is_quoted else None,
        "isPartOf": {"@id": name_article(article)},
    }
    return {name: value for name, value in known.items() if value is not None}


def _agent(type: str, name: str | None) -> JsonObject | None:
    return None if name is None else {"@type": type, "name": name}
