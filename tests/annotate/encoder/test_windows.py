"""Windows cover every piece, and end between paragraphs where they can."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotate.encoder.made_outputs import make_encoding
from sayso.annotate.encoder.encodings import SEP
from sayso.annotate.encoder.windows import cut_windows


@given(st.lists(st.integers(1, 60), max_size=12), st.integers(8, 40))
def test_every_piece_stands_in_a_window_of_bounded_length(lengths, longest):
    encoding = make_encoding("\n".join("word " * size for size in lengths))
    windows = cut_windows(encoding, longest=longest, stride=longest // 2)
    covered = {at for start, end in windows for at in range(start, end)}
    missing = set(range(len(encoding))) - covered
    assert all(encoding.ids[at] == SEP for at in missing)
    assert all(0 < end - start <= longest for start, end in windows)
    assert list(windows) == sorted(set(windows))


def test_a_window_ends_before_a_paragraph_that_is_near():
    encoding = make_encoding("a " * 14 + "\n" + "b " * 20)
    first, *_ = cut_windows(encoding, longest=16, stride=8)
    assert first == (0, 14)


def test_no_pieces_give_no_windows():
    assert cut_windows(make_encoding(""), longest=16, stride=8) == ()
