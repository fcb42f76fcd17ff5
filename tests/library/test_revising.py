"""What outlets change after publication is told, and who has the old words still."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factories import make_article
from sayso.library import Library, open_library
from sayso.tell.json_format import render_json
from sayso.tell.markdown import render_markdown
from sayso.tell.page import render_page
from sayso.tell.terminal import render_terminal
from sayso.values import Change, Dossier, Revision, StoryDossier

URL = "https://courier.example/osprey"
TEXT = (
    "{title}\n\nCARROW - The ferry Osprey ran aground off Skerry Point at dawn on "
    "Thursday with {number} people aboard, the coastguard said.\n\n"
    "“We heard a {bang} bang and then nothing at all,” said Ada Quill, a mate. "
    "The Osprey was towed off at noon.\n"
)


def add(library: Library, id: str, url: str | None, **words: str) -> None:
    fields = {"title": "Ferry aground", "number": "31", "bang": "long", **words}
    article = make_article(
        TEXT.format(**fields),
        id=id,
        url=url,
        title=fields["title"],
        outlet=id.title(),
        published="2026-03-05",
    )
    library.add([article], now="2026-03-05T12:00:00Z")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = open_library(tmp_path / "l.db")
    add(library, "courier", URL)
    add(library, "wire", None)
    return library


def show(library: Library) -> StoryDossier:
    (entry,) = library.stories()
    return library.show(entry.id)


def find_changes(library: Library) -> tuple[Change, ...]:
    (revision,) = show(library).revisions
    assert (revision.article, revision.number) == ("courier", 2)
    return revision.changes


def test_reports_that_did_not_change_tell_nothing(library: Library) -> None:
    assert show(library).revisions == ()


def test_a_changed_quote_is_told_with_who_has_the_old_words(library: Library) -> None:
    add(library, "courier", URL, bang="loud")
    (change,) = find_changes(library)
    assert (change.kind, change.speaker) == ("quote", "Ada Quill")
    assert change.before.startswith("We heard a long bang")
    assert change.after.startswith("We heard a loud bang")
    (carrier,) = change.carriers
    assert carrier.article == "wire"
    wire = next(
        one.article for one in show(library).articles if one.article.id == "wire"
    )
    assert "long bang" in wire.words_of(carrier)


def test_a_changed_number_is_told_with_who_has_the_old_one(library: Library) -> None:
    add(library, "courier", URL, number="34")
    (change,) = find_changes(library)
    assert (change.kind, change.before, change.after) == ("number", "31", "34")
    assert [span.article for span in change.carriers] == ["wire"]
    assert change.old is not None
    assert change.old.article == "courier@1"


def test_a_changed_headline_is_told(library: Library) -> None:
    add(library, "courier", URL, title="Ferry refloated at noon")
    changes = find_changes(library)
    assert (changes[0].kind, changes[0].before, changes[0].after) == (
        "headline",
        "Ferry aground",
        "Ferry refloated at noon",
    )


def test_nobody_has_old_words_that_nobody_else_had(library: Library) -> None:
    add(library, "wire", None, number="34", bang="dull")
    add(library, "courier", URL, number="40")
    told = {revision.article: revision for revision in show(library).revisions}
    (number,) = told["courier"].changes
    assert number.carriers == ()
    assert {change.kind for change in told["wire"].changes} == {"quote", "number"}


def test_every_revision_is_told_against_the_one_before(library: Library) -> None:
    add(library, "courier", URL, number="34")
    add(library, "courier", URL, number="36")
    told = [
        (one.number, one.changes[0].before, one.changes[0].after)
        for one in show(library).revisions
    ]
    assert told == [(2, "31", "34"), (3, "34", "36")]
    assert library.check() == ()


def render(told: StoryDossier) -> dict[str, str]:
    dossier = Dossier(told.articles, (told,))
    return {
        "terminal": render_terminal(dossier),
        "md": render_markdown(dossier),
        "html": render_page(dossier),
        "json": render_json(dossier),
    }


def test_every_format_tells_changes(library: Library) -> None:
    plain = render(show(library))
    add(library, "courier", URL, number="34", bang="loud")
    told = render(show(library))
    for name in ("terminal", "md", "html"):
        assert "after publication" in told[name].lower()
        assert "after publication" not in plain[name].lower()
        assert "still has the old words" in told[name]
    assert "revisions" not in json.loads(plain["json"])["stories"][0]
    (revision,) = json.loads(told["json"])["stories"][0]["revisions"]
    assert {change["kind"] for change in revision["changes"]} == {"quote", "number"}


def test_words_of_a_changed_report_do_no_harm_on_the_page(library: Library) -> None:
    add(library, "courier", URL, bang="<script>alert(1)</script> loud")
    assert "<script>alert" not in render(show(library))["html"]


def test_no_revision_has_no_changes() -> None:
    assert Revision("a", 2, "2026-03-05").changes == ()
