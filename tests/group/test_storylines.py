"""Stories that follow each other."""

from __future__ import annotations

from sayso.group.prints import make_print
from sayso.group.rarity import count_rarities
from sayso.group.stories import group_articles
from sayso.group.storylines import link_storylines
from sayso.values import Annotated, Article

FIRST = "Diver Ada Quill was fined on Friday. A judge said that Quill broke the law."
SECOND = "Diver Ada Quill won her appeal. A judge told Quill that the law was old."
WEDDING = "Ada Quill wed a baker in Carrow. Quill wore blue silk and danced all night."
OTHER = "Profit of the cannery fell. The cannery blamed the price of tin."


def link(*texts):
    prints = [
        make_print(Annotated(Article(id=str(at), text=text)))
        for at, text in enumerate(texts)
    ]
    return link_storylines([[one] for one in prints], count_rarities(prints))


def test_stories_of_one_person_and_one_matter_are_a_thread():
    assert link(FIRST, OTHER, SECOND) == (0, 1, 0)


def test_a_person_alone_is_not_enough():
    assert link(FIRST, OTHER, WEDDING) == (0, 1, 2)


def test_a_matter_without_a_person_is_not_enough():
    assert link(OTHER, OTHER.replace("tin", "coal")) == (0, 1)


def test_every_story_has_a_storyline():
    reports = [
        Annotated(Article(id=str(at), text=text))
        for at, text in enumerate((FIRST, OTHER))
    ]
    lines = [story.storyline for story in group_articles(reports)]
    assert len(set(lines)) == 2
    assert all(lines)
