"""Which article is in which story, as decisions come in."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.group.comparing import ScorePair, compare_print, score_pair
from sayso.group.decisions import Decision
from sayso.group.explanations import explain_join
from sayso.group.links import link_groups
from sayso.group.nearness import FAR_LOG_ODDS
from sayso.group.online import OnlineGrouper
from sayso.group.pair_weights import JOIN_LOG_ODDS
from sayso.group.prints import Print
from sayso.group.rarity import Rarity, count_rarities
from sayso.group.window import WINDOW, Window, WindowConfig
from sayso.values import Join


@dataclass(slots=True)
class Memberships:
    """The stories after a run of decisions, whatever left the window since."""

    story_of: dict[str, str] = field(default_factory=dict)
    _members: dict[str, set[str]] = field(default_factory=dict)
    _decisions: dict[str, Decision] = field(default_factory=dict)
    _ties: dict[str, dict[str, float]] = field(default_factory=dict)

    def apply(self, decision: Decision) -> None:
        """Take in what an article changes, and keep the reasons."""
        self._decisions[decision.article] = decision
        mine = self._ties.setdefault(decision.article, {})
        for other, log_odds in decision.held.ties:
            mine[other] = self._ties.setdefault(other, {})[decision.article] = log_odds
        self.follow(decision)

    def follow(self, decision: Decision) -> None:
        """Take in what an article changes: its own story, merges and moves."""
        for merge in decision.merges:
            for id in self._members.pop(merge.gone, set()):
                self._put(id, merge.kept)
        for move in decision.moves:
            self._members[self.story_of[move.article]].discard(move.article)
            self._put(move.article, move.after)
        self._put(decision.article, decision.story)

    def _put(self, id: str, story: str) -> None:
        self.story_of[id] = story
        self._members.setdefault(story, set()).add(id)

    def list_stories(self) -> tuple[tuple[str, ...], ...]:
        """The articles of each story, stories and articles as they came."""
        stories: dict[str, list[str]] = {}
        for id in self._decisions:
            stories.setdefault(self.story_of[id], []).append(id)
        return tuple(tuple(members) for members in stories.values())

    def rate_centre(self, members: Sequence[str]) -> tuple[float, ...]:
        """For each member how near the others are, about 0 to 1: for a title."""
        return tuple(
            math.fsum(
                max(0.0, self._ties.get(id, {}).get(other, FAR_LOG_ODDS))
                for other in members
            )
            / (20 * max(1, len(members) - 1))
            for id in members
        )

    def explain(
        self,
        members: Sequence[str],
        prints: Mapping[str, Print],
        rarities: Mapping[str, Rarity],
    ) -> Iterator[Join]:
        """Why each member but the first is there: its own decision where that holds."""
        for id in members[1:]:
            join = self._decisions[id].join
            if join is None or join.joined_to not in members:
                ties = self._ties[id]
                others = [other for other in members if other != id]
                nearest = min(
                    others, key=lambda other: (-ties.get(other, FAR_LOG_ODDS), other)
                )
                join = explain_join(
                    prints[id],
                    prints[nearest],
                    rarities,
                    log_odds=ties.get(nearest, FAR_LOG_ODDS),
                )
            yield join


def group_prints(
    prints: Sequence[Print],
    *,
    config: WindowConfig = WINDOW,
    score: ScorePair = score_pair,
) -> Memberships:
    """Prints one by one in the order given, through one grouper."""
    grouper = OnlineGrouper(config=config, score=score)
    held = Memberships()
    for one in prints:
        held.apply(grouper.add(one))
    return held


def group_at_once(
    prints: Sequence[Print], *, score: ScorePair = score_pair
) -> dict[str, str]:
    """The same decision over a whole batch: what an online pass is measured against.

    Gives for each article the id of one article of its story.
    """
    window = Window(WindowConfig(most=len(prints) + 1))
    reports = [one for one in prints if one.kind == "report"]
    for one in reports:
        window.hold(one, one.published.toordinal() if one.published else 0)
    rarities = count_rarities(prints)
    ties: dict[str, dict[str, float]] = defaultdict(dict)
    for one in reports:
        for id, log_odds in compare_print(
            one, window.day_of(one.id), window, rarities, score=score
        ):
            ties[one.id][id] = ties[id][one.id] = log_odds
    groups = link_groups(
        [(one.id,) for one in prints],
        ties,
        {},
        days={one.id: one.published.toordinal() for one in prints if one.published},
        least_log_odds=JOIN_LOG_ODDS,
    )
    return {id: group[0] for group in groups for id in group}
