"""Commands that read reports and keep nothing: annotate, group, tell, evaluate.

Stages are imported inside the commands: `sayso --help` must not pay for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import (
    DossierFormat,
    Jobs,
    Manifest,
    Model,
    Out,
    People,
    Quiet,
    QuoteChoice,
    Sources,
    close_run,
    count_processes,
    say,
)


def annotate(
    sources: Sources,
    manifest: Manifest = None,
    jobs: Jobs = 1,
    model: Model = None,
    quotes: Annotated[
        QuoteChoice,
        typer.Option(help="Which quotes: speech leaves out what was only thought."),
    ] = QuoteChoice.all,
    quiet: Quiet = False,
) -> None:
    """Print what each article holds, as JSON lines.

    Quotes with speakers, people, names, times, quantities, sentences and blocks, one
    object an article, in the order of the input.

    Example: sayso annotate examples/ferry-aground > found.jsonl
    """
    from sayso.cli.progress import show_progress
    from sayso.library import annotate_articles, keep_speech, read_articles
    from sayso.tell.json_format import render_annotated

    with show_progress(quiet=quiet) as progress:
        batch = read_articles(sources, manifest=manifest, progress=progress)
        for found in annotate_articles(
            batch.articles,
            jobs=count_processes(jobs),
            model=model,
            progress=progress,
        ):
            kept = keep_speech(found) if quotes is QuoteChoice.speech else found
            print(render_annotated(kept))
    close_run(batch.rejected, read=len(batch.articles))


def group(
    sources: Sources,
    manifest: Manifest = None,
    jobs: Jobs = 1,
    model: Model = None,
    quiet: Quiet = False,
    why: Annotated[
        bool, typer.Option("--why", help="Also say why, on standard error.")
    ] = False,
) -> None:
    """Print the story of each article, as JSON lines.

    Articles on one event share a story; --why shows what joined them.

    Example: sayso group examples
    """
    from sayso.cli.progress import show_progress
    from sayso.library import annotate_articles, group_stories, read_articles
    from sayso.tell.json_format import render_membership
    from sayso.tell.library_lines import tell_join

    with show_progress(quiet=quiet) as progress:
        batch = read_articles(sources, manifest=manifest, progress=progress)
        found = tuple(
            annotate_articles(
                batch.articles,
                jobs=count_processes(jobs),
                model=model,
                progress=progress,
            )
        )
        stories = group_stories(found)
    story_of = {article: story for story in stories for article in story.articles}
    for article in batch.articles:
        print(render_membership(article.id, story_of[article.id]))
    if why:
        articles = {article.id: article for article in batch.articles}
        for join in (join for story in stories for join in story.joins):
            say(tell_join(join, articles))
    close_run(batch.rejected, read=len(batch.articles))


def tell(
    sources: Sources,
    manifest: Manifest = None,
    format: DossierFormat = None,
    out: Out = None,
    one_story: Annotated[
        bool,
        typer.Option("--one-story", help="Take all articles as one story."),
    ] = False,
    people: People = None,
    jobs: Jobs = 1,
    model: Model = None,
    quiet: Quiet = False,
) -> None:
    """Tell the dossier of the stories in these reports.

    Who said what, in whose words, how each outlet changed them, who copied whom,
    what agrees and disagrees, in what order it happened, and on whose word it rests.

    Example: sayso tell examples/ferry-aground --format html --out dossier.html
    """
    from sayso.cli.output import check_output, write_output
    from sayso.cli.progress import show_progress
    from sayso.cli.rendering import choose_format, render_dossier
    from sayso.library import read_articles, read_known_people, tell_dossier

    known = read_known_people(people) if people is not None else ()
    chosen = choose_format(format and format.value, out)
    if out is not None:
        check_output(out)
    with show_progress(quiet=quiet) as progress:
        batch = read_articles(sources, manifest=manifest, progress=progress)
        dossier = tell_dossier(
            batch,
            jobs=count_processes(jobs),
            model=model,
            one_story=one_story,
            known=known,
            progress=progress,
        )
    if batch.articles:
        write_output(render_dossier(dossier, chosen, to_file=out is not None), out)
        if out is not None:
            stories = len(dossier.stories)
            say(
                f"wrote {out}: {stories} {'story' if stories == 1 else 'stories'} "
                f"from {len(batch.articles)} articles"
            )
    close_run(batch.rejected, read=len(batch.articles))


def evaluate(
    task: Annotated[
        str, typer.Argument(help="What to measure; 'all' for every task with data.")
    ],
    data: Annotated[
        Path, typer.Option("--data", help="Folder laid out like the shared data.")
    ],
    split: Annotated[str, typer.Option(help="The part to measure on.")] = "dev",
    model: Model = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure quality on annotated data and print one table.

    Tasks: seeds, quotes, speakers, names, people, sentences, times, timelines,
    stories, storylines, altered-quotes, copies, disagreements, origins, facts, brief,
    brief-citations.

    Example: sayso evaluate quotes --data ../shared/data
    """
    from sayso.evaluate.tables import Table, render_table, table_json
    from sayso.evaluate.tasks import evaluate_task

    rejected = []
    for item in evaluate_task(task, data, split=split, model=model):
        if isinstance(item, Table):
            print(table_json(item) if json else render_table(item), flush=True)
        else:
            rejected.append(item)
    close_run(rejected, read=1)
