"""Train the tagger of parts of speech from GUM; needs no torch.

    python -m training.tags ../shared/data/language/gum src/sayso/tell/grammar

Only the genres whose texts are CC BY or CC BY-SA are read. Every tenth document is kept
for measuring; the weights that are written were learnt from the other nine.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from sayso.tell.grammar.tags import find_features, shape_word, tag_words

GENRES = ("news", "interview", "bio", "academic", "court", "voyage")
_ROUNDS = 8
# Weights are kept as whole numbers of a tenth; one below 1.0 is dropped. Tried 1
# to 8 on the held-out documents: from 1 to 4 the share of right tags is the same.
_LEAST = 10
Sentence = list[tuple[str, str]]


def read_documents(folder: Path, genre: str) -> Iterator[list[Sentence]]:
    """The documents of a genre: sentences of (word, tag)."""
    document: list[Sentence] = []
    sentence: Sentence = []
    with gzip.open(folder / f"{genre}.conllu.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                if document:
                    yield document
                document = []
            elif not line.strip():
                if sentence:
                    document.append(sentence)
                sentence = []
            elif line[0].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit():
                    sentence.append((columns[1], columns[4]))
    if document:
        yield document


def train_weights(sentences: Sequence[Sentence]) -> dict[str, object]:
    """Averaged weights from tagged sentences, rounded and pruned."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for sentence in sentences:
        for word, tag in sentence:
            counts[word][tag] += 1
    known = {
        word: max(tags, key=lambda tag: tags[tag])
        for word, tags in counts.items()
        if sum(tags.values()) >= 20 and max(tags.values()) / sum(tags.values()) >= 0.99
    }
    names = sorted({tag for sentence in sentences for _, tag in sentence})
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    totals: dict[tuple[str, str], float] = defaultdict(float)
    stamps: dict[tuple[str, str], int] = defaultdict(int)
    step = 0
    order = list(sentences)
    chance = random.Random(7)

    def change(feature: str, tag: str, by: float) -> None:
        key = (feature, tag)
        totals[key] += (step - stamps[key]) * weights[feature][tag]
        stamps[key] = step
        weights[feature][tag] += by

    for nth in range(_ROUNDS):
        chance.shuffle(order)
        wrong = 0
        for sentence in order:
            words = [word for word, _ in sentence]
            padded = ["-START-", "-START2-", *map(shape_word, words), "-END-", "-END2-"]
            before, before_that = "-START-", "-START2-"
            for at, (word, gold) in enumerate(sentence):
                guess = known.get(word)
                if guess is None:
                    step += 1
                    features = list(
                        find_features(at, words, padded, before, before_that)
                    )
                    scores: dict[str, float] = defaultdict(float)
                    for feature in features:
                        for tag, weight in weights.get(feature, {}).items():
                            scores[tag] += weight
                    guess = max(names, key=lambda tag: (scores[tag], tag))
                    if guess != gold:
                        wrong += 1
                        for feature in features:
                            change(feature, gold, 1.0)
                            change(feature, guess, -1.0)
                before_that, before = before, guess
        typer.echo(f"round {nth + 1}: {wrong} wrong of {step // (nth + 1)}")
    kept: dict[str, dict[str, int]] = {}
    for feature, by_tag in weights.items():
        row = {}
        for tag in by_tag:
            key = (feature, tag)
            total = totals[key] + (step - stamps[key]) * by_tag[tag]
            value = round(10 * total / step)
            if abs(value) >= _LEAST:
                row[tag] = value
        if row:
            kept[feature] = row
    return {"tags": names, "words": known, "weights": kept}


def main(folder: Path, target: Path) -> None:
    """Trains, writes ``tag_weights.json`` to ``target`` and prints what it reached."""
    train: list[Sentence] = []
    held: list[Sentence] = []
    for genre in GENRES:
        for nth, document in enumerate(read_documents(folder, genre)):
            (held if nth % 10 == 9 else train).extend(document)
    model = train_weights(train)
    path = target / "tag_weights.json"

    def write() -> None:
        text = json.dumps(
            model, ensure_ascii=False, separators=(",", ":"), sort_keys=True
        )
        path.write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")

    write()
    right = total = 0
    for sentence in held:
        tags = tag_words([word for word, _ in sentence])
        right += sum(a == b for a, (_, b) in zip(tags, sentence, strict=True))
        total += len(sentence)
    model["about"] = (
        f"Learnt from GUM ({', '.join(GENRES)}; texts CC BY and CC BY-SA, annotation "
        f"CC BY 4.0), {sum(map(len, train))} words. Right on {right} of {total} words "
        f"of documents not learnt from ({right / total:.3f})."
    )
    write()
    typer.echo(f"{model['about']} {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
