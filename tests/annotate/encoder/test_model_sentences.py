"""Sentences of the rules, parted where the model is sure."""

from __future__ import annotations

from factories import make_article
from sayso.annotate.encoder.sentences import join_sentences
from sayso.annotate.rules.sentences import find_sentences


def join(text, *starts, chance=0.95):
    article = make_article(text)
    places = sorted((text.index(words), chance) for words in starts)
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


def test_behind_a_full_stop_less_is_sure_enough():
    text = "The quay holds nets, ropes, etc. Manners are rough."
    assert join(text, "Manners", chance=0.7) == [
        "The quay holds nets, ropes, etc.",
        "Manners are rough.",
    ]
    loose = "Seats won by Ada Quill In the north nobody voted."
    assert join(loose, "In the", chance=0.7) == [loose]


def test_no_break_behind_a_sign_after_which_a_sentence_goes_on():
    for sign in (",", ";", ":", ';"'):
        text = f'The board "knew{sign} the quay was closed.'
        assert join(text, "the quay", chance=0.99) == [text]


def test_the_number_of_a_list_is_no_sentence():
    assert join("4. The quay is shut.", "The", chance=0.99) == ["4. The quay is shut."]
