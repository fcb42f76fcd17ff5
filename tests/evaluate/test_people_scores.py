"""Chains read from GUM, aligned with ours; recorded people found in texts."""

from __future__ import annotations

import gzip
import json

import pytest

from annotate.marked_texts import read_marked
from sayso.errors import EvaluationError
from sayso.evaluate.gold_chains import read_chains
from sayso.evaluate.people import (
    align_chains,
    evaluate_people,
    join_by_last_name,
    join_by_nearest_name,
    score_texts,
)
from sayso.evaluate.recorded_people import find_appearances
from sayso.values import Annotated, Article

GUM = """\
# newdoc id = GUM_news_made
# newpar
# text = Baker Ada Stone's oven broke.
1\tBaker\tbaker\tNOUN\tNN\t_\t6\tnsubj\t_\tEntity=(1-person-new-sssss-cf1-2,3-coref
2\tAda\tAda\tPROPN\tNNP\t_\t1\tflat\t_\t_
3-4\tStone's\t_\t_\t_\t_\t_\t_\t_\t_
3\tStone\tStone\tPROPN\tNNP\t_\t1\tflat\t_\t_
4\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
5\toven\toven\tNOUN\tNN\t_\t6\tnsubj\t_\tEntity=(2-object-new-sssss-cf2-1-sgl)
6\tbroke\tbreak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

# newpar
# newpar_block = p (1 s)
# text = She smiled.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-sssss-cf1-1-ana)
2\tsmiled\tsmile\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "language" / "gum"
    folder.mkdir(parents=True)
    with gzip.open(folder / "news.conllu.gz", "wt", encoding="utf-8") as file:
        file.write(GUM)
    return tmp_path


def test_reads_text_and_mentions(data):
    (gold,) = read_chains(data / "language" / "gum" / "news.conllu.gz")
    text = gold.article.text
    assert text == "Baker Ada Stone's oven broke. \n\nShe smiled. "
    shown = [
        (text[one.start : one.end], text[one.head_start : one.head_end], one.form)
        for one in gold.mentions
    ]
    assert shown == [
        ("Baker Ada Stone's", "Ada Stone", "name"),
        ("oven", "oven", "description"),
        ("She", "She", "pronoun"),
    ]
    assert [one.chain for one in gold.mentions] == ["1", "2", "1"]


def test_aligns_by_heads_and_keeps_what_is_nobodys_apart(data):
    (gold,) = read_chains(data / "language" / "gum" / "news.conllu.gz")
    span = gold.article.span
    found = (((span(6, 15), "name"), (span(18, 22), "description")), ())
    whole = (((span(6, 15), "name"), (span(32, 35), "pronoun")),)
    every = frozenset({"name", "description", "pronoun"})
    assert align_chains(gold, whole, every) == ([{0, 2}], [{0, 2}])
    assert all(score.f1 == 1.0 for score in score_texts([(gold, whole)], every))
    # The oven is a thing, so it is not scored; names alone make no chain of two.
    assert align_chains(gold, found, every) == ([], [{0, 2}])
    assert align_chains(gold, whole, frozenset({"name"})) == ([], [])


def test_baselines_join_names_and_pronouns():
    reading = read_marked("Ada Stone met Rex Stone. Then he left. Stone Ltd. grew.")
    words = reading.article.words_of
    by_name = [
        [words(span) for span, _ in chain] for chain in join_by_last_name(reading)
    ]
    assert by_name[0] == ["Ada Stone", "Rex Stone"]
    nearest = [
        [words(span) for span, _ in one] for one in join_by_nearest_name(reading)
    ]
    assert nearest[0] == ["Ada Stone", "Rex Stone", "he"]


def report(text: str) -> Annotated:
    return Annotated(Article(id="a", text=text))


def test_finds_where_recorded_names_stand():
    made = report(
        "Police named Rufus M. Calder, 20. Calder died on Calder Street. "
        "Ines Marr, sister of Otto Marr, wept. Marr left. Unnamed Hale ran."
    )
    names = ("Rufus Calder", "Ines Marr", "Ofc.")
    found = find_appearances(names, [made])
    shown = {
        one.person: [made.article.words_of(span) for span in one.spans] for one in found
    }
    assert shown == {
        "Rufus Calder": ["Rufus M. Calder", "Calder"],
        "Ines Marr": ["Ines Marr"],
    }


def test_two_of_one_name_are_left_out():
    names = ("Otto Lind", "Otto Lind Jr.")
    assert find_appearances(names, [report("Otto Lind fell.")]) == ()


def test_a_table_of_what_is_there(data):
    stories = data / "stories"
    stories.mkdir()
    people = [{"name": "Rufus Calder"}, {"name": None}, {}]
    (stories / "violence-dev.facts.jsonl").write_text(
        json.dumps({"story": "7", "people": people}), encoding="utf-8"
    )
    rows = [
        {"id": id, "story": "7", "text": f"{form} was shot. Calder died."}
        for id, form in (("a", "Rufus Calder"), ("b", "Rufus M. Calder"))
    ]
    (stories / "violence-dev.jsonl").write_text(
        "\n".join(map(json.dumps, rows)), encoding="utf-8"
    )
    table = evaluate_people(data)
    assert table.rows[0][:2] == ("news, ours: names", 1)
    assert table.rows[-1][:4] == (
        "1 recorded people of 1 stories: pairs of reports", 1, 1.0, 1.0,
    )  # fmt: skip


def test_without_data_there_is_one_clear_sentence(tmp_path):
    with pytest.raises(EvaluationError, match="no people in"):
        evaluate_people(tmp_path)
