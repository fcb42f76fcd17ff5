"""Loose reports, from files to a dossier, with nothing kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.read.blocks import mark_blocks
from sayso.read.sources import read_sources
from sayso.run.one_story import take_as_one
from sayso.run.plan import GROUP, TELL, StoryReports, choose_annotate
from sayso.run.runners import Runner, choose_runner
from sayso.values import Annotated, Article, Dossier, KnownPerson, Rejected, Story

Progress = Callable[[str, int], None]
"""Called with a stage's name and how many items of it are done."""


def no_progress(stage: str, done: int) -> None:
    """The progress report of those who want none."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles that were read, and what could not be."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejected, ...]


def read_articles(
    sources: Sequence[str | Path],
    *,
    manifest: Path | None = None,
    progress: Progress = no_progress,
) -> Batch:
    """All articles of files and folders, in order, beside what was rejected.

    Raises:
        SourceMissingError: when a source that is named does not exist.
    """
    articles: list[Article] = []
    rejected: list[Rejected] = []
    for item in read_sources(sources, manifest=manifest):
        if isinstance(item, Article):
            articles.append(item)
            progress("read", len(articles))
        else:
            rejected.append(item)
    return Batch(tuple(articles), tuple(rejected))


def annotate_text(
    text: str, *, id: str = "text", model: str | None = None
) -> Annotated:
    """What one text holds: quotes, people, names, times, quantities.

    ``model`` is "accurate", "fast", "rules" or a model's folder; None the default.

    Raises:
        ModelError: when there is no such model, or it is broken.
    """
    article = Article(id=id, text=text, blocks=mark_blocks(id, text))
    return choose_annotate(model).apply(article)


def annotate_articles(
    articles: Iterable[Article],
    *,
    jobs: int = 1,
    model: str | None = None,
    progress: Progress = no_progress,
) -> Iterator[Annotated]:
    """The articles annotated, one by one, in their order; ``model`` as above.

    Raises:
        ModelError: when there is no such model, or it is broken.
    """
    runner = choose_runner(jobs)
    step = choose_annotate(model)
    for done, annotated in enumerate(runner.run_map(step, articles), start=1):
        progress("annotate", done)
        yield annotated


def group_stories(annotated: Sequence[Annotated]) -> tuple[Story, ...]:
    """The stories of annotated articles; each article is in exactly one."""
    return choose_runner(1).run_fold(GROUP, annotated)


def tell_dossier(
    batch: Batch,
    *,
    jobs: int = 1,
    model: str | None = None,
    one_story: bool = False,
    known: Sequence[KnownPerson] = (),
    progress: Progress = no_progress,
) -> Dossier:
    """The dossier of a batch: annotated, grouped, compared and told.

    ``one_story`` takes all articles as reports of one story, without grouping.
    ``known`` are people to be found by any of their names (``read_known_people``).
    Stories with most reports come first, then by id.
    """
    runner: Runner = choose_runner(jobs)
    annotated = tuple(
        annotate_articles(batch.articles, jobs=jobs, model=model, progress=progress)
    )
    if one_story:
        stories = take_as_one([report.article for report in annotated])
    else:
        stories = group_stories(annotated)
    progress("group", len(stories))
    by_id = {report.article.id: report for report in annotated}
    ordered = sorted(stories, key=lambda story: (-len(story.articles), story.id))
    items = [
        StoryReports(
            story, tuple(by_id[one] for one in story.articles), known=tuple(known)
        )
        for story in ordered
    ]
    told = []
    for done, dossier in enumerate(runner.run_map(TELL, items), start=1):
        progress("tell", done)
        told.append(dossier)
    return Dossier(annotated, tuple(told), batch.rejected)
