"""Facts that reports agree and differ on, against those that a reader marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from sayso.compare.comparisons import compare_reports
from sayso.evaluate.agreement_marks import judge_agreement
from sayso.evaluate.gold_stories import GoldFact, GoldStory, read_gold_stories
from sayso.evaluate.tables import Cell, Score, Table
from sayso.values import Annotated, Fact, FactValue, Quantity, Span


def evaluate_disagreements(data: Path, *, split: str = "dev") -> Table:
    """How the facts found agree with those marked.

    Raises:
        EvaluationError: when the compared stories are not there.
    """
    stories = read_gold_stories(data, split=split)
    read = [(story, story.annotate()) for story in stories]
    compared = [(story, compare_reports(reports)) for story, reports in read]
    disagree = [(story, found.disagree) for story, found in compared]
    agree = [(story, found.agree) for story, found in compared]
    plain = [(story, find_value_clashes(reports)) for story, reports in read]
    rows: list[tuple[Cell, ...]] = [
        _row("disagreements", _score_all(disagree, differ=True)),
        *_rows_by_kind(disagree),
        _row("class of those matched", _score_classes(disagree)),
        _row(
            "baseline: numbers before one word differ", _score_all(plain, differ=True)
        ),
        *_agreement_rows(agree),
    ]
    false = sum(
        len(facts) - _count_matched(facts, story.disagreements)
        for story, facts in disagree
    )
    agreed = sum(len(facts) for _, facts in agree)
    share = 100 * false / agreed if agreed else None
    rows.append(
        ("false disagreements per 100 agreed", share, None, None, false, agreed, None)
    )
    return Table(
        f"Facts compared, {split}",
        ("what", "precision", "recall", "F1", "right", "found", "gold"),
        tuple(rows),
        (
            f"{len(stories)} stories. A fact found matches one marked when values of "
            "two reports, or two values, overlap spans of that one.",
            "The marked disagreements aim at all there are but surely miss some. The "
            "agreements marked are a choice: by the marks alone, every other one is "
            "wrong, a lower bound. Judged: only those found that a mark confirms "
            "(an agreement, or values of a disagreement that read alike) or denies "
            "(values of a disagreement that read otherwise, what one report alone "
            "has). Left open: no mark speaks of them.",
        ),
    )


def match_fact(fact: Fact, gold: GoldFact) -> bool:
    """Whether two values of a found fact lie on values of a marked one."""
    touched = {
        (nth, at)
        for nth, value in enumerate(fact.values)
        for at, marked in enumerate(gold.values)
        if value.span.overlap(marked.span)
    }
    return len({nth for nth, _ in touched}) >= 2 and len({at for _, at in touched}) >= 2


def score_facts(facts: Sequence[Fact], gold: Sequence[GoldFact]) -> Score:
    """Found facts that match a marked one, and marked ones that are found."""
    wrong = len(facts) - _count_matched(facts, gold)
    hit = sum(any(match_fact(fact, one) for fact in facts) for one in gold)
    return Score(right=hit, found=hit + wrong, gold=len(gold))


def find_value_clashes(reports: Sequence[Annotated]) -> tuple[Fact, ...]:
    """The plain way: counts of one noun whose numbers differ (a baseline)."""
    by_noun: dict[str, list[tuple[Quantity, str]]] = defaultdict(list)
    for report in reports:
        for quantity in report.quantities:
            if quantity.kind == "count" and quantity.unit:
                words = report.article.words_of(quantity.span)
                by_noun[quantity.unit].append((quantity, words))
    facts = []
    for noun in sorted(by_noun):
        uses = by_noun[noun]
        articles = {quantity.span.article for quantity, _ in uses}
        if len({quantity.value for quantity, _ in uses}) > 1 and len(articles) > 1:
            values = tuple(
                FactValue(_cover(quantity), words, f"{quantity.value:g}")
                for quantity, words in uses
            )
            facts.append(Fact(noun, "number", values, (), 1, "contradicted"))
    return tuple(facts)


def _cover(quantity: Quantity) -> Span:
    """The span of a number with what it counts."""
    counted = quantity.counted or quantity.span
    return Span(
        quantity.span.article,
        min(quantity.span.start, counted.start),
        max(quantity.span.end, counted.end),
    )


def _score_all(
    found: Iterable[tuple[GoldStory, Sequence[Fact]]], *, differ: bool
) -> Score:
    """Counts over all stories."""
    total = Score()
    for story, facts in found:
        gold = story.disagreements if differ else story.agreements
        total += score_facts(facts, gold)
    return total


def _agreement_rows(
    found: Sequence[tuple[GoldStory, Sequence[Fact]]],
) -> list[tuple[Cell, ...]]:
    """Agreements by the marks of agreements, and by all marks that judge them."""
    marked = _score_all(found, differ=False)
    verdicts = [
        judge_agreement(fact, story) for story, facts in found for fact in facts
    ]
    confirmed, denied, left = (
        verdicts.count(verdict) for verdict in ("confirmed", "denied", "open")
    )
    judged = Score(right=confirmed, found=confirmed + denied)
    return [
        _row("agreements, by the marks alone", marked),
        (
            "agreements, judged by a mark",
            judged.precision,
            marked.recall,
            None,
            judged.right,
            judged.found,
            marked.gold,
        ),
        ("agreements, left open", None, None, None, None, left, None),
    ]


def _rows_by_kind(
    found: Sequence[tuple[GoldStory, Sequence[Fact]]],
) -> list[tuple[Cell, ...]]:
    """Recall of the marked disagreements of each kind."""
    kinds = sorted({g.kind for story, _ in found for g in story.disagreements})
    rows: list[tuple[Cell, ...]] = []
    for kind in kinds:
        total = Score()
        for story, facts in found:
            gold = [one for one in story.disagreements if one.kind == kind]
            hit = sum(any(match_fact(fact, one) for fact in facts) for one in gold)
            total += Score(right=hit, found=hit, gold=len(gold))
        rows.append(
            (f"  {kind}", None, total.recall, None, total.right, None, total.gold)
        )
    return rows


def _score_classes(found: Iterable[tuple[GoldStory, Sequence[Fact]]]) -> Score:
    """Of matched disagreements, those whose class is the reader's."""
    total = Score()
    for story, facts in found:
        for gold in story.disagreements:
            classes = [f.disagreement for f in facts if match_fact(f, gold)]
            if classes:
                right = int(gold.disagreement in classes)
                total += Score(right=right, found=1, gold=1)
    return total


def _count_matched(facts: Sequence[Fact], gold: Sequence[GoldFact]) -> int:
    """How many found facts match any marked one."""
    return sum(any(match_fact(fact, one) for one in gold) for fact in facts)


def _row(name: str, score: Score) -> tuple[Cell, ...]:
    """One row of ratios and counts."""
    return (
        name,
        score.precision,
        score.recall,
        score.f1,
        score.right,
        score.found,
        score.gold,
    )
