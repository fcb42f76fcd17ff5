"""Stories that follow each other."""

from __future__ import annotations

from sayso.group.pairs import PairScore
from sayso.group.prints import make_print
from sayso.group.stories import group_articles
from sayso.group.storylines import link_storylines
from sayso.group.weights import weigh_prints
from sayso.values import Annotated, Article

FIRST = "Diver Ada Quill was fined on Friday. A judge said that Quill broke the law."
SECOND = "Diver Ada Quill won her appeal. A judge told Quill that the law was old."
OTHER = "Profit of the cannery fell. The cannery blamed the price of tin."


def link(texts, scores):
    prints = [
        make_print(Annotated(Article(id=str(at), text=text)))
        for at, text in enumerate(texts)
    ]
    stories = [[at] for at in range(len(texts))]
    held = {pair: PairScore(score, 0.1) for pair, score in scores.items()}
    return link_storylines(prints, weigh_prints(prints), stories, held)


def test_near_stories_with_one_rare_name_are_a_thread():
    assert link([FIRST, OTHER, SECOND], {(0, 2): -0.5}) == (0, 1, 0)


def test_a_name_alone_is_not_enough():
    assert link([FIRST, OTHER, SECOND], {(0, 2): -3.0}) == (0, 1, 2)


def test_nearness_without_a_name_is_not_enough():
    assert link([FIRST, OTHER], {(0, 1): -0.5}) == (0, 1)


def test_every_story_has_a_storyline():
    reports = [
        Annotated(Article(id=str(at), text=text))
        for at, text in enumerate((FIRST, OTHER))
    ]
    lines = [story.storyline for story in group_articles(reports)]
    assert len(set(lines)) == 2
    assert all(lines)
