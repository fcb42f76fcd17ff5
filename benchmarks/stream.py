"""100,000 made-up articles through grouping, one by one: time and memory as it goes.

    python benchmarks/stream.py 100000

Events come all the time and are reported for days: most by one to three outlets, some
by dozens at once; one report in eight is a reprint. Words follow Zipf's law over a
vocabulary that the events share; each event has names, a place, a street, figures.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import heappop, heappush
from itertools import accumulate
from random import Random

from sayso.evaluate.story_scores import make_f1, score_bcubed
from sayso.group.memberships import Memberships
from sayso.group.online import OnlineGrouper
from sayso.group.prints import make_print
from sayso.values import Annotated, Article

SYLLABLES = (
    "ba be bo da de do fa fe fi ga go ha he ho ka ke ki la le lo ma me mi na ne no pa "
    "pe po ra re ro sa se so ta te to va ve vo wa we wi ya yo za ze zo bran cor dal "
    "fen gar hol kel lin mar nor pel quin ros sten tor ver wick"
).split()
WORDS = 40_000
REPORTS_A_DAY = 800
START = date(2031, 1, 1)
FIRST = "Ada Boris Clara Dmitri Edda Farid Greta Hugo Ines Jonas Kira Liam".split()


@dataclass(frozen=True)
class Event:
    """What happened: its own words, people, place, figures, and the day."""

    number: int
    day: int
    words: tuple[str, ...]
    names: tuple[str, ...]
    place: str
    street: str
    hurt: int


class Stream:
    """An endless stream of articles in order of publication, the same for one seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = Random(seed)
        self.words = [self._word() for _ in range(WORDS)]
        self.weights = list(accumulate(1 / (rank + 5) for rank in range(WORDS)))
        self.places = [self._word().title() for _ in range(400)]
        self.last_names = [self._word().title() for _ in range(5000)]

    def articles(self) -> Iterator[tuple[Article, int]]:
        """Each article with the number of its event."""
        waiting: list[tuple[float, int, Event, int]] = []
        number = written = 0
        hour = 0.0
        reprints: dict[int, list[str]] = {}
        left: dict[int, int] = {}
        while True:
            hour += self.random.expovariate(REPORTS_A_DAY / 24 / 3.0)
            event = self._event(number, int(hour // 24))
            left[number] = self._count_reports()
            for at in range(left[number]):
                late = 0.0 if at == 0 else self.random.expovariate(1 / 14)
                heappush(waiting, (hour + late, number * 1000 + at, event, at))
            number += 1
            while waiting and waiting[0][0] <= hour:
                when, _, event, at = heappop(waiting)
                held = reprints.setdefault(event.number, [])
                reprint = held and self.random.random() < 0.125
                text = self.random.choice(held) if reprint else self._write(event)
                held.append(text)
                written += 1
                left[event.number] -= 1
                if not left[event.number]:
                    # Else the texts of all events would be counted as memory.
                    del reprints[event.number], left[event.number]
                day = START + timedelta(days=int(when // 24))
                yield (
                    Article(
                        id=f"a{written}",
                        text=text,
                        title=text.split(". ", 1)[0][:90],
                        outlet=f"Outlet {self.random.randint(1, 400)}",
                        published=f"{day.isoformat()}T{int(when % 24):02d}:00:00Z",
                    ),
                    event.number,
                )

    def _count_reports(self) -> int:
        """How many report an event: mostly few, a burst of dozens now and then."""
        return min(80, int(self.random.paretovariate(1.3)))

    def _event(self, number: int, day: int) -> Event:
        return Event(
            number=number,
            day=day,
            words=tuple(self._common() for _ in range(25)),
            names=tuple(
                f"{self.random.choice(FIRST)} {self.random.choice(self.last_names)}"
                for _ in range(self.random.randint(1, 3))
            ),
            place=self.random.choice(self.places),
            street=self.random.choice(self.last_names),
            hurt=self.random.randint(2, 9),
        )

    def _write(self, event: Event) -> str:
        sentences = [
            f"{self._told(event, 3).capitalize()} in {event.place}",
            f"{event.place.upper()} — {self._told(event, 8).capitalize()} on "
            f"{event.street} Street, {event.names[0]}, {20 + event.number % 60}, said",
            f"Police said {event.hurt} people were hurt",
        ]
        for _ in range(self.random.randint(4, 12)):
            name = self.random.choice(event.names).split()[1]
            told = self._told(event, self.random.randint(8, 16))
            sentences.append(f"{name} said that {told}")
        return ". ".join(sentences) + "."

    def _told(self, event: Event, count: int) -> str:
        """Words, one in three of the event's own."""
        return " ".join(
            self.random.choice(event.words)
            if self.random.random() < 0.33
            else self._common()
            for _ in range(count)
        )

    def _common(self) -> str:
        return self.random.choices(self.words, cum_weights=self.weights)[0]

    def _word(self) -> str:
        return "".join(self.random.choice(SYLLABLES) for _ in range(3))


def main() -> None:
    """Print a line for each tenth, then the last tenth against the first."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    grouper, held = OnlineGrouper(), Memberships()
    gold: dict[str, str] = {}
    sizes: Counter[int] = Counter()
    spent: list[float] = []
    print("articles  ms each  held in window  peak MB", flush=True)
    stream = Stream().articles()
    for _ in range(10):
        seconds = 0.0
        for _ in range(total // 10):
            article, event = next(stream)
            one = make_print(Annotated(article))
            start = time.process_time()
            decision = grouper.add(one)
            seconds += time.process_time() - start
            held.follow(decision)
            gold[article.id] = str(event)
            sizes[event] += 1
        spent.append(1000 * seconds / (total // 10))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{len(gold):8}  {spent[-1]:7.2f}  {len(grouper):14}  {peak:7.0f}",
            flush=True,
        )
    precision, recall = score_bcubed(held.story_of, gold)
    print(
        f"last tenth / first: {spent[-1] / spent[0]:.2f}; largest event "
        f"{max(sizes.values())} reports; B-cubed F1 {make_f1(precision, recall):.3f} "
        f"(precision {precision:.3f}, recall {recall:.3f})"
    )


if __name__ == "__main__":
    main()
