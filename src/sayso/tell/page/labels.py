"""Labels that fit: how wide words are drawn, where they break, how they are cut."""

from __future__ import annotations

import re
import unicodedata

# Widths in em of Noto Sans, which is wider than Helvetica, Arial or Segoe UI: a label
# that fits in it fits in those too.
_WIDTHS = {
    char: width
    for width, chars in (
        (0.24, "' "),
        (0.29, "ijl!,.:;J`‘’·"),
        (0.34, "()-[]If"),
        (0.39, "t/\\{}“”"),
        (0.44, '"r?_'),
        (0.49, "zcs"),
        (0.54, "vyFLkx–"),
        (0.59, "*S|ETae$+0123456789<=>YZ^~X"),
        (0.63, "PVobdgpqKRhnuC"),
        (0.68, "A#B"),
        (0.78, "DGUHNOQw…"),
        (0.96, "%@MWm"),
        (1.02, "—"),
    )
    for char in chars
}


def measure_label(text: str, size: float) -> float:
    """About how wide the text is drawn in a sans serif of this size, same unit."""
    return sum(_width(char) for char in text) * size


def _width(char: str) -> float:
    known = _WIDTHS.get(char)
    if known is not None:
        return known
    if unicodedata.category(char) in ("Cf", "Mn", "Me", "Cc"):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(char) in "WF" else 0.68


def wrap_label(
    text: str, *, width: float, size: float, max_lines: int
) -> tuple[str, ...]:
    """The text broken at spaces into lines no wider than ``width``.

    A word that is too wide alone is cut; what does not fit in ``max_lines`` gives way
    to an ellipsis. White space is folded; empty text gives no line. Cost: linear in
    what is shown.
    """
    lines: list[str] = []
    line = ""
    # No line holds more characters than this, however narrow they are.
    room = int(width / (size * 0.2) + 2) * max_lines
    is_cut = len(text) > room
    for word in text[:room].split():
        joined = f"{line} {word}" if line else word
        if not line or measure_label(joined, size) <= width:
            line = joined
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    if len(lines) > max_lines:
        is_cut = True
        lines = lines[:max_lines]
    fitted = [_fit(line, width, size, is_cut=False) for line in lines]
    if is_cut and fitted:
        fitted[-1] = _fit(lines[-1], width, size, is_cut=True)
    return tuple(fitted)


def _fit(line: str, width: float, size: float, *, is_cut: bool) -> str:
    """The line, or as much of it as fits with an ellipsis behind."""
    if not is_cut and measure_label(line, size) <= width:
        return line
    left = width - measure_label("…", size)
    kept = 0
    for char in line:
        left -= _width(char) * size
        if left < 0:
            break
        kept += 1
    short = line[:kept]
    if kept < len(line) and " " in short:
        short = short.rsplit(" ", 1)[0]
    return short.rstrip(" ,;:.…") + "…"


_SPACE = re.compile(r"\s+")


def shorten_words(text: str, *, max_chars: int) -> str:
    """The text on one line, cut behind a whole word where it is longer.

    A single word that is longer than ``max_chars`` is cut inside; there is no other
    way. Cost: linear in ``max_chars``.

    >>> shorten_words("the river\\nrose overnight", max_chars=12)
    'the river …'
    """
    line = _SPACE.sub(" ", text[: max_chars * 4]).strip()
    if len(line) <= max_chars and len(text) <= max_chars * 4:
        return line
    head = line[:max_chars]
    if " " in head and line[max_chars : max_chars + 1] != " ":
        head = head.rsplit(" ", 1)[0]
    return head.rstrip(" ,;:") + " …"


def join_words(parts: tuple[str, ...] | list[str]) -> str:
    """The parts as a list in prose.

    >>> join_words(["A", "B", "C"]), join_words(["A"])
    ('A, B and C', 'A')
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def count_noun(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> count_noun(1, "quote"), count_noun(3, "quote"), count_noun(0, "say-so")
    ('1 quote', '3 quotes', '0 say-sos')
    """
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
