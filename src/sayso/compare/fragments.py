"""Fragments and retellings: a quoted word or an indirect quote put to its utterance."""

from __future__ import annotations

from sayso.compare.candidates import CandidateIndex
from sayso.compare.matches import RUN, Match, SpeakerRelation
from sayso.compare.renditions import Rendition
from sayso.compare.screens import bound_coverage, has_shared_run

# A quoted word or two must be rare among the story's utterances ...
_MAX_HEADS = 3
_SHORT_WEIGHT = 2.6
_WHOLE = 0.85
# ... and the reporter's clause must share a further content word with the fullest.
_SAME_STEMS = 2
_NEAR_CHARS = 1500
_TOLD_COVERAGE, _TOLD_STEMS = 0.7, 4
_TOLD_OF_BOTH = 0.5


def is_fragment_of(
    rendition: Rendition,
    head: Rendition,
    match: Match,
    speakers: SpeakerRelation,
    index: CandidateIndex,
) -> bool:
    """Whether a quoted word or two are taken from an utterance.

    The words must all stand there and be rare in the story, the speaker the same, and
    the reporter's clause must share a further content word with the utterance. Where
    a speaker is not known, the utterance must stand near in the same report and the
    clause share two. Two reports that quote the same two rare words quote one thing.
    A name in marks is nobody's words: "We miss you, Ada" does not make 'Ada' one.
    """
    if match.coverage < _WHOLE or rendition.wording.weight > _SHORT_WEIGHT:
        return False
    if speakers == "different":
        return False
    stems = {token.stem for token in rendition.wording.tokens if token.is_content}
    if not stems or all(index.count(stem) > _MAX_HEADS for stem in stems):
        return False
    if stems <= _list_names(rendition) & _list_names(head):
        return False
    if rendition.wording.keys == head.wording.keys and len(stems) >= _SAME_STEMS:
        return True
    said = {token.stem for token in head.wording.tokens if token.is_content}
    support = len((rendition.clause & said) - stems)
    if speakers == "same":
        return support >= 1
    near = abs(rendition.start - head.start) <= _NEAR_CHARS
    return support >= 2 and near and rendition.article.id == head.article.id


def _list_names(rendition: Rendition) -> set[str]:
    """The stems of content words that have a capital."""
    return {
        token.stem
        for token in rendition.wording.tokens
        if token.is_content and token.text[:1].isupper()
    }


def is_told_of(
    rendition: Rendition,
    head: Rendition,
    match: Match,
    speakers: SpeakerRelation,
) -> bool:
    """Whether an indirect quote tells an utterance in nearly its own words.

    Both indirect: the same words as for two quotations; two named speakers who are
    told to say one thing are two say-sos. One in marks: the same speaker, and most
    content words shared.
    """
    if speakers == "different":
        return False
    if not head.is_marked:
        both = bool(rendition.quote.speakers and head.quote.speakers)
        if speakers == "unknown" and both:
            # "Police say it was Stone", "a fight, said the mayor, left Stone dead".
            least = _TOLD_OF_BOTH * head.wording.weight
            return match.is_same and match.weight >= least
        return match.is_same and match.coverage >= _TOLD_COVERAGE
    if speakers != "same":
        return match.is_same and match.run >= RUN
    return _shares_most(rendition, head)


def may_be_told(
    rendition: Rendition, head: Rendition, speakers: SpeakerRelation
) -> bool:
    """Whether ``is_told_of`` may hold, as far as can be told before aligning."""
    if speakers == "different":
        return False
    one, other = rendition.wording, head.wording
    if not head.is_marked:
        return bound_coverage(one, other) >= _TOLD_COVERAGE
    if speakers != "same":
        return has_shared_run(one, other)
    return _shares_most(rendition, head)


def _shares_most(rendition: Rendition, head: Rendition) -> bool:
    """Whether most content words of a retelling stand in the utterance."""
    stems = {token.stem for token in rendition.wording.tokens if token.is_content}
    said = {token.stem for token in head.wording.tokens if token.is_content}
    shared = len(stems & said)
    return shared >= _TOLD_STEMS and shared >= _TOLD_COVERAGE * len(stems)
