"""Facts on which reports agree, disagree, or stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.compare.claims import Claim, read_claims
from sayso.compare.groups import Clash, Group, Later, group_claims
from sayso.compare.name_variants import NameFact, compare_name_uses
from sayso.compare.origins import (
    OriginTracer,
    count_independent,
    make_tracer,
    share_channels,
)
from sayso.compare.pages import Page, Weights, open_pages, weigh_ideas
from sayso.compare.particulars import read_particulars
from sayso.compare.singles import find_singles
from sayso.compare.statements import Statement, find_statements
from sayso.compare.verdicts import find_clashes
from sayso.values import (
    Annotated,
    DisagreementClass,
    Fact,
    FactKind,
    FactValue,
    Identity,
    OnlyHere,
    Reuse,
    Span,
    Utterance,
)

_LONGEST_ABOUT = 9


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a story by what its reports make of them."""

    agree: tuple[Fact, ...] = ()
    disagree: tuple[Fact, ...] = ()
    only: tuple[OnlyHere, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    """A fact before its origins are traced."""

    about: str
    kind: FactKind
    values: tuple[FactValue, ...]
    disagreement: DisagreementClass | None = None


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
        claim
        for at, page in enumerate(pages)
        for claim in (*read_claims(at, page, by_id), *read_particulars(at, page))
    ]
    groups = group_claims(claims, weights)
    clashes = list(find_clashes(groups, weights, _order_reports(reports)))
    names = compare_name_uses(pages, identities)
    disagree = [
        *_draft_clashes(clashes, groups, pages, weights, by_id),
        *_draft_names((name for name in names if name.disagreement), pages),
    ]
    agree = [
        *_draft_groups(groups, pages, by_id),
        *_draft_names((name for name in names if not name.disagreement), pages),
    ]
    agree = _drop_repeated(agree, disagree)
    agree += _drop_repeated(
        _draft_statements(find_statements(pages, weights), pages, utterances),
        [*agree, *disagree],
    )
    tracer = make_tracer(reports, identities, utterances, reuse)
    return Facts(
        agree=_trace_all(agree, tracer),
        disagree=_trace_all(_drop_repeated(disagree, []), tracer),
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


def _draft_groups(
    groups: Iterable[Group], pages: Sequence[Page], people: dict[str, Identity]
) -> Iterator[_Draft]:
    """Groups that two or more reports share, as facts."""
    for group in groups:
        first = group.claims[0]
        # "In the evening" twice is told by the day that both give.
        is_part = first.topic == ("hour",) and ":" not in group.value
        if len(group.pages) < 2 or is_part:
            continue
        about = _tell_about(first, pages[first.page], people, frozenset())
        yield _Draft(about, first.kind, _make_values([group], pages))


def _draft_clashes(
    clashes: Iterable[Clash],
    groups: Sequence[Group],
    pages: Sequence[Page],
    weights: Weights,
    people: dict[str, Identity],
) -> Iterator[_Draft]:
    """Groups that clash, as facts."""
    for clash in clashes:
        first = clash.groups[0].claims[0]
        about = _tell_about(first, pages[first.page], people, clash.shared)
        yield _Draft(
            about, first.kind, _make_values(clash.groups, pages), clash.disagreement
        )


def _draft_names(names: Iterable[NameFact], pages: Sequence[Page]) -> Iterator[_Draft]:
    """Names as facts."""
    for name in names:
        values = tuple(
            FactValue(use.span, use.text, use.value)
            for use in sorted(name.uses, key=lambda use: (use.page, use.span))
        )
        noun = "place" if name.kind == "place" else "name"
        about = f"spelling of the {noun}" if name.disagreement else noun
        shown = max((use.text for use in name.uses), key=lambda t: (len(t), t))
        yield _Draft(f"{about} {shown}", name.kind, values, name.disagreement)


def _draft_statements(
    statements: Iterable[Statement],
    pages: Sequence[Page],
    utterances: Sequence[Utterance],
) -> list[_Draft]:
    """Statements as facts, those left out that are one quotation printed twice."""
    quoted = {
        span
        for utterance in utterances
        if len(utterance.renderings) > 1
        for rendering in utterance.renderings
        for span in rendering.spans
    }
    by_article: dict[str, list[Span]] = {}
    for span in sorted(quoted):
        by_article.setdefault(span.article, []).append(span)
    drafts = []
    for statement in statements:
        spans = [stretch.span for stretch in statement.stretches]
        if all(
            any(held.contains(span) for held in by_article.get(span.article, ()))
            for span in spans
        ):
            continue
        value = _name_ideas(statement, pages)
        if not _tells_more_than_names(statement, pages):
            continue
        values = tuple(
            FactValue(span, _words(pages, stretch.page, span), value)
            for stretch, span in zip(statement.stretches, spans, strict=True)
        )
        shortest = min(values, key=lambda v: (len(v.text), v.span)).text
        about = " ".join(shortest.split()[:_LONGEST_ABOUT])
        drafts.append(_Draft(about, "other", values))
    return drafts


def _tells_more_than_names(statement: Statement, pages: Sequence[Page]) -> bool:
    """Whether two of the shared words are no names ("Assistant Chief Hale" is one)."""
    first = statement.stretches[0]
    page = pages[first.page]
    text = page.report.article.text
    common = {
        idea.key
        for idea in page.lines[first.line].ideas
        if idea.key in statement.ideas
        and first.span.start <= idea.start < first.span.end
        and text[idea.start].islower()
        and not idea.is_person
    }
    return len(common) >= 2


def _name_ideas(statement: Statement, pages: Sequence[Page]) -> str:
    """The shared words of a statement, as its first report writes them."""
    first = statement.stretches[0]
    page = pages[first.page]
    words: dict[str, str] = {}
    for idea in page.lines[first.line].ideas:
        inside = first.span.start <= idea.start < first.span.end
        if inside and idea.key in statement.ideas and not idea.is_person:
            span = Span(first.span.article, idea.start, idea.end)
            words.setdefault(idea.key, _text(page, span).casefold())
    return " ".join(words.values())


def _make_values(
    groups: Iterable[Group], pages: Sequence[Page]
) -> tuple[FactValue, ...]:
    """One value a report and group, in order of reports."""
    values = []
    for group in groups:
        seen: set[int] = set()
        for claim in group.claims:
            if claim.page not in seen:
                seen.add(claim.page)
                text = _words(pages, claim.page, claim.span)
                values.append((claim.page, FactValue(claim.span, text, group.value)))
    return tuple(value for _, value in sorted(values, key=lambda v: (v[0], v[1].span)))


def _tell_about(
    claim: Claim, page: Page, people: dict[str, Identity], shared: frozenset[str]
) -> str:
    """What a claim is about, in the report's own words where no topic says it."""
    if claim.topic[0] == "age" and claim.topic[1] in people:
        return f"age of {people[claim.topic[1]].name}"
    if claim.about:
        return claim.about
    line = page.lines[claim.line]
    keys = shared or claim.context
    near = sorted(
        (idea for idea in line.ideas if idea.key in keys),
        key=lambda idea: min(
            abs(idea.start - claim.span.end), abs(claim.span.start - idea.end)
        ),
    )[:4]
    if not near:
        return " ".join(_text(page, line.span).split()[:_LONGEST_ABOUT])
    words = _text(
        page,
        Span(
            line.span.article,
            min(idea.start for idea in near),
            max(idea.end for idea in near),
        ),
    ).split()[:_LONGEST_ABOUT]
    lead = {"date": "when", "time": "when", "quantity": "how much"}.get(claim.kind, "")
    if claim.topic == ("duration",):
        lead = "how long"
    return f"{lead}: {' '.join(words)}" if lead else " ".join(words)


def _drop_repeated(drafts: Iterable[_Draft], others: Sequence[_Draft]) -> list[_Draft]:
    """Drafts without those whose words another fact holds in the same reports."""
    taken: dict[str, list[tuple[Span, int]]] = {}
    for nth, draft in enumerate(others):
        for value in draft.values:
            taken.setdefault(value.span.article, []).append((value.span, nth))
    kept: list[_Draft] = []
    number = len(others)
    for draft in drafts:
        hits = [
            {
                nth
                for span, nth in taken.get(value.span.article, ())
                if 2 * span.overlap(value.span) > len(value.span)
            }
            for value in draft.values
        ]
        if hits and set.intersection(*hits):
            continue
        kept.append(draft)
        for value in draft.values:
            taken.setdefault(value.span.article, []).append((value.span, number))
        number += 1
    return kept


def _trace_all(drafts: Iterable[_Draft], tracer: OriginTracer) -> tuple[Fact, ...]:
    """Drafts with their origins, those that most reports carry first."""
    facts = []
    for draft in drafts:
        spans = [value.span for value in draft.values]
        supports = share_channels([tracer.trace(span) for span in spans])
        independent, why = count_independent(supports, tracer, spans)
        facts.append(
            Fact(
                about=draft.about,
                kind=draft.kind,
                values=draft.values,
                supports=supports,
                independent=independent,
                disagreement=draft.disagreement,
                why=why,
            )
        )
    return tuple(
        sorted(
            facts,
            key=lambda fact: (
                -len({value.span.article for value in fact.values}),
                fact.values[0].span,
                fact.about,
            ),
        )
    )


def _words(pages: Sequence[Page], at: int, span: Span) -> str:
    """The exact words of a span of a page."""
    return pages[at].report.article.words_of(span)


def _text(page: Page, span: Span) -> str:
    """The exact words of a span of one page."""
    return page.report.article.words_of(span)
