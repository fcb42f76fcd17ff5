"""The model's card: what it is, what it learned from, and what it scores today."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from textwrap import fill

from sayso.evaluate.tables import Table, render_table
from sayso.evaluate.tasks import evaluate_task

# Task and split of every table in the card.
_MEASURED = (("quotes", "dev"), ("names", "test"), ("sentences", "dev"))

# How each model of ours came about; another one says what its commands were.
_MAKING = {
    "accurate": "The third version was taught on by itself and by the second, two runs "
    "of two epochs on labels and on the articles without, with weights and inputs "
    "rounded as int8 rounds them; the weights are the mean of both runs' and of the "
    "third version's. That one came of three runs with labels, the mean of their "
    "weights taught for two epochs by one of them and by the second version.",
    "fast": "It began as three layers of the third version of `accurate`, every other "
    "one, and was taught by that model for three epochs and by a later one for two, on "
    "labels and on the articles without, with its weights and inputs rounded as int8 "
    "rounds them.",
}
_OTHER = "It was made by the commands below."

_TEMPLATE = Path(__file__).with_name("card.md")


def write_card(folder: Path, data: Path, *, layers: int = 6) -> Path:
    """Measure the model in a folder and write its ``CARD.md``; the file's path.

    Raises:
        EvaluationError: when ``data`` lacks what is measured.
    """
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    tables = []
    for task, split in _MEASURED:
        (found,) = evaluate_task(task, data, split=split, model=str(folder))
        if isinstance(found, Table):
            lines = render_table(found).replace(str(folder), manifest["name"])
            tables.append(f"```\n{lines.rstrip()}\n```")
    text = Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        name=manifest["name"],
        version=manifest["version"],
        features=manifest["features"],
        sha256=manifest["sha256"],
        size=f"{(folder / 'model.onnx').stat().st_size / 1e6:.1f}",
        layers=layers,
        making=fill(_MAKING.get(manifest["name"], _OTHER), 88),
        tables="\n\n".join(tables),
    )
    path = folder / "CARD.md"
    path.write_text(text, encoding="utf-8")
    return path
