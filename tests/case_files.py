"""Cases from tests/cases: one JSON object a line, a known failure a strict xfail."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """What goes in and what should come out, with the reason it is here."""

    label: str
    comment: str
    input: Any
    expected: Any
    grade: str
    expect: str


def load_cases(stage: str, name: str) -> list[Any]:
    """The cases of tests/cases/<stage>/<name>.jsonl as pytest parameters."""
    params = []
    path = CASES / stage / f"{name}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        case = Case(**json.loads(line))
        known = pytest.mark.xfail(strict=True, reason=case.comment)
        marks = [known] if case.expect == "fail" else []
        params.append(pytest.param(case, id=case.label, marks=marks))
    return params
