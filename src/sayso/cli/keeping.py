"""Commands that keep a library: add to it, read it anew, and check it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import (
    Jobs,
    LibraryFile,
    Manifest,
    Model,
    Quiet,
    Sources,
    close_run,
    count_processes,
    say,
)
from sayso.errors import LibraryError

if TYPE_CHECKING:
    from sayso.library import Library
    from sayso.values import Added, Refreshed

Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="Print each article's name once it is safe."),
]


def open_named(file: Path | None, *, create: bool = False) -> Library:
    """The library that the options and the environment name, to be written if it may.

    Who may only read it reads it: an answer is then computed and not kept.
    """
    from sayso.library import choose_library, open_library

    path = choose_library(file, os.environ)
    try:
        return open_library(path, create=create)
    except LibraryError as err:
        if create or not path.exists():
            raise
        try:
            return open_library(path, read_only=True)
        except LibraryError:
            raise err from None


def add(
    sources: Sources,
    library: LibraryFile = None,
    manifest: Manifest = None,
    jobs: Jobs = 1,
    model: Model = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Add reports to a library, and group them into its stories.

    What is there word for word is passed over; a report that comes again under its
    address with other words is a new revision, and both stay. Breaking off loses
    nothing that was added: run the command again and it goes on.

    Example: sayso add examples --library desk.db
    """
    from sayso.cli.progress import show_progress

    def tell(name: str, standing: str) -> None:
        if verbose:
            print(f"{standing}\t{name}", flush=True)

    with open_named(library, create=True) as opened:
        with show_progress(quiet=quiet) as progress:
            done = opened.add(
                sources,
                manifest=manifest,
                jobs=count_processes(jobs),
                model=model,
                progress=progress,
                told=tell,
            )
        say(f"{opened.path}: {describe_added(done)}")
        if done.revised or done.redone:
            tell_orphans(opened)
    read = len(done.new) + len(done.revised) + len(done.redone) + done.known
    close_run(done.rejected, read=read)


def refresh(
    library: LibraryFile = None,
    jobs: Jobs = 1,
    model: Model = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only print what would be read anew.")
    ] = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Read anew what an older Sayso, or another model, has read.

    Run it after an upgrade, or to go over to another --model. Only articles that
    another method read are read again, from the texts in the library; ids stay and
    corrections are replayed. Break it off when you like: run again, it goes on.

    Example: sayso refresh --library desk.db --jobs 0
    """
    from sayso.cli.progress import show_progress

    def tell(name: str) -> None:
        if verbose:
            print(name, flush=True)

    with open_named(library) as opened:
        with show_progress(quiet=quiet) as progress:
            done = opened.refresh(
                jobs=count_processes(jobs),
                model=model,
                is_rehearsal=dry_run,
                progress=progress,
                told=tell,
            )
        if dry_run:
            for name in done.redone:
                print(name)
        say(f"{opened.path}: {describe_refreshed(done, is_rehearsal=dry_run)}")
        if done.redone and not dry_run:
            tell_orphans(opened)


def check(library: LibraryFile = None) -> None:
    """Check that a library is whole.

    Its file, its texts, every span of a finding. Prints one line for each fault and
    exits with 1 when there is any.

    Example: sayso check --library desk.db
    """
    with open_named(library) as opened:
        faults = opened.check()
        for fault in faults:
            print(f"{fault.where}: {fault.what}")
        if faults:
            say(f"{opened.path}: {count(len(faults), 'fault')}")
            raise typer.Exit(1)
        print(f"{opened.path}: no fault")


def describe_added(done: Added) -> str:
    """What adding did, in one line."""
    parts = [count(len(done.new), "new article")]
    if done.revised:
        parts.append(count(len(done.revised), "new revision"))
    if done.redone:
        parts.append(f"{count(len(done.redone), 'article')} annotated anew")
    if done.known:
        parts.append(f"{done.known:,} known already")
    if done.stories:
        parts.append(f"{count(len(done.stories), 'story')} changed")
    if not (done.new or done.revised or done.redone):
        parts[0] = "nothing new"
    return ", ".join(parts)


def describe_refreshed(done: Refreshed, *, is_rehearsal: bool) -> str:
    """What finding anew did, or would do, in one line."""
    verb = "would be read anew" if is_rehearsal else "read anew"
    if not done.redone and not done.moved:
        return f"nothing to read anew, {done.known:,} up to date"
    parts = [f"{count(len(done.redone), 'article')} {verb}"]
    if done.known:
        parts.append(f"{done.known:,} up to date")
    if done.moved:
        parts.append(f"{count(len(done.moved), 'article')} in another story now")
    return ", ".join(parts)


def tell_orphans(opened: Library) -> None:
    """Say how many judgements have lost their words, if any have."""
    lost = sum(bool(one.orphaned) for one in opened.judgements())
    if lost:
        say(f"{count(lost, 'judgement')} orphaned: sayso correct list --orphaned")


def count(number: int, what: str) -> str:
    """A number with what it counts, in the plural where it is not one.

    >>> count(1, "story"), count(2, "story"), count(1200, "new article")
    ('1 story', '2 stories', '1,200 new articles')
    """
    if number != 1:
        what = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{number:,} {what}"
