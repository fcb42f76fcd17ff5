"""Which sentences of other reports carry what a sentence tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.tell.pools import Pool, Sentence, stem_words
from sayso.values import Annotated, Span

# How alike two sentences must be, from 0 to 1, before one counts as carrying the other:
# by words alone, and where a fact, a copied passage or an utterance ties them already.
# Tied, by reading the pairs of 75 dev stories: of those between .3 and .4 about six in
# ten said the same, between .4 and .45 eight in ten.
_ALIKE = 0.55
_ALIKE_TIED = 0.45
# Two sentences that share names, days and numbers alone tell two things of them: "Joe
# Brown, 29, was released on Friday", "police caught Joe Brown, 29, on Friday".
_FEWEST_PLAIN = 2


def find_carriers(
    pool: Pool, number: int, *, tied: Iterable[int], named: frozenset[str]
) -> tuple[Span, ...]:
    """The sentence most like this one in each other report, where it is alike enough.

    In order of reports. ``tied`` are numbers of sentences that a fact, a copied passage
    or an utterance ties to this one, ``named`` the stems of names and days. Numbers
    that clash ("11 hurt", "14 hurt") forbid it, whatever the words.
    """
    sentence = pool.sentences[number]
    held = frozenset(tied)
    best: dict[int, tuple[float, int]] = {}
    for other, likeness in pool.neighbours[number].items():
        candidate = pool.sentences[other]
        if likeness < (_ALIKE_TIED if other in held else _ALIKE):
            continue
        if _clash(sentence, candidate) or not _share_plain(sentence, candidate, named):
            continue
        rank = (likeness, -other)
        if candidate.report not in best or rank > best[candidate.report]:
            best[candidate.report] = rank
    return tuple(pool.sentences[-best[report][1]].span for report in sorted(best))


def stem_names(reports: Sequence[Annotated]) -> frozenset[str]:
    """The stems of all names and times of a story's reports."""
    return frozenset(
        stem
        for report in reports
        for span in (
            *(name.span for name in report.names),
            *(time.span for time in report.times),
        )
        for stem in stem_words(report.article.words_of(span))
    )


def weigh_likeness(pool: Pool, number: int) -> float:
    """How near a sentence stands to the other reports: its mean best likeness."""
    best: dict[int, float] = defaultdict(float)
    for other, likeness in pool.neighbours[number].items():
        report = pool.sentences[other].report
        best[report] = max(best[report], likeness)
    reports = len({sentence.report for sentence in pool.sentences}) - 1
    return sum(best[report] for report in sorted(best)) / reports if reports else 0.0


def _share_plain(one: Sentence, other: Sentence, named: frozenset[str]) -> bool:
    """Whether they share plain words: two, or one where one has few."""
    ours = one.stems - one.numbers - named
    theirs = other.stems - other.numbers - named
    wanted = _FEWEST_PLAIN if min(len(ours), len(theirs)) > _FEWEST_PLAIN else 1
    return len(ours & theirs) >= wanted


def _clash(one: Sentence, other: Sentence) -> bool:
    """Whether each has a number that the other lacks, and they share none."""
    return bool(
        one.numbers - other.numbers
        and other.numbers - one.numbers
        and len(one.numbers & other.numbers) < min(len(one.numbers), len(other.numbers))
    )
