"""The plain reader: everything that one pass marks, by rules alone."""

from __future__ import annotations

from sayso.annotate.rules.attributions import find_attributions
from sayso.annotate.rules.names import find_names
from sayso.annotate.rules.sentences import find_sentences
from sayso.annotate.rules.times import find_times
from sayso.values import Article, Reading


def read_by_rules(article: Article) -> Reading:
    """What the rules mark in an article: the twin of what the model marks.

    Pure and deterministic; cost linear in the length of the text.
    """
    sentences = find_sentences(article)
    names = find_names(article, sentences)
    return Reading(
        article=article,
        sentences=sentences,
        names=names,
        times=find_times(article),
        attributions=find_attributions(article, sentences, names),
    )
