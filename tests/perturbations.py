"""Quotations changed on purpose: on the surface, in grammar, or in meaning.

Each change takes a quotation's text and gives it changed, or None where there is
nothing to change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Change = Callable[[str], str | None]


def _swap(pattern: str, words: Mapping[str, str], *, count: int = 0) -> Change:
    """A change of every word of a table (or the first few) into the one beside it."""
    compiled = re.compile(pattern)

    def change(text: str) -> str | None:
        def put(match: re.Match[str]) -> str:
            old = match.group()
            new = words.get(old) or words.get(old.casefold(), old)
            return new[:1].upper() + new[1:] if old[:1].isupper() else new

        changed = compiled.sub(put, text, count=count)
        return changed if changed != text else None

    return change


def _table(words: Mapping[str, str], *, count: int = 0) -> Change:
    """A change of whole words, whatever their capitals."""
    either = "|".join(map(re.escape, words))
    whole = rf"(?<![\d.,]\d)(?<![.,])\b(?:{either})\b(?![.,:]\d|['’]t)"
    return _swap(f"(?i:{whole})", words, count=count)


def _replace(pattern: str, new: str, *, count: int = 0) -> Change:
    """A change of whatever a pattern finds."""
    compiled = re.compile(pattern)

    def change(text: str) -> str | None:
        changed = compiled.sub(new, text, count=count)
        return changed if changed != text else None

    return change


_ONES = "two three four five six seven eight nine ten eleven twelve".split()
_DIGITS = {word: str(value) for value, word in enumerate(_ONES, start=2)}
_CONTRACTIONS = {
    "is not": "isn't",
    "do not": "don't",
    "did not": "didn't",
    "was not": "wasn't",
    "it is": "it's",
    "we are": "we're",
    "they are": "they're",
    "i am": "I'm",
    "we have": "we've",
    "we will": "we'll",
    "cannot": "can't",
}
_SPELLINGS = {
    "program": "programme",
    "center": "centre",
    "color": "colour",
    "labor": "labour",
    "defense": "defence",
    "mom": "mum",
    "gray": "grey",
    "okay": "OK",
    "among": "amongst",
    "percent": "%",
}

SURFACE: Mapping[str, Change] = {
    "curly apostrophes": _replace(r"(?<=\w)'(?=\w)", "’"),
    "straight apostrophes": _replace(r"(?<=\w)’(?=\w)", "'"),
    "contracted": _table(_CONTRACTIONS),
    "spelled out": _table({new: old for old, new in _CONTRACTIONS.items()}),
    "British": _table(_SPELLINGS),
    "American": _table(
        {new: old for old, new in _SPELLINGS.items() if new.isalpha()}
    ),
    "digits": _table(_DIGITS),
    "number words": _table({new: old for old, new in _DIGITS.items()}),
    "commas dropped": _replace(r",(?= )", ""),
    "comma before and": _replace(r"(?<=\w) and\b", ", and"),
    "hyphens opened": _replace(r"(?<=[a-z])-(?=[a-z])", " "),
    "dashes": _replace(r" [-–—]+ ", " — "),
    "small start": lambda text: text[:1].lower() + text[1:],
    "capital start in brackets": lambda text: f"[{text[:1].upper()}]{text[1:]}",
    "shouted": _replace(r"\bvery\b", "VERY"),
    "stop for semicolon": _replace(r";", "."),
    "g dropped": _replace(r"\b(\w{3,}in)g\b", r"\1", count=1),
}  # fmt: skip

GRAMMAR: Mapping[str, Change] = {
    "past": _table(
        {"is": "was", "are": "were", "has": "had", "do": "did", "will": "would",
         "can": "could", "says": "said", "think": "thought", "want": "wanted"}
    ),
    "his words": _table({"i": "he", "my": "his", "me": "him", "myself": "himself"}),
    "her words": _table({"i": "she", "my": "her", "me": "her", "mine": "hers"}),
    "their words": _table({"we": "they", "our": "their", "us": "them"}),
    "he has": _swap(r"\b(?:I have|I'm|I am|I’m|I've|I’ve)\b",
                    {"I have": "he has", "I'm": "he is", "I am": "he is",
                     "I’m": "he is", "I've": "he has", "I’ve": "he has"}),
    "that dropped": _replace(r"(?<=\w) that (?=the |we |he |they |it |I )", " "),
}  # fmt: skip

SHIFTS: Mapping[str, Change] = {
    "denied": _replace(
        r"\b(is|are|was|were|will|can|could|should|must)\b"
        r"(?! not|n[’']t| no| never| it| he| we| they| you)",
        r"\1 not", count=1,
    ),
    "denial dropped": _replace(
        r"(?<=\bdid|\bwas|\bare|\bhas|\bcan) not\b(?! only)", "", count=1
    ),
    "hedge dropped": _replace(
        r"\b(?:probably|possibly|apparently|allegedly|almost|nearly|perhaps) ", "",
        count=1,
    ),
    "hedge put in": _replace(r"\b(is|was|were|are) (?=\w+ed\b)", r"\1 allegedly ",
                             count=1),
    "another number": _table(dict.fromkeys(_ONES, "ninety"), count=1),
    "another digit": _replace(
        r"(?<![\d.,:$£%-])\b\d{1,3}\b(?![\d.,:%-]\d|st|nd|rd|th|/)", "997", count=1
    ),
    "part for all": _replace(r"\b([Aa])ll of\b", "some of", count=1),
    "all for part": _table({"some of": "all of"}, count=1),
    "duty for ability": _table({"can": "must", "could": "must"}, count=1),
    "limit dropped": _replace(r"(?<!not )(?<!the )\bonly ", "", count=1),
    "another day": _table(
        {"monday": "Friday", "tuesday": "Sunday", "wednesday": "Saturday",
         "thursday": "Monday", "friday": "Tuesday", "saturday": "Wednesday",
         "sunday": "Thursday", "yesterday": "tomorrow"}, count=1),
    "less for more": _table({"more": "less", "before": "after", "first": "last",
                             "better": "worse"}, count=1),
}  # fmt: skip
