"""Pages that report no one event: round-ups of several, and pages without a report."""

from __future__ import annotations

import re
from typing import Literal

from sayso.group.terms import find_terms
from sayso.group.titles import drop_site

PrintKind = Literal["report", "roundup", "page"]

_ROUNDUP_TITLE = re.compile(
    r"\b(?:round-?ups?|news briefs?|in brief|police (?:blotter|log|briefs)|"
    r"crime (?:blotter|log|briefs)|(?:morning|evening|daily|weekly) (?:brief(?:ing)?|"
    r"digest|headlines|newsletter)|week in review|year in review|top stories|"
    r"(?:today|this week)(?:'s|’s)? (?:headlines|news in)|\d+ things (?:you|to)|"
    r"timeline of|live updates: latest news)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^\W{0,3}([A-Z][A-Z.'’ -]{2,30}[A-Z])(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{2,30}\))?"
    r" ?(?:--?|–|—) ",
    re.MULTILINE,
)
_PAGE = re.compile(
    r"\b(?:page (?:you requested )?(?:was |could )?not (?:be )?found|404 error|"
    r"access denied|enable javascript|are you a robot|unusual traffic|"
    r"your browser (?:is|does) not|accept (?:all )?cookies|"
    r"external links are provided for reference|this content is not available|"
    r"subscribe to (?:continue|read)|(?:log|sign) in to (?:continue|read)|"
    r"chat with us in|this video (?:is|has been) (?:no longer|not|removed)|"
    r"domain (?:is|may be) for sale)\b",
    re.IGNORECASE,
)
_LEAST_DATELINES = 3
# A page that is no report says little else; a report may carry such a line too.
_MAX_PAGE_TERMS = 60
# A headline of so many content words tells what happened; the name of a site does not.
_LEAST_HEADLINE_TERMS = 4


def find_kind(title: str, body: str, terms: int) -> PrintKind:
    """Whether an article reports one event, several, or nothing.

    ``terms`` is how many different content words it has.

    Misses: a round-up without a title that says so and without datelines.

    >>> find_kind("Police blotter: Carrow", "A bicycle was taken.", 4)
    'roundup'
    >>> find_kind("Harbour TV", "Please enable JavaScript to go on.", 5)
    'page'
    """
    if terms <= _MAX_PAGE_TERMS and _PAGE.search(f"{title}\n{body}"):
        return "page"
    if _ROUNDUP_TITLE.search(title):
        return "roundup"
    if len(set(_DATELINE.findall(body))) >= _LEAST_DATELINES:
        return "roundup"
    return "report"


def is_telling(title: str) -> bool:
    """Whether a headline tells of an event by itself, without the name of its site.

    >>> is_telling("Port Ellis bridge shut - Harbour TV"), is_telling("Harbour TV News")
    (True, False)
    """
    headline = drop_site(title, least_words=0)
    terms = set(find_terms(headline))
    return len(terms) >= _LEAST_HEADLINE_TERMS and not _PAGE.search(headline)
