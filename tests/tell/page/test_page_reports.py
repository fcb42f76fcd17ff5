from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from page_story import make_bare_story, make_story
from test_page_marks import strip_tags

from factories import find_span, make_article
from sayso.tell.page.reports import cover_text
from sayso.tell.page.story_views import build_story
from sayso.values import Annotated, Block, Quote, StoryDossier


def text_of(report) -> str:
    rows = "".join(row.gap + strip_tags(str(row.html)) for row in report.rows)
    return rows + report.tail


def test_the_text_of_a_report_is_exactly_the_articles():
    view = build_story(make_story(), "s1")
    for report in view.reports:
        assert text_of(report) == report.place.article.text


def test_quotes_lead_to_the_comparison_and_their_speaker_stands_in_the_margin():
    view = build_story(make_story(), "s1")
    notes = [note for row in view.reports[1].rows for note in row.notes]
    quotes = [note for note in notes if note.is_quote]
    assert [note.text for note in quotes] == ["Ada Quill", "Ada Quill"]
    assert [note.href for note in quotes] == ["#s1-u1-2", "#s1-u1-3"]
    assert all(note.is_silent for note in quotes)


def test_a_speaker_nobody_names_is_called_as_the_report_does():
    view = build_story(make_story(), "s1")
    notes = [note for row in view.reports[0].rows for note in row.notes]
    assert notes[-1].text == "the town"


def test_blocks_that_are_no_part_of_the_report_say_what_they_are():
    view = build_story(make_story(), "s1")
    rows = view.reports[1].rows
    labels = [(row.kind, row.label) for row in rows]
    assert labels[0] == ("headline", "Headline")
    assert labels[-1] == ("pointer", "Pointer")
    assert ("paragraph", "") in labels


def test_text_outside_all_blocks_makes_paragraphs_of_its_own():
    article = make_article("Head\n\nOne.\n \nTwo.\n\nTail")
    blocks = (Block(find_span(article, "Head"), "headline"),)
    covered = cover_text(replace(article, blocks=blocks))
    words = [(block.kind, article.words_of(block.span)) for block in covered]
    assert words == [
        ("headline", "Head"),
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("paragraph", "Tail"),
    ]


@st.composite
def marked_reports(draw):
    text = draw(st.text(st.sampled_from("ab \n\"'<&é\u200f😀"), max_size=60))
    article = make_article(text)
    spot = st.integers(0, len(text))
    spans = st.builds(lambda a, b: article.span(min(a, b), max(a, b)), spot, spot)
    blocks = draw(st.lists(st.builds(Block, spans, st.just("caption")), max_size=4))
    contents = draw(st.lists(st.lists(spans, min_size=1, max_size=3), max_size=5))
    quotes = tuple(
        Quote(f"q{number}", "direct", tuple(content))
        for number, content in enumerate(contents)
    )
    return Annotated(replace(article, blocks=tuple(blocks)), quotes=quotes)


@given(marked_reports())
def test_no_mark_or_block_changes_a_character(report):
    bare = make_bare_story(report.article)
    story = StoryDossier(
        bare.story, (report,), bare.comparison, bare.timeline, bare.brief
    )
    (shown,) = build_story(story, "s1").reports
    assert text_of(shown) == report.article.text
    assert not shown.tail.strip()
    assert not any(row.gap.strip() for row in shown.rows)
