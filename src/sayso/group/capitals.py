"""Names as grouping needs them: words with a capital, and two of them in a row."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from sayso.group.stopwords import STOPWORDS
from sayso.group.terms import stem_word
from sayso.text import fold_word

_CAPITAL = re.compile(r"[A-Z][^\W\d_]+(?:['’-][A-Z]?[^\W\d_]+)*")
_INNER_GAP = re.compile(r" (?:[A-Z]\. )?|\. ")
_FULL = r"([A-Z][\w'’-]+ (?:[A-Z]\. |[\"“'‘][A-Z]\w+[\"”'’] |[A-Z]\w+ )?[A-Z][\w'’-]+)"
_AGED = re.compile(
    rf"\b{_FULL}(?: (?:Jr|Sr|III|II)\b\.?)?,? (?:\(?\d{{1,2}}\)?[,.;]"
    rf"|(?:is|was) \d{{1,2}}\b)"
    rf"|\b\d{{1,2}}(?:-|–| )years?(?:-|–| )old,? {_FULL}"
)


@dataclass(frozen=True, slots=True)
class Capitals:
    """The names of a text: single words, two in a row, and people told with an age."""

    names: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    shown: dict[str, str] = field(default_factory=dict)


def find_capitals(text: str) -> Capitals:
    """Words with a capital inside a sentence, two such in a row, and their spelling.

    >>> found = find_capitals("It was shut, Mayor Ada Quill said. Quill was at sea.")
    >>> sorted(found.pairs), found.shown["ada quill"]
    (['ada quill', 'mayor ada'], 'Ada Quill')
    """
    found = Capitals()
    last: re.Match[str] | None = None
    last_word = ""
    for match in _CAPITAL.finditer(text):
        word = stem_word(fold_word(match.group()))
        if word in STOPWORDS:
            last = None
            continue
        joined = last is not None and bool(
            _INNER_GAP.fullmatch(text, last.end(), match.start())
        )
        # "St. Brannoc" is one name, "in Carrow. Quill" is not.
        if (
            joined
            and last
            and text[last.end()] == "."
            and last.end() - last.start() > 3
        ):
            joined = False
        if joined and last is not None:
            pair = f"{last_word} {word}"
            found.pairs[pair] += 1
            found.shown.setdefault(pair, text[last.start() : match.end()].strip())
        before = text[max(0, match.start() - 2) : match.start()]
        if joined or (before[-1:] == " " and before[:1] not in '.!?:"“'):
            found.names[word] += 1
            found.shown.setdefault(word, match.group())
        last, last_word = match, word
    return found


def find_aged_names(text: str) -> frozenset[str]:
    """First and last name of people who are told with their age.

    >>> sorted(find_aged_names("Per Holm, 41, and 9-year-old Ivo P. Sand were found."))
    ['ivo sand', 'per holm']
    """
    found = set()
    for match in _AGED.finditer(text):
        # "Nurse Lena P. Moss" is lena moss: the last two words, no initial between.
        words = [
            stem_word(fold_word(word))
            for word in (match[1] or match[2]).split(" ")
            if word[0].isalpha() and word[-1] != "."
        ]
        found.add(" ".join(words[-2:]))
    return frozenset(found)
