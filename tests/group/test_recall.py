"""Articles of long ago, found by names and days."""

from __future__ import annotations

from sayso.group.online import OnlineGrouper
from sayso.group.prints import make_print
from sayso.group.recall import list_index_keys, list_recall_keys
from sayso.values import Annotated, Article

FIRST = make_print(
    Annotated(
        Article(
            "first",
            "WEXMOUTH — Nurse Lena Moss, 29, was shot dead outside a bakery in Quay "
            "Street on Tuesday, Detective Paul Argent said. Moss had left work late.",
            published="2025-02-12",
            title="Nurse Lena Moss shot dead in Wexmouth",
        )
    )
)
LATER = make_print(
    Annotated(
        Article(
            "later",
            "A jury found Kurt Abel guilty of the murder of Lena Moss, 29, the nurse "
            "shot dead on Feb. 11, 2025 outside a bakery in Quay Street, Wexmouth.",
            published="2026-09-03",
            title="Abel guilty of Wexmouth nurse's murder",
        )
    )
)


def test_a_follow_up_asks_for_the_day_that_it_names():
    keys = set(list_index_keys(FIRST)) & set(list_recall_keys(LATER))
    assert any(key.startswith("lena moss ") for key in keys)


def test_a_recalled_article_is_joined_after_years():
    held = OnlineGrouper().add(FIRST).held
    grouper = OnlineGrouper()
    decision = grouper.add(LATER, recalled=[(held, "s-old")])
    assert decision.story == "s-old"
    assert not decision.opened
    assert OnlineGrouper().add(LATER).opened
