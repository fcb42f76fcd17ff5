"""Who somebody who was shot or hit was to whoever did it: a wife, a brother."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page

# Words of one line are taken for each other by mistake; two of two lines are two
# people's words for one ("her son" is "his brother").
_FAMILIES = (
    "wife girlfriend fiancee fiancée ex-wife ex-girlfriend",
    "husband boyfriend ex-husband ex-boyfriend",
    "brother cousin nephew uncle friend roommate neighbor neighbour coworker",
    "sister cousin niece aunt friend roommate neighbor neighbour coworker",
    "son stepson grandson",
    "daughter stepdaughter granddaughter",
    "mother mom mum stepmother grandmother",
    "father dad stepfather grandfather",
)
_SAME = {"neighbour": "neighbor", "mom": "mother", "mum": "mother", "dad": "father",
         "fiancée": "fiancee"}  # fmt: skip
_KIN = frozenset(word for line in _FAMILIES for word in line.split())
_HURT = (
    r"(?:shot|shooting|killed|killing|stabbed|stabbing|wounded|wounding|strangled|"
    r"murdered|murdering|attacked|attacking)"
)
_WHOM = re.compile(
    rf"\b{_HURT}(?: and (?:\w+ )?{_HURT})?(?P<by> by)? (?:his|her)(?: own)? "
    rf"(?:[\w'’-]+ ){{0,3}}?(?P<kin>{'|'.join(sorted(_KIN, key=len, reverse=True))})\b"
    r"(?!['’]s| and\b| or\b)",
    re.IGNORECASE,
)


def read_relations(at: int, page: Page) -> Iterator[Claim]:
    """Whom somebody shot or hit, and by whom, as kin. Linear.

    "Shot his younger brother", "was shot by her cousin"; with an "and" behind there
    are several, and none is told.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _WHOM.finditer(article.text, line.span.start, end):
            span = article.span(*match.span())
            kin = match.group("kin").casefold()
            is_by = match.group("by") is not None
            yield Claim(
                page=at,
                line=nth,
                kind="person",
                span=span,
                topic=("relation", "by" if is_by else "whom"),
                value=_SAME.get(kin, kin),
                number=None,
                modifier=None,
                context=find_context(line, span),
                near=find_near(page, line, span),
                about="who did it" if is_by else "who was hit",
            )


def are_confused(one: str, other: str) -> bool:
    """Whether two relations can be taken for each other by mistake.

    >>> are_confused("wife", "girlfriend"), are_confused("son", "brother")
    (True, False)
    """
    return any({one, other} <= set(line.split()) for line in _FAMILIES)
