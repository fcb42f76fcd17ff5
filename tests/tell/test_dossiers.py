"""What of a brief does not verify is not told, and the dossier says so."""

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


def test_a_false_further_citation_goes_and_its_line_stays() -> None:
    other = make_article("On Friday the ferry sailed. Two dogs barked.", id="b")
    third = make_article("The ferry sailed on Friday, we hear.", id="c")
    cited = replace(
        TRUE,
        citations=(
            *TRUE.citations,
            find_span(other, "Two dogs barked."),
            find_span(third, "The ferry sailed on Friday, we hear."),
        ),
        articles=3,
        independent=3,
    )
    kept = keep_verified(Brief((cited,), (LEFT_OUT,)), [ARTICLE, other, third])
    (line,) = kept.lines
    assert [span.article for span in line.citations] == [ARTICLE.id, "c"]
    assert (line.articles, line.independent) == (2, 2)
    assert kept.omitted == (LEFT_OUT, Omission("citation that did not verify", 1))


def test_a_line_left_with_its_own_report_claims_no_say_sos() -> None:
    other = make_article("Two dogs barked.", id="b")
    cited = replace(
        TRUE,
        citations=(*TRUE.citations, find_span(other, "Two dogs barked.")),
        articles=2,
        independent=1,
    )
    (line,) = keep_verified(Brief((cited,)), [ARTICLE, other]).lines
    assert (line.articles, line.independent) == (1, None)
