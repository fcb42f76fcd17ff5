"""Learn the weights of the same-event score anew and print them.

    python benchmarks/fit_pairs.py ../shared/data

Paste what it prints into src/sayso/group/pair_weights.py. Takes some minutes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.evaluate.story_fitting import fit_weights
from sayso.evaluate.story_folds import list_pairs, run_trial
from sayso.evaluate.story_sets import read_story_sets


def main() -> None:
    """Print the bias and the weights, the heaviest first."""
    sets = read_story_sets(Path(sys.argv[1]), split="dev")
    fit = fit_weights([pair for one in sets for pair in list_pairs(run_trial(one))])
    print(f"BIAS = {fit.bias:.3f}")
    print("WEIGHTS: dict[str, float] = {")
    for name in sorted(fit.weights, key=lambda name: -abs(fit.weights[name])):
        print(f'    "{name}": {fit.weights[name]:.3f},')
    print("}")


if __name__ == "__main__":
    main()
