"""Which stories follow each other: threads over weeks, months and years."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.group.prints import Print
from sayso.group.rarity import Rarity

# How near two stories come in what they tell beside the people they share. On the 24
# reports of evaluate/storyline_examples.jsonl, each a story of its own, those that
# belong together come to .25 and more, others to .08 at most.
_LEAST_LIKENESS = 0.15
_MAX_STORIES = 5
_HEAVIEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Outline:
    """A story as its thread sees it: who leads in it, and what it is about."""

    leads: frozenset[str]
    words: Mapping[str, float]


def link_storylines(
    stories: Sequence[Sequence[Print]], rarities: Mapping[str, Rarity]
) -> tuple[int, ...]:
    """For each story the number of the first story of its thread, itself at first.

    Stories come in order of time. One joins the thread of the earlier story that it
    comes nearest to when a full name leads in both and they share more than the people:
    what happened. It must agree with several stories of the thread, not with one alone.
    """
    outlines = [make_outline(story, rarities) for story in stories]
    holders: dict[str, list[int]] = defaultdict(list)
    threads: list[int] = []
    held: dict[int, list[int]] = defaultdict(list)
    for number, outline in enumerate(outlines):
        known = {at for name in outline.leads for at in holders[name]}
        likeness = {
            thread: rate_thread(outline, [outlines[at] for at in held[thread]])
            for thread in sorted({threads[at] for at in known})
        }
        near = {at: rate for at, rate in likeness.items() if rate >= _LEAST_LIKENESS}
        thread = min(near, key=lambda at: (-near[at], at)) if near else number
        threads.append(thread)
        held[thread].append(number)
        for name in outline.leads:
            holders[name].append(number)
    return tuple(threads)


def make_outline(story: Sequence[Print], rarities: Mapping[str, Rarity]) -> Outline:
    """Who leads in at least half of a story's reports, and its heaviest words."""
    leads: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for one in story:
        leads.update(_find_leads(one))
        counts.update(one.terms.keys())
    weigh = rarities["terms"].weigh
    weighed = {
        word: count / len(story) * weigh(word)
        for word, count in counts.items()
        if 2 * count >= len(story)
    }
    heaviest = sorted(weighed, key=lambda word: (-weighed[word], word))
    return Outline(
        leads=frozenset(
            name for name, count in leads.items() if 2 * count >= len(story)
        ),
        words={word: weighed[word] for word in heaviest[:_HEAVIEST_WORDS]},
    )


def _find_leads(one: Print) -> set[str]:
    """Full names that stand in the headline or the first lines."""
    return {
        name for name in one.pairs if all(part in one.lead for part in name.split())
    }


def rate_thread(outline: Outline, thread: Sequence[Outline]) -> float:
    """The mean likeness with the nearest stories of a thread, five at most."""
    rates = sorted((rate_stories(outline, one) for one in thread), reverse=True)
    best = rates[: min(_MAX_STORIES, (len(rates) + 1) // 2)]
    return math.fsum(best) / len(best)


def rate_stories(one: Outline, other: Outline) -> float:
    """How much two stories share beside the people who lead in both, in [0, 1]."""
    shared = one.leads & other.leads
    if not shared:
        return 0.0
    people = {part for name in shared for part in name.split()}
    mine = {word: w for word, w in one.words.items() if word not in people}
    theirs = {word: w for word, w in other.words.items() if word not in people}
    product = math.fsum(mine[word] * theirs[word] for word in mine.keys() & theirs)
    lengths = math.hypot(*mine.values()) * math.hypot(*theirs.values())
    return product / lengths if lengths else 0.0
