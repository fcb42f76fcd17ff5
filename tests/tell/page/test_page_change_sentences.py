import pytest
from page_story import make_bare_story, make_story

from factories import find_span, make_article
from sayso.tell.page.change_sentences import describe_changes
from sayso.tell.page.places import find_places
from sayso.values import Alteration, Rendering

FULL = make_article("I feel we lost, and lost badly, on the day.", id="f")
SHORT = make_article("We failed on that day.", id="s")
FULLEST = Rendering("f", "q1", (FULL.span(0, len(FULL.text)),), "identical")
PLACES = find_places(make_bare_story(FULL, SHORT), "s1")


def describe(*changes, kind="direct"):
    spans = (SHORT.span(0, len(SHORT.text)),)
    rendering = Rendering("s", "q1", spans, "altered", changes)
    return describe_changes(rendering, FULLEST, PLACES, kind)


def in_full(words):
    return find_span(FULL, words)


def in_short(words):
    return find_span(SHORT, words)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            Alteration("cut_start", None, in_full("I feel"), False, disguised=True),
            "Drops “I feel” and opens as if the sentence began there.",
        ),
        (
            Alteration("cut_start", None, in_full("I feel"), True),
            "Begins later: leaves out “I feel”, marked.",
        ),
        (
            Alteration("cut_middle", None, in_full("and lost badly"), False),
            "Leaves out “and lost badly”, and shows no gap.",
        ),
        (
            Alteration("cut_end", None, in_full("on the day"), False),
            "Ends earlier: leaves out “on the day”.",
        ),
        (
            Alteration("substitution", in_short("failed"), in_full("lost"), False),
            "“lost” became “failed” inside the quotation marks.",
        ),
        (
            Alteration("insertion", in_short("that"), None, True),
            "Adds “that” in brackets.",
        ),
        (
            Alteration("to_indirect", None, in_full("I feel"), True),
            "Retells “I feel” in its own words.",
        ),
        (
            Alteration("speaker", None, None, False, note="Ada Pell / Jo Pell"),
            "Gives the words to Ada Pell; the fullest has them from Jo Pell.",
        ),
        (
            Alteration(
                "cut_start",
                None,
                in_full("I feel"),
                False,
                "shifted",
                "hedge",
                disguised=True,
            ),
            "Drops “I feel” and opens as if the sentence began there. "
            "One is sure where the other is not.",
        ),
        (
            Alteration("surface", in_short("We"), in_full("we"), False),
            "1 small difference of spelling or punctuation.",
        ),
    ],
)
def test_a_change_is_told_in_one_sentence(change, sentence):
    (told,) = describe(change)
    assert told.text == sentence
    assert told.is_silent == change.is_silent


def test_silent_shifts_come_first():
    marked = Alteration("cut_end", None, in_full("on the day"), True)
    silent = Alteration("cut_middle", None, in_full("badly"), False)
    shift = Alteration("substitution", in_short("on"), in_full("on"), False, "shifted")
    told = describe(marked, silent, shift)
    assert [one.is_silent for one in told] == [True, True, False]
    assert told[0].is_shifted


def test_a_fragment_says_how_little_it_quotes():
    story = make_story()
    fragment = story.comparison.utterances[0].renderings[1]
    fullest = story.comparison.utterances[0].fullest
    told = describe_changes(fragment, fullest, find_places(story, "s1"), "mixed")
    assert told[-1].text == "Quotes 10 of 30 words; the rest is the report's own."


def test_no_change_needs_no_sentence():
    assert describe() == ()


def test_a_lost_word_that_carries_nothing_is_not_silent():
    change = Alteration("cut_middle", None, in_full("the"), False, "same")
    (sentence,) = describe(change)
    assert sentence.text == "Leaves out “the”, and shows no gap."
    assert not sentence.is_silent


def test_two_speakers_are_told_first():
    change = Alteration("speaker", None, None, False, note="Ada Pell / Jo Pell")
    cut = Alteration("cut_middle", None, in_full("and lost badly"), False)
    first, second = describe(cut, change)
    assert first.is_speaker
    assert not second.is_speaker
