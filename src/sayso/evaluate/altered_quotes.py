"""Pairs of quotations from two reports: one utterance or not, and what was changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import get_args

from sayso.compare.alignments import align_wordings
from sayso.compare.alterations import compare_renderings
from sayso.compare.matches import SpeakerRelation, judge_match
from sayso.compare.voice_names import is_same_name
from sayso.compare.wordings import Wording, read_wording
from sayso.errors import EvaluationError
from sayso.evaluate.change_matches import match_changes, score_alarm
from sayso.evaluate.tables import Cell, Score, Table
from sayso.values import Alteration, AlterationKind, Article

FOLDER = "altered-quotes"
# The best on the development pairs; tried from .05 to .85 in steps of .05.
_DIFFLIB_RATIO, _JACCARD = 0.2, 0.1
# The pairs carry no resolved speakers, so that kind is not scored.
_KINDS = tuple(kind for kind in get_args(AlterationKind) if kind != "speaker")


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two quotations with what a careful reader makes of them.

    In ``changes`` the ``rendering`` side is a's place and the ``fullest`` side b's.
    """

    id: str
    a: Wording
    b: Wording
    speakers: tuple[str | None, str | None]
    is_same: bool
    changes: tuple[Alteration, ...]


def evaluate_altered_quotes(data: Path, *, split: str = "dev") -> Table:
    """Same-utterance decisions and typed changes against the annotated pairs.

    Raises:
        EvaluationError: when the pairs or the articles are not there.
    """
    pairs = read_pairs(data, split=split)
    return Table(
        f"Altered quotations, {split}: {len(pairs)} pairs",
        ("what", "right", "found", "gold", "precision", "recall", "F1"),
        (*_pair_rows(pairs), *_change_rows(pairs)),
        (
            "Pairs: whether both quotations render one utterance, on the given spans.",
            "The first row knows the words alone, the second also the speakers' names.",
            "Kinds: a change is right when kind and place agree (spans overlap on one "
            "side); insertion and cut_middle count as one kind in matching, since two "
            "reports cannot tell which of them added or dropped a word.",
            "Marked: of the right changes, those whose sign to the reader is right.",
            "Alarm: changes of shifted meaning, on the pairs that are one utterance; "
            "on our own pairs: an alarm on two utterances that we take for one is "
            "wrong, and one on an utterance that we take for two is not raised. "
            "Baselines: every silent change of words, every change with a negation. "
            "Speaker changes are not scored, since the pairs carry no resolved "
            "speakers.",
        ),
    )


def read_pairs(data: Path, *, split: str) -> tuple[GoldPair, ...]:
    """The annotated pairs with their articles' words, in the file's order.

    Raises:
        EvaluationError: when the pairs or an article of theirs are not there.
    """
    path = data / FOLDER / f"{split}.jsonl"
    if not path.is_file():
        raise EvaluationError(f"no pairs of altered quotations in {str(path)!r}")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    wanted = {row[side]["article"] for row in rows for side in ("a", "b")}
    articles = _read_articles(data / "stories", wanted, split)
    missing = sorted(wanted - set(articles))
    if missing:
        raise EvaluationError(
            f"article {missing[0]!r} of {str(path)!r} is not in stories/*-{split}.jsonl"
        )
    return tuple(_read_pair(row, articles) for row in rows)


def _read_articles(folder: Path, wanted: set[str], split: str) -> dict[str, Article]:
    """The wanted articles of the stories' files, by id."""
    found: dict[str, Article] = {}
    for path in sorted(folder.glob(f"*-{split}.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["id"] in wanted:
                    found[row["id"]] = Article(id=row["id"], text=row["text"])
    return found


def _read_pair(row: dict, articles: dict[str, Article]) -> GoldPair:  # type: ignore[type-arg]
    """One line of the pairs' file."""
    article_a, article_b = (articles[row[side]["article"]] for side in ("a", "b"))
    return GoldPair(
        row["id"],
        _read_side(article_a, row["a"]["spans"]),
        _read_side(article_b, row["b"]["spans"]),
        (row["speaker_a"], row["speaker_b"]),
        row["same_utterance"],
        tuple(
            Alteration(
                change["kind"],
                article_a.span(*change["a"]) if change["a"] else None,
                article_b.span(*change["b"]) if change["b"] else None,
                change["marked"],
                change["meaning"],
                change["note"],
            )
            for change in row["changes"]
            if change["kind"] != "speaker"
        ),
    )


def _read_side(article: Article, spans: list[list[int]]) -> Wording:
    """The words of one side's spans."""
    return read_wording(article, tuple(article.span(*span) for span in spans))


def is_same_utterance(pair: GoldPair, *, with_speakers: bool = False) -> bool:
    """Whether the two quotations are taken as one utterance."""
    relation: SpeakerRelation = "unknown"
    one, two = pair.speakers
    if with_speakers and one and two and is_same_name(one, two):
        relation = "same"
    return judge_match(align_wordings(pair.a, pair.b), relation).is_same


def find_changes(pair: GoldPair) -> tuple[Alteration, ...]:
    """The changes of a pair with a's place first, whichever side is the fuller."""
    if pair.a.weight <= pair.b.weight:
        return compare_renderings(pair.a, pair.b).changes
    return tuple(
        replace(change, rendering=change.fullest, fullest=change.rendering)
        for change in compare_renderings(pair.b, pair.a).changes
    )


def _is_any(pair: GoldPair) -> bool:
    return True


def _is_exact(pair: GoldPair) -> bool:
    return pair.a.keys == pair.b.keys


def _is_near(pair: GoldPair) -> bool:
    one, two = (" ".join(side.keys) for side in (pair.a, pair.b))
    ratio = SequenceMatcher(None, one, two, autojunk=False).ratio()
    return bool(ratio >= _DIFFLIB_RATIO)


def _has_shared_shingles(pair: GoldPair) -> bool:
    one, two = (set(pairwise(side.keys)) for side in (pair.a, pair.b))
    return bool(one | two) and len(one & two) / len(one | two) >= _JACCARD


def _pair_rows(pairs: tuple[GoldPair, ...]) -> list[tuple[Cell, ...]]:
    """Same-utterance decisions, Sayso's and three simple ones."""
    methods: tuple[tuple[str, Callable[[GoldPair], bool]], ...] = (
        ("same utterance: words", is_same_utterance),
        ("same utterance: words and names", _is_same_with_speakers),
        ("baseline: every pair", _is_any),
        ("baseline: exact match", _is_exact),
        (f"baseline: difflib ratio {_DIFFLIB_RATIO}", _is_near),
        (f"baseline: word pairs, Jaccard {_JACCARD}", _has_shared_shingles),
    )
    return [
        _show_score(name, _score_decisions(pairs, method)) for name, method in methods
    ]


def _is_same_with_speakers(pair: GoldPair) -> bool:
    return is_same_utterance(pair, with_speakers=True)


def _score_decisions(
    pairs: Iterable[GoldPair], method: Callable[[GoldPair], bool]
) -> Score:
    """How a yes-or-no method does on the pairs."""
    score = Score()
    for pair in pairs:
        found = method(pair)
        score += Score(int(found and pair.is_same), int(found), int(pair.is_same))
    return score


def _change_rows(pairs: tuple[GoldPair, ...]) -> list[tuple[Cell, ...]]:
    """Kinds of change on the pairs that are one utterance, marks and alarms."""
    by_kind = dict.fromkeys(_KINDS, Score())
    marked = matched = 0
    alarm = Score()
    for pair in pairs:
        if not pair.is_same:
            continue
        changes = find_changes(pair)
        matches = match_changes(changes, pair.changes)
        for change in changes:
            by_kind[change.kind] += Score(found=1)
        for gold in pair.changes:
            by_kind[gold.kind] += Score(gold=1)
        for change, gold in matches:
            by_kind[gold.kind] += Score(right=1)
            matched += 1
            marked += change.marked == gold.marked
        alarm += score_alarm(changes, pair.changes)
    total = sum(by_kind.values(), Score())
    share = marked / max(1, matched)
    return [
        _show_score("kinds of change, micro", total),
        *(_show_score(f"  {kind}", by_kind[kind]) for kind in _KINDS),
        ("marked or silent right", marked, matched, matched, share, None, None),
        _show_score("alarm: meaning shifted", alarm),
        *_alarm_rows(pairs),
    ]


def _alarm_rows(pairs: tuple[GoldPair, ...]) -> list[tuple[Cell, ...]]:
    """Alarms on the pairs that we take for one utterance, and two simple ones."""
    ours, silent, denied = Score(), Score(), Score()
    for pair in pairs:
        changes = find_changes(pair) if is_same_utterance(pair) else ()
        gold = pair.changes if pair.is_same else ()
        ours += score_alarm(changes, gold)
        if pair.is_same:
            changes = find_changes(pair)
            silent += score_alarm(_mark_shifted(changes, _is_word_change), gold)
            denied += score_alarm(
                _mark_shifted(changes, lambda one: one.note == "negation"), gold
            )
    return [
        _show_score("alarm, on our own pairs", ours),
        _show_score("baseline: every silent change of words", silent),
        _show_score("baseline: negations alone", denied),
    ]


def _is_word_change(change: Alteration) -> bool:
    """Whether words were silently put in, left out or put for others."""
    kinds = ("substitution", "insertion", "cut_middle")
    return change.kind in kinds and not change.marked


def _mark_shifted(
    changes: tuple[Alteration, ...], choose: Callable[[Alteration], bool]
) -> tuple[Alteration, ...]:
    """The changes, shifted where a simple rule has them so."""
    return tuple(
        replace(change, meaning="shifted" if choose(change) else None)
        for change in changes
    )


def _show_score(name: str, score: Score) -> tuple[Cell, ...]:
    return (
        name,
        score.right,
        score.found,
        score.gold,
        score.precision,
        score.recall,
        score.f1,
    )
