"""The texts of GUM with their chains of mentions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.evaluate.gum_texts import GumWord, read_gum
from sayso.values import Article

_ENTITY = re.compile(r"\([^()]+\)?|\d+\)")
_SPEAKING = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself "
    "yourselves".split()
)


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One mention: its characters, those of its head, its chain, and what it is.

    ``form`` is "name" where the whole head is a proper name, "pronoun" for those of
    the third person and relative ones, "speaking" for I, we and you, else
    "description". ``of`` is GUM's kind of entity (person, organization, place ...).
    """

    start: int
    end: int
    head_start: int
    head_end: int
    chain: str
    form: str
    of: str


@dataclass(frozen=True, slots=True)
class GoldChains:
    """A text and its mentions in order."""

    article: Article
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """A mention whose end is not reached yet; ``heads`` are numbers of words."""

    first: int
    heads: tuple[int, ...]
    of: str


def read_chains(path: Path) -> Iterator[GoldChains]:
    """The documents of a GUM file with their mentions, an outer one before an inner.

    Cost: linear; one document is held at a time.
    """
    for text in read_gum(path):
        mentions = sorted(
            _find_mentions(text.words), key=lambda one: (one.start, -one.end)
        )
        yield GoldChains(Article(id=text.id, text=text.text), tuple(mentions))


def _find_mentions(words: Sequence[GumWord]) -> Iterator[GoldMention]:
    """The mentions that words open and close, in the order in which they close."""
    begun: dict[str, list[_Open]] = defaultdict(list)
    for here, word in enumerate(words):
        for part in _ENTITY.findall(word.entities):
            chain = part[:-1]
            if part.startswith("("):
                chain, of, _, _, _, heads, *_ = part[1:].rstrip(")").split("-", 6)
                within = tuple(here + int(one) - 1 for one in heads.split(","))
                begun[chain].append(_Open(here, within, of))
            if part.endswith(")"):
                mention = _close(begun[chain].pop(), chain, words, here)
                if mention is not None:
                    yield mention


def _close(
    begun: _Open, chain: str, words: Sequence[GumWord], last: int
) -> GoldMention | None:
    heads = [words[at] for at in begun.heads if at <= last]
    if not heads:
        return None
    return GoldMention(
        words[begun.first].start,
        words[last].end,
        heads[0].start,
        heads[-1].end,
        chain,
        _tell_form(heads),
        begun.of,
    )


def _tell_form(heads: Sequence[GumWord]) -> str:
    tags = {head.tag for head in heads}
    if heads[0].form.casefold() in _SPEAKING:
        return "speaking"
    if tags & {"PRP", "PRP$", "WP", "WP$", "WDT", "DT"}:
        return "pronoun"
    return "name" if tags & {"NNP", "NNPS"} else "description"
