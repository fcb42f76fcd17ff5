"""Reports taken as one story keep their order and get the plainest headline."""

from factories import make_article
from sayso.run.one_story import take_as_one


def test_the_plainest_headline_names_the_story():
    shouted = "FERRY OF FEAR: MUM'S TERROR"
    plain = "Lifeboats bring crew of ferry to safety"
    articles = [make_article(id="b", title=shouted), make_article(id="a", title=plain)]
    (story,) = take_as_one(articles)
    assert story.title == plain
    assert story.articles == ("b", "a")


def test_a_headline_that_names_the_site_names_no_story():
    text = "Lifeboats brought the crew of a ferry ashore at Holm."
    site = make_article(text, id="z", title="Ferrypedia, the encyclopedia of ferries")
    told = make_article(text, id="a", title="Lifeboats bring crew of ferry ashore")
    (story,) = take_as_one([site, told])
    assert story.title == told.title


def test_reports_without_a_headline_are_named_by_how_the_first_begins():
    (story,) = take_as_one([make_article("The river rose.\nAgain."), make_article()])
    assert story.title == "The river rose."


def test_no_reports_are_no_story():
    assert take_as_one([]) == ()
