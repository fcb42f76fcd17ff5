"""One article at a time into the stories of a stream, with the reasons.

    grouper = OnlineGrouper()
    for held, story in what_was_kept:      # after a restart: prints of the window
        grouper.restore(held, story)
    decision = grouper.add(make_print(annotated))

What has to be kept between two runs is each decision's ``held`` (print_json.py turns it
into text) and the story of each article: the grouper is a function of those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from sayso.group.comparing import ScorePair, compare_print, score_pair
from sayso.group.decisions import Decision, Held, Merge, Move
from sayso.group.explanations import explain_join
from sayso.group.links import link_groups
from sayso.group.pair_weights import JOIN_LOG_ODDS
from sayso.group.prints import Print
from sayso.group.rarity import Rarity
from sayso.group.sketches import contain_sketch
from sayso.group.window import WINDOW, Window, WindowConfig
from sayso.group.word_counts import WordCounts
from sayso.values import Join

# A story with more members is taken as it is; smaller ones are weighed again when an
# article comes near, so that the order of arrival decides nothing. 12 to 40 give the
# same on the development sets of world news and politics, whose largest story has 19;
# linking 40 anew takes some four times as long as linking 20.
_SETTLED_MEMBERS = 24
# Of the shorter text so much stands in the other: one voice, told twice. Two feeds of
# one outlet need less. Set by reading copies, not tuned.
_COPIED = 0.7
_COPIED_AT_HOME = 0.4


@dataclass(slots=True)
class _Story:
    """A story in the window. ``began`` tells which of two is older."""

    id: str
    began: tuple[int, str]
    members: set[str] = field(default_factory=set)


class OnlineGrouper:
    """Groups a stream of articles by event. Memory: bounded by its window.

    Method: candidates by an index of heavy words and names, a learned same-event score
    of each pair, average link over the stories that the new article touches. The same
    decision over a whole batch gives the same stories but for what left the window.
    Misses: reports of one event without a common name or word.
    """

    __slots__ = ("_counts", "_score", "_stories", "_story_of", "_ties", "_voices",
                 "_window")  # fmt: skip

    def __init__(
        self, *, config: WindowConfig = WINDOW, score: ScorePair = score_pair
    ) -> None:
        self._score = score
        self._window = Window(config)
        self._counts = WordCounts()
        self._stories: dict[str, _Story] = {}
        self._story_of: dict[str, str] = {}
        self._ties: dict[str, dict[str, float]] = {}
        self._voices: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._window)

    def __contains__(self, id: str) -> bool:
        return id in self._window

    def restore(
        self, held: Held, story: str, *, began: tuple[int, str] | None = None
    ) -> None:
        """Take an article back that an earlier run had added, with its story.

        ``began`` is the day and id of the story's first article where that one is not
        restored itself. The order of restoring changes nothing.
        """
        if held.print.kind != "report":
            return
        self._window.hold(held.print, held.day)
        self._tie(held)
        known = self._stories.setdefault(
            story, _Story(story, began or (held.day, held.print.id))
        )
        places = [known.began, (held.day, held.print.id), began or known.began]
        known.began = min(places)
        known.members.add(held.print.id)
        self._story_of[held.print.id] = story
        self._counts.put(held.print, held.day, story)

    def add(self, one: Print, *, recalled: Iterable[tuple[Held, str]] = ()) -> Decision:
        """Find the story of an article, and let go what left the window.

        ``recalled`` are articles of long ago with their stories that recall.py's keys
        found. An article without a day stands where the stream is. An article that is
        held already is let go first: it is a new revision. A round-up, or a page that
        is no report, is a story of its own and is never compared with another.
        """
        if one.id in self._window:
            self.drop(one.id)
        day = self._place(one)
        if one.kind != "report":
            return Decision(
                one.id, make_id("s", one.id), opened=True, held=Held(one, day, one.id)
            )
        for old, story in recalled:
            if old.print.id not in self._window and old.print.id != one.id:
                self.restore(old, story)
        rarities = self._counts.weigh()
        ties = compare_print(one, day, self._window, rarities, score=self._score)
        held = Held(one, day, self._find_voice(one, ties), ties)
        touched = self._touch(held)
        self._window.hold(one, day)
        self._tie(held)
        groups = self._regroup(one.id, touched)
        decision = self._settle(held, touched, groups, rarities)
        for gone in self._window.find_old():
            self.drop(gone)
        return decision

    def drop(self, id: str) -> None:
        """Let an article go; its story stays while it has other articles here."""
        self._counts.take(
            self._window.prints[id], self._window.day_of(id), self._story_of[id]
        )
        self._window.drop(id)
        del self._voices[id]
        for other in self._ties.pop(id, {}):
            back = self._ties.get(other, {})
            back.pop(id, None)
            if not back and other not in self._window:
                self._ties.pop(other, None)
        story = self._stories[self._story_of.pop(id)]
        story.members.discard(id)
        if not story.members:
            del self._stories[story.id]

    def _place(self, one: Print) -> int:
        if one.published is not None:
            return one.published.toordinal()
        return self._window.clock or 0

    def _find_voice(self, one: Print, ties: Sequence[tuple[str, float]]) -> str:
        """The voice of the article that this one repeats, its own id if none."""
        best = (0.0, one.id)
        for id, _ in ties:
            other = self._window.prints[id]
            share = contain_sketch(one.sketch, other.sketch)
            at_home = one.outlet is not None and one.outlet == other.outlet
            if share >= (_COPIED_AT_HOME if at_home else _COPIED):
                best = min(best, (-share, self._voices[id]))
        return best[1]

    def _tie(self, held: Held) -> None:
        self._voices[held.print.id] = held.voice
        # Ties to articles that are not here yet wait: restoring knows no order.
        mine = self._ties.setdefault(held.print.id, {})
        for id, log_odds in held.ties:
            mine[id] = self._ties.setdefault(id, {})[held.print.id] = log_odds

    def _touch(self, held: Held) -> tuple[_Story, ...]:
        """The stories with a member near enough to ask, the oldest first."""
        ids = {
            self._story_of[id]
            for id, log_odds in held.ties
            if log_odds >= JOIN_LOG_ODDS
        }
        return tuple(sorted((self._stories[id] for id in ids), key=lambda s: s.began))

    def _regroup(
        self, id: str, touched: Sequence[_Story]
    ) -> tuple[tuple[str, ...], ...]:
        groups: list[tuple[str, ...]] = [(id,)]
        for story in touched:
            if len(story.members) > _SETTLED_MEMBERS:
                groups.append(tuple(story.members))
            else:
                groups.extend((member,) for member in story.members)
        return link_groups(
            groups,
            self._ties,
            self._voices,
            days=self._list_days(groups),
            least_log_odds=JOIN_LOG_ODDS,
        )

    def _list_days(self, groups: Sequence[Sequence[str]]) -> dict[str, int]:
        """The days of publication of the articles that were given one."""
        prints = self._window.prints
        return {
            id: published.toordinal()
            for group in groups
            for id in group
            if (published := prints[id].published) is not None
        }

    def _settle(
        self,
        held: Held,
        touched: Sequence[_Story],
        groups: Sequence[tuple[str, ...]],
        rarities: Mapping[str, Rarity],
    ) -> Decision:
        """Give the groups the ids of the stories that they continue."""
        heirs = _find_heirs(touched, groups)
        merges: list[Merge] = []
        moves: list[Move] = []
        named: dict[str, Sequence[str]] = {}
        before = {id: self._story_of[id] for story in touched for id in story.members}
        began = {story.id: story.began for story in touched}
        for story in touched:
            del self._stories[story.id]
        for at, group in enumerate(groups):
            old = [story.id for story in touched if heirs[story.id] == at]
            id = old[0] if old else _make_story_id(group, held.print.id)
            merges.extend(Merge(id, gone) for gone in old[1:])
            moves.extend(
                Move(member, before[member], id)
                for member in group
                if member in before and before[member] not in old
            )
            places = [(self._window.day_of(member), member) for member in group]
            first = min([*places, *(began[gone] for gone in old)])
            self._stories[id] = _Story(id, first, set(group))
            named[id] = group
            self._story_of.update(dict.fromkeys(group, id))
        self._count(named, before)
        story_id = self._story_of[held.print.id]
        opened = story_id not in began
        return Decision(
            article=held.print.id,
            story=story_id,
            opened=opened,
            held=held,
            join=self._explain(held, rarities),
            merges=tuple(merges),
            moves=tuple(moves),
        )

    def _count(
        self, groups: Mapping[str, Sequence[str]], before: Mapping[str, str]
    ) -> None:
        for story, group in groups.items():
            for member in group:
                old = before.get(member)
                if old != story:
                    one = self._window.prints[member]
                    day = self._window.day_of(member)
                    if old is not None:
                        self._counts.take(one, day, old)
                    self._counts.put(one, day, story)

    def _explain(self, held: Held, rarities: Mapping[str, Rarity]) -> Join | None:
        mine = self._ties[held.print.id]
        story = self._stories[self._story_of[held.print.id]]
        inside = [id for id in sorted(mine) if id in story.members]
        if not inside:
            return None
        nearest = min(inside, key=lambda id: (-mine[id], id))
        return explain_join(
            held.print, self._window.prints[nearest], rarities, log_odds=mine[nearest]
        )


def _find_heirs(
    touched: Iterable[_Story], groups: Sequence[tuple[str, ...]]
) -> dict[str, int]:
    """For each story the group that continues it: most members, then the first one."""
    heirs = {}
    for story in touched:
        heirs[story.id] = min(
            range(len(groups)),
            key=lambda at: (
                -len(story.members.intersection(groups[at])),
                story.began[1] not in groups[at],
                groups[at],
            ),
        )
    return heirs


def _make_story_id(group: Sequence[str], added: str) -> str:
    """An id for a new story: made from the article that opened it.

    Where an added article parts an old story, from both: no id is ever used again.
    """
    name = added if group == (added,) or added in group else f"{added}\n{group[0]}"
    return make_id("s", name)


def make_id(kind: str, name: str) -> str:
    """A short id made from a name: the same for the same name, everywhere."""
    digest = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=5)
    return f"{kind}-{digest.hexdigest()}"
