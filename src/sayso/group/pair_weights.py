"""The weights of the same-event score, and the threshold that goes with them."""

from __future__ import annotations

# Logistic regression on the pairs that an online pass compares in three development
# sets (1,943 reports of local crime, 204 of world news, 165 of national politics:
# 44,000 pairs, 1,919 of them of one event), the two small sets counted three times,
# made by benchmarks/fit_pairs.py. Likeness may only speak for one event and clashes
# only against it. The threshold was compared article by article, cross-validated;
# B-cubed F1 for .4 and .6: world news .957 and .954, politics .991 each, in four
# dealings of the folds. Gradient boosted trees on much the same evidence, five folds,
# score .963, .953, .972, the mean of both .966, .953, .972: so the numbers that can be
# read.
JOIN_LOG_ODDS = 0.5
BIAS = -4.999
WEIGHTS: dict[str, float] = {
    "terms": 16.338,
    "lead": 15.248,
    "rare_share": 14.848,
    "names": 10.700,
    "title_covered": 4.441,
    "covered_more": 4.202,
    "title": 4.063,
    "same_outlet": -2.137,
    "recalls": 1.767,
    "street_clash": -1.754,
    "aged": 1.512,
    "age_clash": -1.440,
    "block_clash": -1.354,
    "hurt_clash": -1.194,
    "pairs": 0.775,
    "gap_over_60": -0.640,
    "aged_clash": -0.625,
    "gap_to_1": 0.615,
    "killed_clash": -0.360,
    "clock_clash": -0.345,
    "places_unknown": -0.329,
    "days_equal": 0.316,
    "gap": -0.315,
    "lead_days_apart": -0.302,
    "length": -0.217,
    "places_share": 0.171,
    "places": 0.165,
    "street": 0.082,
    "killed": 0.082,
    "recalls_not": -0.037,
    "places_clash": -0.030,
    "days_apart": -0.028,
}
# Above these a likeness tells no more: most true pairs lie above, and what lies above
# gets no weight when it may have one of its own.
CEILINGS: dict[str, float] = {
    "lead": 0.06,
    "terms": 0.14,
    "covered_more": 0.3,
    "names": 0.15,
    "title": 0.25,
}
