"""Values and names that reports give, alike or not, as facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.compare.drafts import Draft
from sayso.compare.groups import Clash, Group
from sayso.compare.labels import label_claim, tells_of_telling
from sayso.compare.name_variants import NameFact
from sayso.compare.pages import Page
from sayso.values import FactValue, Identity


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
        if len(group.pages) < 2 or is_part or is_one:
            continue
        about = label_claim(first, pages[first.page], people)
        if not tells_of_telling(about):
            yield Draft(
                about,
                first.kind,
                _make_values([group], pages),
                is_checked=first.topic[0] in ("age", "state"),
            )


def draft_clashes(
    clashes: Iterable[Clash],
    pages: Sequence[Page],
    people: Mapping[str, Identity],
) -> Iterator[Draft]:
    """Groups that clash, as facts."""
    for clash in clashes:
        first = clash.groups[0].claims[0]
        about = label_claim(first, pages[first.page], people)
        yield Draft(
            about,
            first.kind,
            _make_values(_rank_groups(clash.groups, pages), pages),
            clash.disagreement,
        )


def _rank_groups(groups: Sequence[Group], pages: Sequence[Page]) -> list[Group]:
    """Values that differ, that of most reports first.

    Of as many reports, the value that stands higher up in its report comes first.
    """

    def rank(group: Group) -> tuple[int, int, int]:
        first = group.claims[0]
        return (-len(group.pages), min(c.line for c in group.claims), first.page)

    return sorted(groups, key=rank)


def draft_names(names: Iterable[NameFact], pages: Sequence[Page]) -> Iterator[Draft]:
    """Names as facts."""
    for name in names:
        values = tuple(
            FactValue(use.span, use.text, use.value)
            for use in sorted(name.uses, key=lambda use: (use.page, use.span))
        )
        noun = "place" if name.kind == "place" else "name"
        about = f"spelling of the {noun}"
        shown = max((use.text for use in name.uses), key=lambda t: (len(t), t))
        yield Draft(f"{about} {shown}", name.kind, values, name.disagreement)


def _make_values(
    groups: Iterable[Group], pages: Sequence[Page]
) -> tuple[FactValue, ...]:
    """One value a report and group: groups as they come, reports in order."""
    values = []
    for group in groups:
        seen: set[int] = set()
        for claim in group.claims:
            if claim.page not in seen:
                seen.add(claim.page)
                text = pages[claim.page].report.article.words_of(claim.span)
                values.append(FactValue(claim.span, text, group.value))
    return tuple(values)
