"""Reports out of HTML pages."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.config import ReadConfig
from sayso.read.pages import read_page
from sayso.read.records import Details
from sayso.values import Article, Rejected

BODY = """
<p>The bridge at <b>Port&nbsp;Ellis</b> was shut on Monday after a diver found a
   crack, the harbour office said.</p>
<p>&ldquo;We won&#8217;t risk it,&rdquo; said Mayor <a href="/q">Ada Quill</a>.
   &ldquo;The pier was never built for lorries of forty tonnes.&rdquo;</p>
<figure><img src="b.jpg"><figcaption>Divers at the third pillar</figcaption></figure>
<h2>What now</h2>
<p>Work is to start within a week &amp; to last until winter, engineers told the
   council, which met late on Monday in the old customs house.</p>
<blockquote>The pier was never built for lorries of forty tonnes.</blockquote>
"""


def make_page(head: str = "", top: str = "", body: str = BODY, foot: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>'
        '<nav><a href="/">Home</a> <a href="/n">News</a></nav><article>'
        f"<h1>Bridge shut after &quot;crack&quot;</h1>{top}{body}</article>"
        f"<footer>{foot}</footer></body></html>"
    )


def read(source: str, **fields) -> Article:
    (article,) = (
        item
        for item in read_page("p", source, Details(**fields), config=ReadConfig())
        if isinstance(item, Article)
    )
    return article


def test_the_report_is_taken_and_the_page_left():
    article = read(make_page(foot="All rights reserved"))
    assert article.text.startswith(
        'Bridge shut after "crack"\n\nThe bridge at Port\xa0Ellis was'
    )
    assert "“We won’t risk it,” said Mayor Ada Quill." in article.text
    assert "Home" not in article.text
    assert "rights" not in article.text
    assert article.title == 'Bridge shut after "crack"'
    assert article.language == "en"


def test_blocks_follow_the_tags():
    article = read(make_page())
    kinds = {article.words_of(one.span)[:12]: one.kind for one in article.blocks}
    assert kinds["Bridge shut "] == "headline"
    assert kinds["Divers at th"] == "caption"
    assert kinds["What now"] == "second_headline"
    assert kinds["The pier was"] == "pull_quote"
    assert kinds["Work is to s"] == "paragraph"


def check_map(source: str, article: Article) -> None:
    assert article.source_map is not None
    assert len(article.source_map.starts) == len(article.text)
    last = 0
    for at, char in enumerate(article.text):
        start, end = article.source_map.to_source(at, at + 1)
        assert last <= start <= end <= len(source)
        last = start
        origin = source[start:end]
        if char == "\n":
            continue
        assert char in html.unescape(origin) or (char == " " and origin.isspace())


def test_every_character_leads_back_to_the_source():
    source = make_page()
    article = read(source)
    check_map(source, article)
    at = article.text.index("won’t risk")
    start, end = article.source_map.to_source(at, at + len("won’t risk"))
    assert source[start:end] == "won&#8217;t risk"


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                "Quill|&amp;|<b>said</b>|\n |caf&eacute;|🙂|&#39;no&#39;|<i>|</i>|<br>|"
                "&|Port&nbsp;Ellis".split("|")
            ),
            min_size=1,
        ).map(" ".join),
        min_size=1,
        max_size=5,
    )
)  # fmt: skip
def test_any_paragraphs_lead_back(paragraphs):
    source = make_page(body="".join(f"<p>{one}</p>" for one in paragraphs))
    check_map(source, read(source))


def test_a_page_without_a_date_has_none():
    assert read(make_page(foot="&copy; 2019 Harbour Post")).published is None


@pytest.mark.parametrize(
    "top",
    [
        "",
        "<p>Copyright 2019 Harbour Post</p>",
        "<p>Updated: 4 May 2021</p>",
        "<p>The bridge was built in 1931 and repaired on 4 May 2019.</p>",
        '<time datetime="2021-06-01">the fair in June</time>',
        '<p class="date">May 2021</p>',
    ],
)
def test_no_date_is_invented(top):
    head = '<link rel="canonical" href="https://harbour.example/2019/05/04/bridge">'
    head += '<meta property="article:modified_time" content="2021-05-09">'
    assert read(make_page(head, top)).published is None


@pytest.mark.parametrize(
    ("head", "top", "published"),
    [
        ('<meta property="article:published_time" content="2021-05-03T10:00:00Z">', "",
         "2021-05-03T10:00:00Z"),
        ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",'
         '"datePublished":"2021-05-03"}]}</script>', "", "2021-05-03"),
        ("", '<time class="published" datetime="2021-05-03T10:00">3 May</time>',
         "2021-05-03T10:00"),
        ("", "<p>Published 3 May 2021, 10:00 GMT</p>", "2021-05-03T10:00:00+00:00"),
        ("", "<p>Updated 5 May 2021 | Published 3 May 2021</p>", "2021-05-03"),
        ("", '<p class="byline">By Ida Moss | May 3, 2021</p>', "2021-05-03"),
        ("", '<span class="date">3 May 2021</span>', "2021-05-03"),
    ],
)  # fmt: skip
def test_a_declared_date_is_read(head, top, published):
    assert read(make_page(head, top)).published == published


def test_a_declared_date_that_is_none_is_said():
    head = '<meta name="date" content="spring 2021">'
    items = list(read_page("p", make_page(head), config=ReadConfig()))
    assert isinstance(items[0], Rejected)
    assert "spring 2021" in items[0].reason
    assert isinstance(items[1], Article)


def test_details_of_the_page():
    head = (
        '<meta property="og:site_name" content="Harbour Post">'
        '<link rel="canonical" href="https://harbour.example/1">'
    )
    article = read(make_page(head, "<p>By Ida Moss</p>"))
    assert article.outlet == "Harbour Post"
    assert article.url == "https://harbour.example/1"
    assert article.byline == "Ida Moss"


def test_what_is_given_comes_before_what_the_page_says():
    head = '<meta property="article:published_time" content="2021-05-03">'
    article = read(make_page(head), published="2021-05-02", outlet="Harbour Radio")
    assert (article.published, article.outlet) == ("2021-05-02", "Harbour Radio")


@pytest.mark.parametrize(
    "source", ["<html></html>", "<p> </p>", "<script>x</script>", "<!-- a -->"]
)
def test_a_page_without_words_is_rejected(source):
    (item,) = read_page("p", source, config=ReadConfig())
    assert isinstance(item, Rejected)
    assert "without a text" in item.reason


def test_deep_nesting_is_read_without_a_tree():
    source = "<div>" * 30_000 + "<p>The bridge is shut.</p>" + "</div>" * 30_000
    assert read(source).text == "The bridge is shut."


def test_broken_markup_is_read():
    source = "<html><body><p>The bridge <b>is shut<p>Nobody was hurt &ldquo;so far<div>"
    assert read(source).text == "The bridge is shut\n\nNobody was hurt “so far"
