"""Ways to run the steps of the plan: in this process, or in several."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeVar

from sayso.run.plan import FoldStep, MapStep

In = TypeVar("In")
Out = TypeVar("Out")

# Items that each process may have waiting: enough to keep it busy, few enough that
# memory does not grow with the number of articles.
_AHEAD = 4
# How long a process may outlive a parent that was killed.
_WATCH_SECONDS = 1.0


class Runner(Protocol):
    """Runs steps of the plan. Results come in the order of the items."""

    def run_map(self, step: MapStep[In, Out], items: Iterable[In]) -> Iterator[Out]:
        """The results of a map step, one by one, in the order of the items."""

    def run_fold(self, step: FoldStep[In, Out], items: Sequence[In]) -> tuple[Out, ...]:
        """The result of a fold step over all items."""


@dataclass(frozen=True, slots=True)
class InProcess:
    """Runs every step here, one item after the other."""

    def run_map(self, step: MapStep[In, Out], items: Iterable[In]) -> Iterator[Out]:
        """The results of a map step, one by one, in the order of the items."""
        return map(step.apply, items)

    def run_fold(self, step: FoldStep[In, Out], items: Sequence[In]) -> tuple[Out, ...]:
        """The result of a fold step over all items."""
        return step.apply(items)


@dataclass(frozen=True, slots=True)
class Processes:
    """Runs map steps in several processes and fold steps here.

    At most a few items a process are held at a time, whatever the number of items.
    """

    jobs: int

    def run_map(self, step: MapStep[In, Out], items: Iterable[In]) -> Iterator[Out]:
        """The results of a map step, one by one, in the order of the items."""
        source = iter(items)
        with ProcessPoolExecutor(
            self.jobs, initializer=_follow_parent, initargs=(os.getpid(),)
        ) as pool:
            waiting: deque[Future[Out]] = deque(
                pool.submit(step.apply, item)
                for item in islice(source, self.jobs * _AHEAD)
            )
            while waiting:
                done = waiting.popleft()
                yield done.result()
                for item in islice(source, 1):
                    waiting.append(pool.submit(step.apply, item))

    def run_fold(self, step: FoldStep[In, Out], items: Sequence[In]) -> tuple[Out, ...]:
        """The result of a fold step over all items."""
        return step.apply(items)


def _follow_parent(parent: int) -> None:
    """Leave Ctrl-C to the parent, and end with it, however it ends.

    A parent that is killed cannot tell its processes to stop: they would wait for work
    forever. So they look for it now and then.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            gone.wait(_WATCH_SECONDS)
        os._exit(1)

    gone = threading.Event()
    threading.Thread(target=watch, daemon=True).start()


def choose_runner(jobs: int) -> Runner:
    """The runner for this many processes; 1 runs in this process."""
    return InProcess() if jobs <= 1 else Processes(jobs)
