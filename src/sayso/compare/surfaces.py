"""Differences on the surface only, and words fitted to the reporter's grammar."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from sayso.compare.alignment_tables import Pair
from sayso.compare.alignments import Alignment
from sayso.compare.spelled_numbers import read_values
from sayso.compare.wordings import Token, Wording
from sayso.text import fold_word
from sayso.values import Alteration

_SIGN_VARIANTS = re.compile(r"[\"'“”„‟«»‘’‚‹›\[\]()\s]+")
_DASHES = re.compile(r"[-‐‑‒–—―−]+")
_DOTS = re.compile(r"…|\.\s*\.[\s.]*")
_LETTERS = re.compile(r"[\W_]+")
# Spoken forms and slips of hearing that stay one word for the reader.
_NAME_LIKENESS, _OTHER_INITIAL_LIKENESS = 0.6, 0.75
_WORD_LIKENESS = 0.84
_MAX_LETTERS = 60
_PARTICLES = frozenset("al el bin ibn ul de da di du la le van von der den".split())

# Person: the speaker's own forms and those a reporter puts for them.
_PERSONS = (
    frozenset("i he she".split()),
    frozenset("me him her".split()),
    frozenset("my his her".split()),
    frozenset("mine his hers".split()),
    frozenset("myself himself herself".split()),
    frozenset("we they".split()),
    frozenset("us them".split()),
    frozenset("our their".split()),
    frozenset("ours theirs".split()),
    frozenset("ourselves themselves".split()),
)
_FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
_NUMERALS = frozenset("a and hundred thousand million billion m bn".split())
_MODALS = frozenset("can may will shall".split())
_BEFORE_NOUN = frozenset(
    "a an the this that these those my your his her its our their no some any all "
    "many few several more most other two three four five six seven eight nine".split()
)


def find_surfaces(alignment: Alignment) -> list[Alteration]:
    """Capitals, spellings, contractions and punctuation that differ, word by word.

    Punctuation at the seam of a split quotation does not count, nor do the styles of
    quotation marks and dashes.
    """
    found: list[Alteration] = []
    before: list[Pair] = []
    for group in _group_words(alignment):
        change = _compare_words(alignment, group)
        if before:
            found += _compare_signs(alignment, before, group)
        if change:
            found.append(change)
        before = group
    return found


def _group_words(alignment: Alignment) -> list[list[Pair]]:
    """Equal pairs joined where they are parts of one word on either side."""
    groups: list[list[Pair]] = []
    for pair in alignment.pairs:
        if not pair.equal:
            continue
        if groups and _is_one_word(alignment, groups[-1][-1], pair):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    return groups


def _is_one_word(alignment: Alignment, one: Pair, two: Pair) -> bool:
    """Whether two pairs share a word on either side and follow each other."""
    if (one.a + 1, one.b + 1) != (two.a, two.b):
        return False
    same_a = alignment.a.tokens[one.a].start == alignment.a.tokens[two.a].start
    return same_a or alignment.b.tokens[one.b].start == alignment.b.tokens[two.b].start


def _compare_words(alignment: Alignment, group: list[Pair]) -> Alteration | None:
    """The difference of capitals or spelling of words with equal keys, or None."""
    a, b = alignment.a, alignment.b
    if _is_part_word(a, group[0].a, group[-1].a) or _is_part_word(
        b, group[0].b, group[-1].b
    ):
        return None
    in_a = a.span(group[0].a, group[-1].a + 1)
    in_b = b.span(group[0].b, group[-1].b + 1)
    if a.in_brackets(group[0].a) and not b.in_brackets(group[0].b):
        return Alteration("surface", in_a, in_b, marked=True, note="brackets")
    text_a = _plain(a.article.words_of(in_a))
    text_b = _plain(b.article.words_of(in_b))
    if text_a == text_b or {text_a.casefold(), text_b.casefold()} == {"a", "an"}:
        return None
    note = "capital" if text_a.casefold() == text_b.casefold() else "spelling"
    marked = note == "capital" and _has_bracket_inside(a, in_a.start)
    return Alteration("surface", in_a, in_b, marked, note=note)


def _is_part_word(wording: Wording, first: int, last: int) -> bool:
    """Whether a word goes on outside the tokens ``[first, last]`` ("they" 've)."""
    tokens = wording.tokens
    before = first > 0 and tokens[first - 1].start == tokens[first].start
    after = last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].start
    return before or after


def _has_bracket_inside(wording: Wording, start: int) -> bool:
    """Whether a letter of the word stands in brackets: "[T]he"."""
    around = wording.article.text[max(0, start - 1) : start + 2]
    return around[:1] == "[" and around[2:3] == "]"


def _plain(text: str) -> str:
    """A word with plain apostrophes and hyphens."""
    return _DASHES.sub("-", text.replace("’", "'").replace("‘", "'"))


def _compare_signs(
    alignment: Alignment, one: list[Pair], two: list[Pair]
) -> list[Alteration]:
    """The punctuation that differs between two words that follow on both sides."""
    a, b = alignment.a, alignment.b
    last, first = one[-1], two[0]
    if (last.a + 1, last.b + 1) != (first.a, first.b):
        return []
    if a.breaks_at(first.a) or b.breaks_at(first.b):
        return []
    signs_a = _fold_signs(a.between(first.a), a.tokens[last.a].text)
    signs_b = _fold_signs(b.between(first.b), b.tokens[last.b].text)
    if signs_a == signs_b:
        return []
    return [
        Alteration(
            "surface",
            a.span(one[0].a, two[-1].a + 1),
            b.span(one[0].b, two[-1].b + 1),
            marked=False,
            note="punctuation",
        )
    ]


def _fold_signs(between: str, before: str) -> str:
    """The signs between two words without quotation marks, spaces and dash styles.

    The last stop of an abbreviation ("F.B.I.") belongs to the word.
    """
    signs = _SIGN_VARIANTS.sub("", _DASHES.sub("-", _DOTS.sub("...", between)))
    if "." in before or (len(before) <= 4 and before[:1].isupper()):
        return signs.removeprefix(".") if not signs.startswith("...") else signs
    return signs


def is_surface(side_a: tuple[Token, ...], side_b: tuple[Token, ...]) -> bool:
    """Whether the words on both sides are one thing spelt two ways.

    The same letters ("on to", "onto"), censored letters, a name in two
    transliterations, a spoken ending ("askin"). Empty sides give False.
    """
    if not side_a or not side_b:
        return False
    letters_a, letters_b = _letters_of(side_a), _letters_of(side_b)
    if (letters_a == letters_b and letters_a) or _is_one_number(side_a, side_b):
        return True
    if _is_censored(side_a, side_b) or _is_clipped(letters_a, letters_b):
        return True
    if letters_a.isdigit() or letters_b.isdigit():
        return False
    return _is_one_name(side_a, side_b, letters_a, letters_b)


def _is_one_number(side_a: tuple[Token, ...], side_b: tuple[Token, ...]) -> bool:
    """Whether both sides are one number in two spellings: "thirty-one", "31"."""
    values = [read_values([token.key for token in side]) for side in (side_a, side_b)]
    if len(values[0]) != 1 or values[0] != values[1]:
        return False
    return all(
        token.key in _NUMERALS or token.key[:1].isdigit()
        for token in (*side_a, *side_b)
    )


def _letters_of(tokens: tuple[Token, ...]) -> str:
    """The folded letters and digits of the tokens' words, each word once."""
    words: list[str] = []
    last = -1
    for token in tokens:
        if token.start != last:
            words.append(token.text)
        last = token.start
    return _LETTERS.sub("", fold_word("".join(words)))


def _is_censored(side_a: tuple[Token, ...], side_b: tuple[Token, ...]) -> bool:
    """Whether one word hides letters of the other: "s--t"."""
    if len(side_a) != len(side_b):
        return False
    for one, two in zip(side_a, side_b, strict=True):
        hidden = [token for token in (one, two) if re.search(r"--|\*", token.text)]
        if not hidden or one.text[:1].casefold() != two.text[:1].casefold():
            return False
    return True


def _is_clipped(one: str, two: str) -> bool:
    """Whether one is the spoken form of the other: "askin", "runnin"."""
    short, long = sorted((one, two), key=len)
    return long == short + "g" and short.endswith("in")


def _is_one_name(
    side_a: tuple[Token, ...], side_b: tuple[Token, ...], one: str, two: str
) -> bool:
    """Whether both sides are capital words that look alike, or one word misspelt."""
    if max(len(one), len(two)) > _MAX_LETTERS:
        return False
    likeness = SequenceMatcher(None, one, two, autojunk=False).ratio()
    if all(_is_name_part(token) for token in (*side_a, *side_b)):
        likely = _NAME_LIKENESS if one[:1] == two[:1] else _OTHER_INITIAL_LIKENESS
        return min(len(one), len(two)) >= 4 and likeness >= likely
    if len(side_a) != 1 or len(side_b) != 1 or min(len(one), len(two)) < 6:
        return False
    return likeness >= _WORD_LIKENESS and one[:2] == two[:2] and one[-2:] == two[-2:]


def _is_name_part(token: Token) -> bool:
    """Whether a word may be part of a name: capital, or a particle."""
    return token.text[:1].isupper() or token.key in _PARTICLES


def is_fitting(side_a: tuple[Token, ...], side_b: tuple[Token, ...]) -> bool:
    """Whether words are fitted to grammar only: tense, number of the verb, person.

    Person counts only from the first to the third, as a reporter's sentence needs it
    ("I" and "he", "our" and "their"). "They" for "it" is another agent, no fitting.
    """
    if len(side_a) != len(side_b):
        return False
    return all(
        is_form_pair(one, two, "") or _is_person_pair(one, two)
        for one, two in zip(side_a, side_b, strict=True)
    )


def has_other_person(side_a: tuple[Token, ...], side_b: tuple[Token, ...]) -> bool:
    """Whether a pronoun was put for another ("my fear", "her fear")."""
    return any(
        one.key != two.key and _is_person_pair(one, two)
        for one, two in zip(side_a, side_b, strict=False)
    )


def is_form_pair(one: Token, two: Token, before: str) -> bool:
    """Whether two words are forms of one verb; ``before`` is the key before them.

    "Can" and "could" say different things, and behind an article a final s is the
    plural of a noun: "the pew", "the pews".
    """
    if one.stem != two.stem or one.stem in _MODALS:
        return False
    short, long = sorted((one.key, two.key), key=len)
    return not (before in _BEFORE_NOUN and long in (short + "s", short + "es"))


def _is_person_pair(one: Token, two: Token) -> bool:
    """Whether one pronoun is the first and the other the third person's like form."""
    if one.key == two.key:
        return True
    if not (one.key in _FIRST) ^ (two.key in _FIRST):
        return False
    return any(one.key in row and two.key in row for row in _PERSONS)
