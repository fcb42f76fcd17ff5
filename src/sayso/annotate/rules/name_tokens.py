"""Words of a text with what their capitals tell: the ground of finding names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS, PLAIN_WORDS
from sayso.annotate.lexicons.roles import TITLES
from sayso.annotate.rules.paragraphs import find_paragraphs
from sayso.text import fold_word
from sayso.values import Article, Span

# "G.K.", "St.", "O'Neill", "Jean-Michel", "AT&T", "Amazon.com"; stops only where
# they belong to a short form.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){1,6}(?!\w)"
    r"|[^\W_]+(?:(?:['’ʼ&‐‑-]|\.(?=[a-z]))[^\W_]+)*"
)
_LINE = re.compile(r"[^\n]+")
_SHORT_WITH_STOP = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt maj cpl pvt adm rev fr hon jr "
    "sr st mt ft inc corp co ltd bros dept supt det insp cmdr pres amb messrs ave blvd "
    "no vs etc ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich "
    "minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo jan feb mar apr "
    "aug sept oct nov dec mon tue wed thu fri sat sun".split()
)
_POSSESSIVE = re.compile(r"(?:['’ʼ][sS]|(?<=[sS])['’ʼ])$")
# What lower-case second parts make of a capital first part: "Singapore-based".
_COMPOUND_TAIL = re.compile(
    r"[-‐‑](?:[a-z]{6,}|based|born|led|style|era|like|wide|only|old|owned|run|made|"
    r"level|area|long|term|aged|bred|held|wing|type|free|ready|proof|plus|size)$"
)
# "al-Amin", "d'Arcy": small before the capital.
_ARTICLE_NAME = re.compile(r"(?:al|el|ul|as|ash|ar|d|l)[-‐‑'’][A-Z]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: ``end`` leaves a possessive ending out, ``full_end`` has it in.

    ``opens`` tells that its capital says nothing: it starts a sentence, a quotation, a
    line, or stands in a line where nearly every word has a capital.
    """

    start: int
    end: int
    full_end: int
    text: str
    folded: str
    opens: bool
    line: int

    @property
    def is_possessive(self) -> bool:
        """Whether a possessive ending was left out."""
        return self.full_end > self.end

    @property
    def is_capital(self) -> bool:
        """Whether its capital can be a name's."""
        if self.text[0].islower():
            return bool(_ARTICLE_NAME.match(self.text))
        return self.text[0].isupper() and not _COMPOUND_TAIL.search(self.text)

    @property
    def is_upper(self) -> bool:
        """Whether all its letters, two or more, are capitals."""
        letters = [char for char in self.text if char.isalpha()]
        return len(letters) > 1 and all(char.isupper() for char in letters)

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter with a stop: "J."."""
        return len(self.text) == 2 and self.text[0].isupper() and self.text[1] == "."


@dataclass(slots=True)
class CapitalCounts:
    """How often each folded word stands with and without a capital where it tells.

    ``alone`` counts capitals beside no other capital word.
    """

    capital: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)


def split_tokens(
    article: Article, sentences: Sequence[Span]
) -> tuple[tuple[Token, ...], frozenset[int]]:
    """The words of an article in order, and the numbers of its title-case lines.

    Lines that are no text (see ``paragraphs``) are left out. Cost: linear in the length
    of the text.
    """
    text = article.text
    starts = frozenset(span.start for span in sentences)
    tokens: list[Token] = []
    title_lines: set[int] = set()
    for number, (start, end) in enumerate(_list_lines(article)):
        found = list(_scan_line(text, start, end, number, starts))
        stopped = text[start:end].rstrip().endswith((".", ".”", '."'))
        if _is_title_case(found, ends=stopped):
            title_lines.add(number)
        tokens.extend(found)
    return tuple(tokens), frozenset(title_lines)


def _list_lines(article: Article) -> Iterator[tuple[int, int]]:
    """The lines of an article in which paragraphs stand that look like text."""
    paragraphs = find_paragraphs(article)
    near = next(paragraphs, None)
    for line in _LINE.finditer(article.text):
        while near is not None and near.end <= line.start():
            near = next(paragraphs, None)
        if near is None:
            return
        if near.start < line.end():
            yield line.span()


def _scan_line(
    text: str, start: int, stop: int, number: int, starts: frozenset[int]
) -> list[Token]:
    found: list[Token] = []
    last_end = start
    for match in _TOKEN.finditer(text, start, stop):
        first, end = match.span()
        word = match.group()
        if fold_word(word) in _SHORT_WITH_STOP and text[end : end + 1] == ".":
            end += 1
            word = text[first:end]
        full_end = end
        tail = _POSSESSIVE.search(word)
        if tail and tail.start() > 0:
            end = first + tail.start()
            word = word[: tail.start()]
        elif word[-1] in "sS" and text[end : end + 1] in ("'", "’"):
            # "the Times' editor"; a closing quotation mark is taken for it at no harm.
            full_end = end + 1 if text[end + 1 : end + 2] == " " else end
        gap = text[last_end:first]
        opens = not found or first in starts or _is_opening_gap(gap, starts, first)
        found.append(Token(first, end, full_end, word, fold_word(word), opens, number))
        last_end = full_end
    return found


def _is_opening_gap(gap: str, starts: frozenset[int], first: int) -> bool:
    """Whether what stands before a word makes its capital say nothing.

    A sentence start may lie some signs before the word: '"We ...', "(The ...".
    """
    if len(gap) > 40:
        return True
    if any(sign in gap for sign in ("!", "?", ":", "•", "…", "|")):
        return True
    if ". " in gap or '."' in gap or ".”" in gap:
        return True
    for back in range(1, min(len(gap), 6) + 1):
        if first - back in starts:
            return True
    return any(mark in gap for mark in '"“”«') or " '" in gap or " ‘" in gap


def _is_title_case(line: Sequence[Token], *, ends: bool) -> bool:
    """Whether a line writes nearly every telling word with a capital.

    ``ends`` tells that a full stop ends the line: then all must have one.
    """
    telling = [
        token
        for token in line
        if token.folded not in FUNCTION_WORDS and token.text[0].isalpha()
    ]
    if len(telling) < 4 or len(line) > 40:
        return False
    capitals = sum(token.text[0].isupper() for token in telling)
    small = len(telling) - capitals
    return capitals >= 4 and small <= (0 if ends else max(1, len(telling) // 6))


def count_capitals(
    tokens: Sequence[Token], title_lines: frozenset[int]
) -> CapitalCounts:
    """Counts of words with and without capital, where a capital tells something."""
    counts = CapitalCounts()
    previous: Token | None = None
    for at, token in enumerate(tokens):
        if token.line in title_lines:
            previous = None
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if not token.text[0].isupper():
            counts.small[token.folded] += 1
        elif not token.opens:
            counts.capital[token.folded] += 1
            before_is = previous is not None and previous.text[0].isupper()
            if not before_is and (after is None or not after.text[0].isupper()):
                counts.alone[token.folded] += 1
            if before_is and previous is not None and not previous.opens:
                counts.pairs[previous.folded, token.folded] += 1
        previous = token
    return counts


def is_plain(token: Token, counts: CapitalCounts) -> bool:
    """Whether a capital word that opens something is most likely no name."""
    if counts.capital[token.folded] and not counts.small[token.folded]:
        return token.folded in FUNCTION_WORDS
    return (
        token.folded in PLAIN_WORDS
        or token.folded in TITLES
        or counts.small[token.folded] > 0
    )
