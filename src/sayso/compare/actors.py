"""Who did what reports of a crime tell: who called for help, who fired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.matters import find_words
from sayso.compare.pages import Page

# People as news calls them when it does not name them; one line is one kind of them.
# Two of one line's set cannot be one; a child is no adult; a father may be the driver.
_KIN = (
    "mother mom mum",
    "father dad",
    "parents parent",
    "wife",
    "husband",
    "girlfriend",
    "boyfriend",
    "grandmother",
    "grandfather",
    "uncle",
    "aunt",
    "stepfather",
    "stepmother",
    "neighbor neighbors neighbour neighbours",
    "roommate",
)
_ROLES = (
    "driver",
    "passenger",
    "motorist",
    "jogger",
    "hiker",
    "homeowner",
    "landlord",
    "employee employees worker workers",
    "manager",
    "teacher",
    "guard",
    "clerk",
    "officer officers deputy deputies trooper",
    "firefighter firefighters",
    "nurse",
    "babysitter",
    "bartender",
    "pastor",
)
_YOUNG = "boy girl child teenager teen teens teenagers".split()
_VAGUE = "someone somebody person man woman caller resident witness individual".split()
_KINDS = (
    {word: line.split()[0] for line in (*_KIN, *_ROLES) for word in line.split()}
    | dict.fromkeys(_YOUNG, "teenager")
    | dict.fromkeys(_VAGUE, "somebody")
)
KIN = frozenset(line.split()[0] for line in _KIN)
ROLES = frozenset(line.split()[0] for line in _ROLES)
_NOUN = rf"(?P<who>{'|'.join(_KINDS)})"
# Words that may stand between a noun and its verb: "someone inside the car then fired".
_BETWEEN = (
    r"(?: (?:inside|in|of|from|who|also|then|later|had|has|have|apparently|"
    r"allegedly|reportedly|the|a|his|her|their|car|vehicle|home|house|truck|suv|"
    r"immediately|quickly|nearby|inside)){0,4}"
)


@dataclass(frozen=True, slots=True)
class Act:
    """An act that one does: its name, and the words behind whoever did it."""

    name: str
    about: str
    words: re.Pattern[str]


def _find_act(name: str, about: str, verbs: str) -> Act:
    """An act from the words that tell it behind a noun for whoever did it."""
    return Act(name, about, find_words(rf"{_NOUN}{_BETWEEN} (?:{verbs})"))


ACTS = (
    _find_act(
        "call",
        "who called for help",
        r"(?:called|phoned|dialed|dialled|alerted|rang|notified|contacted) (?:the )?"
        r"(?:police|911|999|for help|authorities|emergency services|for an ambulance|"
        r"an ambulance|paramedics|officers|deputies|dispatchers)",
    ),
    _find_act(
        "fire",
        "who fired",
        r"(?:opened fire|began (?:to )?(?:fire|firing|shoot|shooting)|started (?:to )?"
        r"(?:fire|firing|shoot|shooting)|fired (?:shots?|several|multiple|into|at|a))",
    ),
    _find_act(
        "hold",
        "who is held",
        r"(?:(?:is|are|was|were|been|being) (?:\w+ly )?)?(?:arrested|detained|in "
        r"(?:police )?custody|taken into custody|jailed|behind bars)",
    ),
    _find_act(
        "find",
        "who found the body",
        r"(?:found|discovered) (?:the |his |her |a )?(?:body|bodies|remains|victim|him|"
        r"her|them)",
    ),
)


def read_actors(at: int, page: Page) -> Iterator[Claim]:
    """Who did each act by one page, where it calls them by a common noun. Linear.

    "A neighbour called police" tells a neighbour; boys and girls are all teenagers.
    Who is named is left to names.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + 1500)
        for act in ACTS:
            for match in act.words.finditer(article.text, line.span.start, end):
                span = article.span(*match.span())
                word = match.group("who").casefold()
                yield Claim(
                    page=at,
                    line=nth,
                    kind="person",
                    span=span,
                    topic=("actor", act.name),
                    value=_KINDS[word],
                    number=None,
                    modifier=None,
                    context=find_context(line, span),
                    near=find_near(page, line, span),
                    about=act.about,
                )
