"""A brief that does not verify is refused whole, and the dossier says so."""

from __future__ import annotations

from dataclasses import replace

from factories import find_span, make_article
from sayso.tell.dossiers import keep_verified
from sayso.values import Brief, BriefLine, Omission

ARTICLE = make_article("The ferry sailed on Friday. Nobody was hurt.")
TRUE = BriefLine(
    "The ferry sailed on Friday.",
    (find_span(ARTICLE, "The ferry sailed on Friday."),),
)
LEFT_OUT = Omission("things said", 3)


def test_verified_brief_is_kept_as_it_is() -> None:
    brief = Brief((TRUE,), (LEFT_OUT,))
    assert keep_verified(brief, [ARTICLE]) == brief


def test_one_false_line_refuses_the_whole_brief_and_says_so() -> None:
    false = replace(TRUE, text="The ferry sailed on Sunday.")
    kept = keep_verified(Brief((TRUE, false), (LEFT_OUT,)), [ARTICLE])
    assert kept.lines == ()
    assert kept.omitted == (
        Omission("lines of a brief that did not verify (fabricated)", 2),
        LEFT_OUT,
    )
