"""Everything that comparing the reports of one story finds."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.compare.facts import find_facts
from sayso.compare.identities import unite_people
from sayso.compare.reuse import find_reuse
from sayso.compare.rulings import apply_rulings
from sayso.compare.utterances import find_utterances
from sayso.values import Annotated, Comparison, KnownPerson, Ruling


def compare_reports(
    reports: Sequence[Annotated],
    *,
    rulings: Sequence[Ruling] = (),
    known: Sequence[KnownPerson] = (),
) -> Comparison:
    """The people, utterances, copied passages and facts of one story's reports.

    Pure; reports in any order give the same findings. One report gives its own
    utterances, each with one rendering, and no facts to compare. ``rulings`` are
    people's, on who is one with whom; ``known`` is a reader's own list of people.
    """
    ordered = tuple(sorted(reports, key=lambda report: report.article.id))
    identities = apply_rulings(unite_people(ordered, known=known), rulings, ordered)
    utterances = find_utterances(ordered, identities)
    reuse = find_reuse(ordered)
    facts = find_facts(ordered, identities, utterances, reuse)
    return Comparison(
        identities=identities,
        utterances=utterances,
        reuse=reuse,
        agree=facts.agree,
        disagree=facts.disagree,
        only=facts.only,
    )
