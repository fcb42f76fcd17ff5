"""What a sentence leans on that stands outside it: why it may not stand alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values import Annotated, Mention, Person, Quote, Span

_SINGULAR = frozenset("he him his himself she her hers herself".split())
_PLURAL = frozenset("they them their theirs themselves".split())
_OWN = frozenset("i me my mine we us our ours you your yours".split())

# First words that tie a sentence to the one before: "But nobody ...", "Asked ...".
_OPENERS = re.compile(
    r"(?:and|but|or|nor|so|yet|however|also|then|thus|therefore|instead|still|besides|"
    r"moreover|furthermore|meanwhile|nevertheless|nonetheless|similarly|likewise|"
    r"otherwise|earlier|later|elsewhere|afterwards?|asked|another|others?|both|either|"
    r"neither|each|some|none|such|it|its|it's|this|that|these|those|here|there's|"
    r"he|she|they|his|her|their|one,|one of them|two of them|most of them|"
    r"some of them|all of them|among them|the (?:rest|other|others|latter|same|"
    r"two|three|pair|report said)|in addition|as a result|in response|in turn|"
    r"at the time|since then|until then|by then|after that|before that|for example|"
    r"for instance|on the other hand|for (?:his|her|their) part|to that end|"
    r"not (?:every|all)|of the \w+|nobody else|what is more|even so|"
    r"of (?:these|those|them)|the \d+-year-old)"
    r"(?=[\s,'’]|\Z)",
    re.IGNORECASE,
)
_TIES = re.compile(
    r"\b(?:also|further (?=\w+ed\b)|went on to|goes on to|too[,.]|as well[,.]|"
    r"the latter|the former[,.]|did so|do so|doing so|"
    r"said so|of the (?:\d+|two|three|four|five|six|seven|eight|nine|ten) |"
    r"such an? |the other|another|(?:in|of|at|by|for|with|from|on|about|like|"
    r"despite|after|before) (?:this|that|these|those)(?! (?:\w+ )?(?:year|month|week|"
    r"morning|afternoon|evening|summer|winter|spring|autumn|newspaper|paper))[\s,.]|"
    r"(?:disputed|denied|confirmed|repeated|rejected) (?:this|that|it)\b)",
    re.IGNORECASE,
)
# Furniture that was taken for a paragraph, and words of the desk to its readers.
_FURNITURE = re.compile(
    r"(?:[A-Z]{3,}[A-Z ]{0,30}:|(?:correction|clarification|update|updated|editor's "
    r"note|note|caption|picture|pictures|photo|photos|image|video|watch|read more|see "
    r"also|more|related|credit|additional reporting|reporting|source|sources)\s*:|"
    r"(?:watch|click|scroll|read|follow|subscribe|sign up|listen|email|share)\b|"
    r"(?:anyone|anybody|those|people|witnesses) (?:with|who (?:has|have)) (?:any )?"
    r"(?:more )?information\b)",
    re.IGNORECASE,
)
_FINAL = re.compile(r"[.!…][\"”’')\]]*\Z")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
DESCRIBED = "a description of one who is not named"
"""The one reason that a line may have beside lines that name the person."""

_FEWEST_WORDS = 4
# No sentence of news is longer; what is (a text without stops) costs nothing more.
_MOST_CHARS = 2000
# How far a paragraph is read back for open marks; keeps one endless line linear.
_LONGEST_PARAGRAPH = 4000


@dataclass(frozen=True, slots=True)
class Footing:
    """A report's quotes and mentions in order, for asking what lies in a sentence."""

    report: Annotated
    mentions: tuple[tuple[Mention, Person], ...]
    starts: tuple[int, ...]
    quotes: tuple[tuple[Span, Quote], ...]
    quote_starts: tuple[int, ...]
    longest_quote: int

    def mentions_in(self, span: Span) -> list[tuple[Mention, Person]]:
        """The mentions that start in this span, in order."""
        low = bisect_left(self.starts, span.start)
        high = bisect_left(self.starts, span.end)
        return list(self.mentions[low:high])

    def quotes_in(self, span: Span) -> list[Quote]:
        """The quotes of whose content a part lies in this span, each once."""
        low = bisect_left(self.quote_starts, span.start - self.longest_quote)
        high = bisect_left(self.quote_starts, span.end)
        found = {
            quote.id: quote
            for part, quote in self.quotes[low:high]
            if part.overlap(span)
        }
        return list(found.values())


def make_footing(report: Annotated) -> Footing:
    """The footing of a report. Cost: sorting its mentions and quotes."""
    mentions = sorted(
        ((mention, person) for person in report.people for mention in person.mentions),
        key=lambda pair: (pair[0].span, pair[1].id),
    )
    quotes = sorted(
        ((part, quote) for quote in report.quotes for part in quote.content),
        key=lambda pair: (pair[0], pair[1].id),
    )
    return Footing(
        report=report,
        mentions=tuple(mentions),
        starts=tuple(mention.span.start for mention, _ in mentions),
        quotes=tuple(quotes),
        quote_starts=tuple(part.start for part, _ in quotes),
        longest_quote=max((len(part) for part, _ in quotes), default=0),
    )


def find_leaning(footing: Footing, span: Span) -> str | None:
    """Why this sentence may not stand alone, in a few words; None when it may.

    It may not when it opens with a tie to the sentence before, when a pronoun or a
    description in it stands for somebody it does not name, when words in quotation
    marks have no speaker in it, when it is a fragment, a question or a label, or when
    the desk speaks to its readers.

    Misses: a noun that leans ("The plant had passed ...") after a first mention.
    """
    if len(span) > _MOST_CHARS:
        return "too long"
    text = footing.report.article.words_of(span)
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return "too short"
    if not _FINAL.search(text):
        return "no full stop"
    if _FURNITURE.match(text):
        return "a label"
    if not _marks_match(text):
        return "marks do not match"
    if _is_inside_marks(footing.report.article.text, span.start):
        return "inside a quotation"
    if _OPENERS.match(text.lstrip("\"“‘'")):
        return "opens with a tie"
    plain = blank_marked(text)
    if _TIES.search(plain):
        return "tied to the sentence before"
    if any(word.lower() in _OWN for word in _WORD.findall(plain)):
        return "the desk speaks"
    return (
        _find_lost_speaker(footing, span, text)
        or _find_lost_person(footing, span, plain)
        or _find_lost_pronoun(footing, span, plain)
    )


def blank_marked(text: str) -> str:
    """The text with everything between double quotation marks as spaces."""
    signs = list(text)
    opened: int | None = None
    for at, sign in enumerate(text):
        if sign == "“" or (sign == '"' and opened is None):
            opened = at
        elif sign in '”"' and opened is not None:
            signs[opened : at + 1] = " " * (at + 1 - opened)
            opened = None
    return "".join(signs)


def _marks_match(text: str) -> bool:
    """Whether each double mark has its partner, and a first single mark has one."""
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    if text[0] in "'‘":
        return bool(re.search(r"[^\s\w]['’]|\w['’](?=\s|\Z)", text[1:]))
    return True


def _is_inside_marks(text: str, at: int) -> bool:
    """Whether a quotation that opened earlier in the paragraph is open here."""
    low = max(text.rfind("\n", 0, at) + 1, at - _LONGEST_PARAGRAPH)
    before = text[low:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _find_lost_speaker(footing: Footing, span: Span, text: str) -> str | None:
    """Words that are somebody's, with nobody in the sentence whose they are."""
    quotes = footing.quotes_in(span)
    for quote in quotes:
        if quote.source:
            if not any(span.contains(part) for part in quote.source):
                return "its speaker stands elsewhere"
            if all(
                footing.report.article.words_of(part).lower() in _SINGULAR | _PLURAL
                for part in quote.source
            ) and not _names_one(footing, span, quote.speakers):
                return "its speaker is a pronoun"
        elif quote.kind != "indirect" or not quote.cue:
            return "its speaker is not known"
    if not quotes and text[0] in '"“' and text[-1] in '"”':
        return "its speaker is not known"
    return None


def _names_one(footing: Footing, span: Span, people: Iterable[str]) -> bool:
    """Whether one of these people is named or described in this span."""
    wanted = set(people)
    return any(
        person.id in wanted and mention.form != "pronoun"
        for mention, person in footing.mentions_in(span)
    )


def _find_lost_person(footing: Footing, span: Span, plain: str) -> str | None:
    """ "The couple", "the star": a description of one who is named, but not here."""
    inside = footing.mentions_in(span)
    for mention, person in inside:
        if mention.form not in ("description", "group"):
            continue
        at = mention.span.start - span.start
        words = plain[at : at + 12].lower()
        if not words.startswith(("the ", "his ", "her ", "their ")):
            continue
        is_named = any(one.form == "name" for one in person.mentions) or person.members
        here = any(
            one.form == "name" and (other.id == person.id or other.id in person.members)
            for one, other in inside
        )
        if is_named and not here:
            return DESCRIBED
    return None


def _find_lost_pronoun(footing: Footing, span: Span, plain: str) -> str | None:
    """A pronoun outside quotation marks before which nobody stands for it."""
    inside = footing.mentions_in(span)
    owners = {mention.span.start: person.id for mention, person in inside}
    standing = [
        (mention.span.start, person.id)
        for mention, person in inside
        if mention.form != "pronoun"
    ]
    for count, match in enumerate(_WORD.finditer(plain)):
        word = match.group().lower()
        at = span.start + match.start()
        if word in ("it", "its") and count < 3:
            return "a pronoun without its noun"
        if word not in _SINGULAR and word not in _PLURAL:
            continue
        before = [owner for start, owner in standing if start < at]
        owner = owners.get(at)
        if owner is not None and owner in before:
            continue
        if word in _PLURAL and count >= 4 and owner is None:
            continue
        if owner is None and before:
            continue
        return "a pronoun without its noun"
    return None
