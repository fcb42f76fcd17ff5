"""All checkable values of one report."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.compare.actors import read_actors
from sayso.compare.blows import read_blows
from sayso.compare.breakdowns import read_breakdowns
from sayso.compare.claims import Claim
from sayso.compare.count_claims import read_quantities, read_tolls
from sayso.compare.described import read_descriptions
from sayso.compare.means import read_means
from sayso.compare.offences import read_offences
from sayso.compare.pages import Page
from sayso.compare.particulars import read_particulars
from sayso.compare.person_claims import read_ages, read_homes
from sayso.compare.regions import read_regions
from sayso.compare.relations import read_relations
from sayso.compare.sentence_terms import read_sentence_terms
from sayso.compare.standings import read_standings
from sayso.compare.street_blocks import read_blocks
from sayso.compare.time_claims import read_times
from sayso.compare.wounds import read_wounds
from sayso.values import Identity


def read_claims(
    at: int, page: Page, identities: Mapping[str, Identity]
) -> tuple[Claim, ...]:
    """The claims of one page in order of the text: counts, sums, ages, times.

    ``identities`` are the story's by id. Cost: linear in what was annotated.
    """
    claims = [
        *read_quantities(at, page),
        *read_tolls(at, page),
        *read_ages(at, page, identities),
        *read_homes(at, page, identities),
        *read_times(at, page),
        *read_particulars(at, page),
        *read_standings(at, page),
        *read_breakdowns(at, page),
        *read_sentence_terms(at, page),
        *read_descriptions(at, page),
        *read_actors(at, page),
        *read_blows(at, page),
        *read_means(at, page),
        *read_wounds(at, page),
        *read_regions(at, page),
        *read_blocks(at, page),
        *read_relations(at, page),
        *read_offences(at, page, identities),
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.topic)))
