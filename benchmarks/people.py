"""What people and speakers cost beside the rest of annotate, and how it grows.

    .venv/bin/python benchmarks/people.py [accurate|fast|rules|FOLDER]

Processor seconds of one process, which bear a busy machine.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from run import make_articles
from sayso.annotate.annotations import annotate_article, find_quotes
from sayso.annotate.people import find_people
from sayso.annotate.readers import Reader, find_default, find_reader
from sayso.annotate.rules.readings import read_by_rules
from sayso.read.blocks import mark_blocks
from sayso.values import Article, Reading

_ARTICLES, _WORDS_EACH = 24, 700
_TIMES = (1, 2, 4, 8, 16)


def bench_share(name: str) -> None:
    """The share of people and speakers in annotating articles of 700 words."""
    read = find_reader(name)
    articles = make_articles(_ARTICLES, 2)
    read(articles[0])
    whole = _spend(lambda: [annotate_article(one, read=read) for one in articles])
    readings = [read(one) for one in articles]
    part = _spend(lambda: [_resolve(one) for one in readings])
    words = sum(len(article.text.split()) for article in articles)
    print(
        f"read by {name}: people and speakers {1e3 * part / words * _WORDS_EACH:.1f} "
        f"of {1e3 * whole / words * _WORDS_EACH:.1f} ms for 700 words, "
        f"{part / whole:.1%}"
    )


def bench_growth(read: Reader = read_by_rules) -> None:
    """Microseconds a mention in articles of 1 to 16 times one length."""
    articles = make_articles(max(_TIMES), 3)
    print("words, mentions, microseconds a mention, milliseconds for 1,000 words")
    for times in _TIMES:
        reading = read(_join(articles[:times]))
        mentions = sum(len(person.mentions) for person in find_people(reading))
        spent = min(_spend(lambda one=reading: _resolve(one)) for _ in range(3))
        words = len(reading.article.text.split())
        print(
            f"{words:6} {mentions:6} {1e6 * spent / mentions:6.0f} "
            f"{1e6 * spent / words:6.1f}"
        )


def _resolve(reading: Reading) -> None:
    find_quotes(reading, find_people(reading))


def _join(articles: Sequence[Article]) -> Article:
    """One article with the texts of all."""
    text = "\n\n".join(article.text for article in articles)
    return replace(articles[0], text=text, blocks=mark_blocks(articles[0].id, text))


def _spend(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    bench_share(sys.argv[1] if len(sys.argv) > 1 else find_default())
    bench_share("rules")
    bench_growth()
