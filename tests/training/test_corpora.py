"""The readers of corpora, each on a small file of our own in its format."""

import gzip
import re
from pathlib import Path

import pytest

from training.corpora.conll import read_wnut
from training.corpora.gum import keep_outermost, read_gum
from training.corpora.written import read_written
from training.lessons import Lesson

_GUM = """# newdoc id = GUM_news_quay
# newpar
# sent_id = GUM_news_quay-1
# text = U.S. President Ada Quill said she'd open the Quay of Pell.
1\tU.S.\tU.S.\tPROPN\tNNP\t_\t4\tnmod\t_\tEntity=(1-person-new-_-1-4-coref(2-place-new-_-1-1-coref)
2\tPresident\tPresident\tPROPN\tNNP\t_\t3\tflat\t_\t_
3\tAda\tAda\tPROPN\tNNP\t_\t5\tnsubj\t_\t_
4\tQuill\tQuill\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=1)
5\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
6-7\tshe'd\t_\t_\t_\t_\t_\t_\t_\t_
6\tshe\tshe\tPRON\tPRP\t_\t8\tnsubj\t_\tEntity=(1-person-giv-_-1-1-ana)
7\t'd\twould\tAUX\tMD\t_\t8\taux\t_\t_
8\topen\topen\tVERB\tVB\t_\t5\tccomp\t_\t_
9\tthe\tthe\tDET\tDT\t_\t10\tdet\t_\tEntity=(3-place-new-_-1-2-sgl
10\tQuay\tQuay\tPROPN\tNNP\t_\t8\tobj\t_\t_
11\tof\tof\tADP\tIN\t_\t12\tcase\t_\t_
12\tPell\tPell\tPROPN\tNNP\t_\t10\tnmod\t_\tEntity=(4-place-new-_-1-1-sgl)3)|SpaceAfter=No
13\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# newpar
# sent_id = GUM_news_quay-2
# text = The mayor of the town left.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(5-person-new-_-1-2-sgl
2\tmayor\tmayor\tNOUN\tNN\t_\t6\tnsubj\t_\t_
3\tof\tof\tADP\tIN\t_\t5\tcase\t_\t_
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(6-place-new-_-1-2-sgl
5\ttown\ttown\tNOUN\tNN\t_\t2\tnmod\t_\tEntity=6)5)
6\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_
"""


def read_quay(tmp_path: Path) -> Lesson:
    folder = tmp_path / "language" / "gum"
    folder.mkdir(parents=True)
    (folder / "news.conllu.gz").write_bytes(gzip.compress(_GUM.encode()))
    (lesson,) = read_gum(tmp_path, ("news",))
    return lesson


def words(lesson: Lesson, spans: tuple[tuple[int, int, str], ...]) -> list[str]:
    return [lesson.text[start:end] for start, end, _ in spans]


def test_gum_text_is_rebuilt_with_its_contractions(tmp_path: Path) -> None:
    lesson = read_quay(tmp_path)
    first, second = lesson.text.split("\n\n")
    assert first == "U.S. President Ada Quill said she'd open the Quay of Pell."
    assert second == "The mayor of the town left."
    assert lesson.sentences == (0, len(first) + 2)


def test_gum_names_leave_titles_and_countries_out(tmp_path: Path) -> None:
    lesson = read_quay(tmp_path)
    assert lesson.names is not None
    assert words(lesson, lesson.names) == [
        "U.S.",
        "Ada Quill",
        "Quay of Pell",
    ]


def test_gum_descriptions_end_with_their_head(tmp_path: Path) -> None:
    lesson = read_quay(tmp_path)
    assert lesson.descriptions is not None
    assert words(lesson, lesson.descriptions) == ["The mayor"]


def test_gum_chains_join_a_name_and_its_pronoun(tmp_path: Path) -> None:
    lesson = read_quay(tmp_path)
    chains = [
        [lesson.text[start:end] for start, end in chain]
        for chain in lesson.chains or ()
    ]
    assert ["U.S. President Ada Quill", "she"] in chains


def test_messages_are_joined_by_the_dozen(tmp_path: Path) -> None:
    folder = tmp_path / "language" / "wnut17"
    folder.mkdir(parents=True)
    message = "Ada\tB-person\nQuill\tI-person\nsails\tO\n!\tO\n\n"
    (folder / "wnut17train.conll").write_text(message * 13, encoding="utf-8")
    first, second = read_wnut(tmp_path)
    assert first.text.split("\n")[0] == "Ada Quill sails!"
    assert first.names is not None
    assert len(first.names) == 12
    assert second.names == ((0, 9, "person"),)


def test_a_span_of_two_kinds_is_told_apart_alike_in_every_run() -> None:
    spans = [(0, 4, "person"), (0, 4, "organization"), (1, 3, "place")]
    assert keep_outermost(spans) == ((0, 4, "organization"),)
    assert keep_outermost(spans[::-1]) == ((0, 4, "organization"),)


def test_written_names_stand_where_their_marks_stood(tmp_path: Path) -> None:
    (tmp_path / "ships.txt").write_text(
        "# the-tern\nThe {misc Tern} left {loc Kilbrook, D.C.}.\n"
        "{per Nell Sarkis}'s crew sang.\n\n# crew\nNobody stayed.\n"
    )
    ship, crew = read_written(tmp_path)
    assert ship.id == "ships-the-tern"
    assert ship.text == "The Tern left Kilbrook, D.C..\nNell Sarkis's crew sang."
    assert ship.names is not None
    assert words(ship, ship.names) == ["Tern", "Kilbrook, D.C.", "Nell Sarkis"]
    assert [kind for *_, kind in ship.names] == ["other", "place", "person"]
    assert (crew.text, crew.names) == ("Nobody stayed.", ())


@pytest.mark.parametrize("line", ["{person Quill} left.", "{per Quill left.", "a }"])
def test_a_brace_that_is_no_mark_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "bad.txt").write_text(f"# one\n{line}\n")
    with pytest.raises(ValueError, match="bad-one: a brace that is part of no mark"):
        list(read_written(tmp_path))


def test_the_written_texts_are_marked_soundly() -> None:
    lessons = list(read_written())
    assert len({one.id for one in lessons}) == len(lessons) > 200
    for lesson in lessons:
        for start, end, _ in lesson.names or ():
            name = lesson.text[start:end]
            assert name == name.strip(), lesson.id
            behind = lesson.text[end : end + 2]
            assert not re.match(r"[^\W\d_]{2}", behind), (lesson.id, name)
