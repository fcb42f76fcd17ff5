"""Quotes that give something said, once the speakers are known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factories import make_article
from sayso.annotate.annotations import annotate_article
from sayso.annotate.sayings import keep_sayings
from sayso.read.blocks import mark_blocks
from sayso.values import Quote
from sayso.values.annotations import CueClass, QuoteKind

ARTICLE = make_article("It moved.")


def make(kind: QuoteKind, cue_class: CueClass) -> Quote:
    span = ARTICLE.span(0, 8)
    return Quote(id=kind, kind=kind, content=(span,), cue_class=cue_class)


def test_indirect_attitudes_are_left_out_and_marked_words_stay():
    said = make("indirect", "speech")
    marked = make("mixed", "attitude")
    assert keep_sayings(ARTICLE, (said, make("indirect", "attitude"), marked)) == (
        said,
        marked,
    )


def test_an_indirect_quote_that_is_likely_wrong_goes():
    doubtful = replace(make("indirect", "speech"), score=0.2)
    marked = replace(make("direct", "speech"), score=0.2)
    assert keep_sayings(ARTICLE, (doubtful, marked)) == (marked,)


def test_a_single_word_is_no_saying():
    word = replace(make("indirect", "speech"), content=(ARTICLE.span(0, 2),))
    assert keep_sayings(ARTICLE, (word,)) == ()


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("PICTURES: 'The night Ostvik's sky turned orange'", False),
        ("The pilot said 'the night sky turned orange'.", True),
    ],
)
def test_what_points_elsewhere_is_no_saying(line, kept):
    text = f"A mill burned down in Ostvik on Friday night.\n\n{line}"
    article = make_article(text)
    article = replace(article, blocks=mark_blocks(article.id, text))
    start = text.lower().index("'the night") + 1
    span = article.span(start, len(text) - 1)
    quote = Quote(id="q1", kind="direct", content=(span,))
    assert (keep_sayings(article, (quote,)) == (quote,)) is kept


def test_nothing_gives_nothing():
    assert keep_sayings(ARTICLE, ()) == ()


def test_a_dropped_attitude_still_tells_who_speaks_next():
    text = (
        "Ada Quill refused to leave the hall on Friday night.\n\n"
        '"I am staying here," she said.'
    )
    annotated = annotate_article(make_article(text))
    names = {person.id: person.name for person in annotated.people}
    assert [one.kind for one in annotated.quotes] == ["direct"]
    assert [names[id] for id in annotated.quotes[0].speakers] == ["Ada Quill"]
