"""The measure of entity timelines, on timelines written here and on gold itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.timeline_corpora import load_corpora, read_timeline
from sayso.evaluate.timeline_scores import (
    BEFORE,
    SIMULTANEOUS,
    Cell,
    TimeGraph,
    compare_mentions,
    compare_timelines,
)
from sayso.evaluate.timelines import evaluate_timelines
from shared_data import shared_path

GOLD = (
    Cell(0, "XXXX-XX-XX", ("1-4-promised",)),
    Cell(1, "2019-05-02", ("1-2-launched", "2-3-launch")),
    Cell(2, "2019-06-XX", ("2-5-sank",)),
    Cell(3, "2020-01-07", ("3-1-raised",)),
)


def test_a_timeline_against_itself_is_right_in_all_its_relations():
    both = compare_timelines(GOLD, GOLD)
    # Four mentions with their times, two steps from one position to the next.
    assert (both.found, both.gold) == (6, 6)
    assert both.f1 == 1.0


def test_what_stands_at_position_0_counts_nowhere():
    assert compare_timelines(GOLD[1:], GOLD) == compare_timelines(GOLD, GOLD)
    assert compare_timelines(GOLD[:1], GOLD).found == 0


def test_a_missing_event_costs_recall_and_no_precision():
    less = compare_timelines((GOLD[1], GOLD[3]), GOLD)
    assert less.precision == 1.0
    # One event with its time is missing, and the two steps that pass over it.
    assert (less.verified_gold, less.gold) == (3, 6)


def test_a_wrong_time_costs_its_event_and_its_ties():
    wrong = (GOLD[1], Cell(2, "2019-07-XX", ("2-5-sank",)), GOLD[3])
    both = compare_timelines(wrong, GOLD)
    assert (both.verified_found, both.found) == (5, 6)
    assert (both.verified_gold, both.gold) == (5, 6)


def test_turned_order_keeps_times_and_loses_steps():
    turned = tuple(Cell(4 - c.position, c.anchor, c.mentions) for c in GOLD[1:])
    both = compare_timelines(turned, GOLD)
    assert (both.verified_found, both.found) == (4, 6)


def test_an_empty_timeline_scores_nothing():
    assert compare_timelines((), GOLD).f1 == 0.0
    assert compare_timelines((), ()).f1 == 0.0


def test_mentions_count_whatever_their_times():
    moved = (Cell(1, "1999-XX-XX", ("1-2-launched", "9-9-flew")),)
    score = compare_mentions(moved, GOLD)
    assert (score.right, score.found, score.gold) == (1, 2, 4)


def test_the_closure_knows_what_follows_and_nothing_more():
    graph = TimeGraph(
        [("a", BEFORE, "b"), ("b", SIMULTANEOUS, "c"), ("c", BEFORE, "d"),
         ("a", BEFORE, "d"), ("d", BEFORE, "a")]
    )  # fmt: skip
    assert graph.verifies(("a", BEFORE, "d"))
    assert graph.verifies(("c", SIMULTANEOUS, "b"))
    assert not graph.verifies(("b", BEFORE, "a"))
    assert not graph.verifies(("a", BEFORE, "e"))
    # What follows is dropped; what contradicts is kept, and follows from nothing.
    assert graph.reduced == (
        ("a", BEFORE, "b"), ("b", SIMULTANEOUS, "c"), ("c", BEFORE, "d"),
        ("d", BEFORE, "a"),
    )  # fmt: skip


def write_corpus(folder: Path) -> None:
    corpus = folder / "timelines" / "SemEval_Task4_data" / "corpus_7"
    for name in (
        "corpus_trackA_CAT",
        "corpus_TrackA_TimeML",
        "TimeLines_Gold_Standard",
    ):
        (corpus / name).mkdir(parents=True)
    sentences = (
        "Northway buys ferry",
        "May 02 , 2019",
        "Northway , a ferry line , bought the Heron on Tuesday .",
        "It will not sail this year , an official said .",
    )
    tokens = [
        f'<token number="0" sentence="{at}" t_id="0">{word}</token>'
        for at, sentence in enumerate(sentences)
        for word in sentence.split()
    ]
    (corpus / "corpus_trackA_CAT" / "11_Northway.xml").write_text(
        f'<Document doc_id="11">{"".join(tokens)}</Document>', encoding="utf-8"
    )
    (corpus / "corpus_TrackA_TimeML" / "11_Northway.tml").write_text(
        '<TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" '
        'value="2019-05-02">2019-05-02</TIMEX3></DCT></TimeML>',
        encoding="utf-8",
    )
    (corpus / "list_target_entities_corpus_7.txt").write_text("Northway\n")
    (corpus / "TimeLines_Gold_Standard" / "northway.txt").write_text(
        "Northway\n1\t2019-04-30\t11-2-bought\t11-0-buys\n\nnot a cell\n",
        encoding="utf-8",
    )


def test_a_corpus_is_read_with_its_texts_dates_and_targets(tmp_path):
    write_corpus(tmp_path)
    (corpus,) = load_corpora(tmp_path)
    (document,) = corpus.documents
    article = document.article
    assert article.published == "2019-05-02"
    assert "Northway, a ferry line, bought the Heron on Tuesday." in article.text
    span = document.find_name("11-2-bought")
    assert span is not None
    assert article.words_of(span) == "bought"
    assert document.name_span(span) == "11-2-bought"
    assert document.find_name("12-2-bought") is None
    assert corpus.gold == (
        ("Northway", (Cell(1, "2019-04-30", ("11-2-bought", "11-0-buys")),)),
    )


def test_the_table_shows_gold_against_itself_and_our_timelines(tmp_path):
    write_corpus(tmp_path)
    table = evaluate_timelines(tmp_path)
    rows = {row[0]: row for row in table.rows}
    assert rows["corpus 7: gold itself"][-1] == 1.0
    assert rows["corpus 7"][-1] > 0.3
    assert rows["corpus 7: perfect entities"][-1] >= rows["corpus 7"][-1]


def test_a_folder_without_timelines_is_said_to_be_none(tmp_path):
    with pytest.raises(EvaluationError, match="no timelines below"):
        evaluate_timelines(tmp_path)


def test_gold_files_of_the_task_score_1_against_themselves_and_less_when_changed():
    folder = shared_path("data", "timelines", "SemEval_Task4_data", "corpus_1")
    for path in sorted((folder / "TimeLines_Gold_Standard").glob("*.txt")):
        cells = read_timeline(path)
        assert compare_timelines(cells, cells).f1 == 1.0
        late = [Cell(c.position, c.anchor.replace("20", "30"), c.mentions)
                for c in cells]  # fmt: skip
        assert compare_timelines(late, cells).f1 < 0.6
