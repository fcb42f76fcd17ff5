"""``python -m training.people DATA``: fits the weights by which pronouns are tied."""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.annotate import tie_scores
from training.people.examples import Example, collect_examples, read_texts
from training.people.weights import fit_weights, render_weights, score_folds

_ROUNDS = 2
_OUT = Path(tie_scores.__file__).with_name("tie_weights.tsv")


def main(data: Path) -> None:
    """Collects and fits in rounds, each on what the weights before it tie.

    A run sees its own mistakes behind it; examples of right ties alone do not teach
    that (Ross, Gordon & Bagnell 2011). Texts are read once: some four minutes on a
    core, most of them the model's.
    """
    texts = tuple(read_texts(data))
    examples: list[Example] = []
    for number in range(1, _ROUNDS + 1):
        tie_scores.read_weights.cache_clear()
        examples += collect_examples(texts)
        for line in score_folds(examples):
            sys.stdout.write(f"round {number}: {line}\n")
        _OUT.write_text(render_weights(fit_weights(examples)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
