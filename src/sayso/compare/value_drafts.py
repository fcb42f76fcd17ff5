"""Values and names that reports give, alike or not, as facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.compare.claims import Claim
from sayso.compare.drafts import Draft
from sayso.compare.groups import Clash, Group
from sayso.compare.labels import UNTOLD, label_claims, tells_of_telling
from sayso.compare.pages import Page, Weights
from sayso.values import FactValue, Identity

# Looked at to find the place in a report that tells what another report tells.
_MOST_OTHERS = 12
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHERS = re.compile(r"\b(?:others?|more)\b", re.IGNORECASE)


def draft_groups(
    groups: Iterable[Group], pages: Sequence[Page], people: Mapping[str, Identity]
) -> Iterator[Draft]:
    """Groups that two or more reports share, as facts."""
    for group in groups:
        first = group.claims[0]
        # "In the evening" twice is told by the day that both give.
        is_part = first.topic == ("hour",) and ":" not in group.value
        # "One man" in two reports may be any two men.
        is_one = first.topic[0] == "count" and first.number == 1
        # So are two victims who are named; the names themselves are told as names.
        is_naming = first.topic[:2] == ("standing", "names") and group.value == "named"
        if len(group.pages) < 2 or is_part or is_one or is_naming:
            continue
        about = label_claims(group.claims, pages, people)
        if not _is_loose(group, about, pages) and not tells_of_telling(about):
            yield Draft(
                about,
                first.kind,
                _make_values([group], pages),
                is_checked=first.topic[0] in ("age", "state"),
            )


def _is_loose(group: Group, about: str, pages: Sequence[Page]) -> bool:
    """Whether a time is too wide to be one thing: "earlier this year", twice.

    A month or a year counts only where an act that two reports share says of what.
    """
    if group.claims[0].topic[0] != "when" or _DAY.match(group.value):
        return False
    words = _words(pages, group.claims[0]).casefold()
    return about == UNTOLD["when"] or words.endswith("this year")


def draft_clashes(
    clashes: Iterable[Clash],
    pages: Sequence[Page],
    weights: Weights,
    people: Mapping[str, Identity],
) -> Iterator[Draft]:
    """Groups that clash, as facts."""
    for clash in clashes:
        first = clash.groups[0].claims[0]
        claims = [claim for group in clash.groups for claim in group.claims]
        about = label_claims(claims, pages, people)
        yield Draft(
            about,
            first.kind,
            _make_values(_rank_groups(clash.groups, pages), pages, weights),
            clash.disagreement,
        )


def _rank_groups(groups: Sequence[Group], pages: Sequence[Page]) -> list[Group]:
    """Values that differ, that of most reports first.

    Of as many reports: people beside others ("one dead, three others hurt") come
    before a count that may hold the dead too; then the newest toll, for reports
    correct it, but the earliest age, for people grow older while courts sit. Of 78
    recorded matters that reports of violence-dev dispute this puts .47 right; with
    the value that stands higher up in its report next, it was .38.
    """

    def rank(group: Group) -> tuple[int, bool, str]:
        times = [pages[one.page].report.article.published or "" for one in group.claims]
        is_toll = group.claims[0].topic[0] == "state"
        beside = any(_OTHERS.search(_words(pages, one)) for one in group.claims)
        when = _turn(max(times)) if is_toll else min(times)
        return (-len(group.pages), not beside, when)

    return sorted(groups, key=rank)


def _turn(when: str) -> str:
    """A time of publication turned round, so that the newest sorts first."""
    return "".join(chr(0x7E - ord(c) + 0x20) if " " <= c <= "~" else c for c in when)


def _words(pages: Sequence[Page], claim: Claim) -> str:
    """The words of a claim."""
    return pages[claim.page].report.article.words_of(claim.span)


def _make_values(
    groups: Sequence[Group], pages: Sequence[Page], weights: Weights | None = None
) -> tuple[FactValue, ...]:
    """One value a report and group: groups as they come, reports in order.

    Of several places in a report the first; with ``weights``, where groups differ, the
    one whose sentence is most like one that tells another value, the words right
    beside the two counting twice.
    """
    values = []
    for group in groups:
        others = [
            (claim.context, claim.near)
            for other in groups
            if other is not group
            for claim in other.claims[:_MOST_OTHERS]
        ]
        best: dict[int, tuple[float, Claim]] = {}
        for claim in group.claims:
            likeness = 0.0
            if weights is not None:
                likeness = max(
                    (
                        weights.add(claim.context & around)
                        + weights.add(claim.near & beside)
                        for around, beside in others
                    ),
                    default=0.0,
                )
            if claim.page not in best or likeness > best[claim.page][0]:
                best[claim.page] = (likeness, claim)
        for page in sorted(best):
            claim = best[page][1]
            values.append(FactValue(claim.span, _words(pages, claim), group.value))
    return tuple(values)
