"""What a sentence leans on that stands outside it: why it may not stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.tell.footings import Footing as Footing
from sayso.tell.footings import make_footing as make_footing
from sayso.tell.furniture_words import is_furniture
from sayso.tell.quotation_marks import blank_marked as blank_marked
from sayso.tell.quotation_marks import has_matching_marks, is_inside_marks
from sayso.tell.tie_words import find_tie
from sayso.values import Span

_SINGULAR = frozenset("he him his himself she her hers herself".split())
_PLURAL = frozenset("they them their theirs themselves".split())
_OWN = frozenset("i me my mine we us our ours you your yours".split())

# "An 11-year-old boy ... his father": somebody to whom a pronoun may point.
_SOMEBODY = re.compile(
    r"\b(?:an?|the|one|two|three|four|five|several|\d+) (?:[\w'’-]+ ){0,4}?"
    r"(?:man|men|woman|women|boys?|girls?|teens?|teenagers?|child|children|baby|"
    r"toddler|infant|students?|victims?|suspects?|drivers?|officers?|gunman|gunmen|"
    r"husband|wife|father|mother|son|daughter|brother|sister|residents?|neighbors?|"
    r"neighbours?|\d+-year-olds?|couple|family|parents)\b",
    re.IGNORECASE,
)
# "Police say they have ...": a crowd that no name stands for.
_CROWD = re.compile(
    r"\b(?:police|people|officials|authorities|deputies|officers|detectives|prosecutors|"
    r"investigators|doctors|nurses|lawmakers|senators|republicans|democrats|witnesses|"
    r"residents|neighbou?rs|firefighters|firemen|crews|critics|experts|researchers|"
    r"scientists|lawyers|attorneys|families|parents|students|pupils|workers|employees|"
    r"passengers|players|protesters|leaders|members|voters|users|fans|customers|men|"
    r"women|children|boys|girls|teachers|divers|owners|trustees)\b",
    re.IGNORECASE,
)
_FINAL = re.compile(r"[.!…][\"”’')\]]*\Z")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
DESCRIBED = "a description of one who is not named"
"""The one reason that a line may have beside lines that name the person."""

_FEWEST_WORDS = 4
# A comma and a blank between a name and what it is called.
_APPOSED_CHARS = 2
# No sentence of news is longer; what is (a text without stops) costs nothing more.
_MOST_CHARS = 2000


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
    if len(_LETTERS.findall(text)) < _FEWEST_WORDS:
        return "too short"
    if not _FINAL.search(text):
        return "no full stop"
    plain = blank_marked(text)
    if is_furniture(text, plain):
        return "a label"
    if text[0] == "(":
        return "an aside"
    if not has_matching_marks(text):
        return "marks do not match"
    if is_inside_marks(footing.report.article.text, span.start):
        return "inside a quotation"
    if tie := find_tie(text, plain):
        return tie
    if any(_drop_verb(word) in _OWN for word in _WORD.findall(plain)):
        return "the desk speaks"
    return (
        _find_lost_speaker(footing, span, text)
        or _find_lost_person(footing, span, plain)
        or _find_lost_pronoun(footing, span, plain)
    )


def _drop_verb(word: str) -> str:
    """ "I'm" as "i", "we've" as "we"."""
    return re.split("['’]", word.lower())[0]


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
    names = [
        (mention.span, person.id)
        for mention, person in inside
        if mention.form == "name"
    ]
    for mention, person in inside:
        if mention.form not in ("description", "group"):
            continue
        at = mention.span.start - span.start
        if not plain[at : at + 12].lower().startswith("the "):
            continue
        is_named = any(one.form == "name" for one in person.mentions) or person.members
        here = any(
            owner == person.id or owner in person.members for _, owner in names
        ) or any(_stand_together(mention.span, name) for name, _ in names)
        if is_named and not here:
            return DESCRIBED
    return None


def _stand_together(one: Span, other: Span) -> bool:
    """Whether two spans are side by side: "Ola Venn, the singer", "the actor Max"."""
    first, second = sorted((one, other))
    return 0 <= second.start - first.end <= _APPOSED_CHARS


def _find_lost_pronoun(footing: Footing, span: Span, plain: str) -> str | None:
    """A pronoun outside quotation marks before which nobody stands for it."""
    inside = footing.mentions_in(span)
    owners = {mention.span.start: person.id for mention, person in inside}
    standing = [
        (mention.span.start, person.id, person.type)
        for mention, person in inside
        if mention.form != "pronoun"
    ]
    somebody = _SOMEBODY.search(plain)
    introduced = span.start + somebody.end() if somebody else span.end
    crowd = _CROWD.search(plain)
    gathered = span.start + crowd.end() if crowd else span.end
    for count, match in enumerate(_WORD.finditer(plain)):
        word = match.group().lower()
        at = span.start + match.start()
        if word in ("it", "its") and count < 3:
            return "a pronoun without its noun"
        if word not in _SINGULAR and word not in _PLURAL:
            continue
        before = [
            owner
            for start, owner, kind in standing
            if start < at and (kind == "person" or word in _PLURAL)
        ]
        owner = owners.get(at)
        people = {
            person
            for start, person, kind in standing
            if start < at and kind == "person"
        }
        if word in _PLURAL and len(people) > 1:
            continue  # "Quill and Marne said they would sail"
        if at > introduced or (owner is not None and owner in before):
            continue
        if word in _PLURAL and owner is None and (count >= 4 or at > gathered):
            continue
        if owner is None and before:
            continue
        return "a pronoun without its noun"
    return None
