"""What changed from one text of a report to the next, and who has the old words."""

from __future__ import annotations

import pytest

from case_files import load_cases
from factories import make_article
from sayso.annotate.annotations import annotate_article
from sayso.annotate.readers import find_reader
from sayso.compare.revisions import compare_revisions
from sayso.values import Annotated


def annotate(text: str, id: str) -> Annotated:
    return annotate_article(make_article(text, id=id), read=find_reader("rules"))


@pytest.mark.parametrize("case", load_cases("compare", "revisions"))
def test_tells_what_changed(case) -> None:
    others = [annotate(text, id) for id, text in case.input["others"].items()]
    revision = compare_revisions(
        annotate(case.input["old"], "courier@1"),
        annotate(case.input["new"], "courier"),
        others,
        came="2031-03-07",
        number=2,
    )
    assert [
        [
            one.kind,
            one.before,
            one.after,
            sorted({span.article for span in one.carriers}),
        ]
        for one in revision.changes
    ] == case.expected
