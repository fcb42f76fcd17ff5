"""``python -m training.names DATA [MODEL]``: fits what a name is chosen by."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from sayso.annotate.encoder import name_scores
from sayso.annotate.encoder.models import load_model
from sayso.annotate.encoder.name_candidates import NameCandidate
from sayso.annotate.encoder.name_echoes import echo_names
from sayso.annotate.encoder.name_scores import EVIDENCE, JUDGED, list_evidence
from sayso.annotate.encoder.names import average_chances, choose_names
from sayso.annotate.encoder.readings import find_article_names
from sayso.evaluate.held_out import is_held_out
from sayso.evaluate.names import GoldText, read_uner, read_wikigold
from sayso.evaluate.tables import Score

_OUT = Path(name_scores.__file__).with_name("name_weights.tsv")
_SHIPPED = Path(name_scores.__file__).parents[1] / "model"
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its gold names, and what may be a name in it."""

    corpus: str
    gold: GoldText
    candidates: tuple[NameCandidate, ...]


def main(data: Path, model: Path = _SHIPPED) -> None:
    """Fits on texts that the model was not taught; prints scores of five folds."""
    texts = tuple(_read_texts(data / "language", model))
    for line in _score_folds(texts):
        sys.stdout.write(f"{line}\n")
    rows = (f"{name}\t{value:.2f}\n" for name, value in fit_weights(texts).items())
    _OUT.write_text("# evidence\tweight\n" + "".join(rows), encoding="utf-8")


def fit_weights(texts: Sequence[Text]) -> dict[str, float]:
    """The weight of each evidence: logistic regression over candidates and kinds."""
    rows, right = [], []
    for text in texts:
        for evidence, is_right in _list_rows(text):
            rows.append(evidence)
            right.append(is_right)
    # The kinds are evidence themselves, each its own constant.
    fitted = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000)
    fitted.fit(np.array(rows), np.array(right))
    return dict(zip(EVIDENCE, map(float, fitted.coef_[0]), strict=True))


def _read_texts(folder: Path, path: Path) -> Iterator[Text]:
    model = load_model(path)
    for corpus, golds in (
        ("UNER EWT", read_uner(folder / "uner-ewt" / "en_ewt-ud-test.iob2")),
        ("Wikigold", read_wikigold(folder / "wikigold" / "wikigold.conll.txt")),
    ):
        for gold in golds:
            if corpus == "UNER EWT" or is_held_out(gold.article.id):
                yield Text(corpus, gold, find_article_names(gold.article, model))


def _list_rows(text: Text) -> Iterator[tuple[tuple[float, ...], bool]]:
    body, gold = text.gold.article.text, set(text.gold.names)
    spellings: dict[str, list[NameCandidate]] = {}
    for one in text.candidates:
        spellings.setdefault(body[one.start : one.end], []).append(one)
    for words, some in spellings.items():
        everywhere = average_chances(some)
        for one in some:
            for kind in JUDGED:
                yield (
                    list_evidence(one, kind, everywhere, words.lower()),
                    (one.start, one.end, kind) in gold,
                )


def _score_folds(texts: Sequence[Text]) -> Iterator[str]:
    """F1 by corpus and kind, each text read with weights fitted without it."""
    scores: dict[tuple[str, str], Score] = {}
    for fold in range(_FOLDS):
        rest = [text for at, text in enumerate(texts) if at % _FOLDS != fold]
        weights = fit_weights(rest)
        for text in texts[fold::_FOLDS]:
            article = text.gold.article
            chosen = choose_names(article, text.candidates, weights)
            found = {
                (one.span.start, one.span.end, one.type)
                for one in echo_names(article, chosen)
            }
            for kind in (*JUDGED, "all"):
                kinds = JUDGED if kind == "all" else (kind,)
                mine = {one for one in found if one[2] in kinds}
                wanted = {one for one in text.gold.names if one[2] in kinds}
                key = text.corpus, kind
                score = Score(len(mine & wanted), len(mine), len(wanted))
                scores[key] = scores.get(key, Score()) + score
    for (corpus, kind), score in sorted(scores.items()):
        yield (
            f"{corpus} {kind}: precision {score.precision:.3f} recall "
            f"{score.recall:.3f} F1 {score.f1:.3f}"
        )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
