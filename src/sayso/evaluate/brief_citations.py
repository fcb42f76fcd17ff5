"""Whether the briefs of many stories verify, citation by citation."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from sayso.annotate.annotations import annotate_article
from sayso.errors import EvaluationError, VerificationError
from sayso.evaluate.briefs import write_story_brief
from sayso.evaluate.gold_stories import read_articles
from sayso.evaluate.tables import Table
from sayso.tell.verification import verify_brief
from sayso.values import Article, Brief

_STORIES = 200
# Reports of one story that are looked at; two or more make a story.
_MOST_REPORTS = 8
_SETS = ("violence", "outlets", "triples")


def evaluate_brief_citations(data: Path, *, split: str = "dev") -> Table:
    """How many citations of 200 stories' briefs verify, set by set.

    The stories are those with two reports or more, as evenly spread over the sets'
    files as can be. Where a set has too few, the others give more.

    Raises:
        EvaluationError: when none of the story files is there.
    """
    sets = {
        name: _read_stories(data / "stories" / f"{name}-{split}.jsonl")
        for name in _SETS
    }
    if not any(sets.values()):
        raise EvaluationError(
            f"no stories of split {split!r} under {str(data / 'stories')!r}; expected "
            f"{', '.join(f'{name}-{split}.jsonl' for name in _SETS)}"
        )
    rows = []
    labels: Counter[str] = Counter()
    for name, count in _share_out([(one, len(sets[one])) for one in _SETS]):
        lines = citations = refused = 0
        for story in _spread(sets[name], count):
            brief, label = _tell(story)
            lines += len(brief.lines)
            citations += sum(len(line.citations) for line in brief.lines)
            refused += label is not None
            labels.update([label] if label else [])
        rows.append((name, count, lines, citations, refused))
    total = tuple(sum(int(row[place]) for row in rows) for place in range(1, 5))
    found = ", ".join(f"{count} {label}" for label, count in sorted(labels.items()))
    return Table(
        f"Citations of briefs, {split}",
        ("stories of", "stories", "lines", "citations", "briefs with a false one"),
        (*rows, ("all", *total)),
        (
            "Before it is told a brief loses what does not verify; the first such "
            f"citation of each is counted here: {found or 'none'}.",
        ),
    )


def _tell(story: list[Article]) -> tuple[Brief, str | None]:
    """A story's brief, and the label under which it is refused, None if it is not."""
    articles = sorted(story, key=lambda one: one.id)
    brief = write_story_brief(tuple(annotate_article(one) for one in articles))
    try:
        verify_brief(brief, articles)
    except VerificationError as err:
        return brief, err.label
    return brief, None


def _read_stories(path: Path) -> list[list[Article]]:
    """The stories of a file that two reports or more tell, in order of their ids."""
    if not path.is_file():
        return []
    stories: dict[str, list[Article]] = defaultdict(list)
    lines = path.read_text("utf-8").splitlines()
    for article, line in zip(read_articles(path), lines, strict=True):
        stories[json.loads(line)["story"]].append(article)
    return [
        found[:_MOST_REPORTS] for _, found in sorted(stories.items()) if len(found) > 1
    ]


def _share_out(sizes: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """How many stories each set gives: as equal shares as there are stories for.

    >>> _share_out([("violence", 500), ("outlets", 30), ("triples", 55)])
    [('violence', 115), ('outlets', 30), ('triples', 55)]
    """
    shares: dict[str, int] = {}
    left = _STORIES
    for place, (name, size) in enumerate(sorted(sizes, key=lambda pair: pair[1])):
        shares[name] = min(size, left // (len(sizes) - place))
        left -= shares[name]
    return [(name, shares[name]) for name, _ in sizes]


def _spread(stories: Sequence[list[Article]], count: int) -> list[list[Article]]:
    """So many stories, evenly spread over all."""
    return [stories[place * len(stories) // count] for place in range(count)]
