import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.tell.plain_text import escape_markdown, neutralize_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nothing odd here.", "Nothing odd here."),
        ("two\r\nlines\tand\u2028more\u00a0space", "two lines and more space"),
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("bell\x07 and csi \x9b31m", "bell\ufffd and csi \ufffd31m"),
        ("\u202enot guilty\u202c", "not guilty"),
        ("\u2067שלום\u2069 said", "שלום said"),
        ("right-to-left mark\u200f stays", "right-to-left mark\u200f stays"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("👩‍👧 and é", "👩‍👧 and é"),
        ("", ""),
    ],
)
def test_text_cannot_steer_a_screen(text, plain):
    assert neutralize_text(text) == plain


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*bold* _em_ `code`", r"\*bold\* \_em\_ \`code\`"),
        ("[a](http://x.test)", r"\[a\](http\://x.test)"),
        ("<script>&amp;", r"\<script\>\&amp;"),
        ("# head", r"\# head"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("12) item", r"12\) item"),
        ("1. item", r"1\. item"),
        ("=== ", r"\=== "),
        ("a | b ~~c~~ $d^2$", r"a \| b \~\~c\~\~ \$d\^2\$"),
        ("www.elm.test or ana@elm.test", r"www\.elm.test or ana\@elm.test"),
        ("-5 degrees, 3.5 metres", "-5 degrees, 3.5 metres"),
        ("back\\slash", r"back\\slash"),
        ("> quoted\n\n    code", r"\> quoted code"),
    ],
)
def test_markdown_shows_every_sign_and_starts_nothing(text, escaped):
    assert escape_markdown(text) == escaped


@given(st.text())
def test_no_text_keeps_a_control_character_or_a_second_line(text):
    for made in (neutralize_text(text), escape_markdown(text)):
        assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in made)
        assert len(made.splitlines()) <= 1
        made.encode("utf-8")


@given(st.text())
def test_escaping_adds_backslashes_and_nothing_else(text):
    escaped = escape_markdown(text)
    assert escaped.replace("\\", "") == neutralize_text(text).replace("\\", "")
