"""The tasks that can be measured, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from sayso.errors import EvaluationError
from sayso.evaluate.tables import Table
from sayso.values import Rejected

# Task -> the module of this folder that measures it. The function in it is
# evaluate_<module>(data, *, split) -> Table; modules are imported only when asked for.
TASKS = {
    "seeds": "seeds",
    "quotes": "quotes",
    "speakers": "speakers",
    "names": "names",
    "people": "people",
    "sentences": "sentences",
    "times": "times",
    "timelines": "timelines",
    "stories": "stories",
    "storylines": "storylines",
    "altered-quotes": "altered_quotes",
    "copies": "copies",
    "disagreements": "disagreements",
    "origins": "origins",
    "facts": "facts",
    "brief": "briefs",
    "brief-citations": "brief_citations",
}


# The tasks that measure what reads an article, and so take the reader's name.
BY_READER = frozenset(("quotes", "names", "people", "sentences", "speakers"))


def evaluate_task(
    task: str, data: Path, *, split: str = "dev", model: str | None = None
) -> Iterator[Table | Rejected]:
    """The tables of one task, or of every task for "all".

    With "all", a task whose data is not there is Rejected and the others go on.

    Raises:
        EvaluationError: when the task is unknown or its data is not there.
    """
    if task != "all" and task not in TASKS:
        raise EvaluationError(
            f"unknown task {task!r}; expected one of {', '.join(TASKS)}, or all"
        )
    if not data.is_dir():
        raise EvaluationError(
            f"no folder {str(data)!r}; expected one laid out like the shared data"
        )
    if task != "all":
        yield _measure(task, data, split, model)
        return
    for name in TASKS:
        try:
            yield _measure(name, data, split, model)
        except EvaluationError as err:
            yield Rejected(name, "evaluate", str(err))


def _measure(task: str, data: Path, split: str, model: str | None) -> Table:
    """The table of one task, by the function of its module."""
    module = import_module(f"sayso.evaluate.{TASKS[task]}")
    measure: Callable[..., Table] = getattr(module, f"evaluate_{TASKS[task]}")
    if task in BY_READER:
        return measure(data, split=split, model=model)
    return measure(data, split=split)
