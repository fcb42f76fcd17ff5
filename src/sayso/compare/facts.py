"""Facts on which reports agree, disagree, or stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.announcement_clashes import draft_announcement_clashes
from sayso.compare.drafts import drop_contained, drop_repeated, keep_shared
from sayso.compare.groups import Later, group_claims
from sayso.compare.labels import is_vague
from sayso.compare.name_drafts import draft_shared_names, draft_spellings
from sayso.compare.name_variants import compare_name_uses
from sayso.compare.origins import make_tracer
from sayso.compare.page_claims import read_claims
from sayso.compare.pages import open_pages, weigh_ideas
from sayso.compare.quoted_clashes import draft_quoted_clashes
from sayso.compare.singles import find_singles
from sayso.compare.statement_drafts import draft_statements
from sayso.compare.statements import find_statements
from sayso.compare.traced_facts import trace_drafts
from sayso.compare.vague_drafts import drop_vaguer, join_vague
from sayso.compare.value_drafts import draft_clashes, draft_groups
from sayso.compare.verdicts import find_clashes
from sayso.values import (
    Annotated,
    Fact,
    Identity,
    OnlyHere,
    Reuse,
    Utterance,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a story by what its reports make of them."""

    agree: tuple[Fact, ...] = ()
    disagree: tuple[Fact, ...] = ()
    only: tuple[OnlyHere, ...] = ()


def find_facts(
    reports: Sequence[Annotated],
    identities: tuple[Identity, ...],
    utterances: tuple[Utterance, ...],
    reuse: tuple[Reuse, ...],
) -> Facts:
    """What the reports of a story agree and disagree on, and what one alone has.

    Values are ages, counts, sums, shares, measures, times, names and plain statements,
    each tied to what it is about; they are compared only when their topics are equal
    and their contexts share enough, so that a doubtful pair is left out rather than
    guessed. Headlines, captions, credits and pointers are no evidence. The facts that
    most reports carry come first. One report alone gives none. Cost: linear in what
    was annotated, with caps on every bucket (see the modules called).
    """
    if len(reports) < 2:
        return Facts()
    pages = open_pages(reports, identities)
    weights = weigh_ideas(pages)
    by_id = {identity.id: identity for identity in identities}
    claims = [
        claim for at, page in enumerate(pages) for claim in read_claims(at, page, by_id)
    ]
    groups = group_claims(claims, weights)
    days = {
        at: day
        for at, report in enumerate(reports)
        if (day := report.article.published_day) is not None
    }
    clashes = list(find_clashes(groups, weights, _order_reports(reports), days))
    names = compare_name_uses(pages, identities)
    disagree = drop_repeated(
        [
            *draft_clashes(clashes, pages, weights, by_id),
            *draft_spellings(names, pages),
            *draft_quoted_clashes(utterances, reports, by_id),
            *draft_announcement_clashes(pages, weights, by_id),
        ],
        [],
    )
    # What is disputed is told there with all who agree on a value.
    disputed = {
        id(claim)
        for clash in clashes
        for group in clash.groups
        for claim in group.claims
    }
    undisputed = [
        group
        for group in groups
        if not any(id(claim) in disputed for claim in group.claims)
    ]
    shared = keep_shared(draft_groups(undisputed, pages, by_id), reports)
    named = keep_shared(draft_shared_names(names, pages, weights), reports)
    told = keep_shared(
        draft_statements(find_statements(pages, weights), pages, utterances, by_id),
        reports,
    )
    statements = drop_repeated(told, disagree)
    values = drop_repeated(drop_contained(shared, statements), disagree)
    disagree, values = join_vague(disagree, drop_vaguer(values, is_vague), is_vague)
    agree = [*values, *drop_repeated(statements, values)]
    agree += drop_repeated(named, [*disagree, *agree])
    tracer = make_tracer(reports, identities, utterances, reuse)
    return Facts(
        agree=trace_drafts(agree, tracer),
        disagree=trace_drafts(disagree, tracer),
        only=find_singles(
            pages,
            groups,
            [v.span for draft in (*agree, *disagree) for v in draft.values],
        ),
    )


def _order_reports(reports: Sequence[Annotated]) -> Later:
    """A comparison of two reports' times of publication, by their places."""

    def is_later(one: int, other: int) -> bool | None:
        days = (
            reports[one].article.published_day,
            reports[other].article.published_day,
        )
        if days[0] is None or days[1] is None or days[0] == days[1]:
            moments = (
                reports[one].article.published_at,
                reports[other].article.published_at,
            )
            if moments[0] is None or moments[1] is None or moments[0] == moments[1]:
                return None
            return moments[1] > moments[0]
        return days[1] > days[0]

    return is_later
