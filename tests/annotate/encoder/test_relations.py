"""Relations: contents, cues and sources joined by pointers and by signs."""

from __future__ import annotations

from annotate.encoder.made_outputs import make_outputs
from sayso.annotate.encoder.relations import find_relations
from sayso.annotate.encoder.settings import QuoteSettings


def read(text, spans, points):
    outputs = make_outputs(text, spans, points)

    def words(part):
        return None if part is None else text[part[0] : part[1]]

    return [
        ([words(part) for part in one.content], words(one.cue), words(one.source))
        for one in find_relations(text, outputs, QuoteSettings())
    ]


def test_contents_of_one_cue_are_one_relation():
    text = "We sail at dawn , Quill said . Nobody else will ."
    parts = ["We sail at dawn", "Nobody else will"]
    found = read(
        text,
        {"content": parts, "cue": ["said"], "source": ["Quill"]},
        {parts[0]: "said", parts[1]: "said", "said": "Quill"},
    )
    assert found == [(parts, "said", "Quill")]


def test_a_content_that_points_at_nothing_stands_alone():
    text = "We sail at dawn . The crew slept ."
    found = read(text, {"content": ["We sail at dawn"]}, {"We sail at dawn": ""})
    assert found == [(["We sail at dawn"], None, None)]


def test_a_cue_without_content_is_no_relation():
    text = "The crew said nothing ."
    spans = {"cue": ["said"], "source": ["The crew"]}
    assert read(text, spans, {"said": "The crew"}) == []


def test_a_signature_behind_a_dash_is_the_source():
    text = '"Nobody asked us ." — Ada Quill\n"We sail at dawn ." — Rex Stone'
    spans = {
        "content": ['"Nobody asked us ."', '"We sail at dawn ."'],
        "source": ["Ada Quill", "Rex Stone"],
    }
    points = dict.fromkeys(spans["content"], "")
    assert [row[2] for row in read(text, spans, points)] == ["Ada Quill", "Rex Stone"]


def test_a_cue_without_content_takes_one_from_a_cue_with_two():
    text = "Ng said he left and denied that he lied ."
    contents = ["he left", "that he lied"]
    outputs = make_outputs(
        text,
        {"content": contents, "cue": ["said", "denied"], "source": ["Ng"]},
        {"he left": "said", "said": "Ng", "denied": "Ng"},
    )
    # The second content leans to the first cue, but not by much.
    links = outputs.windows[0].links
    links[8:11, 0] = 2.0
    found = find_relations(text, outputs, QuoteSettings())
    assert [len(one.content) for one in found] == [1, 1]
