"""The lines that tell what outlets changed after publication."""

from __future__ import annotations

import re

from sayso.tell.outlines import Item, Run, Section
from sayso.tell.page.labels import count_noun, join_words, shorten_words
from sayso.tell.page.places import Places
from sayso.values import Change, Revision

_MOST_CHARS = 240
# At most three words, none of them behind a mark.
_BEHIND = re.compile(r"(?: \w[\w'’-]*){1,3}")
_LEAD = "Struck words stood in the revision before; the others stand there now."
_KINDS = {"headline": "Headline", "quote": "Quote", "number": "Number"}


def outline_revisions(revisions: tuple[Revision, ...], places: Places) -> Section:
    """What changed from revision to revision, and who has the old words still."""
    return Section(
        "Changed after publication",
        tuple(_outline_revision(one, places) for one in revisions),
        _LEAD if revisions else "",
    )


def _outline_revision(revision: Revision, places: Places) -> Item:
    report = places.by_article[revision.article]
    rest = ""
    if revision.other_words:
        rest = f" Besides, {count_noun(revision.other_words, 'word')} elsewhere."
    return Item(
        (
            Run(report.name, "strong"),
            Run(f", revision {revision.number}, came {revision.came[:10]}.{rest}"),
        ),
        report.letter,
        tuple(_outline_change(change, places) for change in revision.changes),
    )


def _outline_change(change: Change, places: Places) -> Item:
    who = f" of {change.speaker}" if change.speaker else ""
    runs = [Run(f"{_KINDS[change.kind]}{who}: ", "quiet")]
    if change.before:
        runs.append(Run(_shorten(change.before), "cut"))
    if change.before and change.after:
        runs.append(Run(" "))
    if change.after:
        runs.append(Run(_shorten(change.after), "put"))
    if change.kind == "number":
        runs.append(Run(_read_on(change, places)))
    return Item(tuple(runs), under=_name_carriers(change, places))


def _read_on(change: Change, places: Places) -> str:
    """What stands behind a number, to its comma or stop: "people aboard"."""
    report = places.by_article.get(change.new.article) if change.new else None
    if report is None or change.new is None:
        return ""
    text = report.article.text
    match = _BEHIND.match(text, change.new.end)
    return match.group() if match else ""


def _name_carriers(change: Change, places: Places) -> tuple[Item, ...]:
    names = dict.fromkeys(
        places.by_article[span.article].name
        for span in change.carriers
        if span.article in places.by_article
    )
    if not names:
        return ()
    verb = "has" if len(names) == 1 else "have"
    text = f"{join_words(tuple(names))} still {verb} the old words."
    return (Item((Run(text, "alarm"),)),)


def _shorten(words: str) -> str:
    return shorten_words(" ".join(words.split()), max_chars=_MOST_CHARS)
