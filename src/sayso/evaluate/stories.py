"""Grouping by event: B-cubed and pairwise scores on the story sets, with baselines."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sayso.config import ReadConfig
from sayso.errors import EvaluationError
from sayso.evaluate.tables import Cell, Score, Table
from sayso.group.prints import Print, make_print
from sayso.group.rarity import Vector, count_rarities, multiply, weigh_terms
from sayso.group.stories import group_articles
from sayso.read.records import read_record
from sayso.values import Annotated, Article

_SETS = ("violence", "outlets", "triples")
# The baseline's threshold and decay: the best of .07 to .3 and of 3 to 90 days on each
# development set; it keeps them on the test split.
_BASELINE = {"violence": (0.12, 30.0), "outlets": (0.09, 30.0), "triples": (0.09, 7.0)}


def evaluate_stories(data: Path, *, split: str = "dev") -> Table:
    """How well articles are grouped by event, beside two plain ways to do it.

    One row a set and method, with B-cubed precision, recall, F1 (Bagga and Baldwin
    1998) and the F1 of pairs. Only what grouping looks at is computed: blocks, no
    annotation.

    Raises:
        EvaluationError: when none of the sets is there.
    """
    rows: list[tuple[Cell, ...]] = []
    for name in _SETS:
        path = data / "stories" / f"{name}-{split}.jsonl"
        if path.is_file():
            rows.extend(_measure_set(name, path))
    if not rows:
        raise EvaluationError(
            f"no stories/*-{split}.jsonl in {str(data)!r}; expected one of "
            f"{', '.join(_SETS)}"
        )
    return Table(
        f"Stories ({split})",
        (
            "set and method",
            "articles",
            "stories",
            "precision",
            "recall",
            "F1",
            "pairs F1",
        ),
        tuple(rows),
        (
            "Precision, recall and F1 are B-cubed.",
            "On other articles of these kinds: TF-IDF with time decay .881 / .904 / "
            ".986, BERTopic .614 / .639 / .436 (violence / outlets / triples).",
        ),
    )


def _measure_set(name: str, path: Path) -> Iterator[tuple[Cell, ...]]:
    articles, gold = _read_set(path)
    found = {
        id: story.id for story in group_articles(articles) for id in story.articles
    }
    alone = {annotated.article.id: annotated.article.id for annotated in articles}
    plain = _group_by_cosine(articles, *_BASELINE[name])
    methods = (
        ("Sayso", found),
        ("TF-IDF with time decay", plain),
        ("every article alone", alone),
    )
    for method, stories in methods:
        precision, recall = score_bcubed(stories, gold)
        total = precision + recall
        yield (
            f"{name}: {method}",
            len(gold),
            len(set(stories.values())),
            precision,
            recall,
            2 * precision * recall / total if total else 0.0,
            score_pairs_found(stories, gold).f1,
        )


def _read_set(path: Path) -> tuple[list[Annotated], dict[str, str]]:
    articles: list[Annotated] = []
    gold: dict[str, str] = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            record = json.loads(line)
            where = f"{path.name} line {number}"
            for item in read_record(record, where, config=ReadConfig()):
                if isinstance(item, Article):
                    articles.append(Annotated(item))
                    gold[item.id] = str(record["story"])
    return articles, gold


def score_bcubed(
    found: Mapping[str, str], gold: Mapping[str, str]
) -> tuple[float, float]:
    """B-cubed precision and recall of stories by article id; (0, 0) for none."""
    if not gold:
        return 0.0, 0.0
    both = Counter((found[id], gold[id]) for id in gold)
    by_found = Counter(found[id] for id in gold)
    by_gold = Counter(gold.values())
    precision = math.fsum(n * n / by_found[story] for (story, _), n in both.items())
    recall = math.fsum(n * n / by_gold[story] for (_, story), n in both.items())
    return precision / len(gold), recall / len(gold)


def score_pairs_found(found: Mapping[str, str], gold: Mapping[str, str]) -> Score:
    """How many pairs of articles are rightly in one story."""

    def count(sizes: Mapping[object, int]) -> int:
        return sum(size * (size - 1) // 2 for size in sizes.values())

    return Score(
        right=count(Counter((found[id], gold[id]) for id in gold)),
        found=count(Counter(found[id] for id in gold)),
        gold=count(Counter(gold.values())),
    )


def _group_by_cosine(
    articles: Sequence[Annotated], threshold: float, decay_days: float
) -> dict[str, str]:
    """Each article to the story of the nearest before it, when it is near enough."""
    prints = sorted(
        (make_print(article) for article in articles),
        key=lambda one: (str(one.published), one.id),
    )
    terms = count_rarities(prints)["terms"]
    vectors = [weigh_terms(one, terms) for one in prints]
    index: dict[str, list[int]] = defaultdict(list)
    story: dict[str, str] = {}
    for at, one in enumerate(prints):
        near = _find_nearest(at, prints, vectors, index, decay_days)
        joins = near is not None and near[0] >= threshold
        story[one.id] = story[prints[near[1]].id] if near and joins else one.id
        for word in vectors[at]:
            index[word].append(at)
    return story


def _find_nearest(
    at: int,
    prints: Sequence[Print],
    vectors: Sequence[Vector],
    index: Mapping[str, Sequence[int]],
    decay_days: float,
) -> tuple[float, int] | None:
    own = vectors[at]
    heavy = sorted(own, key=lambda word: (-own[word], word))[:30]
    others = {other for word in heavy for other in index.get(word, ())[-200:]}
    best: tuple[float, int] | None = None
    for other in sorted(others):
        gap = abs(_day(prints[at]) - _day(prints[other]))
        cosine = multiply(own, vectors[other])
        decayed = cosine * math.exp(-gap / decay_days)
        if best is None or decayed > best[0]:
            best = (decayed, other)
    return best


def _day(one: Print) -> int:
    return one.published.toordinal() if one.published else 0
