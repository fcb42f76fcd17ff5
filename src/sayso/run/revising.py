"""What changed after publication in the reports of a story of a library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.compare.revisions import compare_revisions
from sayso.store.connections import Store
from sayso.store.findings import load_annotated
from sayso.store.revisions import load_revisions
from sayso.values import Annotated, Article, Holding, Revision


def list_revisions(store: Store, reports: Sequence[Annotated]) -> tuple[Revision, ...]:
    """Each revision of these reports with what it changed, in order of reports."""
    return tuple(
        revision
        for report in reports
        for revision in _list_changes(store, report.article, reports)
    )


def _list_changes(
    store: Store, article: Article, reports: Sequence[Annotated]
) -> Iterator[Revision]:
    with store.read() as connection:
        held = load_revisions(connection, article.id)
        if len(held) < 2:
            return
        named = [_name_revision(one) for one in held]
        found = tuple(load_annotated(connection, named))
    others = [
        one
        for one in reports
        if one.article.id != article.id
        and (one.article.outlet is None or one.article.outlet != article.outlet)
    ]
    for (old, new), holding in zip(pairwise(found), held[1:], strict=False):
        yield replace(
            compare_revisions(
                old, new, others, came=holding.added, number=holding.number
            ),
            article=article.id,
        )


def _name_revision(held: Holding) -> Holding:
    """A revision under a name of its own, so that its spans are told from others'."""
    if held.is_current:
        return held
    name = f"{held.article.id}@{held.number}"
    blocks = tuple(
        replace(block, span=replace(block.span, article=name))
        for block in held.article.blocks
    )
    return replace(held, article=replace(held.article, id=name, blocks=blocks))
