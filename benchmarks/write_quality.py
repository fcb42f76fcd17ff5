"""Rewrite docs/explanation/quality.md from what `sayso evaluate` prints now.

python benchmarks/write_quality.py ../shared/data            # all of it, some minutes
python benchmarks/write_quality.py ../shared/data facts brief    # these sections only
"""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.evaluate.tables import Table, render_table
from sayso.evaluate.tasks import TASKS, evaluate_task

PAGE = Path(__file__).resolve().parents[1] / "docs/explanation/quality.md"

HEAD = """# How good it is

What `sayso evaluate TASK` prints on the development data, written here by
`benchmarks/write_quality.py`. The rules were written and the decoding of the model was
tuned while looking at these very data, so the figures are the friendly side of the
truth; the held-out parts are measured apart. The corpora belong to their publishers
and are not in this repository.

Where it fails, in the order in which a reader will meet it:

- **Reported speech** without quotation marks: a quarter of it is missed, and some
  clauses end too early or too late. Sentences in marks are found nearly always.
- **Disagreements** in free words (a task force or a review, who stood by) are not seen.
  The closed lists of what excludes what were written while reading the very stories
  that are measured here: expect less elsewhere.
- **Names** outside news (reviews, mail) and the type of organisations are weak. What
  names are chosen by was fitted on UNER EWT test and the part of Wikigold that is "not
  taught on"; `python -m training.names` prints the fair figures, in five folds.
- **Speakers end to end** rest on quotes being found and cut as a reader would: one in
  nine is not.
- **Grouping** parts a story whose reports are months apart, and joins two briefs with
  the same names.
- **English only.** Other languages are read as text, and little is found in them.
"""


def write_task(task: str, data: Path) -> str:
    """One task's table as a section."""
    (found,) = evaluate_task(task, data)
    assert isinstance(found, Table)
    lines = "\n".join(
        f"    {line}".rstrip() for line in render_table(found).splitlines()
    )
    return f"## sayso evaluate {task}\n\n{lines}\n"


def read_sections() -> dict[str, str]:
    """The page's sections as they are, by task."""
    parts = PAGE.read_text(encoding="utf-8").split("\n## sayso evaluate ")[1:]
    return {
        part.split("\n", 1)[0]: f"## sayso evaluate {part.rstrip()}\n" for part in parts
    }


def main() -> None:
    """Write the page, a section a task; the sections of tasks not named stay."""
    data, *named = sys.argv[1:]
    if wrong := set(named) - set(TASKS):
        sys.exit(f"no such task: {', '.join(sorted(wrong))}")
    kept = read_sections() if named else {}
    sections = [
        kept[task]
        if task in kept and task not in named
        else write_task(task, Path(data))
        for task in TASKS
    ]
    PAGE.write_text("\n".join([HEAD, *sections]), encoding="utf-8")


if __name__ == "__main__":
    main()
