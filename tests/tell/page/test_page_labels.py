from hypothesis import given
from hypothesis import strategies as st

from sayso.tell.page.labels import measure_label, shorten_words, wrap_label

ANY_TEXT = st.text(max_size=200)


@given(ANY_TEXT, st.floats(30, 400), st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text, width, most):
    lines = wrap_label(text, width=width, size=13, max_lines=most)
    assert len(lines) <= most
    assert all(measure_label(line, 13) <= width + 0.01 for line in lines)


@given(st.text("abc de", max_size=60))
def test_wrapping_keeps_all_words_where_there_is_room(text):
    lines = wrap_label(text, width=1e6, size=13, max_lines=1)
    assert " ".join(lines) == " ".join(text.split())


def test_a_word_is_cut_only_where_it_fills_a_line_alone():
    line = wrap_label("the harbour wall", width=80, size=13, max_lines=1)
    assert line == ("the…",)
    word = wrap_label("Donaudampfschifffahrt", width=80, size=13, max_lines=1)
    assert word[0].startswith("Donaud")
    assert word[0].endswith("…")


@given(ANY_TEXT, st.integers(5, 80))
def test_shortened_text_is_short_and_ends_in_a_whole_word(text, most):
    short = shorten_words(text, max_chars=most)
    assert len(short) <= most + 2
    words = " ".join(text.split()).split()
    if short.endswith(" …") and " " in short[:-2]:
        kept = short[:-2].split()
        assert [one.rstrip(",;:") for one in words[: len(kept)]] == [
            one.rstrip(",;:") for one in kept
        ]
