"""Attributions: which of the model's relations are kept."""

from __future__ import annotations

from dataclasses import replace

from factories import find_span, make_article
from sayso.annotate.encoder.attributions import make_attributions
from sayso.annotate.encoder.relations import Relation
from sayso.annotate.encoder.settings import QuoteSettings
from sayso.annotate.rules.passages import find_passages
from sayso.annotate.rules.sentences import find_sentences

SETTINGS = QuoteSettings()


def keep(text, content, cue, source, chance, settings=SETTINGS):
    """The contents kept of one relation that is as likely as ``chance``."""
    article = make_article(text)
    spans = [find_span(article, words) for words in (content, cue, source)]
    ranges = [(span.start, span.end) for span in spans]
    relation = Relation((ranges[0],), ranges[1], ranges[2], *[0.5] * 5)
    # With every log odds at 0 the score is the bias alone.
    calibration = {"bias": {0.3: -0.85, 0.6: 0.41}[chance]}
    passages = find_passages(article, find_sentences(article))
    made = make_attributions(article, (relation,), passages, (), settings, calibration)
    return [article.words_of(span) for one in made for span in one.content]


def test_a_doubtful_term_in_marks_among_the_reporters_words_is_no_quotation():
    text = "Stone backed a “ferry tax” on the quay."
    told = (text, "a “ferry tax” on the quay", "backed", "Stone")
    assert not keep(*told, 0.3)
    assert keep(*told, 0.6)
    assert keep(*told, 0.3, replace(SETTINGS, least_partly=0.2))


def test_a_doubtful_report_and_a_doubtful_quotation_are_kept():
    plain = "Stone said the ferry was late."
    assert keep(plain, "the ferry was late", "said", "Stone", 0.3)
    quoted = "“The ferry was late,” Stone said."
    assert keep(quoted, "The ferry was late,", "said", "Stone", 0.3)
