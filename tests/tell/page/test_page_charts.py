from itertools import pairwise

from page_story import make_bare_story, make_story

from factories import make_article
from sayso.tell.page.story_views import build_story
from sayso.values import Event, StoryDossier, Timeline


def view_of(story):
    return build_story(story, "s1")


def with_events(*events):
    article = make_article("It rained. " * 40)
    bare = make_bare_story(article)
    made = [
        Event(article.text[:300], (article.span(0, 10),), **fields) for fields in events
    ]
    return StoryDossier(
        bare.story, bare.articles, bare.comparison, Timeline(tuple(made)), bare.brief
    )


def test_ribbons_lead_from_each_origin_to_the_reports_that_rest_on_it():
    view = view_of(make_story())
    rows = {
        (row.name, row.detail): [
            (flow.report.letter, flow.quotes, flow.facts) for flow in row.flows
        ]
        for row in view.origins
    }
    assert rows["Ada Quill", "reporters"] == [("A", 1, 1), ("B", 2, 1)]
    assert rows["the town", "document"] == [("A", 0, 1)]
    assert rows["Nobody named", ""] == [("B", 0, 1)]


def test_labels_of_origins_never_meet():
    for chart in view_of(make_story()).ribbons:
        places = [origin.y for origin in chart.origins]
        assert all(b - a >= 20 for a, b in pairwise(places))
        tops = [node.middle for node in chart.nodes]
        assert all(b - a >= 36 for a, b in pairwise(tops))
        assert all(0 < y < chart.height for y in (*places, *tops))


def test_every_event_has_a_row_of_its_own():
    story = with_events(
        {"when": "2018"},
        {},
        {"when": "2024-03-05T09:00"},
        {"when": "2024-03-05T09:01"},
        {"when": "XXXX-09"},
    )
    for chart in view_of(story).timelines:
        for one, other in pairwise(chart.marks):
            lines = len(one.when) + len(one.lines) + len(one.doubts)
            assert other.y - one.y >= lines * chart.line
        assert chart.marks[-1].y + chart.marks[-1].height <= chart.height


def test_undated_events_stand_between_their_neighbours():
    story = with_events({"when": "2024-03-05"}, {}, {"when": "2024-03-09"})
    for chart in view_of(story).timelines:
        first, between, last = chart.marks
        assert first.x0 <= between.x0 <= between.x1 <= last.x1
        assert not between.row.is_dated


def test_without_any_date_there_is_no_scale():
    for chart in view_of(with_events({}, {"when": "XXXX-09"})).timelines:
        assert chart.scale is None
        assert len(chart.marks) == 2


def test_differing_dates_are_a_choice_and_shown_with_their_words():
    view = view_of(make_story())
    row = view.events[1]
    assert row.when == "5 March 2024 or a Tuesday"
    assert [one.words for one in row.spread] == ["on Tuesday", "on Tuesday"]
    assert view.timelines[0].marks[1].is_bar


def test_a_copied_passage_joins_two_strips_with_an_arrow_where_it_is_known():
    view = view_of(make_story())
    (copy,) = view.copies
    assert copy.title == "B has it from A"
    assert copy.evidence == "It was published later and the words are the same."
    assert copy.is_verbatim
    for chart in view.copy_charts:
        assert [strip.report.letter for strip in chart.strips] == ["A", "B"]
        assert chart.bands[0].arrow


def test_nothing_found_draws_nothing():
    view = view_of(make_bare_story(make_article()))
    assert (view.ribbons, view.timelines, view.copy_charts) == ((), (), ())
