"""The model's card: what it is, what it learned from, and what it scores today."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.evaluate.tables import Table, render_table
from sayso.evaluate.tasks import evaluate_task

# Task and split of every table in the card.
_MEASURED = (("quotes", "dev"), ("names", "test"), ("sentences", "dev"))

_HEAD = """# {name}, version {version}

One encoder of {layers} layers in int8 ({size:.1f} MB) that reads English news: the
content, cue and source of quotations and their links, where sentences start, names of
people, organisations and places, time expressions, and vectors that tell which mentions
are one person. Features: {features}. SHA-256 of model.onnx: {sha256}.

## What it is for

Reading reports for Sayso, on any laptop, without a network. It marks what stands in the
text; who a source is, what a time means and what is the same across reports is worked out
afterwards by rules that anybody can read. It judges nobody: that a quotation is
attributed does not make it true, and one that it misses was still said.

Not for: text that is no English prose (other languages, code, tables, poetry), transcripts
without marks, deciding anything about a person.

## What it learned from

It starts from all-MiniLM-L6-v2 (Apache-2.0) and was taught by:

| corpus | heads | licence |
|---|---|---|
| PolNeAR 1.0, train (Newell, Margolin, Ruths 2018): US political news of 2016 | quotes; names, times and coreference as CoreNLP marked them | **none stated** |
| GUM: news, interview, bio, academic, court, voyage; three documents in four | sentences, names, descriptions, coreference | CC BY and CC BY-SA texts, CC BY annotations |
| Universal NER EWT, dev | names | CC BY-SA 4.0 |
| Wikigold, three documents in four | names | CC BY 4.0 |
| WNUT 2017: a third of train, and dev | names | CC BY 4.0 |
| TimeBank and AQUAINT (TempEval-3), three documents in four | times | research use |

PolNeAR states no licence for its data, and the times are for research: whoever may not use
weights taught by them can train on other data with the same commands (below). No text of
these corpora is in the model's files.

Half of the texts were read with other names in them, and one in four with other quotation
marks. Silver labels, set by a parser, count a quarter.

## What it scores

Measured by `sayso evaluate` on development data that it was not taught by, rules beside it.
The constants of decoding were chosen on PolNeAR dev.
"""

_TAIL = """
## What it is known to miss

- Cues that are rare or far from their content; indirect content that ends too early or too
  late; the right cue where several share a sentence.
- PolNeAR marks beliefs and intentions as attributions too ("wants", "plans"); the class of
  the cue tells them apart, and Sayso's quotes leave them out.
- Organisations that are named like people or places, and names in lower case.
- It was taught on US political news; crime, sport and court reports of other countries are
  read by what they share with it.

## How to make it again, or another

`training/README.md` lists the commands; `training/preparation.py` names the corpora, one
reader each.
"""


def write_card(folder: Path, data: Path, *, layers: int = 6) -> Path:
    """Measure the model in a folder and write its ``CARD.md``; the file's path.

    Raises:
        EvaluationError: when ``data`` lacks what is measured.
    """
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    parts = [
        _HEAD.format(
            name=manifest["name"],
            version=manifest["version"],
            features=manifest["features"],
            sha256=manifest["sha256"],
            size=(folder / "model.onnx").stat().st_size / 1e6,
            layers=layers,
        )
    ]
    for task, split in _MEASURED:
        (found,) = evaluate_task(task, data, split=split, model=str(folder))
        if isinstance(found, Table):
            lines = render_table(found).replace(str(folder), manifest["name"])
            parts += ["```", lines.rstrip(), "```", ""]
    path = folder / "CARD.md"
    path.write_text("\n".join([*parts, _TAIL.strip(), ""]), encoding="utf-8")
    return path
