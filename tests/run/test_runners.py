"""One contract for every runner: same results, same order, whatever the number."""

from __future__ import annotations

import pytest

from factories import make_article
from sayso.run.plan import FoldStep, MapStep, choose_annotate
from sayso.run.runners import InProcess, Processes, Runner, choose_runner

RUNNERS = [InProcess(), Processes(2)]


def double(number: int) -> int:
    return 2 * number


def total(numbers) -> tuple[int, ...]:
    return (sum(numbers),)


@pytest.fixture(params=RUNNERS, ids=["in-process", "processes"])
def runner(request) -> Runner:
    return request.param


@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_map_keeps_the_order_of_the_items(runner: Runner, count: int) -> None:
    results = list(runner.run_map(MapStep("double", double), range(count)))
    assert results == [2 * number for number in range(count)]


def test_fold_sees_all_items(runner: Runner) -> None:
    assert runner.run_fold(FoldStep("total", total), (1, 2, 3)) == (6,)


def test_map_takes_items_as_they_are_needed(runner: Runner) -> None:
    taken = 0

    def items():
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield number

    results = runner.run_map(MapStep("double", double), items())
    assert next(iter(results)) == 0
    assert taken < 100


def test_runners_agree_on_annotating() -> None:
    articles = [
        make_article(f'"Not before day {n}," said Ada Quill of the ferry.', id=f"a{n}")
        for n in range(5)
    ]
    one, two = (list(runner.run_map(choose_annotate(), articles)) for runner in RUNNERS)
    assert one == two


@pytest.mark.parametrize(("jobs", "kind"), [(1, InProcess), (3, Processes)])
def test_number_of_jobs_chooses_the_runner(jobs: int, kind: type) -> None:
    assert isinstance(choose_runner(jobs), kind)
