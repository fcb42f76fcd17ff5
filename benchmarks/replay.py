"""Replay 500 judgements over changed texts, and count those moved to other words.

    .venv/bin/python benchmarks/replay.py [JUDGEMENTS]

Two kinds of text: the example reports of this project, whose sentences are inserted,
reworded and removed (one to six of them); and short made-up texts that repeat their
sentences, with copies put in, which are as hard as can be. Figures are in README.md.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/run")]

from perturbed_texts import Line, change_lines, join_lines  # noqa: E402
from test_anchoring import replay  # noqa: E402

from factories import make_article  # noqa: E402
from sayso.library import annotate_articles, read_articles  # noqa: E402
from sayso.run.anchoring import find_anchor, make_anchor, split_sentences  # noqa: E402


def main() -> int:
    """Print one line for each kind of text; 1 when any judgement was moved."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    hard = [replay(seed) for seed in range(count)]
    real = list(replay_examples(count))
    wrong = 0
    for name, replayed in (("made-up texts", hard), ("example reports", real)):
        moved = sum(found not in (None, true) for _, found, true in replayed)
        standing = [found for stands, found, _ in replayed if stands]
        kept = sum(found is not None for found in standing)
        gone = len(replayed) - len(standing)
        wrong += moved
        print(
            f"{name}: {len(replayed)} judgements, {moved} moved to other words; of "
            f"{len(standing)} whose words still stand {kept} held, the others are "
            f"listed as orphaned; the words of {gone} are gone"
        )
    return int(wrong > 0)


def replay_examples(count: int) -> list[tuple[bool, int | None, int | None]]:
    """Judgements on quotes of the example reports, replayed as ``replay`` does."""
    found = list(annotate_articles(read_articles([ROOT / "examples"]).articles))
    replayed = []
    for seed in range(count):
        chance = Random(seed)
        report = chance.choice([one for one in found if one.quotes])
        text = report.article.text
        span = chance.choice(chance.choice(report.quotes).content)
        borders = split_sentences(text)
        lines = [Line(n, text[start:end]) for n, (start, end) in enumerate(borders)]
        article = make_article(text)
        anchor = make_anchor(article, article.span(span.start, span.end))
        touched = [
            n for n, (start, end) in enumerate(borders)
            if start < span.end and span.start < end
        ]  # fmt: skip
        after = change_lines(chance, lines, chance.randint(1, 6))
        changed, places = join_lines(chance, after)
        place = find_anchor(anchor, make_article(changed))
        numbers = [line.number for line in after]
        first = numbers.index(touched[0]) if touched[0] in numbers else None
        stands = first is not None and numbers[first : first + len(touched)] == touched
        if stands and len(touched) > 1:
            start = places[touched[0]]
            stands = (
                text[borders[touched[0]][0] : borders[touched[-1]][1]]
                == changed[
                    start : start + borders[touched[-1]][1] - borders[touched[0]][0]
                ]
            )
        true = (
            places[touched[0]] + span.start - borders[touched[0]][0] if stands else None
        )
        replayed.append((stands, None if place is None else place.start, true))
    return replayed


if __name__ == "__main__":
    sys.exit(main())
