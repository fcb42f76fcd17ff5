"""Who speaks in each quote, as one identity across the reports where it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.matches import SpeakerRelation
from sayso.compare.renditions import Rendition
from sayso.text import split_words
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
        if all(_is_other(a, b) for a in voices_one for b in voices_two):
            return "different"
        return "unknown"


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


def is_same_name(one: str, two: str) -> bool:
    """Whether all words of the shorter name stand in the longer one."""
    words_one, words_two = _split_name(one), _split_name(two)
    return bool(words_one and words_two) and (
        words_one <= words_two or words_two <= words_one
    )


def _split_name(name: str) -> frozenset[str]:
    """The folded words of a name."""
    return frozenset(word.folded for word in split_words(name))


def _is_other(one: Voice, two: Voice) -> bool:
    """Whether two voices are surely two: named persons with other names.

    A body and its spokesperson, a group and a person are not taken as two, nor are a
    full name and a part of it that could not be tied to one identity.
    """
    if one.type != two.type or one.type == "group":
        return False
    return one.is_named and two.is_named and not is_same_name(one.name, two.name)
