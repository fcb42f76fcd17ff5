"""By what means something was said or done: in person, by letter, on Twitter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Line, Page

_MEANS = {
    "person": ("in person", r"in person|face[- ]to[- ]face"),
    "phone": ("by phone", r"by (?:tele)?phone|over the phone|in a (?:phone|telephone) "
              r"call|phone call"),
    "mail": ("by e-mail", r"(?:by|in an|via) e-?mail"),
    "letter": ("by letter", r"(?:by|in a)(?: \w+)? (?:letter|memo)"),
    "paper": ("in a statement", r"in a (?:\w+ )?(?:statement|news release|press "
              r"release)|in writing"),
    "net": ("on the net", r"(?:on|via|over) (?:twitter|facebook|instagram|snapchat|"
            r"social media|youtube|his blog|her blog)|in a (?:tweet|(?:\w+ )?post)"),
    "video": ("in a video", r"in a (?:\w+ )?video(?: message)?|on video"),
    "press": ("at a news conference", r"(?:at|in|during) a (?:news|press) "
              r"(?:conference|briefing)"),
    "court": ("in court", r"in (?:open )?court"),
}  # fmt: skip
_ACTS = (
    r"apologi[sz](?:ed|es|ing)|resign(?:ed|s|ing)|announc(?:ed|es|ing)|thank(?:ed|s|ing)|"
    r"confess(?:ed|es|ing)|congratulat(?:ed|es|ing)|condemn(?:ed|s|ing)"
)
_TOLD = re.compile(
    rf"\b(?P<act>{_ACTS})\b[^.;:!?\n\"“”]{{0,60}}?\b(?P<means>"
    + "|".join(rf"(?P<{key}>{words})" for key, (_, words) in _MEANS.items())
    + r")\b",
    re.IGNORECASE,
)


def read_means(at: int, page: Page) -> Iterator[Claim]:
    """By what means acts of speech were done, as one page tells it. Linear.

    "Apologised in person on Tuesday". The act is the topic, together with the last one
    named before it.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for match in _TOLD.finditer(article.text, line.span.start, end):
            key = next(k for k in _MEANS if match.group(k))
            span = article.span(*match.span("means"))
            act = match.group("act").casefold()
            yield Claim(
                page=at,
                line=nth,
                kind="other",
                span=span,
                topic=("means", find_idea(act), _find_actor(line, match.start())),
                value=_MEANS[key][0],
                number=None,
                modifier=None,
                context=find_context(line, span),
                near=find_near(page, line, span),
                about=f"how somebody {act}",
            )


def _find_actor(line: Line, before: int) -> str:
    """Whoever is mentioned last before an act, "" where nobody is."""
    people = [idea.key for idea in line.ideas if idea.is_person and idea.start < before]
    return people[-1] if people else ""
