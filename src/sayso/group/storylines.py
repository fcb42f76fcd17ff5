"""Which stories follow each other: threads over weeks, months and years."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sayso.group.common_words import COMMON_SHARES
from sayso.group.prints import Print
from sayso.group.rarity import Rarity

# How near two stories come in what they tell beside the people they share. On the 24
# reports of evaluate/storyline_examples.jsonl, each a story of its own, those that
# belong together come to .30 and more, others to .17 at most.
_LEAST_LIKENESS = 0.2
_MAX_STORIES = 5
_HEAVIEST_WORDS = 40
# Who speaks for an authority speaks of many events. Of 44 links of stories of local
# crime (development) 36 tied two events by such people, by reporters, places or bodies;
# with these words, and with names as people use them, 1 link is left and 0 are wrong.
_SPEAK_FOR_OTHERS = (
    "officer", "detective", "det", "sergeant", "sgt", "lieutenant", "lt", "deputy",
    "spokesman", "spokeswoman",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outline:
    """A story as its thread sees it: who leads in it, and what it is about.

    ``leads`` are people whom the first lines name and the text comes back to, and those
    told with their age; ``named`` are all people with a full name.
    """

    leads: frozenset[str]
    named: frozenset[str]
    words: Mapping[str, float]


def link_storylines(
    stories: Sequence[Sequence[Print]], rarities: Mapping[str, Rarity]
) -> tuple[int, ...]:
    """For each story the number of the first story of its thread, itself at first.

    Stories come in order of time. One joins the thread of the earlier story that it
    comes nearest to when somebody leads in one and is named in the other, and they
    share more than the people: what happened. It must agree with several stories of the
    thread, not with one alone.
    """
    outlines = [make_outline(story, rarities) for story in stories]
    holders: dict[str, list[int]] = defaultdict(list)
    threads: list[int] = []
    held: dict[int, list[int]] = defaultdict(list)
    for number, outline in enumerate(outlines):
        known = {at for name in outline.named for at in holders[name]}
        likeness = {
            thread: rate_thread(outline, [outlines[at] for at in held[thread]])
            for thread in sorted({threads[at] for at in known})
        }
        near = {at: rate for at, rate in likeness.items() if rate >= _LEAST_LIKENESS}
        thread = min(near, key=lambda at: (-near[at], at)) if near else number
        threads.append(thread)
        held[thread].append(number)
        for name in outline.named:
            holders[name].append(number)
    return tuple(threads)


def make_outline(story: Sequence[Print], rarities: Mapping[str, Rarity]) -> Outline:
    """Who leads in at least half of a story's reports, and its heaviest words."""
    leads: Counter[str] = Counter()
    named: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for one in story:
        people = _find_people(one)
        leads.update(_find_leads(one, people))
        named.update(people)
        counts.update(one.terms.keys())
    weigh = rarities["terms"].weigh
    weighed = {
        word: count / len(story) * weigh(word)
        for word, count in counts.items()
        if 2 * count >= len(story)
    }
    heaviest = sorted(weighed, key=lambda word: (-weighed[word], word))
    return Outline(
        leads=_keep_most(leads, len(story)),
        named=_keep_most(named, len(story)),
        words={word: weighed[word] for word in heaviest[:_HEAVIEST_WORDS]},
    )


def _keep_most(counts: Counter[str], reports: int) -> frozenset[str]:
    """What stands in at least half of the reports."""
    return frozenset(name for name, count in counts.items() if 2 * count >= reports)


def _find_people(one: Print) -> set[str]:
    """Full names whose words are no common ones, so not "Tarn police".

    Misses: people whose family name is a common word.
    """
    return {
        name
        for name in one.pairs
        if name.split()[-1] not in COMMON_SHARES
        and not any(
            f"{office} {name.split()[0]}" in one.pairs for office in _SPEAK_FOR_OTHERS
        )
    }


def _find_leads(one: Print, people: Collection[str]) -> set[str]:
    """People told with an age, and those whom first lines and text both name.

    The text comes back to a person by the family name alone: so no place and no
    reporter.
    """
    in_names: Counter[str] = Counter()
    for name, count in one.pairs.items():
        for part in name.split():
            in_names[part] += count
    leads = {name for name in people if name in one.aged}
    return leads | {
        name
        for name in people
        if all(part in one.lead for part in name.split())
        and one.terms.get(last := name.split()[-1], 0) - (last in one.title)
        > in_names[last]
    }


def rate_thread(outline: Outline, thread: Sequence[Outline]) -> float:
    """The mean likeness with the nearest stories of a thread, five at most."""
    rates = sorted((rate_stories(outline, one) for one in thread), reverse=True)
    best = rates[: min(_MAX_STORIES, (len(rates) + 1) // 2)]
    return math.fsum(best) / len(best)


def rate_stories(one: Outline, other: Outline) -> float:
    """How much two stories share beside the people in both, in [0, 1].

    0 where nobody who leads in one of them is named in the other.
    """
    shared = one.leads & other.named | other.leads & one.named
    if not shared:
        return 0.0
    people = {part for name in shared for part in name.split()}
    mine = {word: w for word, w in one.words.items() if word not in people}
    theirs = {word: w for word, w in other.words.items() if word not in people}
    product = math.fsum(mine[word] * theirs[word] for word in mine.keys() & theirs)
    lengths = math.hypot(*mine.values()) * math.hypot(*theirs.values())
    return product / lengths if lengths else 0.0
