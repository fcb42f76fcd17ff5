"""The command-line reference shows the help of each command as it is today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.main import app
from sayso.evaluate.tasks import TASKS

REFERENCE = Path(__file__).resolve().parents[2] / "docs/reference/command-line.md"
COMMANDS = ["", *(command.callback.__name__ for command in app.registered_commands)]


def show_help(command: str) -> str:
    arguments = [command, "--help"] if command else ["--help"]
    result = CliRunner().invoke(app, arguments, prog_name="sayso", terminal_width=80)
    lines = [f"    {line}".rstrip() for line in result.stdout.strip().splitlines()]
    return f"    $ sayso {' '.join(arguments)}\n" + "\n".join(lines)


@pytest.mark.parametrize("command", COMMANDS)
def test_reference_shows_the_help_of_the_command(command: str) -> None:
    assert show_help(command) in REFERENCE.read_text(encoding="utf-8")


def test_first_lines_fit_into_the_list_of_commands() -> None:
    assert "..." not in show_help("").partition("Commands:")[2]


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_every_command_has_an_example(command: str) -> None:
    assert re.search(rf"Example: +sayso {command} ", show_help(command))


def test_help_of_evaluate_names_every_task() -> None:
    shown = " ".join(show_help("evaluate").split()).replace("- ", "-")
    assert f"Tasks: {', '.join(TASKS)}." in shown
