"""Texts that speak: a letter, a report, and who is behind them."""

from __future__ import annotations

from sayso.annotate.casts import Cast, Character
from sayso.annotate.description_words import describe_key
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import make_singular
from sayso.annotate.mentions import Reference
from sayso.annotate.noun_kinds import is_document_noun
from sayso.annotate.owners import find_owner
from sayso.annotate.scenes import Scene

_SENTENCE_REACH = 60


def tie_document(cast: Cast, reference: Reference) -> Character | None:
    """Who speaks through a text: its author where the article names one, or None.

    "a Harbour Board report", "a letter from Quill"; "the letter" is by whoever spoke
    where a letter was mentioned last.
    """
    owner = find_owner(cast, reference)
    if owner >= 0:
        return cast.characters[owner]
    if reference.determiner in ("the", "that", "this"):
        number = cast.documents.get(_key_document(reference.noun))
        if number is not None:
            return cast.characters[number]
    return None


def is_its_own_voice(cast: Cast, reference: Reference) -> bool:
    """Whether a text speaks for itself: nobody is behind it, or a court holds it.

    "the report" by an author whom the article tells elsewhere does not.
    """
    definite = reference.determiner in ("the", "that", "this", "its", "his", "her")
    known = describe_key(cast.scene, reference) in cast.by_key
    if known:
        return True
    court = make_singular(reference.noun) in _COURT_PAPERS
    return not reference.owner[1] and (court or not definite)


_COURT_PAPERS = frozenset(
    "complaint lawsuit suit affidavit indictment filing document record warrant charge "
    "subpoena verdict ruling motion petition".split()
)


def note_document(cast: Cast, reference: Reference, character: Character) -> None:
    """Remembers who spoke where a letter, report or statement was mentioned."""
    if reference.speaks < 0:
        return
    scene = cast.scene
    if reference.being == "document":
        cast.documents[_key_document(reference.noun)] = character.number
        return
    sentence = scene.sentence_at[reference.first]
    low = max(0, reference.first - _SENTENCE_REACH)
    high = min(len(scene.words), reference.stop + _SENTENCE_REACH)
    for at in range(low, high):
        word = scene.words[at].folded
        if scene.sentence_at[at] != sentence or scene.quoted_at[at] >= 0:
            continue
        if not is_document_noun(word) or not _is_introduced(scene, at):
            continue
        key = _key_document(word)
        # "The teachers said so in a letter about Quill's remarks": theirs, not Quill's.
        if reference.first > at and cast.written_at.get(key) == at:
            continue
        cast.documents[key] = character.number
        cast.written_at[key] = at


def _key_document(noun: str) -> str:
    """The name under which texts of one kind are kept: a study is a report too.

    >>> _key_document("studies"), _key_document("letters")
    ('report', 'letter')
    """
    singular = make_singular(noun)
    return next((kind for kind, nouns in _KINDS.items() if singular in nouns), singular)


_KINDS = {
    "report": frozenset(
        "report study paper analysis finding survey research review assessment".split()
    ),
    "suit": frozenset("complaint lawsuit suit filing petition".split()),
    "statement": frozenset("statement release".split()),
    "post": frozenset("post tweet message".split()),
}


def _is_introduced(scene: Scene, at: int) -> bool:
    """Whether a document is the speaker's own: "wrote a letter", "in an email"."""
    for back in range(at - 1, max(-1, at - 5), -1):
        folded = scene.words[back].folded
        if folded in ("a", "an", "their", "his", "her", "its"):
            before = scene.words[back - 1].folded if back else ""
            verb = scene.words[back - 2].folded if back > 1 else ""
            return before in _INTRODUCING or (
                before in ("off", "out") and verb in _SENDING
            )
        if folded in FUNCTION_WORDS:
            return False
    return False


_INTRODUCING = frozenset(
    "in wrote sent signed issued released published penned posted filed via through "
    "with posting by from".split()
)
_SENDING = frozenset("fired sent dashed put gave shot fire send put give".split())
