from hypothesis import given
from hypothesis import strategies as st
from page_story import make_bare_story, make_story

from factories import find_span, make_article, make_quote
from sayso.tell.page.places import find_places
from sayso.tell.page.proofs import fold_passage, proof_passage, proof_rendering
from sayso.values import Alteration, Annotated, Rendering, StoryDossier

OWN = ("same", "put", "moved")


def make_pair(full_text: str, short_text: str):
    full = make_article(full_text, id="f")
    short = make_article(short_text, id="s")
    story = make_bare_story(full, short)
    fullest = Rendering("f", "q1", (full.span(0, len(full_text)),), "identical")
    return full, short, fullest, find_places(story, "s1")


def render(short, changes):
    return Rendering("s", "q1", (short.span(0, len(short.text)),), "altered", changes)


def show(pieces):
    signs = {"cut": "[-{}-]", "put": "[+{}+]", "moved": "<{}>"}
    return "".join(signs.get(one.kind, "{}").format(one.text) for one in pieces)


def test_a_word_for_another_is_struck_and_put_in():
    full, short, fullest, places = make_pair("We hold this.", "We hold their.")
    change = Alteration(
        "substitution", find_span(short, "their"), find_span(full, "this"), False
    )
    pieces = proof_rendering(render(short, (change,)), fullest, places, "direct")
    assert show(pieces) == "We hold [-this-] [+their+]."
    assert all(one.is_silent for one in pieces if one.kind in ("cut", "put"))


def test_words_left_out_in_the_middle_stand_where_they_stood():
    full, short, fullest, places = make_pair(
        "We will pay, if the court agrees, every cent.", "We will pay every cent."
    )
    change = Alteration(
        "cut_middle", None, find_span(full, "if the court agrees"), False
    )
    pieces = proof_rendering(render(short, (change,)), fullest, places, "direct")
    assert show(pieces) == "We will pay [-if the court agrees-] every cent."


def test_a_cut_stands_behind_the_signs_of_the_word_before_it():
    full, short, fullest, places = make_pair("Yes, but later, he may.", "Yes, he may.")
    change = Alteration("cut_middle", None, find_span(full, "but later"), False)
    pieces = proof_rendering(render(short, (change,)), fullest, places, "direct")
    assert show(pieces) == "Yes, [-but later-] he may."


def test_cuts_at_both_ends_stand_at_the_ends():
    full, short, fullest, places = make_pair("I think it is over now.", "it is over")
    changes = (
        Alteration("cut_start", None, find_span(full, "I think"), True),
        Alteration("cut_end", None, find_span(full, "now"), True),
    )
    pieces = proof_rendering(render(short, changes), fullest, places, "direct")
    assert show(pieces) == "[-I think-] it is over [-now-]"


def test_moved_words_are_neither_struck_nor_put_in():
    full, short, fullest, places = make_pair("Today we won.", "We won today.")
    change = Alteration(
        "order", find_span(short, "today"), find_span(full, "Today"), False
    )
    pieces = proof_rendering(render(short, (change,)), fullest, places, "direct")
    assert show(pieces) == "We won <today>."


def test_a_long_cut_folds_at_whole_words():
    lost = "one two three four five six seven eight nine ten eleven twelve thirteen"
    head, tail, count = fold_passage(lost)
    assert lost.startswith(head + " ")
    assert lost.endswith(" " + tail)
    assert count == 13
    assert fold_passage("one two three") == ("", "", 3)


def test_of_a_fragment_in_a_reporters_sentence_nothing_is_struck_but_silent_changes():
    story = make_story()
    places = find_places(story, "s1")
    utterance = story.comparison.utterances[0]
    fragment = utterance.renderings[2]
    pieces = proof_rendering(fragment, utterance.fullest, places, "mixed")
    assert show(pieces) == 'said "every bolt [-has been-] [+has to be+] looked at"'
    assert [one.text for one in pieces if one.is_told] == ["said "]


def test_a_part_that_was_closed_and_opened_again_shows_the_seam():
    article = make_article('"One," he said. "Two."', id="s")
    quote = make_quote(article, "One,", "Two.")
    bare = make_bare_story(article)
    story = StoryDossier(
        bare.story,
        (Annotated(article, quotes=(quote,)),),
        bare.comparison,
        bare.timeline,
        bare.brief,
    )
    rendering = Rendering("s", "q1", quote.content, "identical")
    pieces = proof_rendering(rendering, rendering, find_places(story, "s1"), "direct")
    assert [one.kind for one in pieces] == ["same", "seam", "same"]


KINDS = st.sampled_from(
    "cut_start cut_middle cut_end substitution insertion splice order tense_person "
    "surface speaker to_indirect".split()
)


@given(
    st.text(min_size=1, max_size=30),
    st.text(min_size=1, max_size=30),
    st.lists(st.tuples(KINDS, *[st.integers(0, 30)] * 4), max_size=5),
    st.sampled_from(["direct", "mixed", "indirect"]),
)
def test_every_character_of_a_rendering_stands_in_its_proof_once(a, b, drawn, kind):
    full, short, fullest, places = make_pair(a, b)
    changes = tuple(
        Alteration(
            name,
            short.span(min(w, x, len(b)), min(max(w, x), len(b))),
            full.span(min(y, z, len(a)), min(max(y, z), len(a))),
            False,
        )
        for name, w, x, y, z in drawn
    )
    pieces = proof_rendering(render(short, changes), fullest, places, kind)
    assert "".join(one.text for one in pieces if one.kind in OWN) == b
    assert all(one.text in a for one in pieces if one.kind == "cut")


def test_a_copied_passage_shows_what_was_edited():
    pieces = proof_passage("The ferry ran aground at dusk", "The ferry struck at dusk")
    assert show(pieces) == "The ferry [-ran aground-] [+struck+] at dusk"


def test_passages_without_a_common_word_are_struck_and_put_in_whole():
    assert show(proof_passage("one", "two")) == "[-one-] [+two+]"
    assert proof_passage("", "") == ()


def test_a_reporters_words_between_two_parts_are_not_struck():
    full = make_article('"Yes, we will," said Pell. "But not now, not ever."', id="f")
    short = make_article("not ever.", id="s")
    parts = (
        find_span(full, "Yes, we will,"),
        find_span(full, "But not now, not ever."),
    )
    places = find_places(make_bare_story(full, short), "s1")
    lost = full.span(parts[0].start, find_span(full, "not now,").end)
    changes = (Alteration("cut_start", None, lost, True),)
    fullest = Rendering("f", "q1", parts, "identical")
    pieces = proof_rendering(render(short, changes), fullest, places, "direct")
    assert show(pieces) == "[-Yes, we will, But not now,-] not ever."
