"""How matters stand by a report: charged or not, caught or sought, open or closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.body_matters import BODY_MATTERS
from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.concepts import find_idea
from sayso.compare.law_matters import LAW_MATTERS
from sayso.compare.matters import Matter
from sayso.compare.pages import Line, Page
from sayso.compare.thing_matters import THING_MATTERS
from sayso.values import Span

MATTERS = (*LAW_MATTERS, *BODY_MATTERS, *THING_MATTERS)

_LONGEST_LINE = 1500
# How far the words before are looked at for a doubt, and those behind for a noun.
_DOUBT_REACH = 40
_NOUN_REACH = 40
_DOUBT = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|if|until|unless|before|whether|when|"
    r"without|previously|once|could|would|may|might|should|will|expected|yet)\b"
    r"[^.;:]*\Z",
    re.IGNORECASE,
)


def read_standings(at: int, page: Page) -> Iterator[Claim]:
    """How the matters of one page stand, where its own words say so. Linear.

    What stands in quotation marks counts as well, as an official tells it; what the
    words before deny or put in doubt ("no suspects are in custody") does not.
    """
    for nth, line in enumerate(page.lines):
        for matter in MATTERS:
            for value, span in _find_standings(page, line, matter):
                thing = _find_thing(page, line, span, matter)
                if thing is None:
                    continue
                yield Claim(
                    page=at,
                    line=nth,
                    kind="other",
                    span=span,
                    topic=("standing", matter.name, find_idea(thing)),
                    value=value,
                    number=None,
                    modifier=None,
                    context=find_context(line, span),
                    near=find_near(page, line, span),
                    about=matter.about.replace("it", f"the {thing}", 1)
                    if thing
                    else matter.about,
                )


def _find_standings(
    page: Page, line: Line, matter: Matter
) -> Iterator[tuple[str, Span]]:
    """The standings of a matter that a sentence tells, each with its words."""
    article = page.report.article
    start = line.span.start
    end = min(line.span.end, start + _LONGEST_LINE)
    for standing in matter.standings:
        for match in standing.words.finditer(article.text, start, end):
            before = article.text[
                max(start, match.start() - _DOUBT_REACH) : match.start()
            ]
            if not (standing.can_be_doubted and _DOUBT.search(before)):
                yield standing.value, article.span(*match.span())


def _find_thing(page: Page, line: Line, span: Span, matter: Matter) -> str | None:
    """The noun of what a standing is of, "" for matters of no thing.

    The last one before it in its sentence, else the first right behind it; None where
    the matter is a thing's and the sentence names none.
    """
    if matter.nouns is None:
        return ""
    text = page.report.article.text
    before = [
        m.group() for m in matter.nouns.finditer(text, line.span.start, span.start)
    ]
    if before:
        return before[-1].casefold()
    after = matter.nouns.search(
        text, span.end, min(line.span.end, span.end + _NOUN_REACH)
    )
    return after.group().casefold() if after is not None else None
