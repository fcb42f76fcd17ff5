"""The quotations of speakers/*.jsonl with their texts, and whom a person is in them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import EvaluationError
from sayso.read.blocks import mark_blocks
from sayso.text import normalize_text
from sayso.values import Article, Attribution, Person, QuoteKind, Span

_TEXTS = ("stories/outlets-{split}.jsonl", "polnear/{split}.jsonl")
_ARTICLES = ("a ", "an ", "the ", "his ", "her ", "their ", "its ", "some ", "many ")


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation with its speakers' names and how the text names them there."""

    attribution: Attribution
    speakers: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article, its quotations, and the folded forms of everybody who speaks."""

    article: Article
    quotes: tuple[GoldQuote, ...]
    forms: dict[str, frozenset[str]]


def read_gold(data: Path, split: str) -> Iterator[GoldArticle]:
    """The articles of ``speakers/{split}.jsonl`` with their texts, in file order.

    Raises:
        EvaluationError: when the file or the text of an article is not there.
    """
    path = data / "speakers" / f"{split}.jsonl"
    if not path.is_file():
        raise EvaluationError(f"no speakers/{split}.jsonl in {str(data)!r}")
    texts = _read_texts(data, split)
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        if raw["id"] not in texts:
            raise EvaluationError(
                f"no text for article {raw['id']!r}; expected it in "
                + " or ".join(name.format(split=split) for name in _TEXTS)
            )
        text = texts[raw["id"]]
        blocks = mark_blocks(raw["id"], text)
        article = Article(id=raw["id"], text=text, blocks=blocks)
        forms = {
            person["name"]: frozenset(
                fold_form(form) for form in (person["name"], *person["mentions"])
            )
            for person in raw["people"]
        }
        yield GoldArticle(article, _read_quotes(article, raw["quotes"]), forms)


def _read_texts(data: Path, split: str) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name in _TEXTS:
        path = data / name.format(split=split)
        if not path.is_file():
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            texts.setdefault(raw["id"], raw["text"])
    return texts


def _read_quotes(
    article: Article, rows: list[dict[str, object]]
) -> tuple[GoldQuote, ...]:
    quotes = []
    for row in rows:
        kind: QuoteKind = (
            "direct"
            if row["kind"] == "direct"
            else "mixed"
            if row["kind"] == "mixed"
            else "indirect"
        )
        attribution = Attribution(
            kind,
            _read_spans(article, row["content"]),
            _read_spans(article, row["cue"]),
            _read_spans(article, row["source"]),
            method="gold",
        )
        speakers = row["speakers"]
        names = tuple(speakers) if isinstance(speakers, list) else ()
        quotes.append(GoldQuote(attribution, names, str(row["how"])))
    return tuple(quotes)


def _read_spans(article: Article, value: object) -> tuple[Span, ...]:
    """Spans from null, ``[s, e]`` or ``[[s, e], ...]``."""
    if not isinstance(value, list) or not value:
        return ()
    pairs = value if isinstance(value[0], list) else [value]
    return tuple(article.span(start, end) for start, end in pairs)


def fold_form(form: str) -> str:
    """A name or description without case, article, possessive ending and sign variants.

    >>> fold_form("The Port's Spokesman’s")
    "port's spokesman"
    """
    folded = " ".join(normalize_text(form).text.casefold().split())
    folded = folded.removesuffix("'s").strip(" .,")
    for article in _ARTICLES:
        if folded.startswith(article) and len(folded) > len(article):
            return folded[len(article) :]
    return folded


def name_gold(gold: GoldArticle, person: Person) -> str | None:
    """The gold speaker whom one of our people is, or None for nobody of the gold.

    Every mention but pronouns votes for the gold people who hold its folded form, the
    full name with two votes; a form of two gold people votes for neither, unless no
    other form is left. Only where no form is held, forms of two words or more vote for
    those whose forms begin or end with them ("Port Authority" for "Port Authority of
    Lowell"). At a tie the person is nobody.
    """
    votes: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    forms = [fold_form(person.name)] * 2
    forms += [
        fold_form(gold.article.words_of(mention.span))
        for mention in person.mentions
        if mention.form != "pronoun"
    ]
    for form in forms:
        owners = [name for name, known in gold.forms.items() if form in known]
        for name in owners:
            (votes if len(owners) == 1 else shared)[name] += 1
    if not votes and not shared:
        votes.update(_vote_by_parts(gold, forms))
    ranked = (votes or shared).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _vote_by_parts(gold: GoldArticle, forms: list[str]) -> Iterator[str]:
    for form in forms:
        if " " not in form:
            continue
        for name, known in gold.forms.items():
            for one in known:
                longer, shorter = (one, form) if len(one) > len(form) else (form, one)
                if " " in shorter and (
                    longer.startswith(shorter + " ") or longer.endswith(" " + shorter)
                ):
                    yield name
                    break
