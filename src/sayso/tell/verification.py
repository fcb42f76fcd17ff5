"""Checks every citation of a brief against the articles alone.

It shares nothing with the module that writes briefs, so an error there is not repeated
here: borders of sentences, words and places are read again from the texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NoReturn

from sayso.errors import VerificationError
from sayso.tell.matters import Matters
from sayso.tell.sentence_borders import (
    ends_clause,
    ends_sentence,
    is_marked,
    starts_sentence,
)
from sayso.values import Article, Brief, BriefLine, Span

Label = Literal["fabricated", "misattributed", "out of scope"]

CUT = "..."


def verify_brief(brief: Brief, articles: Sequence[Article]) -> None:
    """Nothing when every citation of every line verifies against these articles.

    ``articles`` are the reports of the story, and no others. A brief without lines
    verifies. Cost: linear in the lines, and in all texts for a line that fails.

    Method: a line's text must be, sign for sign, the words of its first citation, which
    runs from a sentence's start to its end or shows each cut as "...", stands where a
    clause ends and parts no words in marks from who said them; the further
    citations must be whole sentences on the same matter, with no other numbers; all
    must lie in one paragraph of a report, and as many articles must be cited as the
    line claims, and no more say-sos claimed than articles.
    Misses: a further citation that shares words with the line and says another thing.

    Raises:
        VerificationError: at the first line that fails, labelled fabricated,
            misattributed or out of scope.
    """
    known = {article.id: article for article in articles}
    matters = Matters([article.text for article in articles])
    for number, line in enumerate(brief.lines):
        _Check(number, line, known, matters).run()


class _Check:
    """One line with what is needed to judge it."""

    def __init__(
        self, number: int, line: BriefLine, known: dict[str, Article], matters: Matters
    ):
        self.number = number
        self.line = line
        self.known = known
        self.matters = matters

    def run(self) -> None:
        line = self.line
        if not line.citations or not line.text.strip():
            self.fail("fabricated", "it has no words or cites nothing")
        for at, citation in enumerate(line.citations):
            if citation.article not in self.known:
                reason = f"{citation.article!r} is not of the story"
                self.fail("out of scope", reason, at)
        self.check_words()
        for at, citation in enumerate(line.citations):
            if at > 0:
                self.check_support(citation, at)
            self.check_scope(citation, at)
        cited = len({citation.article for citation in line.citations})
        if line.articles != cited:
            self.fail("fabricated", f"it claims {line.articles} reports, cites {cited}")
        if line.independent is not None and not 0 < line.independent <= cited:
            self.fail(
                "fabricated", f"it claims {line.independent} say-sos, cites {cited}"
            )

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
        if opens == starts_sentence(text, place.start):
            self.fail("fabricated", "the cut at its start is not shown as it is")
        if closes == ends_sentence(text, place.end):
            self.fail("fabricated", "the cut at its end is not shown as it is")
        if closes and not ends_clause(text, place.end):
            self.fail("fabricated", "it is cut inside a clause")
        if is_marked(text, place.start) or is_marked(text, place.end):
            self.fail("misattributed", "it parts a quotation from who said it")

    def check_support(self, place: Span, at: int) -> None:
        """A further citation is whole and about the same."""
        text = self.known[place.article].text
        words = text[place.start : place.end]
        if place.end > len(text) or not words.strip():
            self.fail("misattributed", f"nothing stands at {place!r}", at)
        if not starts_sentence(text, place.start) or not ends_sentence(text, place.end):
            self.fail("misattributed", f"{place!r} is no whole sentence", at)
        if not self.matters.are_one(self.line.text, words):
            reason = f"the words at {place!r} are on another matter"
            self.fail("misattributed", reason, at)

    def check_scope(self, place: Span, at: int) -> None:
        """A citation lies in one paragraph of the report itself."""
        blocks = self.known[place.article].blocks
        if blocks and not any(
            block.kind == "paragraph" and block.span.contains(place) for block in blocks
        ):
            reason = f"{place!r} is no part of a report's paragraphs"
            self.fail("out of scope", reason, at)

    def stands_anywhere(self, words: str) -> bool:
        return any(words in article.text for article in self.known.values())

    def fail(self, label: Label, reason: str, at: int = 0) -> NoReturn:
        """Refuse the line, or its citation ``at`` where that is not the first."""
        raise VerificationError(
            f"line {self.number + 1} of the brief is {label}: {reason}; its text is "
            f"{self.line.text!r}",
            label=label,
            line=self.number,
            citation=at or None,
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
