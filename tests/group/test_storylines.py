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


def test_police_and_places_are_no_people():
    town = "Tarn Bridge police said that a man was shot at a club in Tarn Bridge."
    assert link(town, OTHER, f"{town} Tarn Bridge police seek a car.") == (0, 1, 2)


def test_who_speaks_for_the_police_ties_no_two_events():
    first = "A club was robbed, Officer Lena Moss said. Moss said a safe was gone."
    second = "A club was robbed again, Officer Lena Moss said. Moss saw an empty safe."
    assert link(first, OTHER, second) == (0, 1, 2)


def test_a_reporter_named_once_ties_no_two_reports():
    line = "Follow Ivo Sand. A club in Carrow was robbed and its safe was emptied."
    assert link(line, OTHER, f"{line} The safe was old.") == (0, 1, 2)


def test_who_was_hurt_in_one_story_and_is_named_in_the_next_ties_both():
    fire = "Per Holm, 41, died in a fire at the cannery. The door had a chain."
    trial = "A judge asked who put a chain on the door of the cannery. Per Holm died."
    assert link(fire, OTHER, trial) == (0, 1, 0)


def test_every_story_has_a_storyline():
    reports = [
        Annotated(Article(id=str(at), text=text))
        for at, text in enumerate((FIRST, OTHER))
    ]
    lines = [story.storyline for story in group_articles(reports)]
    assert len(set(lines)) == 2
    assert all(lines)
