"""Embedded posts and transcripts: quotations that stand without marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.rules.cue_scores import score_cue
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.passages import Passage

# "— Ada Quill (@adaquill) October 13, 2016": how an embedded post is signed.
_SIGNATURE = re.compile(
    r"(?:—|–|--|-|―)\s*(?P<name>[^\n()@—–]{1,60}?)\s*\((?P<handle>@\w{1,30})\)"
    r"(?:\s+(?P<date>(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
    r"\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+\d{4}))?"
)
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+))+\s*$")

# "QUILL: Nobody asked me." in a transcript, "Quill: Nobody Asked Me" in a headline.
_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]*|[A-Z]\.)(?:\s+(?:[A-Z][\w.'’-]*|of|the|de|van)){0,4})"
    r":\s+(?=[\"“‘'(\[]?[A-Z0-9])"
)
# Words before a colon that name no speaker.
_NO_SPEAKER = frozenset(
    "breaking update updated watch video photos photo exclusive opinion analysis review"
    " correction note editor's warning live read related more poll results transcript"
    " here question answer subject date time place source image credit caption today"
    " what why how when where who episode part chapter step day election campaign"
    " debate report news world politics morning".split()
)


@dataclass(frozen=True, slots=True)
class Embed:
    """A quotation without marks and the characters that it takes from its passage."""

    finding: Finding
    start: int
    end: int


def find_embeds(passages: Sequence[Passage], text: str) -> tuple[Embed, ...]:
    """The embedded posts and labelled lines of an article in order.

    A post is what stands before its signature in the passage, or the passage before
    it where the signature stands alone. Cost: linear.
    """
    found: list[Embed] = []
    for at, passage in enumerate(passages):
        before = passages[at - 1] if at else None
        found += _find_posts(passage, before, text)
        opens = passage.kind == "headline" or not at
        label = _find_label(passage, text, opens=opens)
        if label is not None:
            found.append(label)
    return tuple(found)


def _find_posts(passage: Passage, before: Passage | None, text: str) -> list[Embed]:
    found: list[Embed] = []
    start = passage.start
    for match in _SIGNATURE.finditer(text, passage.start, passage.end):
        content = (start, match.start())
        if not text[start : match.start()].strip() and before is not None:
            content = (before.start, before.end)
        links = _LINKS.search(text, *content)
        content = _strip(text, content[0], links.start() if links else content[1])
        if content[0] < content[1]:
            finding = Finding(
                content=(content,),
                cue=(),
                source=(match.span("name"),),
                lemma="",
                frame="post",
                marked=True,
                score=score_cue("", "post"),
                channel=("Twitter", *match.span("handle")),
            )
            found.append(Embed(finding, content[0], match.end()))
        start = match.end()
    return found


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\"“”'"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\"“”'"):
        end -= 1
    return start, end


def _find_label(passage: Passage, text: str, *, opens: bool) -> Embed | None:
    """The labelled line that a passage is; ``opens`` a headline or an article."""
    match = _LABEL.match(text, passage.start, passage.end)
    if match is None:
        return None
    name = match.group("name")
    words = [word.lower() for word in name.split()]
    if _NO_SPEAKER & set(words) or len(text[match.end() : passage.end].split()) < 3:
        return None
    if passage.regions and passage.regions[0].start == match.end():
        return None  # the marks say what is quoted
    if opens and not is_named(text, passage.end, name):
        return None
    kind = "headline" if opens else passage.kind
    frame = "label" if name.isupper() and not opens else f"label-{kind}"
    end = passage.end
    while end > match.end() and text[end - 1] in ".?! " and kind == "headline":
        end -= 1
    finding = Finding(
        content=((match.end(), end),),
        cue=(),
        source=(match.span("name"),),
        lemma="",
        frame=frame,
        marked=name.isupper(),
        score=score_cue("", frame),
    )
    return Embed(finding, match.start(), passage.end)


def is_named(text: str, start: int, name: str) -> bool:
    """Whether what follows a headline speaks of a name more often than of the word.

    "FERRY OF FEAR: Mum's terror" names nobody, "QUILL: Nobody asked" does where the
    report goes on about Quill. Of 46 labels in headlines of PolNeAR 24 of the 27 named
    below are speakers, and 4 of the 19 others. A headline alone is believed.
    """
    word = re.escape(name.split()[-1].removesuffix("'s").removesuffix("’s"))
    forms = Counter(re.findall(rf"\b{word}\b", text[start:], re.IGNORECASE))
    plain = sum(count for form, count in forms.items() if form.islower())
    return not text[start:].strip() or forms.total() > 2 * plain
