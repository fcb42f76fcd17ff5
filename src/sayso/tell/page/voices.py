"""Who speaks, as the page names them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.tell.page.labels import join_words, shorten_words
from sayso.tell.page.places import Places
from sayso.values import Comparison, Identity, Quote, Utterance


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker's name on the page.

    ``people`` are the identities behind it, empty where it is not known who speaks;
    ``is_described`` tells that the label is a report's own description, not a name.
    """

    label: str
    people: tuple[str, ...] = ()
    is_described: bool = False

    @property
    def is_known(self) -> bool:
        """Whether anybody is named or described."""
        return bool(self.people) or self.is_described


NOBODY = Voice("Speaker not told")


@dataclass(frozen=True, slots=True)
class Voices:
    """The people of one story and the names to show for them."""

    identities: dict[str, Identity]
    ranks: dict[str, int]
    by_person: dict[tuple[str, str], str]
    places: Places

    def name_utterance(self, utterance: Utterance) -> Voice:
        """Who says an utterance; described by a report's words where not named."""
        known = tuple(one for one in utterance.speakers if one in self.identities)
        if known:
            return self.name_people(known)
        for rendering in (utterance.fullest, *utterance.renderings):
            quote = self.places.quotes.get((rendering.article, rendering.quote))
            voice = self.describe_source(quote) if quote else NOBODY
            if voice.is_known:
                return voice
        return NOBODY

    def name_quote(self, article: str, quote: Quote) -> Voice:
        """Who says a quote, by its own article's reading."""
        ties = (self.by_person.get((article, one)) for one in quote.speakers)
        known = tuple(dict.fromkeys(one for one in ties if one))
        return self.name_people(known) if known else self.describe_source(quote)

    def name_people(self, people: tuple[str, ...]) -> Voice:
        """The names of these identities as one label.

        In the order of the story's people, so that "Ada and Jo Pell" are the voice that
        "Jo and Ada Pell" are.
        """
        ordered = tuple(sorted(people, key=lambda one: self.ranks[one]))
        names = [self.identities[one].name for one in ordered]
        return Voice(shorten_words(join_words(names), max_chars=90), ordered)

    def describe_source(self, quote: Quote) -> Voice:
        """The words that a report itself uses for a speaker nobody could name.

        A pronoun tells a reader nothing here and counts as nobody; so does a kicker
        ("DAY OF DREAD: ..."), which stands where a speaker would.
        """
        words = " ".join(self.places.words(span) for span in quote.source).strip()
        is_kicker = words.isupper() and len(words.split()) > 1
        if not words or is_kicker or words.casefold() in _PRONOUNS:
            return NOBODY
        return Voice(shorten_words(words, max_chars=60), is_described=True)


_PRONOUNS = frozenset("i he she it we they you him her them us who this that".split())


def find_voices(comparison: Comparison, places: Places) -> Voices:
    """The voices of a story's people."""
    identities = {one.id: one for one in comparison.identities}
    by_person = {
        (tie.article, tie.person): one.id
        for one in comparison.identities
        for tie in one.ties
    }
    ranks = {id: rank for rank, id in enumerate(identities)}
    return Voices(identities, ranks, by_person, places)
