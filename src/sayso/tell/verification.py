"""Checks every citation of a brief against the articles alone.

It shares nothing with the module that writes briefs, so an error there is not repeated
here: borders of sentences, words and places are read again from the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NoReturn

from sayso.errors import VerificationError
from sayso.text import split_words
from sayso.values import Article, Brief, BriefLine, Span

Label = Literal["fabricated", "misattributed", "out of scope"]

CUT = "..."

# What may stand before the first word of a sentence, and behind its last one. Wider
# than any sentence finder's: a dash ends a dateline ("PORT ELLERY (Wire) - A ferry").
# The number of a note stays with the sentence before: "... was shut.[4][dead link]".
_NOTES = r"(?:\s?\[[\w ]{1,20}\]){0,9}"
_BEFORE = re.compile(
    rf"(?:\A|[.!?:;…。！？]\W*{_NOTES}\W*|[-–—]\s+|\)\s?[-–—]+|\n\s*|"
    r"(?:\A|\n)\([^()\n]{2,21}\)\s+|(?:\A|\n)[A-Z][A-Z.,' ]{2,30}[–—])[\"“‘'«(\[*]*\Z"
)
_BEHIND = re.compile(rf"[.!?:;…。！？]\W*{_NOTES}\W*\Z")
# How far a border looks back: a stop, closing marks, the number of a note, white space.
_REACH = 40

# Two sentences on one matter share a word of some weight; these have none.
_LIGHT = frozenset(
    "about after again also been before being could does each from have into just "
    "last like made make many more most much only other over said same says some such "
    "than that their them then there these they this those told under very wanted were "
    "what when where which while whose will with would year years your".split()
)
_STEM = 5


def verify_brief(brief: Brief, articles: Sequence[Article]) -> None:
    """Nothing when every citation of every line verifies against these articles.

    ``articles`` are the reports of the story, and no others. A brief without lines
    verifies. Cost: linear in the lines, and in all texts for a line that fails.

    Method: a line's text must be, sign for sign, the words of its first citation, which
    runs from a sentence's start to its end or shows each cut as "..."; the further
    citations must be whole sentences on the same matter; all must lie in one paragraph
    of a report, and as many articles must be cited as the line claims.
    Misses: a further citation that shares words with the line and says another thing.

    Raises:
        VerificationError: at the first line that fails, labelled fabricated,
            misattributed or out of scope.
    """
    known = {article.id: article for article in articles}
    for number, line in enumerate(brief.lines):
        _Check(number, line, known).run()


class _Check:
    """One line with what is needed to judge it."""

    def __init__(self, number: int, line: BriefLine, known: dict[str, Article]):
        self.number = number
        self.line = line
        self.known = known

    def run(self) -> None:
        line = self.line
        if not line.citations or not line.text.strip():
            self.fail("fabricated", "it has no words or cites nothing")
        for citation in line.citations:
            if citation.article not in self.known:
                self.fail("out of scope", f"{citation.article!r} is not of the story")
        self.check_words()
        for citation in line.citations[1:]:
            self.check_support(citation)
        for citation in line.citations:
            self.check_scope(citation)
        cited = len({citation.article for citation in line.citations})
        if line.articles != cited:
            self.fail("fabricated", f"it claims {line.articles} reports, cites {cited}")

    def check_words(self) -> None:
        """The text is what stands at the first citation, each cut shown."""
        place = self.line.citations[0]
        text = self.known[place.article].text
        words = text[place.start : place.end]
        opens, bare, closes = _strip_cuts(self.line.text, words)
        if bare != words:
            if self.stands_anywhere(bare):
                self.fail("misattributed", f"its words do not stand at {place!r}")
            self.fail("fabricated", f"no report has the words {bare!r}")
        if opens == _starts_sentence(text, place.start):
            self.fail("fabricated", "the cut at its start is not shown as it is")
        if closes == _ends_sentence(text, place.end):
            self.fail("fabricated", "the cut at its end is not shown as it is")

    def check_support(self, place: Span) -> None:
        """A further citation is whole and about the same."""
        text = self.known[place.article].text
        words = text[place.start : place.end]
        if place.end > len(text) or not words.strip():
            self.fail("misattributed", f"nothing stands at {place!r}")
        if not _starts_sentence(text, place.start) or not _ends_sentence(
            text, place.end
        ):
            self.fail("misattributed", f"{place!r} is no whole sentence")
        if not _share_matter(self.line.text, words):
            self.fail("misattributed", f"the words at {place!r} are on another matter")

    def check_scope(self, place: Span) -> None:
        """A citation lies in one paragraph of the report itself."""
        blocks = self.known[place.article].blocks
        if blocks and not any(
            block.kind == "paragraph" and block.span.contains(place) for block in blocks
        ):
            self.fail("out of scope", f"{place!r} is no part of a report's paragraphs")

    def stands_anywhere(self, words: str) -> bool:
        return any(words in article.text for article in self.known.values())

    def fail(self, label: Label, reason: str) -> NoReturn:
        raise VerificationError(
            f"line {self.number + 1} of the brief is {label}: {reason}; its text is "
            f"{self.line.text!r}",
            label=label,
            line=self.number,
        )


def _strip_cuts(text: str, words: str) -> tuple[bool, str, bool]:
    """Whether a cut is shown at the start, the words without marks, and at the end.

    Marks that are the report's own words (a sentence ending in "...") are no cuts.
    """
    opens = text.startswith(f"{CUT} ") and not words.startswith(f"{CUT} ")
    closes = text.endswith(f" {CUT}") and not words.endswith(f" {CUT}")
    start = len(CUT) + 1 if opens else 0
    end = len(text) - len(CUT) - 1 if closes else len(text)
    return opens, text[start:end], closes


def _starts_sentence(text: str, at: int) -> bool:
    """Whether a sentence may start here, by the signs before."""
    if at >= len(text) or text[at].isspace():
        return False
    before = text[max(0, at - _REACH) : at]
    stands_off = not before or before[-1].isspace() or before[-1] in "\"“‘'«([-–—"
    # "... left.The mayor" starts a sentence, "9.30" and "don't" do not.
    if not stands_off and not (before[-1] in ".!?…" and text[at].isupper()):
        return False
    return bool(_BEFORE.search(before))


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a sentence may end here, by the signs before and behind."""
    if not 0 < at <= len(text) or text[at - 1].isspace():
        return False
    behind = text[at : at + _REACH]
    if not behind.strip() or "\n" in behind[: len(behind) - len(behind.lstrip())]:
        return True
    return bool(_BEHIND.search(text[max(0, at - _REACH) : at])) and not (
        behind[0].islower() or behind[0].isdigit()
    )


def _share_matter(one: str, other: str) -> bool:
    """Whether two sentences share words of weight: two, or one where one is short."""
    stems, others = _weighty_stems(one), _weighty_stems(other)
    wanted = 2 if min(len(stems), len(others)) > 3 else 1
    return len(stems & others) >= wanted


def _weighty_stems(text: str) -> set[str]:
    return set(_stems(word.folded for word in split_words(text)))


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if word[:1].isdigit() or (len(word) > 3 and word not in _LIGHT):
            yield word[:_STEM]
