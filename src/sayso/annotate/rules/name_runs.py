"""Runs of capital words that may be names: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.annotate.lexicons.entries import list_entries
from sayso.annotate.lexicons.given_names import GIVEN_NAMES
from sayso.annotate.lexicons.organizations import BODIES, BODY_HEADS
from sayso.annotate.lexicons.places import PEOPLES, PLACE_STARTS, PLACES
from sayso.annotate.lexicons.plain_words import (
    CALENDAR,
    FUNCTION_WORDS,
    PLAIN_WORDS,
)
from sayso.annotate.lexicons.roles import (
    TITLE_COMPANIONS,
    TITLES,
    is_person_noun,
    make_singular,
)
from sayso.annotate.rules.name_tokens import CapitalCounts, Token, is_plain

_PARTICLES = list_entries(
    "de del della da di dos du des la le les van von der den ten ter bin ibn al el y af"
)
_SUFFIXES = list_entries("jr jr. sr sr. ii iii iv junior senior esq esq.")
# Bodies and places carry small words inside: "Bureau of Labor Statistics".
_OF_WORDS = list_entries("of for")
_NICKNAME = re.compile(r"""\s["“'‘(]\Z""")
_NICKNAME_END = re.compile(r"""["”'’)]\s\Z""")
_NEVER = CALENDAR | list_entries(
    """
    i i'm i've i'd i'll ok okay mr. mrs. ms. dr. no. tv internet web bible god dad mom
    covid-19 covid a-list dna hiv aids lgbt lgbtq ied suv cctv ps p.s. q a faq html
    url http https www gps isbn asap ph.d. ba ma mba phd vip ufo ceo cfo coo
    """
)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens of one candidate name, with the title words that stand before it."""

    tokens: tuple[Token, ...]
    title: tuple[Token, ...] = ()
    linked: bool = False

    @property
    def start(self) -> int:
        """Where the name starts, its title left out."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.tokens[-1].end

    @property
    def key(self) -> str:
        """The folded words, by which occurrences of one name are held together."""
        return " ".join(token.folded for token in self.tokens)


def find_runs(
    text: str,
    tokens: Sequence[Token],
    title_lines: frozenset[int],
    counts: CapitalCounts,
) -> Iterator[Run]:
    """Candidate names of the lines that are not in title case, in order.

    Cost: linear in the number of tokens.
    """
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.line in title_lines or not _can_start(token):
            at += 1
            continue
        stop = _extend_run(text, tokens, at)
        for run in _split_titles(tokens[at:stop], counts):
            yield from _trim_run(run, counts)
        at = stop


# Heads that a possessive may stand before inside a name: "Queen Ada's College".
_OWNED_HEADS = list_entries(
    "county hospital cathedral church college school university square island bay "
    "chapel academy hall park point hotel market office department club association "
    "union guild"
)


def _can_start(token: Token) -> bool:
    return token.is_capital and not token.text.isdigit()


def _extend_run(text: str, tokens: Sequence[Token], at: int) -> int:
    """The index behind the last token of the run that starts at ``at``."""
    stop = at + 1
    while stop < len(tokens) and stop - at < 14:
        before, token = tokens[stop - 1], tokens[stop]
        owned = before.is_possessive and not (
            token.is_capital and token.folded in _OWNED_HEADS
        )
        if token.line != before.line or owned:
            break
        gap = text[before.full_end : token.start]
        if gap == ", " and token.folded in _SUFFIXES:
            stop += 1
            continue
        if _NICKNAME.search(gap) and gap[:-1].isspace():
            close = _close_nickname(text, tokens, stop)
            if close:
                stop = close
                continue
        if gap.strip(" \u00a0") or not gap:
            break
        if token.is_capital and not token.opens:
            stop += 1
            continue
        ahead = _skip_linkers(text, tokens, at, stop)
        if ahead is None:
            break
        stop = ahead
    return stop


def _close_nickname(text: str, tokens: Sequence[Token], stop: int) -> int | None:
    """The index behind a nickname in marks that a capital word follows, or None.

    'Walter "Buddy" Quill': the marks are inside the name.
    """
    for last in range(stop, min(stop + 3, len(tokens) - 1)):
        if not tokens[last].text[0].isupper():
            return None
        gap = text[tokens[last].full_end : tokens[last + 1].start]
        if _NICKNAME_END.fullmatch(gap) or _NICKNAME_END.search(gap):
            after = tokens[last + 1]
            return last + 2 if after.text[0].isupper() else None
    return None


def _skip_linkers(text: str, tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The index behind a small word and the capital word that it links, or None."""
    token = tokens[stop]
    ahead = stop + 1
    if ahead >= len(tokens):
        return None

    def follows(index: int) -> bool:
        if index >= len(tokens):
            return False
        gap = text[tokens[index - 1].full_end : tokens[index].start]
        return (
            tokens[index].line == token.line
            and not gap.strip(" \u00a0")
            and tokens[index].is_capital
        )

    if token.folded in _PARTICLES and follows(ahead):
        return ahead + 1
    if token.folded == "of" and tokens[stop - 1].folded in _OFFICES and follows(ahead):
        return ahead + 1
    if token.folded in _PARTICLES and tokens[ahead].folded in _PARTICLES:
        return ahead + 2 if follows(ahead + 1) else None
    heads = [word.folded for word in tokens[at:stop] if word.is_capital]
    if token.folded in _OF_WORDS and _takes_of(heads):
        if follows(ahead):
            return ahead + 1
        if tokens[ahead].folded == "the" and follows(ahead + 1):
            return ahead + 2
    if token.folded == "and" and follows(ahead):
        return ahead + 1 if _takes_and(text, tokens, at, stop) else None
    return None


_OFFICES = list_entries("secretary undersecretary minister")


def _takes_of(heads: Sequence[str]) -> bool:
    """Whether a name that ends so far can go on with "of": "University of"."""
    last = heads[-1] if heads else ""
    return last in BODY_HEADS or last in _OF_HEADS


_OF_HEADS = list_entries(
    """
    centers committee house department bank university institute ministry church
    citizens doctors sons daughters isle state republic kingdom duke gulf bay cape
    lord district strait city museum school college council court office bureau board
    society association federation union league fund foundation center centre academy
    chamber daughters students parents united coalition alliance friends statue tower
    mothers brotherhood order knights sea people's college physicians
    """
)


def _takes_and(text: str, tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether "and" stands inside one body's name: "Securities and Trade Board".

    The words before must look like a body's and a body's head must follow, or the
    name begins with a body's head and "of": "Ministry of Roads and Bridges".
    """
    before = tokens[at:stop]
    if any(token.folded in GIVEN_NAMES for token in before[:1]):
        return False
    if any(token.folded == "of" for token in before) and any(
        token.folded in BODY_HEADS for token in before[:3]
    ):
        last = tokens[stop + 1]
        return last.folded not in BODY_HEADS and last.folded not in TITLES
    ended = (BODY_HEADS | PLACES) - {"securities"}
    if len(before) > 3 or before[-1].folded in ended:
        return False
    for index in range(stop + 1, min(stop + 5, len(tokens))):
        if not tokens[index].is_capital:
            return False
        if index > stop + 1 and (
            text[tokens[index - 1].full_end : tokens[index].start].strip(" \u00a0")
        ):
            return False
        if tokens[index].folded in _AND_HEADS:
            return index > stop + 1 or before[-1].folded in PLAIN_WORDS
    return False


_AND_HEADS = list_entries(
    """
    administration agency commission service services board bureau department office
    co co. sons authority association investigations enforcement committee prevention
    institute foundation council
    """
)


def _split_titles(tokens: Sequence[Token], counts: CapitalCounts) -> Iterator[Run]:
    """A run parted at titles: "Norwick Mayor Ada Stone" holds a place and a person.

    "of" after a title keeps the office together: "Secretary of State Lena Ortiz".
    """
    current: list[Token] = []
    title: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if _is_title(tokens, index):
            if current:
                yield Run(tuple(current), tuple(title))
                title = []
            current = []
            title.append(token)
            index += 1
            while index < len(tokens) and tokens[index].folded in (
                TITLE_COMPANIONS | _OFFICE_WORDS
            ):
                if not _is_inside_title(tokens, index):
                    break
                title.append(tokens[index])
                index += 1
            continue
        current.append(token)
        index += 1
        if _ends_body(tokens, index):
            yield Run(tuple(current), tuple(title))
            current, title = [], []
    while current and not current[-1].is_capital:
        current.pop()
    if current:
        yield Run(tuple(current), tuple(title))


# Nouns for people that begin names of works and bodies as often.
_NO_TITLES = list_entries(
    "star model baby legend winner king queen prince hero warrior guardian guard "
    "veteran victim hunter american marine player giant family women sister sisters "
    "brother ranger driver fisher cook baker mother father republican democrat"
)


def _ends_body(tokens: Sequence[Token], index: int) -> bool:
    """Whether a body's name ends before ``index`` and a person's begins.

    "Harbour Committee Ada Stone": a body's head, then a given name and one name more.
    """
    return (
        index + 2 == len(tokens)
        and tokens[index - 1].folded in BODY_HEADS
        and all(token.is_capital for token in tokens[index:])
        and tokens[index + 1].folded not in BODY_HEADS | PLACES
        and tokens[index].folded not in BODY_HEADS | PLACES | PEOPLES
    )


_OFFICE_WORDS = list_entries(
    "of state defense defence treasury education energy labor labour justice the "
    "health for homeland security commerce agriculture transportation interior elect "
    "officer"
)


def _is_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital word is a title here and not part of a name.

    A title needs a name behind it ("Judge Rita Cole"); "Coach House" has a body's
    head, "Star Systems" too.
    """
    token = tokens[index]
    known = token.folded in TITLES or (
        token.folded.rstrip(".").endswith("s")
        and make_singular(token.folded.rstrip(".")) in TITLES
        and token.folded not in BODY_HEADS
    )
    known = known or (
        index + 2 < len(tokens)
        and is_person_noun(token.folded)
        and token.folded not in GIVEN_NAMES | _NO_TITLES
    )
    if not known and token.folded not in TITLE_COMPANIONS:
        return False
    if token.folded == "general" and index and tokens[index - 1].folded == "consulate":
        return False
    if index + 1 >= len(tokens):
        return known and token.text[0].isupper() and index > 0
    after = tokens[index + 1]
    if known:
        tail = tokens[-1].folded
        head = tail in BODY_HEADS | _OWNED_HEADS and tail not in TITLES
        return not (head and len(tokens) - index < 4)
    follows = [word.folded for word in tokens[index + 1 : index + 3]]
    return after.is_capital and (
        follows[0] in TITLES
        or (
            len(follows) > 1 and follows[0] in TITLE_COMPANIONS and follows[1] in TITLES
        )
    )


def _is_inside_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word goes on with the office that the title began.

    The last word does only behind "of": "the Secretary of State" names nobody.
    """
    return index + 1 < len(tokens) or tokens[index - 1].folded == "of"


def _trim_run(run: Run, counts: CapitalCounts) -> Iterator[Run]:
    """The run without leading and trailing words of no name, if any is left.

    "But Mara Quill", "On Friday Quill", "American historian": only Quill is a name.
    """
    tokens = list(run.tokens)
    dropped = True
    while tokens and dropped:
        dropped = False
        first = tokens[0]
        pair = f"{first.folded} {tokens[1].folded}" if len(tokens) > 1 else ""
        known = pair in PLACES or pair in BODIES
        capital_here = not first.opens and len(tokens) > 1 and first.is_capital
        function = first.folded in FUNCTION_WORDS and not (
            (capital_here and first.folded not in _ALWAYS_DROPPED)
            or first.text in _CAPITAL_SHORTS
        )
        if (function or first.folded in _NEVER) and not known:
            dropped = not _is_month_name(tokens)
        elif first.opens and not known and _is_droppable(tokens, counts):
            dropped = True
        elif first.folded in PEOPLES and not known and not _keeps_people(tokens):
            dropped = not (first.folded in GIVEN_NAMES and len(tokens) > 1)
        elif not first.is_capital or (pair in PEOPLES and not _keeps_people(tokens)):
            dropped = True
        if dropped:
            tokens.pop(0)
    while tokens and (
        not tokens[-1].is_capital
        or tokens[-1].folded in _NEVER
        or (
            tokens[-1].folded in FUNCTION_WORDS - {"will", "may"}
            and tokens[-1].text not in _CAPITAL_SHORTS
        )
    ):
        tokens.pop()
    if tokens and any(token.is_capital for token in tokens):
        yield replace(run, tokens=tuple(tokens))


# Short names that read as small words when folded.
_CAPITAL_SHORTS = frozenset(("US", "WHO"))
_ALWAYS_DROPPED = list_entries("the a an i and or but of in on at for to by with")


def _is_month_name(tokens: Sequence[Token]) -> bool:
    """Whether a month's word starts a person's name: "April Jones", not "April 3"."""
    return (
        tokens[0].folded in GIVEN_NAMES
        and len(tokens) > 1
        and tokens[1].text[0].isalpha()
        and tokens[1].folded not in CALENDAR | TITLES
    )


def _is_droppable(tokens: Sequence[Token], counts: CapitalCounts) -> bool:
    """Whether the first word has its capital only because it opens something."""
    first = tokens[0]
    if first.text in _CAPITAL_SHORTS:
        return False
    if first.is_initial or (first.is_upper and len(first.text) < 7):
        return first.folded in PLAIN_WORDS and len(first.text) > 4
    if len(tokens) > 1:
        if counts.pairs[first.folded, tokens[1].folded]:
            return False
        if first.folded in PLACE_STARTS or first.folded in GIVEN_NAMES:
            return counts.small[first.folded] > 2
        if is_plain(first, counts):
            return not (tokens[-1].folded in BODY_HEADS and len(tokens) > 1)
        return (
            first.folded.endswith(("ing", "ly", "ed"))
            and not counts.capital[first.folded]
        )
    if counts.capital[first.folded] > counts.small[first.folded]:
        dull = first.folded in PLAIN_WORDS and not counts.alone[first.folded]
        return first.folded in FUNCTION_WORDS or dull
    if is_plain(first, counts):
        return True
    known = first.folded in GIVEN_NAMES | PLACES | BODIES
    return not known and first.folded.endswith(("ing", "ly", "ed", "s"))


def _keeps_people(tokens: Sequence[Token]) -> bool:
    """Whether a people's adjective belongs to the name: "American Red Cross"."""
    rest = [token.folded for token in tokens[1:] if token.is_capital]
    if not rest:
        return False
    if rest[-1] in BODY_HEADS | _PEOPLE_HEADS:
        return True
    return any(word in BODY_HEADS for word in rest) and len(rest) > 1
    # "Korean War" and its like are no people, bodies or places and stay out.


_PEOPLE_HEADS = list_entries(
    "ocean sea republic kingdom embassy consulate army navy empire parliament channel"
)
