from dataclasses import replace

from factories import find_span, make_article
from sayso.tell.figures import Figures, count_figures
from sayso.tell.letters import letter_articles, number_letters
from sayso.values import (
    Annotated,
    Brief,
    Comparison,
    Fact,
    FactValue,
    Identity,
    IdentityTie,
    Origin,
    Quote,
    Rendering,
    Story,
    StoryDossier,
    Support,
    Timeline,
    Utterance,
)


def make_story(articles, **found) -> StoryDossier:
    story = Story("s1", "A flood", tuple(one.id for one in articles), "s1")
    reports = tuple(Annotated(one) for one in articles)
    return StoryDossier(story, reports, Comparison(**found), Timeline(), Brief())


def make_utterance(id, *speakers, article="a") -> Utterance:
    rendering = Rendering(article, id, (), "identical")
    return Utterance(id, speakers, rendering, (rendering,))


def make_identity(id, name, type="person", members=()) -> Identity:
    return Identity(id, name, type, (IdentityTie("a", "p1", 1.0),), members=members)


def test_letters_go_on_after_z():
    positions = [0, 25, 26, 27, 51, 52, 701, 702]
    letters = ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]
    assert [number_letters(one) for one in positions] == letters


def test_articles_are_lettered_in_the_order_of_the_dossier():
    story = make_story([make_article(id="z"), make_article(id="b")])
    assert letter_articles(story) == {"z": "A", "b": "B"}


def test_nothing_counts_as_nothing():
    assert count_figures(make_story([])) == Figures(*(0,) * 10)


def test_feeds_of_one_outlet_count_once_and_unknown_ones_each():
    articles = [
        make_article(id="1", outlet="Marsh Post"),
        make_article(id="2", outlet="marsh post "),
        make_article(id="3"),
        make_article(id="4"),
    ]
    figures = count_figures(make_story(articles))
    assert (figures.reports, figures.outlets) == (4, 3)


def test_a_group_is_quoted_as_its_members():
    identities = (
        make_identity("i1", "Ada Pell"),
        make_identity("i2", "Jo Pell"),
        make_identity("i3", "the couple", "group", ("i1", "i2")),
    )
    utterances = (make_utterance("u1", "i1"), make_utterance("u2", "i3"))
    figures = count_figures(
        make_story([make_article()], identities=identities, utterances=utterances)
    )
    assert (figures.people_quoted, figures.utterances) == (2, 2)


def test_who_is_only_told_of_is_no_person_quoted():
    article = make_article("Ada Pell said the weir held. “It held,” said Jo Pell.")
    quotes = (
        Quote("u1", "indirect", (find_span(article, "the weir held"),)),
        Quote("u2", "direct", (find_span(article, "It held,"),)),
    )
    identities = (make_identity("i1", "Ada Pell"), make_identity("i2", "Jo Pell"))
    story = make_story(
        [article],
        identities=identities,
        utterances=(
            make_utterance("u1", "i1", article=article.id),
            make_utterance("u2", "i2", article=article.id),
        ),
    )
    figures = count_figures(
        replace(story, articles=(Annotated(article, quotes=quotes),))
    )
    assert (figures.people_quoted, figures.say_sos) == (1, 2)


def test_say_sos_join_origins_and_speakers_and_leave_the_unattributed_out():
    article = make_article()
    value = FactValue(article.span(0, 6), "Nobody", "nobody")
    supports = tuple(
        Support("a", Origin(kind, name))
        for kind, name in [
            ("speaker", "Ada Pell"),
            ("document", "court filing"),
            ("unattributed", ""),
        ]
    )
    figures = count_figures(
        make_story(
            [article],
            identities=(make_identity("i1", "Ada Pell"),),
            utterances=(make_utterance("u1", "i1"),),
            agree=(Fact("who spoke", "person", (value,), supports, 1),),
        )
    )
    assert figures.say_sos == 2
    assert (figures.agreements, figures.on_one_say_so) == (1, 1)
