"""The command that puts people's judgements down, lists them, and takes them back."""

from __future__ import annotations

import getpass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, cast

import typer

from sayso.cli.keeping import count, open_named
from sayso.cli.options import LibraryFile, say
from sayso.errors import ValueFormatError

if TYPE_CHECKING:
    from sayso.values import JudgementKind, Taken


class Action(StrEnum):
    """What to do: a kind of judgement, or list, undo, take."""

    merge = "merge"
    split_off = "split"
    rename = "rename"
    move = "move"
    speaker = "speaker"
    unite = "unite"
    part = "part"
    reject = "reject"
    listing = "list"
    undo = "undo"
    take = "take"


def correct(
    action: Annotated[Action, typer.Argument(help="What to do.")],
    targets: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TARGETS]...", help="See above; by kind."),
    ] = None,
    library: LibraryFile = None,
    by: Annotated[
        str | None,
        typer.Option(help="Who judges; default: the user's name.", show_default=False),
    ] = None,
    note: Annotated[str, typer.Option(help="Why.")] = "",
    orphaned: Annotated[
        bool, typer.Option("--orphaned", help="With list: only what is orphaned.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="With list: print JSON lines.")
    ] = False,
) -> None:
    """Correct what was found; corrections outlive every rerun.

    merge STORY STORY; split STORY ARTICLE...; rename STORY TITLE; move ARTICLE STORY;
    speaker ARTICLE QUOTE NAME; unite and part ARTICLE PERSON ARTICLE PERSON; reject
    ARTICLE QUOTE; list; undo NUMBER; take FILE, the judgements of another library
    (sayso export --rows judgements). A quote is its id or its place: q3, 120-184. A
    person is an id or a name: p2, Quill.

    A correction stands on the words it was made on. When a text changes and the words
    are gone, it is orphaned and listed, and never moved to a look-alike.

    Example: sayso correct speaker ferry-metro-glare q3 "Ada Quill" --note "on tape"
    """
    from sayso.tell.judgement_lines import tell_judgement
    from sayso.tell.library_json import judgement_json

    given = targets or []
    with open_named(library) as opened:
        if action is Action.listing:
            for held in opened.judgements():
                if held.orphaned or not orphaned:
                    print(judgement_json(held) if json else tell_judgement(held))
        elif action is Action.undo:
            if len(given) != 1 or not given[0].isdecimal():
                raise ValueFormatError("undo takes the number of one judgement")
            opened.undo(int(given[0]))
            print(f"{given[0]} undone")
        elif action is Action.take:
            if len(given) != 1:
                raise ValueFormatError("take takes one file of judgements")
            taken = opened.take(given[0])
            for held in taken.new:
                print(tell_judgement(held))
            say(f"{opened.path}: {describe_taken(taken)}")
        else:
            kind = cast("JudgementKind", action.value)
            by = by or getpass.getuser()
            print(tell_judgement(opened.correct(kind, *given, by=by, note=note)))


def describe_taken(taken: Taken) -> str:
    """What taking judgements did, in one line."""
    lost = sum(bool(one.orphaned) for one in taken.new)
    parts = [f"{count(len(taken.new), 'judgement')} taken"]
    if lost:
        parts.append(f"{lost} of them orphaned: sayso correct list --orphaned")
    if taken.known:
        parts.append(f"{taken.known:,} known already")
    if taken.found:
        parts.append(f"{taken.found:,} of them found their articles now")
    return ", ".join(parts)
