"""One article with everything found in it."""

from __future__ import annotations

from collections.abc import Callable

from sayso.annotate.channels import find_channels
from sayso.annotate.people import find_people
from sayso.annotate.quantities import find_quantities
from sayso.annotate.quote_parts import part_quotes
from sayso.annotate.rules.readings import read_by_rules
from sayso.annotate.sayings import keep_sayings
from sayso.annotate.speakers import resolve_speakers
from sayso.annotate.times import value_times
from sayso.values import Annotated, Article, Person, Quote, Reading


def annotate_article(
    article: Article, *, read: Callable[[Article], Reading] = read_by_rules
) -> Annotated:
    """An article with its sentences, names, times, quantities, people and quotes.

    ``read`` makes the one pass over the text (rules, or a model with the same result
    type); what follows is the same for both. Pure: same article, same result.
    """
    reading = read(article)
    times = value_times(article, reading.times)
    quantities = find_quantities(article, times)
    people = find_people(reading)
    return Annotated(
        article=article,
        sentences=reading.sentences,
        names=reading.names,
        times=times,
        quantities=quantities,
        people=people,
        quotes=keep_sayings(
            article,
            find_channels(
                article, reading.sentences, people, find_quotes(reading, people)
            ),
        ),
    )


def find_quotes(reading: Reading, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """The quotes of a reading with their speakers, each one quotation of its own."""
    quotes = resolve_speakers(reading, people)
    return part_quotes(reading.article, reading.sentences, quotes)
