"""The ``sayso`` command: its options, its streams and its exit codes.

Exit codes: 0 done; 1 done in part or not at all, with one line on standard error for
each thing that went wrong; 2 wrong usage; 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from sayso import __version__
from sayso.cli.asking import said, search, show, stories
from sayso.cli.correcting import correct
from sayso.cli.handing import export, remove
from sayso.cli.keeping import add, check, refresh
from sayso.cli.options import say
from sayso.cli.reading import annotate, evaluate, group, tell
from sayso.errors import SaysoError


class Commands(TyperGroup):
    """The commands, each ended by one line where it is broken off or refused.

    Typer ends an interrupted command without a word, so it must not see it.
    """

    def invoke(self, ctx: Any) -> Any:  # Typer's own name for this type is private
        """Run the command that was named; turn errors into one line and a code."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as err:
            # The words of the library that Typer checks values with.
            err.message = err.message.removeprefix("Value error, ")
            raise
        except SaysoError as err:
            say(str(err))
            raise typer.Exit(1) from err
        except KeyboardInterrupt as err:
            say("interrupted; what was printed or written before is complete")
            raise typer.Exit(130) from err
        except BrokenPipeError as err:
            # Who read our output has gone (`sayso ... | head`): nothing more to say.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(141) from err


app = typer.Typer(
    name="sayso",
    cls=Commands,
    help="Who said so? Reads many reports of the same news and shows who said what, "
    "in whose words, who copied whom, where the reports agree and disagree, and on "
    "how many independent say-sos each statement rests.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def show_version(wanted: bool) -> None:
    """Print the version and leave, when asked for."""
    if wanted:
        typer.echo(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=show_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Options before the command."""


for command in (
    annotate,
    group,
    tell,
    evaluate,
    add,
    stories,
    show,
    said,
    search,
    correct,
    export,
    remove,
    refresh,
    check,
):
    app.command()(command)


def run() -> None:
    """The entry point: everything printed is UTF-8."""
    _use_utf8()
    app()


def _use_utf8() -> None:
    """Print UTF-8 whatever the locale, as the machine contract says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
