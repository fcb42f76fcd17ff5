"""The weights of the same-event score, and the threshold that goes with them."""

from __future__ import annotations

# Logistic regression on pairs from three development sets (local crime, world news,
# national politics; 49,000 candidate pairs, 1,940 of them true, the two small sets
# counted three times) and on 656 small piles drawn from them, two in five undated, one
# in three cut to a few sentences. Likeness may only speak for one event and clashes
# only against it. Cross-validated by story in five folds, article by article, B-cubed
# F1: local crime .953, world news .937, politics .972, small piles .975. (TF-IDF with
# time decay on the held-out twins: .881, .904, .986.) Left out: how much nearer two
# articles are than their other neighbours (moves these by less than .003), shared runs
# of words, datelines, ages. Thresholds from 0 to .75 give .952 to .953, .936 to .944,
# .972 to .982: a notch stricter than the best, as a real stream is denser.
JOIN_LOG_ODDS = 0.5
BIAS = -5.826
WEIGHTS: dict[str, float] = {
    "lead": 35.644,
    "terms": 19.171,
    "covered_more": 4.000,
    "names": 9.625,
    "title": 6.947,
    "pairs": 3.580,
    "rare_terms": 1.121,
    "gap_to_1": 0.913,
    "days_equal": 0.308,
    "same_outlet": -1.959,
    "gap": -0.344,
    "gap_over_60": -0.748,
    "days_apart": -0.279,
    "age_clash": -1.761,
    "block_clash": -2.166,
    "clock_clash": -0.835,
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
