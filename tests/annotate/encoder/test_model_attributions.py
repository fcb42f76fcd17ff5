"""Attributions: which of the model's relations are kept."""

from __future__ import annotations

from dataclasses import replace

from factories import find_span, make_article
from sayso.annotate.encoder.attributions import make_attributions, mend_relations
from sayso.annotate.encoder.drafts import lend_cues
from sayso.annotate.encoder.relations import Relation
from sayso.annotate.encoder.settings import QuoteSettings
from sayso.annotate.rules.attributions import find_findings
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
    calibration = {"bias": {0.4: -0.41, 0.6: 0.41}[chance]}
    passages = find_passages(article, find_sentences(article))
    made = make_attributions(article, (relation,), passages, (), settings, calibration)
    return [article.words_of(span) for one in made for span in one.content]


def test_a_doubtful_term_in_marks_among_the_reporters_words_is_no_quotation():
    text = "Stone backed a “ferry tax” on the quay."
    told = (text, "a “ferry tax” on the quay", "backed", "Stone")
    assert not keep(*told, 0.4)
    assert keep(*told, 0.6)
    assert keep(*told, 0.4, replace(SETTINGS, least_partly=0.2))


def test_a_doubtful_report_and_a_doubtful_quotation_are_kept():
    plain = "Stone said the ferry was late."
    assert keep(plain, "the ferry was late", "said", "Stone", 0.4)
    quoted = "“The ferry was late,” Stone said."
    assert keep(quoted, "The ferry was late,", "said", "Stone", 0.4)


def test_a_quotation_without_a_cue_takes_that_of_the_rules():
    text = "Stone, who leads the dockers, said, “We will walk.”"
    article = make_article(text)
    sentences = find_sentences(article)
    passages = find_passages(article, sentences)
    content = find_span(article, "We will walk.")
    bare = Relation(((content.start, content.end),), None, None, 0.9, 0, 0, 0.9, 0)
    findings = find_findings(article, sentences, passages=passages)
    (made,) = make_attributions(article, (bare,), passages, findings, SETTINGS, {})
    assert [article.words_of(one) for one in made.cue] == ["said"]
    assert article.words_of(made.source[0]).startswith("Stone")
    assert made.score >= 0.6


def test_a_cue_that_another_quotation_has_is_not_lent():
    text = "Stone said, “We will walk.”"
    article = make_article(text)
    sentences = find_sentences(article)
    passages = find_passages(article, sentences)
    spans = [find_span(article, words) for words in ("We", "will walk.", "said")]
    first, second, cue = [(span.start, span.end) for span in spans]
    relations = (
        Relation((first,), cue, (0, 5), *[0.9] * 5),
        Relation((second,), None, None, 0.9, 0, 0, 0.9, 0),
    )
    findings = find_findings(article, sentences, passages=passages)
    drafts = mend_relations(text, relations, passages[0].regions, {})
    assert lend_cues(drafts, findings) == drafts
