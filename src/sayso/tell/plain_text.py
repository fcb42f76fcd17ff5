"""Words of reports made safe for a terminal and for Markdown."""

from __future__ import annotations

import re
import unicodedata

# Direction overrides and isolates reorder what stands beside them on the screen: a
# report could make "not guilty" read backwards. Plain marks (LRM, RLM) are harmless.
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SPACE = re.compile(r"[\s\x85\u2028\u2029]+")
_REPLACEMENT = "\ufffd"

# What starts something in Markdown or in the HTML that it may hold.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~^$&])")
_LINE_START = re.compile(r"(?:[-+=](?=\s|[-+=]|\Z)|\d{1,9}(?=[.)](?:\s|\Z)))")


def neutralize_text(text: str) -> str:
    """The text on one line, with nothing in it that could steer a screen.

    White space becomes one space; control characters (escape among them) and lone
    surrogates become U+FFFD, so that a reader sees that something stood there;
    characters that reorder text go. Cost: linear.

    >>> neutralize_text("Red \\x1b[31malert\\nnow")
    'Red \ufffd[31malert now'
    """
    line = _SPACE.sub(" ", text)
    if line.isascii() and line.isprintable():
        return line
    return "".join(_neutralize(char) for char in line)


def _neutralize(char: str) -> str:
    if char in _REORDERING:
        return ""
    if unicodedata.category(char) in ("Cc", "Cs"):
        return _REPLACEMENT
    return char


def escape_markdown(text: str) -> str:
    """The text on one line, so that Markdown shows its every sign and no more.

    Links, emphasis, HTML, tables, headings and lists that a report's words would start
    are escaped; web addresses are broken with a backslash and do not become links.

    >>> escape_markdown("1. <b>*Sale*</b> | www.elm.test")
    '1\\\\. \\\\<b\\\\>\\\\*Sale\\\\*\\\\</b\\\\> \\\\| www\\\\.elm.test'
    """
    line = _MARKDOWN.sub(r"\\\1", neutralize_text(text))
    line = re.sub(r"(?i)(https?|ftp|mailto)(:)", r"\1\\\2", line)
    line = re.sub(r"(?i)\b(www)\.", r"\1\\.", line)
    line = re.sub(r"(?<=\w)@(?=\w)", r"\\@", line)
    match = _LINE_START.match(line)
    if match is None:
        return line
    at = match.end() if line[0].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"
