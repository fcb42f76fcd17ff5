"""Quotes that give something said, once the speakers are known."""

from __future__ import annotations

from dataclasses import replace

from factories import make_article
from sayso.annotate.annotations import annotate_article
from sayso.annotate.sayings import keep_sayings
from sayso.values import Quote
from sayso.values.annotations import CueClass, QuoteKind


def make(kind: QuoteKind, cue_class: CueClass) -> Quote:
    span = make_article("It moved.").span(0, 2)
    return Quote(id=kind, kind=kind, content=(span,), cue_class=cue_class)


def test_indirect_attitudes_are_left_out_and_marked_words_stay():
    said = make("indirect", "speech")
    marked = make("mixed", "attitude")
    assert keep_sayings((said, make("indirect", "attitude"), marked)) == (said, marked)


def test_an_indirect_quote_that_is_likely_wrong_goes():
    doubtful = replace(make("indirect", "speech"), score=0.2)
    marked = replace(make("direct", "speech"), score=0.2)
    assert keep_sayings((doubtful, marked)) == (marked,)


def test_nothing_gives_nothing():
    assert keep_sayings(()) == ()


def test_a_dropped_attitude_still_tells_who_speaks_next():
    text = (
        "Ada Quill refused to leave the hall on Friday night.\n\n"
        '"I am staying here," she said.'
    )
    annotated = annotate_article(make_article(text))
    names = {person.id: person.name for person in annotated.people}
    assert [one.kind for one in annotated.quotes] == ["direct"]
    assert [names[id] for id in annotated.quotes[0].speakers] == ["Ada Quill"]
