"""The commands of training; `python -m training --help` lists them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import torch
import typer

from training.cards import write_card
from training.checkpoints import average_weights
from training.exports import check_model, export_network
from training.manifests import copy_tokenizer, write_manifest
from training.networks import Shape, find_base, load_base
from training.preparation import prepare_lessons
from training.pretraining import pretrain_network
from training.quantising import quantise_model
from training.runs import Plan, Run, load_lessons, load_tokenizer
from training.windows import Window, cut_windows

app = typer.Typer(help=__doc__, add_completion=False, no_args_is_help=True)
Folder = Annotated[Path, typer.Option(help="Where lessons and runs are kept.")]
# One core is left to whoever works beside a training.
_CORES = max(1, (os.cpu_count() or 2) - 1)


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
    head_rate: float = 1e-3,
    batch: int = 16,
    layers: int = 6,
    dropout: float = 0.1,
    corpora: Annotated[str, typer.Option(help="Only these, by comma.")] = "",
    swaps: Annotated[float, typer.Option(help="Share read with other names.")] = 0.5,
    start: Annotated[str, typer.Option(help="Weights to begin with.")] = "",
    teacher: Annotated[
        list[str], typer.Option(help="Weights that teach; give several to average.")
    ] = [],  # noqa: B006 - Typer reads it and never changes it
    int8: Annotated[
        bool, typer.Option("--int8", help="Round as int8 does while learning.")
    ] = False,
    plain: Annotated[
        int, typer.Option(help="Learn from one in so many plain articles too; 0: none.")
    ] = 0,
    threads: Annotated[int, typer.Option(help="Cores to use.")] = _CORES,
) -> None:
    """Train a network; a run that was stopped goes on where it was saved."""
    torch.set_num_threads(threads)
    plan = replace(
        Plan(),
        seed=seed,
        epochs=epochs,
        heads=heads,
        rate=rate,
        head_rate=head_rate,
        batch=batch,
        layers=layers,
        dropout=dropout,
        start=start,
        swaps=swaps,
        teachers=tuple(teacher),
        int8=int8,
    )
    lessons = load_lessons(
        work / "train.jsonl.gz", tuple(filter(None, corpora.split(",")))
    )
    if plain:
        lessons += load_lessons(work / "plain.jsonl.gz")[::plain]
    run = Run(plan, lessons, work / name)
    run.train(lambda line: typer.echo(line))


@app.command()
def pretrain(
    name: Annotated[str, typer.Argument(help="The run's name.")],
    work: Folder = Path("out/training"),
    seed: int = 1,
    epochs: int = 3,
    layers: int = 6,
    threads: Annotated[int, typer.Option(help="Cores to use.")] = _CORES,
) -> None:
    """Let the encoder guess hidden words of plain articles, before it is trained."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    network = load_base(Shape(layers))
    lessons = load_lessons(work / "plain.jsonl.gz")
    lessons += load_lessons(work / "train.jsonl.gz", ("polnear",))
    pretrain_network(
        network,
        lessons,
        load_tokenizer(),
        epochs=epochs,
        seed=seed,
        path=work / name / "start.pt",
        report=lambda line: typer.echo(line),
    )


@app.command()
def export(
    out: Annotated[Path, typer.Argument(help="Where float.onnx is written.")],
    checkpoints: Annotated[
        list[Path], typer.Argument(help="One, or several to average.")
    ],
    work: Folder = Path("out/training"),
) -> None:
    """Write a network as float32 ONNX, refused where it differs from torch."""
    network = average_weights(checkpoints)
    export_network(network, out / "float.onnx")
    agreement = check_model(
        out / "float.onnx", network, _read_windows(work), kind="float"
    )
    torch.save(network.state_dict(), out / "network.pt")
    typer.echo(f"{out / 'float.onnx'}: {agreement}")


@app.command()
def quantise(
    folder: Annotated[Path, typer.Argument(help="Where export wrote float.onnx.")],
    out: Annotated[Path, typer.Argument(help="Where the shipped files go.")],
    name: Annotated[str, typer.Option(help="The model's name.")] = "accurate",
    version: Annotated[str, typer.Option(help="The model's version.")] = "1",
    work: Folder = Path("out/training"),
) -> None:
    """Write model.onnx in int8, its tokenizer and its manifest."""
    out.mkdir(parents=True, exist_ok=True)
    quantise_model(folder / "float.onnx", out / "model.onnx")
    network = average_weights([folder / "network.pt"])
    agreement = check_model(
        out / "model.onnx", network, _read_windows(work), kind="int8"
    )
    copy_tokenizer(find_base() / "tokenizer.json", out)
    write_manifest(out, name=name, version=version)
    size = (out / "model.onnx").stat().st_size / 1e6
    typer.echo(f"{out / 'model.onnx'}: {size:.1f} MB, {agreement}")


@app.command()
def calibrate(
    folder: Annotated[Path, typer.Argument(help="The model's folder.")],
    data: Annotated[Path, typer.Argument(help="The folder of corpora.")],
    split: str = "dev",
) -> None:
    """Fit the scores of a model, and print how reliable they are on unseen articles."""
    from training.calibration import calibrate_model

    for band in calibrate_model(folder, data / "polnear" / f"{split}.jsonl"):
        typer.echo(
            f"{band.low:.2f} to {band.high:.2f}: mean {band.mean:.3f}, right "
            f"{band.right:.3f} of {band.count}"
        )


@app.command()
def card(
    folder: Annotated[Path, typer.Argument(help="The model's folder.")],
    data: Annotated[Path, typer.Argument(help="The folder of corpora.")],
    layers: int = 6,
) -> None:
    """Measure a model and write its card beside it."""
    typer.echo(write_card(folder, data, layers=layers))


def _read_windows(work: Path) -> list[Window]:
    """A few real windows of several lengths, for the gates."""
    tokenizer = load_tokenizer()
    lessons = load_lessons(work / "dev.jsonl.gz", ("polnear",))[:4]
    return [one for lesson in lessons for one in cut_windows(lesson, tokenizer)][:8]


if __name__ == "__main__":
    app()
