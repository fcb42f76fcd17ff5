"""Where a report names one given person, organisation, product or place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.values import Annotated, Person, Span

Form = Literal["name", "short", "description", "pronoun"]

_WORD = re.compile(r"[^\W_]+(?:[-.&'’][^\W_]+)*")
_SMALL = frozenset("of the and for in on de la".split())
# Words of names that name nobody by themselves.
_GENERIC = frozenset(
    "air airlines airways army association bank board china city college committee "
    "company conference corp corporation council county court daily department east "
    "exchange federal first force fund general government group holdings house inc "
    "index industrial institute international japan kingdom limited ltd market markets "
    "ministry motors national new news north office organisation organization party "
    "police president royal school secretary securities senate services singapore "
    "society south state states stock store street system systems times u.k. u.s. uk "
    "union united university us west world american british chinese european french "
    "german indian italian japanese russian".split()
)
# A name in a longer one, "Harbour" in "Harbour Ferries", is another name; before these
# it is not.
_TITLES_BEHIND = frozenset(
    "ceo chairman chief executive president spokesman spokeswoman official officials "
    "inc inc. corp corp. ltd ltd. plc co. group company".split()
)


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A place where an entity is named; ``form`` says by what.

    ``is_part`` tells that the name stands inside a longer one.
    """

    span: Span
    form: Form
    is_part: bool = False


def list_short_names(name: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Shorter forms that stand for a name, the longest first.

    ``known`` holds the names of the reports: a part of a name counts only where it
    stands alone as one, unless it holds a digit ("A380" of "Airbus A380"), which keeps
    the maker's name out. Initials of three words or more count too.

    >>> list_short_names("Ferryman F200", frozenset({"F200", "Ferryman"}))
    ('F200',)
    >>> list_short_names("Northport Harbour Office", frozenset({"NHO", "Northport"}))
    ('Northport', 'NHO')
    """
    words = _WORD.findall(name)
    if len(words) < 2:
        return ()
    if any(char.isdigit() for char in name):
        parts = [words[low:] for low in range(1, len(words))]
        parts += [[word] for word in words[1:]]
        found = [
            " ".join(part)
            for part in parts
            if len("".join(part)) >= 3
            and (any(c.isdigit() for c in "".join(part)) or " ".join(part) in known)
        ]
    else:
        parts = [words[:high] for high in range(len(words) - 1, 0, -1)]
        parts += [words[low:] for low in range(1, len(words))]
        found = [
            " ".join(part)
            for part in parts
            if " ".join(part) in known
            and len(part[0]) >= 3
            and (len(part) > 1 or part[0].lower() not in _GENERIC | _SMALL)
        ]
    initials = "".join(word[0] for word in words if word.lower() not in _SMALL)
    if len(initials) >= 2 and initials.isupper() and initials in known:
        found.append(initials)
    return tuple(dict.fromkeys(found))


def find_entity_mentions(report: Annotated, name: str) -> tuple[EntityMention, ...]:
    """Every place where a report names an entity, in order of the text.

    The name, its shorter forms, and what the report's people tie to it (descriptions
    and pronouns). A report that does not name it has none. Cost: linear.

    Misses: nicknames; two entities of one short name.
    """
    article = report.article
    known = frozenset(
        article.words_of(held.span) for held in report.names if held.type != "place"
    )
    shorts = list_short_names(name, known)
    found: dict[tuple[int, int], EntityMention] = {}
    for form, words in (("name", name), *(("short", short) for short in shorts)):
        for start, end in _find_words(article.text, words):
            if any(a < end and start < b for a, b in found):
                continue
            span = article.span(start, end)
            is_part = _is_in_longer_name(report, span)
            kind: Form = "name" if form == "name" else "short"
            found[start, end] = EntityMention(span, kind, is_part)
    whole = [mention.span for mention in found.values() if not mention.is_part]
    for person in report.people:
        if _is_entity(person, whole):
            for mention in person.mentions:
                at = (mention.span.start, mention.span.end)
                if mention.form in ("description", "pronoun") and at not in found:
                    found[at] = EntityMention(
                        mention.span,
                        "pronoun" if mention.form == "pronoun" else "description",
                    )
    return tuple(found[at] for at in sorted(found))


def _find_words(text: str, words: str) -> Iterator[tuple[int, int]]:
    pattern = r"[\s-]+".join(re.escape(word) for word in words.split())
    flags = re.IGNORECASE if " " in words else 0
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?-i:s)?(?!\w)", text, flags):
        yield match.start(), match.end()


def _is_in_longer_name(report: Annotated, span: Span) -> bool:
    """Whether the words behind make it another name: "Ferryman" in "Ferryman F200"."""
    text = report.article.text
    behind = re.match(r"\s([A-Z0-9][\w-]*\.?)", text[span.end :])
    if behind and behind[1].lower() not in _TITLES_BEHIND:
        word = behind[1]
        if any(c.isdigit() for c in word) and not word.isdigit():
            return True
        if word.isdigit() and len(word) == 3:
            return True
        return any(
            name.span.start <= span.start and name.span.end > span.end
            for name in report.names
        )
    return text[span.end : span.end + 1] == "-"


def _is_entity(person: Person, whole: Sequence[Span]) -> bool:
    """Whether most names of a person are places where the entity is named."""
    named = [mention.span for mention in person.mentions if mention.form == "name"]
    right = sum(
        any(one.start <= span.start and span.end <= one.end for one in whole)
        for span in named
    )
    return right > 0 and 2 * right > len(named)
