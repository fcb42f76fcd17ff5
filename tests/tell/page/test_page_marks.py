import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from sayso.tell.page.marks import Mark, nest_marks

TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def strip_tags(html: str) -> str:
    return unescape(TAG.sub("", html))


@st.composite
def texts_with_marks(draw):
    text = draw(st.text(st.characters(codec="utf-8"), max_size=40))
    spot = st.integers(0, len(text))
    marks = draw(
        st.lists(
            st.builds(
                lambda a, b, tag, id, href: Mark(
                    min(a, b),
                    max(a, b),
                    "a" if href else tag,
                    (),
                    f"i{id}" if id else None,
                    "#x" if href else None,
                ),
                spot,
                spot,
                st.sampled_from(["mark", "span"]),
                st.integers(0, 5),
                st.booleans(),
            ),
            max_size=8,
        )
    )
    return text, marks


@given(texts_with_marks())
def test_stripping_the_tags_gives_back_the_exact_text(given_):
    text, marks = given_
    assert strip_tags(str(nest_marks(text, 0, len(text), marks).html)) == text


@given(texts_with_marks())
def test_elements_nest_and_no_link_stands_inside_a_link(given_):
    text, marks = given_
    open_tags: list[str] = []
    for closing, tag in TAG.findall(str(nest_marks(text, 0, len(text), marks).html)):
        if closing:
            assert open_tags.pop() == tag
        else:
            assert not (tag == "a" and "a" in open_tags)
            open_tags.append(tag)
    assert open_tags == []


def test_crossing_marks_are_split_and_the_pieces_keep_their_name():
    marks = [Mark(0, 6, "mark", ("q",), "one"), Mark(3, 9, "span", ("t",), "two")]
    marked = nest_marks("abcdefghi", 0, 9, marks)
    assert str(marked.html) == (
        '<mark id="one" class="q">abc<span id="two" class="t">def</span></mark>'
        '<span class="t two">ghi</span>'
    )
    assert marked.split == ("two",)


def test_marks_are_clipped_to_the_range():
    marked = nest_marks("one two three", 4, 7, [Mark(0, 13, "mark")])
    assert str(marked.html) == "<mark>two</mark>"


def test_a_link_inside_a_link_becomes_a_span():
    marks = [Mark(0, 5, "a", href="#a"), Mark(1, 3, "a", href="#b")]
    html = str(nest_marks("abcde", 0, 5, marks).html)
    assert html == '<a href="#a">a<span>bc</span>de</a>'


def test_text_and_attributes_are_escaped():
    marks = [Mark(0, 8, "a", ('"x',), href='#"><script>')]
    html = str(nest_marks("<script>", 0, 8, marks).html)
    assert "<script>" not in html
    assert strip_tags(html) == "<script>"
