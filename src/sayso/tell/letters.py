"""A letter for each report of a story: A, B, C ... as every format shows them."""

from __future__ import annotations

from sayso.values import StoryDossier


def letter_articles(story: StoryDossier) -> dict[str, str]:
    """The letter of each article id, in the order in which the dossier holds them.

    After Z comes AA, then AB, as in the columns of a spreadsheet. A story without
    articles gives an empty dict. Cost: linear in the number of articles.
    """
    return {
        annotated.article.id: number_letters(position)
        for position, annotated in enumerate(story.articles)
    }


def number_letters(position: int) -> str:
    """The letters of a position that counts from zero.

    >>> number_letters(0), number_letters(25), number_letters(26), number_letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    letters = ""
    left = position + 1
    while left:
        left, at = divmod(left - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters
