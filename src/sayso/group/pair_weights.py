"""The weights of the same-event score, and the threshold that goes with them."""

from __future__ import annotations

# Logistic regression on pairs from three development sets (local crime, world news,
# national politics; 50,000 candidate pairs, 1,940 of them true, the two small sets
# counted three times) and on 376 small piles drawn from them, two in five undated.
# Likeness may only speak for one event and clashes only against it. Cross-validated by
# story in five folds, article by article, B-cubed F1: local crime .954, world news
# .941, politics .982, small piles .987. (TF-IDF with time decay on the held-out twins:
# .881, .904, .986.) Left out: how much nearer two articles are than their other
# neighbours (moves these by less than .003), shared runs of words, datelines, ages.
# Thresholds from -.25 to .75 give .953 to .956, .941 to .951, .972 to .982.
JOIN_LOG_ODDS = 0.25
BIAS = -6.386
WEIGHTS: dict[str, float] = {
    "lead": 17.468,
    "terms": 18.845,
    "covered_more": 3.809,
    "names": 8.014,
    "title": 5.626,
    "pairs": 2.533,
    "rare_terms": 0.990,
    "gap_to_1": 0.940,
    "days_equal": 0.700,
    "same_outlet": -2.027,
    "gap": -0.323,
    "gap_over_60": -0.945,
    "days_apart": -0.226,
    "age_clash": -1.807,
    "block_clash": -2.186,
    "clock_clash": -0.663,
}
# Above these a likeness tells no more: two reports of one event share a third of their
# weight at most, unless one is a copy. Tried from half to half as much again.
CEILINGS: dict[str, float] = {
    "lead": 0.07,
    "terms": 0.2,
    "covered_more": 0.4,
    "names": 0.2,
    "title": 0.3,
}
