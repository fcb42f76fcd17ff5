"""A fictional story with everything that the page has to show, as values."""

from __future__ import annotations

from factories import find_span, make_article, make_quote
from sayso.values import (
    Alteration,
    Annotated,
    Article,
    Block,
    Brief,
    BriefLine,
    Channel,
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
    Rendering,
    Reuse,
    Story,
    StoryDossier,
    Support,
    Timeline,
    Utterance,
)

WIRE = """Bridge closed after crack is found

(Coastal Press) - The Orrell bridge was closed on Tuesday after a crack was found.

"We will not open it again until every bolt, and I mean every bolt, has been looked at \
by people who do not work for us," Mayor Ada Quill told reporters. "That is a promise."

About 40 cars were on the bridge when it closed, the town said."""

PAPER = """'Not until every bolt has been looked at'

The Orrell bridge was closed on Tuesday after a crack was found.

Ms Quill, 52, said "every bolt has to be looked at". Some 14 cars were on it.

Watch the mayor here."""


def make_articles() -> tuple[Article, Article]:
    wire = make_article(
        WIRE,
        id="wire-1",
        outlet="Coastal Press",
        title="Bridge closed after crack is found",
        published="2024-03-05T18:20:00Z",
        url="https://press.example/1",
    )
    paper = make_article(PAPER, id="paper-1", outlet="Orrell Echo")
    last = find_span(paper, "Watch the mayor here.")
    first = find_span(paper, "'Not until every bolt has been looked at'")
    blocks = (Block(first, "headline"), Block(last, "pointer"))
    paper = make_article(PAPER, id="paper-1", outlet="Orrell Echo", blocks=blocks)
    return wire, paper


def make_story() -> StoryDossier:
    wire, paper = make_articles()
    full = make_quote(
        wire,
        "We will not open it again until every bolt, and I mean every bolt, has been "
        "looked at by people who do not work for us,",
        "That is a promise.",
        source=(find_span(wire, "Mayor Ada Quill"),),
        cue=(find_span(wire, "told"),),
        speakers=("p1",),
        channel=Channel("reporters", find_span(wire, "told reporters")),
    )
    head = make_quote(paper, "Not until every bolt has been looked at")
    part = make_quote(
        paper,
        'said "every bolt has to be looked at"',
        id="q2",
        kind="mixed",
        speakers=("p1",),
        source=(find_span(paper, "Ms Quill"),),
    )
    town = make_quote(
        wire,
        "About 40 cars were on the bridge when it closed",
        id="q2",
        kind="indirect",
        source=(find_span(wire, "the town"),),
    )
    fullest = Rendering("wire-1", "q1", full.content, "identical")
    middle = find_span(wire, ", and I mean every bolt,")
    start = find_span(wire, "We will not open it again")
    end = find_span(wire, "by people who do not work for us")
    shortened = Rendering(
        "paper-1",
        "q1",
        head.content,
        "altered",
        (
            Alteration("cut_start", None, start, False, disguised=True),
            Alteration("cut_middle", None, middle, False, "shifted"),
            Alteration("cut_end", None, end, True),
        ),
    )
    fragment = Rendering(
        "paper-1",
        "q2",
        part.content,
        "altered",
        (
            Alteration(
                "substitution",
                find_span(paper, "has to be"),
                find_span(wire, "has been"),
                False,
            ),
        ),
    )
    told = Rendering("wire-1", "q2", town.content, "identical")
    mayor = Identity(
        "i1",
        "Ada Quill",
        "person",
        (IdentityTie("wire-1", "p1", 1.0), IdentityTie("paper-1", "p1", 0.6)),
        (find_span(wire, "Ada Quill"), find_span(paper, "Ms Quill")),
    )
    quill = Origin("speaker", "Ada Quill", "reporters")
    closed = Fact(
        "when the bridge closed",
        "date",
        (
            FactValue(find_span(wire, "on Tuesday"), "on Tuesday", "2024-03-05"),
            FactValue(find_span(paper, "on Tuesday"), "on Tuesday", "XXXX-WXX-2"),
        ),
        (Support("wire-1", quill), Support("paper-1", quill)),
        1,
        why="Both rest on the mayor.",
    )
    cars = Fact(
        "how many cars",
        "quantity",
        (
            FactValue(find_span(wire, "About 40 cars"), "About 40 cars", "40"),
            FactValue(find_span(paper, "Some 14 cars"), "Some 14 cars", "14"),
        ),
        (
            Support("wire-1", Origin("document", "the town")),
            Support("paper-1", Origin("unattributed", "unattributed")),
        ),
        2,
        "contradicted",
    )
    sentence = "The Orrell bridge was closed on Tuesday after a crack was found."
    there, here = find_span(wire, sentence), find_span(paper, sentence)
    comparison = Comparison(
        identities=(mayor,),
        utterances=(
            Utterance(
                "u1", ("i1",), fullest, (fullest, shortened, fragment), "reporters"
            ),
            Utterance("u2", (), told, (told,)),
        ),
        reuse=(Reuse(there, here, "known", ("time", "wording")),),
        agree=(closed,),
        disagree=(cars,),
        only=(OnlyHere(find_span(paper, "52"), "52", "age"),),
    )
    timeline = Timeline(
        (
            Event("The bridge opened", (find_span(wire, "open it again"),)),
            Event(
                sentence,
                (there, here),
                "2024-03-05",
                "2024-03-05",
                "2024-03-07",
                (
                    ("2024-03-05", find_span(wire, "on Tuesday")),
                    ("XXXX-WXX-2", find_span(paper, "on Tuesday")),
                ),
            ),
            Event(
                "Coastal Press reports it",
                (find_span(wire, "Coastal Press"),),
                "2024-03-05T18:20",
                is_publication=True,
            ),
        )
    )
    brief = Brief(
        (
            BriefLine(sentence, (there, here), 2, 1),
            BriefLine("Some 14 cars were on it.", (cars.values[1].span,), 1, 2, True),
        ),
        (Omission("pointers", 1),),
    )
    story = Story("s", "Orrell bridge closed", ("wire-1", "paper-1"), "s")
    reports = (
        Annotated(wire, quotes=(full, town)),
        Annotated(paper, quotes=(head, part)),
    )
    return StoryDossier(story, reports, comparison, timeline, brief)


def make_dossier(*stories: StoryDossier) -> Dossier:
    reports = tuple(one for story in stories for one in story.articles)
    return Dossier(reports, stories)


def make_bare_story(*articles: Article) -> StoryDossier:
    """A story in which nothing was found."""
    story = Story("s", "A story", tuple(one.id for one in articles), "s")
    reports = tuple(Annotated(one) for one in articles)
    return StoryDossier(story, reports, Comparison(), Timeline(), Brief())
