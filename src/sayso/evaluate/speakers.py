"""Who speaks in each quotation, against a reader's answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from sayso.annotate.annotations import find_quotes
from sayso.annotate.people import find_people
from sayso.annotate.readers import Reader, find_default, find_reader
from sayso.annotate.speakers import resolve_speakers
from sayso.evaluate.gold_seeds import overlap_share
from sayso.evaluate.gold_speakers import GoldArticle, GoldQuote, name_gold, read_gold
from sayso.evaluate.tables import Cell, Table
from sayso.values import Name, Person, Quote, Span

Verdict = Literal["right", "wrong", "null", "not found"]
Answers = dict[int, tuple[str | None, ...]]

KINDS = ("direct", "mixed", "direct and mixed", "indirect", "all")
HOWS = ("full_name", "short_name", "pronoun", "description", "title", "group", "none")
# The share of characters (intersection over union) at which a quote of ours is the
# gold one.
ENOUGH_OVERLAP = 0.5

_NOTES = (
    "Right: our speakers are exactly the gold ones. One of our people is the gold "
    "person for whom most of its mentions vote by their words (the name twice; a form "
    "of two gold people only where nothing else is left; a part of two words at the "
    "edge of a form where no whole form is). Null: no speaker given. "
    "Wrong: anything else, nobody of the gold and one of two speakers included.",
    "Gold spans: contents, cues and sources are given. End to end: quotes are our own; "
    f"one is the gold one at {ENOUGH_OVERLAP} of the characters of both, else not "
    "found. Shares are of all gold quotations of the row.",
    "Nearest name: the person's name nearest to the content, outside of it. Family "
    "name: the name in the source, joined by its last word; no pronouns.",
    "Published on other data: Gender Gap Tracker .43 right, .06 wrong; nearest name "
    ".37, .31 (direct and mixed).",
)


@dataclass(frozen=True, slots=True)
class _System:
    """A way of naming speakers: its label and its answers for one article."""

    label: str
    answer: Callable[[GoldArticle, Reader], Answers]


def evaluate_speakers(
    data: Path, *, split: str = "dev", model: str | None = None
) -> Table:
    """Right, wrong and null by kind of quote and by how the speaker is named.

    ``model`` names the reader, None the default one.

    Raises:
        EvaluationError: when the quotations or their texts are not there.
        ModelError: when there is no such model, or it is broken.
    """
    name = model or find_default()
    articles = list(read_gold(data, split))
    systems = (
        _System("gold spans", answer_from_gold_spans),
        _System("end to end", answer_end_to_end),
        _System("nearest name", answer_nearest_name),
        _System("family name", answer_family_name),
    )
    rows: list[tuple[Cell, ...]] = []
    for system in systems:
        verdicts = judge_articles(articles, system.answer, find_reader(name))
        groups = [*KINDS, *HOWS] if system.label == "gold spans" else list(KINDS)
        rows += [
            (f"{system.label}: {group}", *_count(verdicts, group)) for group in groups
        ]
    return Table(
        f"Speakers of {sum(len(one.quotes) for one in articles)} quotations, {split}, "
        f"read by {name}",
        ("quotations", "all", "right", "wrong", "null", "not found"),
        tuple(rows),
        _NOTES,
    )


def judge_articles(
    articles: Iterable[GoldArticle],
    answer: Callable[[GoldArticle, Reader], Answers],
    read: Reader,
) -> list[tuple[GoldQuote, Verdict]]:
    """Every gold quotation with its verdict."""
    judged: list[tuple[GoldQuote, Verdict]] = []
    for gold in articles:
        answers = answer(gold, read)
        for number, quote in enumerate(gold.quotes):
            judged.append((quote, _judge(quote, answers.get(number))))
    return judged


def _judge(quote: GoldQuote, answer: tuple[str | None, ...] | None) -> Verdict:
    if answer is None:
        return "not found"
    if not answer:
        return "null"
    return "right" if set(answer) == set(quote.speakers) else "wrong"


def _count(
    judged: list[tuple[GoldQuote, Verdict]], group: str
) -> tuple[int, float, float, float, float]:
    inside = [verdict for quote, verdict in judged if _is_in(quote, group)]
    size = len(inside)

    def share(verdict: Verdict) -> float:
        return inside.count(verdict) / size if size else 0.0

    return size, share("right"), share("wrong"), share("null"), share("not found")


def _is_in(quote: GoldQuote, group: str) -> bool:
    kind = quote.attribution.kind
    if group == "all":
        return True
    return group in (quote.how, kind) or (
        group == "direct and mixed" and kind != "indirect"
    )


def answer_from_gold_spans(gold: GoldArticle, read: Reader) -> Answers:
    """Our speakers where contents, cues and sources are the gold ones."""
    given = tuple(quote.attribution for quote in gold.quotes)
    reading = replace(read(gold.article), attributions=given)
    people = find_people(reading)
    quotes = resolve_speakers(reading, people)
    by_content = {quote.content: quote for quote in quotes}
    found = {
        number: by_content[quote.attribution.content]
        for number, quote in enumerate(gold.quotes)
    }
    return _name_speakers(gold, people, found)


def answer_end_to_end(gold: GoldArticle, read: Reader) -> Answers:
    """Our speakers of our own quotes, matched to the gold ones by their contents."""
    reading = read(gold.article)
    people = find_people(reading)
    quotes = find_quotes(reading, people)
    pairs = sorted(
        (-overlap_share(quote.attribution.content, ours.content), number, at)
        for number, quote in enumerate(gold.quotes)
        for at, ours in enumerate(quotes)
    )
    found: dict[int, Quote] = {}
    used: set[int] = set()
    for share, number, at in pairs:
        if -share < ENOUGH_OVERLAP:
            break
        if number not in found and at not in used:
            found[number] = quotes[at]
            used.add(at)
    return _name_speakers(gold, people, found)


def _name_speakers(
    gold: GoldArticle, people: tuple[Person, ...], found: dict[int, Quote]
) -> Answers:
    by_id = {person.id: person for person in people}
    return {
        number: tuple(name_gold(gold, by_id[one]) for one in quote.speakers)
        for number, quote in found.items()
    }


def answer_nearest_name(gold: GoldArticle, read: Reader) -> Answers:
    """Baseline: the person's name that stands nearest to a content, outside of it."""
    names = _people_named(gold, read)
    answers: Answers = {}
    for number, quote in enumerate(gold.quotes):
        content = quote.attribution.content
        outside = [
            name
            for name in names
            if not any(part.overlap(name.span) for part in content)
        ]
        if not outside:
            answers[number] = ()
            continue
        nearest = min(outside, key=lambda name: _distance(content, name.span))
        answers[number] = (_name_by_family(gold, nearest.span),)
    return answers


def answer_family_name(gold: GoldArticle, read: Reader) -> Answers:
    """Baseline: the name that the source holds, joined to people by its last word."""
    names = _people_named(gold, read)
    answers: Answers = {}
    for number, quote in enumerate(gold.quotes):
        inside = [
            name
            for name in names
            if any(part.overlap(name.span) for part in quote.attribution.source)
        ]
        answers[number] = (_name_by_family(gold, inside[-1].span),) if inside else ()
    return answers


def _people_named(gold: GoldArticle, read: Reader) -> list[Name]:
    names = read(gold.article).names
    return [name for name in names if name.type == "person"]


def _distance(content: tuple[Span, ...], name: Span) -> int:
    return min(max(part.start - name.end, name.start - part.end, 0) for part in content)


def _name_by_family(gold: GoldArticle, span: Span) -> str | None:
    """The gold speaker of whose forms most end with the last word of a name."""
    family = gold.article.words_of(span).casefold().split()[-1].removesuffix("'s")
    votes: dict[str, int] = defaultdict(int)
    for name, forms in gold.forms.items():
        votes[name] += sum(form.split()[-1] == family for form in forms)
    best = max(votes, key=lambda name: votes[name], default=None)
    return best if best is not None and votes[best] else None
