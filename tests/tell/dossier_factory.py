"""A small dossier that holds something of everything, for the formats' tests."""

from __future__ import annotations

from factories import find_span, make_quote
from sayso.values import (
    Alteration,
    Annotated,
    Article,
    Brief,
    BriefLine,
    Comparison,
    Dossier,
    Event,
    Fact,
    FactValue,
    Identity,
    IdentityTie,
    Omission,
    OnlyHere,
    Origin,
    Rejected,
    Rendering,
    Reuse,
    Story,
    StoryDossier,
    Support,
    Timeline,
    Utterance,
)

WIRE = (
    "A barge with 312 tonnes of gravel struck the bridge on Monday. "
    '"I think we will raise her by Friday, if the tide is kind," said Nora Quill. '
    "Nine hours later the road was open."
)
PAPER = (
    "A barge with 290 tonnes of gravel struck the bridge on Monday. "
    '"We will raise her by Friday," said Nora Quill, the diver.'
)


def make_dossier(*, poison: str = "") -> Dossier:
    """One story of two reports; ``poison`` is put into every text that is shown."""
    wire = Article(
        "wire",
        WIRE + poison,
        title="Barge hits bridge" + poison,
        outlet="Elm Wire" + poison,
        byline="Abel Stone" + poison,
        published="2026-05-04T10:00:00+00:00",
    )
    paper = Article("paper", PAPER + poison, outlet="Cope Echo")
    return Dossier(
        (Annotated(wire), Annotated(paper)),
        (_make_story(wire, paper, poison),),
        (Rejected("bad.bin" + poison, "read", "holds no text" + poison),),
    )


def _make_story(wire: Article, paper: Article, poison: str) -> StoryDossier:
    full = make_quote(
        wire,
        "I think we will raise her by Friday, if the tide is kind,",
        source=(find_span(wire, "Nora Quill"),),
    )
    cut = make_quote(
        paper,
        "We will raise her by Friday,",
        source=(find_span(paper, "Nora Quill"),),
    )
    reports = (Annotated(wire, quotes=(full,)), Annotated(paper, quotes=(cut,)))
    first = wire.text[: wire.text.index(".") + 1]
    line = BriefLine(
        first,
        (find_span(wire, first), wire.span(0, len(first))),
        articles=1,
        part="disputed",
        disputed=True,
        about="tonnes of gravel" + poison,
        value="312",
        disagreement="contradicted",
    )
    events = (
        Event(
            "the road was open" + poison,
            (find_span(wire, "the road was open"),),
            when="2026-05-04",
        ),
    )
    return StoryDossier(
        Story("s1", "Barge hits bridge" + poison, ("wire", "paper"), "s1"),
        reports,
        _make_comparison(wire, paper, poison),
        Timeline(events),
        Brief((line,), (Omission("things said", 2),)),
    )


def _make_comparison(wire: Article, paper: Article, poison: str) -> Comparison:
    full_span = find_span(wire, "I think we will raise her by Friday, if the tide is")
    cut_span = find_span(paper, "We will raise her by Friday,")
    fullest = Rendering("wire", "q1", (full_span,), "identical")
    change = Alteration(
        "cut_start", None, find_span(wire, "I think"), False, "shifted", poison, True
    )
    other = Rendering("paper", "q1", (cut_span,), "altered", (change,))
    who = Identity(
        "i1",
        "Nora Quill" + poison,
        "person",
        (IdentityTie("wire", "p1", 1.0), IdentityTie("paper", "p1", 1.0)),
        (find_span(wire, "Nora Quill"), find_span(paper, "Nora Quill, the diver")),
    )
    struck = "gravel struck the bridge on Monday"
    said = Utterance("u1", ("i1",), fullest, (fullest, other), "a statement")
    return Comparison(
        identities=(who,),
        utterances=(said,),
        reuse=(Reuse(find_span(wire, struck), find_span(paper, struck), "known", ()),),
        agree=(_make_fact("when it struck" + poison, "Monday", wire, paper),),
        disagree=(
            Fact(
                "tonnes of gravel" + poison,
                "number",
                (
                    FactValue(find_span(wire, "312 tonnes"), "312 tonnes", "312"),
                    FactValue(find_span(paper, "290 tonnes"), "290 tonnes", "290"),
                ),
                (Support("wire", Origin("speaker", "Nora Quill" + poison)),),
                1,
                "contradicted",
            ),
        ),
        only=(OnlyHere(find_span(wire, "Nine hours"), "Nine hours"),),
    )


def _make_fact(about: str, words: str, *articles: Article) -> Fact:
    values = tuple(
        FactValue(find_span(article, words), words, words) for article in articles
    )
    return Fact(about, "other", values, (), 1)
