import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from page_story import make_articles, make_bare_story, make_dossier, make_story

from factories import make_article
from sayso.tell.page import render_page
from sayso.values import Annotated, Brief, Dossier, Quote, Rejected, StoryDossier

VOID = {"meta", "input", "br", "link"}
SVG_EMPTY = {"path", "rect", "line", "circle"}


class Page(HTMLParser):
    """What a page holds: elements, ids, links; fails on tags that do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.levels: list[int] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.names: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.names.add(tag)
        self.attributes.update(found)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a" and "href" in found:
            assert "a" not in self.open, "a link inside a link"
            self.links.append(found["href"])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "p":
            assert "p" not in self.open
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def check_page(html: str) -> Page:
    page = Page(html)
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    ids = set(page.ids)
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in ids, f"{link} leads nowhere"
    assert "style" not in page.attributes
    assert not any(name.startswith("on") for name in page.attributes)
    assert page.names.isdisjoint({"img", "iframe", "link", "object", "embed"})
    return page


def test_every_link_of_the_page_leads_somewhere():
    page = check_page(render_page(make_dossier(make_story())))
    assert "#s1-u1-2" in page.links


def test_stories_of_one_page_do_not_clash_and_have_a_list_of_contents():
    html = render_page(make_dossier(make_story(), make_story()))
    page = check_page(html)
    assert {"#s1", "#s2"} <= set(page.links)


def test_headings_skip_no_level():
    for dossier in (make_dossier(make_story()), make_dossier(*[make_story()] * 2)):
        levels = check_page(render_page(dossier)).levels
        assert levels[0] == 1
        assert all(b <= a + 1 for a, b in pairwise(levels))


def test_the_policy_lets_only_the_pages_own_style_and_script_run():
    html = render_page(make_dossier(make_story()))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    rules = policy[1].replace("&#39;", "'")
    assert rules.startswith("default-src 'none'; ")
    assert "unsafe" not in rules
    for tag in ("style", "script"):
        content = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert content is not None
        digest = hashlib.sha256(content[1].encode()).digest()
        assert f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'" in rules


def test_nothing_is_loaded_from_anywhere():
    html = render_page(make_dossier(make_story()))
    assert re.findall(r"url\(|@import|src=", html) == []
    assert re.findall(r'href="(https?:[^"]*)"', html) == ["https://press.example/1"]


HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{ 7 * 7 }} &amp;'


def test_text_of_a_report_cannot_become_markup():
    article = make_article(
        f'{HOSTILE}\n\n"{HOSTILE}," said <b>Ada</b>.',
        id=HOSTILE,
        title=HOSTILE,
        outlet=HOSTILE,
        byline=HOSTILE,
        url="javascript:alert(1)",
    )
    quote = Quote("q1", "direct", (article.span(3, 40),), (), (article.span(0, 9),))
    story = make_bare_story(article)
    story = replace(story, articles=(Annotated(article, quotes=(quote,)),))
    story = replace(story, story=replace(story.story, title=HOSTILE))
    rejected = (Rejected(HOSTILE, "read", HOSTILE),)
    html = render_page(Dossier(story.articles, (story,), rejected))
    page = check_page(html)
    assert html.count("<script>") == 1
    assert "javascript:" not in html
    assert HOSTILE in "".join(page.text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "one",
        "مرحبا بالعالم. قال الرئيس: «لا».",
        "👩‍👩‍👧 said: “🎉”",
        "x" * 5000,
        "a\x00b\x1b[31m\ud800c\r\nd",
        '"' * 3000,
    ],
)
def test_any_text_makes_a_page(text):
    html = render_page(make_dossier(make_bare_story(make_article(text))))
    check_page(html)
    html.encode("utf-8")


def test_nothing_at_all_makes_a_page_that_says_so():
    html = render_page(Dossier((), (), (Rejected("x.bin", "read", "not a text"),)))
    page = check_page(html)
    assert "No report could be read" in html
    assert "not a text" in "".join(page.text)


def test_one_report_has_nothing_to_choose_from():
    html = render_page(make_dossier(make_bare_story(make_articles()[0])))
    check_page(html)
    assert 'type="radio"' not in html


def test_a_report_without_an_outlet_is_called_by_its_title_or_id():
    titled = make_article("One.", id="1", title="Flood in Orrell")
    bare = make_article("Two.", id="doc-2")
    html = render_page(make_dossier(make_bare_story(titled, bare)))
    assert "Flood in Orrell" in html
    assert "doc-2" in html


def test_reports_of_one_outlet_are_told_apart_by_their_day():
    one = make_article("One.", id="1", outlet="Echo", published="2024-03-05")
    two = make_article("Two.", id="2", outlet="Echo", published="2024-03-07")
    html = render_page(make_dossier(make_bare_story(one, two)))
    assert "Echo, 5 Mar" in html
    assert "Echo, 7 Mar" in html


def test_reports_of_one_outlet_and_day_are_told_apart_by_their_hour():
    one = make_article("One.", id="1", outlet="Echo", published="2024-03-05T08:00")
    two = make_article("Two.", id="2", outlet="Echo", published="2024-03-05T19:30Z")
    html = render_page(make_dossier(make_bare_story(one, two)))
    assert "Echo, 5 Mar 08:00" in html
    assert "Echo, 5 Mar 19:30" in html


def test_many_reports_each_have_a_letter_and_a_filter():
    articles = [make_article("One.", id=f"a{number}") for number in range(40)]
    html = render_page(make_dossier(make_bare_story(*articles)))
    check_page(html)
    assert html.count('type="radio"') == 41
    assert "AN" in html


def test_the_same_dossier_gives_the_same_page():
    assert render_page(make_dossier(make_story())) == render_page(
        make_dossier(make_story())
    )


def test_spans_of_unknown_articles_and_past_the_end_do_not_break_the_page():
    story = make_story()
    wire = story.articles[0]
    short = replace(wire, article=replace(wire.article, text="Gone.", blocks=()))
    lone = StoryDossier(
        replace(story.story, articles=("wire-1",)),
        (short,),
        story.comparison,
        story.timeline,
        story.brief,
    )
    check_page(render_page(make_dossier(lone)))


def test_a_disputed_line_says_what_is_disputed_and_how():
    story = make_story()
    line = replace(
        story.brief.lines[0],
        disputed=True,
        about="people <hurt>",
        disagreement="updated",
    )
    other = replace(line, text="Nine.", value="9")
    told = replace(story, brief=replace(story.brief, lines=(line, other)))
    page = render_page(Dossier(told.articles, (told,)))
    assert page.count("Updated: people &lt;hurt&gt;") == 1
    assert page.count('<li class="disputed ') == 2
    told = replace(
        told, brief=Brief((replace(line, disagreement="contradicted"), other))
    )
    page = render_page(Dossier(told.articles, (told,)))
    assert page.count("Disputed: people &lt;hurt&gt;") == 1


def test_what_the_latest_report_adds_is_called_new():
    story = make_story()
    line = replace(story.brief.lines[0], part="new")
    told = replace(story, brief=Brief((line,)))
    assert "new · " in render_page(Dossier(told.articles, (told,)))
