"""The weights of the same-event score, and the threshold that goes with them."""

from __future__ import annotations

# Logistic regression on candidate pairs from three development sets (local crime, world
# news, national politics), the two small sets counted three times. Likeness may only
# speak for one event and clashes only against it.
JOIN_LOG_ODDS = 0.5
BIAS = -6.194
WEIGHTS: dict[str, float] = {
    "terms": 24.674,
    "lead": 24.221,
    "title": 8.580,
    "names": 9.574,
    "pairs": 1.237,
    "covered_more": 3.956,
    "rare_terms": 0.594,
    "places": 0.364,
    "places_share": 0.373,
    "aged": 1.550,
    "recalls": 2.229,
    "gap_to_1": 0.869,
    "gap": -0.375,
    "gap_over_60": -0.650,
    "recalls_not": -0.143,
    "lead_days_apart": -0.323,
    "places_unknown": -0.249,
    "same_outlet": -2.368,
    "street_clash": -2.086,
    "age_clash": -1.584,
    "block_clash": -1.568,
    "hurt_clash": -1.361,
    "aged_clash": -0.787,
    "clock_clash": -0.288,
    "killed_clash": -0.179,
}
# Above these a likeness tells no more: most true pairs lie above. Half as much again
# and twice as much score less.
CEILINGS: dict[str, float] = {
    "lead": 0.06,
    "terms": 0.14,
    "covered_more": 0.3,
    "names": 0.15,
    "title": 0.25,
}
