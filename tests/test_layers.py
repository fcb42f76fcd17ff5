"""Imports go one way: values <- stages <- run <- library <- cli, evaluate."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import sayso

ROOT = Path(sayso.__file__).parent
STAGES = ("read", "annotate", "group", "compare", "tell")
BASE = ("errors", "values", "text", "config")

# Each layer with what it may import beside itself. A layer that is not named here
# fails the test, so that a new folder has to say where it stands.
ALLOWED: dict[str, tuple[str, ...]] = {
    "errors": (),
    "values": ("errors",),
    "text": ("errors", "values"),
    "config": ("errors", "values"),
    **dict.fromkeys(STAGES, BASE),
    "store": ("errors", "values", "text"),
    "run": (*BASE, *STAGES, "store"),
    "library": (*BASE, "read", "tell", "store", "run"),
    "cli": ("__init__", *BASE, *STAGES, "run", "library", "evaluate"),
    "evaluate": (*BASE, *STAGES, "run", "library"),
    "__init__": (),
    "__main__": ("cli",),
}

# A stage is pure: no clock, no network, no database, no chance.
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE) [\w*(]")
IMPURE = {"sqlite3", "socket", "http", "urllib.request", "httpx", "random", "time"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = node.module or ""
            for alias in node.names:
                full = f"{module}.{alias.name}"
                found.add(full if full in MODULES else module)
    return found


MODULES = {module_name(path): path for path in sorted(ROOT.rglob("*.py"))}
GRAPH = {
    module: {name for name in imports_of(path) if name in MODULES and name != module}
    for module, path in MODULES.items()
}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_module_imports_nothing_above_its_layer(module: str) -> None:
    layer = layer_of(module)
    assert layer in ALLOWED, f"{module} stands in no known layer"
    wrong = {
        name
        for name in GRAPH[module]
        if layer_of(name) not in (layer, *ALLOWED[layer])
        and not (name == "sayso" and layer == "cli")
    }
    assert not wrong


@pytest.mark.parametrize("module", sorted(MODULES))
def test_stage_touches_no_clock_network_or_database(module: str) -> None:
    if layer_of(module) not in STAGES:
        return
    assert not imports_of(MODULES[module]) & IMPURE


@pytest.mark.parametrize("module", sorted(MODULES))
def test_only_the_store_speaks_to_a_database(module: str) -> None:
    if layer_of(module) != "store":
        assert "sqlite3" not in imports_of(MODULES[module])
        text = MODULES[module].read_text(encoding="utf-8")
        assert not SQL.search(text), f"{module} holds SQL"


def test_imports_have_no_cycle() -> None:
    done: set[str] = set()

    def walk(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module in done:
            return
        for name in sorted(GRAPH[module]):
            walk(name, (*path, module))
        done.add(module)

    for module in sorted(GRAPH):
        walk(module, ())


def test_only_the_command_line_prints() -> None:
    for module, path in MODULES.items():
        if layer_of(module) == "cli":
            continue
        calls = (
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        )
        assert "print" not in calls, f"{module} prints"
