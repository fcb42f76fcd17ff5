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
    "accurate": "Three runs with labels came first, two begun at the first's first "
    "epoch; the mean of their weights was then taught for two epochs, on labels and on "
    "the articles without, by the third run and by the second version (itself taught "
    "by the first two), with its weights and inputs rounded as int8 rounds them.",
    "fast": "It began as three layers of the model `accurate`, every other one, and "
    "was taught by it for three epochs, on labels and on the articles without, with "
    "its weights and inputs rounded as int8 rounds them.",
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
