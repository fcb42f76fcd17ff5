"""People joined within an article and across the articles of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.annotate.people import find_people
from sayso.annotate.readers import Reader, find_default, find_reader
from sayso.errors import EvaluationError
from sayso.evaluate.chain_scores import (
    Chain,
    ChainScore,
    mean_f1,
    score_bcubed,
    score_ceaf_e,
    score_muc,
)
from sayso.evaluate.gold_chains import GoldChains, GoldMention, read_chains
from sayso.evaluate.recorded_people import score_recorded_people
from sayso.evaluate.tables import Cell, Table
from sayso.text import split_words
from sayso.values import Article, MentionForm, Reading, Span

GENRES = ("news", "interview")
KINDS = frozenset(("person", "organization"))
_METRICS = (score_muc, score_bcubed, score_ceaf_e)
_PRONOUNS = frozenset(
    "he him his himself she her hers herself they them their theirs themselves".split()
)
Form = MentionForm
Found = tuple[tuple[Span, Form], ...]

# What is scored: the forms of the gold mentions and of ours.
SETTINGS: tuple[tuple[str, frozenset[str]], ...] = (
    ("names", frozenset({"name"})),
    ("and descriptions", frozenset({"name", "description"})),
    ("and pronouns", frozenset({"name", "description", "pronoun"})),
)

_NOTES = (
    "Within an article: chains of people and organisations of GUM with two mentions "
    "or more; F1 of MUC, B-cubed and CEAF-e, and CoNLL, their mean. A mention of ours "
    "is the gold one whose head it overlaps and whose words it does not leave; one on "
    "a place, event or thing is not scored. Pronouns are those of the third person "
    "and relative ones; I, we and you are left out.",
    "Last name: people's names joined by their last word, bodies' by all words. "
    "Nearest name: besides, every he, she and they is the person named last before.",
    "Across articles: a recorded person of a story counts once for every report whose "
    "text has the full name, or the family name that no other of the story bears. Two "
    "such reports are united when most of their mentions are one identity. Wrong is a "
    "united pair of two recorded people, or of one and another family name.",
)


@dataclass(frozen=True, slots=True)
class _System:
    """A way of joining mentions: its label and the chains it makes of a reading."""

    label: str
    join: Callable[[Reading], tuple[Found, ...]]


def evaluate_people(
    data: Path, *, split: str = "dev", model: str | None = None
) -> Table:
    """CoNLL F1 on GUM, and people united over the violence stories.

    ``model`` names the reader of GUM, None the default one; the stories are read by
    the rules.

    Raises:
        EvaluationError: when neither GUM nor the stories are there.
        ModelError: when there is no such model, or it is broken.
    """
    name = model or find_default()
    rows = [
        *_score_gum(data, split, find_reader(name)),
        *score_recorded_people(data, split),
    ]
    if not rows:
        raise EvaluationError(
            f"no people in {str(data)!r}; expected language/gum or "
            f"stories/violence-{split}.facts.jsonl"
        )
    columns = (
        "people",
        "n",
        "precision",
        "recall",
        "MUC",
        "B-cubed",
        "CEAF-e",
        "CoNLL",
    )
    return Table(f"People, {split}, read by {name}", columns, tuple(rows), _NOTES)


def _score_gum(data: Path, split: str, read: Reader) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for genre in GENRES:
        path = find_genre(data, genre, split)
        if path is None:
            continue
        texts = [(gold, read(gold.article)) for gold in read_chains(path)]
        for system in _SYSTEMS:
            joined = [(gold, system.join(reading)) for gold, reading in texts]
            for label, forms in SETTINGS:
                scores = score_texts(joined, forms)
                count = sum(
                    _is_scored(one, forms) for gold, _ in texts for one in gold.mentions
                )
                rows.append(
                    (
                        f"{genre}, {system.label}: {label}",
                        count,
                        None,
                        None,
                        *(score.f1 for score in scores),
                        mean_f1(scores),
                    )
                )
    return rows


def find_genre(data: Path, genre: str, split: str) -> Path | None:
    """The file of a genre of GUM, of this split where the genre is split."""
    folder = data / "language" / "gum"
    for name in (f"{genre}.{split}.conllu.gz", f"{genre}.conllu.gz"):
        if (folder / name).exists():
            return folder / name
    return None


def score_texts(
    texts: Sequence[tuple[GoldChains, tuple[Found, ...]]], forms: frozenset[str]
) -> tuple[ChainScore, ...]:
    """MUC, B-cubed and CEAF-e of the mentions of some forms, summed over texts."""
    totals = [ChainScore()] * len(_METRICS)
    for gold, found in texts:
        ours, theirs = align_chains(gold, found, forms)
        for at, metric in enumerate(_METRICS):
            totals[at] += metric(ours, theirs)
    return tuple(totals)


def align_chains(
    gold: GoldChains, found: Sequence[Found], forms: frozenset[str]
) -> tuple[list[Chain], list[Chain]]:
    """Our chains and the gold ones of some forms, over the same keys.

    A mention of ours on a gold mention has its number, any other a key of its own.
    """
    by_place = index_heads(gold)
    used: set[int] = set()
    ours: list[Chain] = []
    for chain in found:
        keys: set[object] = set()
        for span, form in chain:
            number = find_gold(gold, by_place, span)
            if number is None or number in used:
                if form in forms or (form == "group" and "description" in forms):
                    keys.add((span.start, span.end))
                continue
            used.add(number)
            if _is_scored(gold.mentions[number], forms):
                keys.add(number)
        if len(keys) > 1:
            ours.append(frozenset(keys))
    chains: dict[str, set[int]] = defaultdict(set)
    for number, mention in enumerate(gold.mentions):
        if _is_scored(mention, forms):
            chains[mention.chain].add(number)
    return ours, [frozenset(chain) for chain in chains.values() if len(chain) > 1]


def _is_scored(mention: GoldMention, forms: frozenset[str]) -> bool:
    return mention.of in KINDS and mention.form in forms


def index_heads(gold: GoldChains) -> dict[int, list[int]]:
    """The gold mentions, by number, at each character of their heads."""
    by_place: dict[int, list[int]] = defaultdict(list)
    for number, mention in enumerate(gold.mentions):
        for at in range(mention.head_start, mention.head_end):
            by_place[at].append(number)
    return by_place


def find_gold(
    gold: GoldChains, by_place: dict[int, list[int]], span: Span
) -> int | None:
    """The gold mention that a span is, the one of the most shared characters."""
    best: tuple[int, int, int] | None = None
    numbers = {
        number for at in range(span.start, span.end) for number in by_place.get(at, ())
    }
    for number in numbers:
        mention = gold.mentions[number]
        if span.start < mention.start or span.end > mention.end + 2:
            continue
        shared = min(span.end, mention.head_end) - max(span.start, mention.head_start)
        rank = (shared, -(mention.end - mention.start), -number)
        best = rank if best is None or rank > best else best
    return None if best is None else -best[2]


def join_by_people(reading: Reading) -> tuple[Found, ...]:
    """The mentions that ``find_people`` joins."""
    return tuple(
        tuple((mention.span, mention.form) for mention in person.mentions)
        for person in find_people(reading)
    )


def join_by_last_name(reading: Reading) -> tuple[Found, ...]:
    """Baseline: people's names by their last word, bodies' by all; nothing else."""
    return tuple(tuple(chain) for chain in _group_by_last_name(reading).values())


def _group_by_last_name(reading: Reading) -> dict[str, list[tuple[Span, Form]]]:
    chains: dict[str, list[tuple[Span, Form]]] = defaultdict(list)
    for name in reading.names:
        if name.type in ("person", "organization"):
            chains[_key_name(reading.article, name.span, name.type)].append(
                (name.span, "name")
            )
    return chains


def _key_name(article: Article, span: Span, type: str) -> str:
    words = article.words_of(span).casefold().removesuffix("'s").split()
    return words[-1] if type == "person" else " ".join(words)


def join_by_nearest_name(reading: Reading) -> tuple[Found, ...]:
    """Baseline: as by last name, and each pronoun is the person named last before."""
    chains = _group_by_last_name(reading)
    people = [name for name in reading.names if name.type == "person"]
    at = 0
    for word in split_words(reading.article.text):
        while at < len(people) and people[at].span.start < word.start:
            at += 1
        if word.folded in _PRONOUNS and at:
            key = _key_name(reading.article, people[at - 1].span, "person")
            chains[key].append((reading.article.span(word.start, word.end), "pronoun"))
    return tuple(tuple(chain) for chain in chains.values())


_SYSTEMS = (
    _System("ours", join_by_people),
    _System("last name", join_by_last_name),
    _System("nearest name", join_by_nearest_name),
)
