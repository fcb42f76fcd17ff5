"""Second readings: the rules' word on what the model missed or doubted."""

from __future__ import annotations

from factories import find_span, make_article
from sayso.annotate.encoder.attributions import make_attributions
from sayso.annotate.encoder.relations import Relation
from sayso.annotate.encoder.settings import QuoteSettings
from sayso.annotate.rules.attributions import find_findings
from sayso.annotate.rules.passages import find_passages
from sayso.annotate.rules.sentences import find_sentences


def read(text, *told, bias=0.0):
    """What is kept of relations, each a content, a cue and a source."""
    article = make_article(text)
    relations = []
    for words in told:
        spans = [find_span(article, one) for one in words]
        content, cue, source = [(span.start, span.end) for span in spans]
        relations.append(Relation((content,), cue, source, *[0.5] * 5))
    sentences = find_sentences(article)
    passages = find_passages(article, sentences)
    findings = find_findings(article, sentences, passages=passages)
    # With every log odds at 0 the score is the bias alone.
    made = make_attributions(
        article, relations, passages, findings, QuoteSettings(), {"bias": bias}
    )
    return [article.words_of(span) for one in made for span in one.content]


def test_words_in_marks_that_the_model_missed_are_taken_from_the_rules():
    text = "Stone called half of the dockers “sleepwalkers” on Monday."
    (content,) = read(text)
    assert content.startswith("half of the dockers “sleepwalkers”")


def test_the_same_without_marks_is_not():
    assert not read("Stone called half of the dockers sleepwalkers on Monday.")


def test_what_the_model_saw_is_not_given_twice():
    text = "Stone called half of the dockers “sleepwalkers” on Monday."
    told = ("half of the dockers “sleepwalkers”", "called", "Stone")
    assert len(read(text, told, bias=2.0)) == 1


def test_a_doubtful_term_in_marks_is_kept_where_the_rules_see_it_too():
    text = "Stone said that the “ferry tax” would ruin the port."
    told = ("that the “ferry tax” would ruin the port", "said", "Stone")
    assert read(text, told, bias=-0.41)


def test_a_doubtful_term_that_only_the_model_sees_is_dropped():
    text = "Stone backed a “ferry tax” on the quay."
    assert not read(text, ("a “ferry tax” on the quay", "backed", "Stone"), bias=-0.41)
