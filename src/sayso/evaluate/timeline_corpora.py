"""The corpora of SemEval-2015 task 4 with their gold timelines, as articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sayso.annotate.rules.times import find_times
from sayso.annotate.times import value_times
from sayso.errors import EvaluationError
from sayso.evaluate.timeline_scores import Cell
from sayso.values import Article, Block, BlockKind, Span

_TIGHT = frozenset(". , ; : ! ? ) ] % 's 'S n't 'll 've 're 'd 'm ' ''".split())
_OPEN = frozenset("( [ `` $ # US$ A$ £ €".split())
_CURLY = {"``": "“", "''": "”"}


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """A token of the task's files: its offsets in the article, sentence and text."""

    start: int
    end: int
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class TimelineDocument:
    """One document: the article, its tokens, and the spans of gold events."""

    article: Article
    places: tuple[TokenPlace, ...]

    def name_span(self, span: Span) -> str | None:
        """A span as the task writes an event, "3307-2-launches"; None off tokens."""
        held = [
            place
            for place in self.places
            if place.start < span.end and span.start < place.end
        ]
        if not held:
            return None
        words = "_".join(place.text for place in held)
        return f"{self.article.id}-{held[0].sentence}-{words}".lower()

    def find_name(self, name: str) -> Span | None:
        """The first span that the task would write so; None where there is none."""
        match = re.fullmatch(r"(\d+)-(\d+)-(.+)", name)
        if match is None or match[1] != self.article.id:
            return None
        words = match[3].lower().split("_")
        inside = [one for one in self.places if one.sentence == int(match[2])]
        for at in range(len(inside)):
            if [p.text.lower() for p in inside[at : at + len(words)]] == words:
                end = inside[at + len(words) - 1].end
                return Span(self.article.id, inside[at].start, end)
        for place in inside:
            if place.text.lower() == words[0]:
                return Span(self.article.id, place.start, place.end)
        return None


@dataclass(frozen=True, slots=True)
class TimelineCorpus:
    """One corpus: its documents, and the gold timeline of each target entity."""

    name: str
    documents: tuple[TimelineDocument, ...]
    gold: tuple[tuple[str, tuple[Cell, ...]], ...]


def load_corpora(folder: Path) -> tuple[TimelineCorpus, ...]:
    """Every corpus with gold timelines below a folder: the trial set, corpus 1 ...

    Raises:
        EvaluationError: when there is none.
    """
    found: list[TimelineCorpus] = []
    trial = folder / "TimeLines_trial_data_task4_v1.2"
    if trial.is_dir():
        found.append(
            _load_corpus(
                "trial",
                folder / "Corpus-trial-data_task4",
                folder / "Corpus-trial-data_task4_TimeML",
                trial,
            )
        )
    for corpus in sorted(folder.glob("**/corpus_*")):
        gold = corpus / "TimeLines_Gold_Standard"
        if gold.is_dir():
            found.append(
                _load_corpus(
                    corpus.name.replace("_", " "),
                    _find_folder(corpus, "corpus_tracka_cat"),
                    _find_folder(corpus, "corpus_tracka_timeml"),
                    gold,
                )
            )
    if not found:
        raise EvaluationError(
            f"no timelines below {str(folder)!r}; expected the folders of SemEval-2015 "
            "task 4, with TimeLines_Gold_Standard in each corpus"
        )
    return tuple(found)


def _find_folder(corpus: Path, name: str) -> Path:
    """The folder of this name, whatever its capitals: the task spells it both ways."""
    found = (path for path in sorted(corpus.iterdir()) if path.name.lower() == name)
    return next(found, corpus / name)


def _load_corpus(name: str, texts: Path, dates: Path, gold: Path) -> TimelineCorpus:
    published = {
        match[0]: day
        for path in sorted(dates.glob("*.tml"))
        if (match := re.match(r"\d+", path.name)) and (day := _read_date(path))
    }
    documents = tuple(
        _load_document(path, published) for path in sorted(texts.glob("*.xml"))
    )
    if not documents:
        raise EvaluationError(f"no documents in {str(texts)!r}; expected CAT files")
    targets = list(_list_targets(gold.parent))
    timelines = tuple(
        (_find_target(path, targets), read_timeline(path))
        for path in sorted(gold.glob("*.txt"))
    )
    return TimelineCorpus(name, documents, timelines)


def _read_date(path: Path) -> str | None:
    """The creation time that a TimeML file states."""
    text = path.read_text(encoding="utf-8")
    match = re.search(r"<TIMEX3[^>]*CREATION_TIME[^>]*>", text)
    day = re.search(r'value="(\d{4}-\d\d-\d\d)"', match[0]) if match else None
    return day[1] if day else None


def _list_targets(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("list_target_entities*")):
        yield from path.read_text(encoding="utf-8-sig").split("\n")


def _find_target(path: Path, targets: list[str]) -> str:
    """The entity of a gold file: as the list of targets spells it, else its head."""
    for target in targets:
        if re.sub(r"[^0-9a-z]+", "_", target.strip().lower()).strip("_") == path.stem:
            return target.strip()
    return path.read_text(encoding="utf-8-sig").split("\n")[0].strip()


def read_timeline(path: Path) -> tuple[Cell, ...]:
    """The cells of one gold file; times are filled up with XX, words in lower case.

    Lines that are no cell are left out.
    """
    cells: list[Cell] = []
    for line in path.read_text(encoding="utf-8-sig").split("\n")[1:]:
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) < 3 or not fields[0].isdigit():
            continue
        mentions = tuple(field.lower() for field in fields[2:] if field)
        parts = fields[1].split("-")
        anchor = "-".join([*parts, *["XX"] * (3 - len(parts))])
        cells.append(Cell(int(fields[0]), anchor, mentions))
    return tuple(cells)


def _load_document(path: Path, published: dict[str, str]) -> TimelineDocument:
    root = ElementTree.parse(path).getroot()
    id = root.get("doc_id", path.stem)
    tokens = [
        (int(token.get("sentence", "0")), token.text or "")
        for token in root.findall("token")
    ]
    text, places = _join_tokens(tokens)
    article = Article(id=id, text=text, published=published.get(id),
                      blocks=tuple(_list_blocks(id, places)))  # fmt: skip
    if article.published is None:
        article = Article(id=id, text=text, published=_find_date(article),
                          blocks=article.blocks)  # fmt: skip
    return TimelineDocument(article, places)


def _join_tokens(tokens: list[tuple[int, str]]) -> tuple[str, tuple[TokenPlace, ...]]:
    """Tokens as a text: a line for each sentence, signs where they belong."""
    text, places = "", []
    current, before = -1, ""
    for sentence, token in tokens:
        if sentence != current:
            text = text.rstrip() + ("\n\n" if 0 <= current <= 1 else "\n" * bool(text))
            current, before = sentence, "("
        glued = token in _TIGHT or before in _OPEN
        if not glued:
            text += " "
        shown = _CURLY.get(token, token)
        places.append(TokenPlace(len(text), len(text) + len(shown), sentence, token))
        text += shown
        before = token
    return text, tuple(places)


def _list_blocks(id: str, places: tuple[TokenPlace, ...]) -> Iterator[Block]:
    """One block for each sentence, the first one the headline."""
    for number in dict.fromkeys(place.sentence for place in places):
        inside = [place for place in places if place.sentence == number]
        kind: BlockKind = "headline" if number == 0 else "paragraph"
        yield Block(Span(id, inside[0].start, inside[-1].end), kind)


def _find_date(article: Article) -> str | None:
    """The first whole day that the text tells, where no file states one."""
    for time in value_times(article, find_times(article)):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", time.value or ""):
            return time.value
    return None
