"""Settings of the decoder: the constants that were tuned, each with its range."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """What a pointer's score loses on its way to a target, in nats.

    ``gap`` times the log of one more than the pieces between, ``crossed`` for each
    other target crossed, ``paragraphs`` for each paragraph border; ``none`` is added
    to the score of pointing at nothing, ``share`` is the most that a content may lose
    when it is given to a cue that has none.
    """

    gap: float = 0.7
    crossed: float = 0.3
    paragraphs: float = 0.5
    none: float = 0.0
    share: float = 4.0


@dataclass(frozen=True, slots=True)
class QuoteSettings:
    """How quotes are decoded: costs of leaving and entering spans, and the links.

    ``leaving`` and ``entering`` are for content, cue and source.
    """

    leaving: tuple[float, float, float] = (2.0, 0.0, 0.0)
    entering: tuple[float, float, float] = (0.0, 0.0, 0.0)
    cues: LinkSettings = LinkSettings()
    sources: LinkSettings = LinkSettings()
