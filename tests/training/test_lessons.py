from pathlib import Path

import pytest

from training.lessons import (
    Lesson,
    Relation,
    find_paragraphs,
    read_lessons,
    write_lessons,
)

LESSON = Lesson(
    id="harbour",
    corpus="polnear",
    text='"The quay holds," Ana Brisk said.\n\nNobody was hurt.',
    quotes=((Relation(((1, 15),), ((28, 32),), ((18, 27),)),),),
    names=((18, 27, "person"),),
    chains=(((18, 27), (35, 41)),),
    silver=("names", "chains"),
)


def test_lessons_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "lessons.jsonl.gz"
    assert write_lessons(path, [LESSON, Lesson("bare", "gum", "No.")]) == 2
    assert list(read_lessons(path)) == [LESSON, Lesson("bare", "gum", "No.")]


def test_the_same_lessons_give_the_same_file(tmp_path: Path) -> None:
    one, other = tmp_path / "a.gz", tmp_path / "b.gz"
    write_lessons(one, [LESSON])
    write_lessons(other, [LESSON])
    assert one.read_bytes() == other.read_bytes()


def test_paragraphs_leave_blank_lines_and_edges_out() -> None:
    text = "  One. \n\n \nTwo.\n"
    assert [text[a:b] for a, b in find_paragraphs(text)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("lesson", "expected"),
    [
        (Lesson("a", "mail", "Ana", names=()), True),
        (Lesson("a", "mail", "Ana", names=(), silver=("names",)), False),
        (Lesson("a", "mail", "Ana", names=(), sentences=(0,)), False),
        (Lesson("a", "mail", "Ana"), False),
    ],
)
def test_only_a_hand_marked_lesson_of_names_teaches_names_alone(
    lesson: Lesson, expected: bool
) -> None:
    assert lesson.teaches_names_alone is expected
