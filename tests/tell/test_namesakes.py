"""Groups of the same words are told once; people and owned groups are left alone."""

from __future__ import annotations

from factories import make_article
from sayso.tell.namesakes import gather_namesakes
from sayso.values import (
    Annotated,
    Brief,
    Comparison,
    Identity,
    IdentityTie,
    Rendering,
    Span,
    Story,
    StoryDossier,
    Timeline,
    Utterance,
)


def make_identity(id, name, type="group", article="a", forms=1, **fields) -> Identity:
    spans = tuple(Span(article, at, at + 1) for at in range(forms))
    return Identity(id, name, type, (IdentityTie(article, id, 1.0),), spans, **fields)


def make_story(identities, speakers) -> StoryDossier:
    utterances = []
    for number, speaker in enumerate(speakers):
        rendering = Rendering("a", f"q{number}", (), "identical")
        utterances.append(Utterance(f"u{number}", speaker, rendering, (rendering,)))
    return StoryDossier(
        Story("s", "A flood", ("a", "b"), "s"),
        (Annotated(make_article(id="a")), Annotated(make_article(id="b"))),
        Comparison(utterances=tuple(utterances), identities=tuple(identities)),
        Timeline(),
        Brief(),
    )


def test_groups_of_the_same_words_are_one():
    story = make_story(
        [
            make_identity("i1", "police", article="a"),
            make_identity("i2", "Ada Quill", "person"),
            make_identity("i3", "Police", article="b", forms=2),
        ],
        [("i1",), ("i3", "i2"), ("i1", "i3")],
    )
    told = gather_namesakes(story).comparison
    police, ada = told.identities
    assert (police.id, police.name, ada.id) == ("i1", "Police", "i2")
    assert [tie.article for tie in police.ties] == ["a", "b"]
    assert len(police.forms) == 3
    assert [one.speakers for one in told.utterances] == [
        ("i1",),
        ("i1", "i2"),
        ("i1",),
    ]


def test_people_and_families_of_somebody_stay_apart():
    story = make_story(
        [
            make_identity("i1", "Jo Pell", "person", article="a"),
            make_identity("i2", "Jo Pell", "person", article="b"),
            make_identity("i3", "her family", article="a"),
            make_identity("i4", "Her family", article="b"),
        ],
        [("i1",), ("i4",)],
    )
    assert gather_namesakes(story) is story


def test_members_are_renamed_and_known_members_keep_groups_apart():
    story = make_story(
        [
            make_identity("i1", "the couple", article="a", members=("i3", "i5")),
            make_identity("i2", "the couple", article="b", members=("i3",)),
            make_identity("i3", "officers", article="a"),
            make_identity("i4", "officers", article="b"),
            make_identity("i5", "Ada Quill", "person"),
            make_identity("i6", "the band", article="b", members=("i4", "i5")),
        ],
        [("i4",)],
    )
    told = gather_namesakes(story).comparison
    assert [one.id for one in told.identities] == ["i1", "i2", "i3", "i5", "i6"]
    assert told.identities[-1].members == ("i3", "i5")
