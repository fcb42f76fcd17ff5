"""Particulars that reports tell in set words: the weapon, where somebody died."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Page
from sayso.values import FactKind, Span

_WEAPONS = {
    "handgun": "handgun", "pistol": "handgun", "revolver": "handgun",
    "semi-automatic pistol": "handgun", "rifle": "rifle", "shotgun": "shotgun",
    "knife": "knife", "machete": "machete", "crossbow": "crossbow", "axe": "axe",
    "hammer": "hammer", "baseball bat": "baseball bat",
}  # fmt: skip
_WEAPON = re.compile(
    r"\b(?:handgun|pistol|revolver|rifle|shotgun|knife|machete|crossbow|axe|hammer|"
    r"baseball bat)\b",
    re.IGNORECASE,
)
_HOSPITAL = r"hospital|medical cent(?:er|re)|trauma cent(?:er|re)|infirmary|clinic"
_DIED = re.compile(
    r"\b(?:(?:was |were )?(?:pronounced|declared)(?: \w{1,12}){0,2}(?: dead)?|died|"
    r"dead) "
    r"(?:(?:shortly |soon |hours )?(?:later|after|afterwards?|there) )?"
    rf"(?:(?:at|in|inside|on)(?: [\w.'’-]{{1,15}}){{0,4}}? (?P<scene>scene|home|house|"
    rf"apartment|roadside|street|{_HOSPITAL})\b|(?P<arrival>on arrival)\b|"
    r"at (?P<name>[A-Z][\w.'’-]{1,15}(?: [A-Z][\w.'’-]{1,15}){0,4})"
    r"(?: Hospital| Medical Center)\b)"
)
_ATTACKS = frozenset(
    find_idea(word)
    for word in "attacked stabbed killed injured died beat murdered slashed".split()
)
_IS_HOSPITAL = re.compile(_HOSPITAL, re.IGNORECASE)


def read_particulars(at: int, page: Page) -> Iterator[Claim]:
    """The weapons and places of death that one page tells. Linear.

    Kinds of weapon are told only as far as they exclude each other (a pistol is a
    handgun; "gun" may be any); a place of death is the scene or a hospital.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _WEAPON.finditer(article.text, line.span.start, end):
            value = _WEAPONS[match.group().casefold()]
            is_tool = value not in ("handgun", "rifle", "shotgun")
            if is_tool and not _ATTACKS & {idea.key for idea in line.ideas}:
                # An auctioneer's hammer is no weapon.
                continue
            span = article.span(*match.span())
            yield _make_claim((at, nth), page, span, "weapon", value, "other")
        for match in _DIED.finditer(article.text, line.span.start, end):
            place = match.group("scene") or ""
            is_hospital = not place or _IS_HOSPITAL.search(place) is not None
            span = article.span(*match.span())
            value = "hospital" if is_hospital else "scene"
            yield _make_claim((at, nth), page, span, "place of death", value, "place")


def _make_claim(
    where: tuple[int, int],
    page: Page,
    span: Span,
    topic: str,
    value: str,
    kind: FactKind,
) -> Claim:
    """A particular as a claim."""
    line = page.lines[where[1]]
    return Claim(
        page=where[0],
        line=where[1],
        kind=kind,
        span=span,
        topic=(topic,),
        value=value,
        number=None,
        modifier=None,
        context=find_context(line, span),
        near=find_near(page, line, span),
        about=topic,
    )
