"""What the words of a source name: somebody, a document, a body, or nobody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sayso.compare.terms import STOP_WORDS, list_words
from sayso.text import split_words
from sayso.values import Annotated, Origin, Span, Support

# Things that speak: what stands for a document in "the letter says".
_DOCUMENTS = list_words(
    """
    letter report lawsuit complaint affidavit filing indictment document documents
    warrant memo email e-mail emails records study survey video ad advertisement post
    book transcript bill ruling order decision petition paper newspaper statement
    release website log
    """
)
# Bodies whose people speak as one: two officers of one force are one say-so.
_BODIES: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "police",
        list_words(
            """
            police officer officers sheriff sheriff's deputy deputies detective
            detectives sgt sergeant lt lieutenant capt captain chief trooper troopers
            constable inspector superintendent investigators investigator authorities
            department cops
            """
        ),
    ),
    ("fire service", list_words("fire firefighter firefighters battalion")),
    ("ambulance service", list_words("ambulance paramedic paramedics")),
    ("prosecutors", list_words("prosecutor prosecutors prosecutor's district d.a")),
    ("court", list_words("court judge magistrate jury")),
    ("coroner", list_words("coroner coroner's examiner examiner's")),
    ("hospital", list_words("hospital doctor doctors surgeon clinic")),
    ("military", list_words("army military navy pentagon soldier general colonel")),
    ("witnesses", list_words("witness witnesses neighbor neighbour bystander")),
)
_OTHER_BODIES = list_words(
    """
    administration agency airline association authority bank board bureau cabinet
    campaign charity church club college commission committee company council defense
    defence family federation firm foundation government group team union university
    institute league ministry mosque museum network office opposition organization
    organisation outlet owner panel party prosecution regulator school service society
    state station store studio tribe trust
    """
)
_WEAK_SOURCES = list_words(
    "officials official source sources people many some others they he she it we i who"
)
_MOST_WORDS = 10
_RUN_ON = re.compile(r"\d-year-old\b|\b(?:was|were|is|are|has|have|consists?)\b")
_NO_SOURCES = list_words(
    """
    attack attacks shooting shootings incident incidents crash fire blaze storm snow
    scam scheme details accident explosion ceremony game deal event case suspect the a
    monday tuesday wednesday thursday friday saturday sunday today yesterday one two
    three four five six seven eight nine ten sgt lt capt det mr mrs ms dr adding
    heartbreaking
    """
)
# Alone these name no one hospital and no one paper.
_GENERIC = list_words(
    "hospital courier department office county city council university times post news"
)
_ACCORDING = re.compile(
    r"\baccording to ((?:the |a |an )?[^,.;:!?\n\"“”()]{2,60})", re.IGNORECASE
)
# A tail of a sentence such as ", police said": the subject and a word of speech.
_TAIL = re.compile(
    r",\s((?:[\w.'’-]+\s){1,5})(?:said|says|reported|announced|confirmed|stated)"
    r"(?=\s*(?:[.,;\n]|\Z|in an? |on \w{3,6}day))"
)


def name_source(words: str, channel: str | None) -> Origin | None:
    """The origin that the words of a source name; None where they name nobody.

    >>> name_source("the lawsuit", None)
    Origin(kind='document', name='the lawsuit', channel=None)
    """
    folded = [word.folded for word in split_words(words)]
    name = " ".join(words.split()).strip(" ,.;:'\"")
    if is_weak(words) or not _can_speak(name):
        return None
    is_document = any(word in _DOCUMENTS for word in folded)
    is_named = any(word[:1].isupper() for word in name.split()[1:])
    if is_document and not is_named:
        return Origin("document", name, channel)
    return Origin("speaker", name, channel)


def can_body_speak(name: str) -> bool:
    """Whether a body is named, or described by a word for what speaks.

    "The union" and "state police" are; "an intrigue", read as somebody, is not.

    >>> can_body_speak("the ferry company"), can_body_speak("an intrigue about a clerk")
    (True, False)
    """
    words = [word for word in split_words(name) if word.folded not in STOP_WORDS]
    if any(word.text[:1].isupper() for word in words):
        return True
    head = _find_head([word.folded for word in split_words(name)])
    known = any(head in signs for _, signs in _BODIES) or head in _DOCUMENTS
    return known or head in _OTHER_BODIES or head.endswith(("s", "people"))


def _can_speak(name: str) -> bool:
    """Whether the words of a source can name somebody, a body or a document.

    A lone verb ("transported"), a day, a number, a title without its name, what
    happened ("the attack") and words that run over into a sentence name none.
    """
    folded = [word.folded for word in split_words(name)]
    head = _find_head(folded)
    if not folded or len(folded) > _MOST_WORDS or _RUN_ON.search(name):
        return False
    if head in _NO_SOURCES or folded[0] in ("no", "nothing"):
        return False
    if name[0].islower() and folded[0].endswith(("ing", "ed")):
        return False
    if len(folded) > 1 or name[0].isupper():
        return not (len(folded) == 1 and head in _GENERIC)
    known = any(head in signs for _, signs in _BODIES) or head in _DOCUMENTS
    return known or head in _WEAK_SOURCES or head.endswith(("s", "people", "family"))


def _find_head(folded: Sequence[str]) -> str:
    """The noun that a source's words are about: that before "of", "in" and the like."""
    for at, word in enumerate(folded):
        if at and word in (
            "of",
            "in",
            "at",
            "from",
            "with",
            "for",
            "on",
            "who",
            "that",
        ):
            return folded[at - 1]
    return folded[-1] if folded else ""


def is_weak(name: str) -> bool:
    """Whether a source's name names nobody: "officials", "some people"."""
    words = [word.folded for word in split_words(name)]
    return all(word in _WEAK_SOURCES or word in STOP_WORDS for word in words)


def find_body(name: str, roles: Iterable[str] = ()) -> str | None:
    """The body on whose behalf somebody of this name and these roles speaks.

    >>> find_body("Capt. Michael Moss")
    'police'
    """
    words = {word.folded for text in (name, *roles) for word in split_words(text)}
    for body, signs in _BODIES:
        if words & signs:
            return body
    return None


def find_formula(report: Annotated, span: Span) -> Support | None:
    """The origin of a sentence that says "according to X" or ends in ", X said"."""
    article = report.article
    at = bisect_right(report.sentences, span.start, key=lambda one: one.start) - 1
    if at < 0 or span.start >= report.sentences[at].end:
        return None
    sentence = report.sentences[at]
    words = article.text[sentence.start : min(sentence.end, sentence.start + 1500)]
    for pattern in (_ACCORDING, _TAIL):
        match = pattern.search(words)
        if match is None:
            continue
        origin = name_source(match.group(1), None)
        if origin is not None:
            start = sentence.start + match.start(1)
            return Support(
                article.id, origin, article.span(start, start + len(match.group(1)))
            )
    return None
