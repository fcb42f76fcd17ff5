"""Made-up reports with quotations, names, ages, sums and dates, from a seed number."""

from __future__ import annotations

from random import Random

FIRST = "Ada Boris Clara Dmitri Edda Farid Greta Hugo Ines Jonas Kira Liam".split()
LAST = "Quill Harrow Penrose Tarrant Voss Wexley Yardley Abara Brandt Castell".split()
PLACES = "Harbour Marsh Ridge Ferry Mill Quarry Orchard Viaduct Chapel Foundry".split()
ROLES = ("mayor", "fire chief", "teacher", "union leader", "dock worker", "judge")
VERBS = ("said", "told reporters", "wrote on Instagram", "added", "explained")
THINGS = "bridge school ferry library market reactor theatre warehouse".split()
WORDS = (
    "water council evening budget river shelter engine winter office signal account "
    "harbour family street letter ladder morning promise window garden ticket story "
    "report silence machine weather concert journey harvest quarrel lantern ceiling"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def make_story(seed: int, reports: int, words: int = 700) -> list[dict[str, str]]:
    """Reports of one made-up event as rows of the JSON lines contract.

    All reports share statements, cut at different places; the rest of each is its own.
    """
    random = Random(seed)
    place, thing = random.choice(PLACES), random.choice(THINGS)
    people = [_person(random) for _ in range(3)]
    statements = [_statement(random) for _ in range(6)]
    rows = []
    for number in range(reports):
        own = Random(f"{seed}-{number}")
        text = _report(own, place, thing, people, statements, words)
        rows.append(
            {
                "id": f"g{seed}-{number}",
                "outlet": f"Outlet {number % 40}",
                "title": text.split("\n", 1)[0],
                "published": f"2031-03-{1 + seed % 28:02d}T{number % 24:02d}:00:00Z",
                "text": text,
            }
        )
    return rows


def _person(random: Random) -> tuple[str, str, str, int]:
    first, last = random.choice(FIRST), random.choice(LAST)
    return first, last, random.choice(ROLES), random.randint(19, 80)


def _statement(random: Random) -> list[str]:
    return [_clause(random) for _ in range(random.randint(2, 4))]


def _clause(random: Random) -> str:
    return " ".join(random.choice(WORDS) for _ in range(random.randint(7, 14)))


def _report(
    random: Random,
    place: str,
    thing: str,
    people: list[tuple[str, str, str, int]],
    statements: list[list[str]],
    words: int,
) -> str:
    count = random.randint(2, 30)
    day = random.choice(DAYS)
    paragraphs = [
        f"Fire at {place} {thing} leaves {count} without a home",
        f"A fire at the {thing} in {place} on {day} left {count} people without a home "
        f"and cost ${random.randint(2, 9)} million, officials said.",
    ]
    total = 30
    while total < words:
        first, last, role, age = random.choice(people)
        parts = random.choice(statements)
        cut = parts[: random.randint(1, len(parts))]
        said = ". ".join(part.capitalize() for part in cut)
        name = random.choice((f"{first} {last}, {age}, a {role}", last, f"the {role}"))
        paragraphs.append(f"“{said},” {random.choice(VERBS)} {name}.")
        paragraphs.append(
            f"{last} said that {_clause(random)}. {_clause(random).capitalize()}."
        )
        total += sum(map(len, map(str.split, paragraphs[-2:])))
    return "\n\n".join(paragraphs)
