"""Where on the body somebody was hit, and whether a part is broken or only hurt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page

# Parts of the body that are near each other are one: the face is the head's.
_PARTS = {
    word: line.split()[0]
    for line in (
        "head face cheek forehead skull temple eye jaw mouth",
        "neck throat",
        "chest torso heart lung lungs rib ribs",
        "back spine",
        "stomach abdomen belly",
        "arm arms hand hands wrist elbow shoulder forearm finger fingers",
        "leg legs foot feet thigh knee ankle calf toe toes hip",
    )
    for word in line.split()
}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_HIT = re.compile(
    rf"\b(?:shot|stabbed|hit|struck|wounded|grazed)(?: \w+){{0,3}}? in (?:the|his|her) "
    rf"(?:left |right |upper |lower |side of (?:the|his|her) )?(?P<part>{_PART})\b"
    rf"(?! and\b)",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    rf"\b(?:fractured|broken|broke|cracked)(?: or (?:fractured|broken))?"
    rf"(?: (?:his|her|a|an|two|three|several|left|right))*? (?P<broken>{_PART})\b|"
    rf"\b(?P<hurt>{_PART}) injur(?:y|ies)\b|\binjur(?:y|ies) to (?:the|his|her) "
    rf"(?:left |right )?(?P<hurt2>{_PART})\b",
    re.IGNORECASE,
)


def read_wounds(at: int, page: Page) -> Iterator[Claim]:
    """The parts of the body that one page says were hit, broken or hurt. Linear."""
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _HIT.finditer(article.text, line.span.start, end):
            part = _PARTS[match.group("part").casefold()]
            yield _make_claim((at, nth), page, match, ("wound",), part)
        for match in _BROKEN.finditer(article.text, line.span.start, end):
            broken = match.group("broken")
            word = (broken or match.group("hurt") or match.group("hurt2")).casefold()
            topic = ("hurt", word.removesuffix("s"))
            value = f"broken {word}" if broken else f"hurt {word}"
            yield _make_claim((at, nth), page, match, topic, value)


def _make_claim(
    where: tuple[int, int],
    page: Page,
    match: re.Match[str],
    topic: tuple[str, ...],
    value: str,
) -> Claim:
    """A wound as a claim."""
    line = page.lines[where[1]]
    span = page.report.article.span(*match.span())
    return Claim(
        page=where[0],
        line=where[1],
        kind="other",
        span=span,
        topic=topic,
        value=value,
        number=None,
        modifier=None,
        context=find_context(line, span),
        near=find_near(page, line, span),
        about="where the wound is" if topic == ("wound",) else "how bad the wound is",
    )
