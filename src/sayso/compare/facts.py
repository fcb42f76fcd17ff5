"""Facts on which reports agree, disagree, or stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.compare.drafts import (
    Draft,
    drop_contained,
    drop_repeated,
    keep_shared,
)
from sayso.compare.groups import Clash, Group, Later, group_claims
from sayso.compare.labels import label_claim, label_stretch, tells_of_telling
from sayso.compare.name_variants import NameFact, compare_name_uses
from sayso.compare.origins import (
    OriginTracer,
    count_independent,
    make_tracer,
    share_channels,
)
from sayso.compare.page_claims import read_claims
from sayso.compare.pages import Page, Weights, open_pages, weigh_ideas
from sayso.compare.phrases import shape_stretch
from sayso.compare.singles import find_singles
from sayso.compare.statements import Statement, find_statements
from sayso.compare.verdicts import find_clashes
from sayso.values import (
    Annotated,
    Fact,
    FactValue,
    Identity,
    OnlyHere,
    Reuse,
    Span,
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
    clashes = list(find_clashes(groups, weights, _order_reports(reports)))
    names = compare_name_uses(pages, identities)
    disagree = drop_repeated(
        [
            *_draft_clashes(clashes, groups, pages, weights, by_id),
            *_draft_names((name for name in names if name.disagreement), pages),
        ],
        [],
    )
    shared = keep_shared(_draft_groups(groups, pages, by_id), reports)
    told = keep_shared(
        _draft_statements(find_statements(pages, weights), pages, utterances, by_id),
        reports,
    )
    statements = drop_repeated(told, disagree)
    values = drop_repeated(drop_contained(shared, statements), disagree)
    agree = [*values, *drop_repeated(statements, values)]
    tracer = make_tracer(reports, identities, utterances, reuse)
    return Facts(
        agree=_trace_all(agree, tracer),
        disagree=_trace_all(disagree, tracer),
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
            yield Draft(about, first.kind, _make_values([group], pages))


def _draft_clashes(
    clashes: Iterable[Clash],
    groups: Sequence[Group],
    pages: Sequence[Page],
    weights: Weights,
    people: dict[str, Identity],
) -> Iterator[Draft]:
    """Groups that clash, as facts."""
    for clash in clashes:
        first = clash.groups[0].claims[0]
        about = label_claim(first, pages[first.page], people)
        yield Draft(
            about, first.kind, _make_values(clash.groups, pages), clash.disagreement
        )


def _draft_names(names: Iterable[NameFact], pages: Sequence[Page]) -> Iterator[Draft]:
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


def _draft_statements(
    statements: Iterable[Statement],
    pages: Sequence[Page],
    utterances: Sequence[Utterance],
    people: Mapping[str, Identity],
) -> list[Draft]:
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
        spans = [
            shape_stretch(
                pages[stretch.page],
                pages[stretch.page].lines[stretch.line].span,
                stretch.span,
            )
            for stretch in statement.stretches
        ]
        if all(
            any(held.contains(span) for held in by_article.get(span.article, ()))
            for span in spans
        ):
            continue
        if not _hold_ideas(statement, spans, pages):
            continue
        value = _name_ideas(statement, pages)
        if not _tells_more_than_names(statement, pages):
            continue
        values = tuple(
            FactValue(span, _words(pages, stretch.page, span), value)
            for stretch, span in zip(statement.stretches, spans, strict=True)
        )
        about = _label_statement(statement, spans, pages, people)
        drafts.append(Draft(about, "other", values))
    return drafts


def _label_statement(
    statement: Statement,
    spans: Sequence[Span],
    pages: Sequence[Page],
    people: Mapping[str, Identity],
) -> str:
    """The shortest of the stretches, up to a border."""
    shortest, span = min(
        zip(statement.stretches, spans, strict=True),
        key=lambda pair: (len(pair[1]), pair[1]),
    )
    page = pages[shortest.page]
    return label_stretch(page, page.lines[shortest.line], span, people)


def _hold_ideas(
    statement: Statement, spans: Sequence[Span], pages: Sequence[Page]
) -> bool:
    """Whether the stretches, once shaped, still share most of what they did."""
    for stretch, span in zip(statement.stretches, spans, strict=True):
        ideas = pages[stretch.page].lines[stretch.line].ideas
        held = {idea.key for idea in ideas if span.start <= idea.start < span.end}
        if 3 * len(held & set(statement.ideas)) < 2 * len(statement.ideas):
            return False
    return True


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


def _trace_all(drafts: Iterable[Draft], tracer: OriginTracer) -> tuple[Fact, ...]:
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
