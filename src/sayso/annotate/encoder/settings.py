"""Settings of the decoder: the constants that were tuned, each with its range."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.errors import ModelError

Costs = tuple[float, float, float]


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

    # All tuned on PolNeAR dev, where the pointers of a trained model leave them little
    # to do: gap 0 to 1.4, crossed 0 to 1, paragraphs 0 to 2, none -2 to 1, share 0 to 8
    # move the F1 of linked triples by .002 at most. With a model of one epoch gap and
    # crossed were worth a point.


@dataclass(frozen=True, slots=True)
class QuoteSettings:
    """How quotes are decoded: costs of leaving and entering spans, and the links.

    ``leaving`` and ``entering`` are for content, cue and source; ``edges`` is what
    leaving content costs besides at the end of a sentence or at marks, at another
    sign, and between two words: reported clauses end where the reporter's do. A
    content without cue is kept when so much of it stands in marks as ``display`` says;
    what scores under ``least_score`` is left out, or under ``least_partly`` where only
    a part of the content stands in marks.
    """

    # Leaving content at 0, 1, 1.5, 2, 3, 4 on PolNeAR dev: exact F1 of content .668
    # .687 .688 .688 .686 .682; a cue at -1, -.5, 0, .25, .5: of cue .733 .737 .742
    # .744 .744; a source at -1 to .5: of source .813 to .817.
    leaving: Costs = (0.0, 0.25, 0.0)
    entering: Costs = (0.0, 0.0, 0.0)
    # One cost of 1.5 everywhere: exact F1 of content .687; (.5, 1, 2.5) .690, (0, 1, 4)
    # .686, (1, 1.5, 2) .691, (1, 2, 3) .693, (1.5, 2, 3) .695, (1, 2, 5) .688.
    # The shipped model, content / cue / source: (1.5, 2, 3) .688 .747 .817, (1, 1.5,
    # 2.5) .692 .747 .818, (.75, 1.25, 2) .693 .749 .820, (.5, .75, 1.5) .691 .748 .819.
    # The second one that shipped, with least_score .35: (.75, 1.25, 2) .701 .755 .829,
    # (.75, 1.25, 2.5) .702 .756 .829; (1, 1.5, 2.5) and (1.5, 2, 3) no better.
    edges: Costs = (0.75, 1.25, 2.5)
    cues: LinkSettings = LinkSettings()
    sources: LinkSettings = LinkSettings()
    display: float = 0.95
    # 0, .15, .2, .25, .3 on PolNeAR dev: exact F1 of content .694 .694 .695 .694 .693,
    # F1 of linked triples .796 .801 .804 .806 .808; .5 costs .01 of content. With the
    # second model that shipped .25 .3 .35 .4 .45: content .700 .700 .702 .702 .702,
    # linked .819 .821 .822 .821 .823, of direct ones .936 .938 .942 .942 .942.
    least_score: float = 0.35
    # The reporter's words with some in marks are more often a term set off: .25, .35,
    # .45, .5, .55, .6 give F1 of linked mixed ones .885 .894 .901 .904 .900 .896; at .5
    # on two halves of dev .892 for .866, .920 for .911. Exact content stays at .692.
    # With the second model and what the rules see too kept: .45, .5, .55, .6 give .897
    # .899 .902 .903, exact content .703 .703 .703 .704. With the fourth: .5, .55, .6,
    # .62, .65 give .907 .908 .913 .915 .913.
    least_partly: float = 0.6


def read_settings(thresholds: Mapping[str, float]) -> QuoteSettings:
    """The settings with the numbers of a manifest in place of those named there.

    Names are those of the fields: "leaving.content", "cues.gap", "least_score".

    Raises:
        ModelError: when a name is none of them.
    """
    settings = QuoteSettings()
    numbers = {
        "display": settings.display,
        "least_score": settings.least_score,
        "least_partly": settings.least_partly,
        **_name_costs("leaving", settings.leaving),
        **_name_costs("entering", settings.entering),
        **_name_costs("edges", settings.edges),
        **_name_links("cues", settings.cues),
        **_name_links("sources", settings.sources),
    }
    unknown = sorted(set(thresholds) - set(numbers))
    if unknown:
        raise ModelError(f"unknown threshold {unknown[0]!r} in a model's manifest")
    numbers.update(thresholds)
    return QuoteSettings(
        leaving=_take_costs("leaving", numbers),
        entering=_take_costs("entering", numbers),
        edges=_take_costs("edges", numbers),
        cues=_take_links("cues", numbers),
        sources=_take_links("sources", numbers),
        display=numbers["display"],
        least_score=numbers["least_score"],
        least_partly=numbers["least_partly"],
    )


_ROLES = ("content", "cue", "source")
_LINKS = ("gap", "crossed", "paragraphs", "none", "share")


def _name_costs(group: str, costs: Costs) -> dict[str, float]:
    pairs = zip(_ROLES, costs, strict=True)
    return {f"{group}.{role}": cost for role, cost in pairs}


def _take_costs(group: str, numbers: Mapping[str, float]) -> Costs:
    content, cue, source = (numbers[f"{group}.{role}"] for role in _ROLES)
    return content, cue, source


def _name_links(group: str, links: LinkSettings) -> dict[str, float]:
    return {f"{group}.{name}": float(getattr(links, name)) for name in _LINKS}


def _take_links(group: str, numbers: Mapping[str, float]) -> LinkSettings:
    return LinkSettings(**{name: numbers[f"{group}.{name}"] for name in _LINKS})
