"""Copied passages, and the direction of copying where the reports tell it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from sayso.compare.credits import find_agencies, is_credited
from sayso.compare.reuse import find_reuse
from sayso.values import Annotated, Article

PROSE = (
    "The ferry Marit left Ostvik shortly before noon with sixty passengers aboard and "
    "ran onto the rocks below the old lighthouse within sight of the harbour wall."
)


def make_reports(texts: dict) -> list[Annotated]:
    return [
        Annotated(
            article=Article(
                id=id, **(fields if isinstance(fields, dict) else {"text": fields})
            )
        )
        for id, fields in texts.items()
    ]


def show_reuse(reports: list[Annotated]) -> list[dict]:
    text = {report.article.id: report.article for report in reports}
    return [
        {
            "from": reuse.source.article,
            "to": reuse.target.article,
            "words": text[reuse.source.article].words_of(reuse.source),
            "direction": reuse.direction,
        }
        for reuse in find_reuse(reports)
    ]


@pytest.mark.parametrize(
    "case", load_cases("compare", "reuse") + load_cases("compare", "reuse_negative")
)
def test_finds_what_was_copied(case):
    shown = show_reuse(make_reports(case.input))
    expected = case.expected
    assert [{key: one[key] for key in expected[0]} for one in shown] == expected or (
        not expected and not shown
    )


def test_order_of_reports_does_not_matter():
    reports = make_reports({"a": PROSE, "b": f"Update. {PROSE}", "c": PROSE})
    assert find_reuse(reports) == find_reuse(reports[::-1])


def test_three_prints_are_two_pairs():
    reports = make_reports({"a": PROSE, "b": PROSE, "c": PROSE})
    assert len(find_reuse(reports)) == 2


def test_many_prints_of_one_text_are_not_quadratic():
    reports = make_reports({f"a{n:03}": PROSE for n in range(120)})
    assert len(find_reuse(reports)) == 119


def test_each_passage_reads_the_same_but_for_edits():
    edited = PROSE.replace("ran onto the rocks", "hit rocks")
    (reuse,) = find_reuse(make_reports({"a": PROSE, "b": edited}))
    assert "edits" in reuse.evidence
    assert (reuse.source.start, reuse.target.start) == (0, 0)


def test_credit_of_an_agency_beats_the_stamp_of_its_page():
    reports = make_reports(
        {
            "a": {
                "text": f"{PROSE} The log was seen by Reuters.",
                "outlet": "www.reuters.com",
                "published": "2031-05-02T18:00:00",
            },
            "b": {
                "text": f"{PROSE} The log was seen by Reuters.",
                "outlet": "www.harbour-post.com",
                "published": "2031-05-02T12:00:00",
            },
        }
    )
    (reuse,) = find_reuse(reports)
    assert (reuse.direction, reuse.source.article) == ("known", "a")


def test_swapped_times_do_not_make_a_direction_between_outlets():
    for times in (("2031-05-02", "2031-05-09"), ("2031-05-09", "2031-05-02")):
        reports = make_reports(
            {
                "a": {"text": PROSE, "outlet": "x.com", "published": times[0]},
                "b": {"text": PROSE, "outlet": "y.com", "published": times[1]},
            }
        )
        assert [one.direction for one in find_reuse(reports)] == ["unknown"]


def test_agencies_are_read_from_the_dateline_and_the_end():
    article = Article(
        id="a",
        text=f"OSTVIK, Norway (AP) - {PROSE}\nAFP contributed to this report.",
        outlet="www.harbour-post.com",
    )
    assert find_agencies(article) == ("AFP", "Associated Press")


def test_a_source_in_running_text_is_no_credit():
    article = Article(id="a", text=f"{PROSE} A sailor told Reuters about it. {PROSE}")
    assert find_agencies(article) == ()


def test_credit_by_name():
    article = Article(id="a", text="The captain resigned, the Harbour Post reported.")
    assert is_credited(article, "harbour-post")
    assert not is_credited(article, "evening-star")


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_texts_give_spans_inside_them(texts):
    reports = make_reports({f"a{n}": text for n, text in enumerate(texts)})
    articles = {report.article.id: report.article for report in reports}
    for reuse in find_reuse(reports):
        assert articles[reuse.source.article].words_of(reuse.source)
        assert articles[reuse.target.article].words_of(reuse.target)


def make_follow_up(times: tuple[str, str], numbers: tuple[int, int]) -> list[Annotated]:
    """Two pieces of one outlet that share a passage."""
    house = {"outlet": "www.harbour-post.com"}
    host = "http://www.harbour-post.com/local"
    return make_reports(
        {
            id: {
                "text": text,
                "published": time,
                "url": f"{host}/ferry-{number}.html",
                **house,
            }
            for id, text, time, number in zip(
                "ab",
                (PROSE, f"The captain has resigned. {PROSE} An inquiry opens in June."),
                times,
                numbers,
                strict=True,
            )
        }
    )


def test_the_number_of_a_page_tells_which_of_one_outlet_came_later():
    for numbers, first in (((295549, 296652), "a"), ((296652, 295549), "b")):
        (reuse,) = find_reuse(make_follow_up(("2031-05-02", "2031-05-02"), numbers))
        assert (reuse.direction, reuse.source.article) == ("known", first)
        assert "number" in reuse.evidence


def test_a_number_against_the_time_leaves_the_direction_open():
    (reuse,) = find_reuse(
        make_follow_up(("2031-05-02", "2031-05-04"), (296652, 295549))
    )
    assert reuse.direction == "unknown"


def test_numbers_of_two_outlets_tell_nothing():
    one, other = make_follow_up(("2031-05-02", "2031-05-02"), (295549, 296652))
    moved = replace(
        other, article=replace(other.article, outlet="www.evening-star.com")
    )
    (reuse,) = find_reuse([one, moved])
    assert reuse.direction == "unknown"


def test_no_evidence_is_shown_that_speaks_against_the_direction():
    source = {
        "text": f"{PROSE} The log was seen by Reuters.",
        "outlet": "www.reuters.com",
        "published": "2031-05-02T18:00:00",
    }
    longer = " ".join(
        f"Later the mayor of ward {n} spoke at length." for n in range(40)
    )
    copy = {
        "text": f"{PROSE} The log was seen by Reuters. {longer}",
        "outlet": "www.harbour-post.com",
        "published": "2031-05-02T12:00:00",
    }
    (reuse,) = find_reuse(make_reports({"a": source, "b": copy}))
    assert (reuse.source.article, reuse.evidence) == ("a", ("credit",))


def test_a_page_that_holds_its_text_twice_has_copied_it_once():
    reports = make_reports({"a": PROSE, "b": f"{PROSE} More soon. {PROSE}"})
    assert len(find_reuse(reports)) == 1
