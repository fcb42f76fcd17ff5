"""Names by rules: people, organisations, places and the rest, in an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODIES, BODY_HEADS
from sayso.annotate.lexicons.places import PLACES
from sayso.annotate.lexicons.plain_words import PLAIN_WORDS
from sayso.annotate.lexicons.roles import TITLES
from sayso.annotate.rules.name_runs import find_runs
from sayso.annotate.rules.name_titles import Run
from sayso.annotate.rules.name_tokens import (
    CapitalCounts,
    Token,
    count_capitals,
    split_tokens,
)
from sayso.annotate.rules.name_types import type_runs
from sayso.values import Article, Name, NameType, Span

_LONGEST_NAME = 7


def find_names(article: Article, sentences: tuple[Span, ...]) -> tuple[Name, ...]:
    """The proper names of an article in order, titles and possessive endings left out.

    In lines where nearly every word has a capital (headlines) only names that the body
    holds too are taken, and those that strong evidence supports. Empty text gives no
    names. Cost: linear in the length of the text.

    Method: runs of capital words, a sentence's first word judged by how the article
    writes it elsewhere (Mikheev 1999, "A knowledge-free method for capitalized word
    disambiguation"); kinds by evidence summed over all occurrences.
    Misses: names in small letters, names of works and events, family names written
    first where the given name is unknown, peoples as speakers ("the Dutch").
    """
    tokens, title_lines = split_tokens(article, sentences)
    counts = count_capitals(tokens, title_lines)
    runs = tuple(find_runs(article.text, tokens, title_lines, counts))
    kinds = type_runs(article.text, runs)
    found = [
        (run.start, run.end, kind)
        for run, kind in zip(runs, kinds, strict=True)
        if not _is_stray(run, kind, counts)
    ]
    known = _collect_known(runs, kinds)
    found += _find_in_titles(article.text, tokens, title_lines, known)
    found.sort()
    return tuple(
        Name(article.span(start, end), kind)
        for start, end, kind in _drop_overlaps(found)
    )


def _is_stray(run: Run, kind: NameType, counts: CapitalCounts) -> bool:
    """Whether a lone first word is of no known kind and has a capital nowhere else."""
    word = run.tokens[0]
    return (
        kind == "other"
        and len(run.tokens) == 1
        and word.opens
        and not counts.capital[word.folded]
    )


def _collect_known(
    runs: Sequence[Run], kinds: Sequence[NameType]
) -> Mapping[tuple[str, ...], NameType]:
    """The body's names by their folded words, with the kind they have there most."""
    known: dict[tuple[str, ...], NameType] = {}
    for run, kind in zip(runs, kinds, strict=True):
        words = tuple(token.folded for token in run.tokens)
        known.setdefault(words, kind)
        if kind == "person" and len(words) > 1:
            known.setdefault(words[-1:], kind)
            known.setdefault((words[0], words[-1]), kind)
            if words[0] in GIVEN_NAMES:
                known.setdefault(words[:1], kind)
    return known


def _find_in_titles(
    text: str,
    tokens: Sequence[Token],
    title_lines: frozenset[int],
    known: Mapping[tuple[str, ...], NameType],
) -> Iterator[tuple[int, int, NameType]]:
    """Names in title-case lines, the longest that is known first."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.line not in title_lines or not token.text[0].isupper():
            at += 1
            continue
        length, kind = _match_title_name(text, tokens, at, known)
        if kind is not None:
            yield token.start, tokens[at + length - 1].end, kind
        at += max(1, length)


def _match_title_name(
    text: str,
    tokens: Sequence[Token],
    at: int,
    known: Mapping[tuple[str, ...], NameType],
) -> tuple[int, NameType | None]:
    """How many tokens from ``at`` make a name and its kind; (0, None) for none."""
    words = _list_words_ahead(text, tokens, at)
    for length in range(len(words), 0, -1):
        kind = known.get(tuple(words[:length]))
        if kind is not None:
            return length, kind
        phrase = " ".join(words[:length])
        if length == 1 and phrase in PLAIN_WORDS | TITLES:
            continue
        if phrase in PLACES:
            return length, "place"
        if phrase in BODIES:
            return length, "organization"
    if len(words) > 1 and _looks_like_person(words):
        return 2, "person"
    return 0, None


def _looks_like_person(words: Sequence[str]) -> bool:
    """Whether two title-case words are a given and a family name: "Rosa Quill"."""
    first, second = words[:2]
    return (
        first in GIVEN_NAMES
        and first not in PLAIN_WORDS
        and second not in PLAIN_WORDS | TITLES | BODY_HEADS
        and not second.endswith(("s", "ing", "ed"))
    )


def _list_words_ahead(text: str, tokens: Sequence[Token], at: int) -> list[str]:
    """Folded words from ``at`` on that only spaces part, at most seven."""
    words = [tokens[at].folded]
    for index in range(at + 1, min(at + _LONGEST_NAME, len(tokens))):
        before = tokens[index - 1]
        if before.is_possessive or text[before.full_end : tokens[index].start] != " ":
            break
        words.append(tokens[index].folded)
    return words


def _drop_overlaps(
    found: Iterable[tuple[int, int, NameType]],
) -> Iterator[tuple[int, int, NameType]]:
    last = 0
    for start, end, kind in found:
        if start >= last and end > start:
            yield start, end, kind
            last = end
