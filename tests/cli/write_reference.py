"""Rewrite docs/reference/command-line.md from the help of the commands."""

from __future__ import annotations

from test_help import COMMANDS, REFERENCE, show_help

HEAD = """# Command line

Every command writes results to standard output (or `--out`), and one line on standard
error for each thing that went wrong. Exit codes are in the [contract](contract.md).
`python tests/cli/write_reference.py` rewrites this page; a test compares it with the
program.
"""


def main() -> None:
    """Write the page."""
    parts = [HEAD]
    for command in COMMANDS:
        parts.append(f"## sayso {command}".rstrip() + f"\n\n{show_help(command)}\n")
    REFERENCE.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
