"""Kickers: words before a headline's colon that name a topic and no speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate.encoder.drafts import Draft, find_passage
from sayso.annotate.lexicons.roles import DOCUMENT_NOUNS
from sayso.annotate.rules.embeds import is_named
from sayso.annotate.rules.passages import Passage


def drop_kickers(
    text: str, drafts: Sequence[Draft], passages: Sequence[Passage]
) -> Iterator[Draft]:
    """The drafts, those of a kicker without its words as their source.

    "FERRY OF FEAR: Mum's terror": the model takes what stands before a colon for a
    speaker, as in a transcript. A text may be one: "Poll: Half would stay at home".
    """
    for draft in drafts:
        if _is_kicker(text, draft, passages):
            draft = replace(draft, cue=None, source=None)
        yield draft


def _is_kicker(text: str, draft: Draft, passages: Sequence[Passage]) -> bool:
    if draft.source is None:
        return False
    start, end = draft.source
    passage = find_passage(passages, start)
    opens = passage.kind == "headline" or passage is passages[0]
    if not opens or start > passage.start + 1 or text[end : end + 1] != ":":
        return False
    said = draft.cue is not None and any(map(str.isalnum, text[slice(*draft.cue)]))
    name = text[start:end]
    is_text = name.lower() in DOCUMENT_NOUNS
    return not said and not is_text and not is_named(text, passage.end, name)
