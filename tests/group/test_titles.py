"""The headline that a story takes."""

from __future__ import annotations

from factories import make_article
from sayso.group.titles import choose_title


def test_the_report_nearest_to_all_gives_the_title():
    reports = [
        make_article(id="a", title="Mayor speaks at the harbour on Monday"),
        make_article(id="b", title="Port Ellis bridge shut after crack found"),
    ]
    assert choose_title(reports, [0.2, 0.6]) == reports[1].title


def test_plain_headlines_before_shouted_ones():
    reports = [
        make_article(id="a", title="BRIDGE HORROR: Diver tells of crack at harbour"),
        make_article(id="b", title="Port Ellis bridge shut after crack found"),
    ]
    assert choose_title(reports, [0.5, 0.5]) == reports[1].title


def test_the_name_of_the_site_is_left_out():
    title = "Port Ellis bridge shut after crack - Harbour TV, Carrow News and Weather"
    report = make_article(title=title)
    assert choose_title([report], [0.0]) == "Port Ellis bridge shut after crack"
    short = make_article(title="Bridge shut - at last")
    assert choose_title([short], [0.0]) == "Bridge shut - at last"


def test_without_headlines_the_first_words():
    report = make_article("\n  The bridge was shut.\nNobody was hurt.")
    assert choose_title([report], [0.0]) == "The bridge was shut."
    long = choose_title([make_article("word " * 90)], [0.0])
    assert long.endswith("word …")
    assert len(long) <= 112
