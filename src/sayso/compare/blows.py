"""How somebody was attacked with bare hands: slapped, punched, kicked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page

# "Struck", "hit" and "attacked" can be any of them; "kicked off" is none.
_BLOW = re.compile(
    r"\b(?:(?P<slap>slapp(?:ed|ing)|slaps?)|(?P<punch>punch(?:ed|es|ing))|"
    r"(?P<kick>kick(?:ed|s|ing))|(?P<push>(?:push|shov)(?:ed|es|ing))|"
    r"(?P<choke>chok(?:ed|es|ing)|strangl(?:ed|es|ing))|"
    r"(?P<headbutt>head-?butt(?:ed|s|ing))|"
    r"(?P<spit>spat|spitting))\b(?! (?:off|out|in|back|for|ahead|forward|through|up|"
    r"around|down on))",
    re.IGNORECASE,
)


def read_blows(at: int, page: Page) -> Iterator[Claim]:
    """The blows that each sentence of one page tells, as one value. Linear."""
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        found = list(_BLOW.finditer(article.text, line.span.start, end))
        if not found:
            continue
        span = article.span(found[0].start(), found[-1].end())
        yield Claim(
            page=at,
            line=nth,
            kind="other",
            span=span,
            topic=("blow",),
            value=" ".join(sorted({match.lastgroup or "" for match in found})),
            number=None,
            modifier=None,
            context=find_context(line, span),
            near=find_near(page, line, span),
            about="how somebody was attacked",
        )
