"""People of the violence stories against the recorded ones, across the reports."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from sayso.annotate.annotations import annotate_article
from sayso.compare.identities import unite_people
from sayso.compare.names import NameParts, is_spelling, part_name
from sayso.errors import EvaluationError
from sayso.evaluate.tables import Cell, Score
from sayso.read.blocks import mark_blocks
from sayso.text import SHORT_FORMS, Word, split_words
from sayso.values import Annotated, Article, Identity, Span

_TITLES = frozenset(
    "mr mrs ms dr officer ofc deputy dep sgt sergeant detective det chief lt trooper "
    "sheriff capt captain suspect victim the and by when as for but said if in "
    "on".split()
)


@dataclass(frozen=True, slots=True)
class Appearance:
    """A recorded person in one report: the spans where the text has their name."""

    person: str
    article: str
    spans: tuple[Span, ...]


def score_recorded_people(data: Path, split: str) -> list[tuple[Cell, ...]]:
    """Rows for pairs of reports in which a recorded person is one identity.

    Without the stories or their facts there are no rows.
    """
    total, stories, people = Score(), 0, 0
    for names, reports in _read_stories(data, split):
        appearances = find_appearances(names, reports)
        shared = Counter(one.person for one in appearances)
        people += sum(count > 1 for count in shared.values())
        total += score_story(appearances, unite_people(reports), reports)
        stories += 1
    if not stories:
        return []
    label = f"{people} recorded people of {stories} stories: pairs of reports"
    rest = (None, None, None, None)
    return [(label, total.gold, total.precision, total.recall, *rest)]


def _read_stories(
    data: Path, split: str
) -> Iterator[tuple[tuple[str, ...], tuple[Annotated, ...]]]:
    """The recorded names and the reports of each story with two or more."""
    facts = data / "stories" / f"violence-{split}.facts.jsonl"
    texts = data / "stories" / f"violence-{split}.jsonl"
    if not facts.is_file():
        return
    if not texts.is_file():
        raise EvaluationError(f"no stories/violence-{split}.jsonl in {str(data)!r}")
    names: dict[str, tuple[str, ...]] = {}
    for line in facts.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told = (person.get("name") for person in row["people"])
        names[str(row["story"])] = tuple(name for name in told if name)
    reports: dict[str, list[Article]] = defaultdict(list)
    for line in texts.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if names.get(str(row["story"])):
            blocks = mark_blocks(row["id"], row["text"])
            article = Article(id=row["id"], text=row["text"], blocks=blocks)
            reports[str(row["story"])].append(article)
    for story, articles in reports.items():
        if len(articles) > 1:
            yield names[story], tuple(map(annotate_article, articles))


def find_appearances(
    names: Sequence[str], reports: Sequence[Annotated]
) -> tuple[Appearance, ...]:
    """Where the texts have the recorded names, whoever is read there.

    The full name, or the family name alone where nobody else of that family is
    recorded or named in the report. Names of one word and two alike are left out.
    """
    told = [part_name(name.replace('"', " ")) for name in names]
    counts = Counter((parts.given[:1], parts.family) for parts in told)
    known = {
        name: parts
        for name, parts in zip(names, told, strict=True)
        if parts.family and counts[parts.given[:1], parts.family] == 1
    }
    found = []
    for report in reports:
        spans = _find_spans(known, [one.family for one in told], report.article)
        found += [
            Appearance(name, report.article.id, tuple(spans[name]))
            for name in known
            if spans[name]
        ]
    return tuple(found)


def _find_spans(
    known: Mapping[str, NameParts], families: Sequence[str], article: Article
) -> dict[str, list[Span]]:
    """The spans of each recorded person's name in one text."""
    words = split_words(article.text)
    full: dict[str, list[Span]] = defaultdict(list)
    alone: dict[str, list[Span]] = defaultdict(list)
    bearers: dict[str, set[str]] = defaultdict(set)
    for at, word in enumerate(words):
        family = word.folded.removesuffix("'s")
        if family not in families or not word.text[:1].isupper():
            continue
        if _is_glued_name(article.text, words, at + 1):
            continue
        given = _list_given(article.text, words, at)
        span = article.span(words[at - len(given)].start, word.end)
        owners = [name for name, one in known.items() if one.family == family]
        if not given:
            alone[family].append(span)
            continue
        fitting = [name for name in owners if _share_given(known[name], given)]
        bearers[family].add(fitting[0] if len(fitting) == 1 else " ".join(given))
        if len(fitting) == 1:
            full[fitting[0]].append(span)
    for name, parts in known.items():
        family = parts.family
        if families.count(family) == 1 and bearers[family] <= {name}:
            full[name] += alone[family]
    return full


def _list_given(text: str, words: Sequence[Word], at: int) -> tuple[str, ...]:
    """The folded words right before a family name that belong to the name."""
    given: list[str] = []
    while at > 0 and len(given) < 3 and _is_joined(text, words, at):
        before = words[at - 1]
        folded = before.folded.rstrip(".")
        if not before.text[:1].isupper() or folded in _TITLES:
            break
        given.insert(0, folded)
        at -= 1
    return tuple(given)


def _is_joined(text: str, words: Sequence[Word], at: int) -> bool:
    gap = text[words[at - 1].end : words[at].start]
    initial = len(words[at - 1].text) == 1
    return gap == " " or (initial and gap == ". ") or gap in (' "', '" ')


def _is_glued_name(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the name goes on: "Jackson Street"."""
    if at >= len(words) or text[words[at - 1].end : words[at].start] != " ":
        return False
    return words[at].text[:1].isupper() and words[at].folded.rstrip(".") not in (
        "jr", "sr", "ii", "iii",
    )  # fmt: skip


def _share_given(parts: NameParts, given: Sequence[str]) -> bool:
    """Whether any given name, short form or initial is shared."""
    long = {SHORT_FORMS.get(one, one) for one in parts.given}
    for word in given:
        if SHORT_FORMS.get(word, word) in long:
            return True
        if any(is_spelling(word, one) for one in parts.given):
            return True
    return len(given) == 1 and len(given[0]) == 1 and given[0] == parts.given[0][0]


def score_story(
    appearances: Sequence[Appearance],
    identities: Sequence[Identity],
    reports: Sequence[Annotated],
) -> Score:
    """Pairs of reports with one recorded person: united, and rightly so."""
    identity_of = {
        (tie.article, tie.person): identity
        for identity in identities
        for tie in identity.ties
    }
    by_article = {report.article.id: report for report in reports}
    homes = [
        _find_home(one, by_article[one.article], identity_of) for one in appearances
    ]
    score = Score()
    for (one, home), (other, away) in combinations(
        zip(appearances, homes, strict=True), 2
    ):
        if one.article == other.article:
            continue
        same, united = one.person == other.person, home is not None and home == away
        score += Score(int(same and united), int(united), int(same))
    for one, home in zip(appearances, homes, strict=True):
        if home is not None:
            identity = next(each for each in identities if each.id == home)
            score += Score(0, _count_strangers(one, identity, by_article), 0)
    return score


def _find_home(
    appearance: Appearance,
    report: Annotated,
    identity_of: Mapping[tuple[str, str], Identity],
) -> str | None:
    """The identity of most mentions on the spans of an appearance, or None."""
    votes: Counter[str] = Counter()
    for person in report.people:
        identity = identity_of.get((report.article.id, person.id))
        if identity is None or person.type == "group":
            continue
        votes[identity.id] += sum(
            mention.span.overlap(span) > 0
            for mention in person.mentions
            for span in appearance.spans
        )
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] else None


def _count_strangers(
    appearance: Appearance, identity: Identity, reports: Mapping[str, Annotated]
) -> int:
    """How many other reports put somebody of another family name in the identity."""
    family = part_name(appearance.person).family
    strangers = 0
    for tie in identity.ties:
        if tie.article == appearance.article:
            continue
        person = next(p for p in reports[tie.article].people if p.id == tie.person)
        parts = part_name(person.name)
        named = any(mention.form == "name" for mention in person.mentions)
        if named and person.type == "person" and parts.family:
            alike = parts.family == family or is_spelling(parts.family, family)
            strangers += not (alike or family in parts.given)
    return strangers
