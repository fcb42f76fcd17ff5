"""What speaks for and against one event behind two articles, each as one number."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sayso.group.figures import FIGURE_KINDS, compare_figures
from sayso.group.prints import Print
from sayso.group.rarity import Rarity, Vector, Weighed, multiply, weigh_print
from sayso.group.sketches import contain_sketch

# A gap in days that stands for "not known": a pair without dates is neither near nor
# far in time.
_UNKNOWN_GAP_DAYS = 2
_MAX_APART_DAYS = 30
# Added to the words of the shorter report: a share of very few words tells little.
_PRIOR_WORDS = 20


@dataclass(frozen=True, slots=True)
class Weighted:
    """A print with its vectors, as they are weighed at one moment."""

    print: Print
    vectors: Weighed

    @classmethod
    def of(
        cls, one: Print, rarities: Mapping[str, Rarity], terms: Vector | None = None
    ) -> Weighted:
        """The print weighed by what is rare now; ``terms`` where they are weighed."""
        return cls(one, weigh_print(one, rarities, terms))


def weigh_evidence(
    one: Weighted, other: Weighted, rarities: Mapping[str, Rarity]
) -> dict[str, float]:
    """What speaks for and against one event, by name.

    Symmetric: the order of the pair changes nothing. All values are 0 or more.
    """
    mine, theirs = one.vectors, other.vectors
    terms = rarities["terms"]
    rare = [word for word in mine.terms.keys() & theirs.terms if terms.is_rare(word)]
    shorter = min(len(mine.terms), len(theirs.terms))
    covered = _cover(mine.lead, other.print), _cover(theirs.lead, one.print)
    return {
        "terms": multiply(mine.terms, theirs.terms),
        "lead": multiply(mine.lead, theirs.lead),
        "title": multiply(mine.title, theirs.title),
        "names": multiply(mine.names, theirs.names),
        "pairs": multiply(mine.pairs, theirs.pairs),
        "covered_more": max(covered),
        "rare_share": len(rare)
        / (_PRIOR_WORDS + min(len(mine.terms), len(theirs.terms))),
        "title_covered": max(
            _cover(mine.title, other.print), _cover(theirs.title, one.print)
        ),
        "length": math.log1p(shorter),
        "copied": contain_sketch(one.print.sketch, other.print.sketch),
        "same_outlet": float(
            one.print.outlet is not None and one.print.outlet == other.print.outlet
        ),
        **_weigh_people(one.print, other.print),
        **_weigh_places(one.print, other.print, rarities["terms"]),
        **_weigh_times(one.print, other.print),
        **_weigh_figures(one.print, other.print),
    }


def _cover(lead: Vector, other: Print) -> float:
    """The share of a lead's weight whose words the other report holds."""
    return math.fsum(w * w for word, w in lead.items() if word in other.terms)


def _weigh_people(one: Print, other: Print) -> dict[str, float]:
    """People told with an age, whom usually the event befell or who caused it."""
    mine = one.aged & (other.aged | other.pairs.keys())
    theirs = other.aged & one.pairs.keys()
    shared = len(mine | theirs)
    clash = bool(one.aged and other.aged and not shared)
    return {"aged": math.log1p(shared), "aged_clash": float(clash)}


def _weigh_places(one: Print, other: Print, terms: Rarity) -> dict[str, float]:
    shared = one.places & other.places
    both = min(len(one.places), len(other.places))
    weight = math.fsum(terms.weigh(word) for word in shared)
    missing = one.places and other.places and not shared
    elsewhere = sum(word in other.terms for word in one.places)
    elsewhere += sum(word in one.terms for word in other.places)
    total = len(one.places) + len(other.places)
    return {
        "places": math.log1p(weight),
        "places_share": len(shared) / both if both else 0.0,
        "places_clash": float(bool(missing)),
        "places_unknown": 1 - elsewhere / total if total else 0.0,
    }


def _weigh_times(one: Print, other: Print) -> dict[str, float]:
    gap = gap_days(one, other)
    known = _UNKNOWN_GAP_DAYS if gap is None else gap
    apart = _days_apart(one.days, other.days)
    lead = _days_apart(one.lead_days, other.lead_days)
    reach = _reach(one, other)
    return {
        "gap": math.log1p(known),
        "gap_to_1": float(gap is not None and gap <= 1),
        "gap_over_14": float(known > 14),
        "gap_over_60": float(known > 60),
        "days_apart": math.sqrt(min(apart or 0, _MAX_APART_DAYS)),
        "days_equal": float(apart == 0),
        "lead_days_apart": math.sqrt(min(lead or 0, _MAX_APART_DAYS)),
        "recalls": float(reach is not None and reach <= 1 and known > 3),
        "recalls_not": float((reach is None or reach > 3) and known > 7),
    }


def gap_days(one: Print, other: Print) -> int | None:
    """Days between two publications; None where one is not known."""
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)


def _days_apart(one: frozenset[int], other: frozenset[int]) -> int | None:
    if not one or not other:
        return None
    return min(abs(day - there) for day in one for there in other)


def _reach(one: Print, other: Print) -> int | None:
    """How near a calendar date of the later report comes to the time of the earlier."""
    if one.published is None or other.published is None:
        return None
    early, late = sorted((one, other), key=lambda print: str(print.published))
    around = {early.published.toordinal() if early.published else 0, *early.days}
    return _days_apart(frozenset(around), late.dated)


def _weigh_figures(one: Print, other: Print) -> dict[str, float]:
    weighed: dict[str, float] = {}
    for kind in FIGURE_KINDS:
        shared = compare_figures(one.figures, other.figures, kind)
        weighed[kind] = math.log1p(max(shared, 0))
        weighed[f"{kind}_clash"] = float(shared == -1)
    return weighed


def date_of(day: int) -> str:
    """A day number as ISO 8601."""
    return date.fromordinal(day).isoformat()
