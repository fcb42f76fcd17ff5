"""Quotes against PolNeAR: content, cue and source, span by span and linked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sayso.annotate.rules.marks import find_marked
from sayso.annotate.rules.readings import read_by_rules
from sayso.errors import EvaluationError
from sayso.evaluate.tables import Cell, Score, Table
from sayso.read.blocks import mark_blocks
from sayso.values import Article, Attribution

Range = tuple[int, int]
Part = tuple[Range, ...]
Raw = Mapping[str, Sequence[Sequence[int]]]
KINDS = ("direct", "mixed", "indirect")
ROLES = ("content", "cue", "source")

_NOTES = (
    "Exact: the same span, punctuation and quotation marks at its edges ignored; a "
    "content cut in two counts as two spans. Characters: letters and digits shared.",
    "Kind: by the share of a content's letters that stands in quotation marks.",
    "Linked: content, cue and source of one attribution overlap those of one gold "
    "attribution (an empty cue or source matches an empty one only).",
    "Several annotators: the one whose contents agree best with what was found.",
    "Published, exact content / cue / source on test: BERT-base with CofeNet 72.9 / "
    "75.3 / 83.2, BERT-base 68.9 / 74.0 / 81.1, Gender Gap Tracker 34 / 47 / 54, "
    "CoreNLP 17.5 / - / 13.9.",
    "PolNeAR counts attitudes and intentions as attributions: scored here is the whole "
    "reading, of which a dossier's quotes leave them out.",
)


@dataclass(frozen=True, slots=True)
class Link:
    """One attribution in character offsets, its kind told by the marks in it."""

    content: Part
    cue: Part
    source: Part
    kind: str

    def part(self, role: str) -> Part:
        """The spans of one role."""
        if role == "content":
            return self.content
        return self.cue if role == "cue" else self.source


@dataclass(slots=True)
class _Tally:
    exact: dict[str, Score] = field(default_factory=dict)
    characters: dict[str, Score] = field(default_factory=dict)
    linked: dict[str, Score] = field(default_factory=dict)

    def add(self, gold: Sequence[Link], found: Sequence[Link], text: str) -> None:
        for role in ROLES:
            self._add(self.exact, role, _score_exact(gold, found, role))
            self._add(self.characters, role, _score_characters(gold, found, role, text))
        for kind, score in score_linked(gold, found).items():
            self._add(self.linked, kind, score)
        for kind in KINDS:
            these = [link for link in gold if link.kind == kind]
            those = [link for link in found if link.kind == kind]
            self._add(self.exact, kind, _score_exact(these, those, "content"))

    @staticmethod
    def _add(scores: dict[str, Score], name: str, score: Score) -> None:
        scores[name] = scores.get(name, Score()) + score


def evaluate_quotes(
    data: Path, *, split: str = "dev", limit: int | None = None
) -> Table:
    """How well the attributions of PolNeAR are found by the rules.

    Rows: exact and character scores of each role, exact scores of content by kind,
    and scores of the linked triple by kind. ``limit`` reads the first articles only.

    Raises:
        EvaluationError: when ``data`` has no ``polnear/<split>.jsonl``.
    """
    path = data / "polnear" / f"{split}.jsonl"
    if not path.is_file():
        raise EvaluationError(f"no polnear/{split}.jsonl in {str(data)!r}")
    tally = _Tally()
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, limit):
            tally.add(*read_case(json.loads(line)))
    return Table(
        f"Quotes, PolNeAR {split}",
        ("what", "precision", "recall", "F1", "found", "gold"),
        tuple(_rows(tally)),
        _NOTES,
    )


def _rows(tally: _Tally) -> Iterator[tuple[Cell, ...]]:
    for role in ROLES:
        yield _row(f"{role}, exact", tally.exact[role])
    for role in ROLES:
        yield _row(f"{role}, characters", tally.characters[role])
    for kind in KINDS:
        yield _row(f"content, exact, {kind}", tally.exact.get(kind, Score()))
    for kind in (*KINDS, "all"):
        yield _row(f"linked triple, overlap, {kind}", tally.linked.get(kind, Score()))


def _row(name: str, score: Score) -> tuple[Cell, ...]:
    return (
        name,
        score.precision,
        score.recall,
        score.f1,
        score.found,
        score.gold,
    )


def read_case(raw: Mapping[str, object]) -> tuple[list[Link], list[Link], str]:
    """The gold and the found attributions of one line of PolNeAR, and its text."""
    text = str(raw["text"])
    article = Article(
        id=str(raw["id"]), text=text, blocks=mark_blocks(str(raw["id"]), text)
    )
    inside = mark_inside(text)
    found = [
        _link_found(one, text, inside) for one in read_by_rules(article).attributions
    ]
    annotators = raw["attributions"]
    assert isinstance(annotators, Mapping)
    golds = [
        [link_gold(one, text, inside) for one in annotators[name]]
        for name in sorted(annotators)
    ]
    best = max(golds, key=lambda gold: _score_exact(gold, found, "content").f1)
    return best, found, text


def _link_found(one: Attribution, text: str, inside: bytes) -> Link:
    content, cue, source = (
        trim_all(text, [(span.start, span.end) for span in spans])
        for spans in (one.content, one.cue, one.source)
    )
    return Link(content, cue, source, _kind(text, content, inside))


def link_gold(one: Raw, text: str, inside: bytes) -> Link:
    """A gold attribution of PolNeAR, its edges trimmed."""
    content, cue, source = (
        trim_all(text, [(int(s), int(e)) for s, e in one[role]])
        for role in ("content", "cue", "source")
    )
    return Link(content, cue, source, _kind(text, content, inside))


def trim_all(text: str, parts: Sequence[Range]) -> Part:
    """The parts without signs and spaces at their edges; empty ones dropped."""
    trimmed = (_trim(text, *part) for part in parts)
    return tuple(part for part in trimmed if part[0] < part[1])


def _trim(text: str, start: int, end: int) -> Range:
    end = min(end, len(text))
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def mark_inside(text: str) -> bytes:
    """For each character 1 when it stands in quotation marks."""
    inside = bytearray(len(text))
    lines: list[Range] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    for marked in find_marked(text, lines):
        for one in marked:
            inside[one.start : one.end] = b"\x01" * (one.end - one.start)
    return bytes(inside)


def _kind(text: str, content: Part, inside: bytes) -> str:
    letters = marked = 0
    for start, end in content:
        for at in range(start, end):
            if text[at].isalnum():
                letters += 1
                marked += inside[at]
    if not marked:
        return "indirect"
    return "direct" if marked >= 0.95 * letters else "mixed"


def _score_exact(gold: Sequence[Link], found: Sequence[Link], role: str) -> Score:
    these = {part for link in gold for part in link.part(role)}
    those = {part for link in found for part in link.part(role)}
    return Score(len(these & those), len(those), len(these))


def _score_characters(
    gold: Sequence[Link], found: Sequence[Link], role: str, text: str
) -> Score:
    these = _letters(gold, role, text)
    those = _letters(found, role, text)
    return Score(len(these & those), len(those), len(these))


def _letters(links: Sequence[Link], role: str, text: str) -> set[int]:
    return {
        at
        for link in links
        for start, end in link.part(role)
        for at in range(start, end)
        if text[at].isalnum()
    }


def score_linked(gold: Sequence[Link], found: Sequence[Link]) -> dict[str, Score]:
    """Linked triples that overlap in every role, by the kind of the gold and in all.

    Each attribution serves once. What is found without a gold partner counts under
    its own kind.
    """
    free = set(range(len(found)))
    scores = dict.fromkeys((*KINDS, "all"), Score())
    for link in gold:
        partner = next(
            (at for at in sorted(free) if links_match(link, found[at])), None
        )
        if partner is not None:
            free.discard(partner)
        hit = int(partner is not None)
        scores[link.kind] += Score(hit, hit, 1)
        scores["all"] += Score(hit, hit, 1)
    for at in free:
        scores[found[at].kind] += Score(0, 1, 0)
        scores["all"] += Score(0, 1, 0)
    return scores


def links_match(one: Link, other: Link) -> bool:
    """Whether two attributions overlap in content, cue and source."""
    return all(_overlap(one.part(role), other.part(role)) for role in ROLES)


def _overlap(one: Part, other: Part) -> bool:
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)
