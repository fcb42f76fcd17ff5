"""Articles of one event together, others apart, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.group.memberships import group_prints
from sayso.group.online import make_id
from sayso.group.prints import Print, make_print
from sayso.group.rarity import count_rarities
from sayso.group.storylines import link_storylines
from sayso.group.titles import choose_title
from sayso.group.window import WINDOW, WindowConfig
from sayso.values import Annotated, Story


def group_articles(
    articles: Sequence[Annotated], *, window: WindowConfig = WINDOW
) -> tuple[Story, ...]:
    """The stories of these articles; every article is in exactly one.

    Articles are taken in order of publication, those without a time last, each into the
    story whose reports it agrees with, or into one of its own. The result does not
    depend on the order given. Stories come in the order of their first articles; each
    article but the first has a ``Join`` that says why. No articles give no stories.
    Cost: bounded for each article by the window and its index.

    Method: ``OnlineGrouper``.
    """
    prints = {one.id: one for one in order_prints(map(make_print, articles))}
    held = group_prints(tuple(prints.values()), config=window)
    found = held.list_stories()
    rarities = count_rarities(prints.values())
    lines = link_storylines([[prints[id] for id in ids] for ids in found], rarities)
    by_id = {annotated.article.id: annotated.article for annotated in articles}
    return tuple(
        Story(
            id=held.story_of[members[0]],
            title=choose_title(
                [by_id[id] for id in members], held.rate_centre(members)
            ),
            articles=members,
            storyline=make_id("l", found[line][0]),
            joins=tuple(held.explain(members, prints, rarities)),
        )
        for members, line in zip(found, lines, strict=True)
    )


def order_prints(prints: Iterable[Print]) -> tuple[Print, ...]:
    """Prints in order of publication, undated ones last, then by id."""
    return tuple(
        sorted(
            prints, key=lambda one: (one.published is None, str(one.published), one.id)
        )
    )
