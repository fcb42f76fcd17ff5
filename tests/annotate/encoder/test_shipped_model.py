"""The shipped model reads, and bears whatever it is given."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import make_article
from sayso.annotate.encoder.manifests import read_manifest
from sayso.annotate.encoder.models import load_model
from sayso.annotate.encoder.readings import read_by_model
from sayso.annotate.readers import MODEL_FOLDERS, SHIPPED_MODELS
from sayso.annotate.rules.readings import read_by_rules
from sayso.read.blocks import mark_blocks

pytestmark = pytest.mark.skipif(
    not (SHIPPED_MODELS / "model.onnx").is_file(),
    reason="the model is not part of this checkout",
)

TEXT = (
    "Ferry timetable halved\n\nMayor Ada Quill said on Friday that the ferry would "
    "sail twice a day. “Nobody asked the crews,” said Rex Stone, who leads the "
    "dockers. “We will walk.”\n\nThe council denied that it had been warned."
)

GARBAGE = [
    "",
    " \n\n ",
    "a" * 200_000,
    '"' * 50_000,
    "''' ''' " * 5_000,
    "\x00\x07\x1b" * 5_000,
    "“" + "ßİﬁ" * 30_000,
    "汉字。" * 20_000,
    "".join(chr(0x100 + 37 * at) + " " for at in range(1_500)),
    "\n".join("x" for _ in range(300)),
    "said " * 300,
    "One half of a pair: \ud810. The rest is lost.",
]


def read(text, model="accurate"):
    article = make_article(text, blocks=mark_blocks("a", text))
    return article, read_by_model(article, model=load_model(MODEL_FOLDERS[model]))


def check_spans(article, reading):
    spans = [*reading.sentences]
    spans += [one.span for one in (*reading.names, *reading.times)]
    for one in reading.attributions:
        spans += [*one.content, *one.cue, *one.source]
        assert one.content
        assert 0 <= one.score <= 1
    for span in spans:
        assert article.words_of(span).strip()


@pytest.mark.parametrize("model", MODEL_FOLDERS)
def test_quotes_names_and_sentences_of_a_report(model):
    article, reading = read(TEXT, model)
    found = {
        tuple(
            " ".join(article.words_of(span) for span in part)
            for part in (one.content, one.cue, one.source)
        )
        for one in reading.attributions
    }
    assert any("Nobody asked" in one[0] and one[1] == "said" for one in found)
    assert any("sail twice" in one[0] and one[2].endswith("Quill") for one in found)
    names = {article.words_of(name.span) for name in reading.names}
    assert {"Ada Quill", "Rex Stone"} <= names
    check_spans(article, reading)


def test_the_model_agrees_with_the_rules_on_plain_direct_quotations():
    article, reading = read(TEXT)
    twin = read_by_rules(article)
    direct = [
        {one.content for one in found.attributions if one.kind == "direct"}
        for found in (reading, twin)
    ]
    firsts = [{content[0].start for content in contents} for contents in direct]
    assert firsts[1] <= firsts[0]


@pytest.mark.parametrize("model", MODEL_FOLDERS)
def test_a_shipped_model_says_its_name_and_is_small(model):
    manifest = read_manifest(MODEL_FOLDERS[model])
    assert manifest.name == model
    size = (MODEL_FOLDERS[model] / "model.onnx").stat().st_size
    assert size < {"accurate": 26e6, "fast": 19e6}[model]


def test_the_same_article_reads_the_same():
    assert read(TEXT) == read(TEXT)


@pytest.mark.parametrize("text", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_is_borne(text):
    check_spans(*read(text))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_spans_inside_of_it(text):
    check_spans(*read(text))
