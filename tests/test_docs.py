"""The documents are true: examples run, links lead somewhere, modules named exist."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import sayso

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
MODULES = sorted(
    module.name
    for module in walk_packages(sayso.__path__, "sayso.")
    if not module.name.endswith("__main__")
)


def name_page(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_python_examples_of_a_page_run(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert result.failed == 0


@pytest.mark.parametrize("module", MODULES)
def test_python_examples_of_docstrings_run(module: str) -> None:
    assert doctest.testmod(import_module(module)).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_links_of_a_page_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_source_files_named_on_a_page_exist(page: Path) -> None:
    named = re.findall(r"`((?:src|tests|docs|benchmarks|examples)/[\w/.-]+)`",
                       page.read_text(encoding="utf-8"))  # fmt: skip
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_page_of_the_docs_is_reached_from_the_readme() -> None:
    reached, todo = set(), [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page in reached or page.suffix != ".md" or not page.exists():
            continue
        reached.add(page)
        links = re.findall(r"\]\(([^)#:]+)", page.read_text(encoding="utf-8"))
        todo += [(page.parent / link).resolve() for link in links]
    assert [name_page(page) for page in PAGES if "docs" in page.parts
            and page not in reached] == []  # fmt: skip
