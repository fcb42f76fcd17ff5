"""Learning the tagger and the weights of involvements, on a few lines."""

from __future__ import annotations

import gzip

from training.involvements import Row, apply_weights, fit_weights
from training.tags import read_documents, train_weights

CONLLU = """# newdoc id = one
1\tPiers\tpier\tNOUN\tNNS\t_
2-3\tcan't\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_
3\tn't\tnot\tPART\tRB\t_

# newdoc id = two
1\tFall\tfall\tVERB\tVB\t_

"""


def test_documents_are_read_with_their_words_and_tags(tmp_path):
    with gzip.open(tmp_path / "news.conllu.gz", "wt", encoding="utf-8") as file:
        file.write(CONLLU)
    first, second = read_documents(tmp_path, "news")
    assert first == [[("Piers", "NNS"), ("ca", "MD"), ("n't", "RB")]]
    assert second == [[("Fall", "VB")]]


def test_a_tagger_learns_what_its_words_show():
    lines = [[("the", "DT"), (noun, "NN"), ("fell", "VBD")]
             for noun in ("pier", "lamp", "mast", "wall", "roof")] * 6  # fmt: skip
    model = train_weights(lines)
    assert model["tags"] == ["DT", "NN", "VBD"]
    assert model["words"] == {"the": "DT", "fell": "VBD"}
    rows = model["weights"]
    assert isinstance(rows, dict)
    assert max(rows["t DT"], key=rows["t DT"].get) == "NN"


def test_weights_favour_the_evidence_of_right_rows():
    rows = [
        Row("c", str(at), "e", "m", "2019-XX-XX",
            frozenset(("subject" if at % 2 else "near", "any")), at % 2 == 1)
        for at in range(40)
    ]  # fmt: skip
    bias, weights = fit_weights(rows)
    assert weights["subject"] > 0 > weights["near"]
    one, other = apply_weights(bias, weights, [rows[1], rows[0]])
    assert one > 0.5 > other
