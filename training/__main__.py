"""The commands of training; `python -m training --help` lists them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import torch
import typer

from training.preparation import prepare_lessons
from training.runs import Plan, Run, load_lessons

app = typer.Typer(help=__doc__, add_completion=False, no_args_is_help=True)
Folder = Annotated[Path, typer.Option(help="Where lessons and runs are kept.")]


@app.command()
def prepare(
    data: Annotated[Path, typer.Argument(help="The folder of corpora.")],
    work: Folder = Path("out/training"),
) -> None:
    """Read the corpora and write the lessons of training and of measuring."""
    for name, count in prepare_lessons(data, work).items():
        typer.echo(f"{name}: {count} lessons")


@app.command()
def train(
    name: Annotated[str, typer.Argument(help="The run's name.")],
    work: Folder = Path("out/training"),
    seed: int = 1,
    epochs: int = 8,
    heads: float = 1.0,
    rate: float = 3e-4,
    batch: int = 16,
    layers: int = 6,
    dropout: float = 0.1,
    corpora: Annotated[str, typer.Option(help="Only these, by comma.")] = "",
    threads: Annotated[int, typer.Option(help="Cores to use.")] = max(
        1, (os.cpu_count() or 2) - 1
    ),
) -> None:
    """Train a network; a run that was stopped goes on where it was saved."""
    torch.set_num_threads(threads)
    plan = replace(
        Plan(),
        seed=seed,
        epochs=epochs,
        heads=heads,
        rate=rate,
        batch=batch,
        layers=layers,
        dropout=dropout,
    )
    lessons = load_lessons(
        work / "train.jsonl.gz", tuple(filter(None, corpora.split(",")))
    )
    run = Run(plan, lessons, work / name)
    run.train(lambda line: typer.echo(line))


if __name__ == "__main__":
    app()
