"""Which report had it first, and when nobody can say."""

from __future__ import annotations

import pytest

from factories import make_article
from sayso.tell.first_reports import find_first


@pytest.mark.parametrize(
    ("times", "first"),
    [
        (["2020-10-09T08:00:00Z", "2020-10-09T07:59:00Z"], "1"),
        # Half past nine in the east is before eight at the meridian.
        (["2020-10-09T08:00:00Z", "2020-10-09T09:30:00+02:00"], "1"),
        (["2020-10-09", "2020-10-10T01:00:00Z"], "0"),
        (["2020-10-09", "2020-10-09T01:00:00Z"], None),
        (["2020-10-09T08:00:00Z", "2020-10-09T08:00:00Z"], None),
        (["2020-10-09T08:00:00Z", None], None),
        (["2020-10-09T08:00:00Z"], None),
        ([], None),
    ],
)
def test_the_first_is_named_only_where_it_is_sure(times, first):
    articles = [make_article(id=str(nth), published=at) for nth, at in enumerate(times)]
    assert find_first(articles) == first
    assert find_first(articles[::-1]) == first
