"""Sentences of the rules, parted where the model is sure."""

from __future__ import annotations

from factories import make_article
from sayso.annotate.encoder.sentences import join_sentences
from sayso.annotate.rules.sentences import find_sentences


def join(text, *starts):
    article = make_article(text)
    places = sorted(text.index(words) for words in starts)
    sentences = join_sentences(article, find_sentences(article), places)
    return [article.words_of(span) for span in sentences]


def test_a_sure_start_parts_a_sentence():
    text = "Seats won by Ada Quill In the north nobody voted."
    assert join(text, "In the") == [
        "Seats won by Ada Quill",
        "In the north nobody voted.",
    ]


def test_no_break_inside_of_marks():
    text = 'Quill asked "Who goes there now and why" of the crew.'
    assert join(text, "there now", "why") == [text]


def test_a_start_inside_of_a_word_parts_nothing():
    assert join("The iPhone rang.", "Phone") == ["The iPhone rang."]
