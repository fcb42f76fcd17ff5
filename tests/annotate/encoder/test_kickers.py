"""Words before a headline's colon: a topic, or who speaks."""

from __future__ import annotations

import pytest

from factories import find_span, make_article
from sayso.annotate.encoder.drafts import Draft
from sayso.annotate.encoder.kickers import drop_kickers
from sayso.annotate.encoder.relations import Relation
from sayso.annotate.rules.passages import find_passages
from sayso.annotate.rules.sentences import find_sentences

BODY = "\n\nAda Quill shut four pools. It was a shame, and no poll had asked for it."


def drop(label: str, words: str) -> Draft:
    article = make_article(f"{label}: {words}{BODY}")
    content, source = find_span(article, words), find_span(article, label)
    parts = ((content.start, content.end),)
    named = (source.start, source.end)
    relation = Relation(parts, None, named, 0.9, 0.0, 0.9, 0.9, 0.9)
    draft = Draft(parts, None, named, 0.8, relation)
    passages = find_passages(article, find_sentences(article))
    (kept,) = drop_kickers(article.text, [draft], passages)
    return kept


@pytest.mark.parametrize("label", ["SUMMER OF SHAME", "Summer of Shame", "SHAME"])
def test_a_topic_before_a_colon_speaks_no_words(label):
    kept = drop(label, "Council shuts every pool")
    assert kept.content
    assert kept.source is None


@pytest.mark.parametrize("label", ["QUILL", "Quill", "Ada Quill", "Poll"])
def test_somebody_of_the_report_or_a_text_does(label):
    assert drop(label, "Nobody wants the pools").source is not None
