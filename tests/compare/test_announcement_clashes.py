"""Who announced it, where reports name one person or two."""

from __future__ import annotations

import pytest

from sayso.annotate.annotations import annotate_article
from sayso.compare.comparisons import compare_reports
from sayso.values import Article

ALONE = (
    "Singer Edda Voss, 41, lives in Ostvik. Voss announced on Instagram that she had "
    "lost the harbour house."
)
BOTH = (
    "Edda Voss and Bram Hale live in Ostvik. Edda Voss and Bram Hale revealed on "
    "Instagram that the harbour house was lost."
)
OTHER = (
    "Edda Voss and Bram Hale live in Ostvik. Edda Voss and Bram Hale revealed on "
    "Instagram that their tour starts in June."
)


@pytest.mark.parametrize(("other", "told"), [(BOTH, True), (OTHER, False)])
def test_one_announcement_in_one_mouth_or_two(other, told):
    reports = [
        annotate_article(Article(id=id, text=text))
        for id, text in (("a", ALONE), ("b", other))
    ]
    found = compare_reports(reports).disagree
    assert ("who announced it" in [fact.about for fact in found]) is told
