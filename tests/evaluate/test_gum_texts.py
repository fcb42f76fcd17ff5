"""GUM's words are set as a page has them, contractions and captions among them."""

import gzip
from pathlib import Path

from sayso.evaluate.gold_chains import read_chains
from sayso.evaluate.gum_texts import read_gum

ROWS = """\
# newdoc id = GUM_news_pier
# newpar_block = p (3 s) | figure (1 s) | caption (1 s)
# newpar = p (3 s)
# newpar_block = p (3 s) | figure (1 s) | caption (1 s)
# text = The pier
1;The;the;DET;DT;_;2;det;_;Entity=(1-place-new-nnn-1-2-sgl
2;pier;pier;NOUN;NN;_;0;root;_;Entity=1)
# text = Pell's boat sank.
1-2;Pell's;_;_;_;_;_;_;_;_
1;Pell;Pell;PROPN;NNP;_;3;poss;_;Entity=(2-object-new-nnn-1-3-sgl(3-person-new-nnn-1-1-sgl)
2;'s;'s;PART;POS;_;1;case;_;_
3;boat;boat;NOUN;NN;_;4;nsubj;_;Entity=2)
4;sank;sink;VERB;VBD;_;0;root;_;SpaceAfter=No
5;.;.;PUNCT;.;_;4;punct;_;_
# newpar = p (1 s)
# text = He swam
1;He;he;PRON;PRP;_;2;nsubj;_;Entity=(3-person-giv:act-nnn-1-1-ana)
2;swam;swim;VERB;VBD;_;0;root;_;_
""".replace(";", "\t")


def write_rows(folder: Path) -> Path:
    path = folder / "news.conllu.gz"
    path.write_bytes(gzip.compress(ROWS.encode("utf-8")))
    return path


def test_captions_and_paragraphs_stand_apart(tmp_path: Path) -> None:
    (text,) = read_gum(write_rows(tmp_path))
    assert text.id == "GUM_news_pier"
    assert text.text.split() == "The pier Pell's boat sank. He swam".split()
    assert [text.text[at:].split()[0] for at in text.starts] == ["The", "Pell's", "He"]
    assert text.text.count("\n\n") == 2
    assert [text.text[one.start : one.end] for one in text.words][2:4] == ["Pell", "'s"]


def test_mentions_have_their_heads_and_chains(tmp_path: Path) -> None:
    (gold,) = read_chains(write_rows(tmp_path))
    words = gold.article.text
    told = [
        (words[one.start : one.end], words[one.head_start : one.head_end], one.chain)
        for one in gold.mentions
    ]
    assert told == [
        ("The pier", "pier", "1"),
        ("Pell's boat", "boat", "2"),
        ("Pell", "Pell", "3"),
        ("He", "He", "3"),
    ]
    assert [one.form for one in gold.mentions] == [
        "description", "description", "name", "pronoun",
    ]  # fmt: skip
