"""Sentence starts against GUM."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sayso.annotate.readers import RULES, Reader, find_default, find_reader
from sayso.errors import EvaluationError
from sayso.evaluate.gum_texts import GumText, read_gum
from sayso.evaluate.held_out import is_held_out
from sayso.evaluate.tables import Score, Table
from sayso.values import Article

_GENRES = ("news", "interview", "bio", "speech", "essay", "voyage")


def evaluate_sentences(
    data: Path, *, split: str = "dev", model: str | None = None
) -> Table:
    """Precision, recall and F1 of sentence starts, by genre, beside the rules.

    Reads ``language/gum/<genre>.<split>.conllu.gz``, or ``<genre>.conllu.gz`` where
    the genre is not split. Paragraphs are joined by a blank line, as a page has them;
    a start that opens a paragraph counts too. ``model`` names the reader, None the
    default one; where it is a model, a row more shows the documents of each genre that
    it was not taught on.

    Raises:
        EvaluationError: when there is no file of news.
    """
    rows: list[tuple[str | int | float | None, ...]] = []
    name = model or find_default()
    for genre in _GENRES:
        path = _choose_file(data / "language" / "gum", genre, split)
        if path is None:
            continue
        documents = list(read_gum(path))
        parts = {genre: documents}
        if name != RULES:
            held = [one for one in documents if is_held_out(one.id)]
            parts[f"{genre}, not taught on"] = held
        for label, some in parts.items():
            score = _score_documents(some, find_reader(name))
            rules = _score_documents(some, find_reader(RULES))
            rows.append((*_figures(label, score), rules.f1))
    if not rows or rows[0][0] != "news":
        raise EvaluationError(
            f"no GUM news below {str(data / 'language' / 'gum')!r}; "
            "expected news.conllu.gz"
        )
    return Table(
        title=f"Sentence starts, GUM, read by {name}",
        columns=("genre", "gold", "found", "precision", "recall", "F1", "rules F1"),
        rows=tuple(rows),
        notes=(
            "The rules were written on news; the other genres only show the drop.",
            "Paragraphs and captions stand apart by a blank line, as on a page.",
            "Not taught on: documents that the model's training left out, one in four.",
        ),
    )


def _choose_file(folder: Path, genre: str, split: str) -> Path | None:
    for name in (f"{genre}.{split}.conllu.gz", f"{genre}.conllu.gz"):
        if (folder / name).exists():
            return folder / name
    return None


def _figures(label: str, score: Score) -> tuple[str | int | float, ...]:
    return label, score.gold, score.found, score.precision, score.recall, score.f1


def _score_documents(documents: Sequence[GumText], read: Reader) -> Score:
    return sum((_score_document(one, read) for one in documents), start=Score())


def _score_document(document: GumText, read: Reader) -> Score:
    article = Article(id=document.id, text=document.text)
    found = {span.start for span in read(article).sentences}
    starts = set(document.starts)
    return Score(len(found & starts), len(found), len(starts))
