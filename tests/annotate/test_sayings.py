"""Quotes that give something said, once the speakers are known."""

from __future__ import annotations

import re
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


def read_quote(marked: str, kind: QuoteKind, cue_class: CueClass = "speech"):
    """The article and quote of a text: [content], <cue> and (source) in brackets."""
    spans = {}
    for opening, closing in ("[]", "<>", "()"):
        at = marked.find(opening)
        spans[opening] = (at, marked.find(closing)) if at >= 0 else None
    text = re.sub(r"[\[\]<>()]", "", marked)
    article = make_article(text)

    def span_of(opening):
        found = spans[opening]
        if found is None:
            return ()
        before = [len(re.findall(r"[\[\]<>()]", marked[:at])) for at in found]
        return (article.span(found[0] - before[0], found[1] - before[1]),)

    return article, Quote(
        id="q1",
        kind=kind,
        content=span_of("["),
        cue=span_of("<"),
        source=span_of("("),
        cue_class=cue_class,
        score=0.7,
    )


@pytest.mark.parametrize(
    ("marked", "kind", "cue_class", "kept"),
    [
        ("The lot <had been expected> [to fetch a small sum].", "indirect", "thought",
         False),
        ("Anyone who saw it <is urged> [to ring the harbour].", "indirect", "speech",
         False),
        ("<Asked> [whether it will last], she laughs.", "indirect", "speech", False),
        ("The port <warned>, again, [that the pier was shut].", "indirect", "speech",
         True),
        ("A clerk (who) <asked> [not to be named] left.", "indirect", "speech", False),
        ("(Orr) <asked> [not to wait for him].", "indirect", "speech", True),
        ("(They) <are calling> [their boat 'Patience'].", "indirect", "speech", False),
        ("(Orr) <called> [the vote a farce].", "indirect", "speech", True),
        ("(The inns) <sell> [“experiences” to guests].", "mixed", "attitude", False),
        ("(Orr) <welcomed> [it as “a very good day”].", "mixed", "attitude", True),
        ("(Orr) <called> [it “shameful”].", "mixed", "speech", True),
    ],
)  # fmt: skip
def test_what_nobody_is_said_to_say_goes(marked, kind, cue_class, kept):
    article, quote = read_quote(marked, kind, cue_class)
    assert bool(keep_sayings(article, (quote,))) is kept


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("(She) <asked> [the landlord if the piano was in tune].",
         "if the piano was in tune"),
        ("(She) <told> [Otto Lind that it was].", "that it was"),
        ("(She) <asked> [if the landlord knew].", "if the landlord knew"),
        ("(She) <said> [the landlord knew when it broke].",
         "the landlord knew when it broke"),
        ("(She) <told> [the teen who rang it was late].",
         "the teen who rang it was late"),
    ],
)  # fmt: skip
def test_whom_one_asks_is_no_part_of_what_is_asked(marked, content):
    article, quote = read_quote(marked, "indirect")
    (kept,) = keep_sayings(article, (quote,))
    assert article.words_of(kept.content[0]) == content


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
