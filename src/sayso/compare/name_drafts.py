"""Names that reports give, spelled alike or not, as facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.claims import find_near
from sayso.compare.drafts import Draft
from sayso.compare.name_variants import NameFact, NameUse
from sayso.compare.names import part_name
from sayso.compare.pages import Page, Weights
from sayso.compare.phrases import skip_dateline
from sayso.compare.terms import list_words
from sayso.values import FactValue, Person

# How much the words beside a body's name must share for two reports to name it for
# one thing; 0 to 1 tried on the development stories, where 0 takes in everybody's.
_LEAST_BESIDE = 0.3
_MOST_USES = 12
_LONGEST_ROLE = 40
_PLACED = re.compile(
    r"\b(?:in|at|near|on|to|from|of|outside|inside|off|around)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_SHORT_TITLES = list_words(
    "sen rep gov sgt lt capt col gen maj det dr mr mrs ms prof rev hon supt insp sir"
)
_OPEN = list_words("of to for and or at in on by with as the a an his her its their")
_LEADING = re.compile(r"\A(?:the|a|an|his|her|its|their|former)\s", re.IGNORECASE)


def draft_spellings(
    names: Iterable[NameFact], pages: Sequence[Page]
) -> Iterator[Draft]:
    """Names that reports spell in two ways."""
    for name in names:
        if name.disagreement is None:
            continue
        noun = "place" if name.kind == "place" else "name"
        shown = max((use.text for use in name.uses), key=lambda t: (len(t), t))
        about = f"spelling of the {noun} {shown}"
        yield Draft(about, name.kind, _list_values(name.uses), name.disagreement)


def draft_shared_names(
    names: Iterable[NameFact], pages: Sequence[Page], weights: Weights
) -> Iterator[Draft]:
    """Names that reports give alike: of people, and of what they name for one thing.

    A person's full name is told with the role that a report gives ("police chief").
    A place or body is told only where two reports say that something is there or was
    done there. Datelines do not count. Cost: linear, with a cap on the uses of a name.
    """
    for name in names:
        if name.disagreement is not None:
            continue
        person = next(
            (found for use in name.uses if (found := _find_person(pages, use))), None
        )
        if person is not None:
            role = next((r for use in name.uses if (r := _find_role(pages, use))), None)
            about = f"name of the {role}" if role else _label_name(name)
            yield Draft(about, "name", _list_values(name.uses))
            continue
        told = _keep_told(name, pages, weights)
        if len({use.page for use in told}) > 1:
            about = f"a {'place' if name.kind == 'place' else 'name'} in the story"
            yield Draft(about, name.kind, _list_values(told))


def _label_name(name: NameFact) -> str:
    """What a person's name is the full form of: "full name of Voss"."""
    family = part_name(name.uses[0].text).family.split()
    words = name.uses[0].text.split()
    shown = next((w for w in words if family and w.casefold() == family[-1]), words[-1])
    return f"full name of {shown}"


def _keep_told(
    name: NameFact, pages: Sequence[Page], weights: Weights
) -> tuple[NameUse, ...]:
    """The uses of a name that say where something is, or is done.

    A preposition stands before it; for a body, beside it also words that another
    report has beside it ("taken to Ostvik Hospital").
    """
    placed = []
    for use in name.uses[:_MOST_USES]:
        page = pages[use.page]
        nth = page.find_line(use.span)
        if nth is None:
            continue
        text = page.report.article.text
        line = page.lines[nth]
        is_dateline = use.span.start < skip_dateline(text, line.span).start
        before = text[max(0, use.span.start - 14) : use.span.start]
        if not is_dateline and _PLACED.search(before) is not None:
            placed.append((use, find_near(page, line, use.span)))
    if name.kind == "place":
        return tuple(use for use, _ in placed)
    return tuple(
        use
        for use, near in placed
        if any(
            other.page != use.page and weights.add(near & around) >= _LEAST_BESIDE
            for other, around in placed
        )
    )


def _find_person(pages: Sequence[Page], use: NameUse) -> Person | None:
    """The person whose name stands there, or None."""
    for person in pages[use.page].report.people:
        if person.type == "person" and any(
            mention.form == "name" and mention.span.start == use.span.start
            for mention in person.mentions
        ):
            return person
    return None


def _find_role(pages: Sequence[Page], use: NameUse) -> str | None:
    """What a report calls somebody by role, in few words; None where it does not."""
    person = _find_person(pages, use)
    if person is None:
        return None
    article = pages[use.page].report.article
    for role in person.roles:
        words = _LEADING.sub("", " ".join(article.words_of(role).split()))
        if words.split()[1:] and words.split()[-1].casefold() in _SHORT_TITLES:
            words = " ".join(words.split()[:-1])
        is_plain = re.search(r"[,;:.\d\"“”()]", words) is None
        is_short = words.casefold() in _SHORT_TITLES
        # "The week of", "allies of": what a role was cut from, and no role.
        is_cut = words.split()[-1:] != [] and words.split()[-1].casefold() in _OPEN
        if 3 <= len(words) <= _LONGEST_ROLE and is_plain and not (is_short or is_cut):
            return _open_small(words)
    return None


def _open_small(role: str) -> str:
    """A role without the capital of a sentence: "Head librarian", "Teacher".

    >>> _open_small("Head librarian"), _open_small("Harbour Board chair")
    ('head librarian', 'Harbour Board chair')
    """
    first, *rest = role.split(" ")
    is_word = first[1:].islower() and all(word[:1].islower() for word in rest)
    return " ".join([first.casefold() if is_word else first, *rest])


def _list_values(uses: Iterable[NameUse]) -> tuple[FactValue, ...]:
    """The uses as values, in order of reports."""
    return tuple(
        FactValue(use.span, use.text, use.value)
        for use in sorted(uses, key=lambda use: (use.page, use.span))
    )
