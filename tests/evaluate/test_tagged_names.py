"""Corpora of names in columns, read as text with tagged stretches."""

from __future__ import annotations

from sayso.evaluate.tagged_names import UNER, WIKIGOLD, read_documents, set_text

KINDS = {"PER": "person", "LOC": "place"}


def test_documents_are_parted_at_the_border_and_comments_are_passed_over(tmp_path):
    path = tmp_path / "some.iob2"
    path.write_text(
        "# newdoc id = one\n# text = Ada left.\n1\tAda\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n"
        "\n# newdoc id = two\n1\tOrsk\tB-LOC\t-\t-\n",
        encoding="utf-8",
    )
    assert list(read_documents(path, UNER)) == [
        [[("Ada", "B-PER"), ("left", "O")]],
        [[("Orsk", "B-LOC")]],
    ]


def test_a_word_that_looks_like_a_comment_is_kept(tmp_path):
    path = tmp_path / "some.conll"
    path.write_text("-DOCSTART- O\n\n# O\nOrsk I-LOC\n", encoding="utf-8")
    ((sentence,),) = read_documents(path, WIKIGOLD)
    assert sentence == [("#", "O"), ("Orsk", "I-LOC")]


def test_names_that_begin_anew_stand_apart():
    rows = [("Ada", "B-PER"), ("Quill", "I-PER"), ("Bo", "B-PER"), ("'s", "O")]
    tagged = set_text([rows, [("Orsk", "I-LOC"), ("MV", "B-MISC")]], KINDS)
    assert tagged.text == "Ada Quill Bo's\nOrsk MV"
    shown = [(tagged.text[start:end], kind) for start, end, kind in tagged.names]
    assert shown == [("Ada Quill", "person"), ("Bo", "person"), ("Orsk", "place")]


def test_an_empty_file_holds_no_document(tmp_path):
    path = tmp_path / "none.conll"
    path.write_text("\n", encoding="utf-8")
    assert list(read_documents(path, WIKIGOLD)) == []
    assert set_text([], KINDS).text == ""
