"""Why two articles were joined, in words and numbers, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.group.evidence import Weighted, date_of, gap_days, weigh_evidence
from sayso.group.figures import show_figure
from sayso.group.prints import Print
from sayso.group.rarity import Rarity
from sayso.group.scores import make_chance
from sayso.values import Join

_FAR_DAYS = 7
_CLASHES = {
    "aged_clash": "other people with ages",
    "age_clash": "no ages in common",
    "street_clash": "no streets in common",
    "block_clash": "no house numbers in common",
    "killed_clash": "other numbers of killed",
    "hurt_clash": "other numbers of hurt",
    "clock_clash": "no clock times in common",
    "places_clash": "no places in common",
}


def explain_join(
    one: Print, other: Print, rarities: Mapping[str, Rarity], *, log_odds: float
) -> Join:
    """The evidence that two articles are on one event, and the strongest against it.

    ``log_odds`` is the score that the join was decided on.
    """
    evidence = weigh_evidence(
        Weighted.of(one, rarities), Weighted.of(other, rarities), rarities
    )
    return Join(
        article=one.id,
        joined_to=other.id,
        score=round(make_chance(log_odds), 3),
        shared=tuple(list_shared(one, other, rarities)),
        against=tuple(_list_against(one, other, evidence)),
    )


def list_shared(
    one: Print, other: Print, rarities: Mapping[str, Rarity]
) -> Iterator[str]:
    """What two articles share, the heaviest first: names, words, figures, a day."""
    full: list[str] = []
    said: set[str] = set()
    weigh_pair = rarities["pairs"].weigh
    for name in sorted(
        one.pairs.keys() & other.pairs.keys(),
        key=lambda word: (-weigh_pair(word), word),
    ):
        # "Ada Quill" is enough: "Mayor Ada" would say the same again.
        if len(full) < 3 and not said & set(name.split()):
            full.append(name)
            said.update(name.split())
    words = sorted(
        (one.terms.keys() & other.terms.keys()) - said,
        key=lambda word: (-_tell(word, one, other, rarities["terms"]), word),
    )[:5]
    yield from (one.shown.get(word, word) for word in (*full, *words))
    figures = sorted(one.figures & other.figures)[:3]
    yield from (show_figure(figure) for figure in figures)
    yield from (f"the day {date_of(day)}" for day in sorted(one.days & other.days)[:1])


def _tell(word: str, one: Print, other: Print, terms: Rarity) -> float:
    """How much a shared word tells a reader: rare ones, names, and often used ones."""
    named = word in one.names and word in other.names
    often = min(one.terms[word], other.terms[word], 3)
    return terms.weigh(word) * (1 + named) * often


def _list_against(
    one: Print, other: Print, evidence: Mapping[str, float]
) -> Iterator[str]:
    gap = gap_days(one, other)
    if gap is not None and gap > _FAR_DAYS:
        yield f"published {gap} days apart"
    for name, words in _CLASHES.items():
        if evidence[name]:
            yield words
