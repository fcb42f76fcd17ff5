"""The figures of times and sentences, on small files written here."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from sayso.errors import EvaluationError
from sayso.evaluate.sentences import evaluate_sentences
from sayso.evaluate.times import evaluate_times

CONLLU = """# newdoc id = doc
# newpar
# text = Pier falls.
1\tPier\tpier\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tfalls\tfall\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# text = Nobody's hurt.
1-2\tNobody's\t_\t_\t_\t_\t_\t_\t_\t_
1\tNobody\tnobody\tPRON\tNN\t_\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
3\thurt\thurt\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


def write_times(folder: Path, name: str, times: list[dict[str, object]]) -> None:
    (folder / "times").mkdir(exist_ok=True)
    row = {
        "id": "doc",
        "published": "2020-10-09",
        "text": "It fell on Wednesday and rose in 2021.",
        "times": times,
    }
    (folder / "times" / name).write_text(json.dumps(row) + "\n", encoding="utf-8")


def test_times_are_counted_as_tempeval_does(tmp_path: Path) -> None:
    gold = [
        {"start": 11, "end": 20, "type": "DATE", "value": "2020-10-07"},
        {"start": 30, "end": 37, "type": "DATE", "value": "2022"},
    ]
    write_times(tmp_path, "dev.jsonl", gold)
    rows = {row[0]: row for row in evaluate_times(tmp_path).rows}
    assert rows["relaxed"][1:4] == (2, 2, 2)
    assert rows["strict"][3] == 1
    assert rows["value"][3] == 1
    assert rows["value"][6] == 0.5


def test_times_without_data_say_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"test\.jsonl"):
        evaluate_times(tmp_path, split="test")


def test_halves_of_train_do_not_overlap(tmp_path: Path) -> None:
    write_times(tmp_path, "train.jsonl", [])
    found = [
        evaluate_times(tmp_path, split=split).title[7:8] for split in ("dev", "check")
    ]
    assert sorted(found) == ["0", "1"]


def test_sentence_starts_are_read_from_words(tmp_path: Path) -> None:
    folder = tmp_path / "language" / "gum"
    folder.mkdir(parents=True)
    (folder / "news.conllu.gz").write_bytes(gzip.compress(CONLLU.encode()))
    row = evaluate_sentences(tmp_path, model="rules").rows[0]
    assert row == ("news", 2, 2, 1.0, 1.0, 1.0, 1.0)


def test_a_caption_ends_where_its_figure_does(tmp_path: Path) -> None:
    folder = tmp_path / "language" / "gum"
    folder.mkdir(parents=True)
    blocks = "# newpar_block = p (2 s) | figure (1 s) | caption (1 s)"
    captioned = CONLLU.replace("# newpar\n", f"# newpar\n{blocks}\n", 1)
    captioned = captioned.replace("\t.\t", "\tquay\t", 1)
    (folder / "news.conllu.gz").write_bytes(gzip.compress(captioned.encode()))
    row = evaluate_sentences(tmp_path, model="rules").rows[0]
    assert row == ("news", 2, 2, 1.0, 1.0, 1.0, 1.0)


def test_sentences_without_data_say_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"news\.conllu\.gz"):
        evaluate_sentences(tmp_path)
