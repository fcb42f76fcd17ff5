"""The weights of the same-event score, and the threshold that goes with them."""

from __future__ import annotations

# Logistic regression on the pairs that an online pass compares in three development
# sets (1,943 reports of local crime, 204 of world news, 165 of national politics:
# 57,000 pairs, 1,928 of them of one event), the two small sets counted three times,
# made by benchmarks/fit_pairs.py. Likeness may only speak for one event and clashes
# only against it. Thresholds were compared in one batch over evidence kept from
# earlier, not article by article, in ten folds by story, dealt twice; B-cubed F1 of
# 0.25: local crime .967 and .967, world news .946 and .955, politics .991 and .991; of
# 0.5: .964, .942, .991. With 0.25 two events of politics are joined while the window
# is all but empty: 0.4 lies between and was not scored there. What is shipped is
# measured by `sayso evaluate stories`, article by article. Gradient boosted trees on
# much the same evidence, five folds, score .963, .953, .972, the mean of both .966,
# .953, .972: so the numbers that can be read.
JOIN_LOG_ODDS = 0.4
BIAS = -5.016
WEIGHTS: dict[str, float] = {
    "lead": 17.086,
    "terms": 16.229,
    "rare_share": 15.458,
    "names": 11.933,
    "title_covered": 4.771,
    "title": 3.956,
    "covered_more": 3.889,
    "same_outlet": -2.160,
    "street_clash": -1.975,
    "recalls": 1.906,
    "aged": 1.650,
    "block_clash": -1.508,
    "age_clash": -1.491,
    "hurt_clash": -1.297,
    "aged_clash": -0.786,
    "pairs": 0.643,
    "gap_to_1": 0.571,
    "gap_over_60": -0.528,
    "clock_clash": -0.373,
    "gap": -0.372,
    "lead_days_apart": -0.314,
    "days_equal": 0.312,
    "places_unknown": -0.298,
    "length": -0.250,
    "places": 0.242,
    "killed_clash": -0.080,
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
