"""Every label stands on the pieces of its words."""

import random
from importlib.resources import files

import numpy as np
import pytest
from tokenizers import Tokenizer

from sayso.annotate.encoder.encodings import CLS, SEP, encode_text
from training.labels import IGNORED, find_pieces, make_labels
from training.lessons import Lesson, Relation, find_paragraphs
from training.noise import vary_marks, vary_typing
from training.windows import LONGEST, Window, cut_windows, order_batches

TEXT = (
    "Mayor Ada Quill told the Harbour Gazette on Friday that the bridge “will open in "
    "May.”\n\n“Nobody pays twice,” she added. The Pellworth council agreed."
)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def relation(content: str, cue: str, source: str) -> Relation:
    return Relation(
        *(() if not words else (at(words),) for words in (content, cue, source))
    )


LESSON = Lesson(
    id="bridge",
    corpus="polnear",
    text=TEXT,
    quotes=(
        (
            relation("that the bridge “will open in May.”", "told", "Mayor Ada Quill"),
            relation("“Nobody pays twice,”", "added", "she"),
        ),
    ),
    names=((*at("Ada Quill"), "person"), (*at("Harbour Gazette"), "organization")),
    times=((*at("Friday"), "DATE"),),
    sentences=(0, TEXT.index("“Nobody"), TEXT.index("The Pell")),
    chains=((at("Mayor Ada Quill"), at("she")),),
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    path = files("sayso.annotate") / "model" / "tokenizer.json"
    loaded = Tokenizer.from_str(path.read_text(encoding="utf-8"))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def words_of(window: Window, tokenizer: Tokenizer, keep: np.ndarray) -> str:
    return tokenizer.decode([int(one) for one in window.ids[keep]])


def test_tags_stand_on_their_words(tokenizer: Tokenizer) -> None:
    (window,) = cut_windows(LESSON, tokenizer)
    tags = window.quotes
    assert words_of(window, tokenizer, (tags == 3) | (tags == 4)) == "told added"
    assert "ada quill" in words_of(window, tokenizer, (tags == 5) | (tags == 6))
    assert words_of(window, tokenizer, window.names == 1) == "ada"
    assert words_of(window, tokenizer, window.times > 0) == "friday"
    assert words_of(window, tokenizer, window.sentences == 1) == 'mayor " the'
    assert (window.descriptions[1:-1] == IGNORED).all()


def test_pointers_lead_to_the_first_piece_of_cue_and_source(
    tokenizer: Tokenizer,
) -> None:
    (window,) = cut_windows(LESSON, tokenizer)
    pieces = [tokenizer.id_to_token(int(one)) for one in window.ids]
    pays = pieces.index("pays")
    assert pieces[window.cues[pays]] == "added"
    assert pieces[window.sources[pieces.index("added")]] == "she"
    assert pieces[window.sources[pieces.index("told")]] == "mayor"
    assert window.cues[pieces.index("council")] == IGNORED


def test_mentions_of_a_chain_are_found(tokenizer: Tokenizer) -> None:
    (window,) = cut_windows(LESSON, tokenizer)
    spoken = [
        tokenizer.decode([int(one) for one in window.ids[first : last + 1]])
        for first, last, _ in window.mentions
    ]
    assert spoken == ["mayor ada quill", "she"]


def test_pieces_of_a_span_never_hold_a_separator(tokenizer: Tokenizer) -> None:
    encoding = encode_text(TEXT, find_paragraphs(TEXT), tokenizer)
    border = TEXT.index("\n")
    first, last = find_pieces(encoding, (border - 3, border + 2))
    assert first < last
    assert SEP not in encoding.ids[first:last]
    labels = make_labels(LESSON, encoding)
    assert (labels.quotes[encoding.ids == SEP] == IGNORED).all()


def test_windows_hold_every_piece_once(tokenizer: Tokenizer) -> None:
    long = Lesson("long", "polnear", "\n\n".join([TEXT] * 30), quotes=((),))
    whole = encode_text(long.text, find_paragraphs(long.text), tokenizer)
    for random_ in (None, random.Random(5)):
        windows = cut_windows(long, tokenizer, random_)
        assert all(len(one) <= LONGEST + 2 for one in windows)
        assert all(one.ids[0] == CLS and one.ids[-1] == SEP for one in windows)
        held = sum(int((one.ids[1:-1] != SEP).sum()) for one in windows)
        assert held == int((whole.ids != SEP).sum())


def test_batches_hold_every_window_once(tokenizer: Tokenizer) -> None:
    long = Lesson("long", "polnear", "\n\n".join([TEXT] * 30), quotes=((),))
    windows = cut_windows(long, tokenizer)
    batches = order_batches(windows, 2, random.Random(1))
    assert sorted(id(one) for batch in batches for one in batch) == sorted(
        map(id, windows)
    )


def test_noise_in_marks_keeps_the_length_and_the_words() -> None:
    changed = 0
    for seed in range(60):
        varied = vary_marks(TEXT, find_paragraphs(TEXT), random.Random(seed))
        assert len(varied) == len(TEXT)
        assert [c for c in varied if c.isalnum()] == [c for c in TEXT if c.isalnum()]
        changed += varied != TEXT
    assert 5 < changed < 40


def test_hasty_typing_keeps_the_length_and_the_letters() -> None:
    text = "Ana İnci\nHalvard Tools\n12 Quay Street\nKilbrook, WA 98000"
    seen = [vary_typing(text, random.Random(seed)) for seed in range(200)]
    for one in seen:
        assert len(one) == len(text)
        assert one.replace("\n", " ").casefold() == text.replace("\n", " ").casefold()
    assert 15 < sum("halvard" in one for one in seen) < 55
    assert 2 < sum("HALVARD" in one for one in seen) < 25
    assert 10 < sum("İnci Hal" in one or "İnci hal" in one for one in seen) < 45


@pytest.mark.parametrize("marks", ['""', "„“", "«»"])
def test_every_kind_of_mark_gives_the_same_pieces(
    tokenizer: Tokenizer, marks: str
) -> None:
    other = TEXT.replace("“", marks[0]).replace("”", marks[1])
    one = encode_text(TEXT, find_paragraphs(TEXT), tokenizer)
    two = encode_text(other, find_paragraphs(other), tokenizer)
    assert (one.ids == two.ids).all()
    assert (one.types == two.types).all()


def test_typewriter_marks_give_the_same_pieces(tokenizer: Tokenizer) -> None:
    other = TEXT.replace("“", "``").replace("”", "''")
    one = encode_text(TEXT, find_paragraphs(TEXT), tokenizer)
    two = encode_text(other, find_paragraphs(other), tokenizer)
    assert (one.ids == two.ids).all()
    assert (one.types == two.types).all()
    for start, end in zip(two.starts, two.ends, strict=True):
        assert 0 <= start <= end <= len(other)
