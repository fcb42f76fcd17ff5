"""Adding: what is known is looked up, what changed is a revision, nothing is lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factories import make_article
from sayso.errors import SourceMissingError
from sayso.library import Library, open_library
from sayso.run import adding
from sayso.run.plan import choose_annotate
from sayso.values import Article

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOW = "2026-03-07T09:00:00Z"
URL = "https://courier.example/news/ferry"

FIRST = (
    "Ferry runs aground off Skerry Point\n\nCARROW - The ferry Osprey ran aground at "
    'dawn on Thursday with 31 people aboard.\n\n"We heard a bang," said Ada Quill, 41, '
    "a ship's mate. The coastguard took everybody off by noon.\n"
)
SECOND = FIRST.replace("31 people", "34 people")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "l.db")


def rows(library: Library, query: str) -> list[tuple]:
    return [tuple(row) for row in library._store.connection.execute(query)]


def test_examples_are_added_once(library: Library) -> None:
    first = library.add([EXAMPLES], now=NOW)
    assert len(first.new) == 20
    assert len(first.stories) == 5
    again = library.add([EXAMPLES], now=NOW)
    assert (again.new, again.revised, again.redone, again.stories) == ((), (), (), ())
    assert again.known == 20
    assert library.check() == ()


def test_known_articles_are_not_annotated(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add([EXAMPLES / "ferry-aground"], now=NOW)

    def refuse(jobs: int):
        class Refusing:
            def run_map(self, step, items):
                assert list(items) == []
                return iter(())

        return Refusing()

    monkeypatch.setattr(adding, "choose_runner", refuse)
    assert library.add([EXAMPLES / "ferry-aground"], now=NOW).known == 5


def test_texts_and_maps_are_kept_exactly(library: Library) -> None:
    from sayso.library import read_articles
    from sayso.store.revisions import load_holdings

    batch = read_articles([EXAMPLES])
    library.add(batch.articles, now=NOW)
    held = {one.article.id: one.article
            for one in load_holdings(library._store.connection)}  # fmt: skip
    assert held == {article.id: article for article in batch.articles}


@pytest.mark.parametrize(
    "text", ["a\x00b \U0001f6a2 said", "\ufeffx\r\n\u2028 y", "e\u0301"]
)
def test_odd_characters_are_kept_exactly(library: Library, text: str) -> None:
    library.add([make_article(text, id="odd")], now=NOW)
    assert rows(library, "SELECT text FROM revisions") == [(text,)]
    assert library.check() == ()


def test_other_words_under_one_address_are_a_revision(library: Library) -> None:
    library.add([make_article(FIRST, id="one", url=URL)], now=NOW)
    done = library.add([make_article(SECOND, id="two", url=f"{URL}/?utm_source=x")])
    assert (done.new, done.revised) == ((), ("one",))
    assert rows(library, "SELECT number, is_current, text FROM revisions") == [
        (1, 0, FIRST),
        (2, 1, SECOND),
    ]
    assert library.check() == ()


def test_another_headline_is_a_revision(library: Library) -> None:
    library.add([make_article(FIRST, title="Ferry aground", url=URL)])
    done = library.add([make_article(FIRST, title="Ferry refloated", url=URL)])
    assert done.revised == ("a",)


def test_a_revision_that_was_there_before_is_known(library: Library) -> None:
    for text in (FIRST, SECOND):
        library.add([make_article(text, url=URL)])
    assert library.add([make_article(FIRST, url=URL)]).known == 1


def test_without_an_address_the_name_and_likeness_decide(library: Library) -> None:
    library.add([make_article(FIRST, id="ferry")])
    assert library.add([make_article(SECOND, id="ferry")]).revised == ("ferry",)
    other = "The library in Carrow reopened on Monday after nine years of repairs."
    assert library.add([make_article(other, id="ferry")]).new == ("ferry-2",)
    assert library.add([make_article(other, id="ferry")]).known == 1


def test_two_outlets_may_use_one_name(library: Library) -> None:
    for outlet in ("Courier", "Post"):
        library.add([make_article(FIRST, id="001", outlet=outlet)])
    assert rows(library, "SELECT name FROM articles") == [("001",), ("001-2",)]
    for outlet in ("Courier", "Post"):
        assert library.add([make_article(FIRST, id="001", outlet=outlet)]).known == 1


def test_one_text_under_two_addresses_is_two_articles(library: Library) -> None:
    library.add([make_article(FIRST, id="a", url=URL)])
    assert library.add([make_article(FIRST, id="b", url=f"{URL}-2")]).new == ("b",)


def test_address_of_a_site_is_no_address_of_an_article(library: Library) -> None:
    home = "https://courier.example/"
    library.add([make_article(FIRST, id="a", url=home)])
    other = make_article("The library in Carrow reopened on Monday.", id="b", url=home)
    assert library.add([other]).new == ("b",)


def test_details_that_come_later_are_filled_in_once(library: Library) -> None:
    library.add([make_article(FIRST)])
    full = make_article(FIRST, outlet="Courier", url=URL, published="2026-03-05")
    assert library.add([full]).redone == ("a",)
    assert library.add([full]).known == 1
    assert library.add([make_article(FIRST)]).known == 1
    found = rows(library, "SELECT outlet, published, url FROM articles_at_a_glance")
    assert found == [("Courier", "2026-03-05", URL)]


def test_details_that_change_no_finding_are_filled_in_too(library: Library) -> None:
    library.add([make_article(FIRST)], model="rules")
    done = library.add([make_article(FIRST, outlet="Courier", url=URL)], model="rules")
    assert (done.known, done.redone) == (1, ())
    found = rows(library, "SELECT outlet, url FROM articles_at_a_glance")
    assert found == [("Courier", URL)]
    again = library.add([make_article(FIRST, byline="Edda Wexley")], model="rules")
    assert again.redone == ("a",)
    assert rows(library, "SELECT byline FROM revisions") == [("Edda Wexley",)]
    assert library.refresh(model="rules").redone == ()


def test_another_method_redoes_what_it_finds(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add([make_article(FIRST)])
    newer = replace(choose_annotate(), method="annotate.v999")
    monkeypatch.setattr(adding, "choose_annotate", lambda: newer)
    done = library.add([make_article(FIRST)])
    assert (done.new, done.redone, done.known) == ((), ("a",), 0)
    assert rows(library, "SELECT method FROM findings") == [("annotate.v999",)]


def test_order_and_portions_change_no_story(tmp_path: Path) -> None:
    from sayso.library import read_articles

    def group(name: str, portions: list[list[Article]]) -> set[frozenset[str]]:
        library = open_library(tmp_path / name)
        for portion in portions:
            library.add(portion, now=NOW)
        stories: dict[str, set[str]] = {}
        for article, story in rows(
            library, "SELECT article, story FROM articles_at_a_glance"
        ):
            stories.setdefault(story, set()).add(article)
        return {frozenset(names) for names in stories.values()}

    articles = list(read_articles([EXAMPLES]).articles)
    whole = group("a.db", [articles])
    assert group("b.db", [articles[::-1]]) == whole
    assert group("c.db", [articles[:7], articles[7:]]) == whole


def test_id_of_a_story_stays_when_an_earlier_article_comes(library: Library) -> None:
    from sayso.library import read_articles

    ferry = sorted(
        read_articles([EXAMPLES / "ferry-aground"]).articles,
        key=lambda article: str(article.published),
    )
    (story,) = library.add(ferry[2:4], now=NOW).stories
    library.add(ferry[:2], now=NOW)
    assert rows(library, "SELECT story, articles FROM stories_at_a_glance") == [
        (story, 4)
    ]


def test_what_was_told_is_there_when_the_run_breaks_off(tmp_path: Path) -> None:
    told: list[str] = []

    def tell(name: str, standing: str) -> None:
        told.append(name)
        if len(told) == 3:
            raise KeyboardInterrupt

    articles = [make_article(f"{FIRST} Edition {n}.", id=f"a{n}") for n in range(40)]
    library = open_library(tmp_path / "l.db")
    with pytest.raises(KeyboardInterrupt):
        library.add(articles, now=NOW, told=tell)
    library.close()
    library = open_library(tmp_path / "l.db")
    held = {name for (name,) in rows(library, "SELECT name FROM articles")}
    assert held >= set(told)
    done = library.add(articles, now=NOW)
    assert len(done.new) + done.known == 40
    assert rows(library, "SELECT count(*) FROM story_articles") == [(40,)]
    assert library.check() == ()


def test_missing_source_is_told_before_any_is_added(library: Library) -> None:
    with pytest.raises(SourceMissingError):
        library.add([EXAMPLES / "ferry-aground", "no-such-file"])
    assert rows(library, "SELECT count(*) FROM articles") == [(0,)]


def test_what_cannot_be_read_is_rejected_and_the_rest_added(
    library: Library, tmp_path: Path
) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text(json.dumps({"id": "good", "text": FIRST}) + "\n{\n")
    done = library.add([source])
    assert done.new == ("good",)
    assert [item.id for item in done.rejected] == ["rows.jsonl line 2"]


def test_processes_find_what_one_finds(tmp_path: Path) -> None:
    found = []
    for jobs in (1, 2):
        library = open_library(tmp_path / f"{jobs}.db")
        library.add([EXAMPLES], now=NOW, jobs=jobs)
        found.append(rows(library, "SELECT value FROM findings ORDER BY id"))
    assert found[0] == found[1]
