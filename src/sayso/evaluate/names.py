"""Names against two corpora of names: spans and kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate.readers import RULES, Reader, find_default, find_reader
from sayso.errors import EvaluationError
from sayso.evaluate.held_out import is_held_out
from sayso.evaluate.tables import Cell, Score, Table
from sayso.evaluate.tagged_names import (
    UNER,
    WIKIGOLD,
    Columns,
    read_documents,
    set_text,
)
from sayso.values import Article, NameType

_TYPES: dict[str, NameType] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "MISC": "other",
}
Found = tuple[int, int, NameType]

_NOTES = (
    "Exact span and kind; spans: the same span whatever its kind, other names left "
    "out on both sides. UNER EWT is reviews, mail, newsgroups and answers, Wikigold "
    "is Wikipedia; neither is news. Wikigold has one part, shown for every split.",
    "Names of kind other (works, events, peoples) are not scored: the rules do not "
    "look for them. The model was taught names by GUM, UNER EWT dev, WNUT 2017, "
    "texts written for it, CoreNLP's silver ones in PolNeAR, and three documents in "
    'four of Wikigold: the others are "not taught on".',
    "What names are chosen by is fitted on these texts too; python -m training.names "
    "prints the scores in five folds, each text read by what was fitted without it.",
)


@dataclass(frozen=True, slots=True)
class GoldText:
    """One document's text with its gold names."""

    article: Article
    names: tuple[Found, ...]


def evaluate_names(
    data: Path, *, split: str = "dev", model: str | None = None
) -> Table:
    """Precision, recall and F1 of names by kind, for each corpus, beside the rules.

    ``model`` names the reader, None the default one.

    Raises:
        EvaluationError: when neither corpus is there.
        ModelError: when there is no such model, or it is broken.
    """
    rows: list[tuple[Cell, ...]] = []
    name = model or find_default()
    readers = tuple(find_reader(one) for one in (name, RULES))
    uner = data / "language" / "uner-ewt" / f"en_ewt-ud-{split}.iob2"
    wikigold = data / "language" / "wikigold" / "wikigold.conll.txt"
    if uner.is_file():
        rows += _score_corpus("UNER EWT", read_uner(uner), *readers)
    if wikigold.is_file():
        texts = list(read_wikigold(wikigold))
        rows += _score_corpus("Wikigold", texts, *readers)
        held = [one for one in texts if is_held_out(one.article.id)]
        if held:
            rows += _score_corpus("Wikigold, not taught on", held, *readers)
    if not rows:
        raise EvaluationError(
            f"no names in {str(data)!r}; expected language/uner-ewt or "
            "language/wikigold"
        )
    return Table(
        f"Names, {split}, read by {name}",
        ("names", "gold", "precision", "recall", "f1", "rules f1"),
        tuple(rows),
        _NOTES,
    )


def _score_corpus(
    label: str, texts: Iterable[GoldText], read: Reader, by_rules: Reader
) -> list[tuple[Cell, ...]]:
    scores = dict.fromkeys(_GROUPS, Score())
    plain = dict.fromkeys(_GROUPS, Score())
    for text in texts:
        for group, score in _score_text(text, read).items():
            scores[group] += score
        if read is by_rules:
            plain = scores
            continue
        for group, score in _score_text(text, by_rules).items():
            plain[group] += score
    return [
        (
            f"{label}: {group}",
            score.gold,
            score.precision,
            score.recall,
            score.f1,
            plain[group].f1,
        )
        for group, score in scores.items()
    ]


_GROUPS = ("person", "organization", "place", "all", "spans")


def _score_text(text: GoldText, read: Reader) -> dict[str, Score]:
    """The scores of one text by kind, for all kinds, and for spans alone."""
    found = {
        (name.span.start, name.span.end, name.type)
        for name in read(text.article).names
        if name.type != "other"
    }
    gold = {name for name in text.names if name[2] != "other"}
    scores = {}
    for group in _GROUPS:
        if group == "spans":
            ours = {(start, end) for start, end, _ in found}
            theirs = {(start, end) for start, end, _ in gold}
            scores[group] = Score(len(ours & theirs), len(ours), len(theirs))
        else:
            mine = {one for one in found if group in ("all", one[2])}
            them = {one for one in gold if group in ("all", one[2])}
            scores[group] = Score(len(mine & them), len(mine), len(them))
    return scores


def read_uner(path: Path) -> Iterator[GoldText]:
    """The documents of a UNER file, sentences set one on a line."""
    yield from _read_texts(path, "uner", UNER)


def read_wikigold(path: Path) -> Iterator[GoldText]:
    """The documents of Wikigold, parted by its -DOCSTART- lines."""
    yield from _read_texts(path, "wikigold", WIKIGOLD)


def _read_texts(path: Path, corpus: str, columns: Columns) -> Iterator[GoldText]:
    for number, sentences in enumerate(read_documents(path, columns), start=1):
        tagged = set_text(sentences, _TYPES)
        article = Article(id=f"{corpus}-{number}", text=tagged.text)
        yield GoldText(article, tagged.names)
