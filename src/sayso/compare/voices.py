"""Who speaks in each quote, as one identity across the reports where it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.matches import SpeakerRelation
from sayso.compare.renditions import Rendition
from sayso.compare.voice_names import (
    are_two_bodies,
    are_two_people,
    fold_name,
    is_same_name,
)
from sayso.values import Annotated, Identity, PersonType


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks: the identity's id and name, or a name alone (id empty)."""

    id: str
    name: str
    type: PersonType
    is_named: bool
    members: frozenset[str] = frozenset()


class Voices:
    """The speakers of quotes: by identity where there is one, else by name."""

    def __init__(
        self, reports: Sequence[Annotated], identities: tuple[Identity, ...]
    ) -> None:
        self._by_person: dict[tuple[str, str], Voice] = {}
        for report in reports:
            for person in report.people:
                voice = Voice("", person.name, person.type, _is_name(person.name))
                self._by_person[report.article.id, person.id] = voice
        for identity in identities:
            voice = Voice(
                identity.id,
                identity.name,
                identity.type,
                _is_name(identity.name),
                frozenset(identity.members),
            )
            for tie in identity.ties:
                self._by_person[tie.article, tie.person] = voice

    def of(self, rendition: Rendition) -> tuple[Voice, ...]:
        """Who speaks in a quote, as far as it is known."""
        article = rendition.article.id
        return tuple(
            self._by_person[article, person]
            for person in rendition.quote.speakers
            if (article, person) in self._by_person
        )

    def relate(self, one: Rendition, two: Rendition) -> SpeakerRelation:
        """Whether two quotes have the same speaker, other ones, or it is not known."""
        voices_one, voices_two = self.of(one), self.of(two)
        if not voices_one or not voices_two:
            return "unknown"
        if any(_is_same(a, b) for a in voices_one for b in voices_two):
            return "same"
        if _are_two_in(one, two, voices_one, voices_two):
            return "different"
        if all(_is_other(a, b) for a in voices_one for b in voices_two):
            return "different"
        return "unknown"

    def name_two(self, one: Rendition, two: Rendition) -> bool:
        """Whether two reports name two speakers, each beside its quote.

        A "he" that was taken for somebody may be taken wrongly, and is no name.
        """
        return self.relate(one, two) == "different" and all(
            self.is_named_beside(side) for side in (one, two)
        )

    def is_named_beside(self, one: Rendition) -> bool:
        """Whether a report names the speaker of a quote right beside it."""
        return _is_told(one, self.of(one))


def _are_two_in(
    one: Rendition,
    two: Rendition,
    voices_one: tuple[Voice, ...],
    voices_two: tuple[Voice, ...],
) -> bool:
    """Whether one report tells of two who speak: "one man wrote" and "another wrote".

    Nobody without a name is the same as somebody else of that report, unless one of
    them is a group or a body, which may speak through the other.
    """
    if one.article.id != two.article.id or _repeats(one, two):
        return False
    people = all(voice.type == "person" for voice in (*voices_one, *voices_two))
    kinds = {voice.type for voice in (*voices_one, *voices_two)}
    groups = kinds == {"group"} or kinds == {"organization", "group"}
    return people or groups


def _repeats(one: Rendition, two: Rendition) -> bool:
    """Whether the shorter quote stands in the longer one word for word."""
    shorter, longer = sorted((one.wording.keys, two.wording.keys), key=len)
    return any(
        longer[at : at + len(shorter)] == shorter
        for at in range(len(longer) - len(shorter) + 1)
    )


def _is_told(rendition: Rendition, voices: tuple[Voice, ...]) -> bool:
    """Whether a report's own words beside a quote name its speaker."""
    words = " ".join(
        rendition.article.words_of(span) for span in rendition.quote.source
    )
    return any(fold_name(words) & fold_name(voice.name) for voice in voices)


def _is_name(name: str) -> bool:
    """Whether a name is a proper name and no description ("the star")."""
    return name[:1].isupper() and not name.startswith(("The ", "A ", "An "))


def _is_same(one: Voice, two: Voice) -> bool:
    """Whether two voices are one, or one is a member of the other."""
    if one.id and one.id == two.id:
        return True
    if one.id in two.members or two.id in one.members:
        return True
    if one.id and two.id:
        return one.name == two.name
    return is_same_name(one.name, two.name)


def _is_other(one: Voice, two: Voice) -> bool:
    """Whether two voices are surely two: named persons with other names.

    A body and its spokesperson, a group and a person are not taken as two, nor are a
    full name and a part of it that could not be tied to one identity.
    """
    if one.type != two.type or one.type == "group":
        return False
    if not one.is_named or not two.is_named:
        return False
    if one.type == "person":
        return are_two_people(one.name, two.name)
    return are_two_bodies(one.name, two.name)
