"""Commands that ask a library: its stories, what people said, where words stand."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.keeping import open_named
from sayso.cli.options import DossierFormat, LibraryFile, Out, People, Quiet, say

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines.")]
Limit = Annotated[
    int, typer.Option("--limit", "-n", min=0, help="At most so many; 0 for all.")
]


def stories(
    library: LibraryFile = None,
    since: Annotated[
        str | None, typer.Option(help="Published on this day or later: 2026-03-05.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Published on this day or before.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="With this outlet.")] = None,
    person: Annotated[
        str | None, typer.Option(help="With somebody of this name: Quill, Ada Quill.")
    ] = None,
    words: Annotated[
        str | None, typer.Option(help="With these words in an article.")
    ] = None,
    storyline: Annotated[
        str | None, typer.Option(help="Of this storyline: l-1a2b3c4d5e.")
    ] = None,
    limit: Limit = 0,
    json: AsJson = False,
) -> None:
    """List the stories of a library, the latest first.

    One line a story: id, days, title, articles, outlets. Filters are joined by "and".

    Example: sayso stories --since 2026-03-01 --person Quill
    """
    from sayso.tell.library_json import entry_json
    from sayso.tell.library_lines import tell_entry

    with open_named(library) as opened:
        found = opened.stories(
            since=since,
            until=until,
            outlet=outlet,
            person=person,
            words=words,
            storyline=storyline,
            limit=limit,
        )
    for entry in found:
        print(entry_json(entry) if json else tell_entry(entry))
    if not found:
        say("no story fits")


def show(
    story: Annotated[
        str,
        typer.Argument(
            help="The story's id, as sayso stories prints it, or the name of an "
            "article in it, as search does."
        ),
    ],
    library: LibraryFile = None,
    format: DossierFormat = None,
    out: Out = None,
    people: People = None,
    why: Annotated[
        bool,
        typer.Option("--why", help="Say only why each article stands in the story."),
    ] = False,
) -> None:
    """Show the dossier of a story of a library.

    The id of a story that went into another leads there.

    Example: sayso show s-1a2b3c4d5e --format html --out dossier.html
    """
    from sayso.cli.output import check_output, write_output
    from sayso.cli.rendering import choose_format, render_dossier
    from sayso.library import read_known_people
    from sayso.tell.library_lines import tell_joins
    from sayso.values import Dossier

    known = read_known_people(people) if people is not None else ()
    chosen = choose_format(format and format.value, out)
    if out is not None:
        check_output(out)
    with open_named(library) as opened:
        told = opened.show(story, known=known)
    if why:
        write_output("".join(f"{line}\n" for line in tell_joins(told)), out)
        return
    dossier = Dossier(told.articles, (told,))
    write_output(render_dossier(dossier, chosen, to_file=out is not None), out)


def said(
    person: Annotated[
        str, typer.Argument(help="A name, or words of it: Quill, Ada Quill.")
    ],
    library: LibraryFile = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Print all that somebody said, one line an utterance.

    The fullest wording, where it stands, and how each other report changed it; the
    earliest first.

    Example: sayso said "Ada Quill" --library desk.db
    """
    from sayso.cli.progress import show_progress
    from sayso.tell.library_json import said_json
    from sayso.tell.library_lines import tell_said

    with open_named(library) as opened, show_progress(quiet=quiet) as progress:
        found = opened.said(person, progress=progress)
    for one in found:
        print(said_json(one) if json else tell_said(one))
    if not found:
        say(f"nobody named {person!r} is known to have said anything")


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help="All must stand in the article; '\"a phrase\"' stands as a whole, "
            "ferr* goes on.",
        ),
    ],
    library: LibraryFile = None,
    limit: Limit = 20,
    json: AsJson = False,
) -> None:
    """Print the articles that hold these words, the best match first.

    One line an article: day, outlet, place, and the passage with the words in [ ].

    Example: sayso search ferry '"ran aground"' --library desk.db
    """
    from sayso.tell.library_json import hit_json
    from sayso.tell.library_lines import tell_hit

    with open_named(library) as opened:
        found = opened.search(" ".join(words), limit=limit)
    for hit in found:
        print(hit_json(hit) if json else tell_hit(hit))
    if not found:
        say("no article holds these words")
