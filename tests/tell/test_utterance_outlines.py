"""How utterances read where there is no page: marks, seams, and what goes on."""

from __future__ import annotations

import re

import pytest

from factories import find_span, make_article
from sayso.tell.story_outlines import outline_story
from sayso.tell.terminal import render_terminal
from sayso.values import (
    Alteration,
    Annotated,
    Article,
    Brief,
    Comparison,
    Dossier,
    Quote,
    QuoteKind,
    Rendering,
    Span,
    Story,
    StoryDossier,
    Timeline,
    Utterance,
)

FULL = (
    "“We will not rebuild the weir,” miller Ada Pell said in a letter. “The river has "
    "told us no, it said so, and I have heard my answer.”"
)
FULL_PARTS = (
    "We will not rebuild the weir,",
    "The river has told us no, it said so, and I have heard my answer.",
)


def make_dossier(
    text: str,
    parts: tuple[str, ...],
    kind: QuoteKind,
    *changes: tuple[str, str | None, str | None],
) -> Dossier:
    """A story of two reports that quote one utterance; changes by kind and words."""
    full, other = make_article(FULL, "full"), make_article(text, "other")
    fullest = Rendering("full", "q1", _find_parts(full, FULL_PARTS), "identical")
    spans = _find_parts(other, parts)
    altered = tuple(
        Alteration(
            change,  # type: ignore[arg-type]
            find_span(other, ours) if ours else None,
            find_span(full, theirs) if theirs else None,
            marked=False,
            disguised=True,
        )
        for change, ours, theirs in changes
    )
    rendering = Rendering("other", "q1", spans, "altered", altered)
    reports = (
        Annotated(full, quotes=(Quote("q1", "direct", fullest.spans),)),
        Annotated(other, quotes=(Quote("q1", kind, spans),)),
    )
    utterance = Utterance("u1", (), fullest, (fullest, rendering))
    story = StoryDossier(
        Story("s1", "The weir", ("full", "other"), "s1"),
        reports,
        Comparison(utterances=(utterance,)),
        Timeline(),
        Brief(),
    )
    return Dossier(reports, (story,))


def _find_parts(article: Article, parts: tuple[str, ...]) -> tuple[Span, ...]:
    return tuple(find_span(article, part) for part in parts)


def show(dossier: Dossier) -> str:
    """The terminal's words on one line."""
    return re.sub(r"\s+", " ", render_terminal(dossier, width=200))


def test_broken_marks_are_closed_and_opened_again():
    shown = show(make_dossier("x “The river”", ("The river",), "direct"))
    assert "the weir,” ... “The river has told us no" in shown


def test_a_cut_over_the_reporters_words_shows_only_what_was_said():
    dossier = make_dossier(
        "“We will not rebuild,” she said.",
        ("We will not rebuild,",),
        "direct",
        ("cut_end", None, FULL[FULL.index("the weir") : FULL.index(" it said")]),
    )
    shown = show(dossier)
    assert "SILENT" in shown
    assert "miller Ada Pell said" not in shown.split("IN WHOSE WORDS")[1]


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (
            "mixed",
            "the river had “told us no” twice",
            "the river had “told us no” twice",
        ),
        ("mixed", "told us no", "“told us no”"),
        ("direct", "The river has told us no", "“The river has told us no”"),
        ("indirect", "the river had told them no", "the river had told them no"),
    ],
)
def test_only_words_in_marks_stand_in_marks(kind, words, told):
    shown = show(make_dossier(f"She said: {words}", (words,), kind))
    row = shown.split("altered: ")[1]
    assert row.startswith(told)
    assert row[len(told)] != "”"


def test_what_one_report_quotes_further_is_not_put_into_the_other():
    dossier = make_dossier(
        "“We will not rebuild the weir. My sons agree.”",
        ("We will not rebuild the weir. My sons agree.",),
        "direct",
        ("cut_end", "My sons agree", None),
    )
    shown = show(dossier)
    assert "We will not rebuild the weir. My sons agree.”" in shown
    assert "{+My" not in shown


def test_words_put_inside_a_sentence_are_shown_as_such():
    dossier = make_dossier(
        "“We will surely not rebuild the weir”",
        ("We will surely not rebuild the weir",),
        "direct",
        ("insertion", "surely", None),
    )
    assert "We will {+surely+} not rebuild" in show(dossier)


def test_a_capital_alone_leaves_no_mark_and_no_space():
    dossier = make_dossier(
        "she wrote that “the river has told us no”",
        ("that “the river has told us no”",),
        "mixed",
        ("surface", "the", "The"),
    )
    assert "that “the river has told us no”" in show(dossier)


def test_a_long_cut_stays_apart_from_a_capital_that_was_supplied():
    dossier = make_dossier(
        "“It is a strong no, and I have heard my answer.”",
        ("It is a strong no, and I have heard my answer.",),
        "direct",
        ("cut_start", None, "We will not rebuild the weir,"),
        ("surface", "It", "it"),
    )
    assert "rebuild the weir,-] " in show(dossier)


@pytest.mark.parametrize(
    ("cue", "head"),
    [("denied", "Speaker not told, denied: that"), ("said", "Speaker not told: that")],
)
def test_what_was_denied_is_not_shown_as_said(cue: str, head: str) -> None:
    article = make_article(f"The firm {cue} that the radar was off.", "a")
    content = find_span(article, "that the radar was off")
    quote = Quote("q1", "indirect", (content,), cue=(find_span(article, cue),))
    rendering = Rendering("a", "q1", (content,), "identical")
    report = Annotated(article, quotes=(quote,))
    story = StoryDossier(
        Story("s1", "The radar", ("a",), "s1"),
        (report,),
        Comparison(utterances=(Utterance("u1", (), rendering, (rendering,)),)),
        Timeline(),
        Brief(),
    )
    assert head in show(Dossier((report,), (story,)))


def test_the_outline_holds_every_utterance():
    story = make_dossier("“The river”", ("The river",), "direct").stories[0]
    titles = [section.title for section in outline_story(story).sections]
    assert "In whose words" in titles
