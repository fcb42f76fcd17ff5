"""Names are swapped throughout a text, and every layer moves with them."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.lexicons.given_names import FEMALE
from training.lessons import Lesson, Relation
from training.swaps import NamePool, gather_names, swap_names

TEXT = (
    "Margaret Pellworth told the Harbour Gazette that Kilbrook floods.\n\n"
    "“Will it hold?” Pellworth’s brother asked. Will Pellworth will stay."
)


def at(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


LESSON = Lesson(
    id="flood",
    corpus="polnear",
    text=TEXT,
    quotes=(
        (
            Relation(
                (at("that Kilbrook floods"),),
                (at("told"),),
                (at("Margaret Pellworth"),),
            ),
        ),
    ),
    sentences=(0, TEXT.index("“Will"), TEXT.index("Will Pell")),
    names=(
        (*at("Margaret Pellworth"), "person"),
        (*at("Harbour Gazette"), "organization"),
        (*at("Kilbrook"), "place"),
        (*at("Pellworth", 60), "person"),
        (*at("Will Pellworth"), "person"),
    ),
    chains=((at("Margaret Pellworth"), at("Pellworth", 60)),),
)
POOL = NamePool(("Okonedo", "Brandt"), ("Upper Marsh", "Ald"), ("Marsh Council",))


def words(lesson: Lesson, spans) -> list[str]:
    return [lesson.text[one[0] : one[1]] for one in spans]


@given(st.integers(0, 10_000))
def test_all_layers_move_with_the_text(seed: int) -> None:
    swapped = swap_names(LESSON, POOL, random.Random(seed))
    assert swapped.quotes is not None
    assert swapped.names is not None
    assert swapped.chains is not None
    (relation,) = swapped.quotes[0]
    names = words(swapped, swapped.names)
    assert words(swapped, relation.cue) == ["told"]
    assert words(swapped, relation.source) == [names[0]]
    assert words(swapped, relation.content) == [f"that {names[2]} floods"]
    assert words(swapped, swapped.chains[0]) == [names[0], names[3]]
    assert [swapped.text[one:][:5] for one in swapped.sentences or ()][1:] == [
        "“Will",
        swapped.text[swapped.text.rindex("Will") :][:5],
    ]


@given(st.integers(0, 10_000))
def test_a_surname_is_swapped_alike_in_all_its_forms(seed: int) -> None:
    swapped = swap_names(LESSON, POOL, random.Random(seed))
    names = words(swapped, swapped.names or ())
    surname = names[3]
    assert surname != "Pellworth"
    assert names[0].split()[-1] == surname
    assert names[4] == f"Will {surname}"
    assert f"{surname}’s brother" in swapped.text
    assert "“Will it hold?”" in swapped.text
    assert "Pellworth" not in swapped.text


def test_a_first_name_keeps_its_gender() -> None:
    for seed in range(20):
        swapped = swap_names(LESSON, POOL, random.Random(seed))
        assert swapped.text.split()[0].lower() in FEMALE


def test_a_lesson_without_names_stays() -> None:
    bare = Lesson("bare", "gum", "Nothing. Here.", sentences=(0, 9))
    assert swap_names(bare, POOL, random.Random(1)) is bare


def test_the_pool_holds_surnames_and_whole_places() -> None:
    pool = gather_names([LESSON])
    assert pool.surnames == ("Pellworth",)
    assert pool.places == ("Kilbrook",)
    assert pool.organizations == ("Harbour Gazette",)


def test_organisations_are_at_times_a_firm_that_nobody_knows() -> None:
    lesson = replace(LESSON, names=((*at("Harbour Gazette"), "organization"),))
    seen = {
        words(swap_names(lesson, POOL, random.Random(seed)), [at("Harbour Gazette")])[0]
        for seed in range(80)
    }
    assert len(seen - {"Harbour Gazette", "Marsh Council"}) > 5
