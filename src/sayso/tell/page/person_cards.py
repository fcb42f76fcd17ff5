"""The people of a story, each once, with what every report calls them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sayso.tell.page.places import Cite, Places
from sayso.tell.page.voices import Voices
from sayso.tell.tie_doubts import explain_tie, is_doubtful
from sayso.values import Comparison, Identity, Span


@dataclass(frozen=True, slots=True)
class Form:
    """A form that one report uses for somebody, where first, and how often."""

    words: str
    cite: Cite
    count: int


@dataclass(frozen=True, slots=True)
class ReportForms:
    """All forms that one report uses for somebody, the most used first.

    ``doubt`` is what the tie rests on where no name decides it, else empty.
    """

    cite: Cite
    forms: tuple[Form, ...]
    doubt: str


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One person, group or organisation of the story.

    ``href`` leads to where their words begin, None where they say nothing alone.
    """

    anchor: str
    name: str
    type: str
    members: tuple[str, ...]
    quotes: int
    href: str | None
    reports: tuple[ReportForms, ...]
    only: str


def build_people(
    comparison: Comparison, places: Places, voices: Voices, heads: dict[str, str]
) -> tuple[PersonCard, ...]:
    """Everybody, those who are quoted most first; ties in order of the comparison.

    Who is neither named in a report of the story nor quoted is left out. Cost: linear
    in mentions.
    """
    quoted = _count_quotes(comparison)
    cards = [
        _build_card(identity, quoted, places, voices, heads)
        for identity in comparison.identities
    ]
    kept = [card for card in cards if card.reports or card.quotes]
    return tuple(sorted(kept, key=lambda card: (-card.quotes, -len(card.reports))))


def _count_quotes(comparison: Comparison) -> Counter[str]:
    """How many utterances each identity says, alone or as one of several."""
    counts: Counter[str] = Counter()
    for utterance in comparison.utterances:
        counts.update(set(utterance.speakers))
    return counts


def _build_card(
    identity: Identity,
    quoted: Counter[str],
    places: Places,
    voices: Voices,
    heads: dict[str, str],
) -> PersonCard:
    by_article: dict[str, list[Span]] = {}
    for span in identity.forms:
        by_article.setdefault(span.article, []).append(span)
    doubts = {
        tie.article: explain_tie(tie) for tie in identity.ties if is_doubtful(tie)
    }
    known = [one for one in places.reports if one.article.id in by_article]
    reports = []
    for report in known:
        forms = count_forms(by_article[report.article.id], places)
        if forms:
            id = report.article.id
            reports.append(ReportForms(forms[0].cite, forms, doubts.get(id, "")))
    members = tuple(
        voices.identities[one].name
        for one in identity.members
        if one in voices.identities
    )
    articles = [tie.article for tie in identity.ties]
    return PersonCard(
        places.person_anchor(identity.id),
        identity.name,
        identity.type,
        members,
        quoted[identity.id],
        heads.get(voices.name_people((identity.id,)).label),
        tuple(reports),
        places.only(articles),
    )


def count_forms(spans: list[Span], places: Places) -> tuple[Form, ...]:
    """The forms in these spans, each once with its count and its first place."""
    first: dict[str, Cite] = {}
    counts: Counter[str] = Counter()
    for span in sorted(spans):
        cite = places.cite(span)
        words = " ".join(cite.words.split()) if cite else ""
        if cite is None or not words:
            continue
        key = words.casefold()
        first.setdefault(key, cite)
        counts[key] += 1
    return tuple(
        Form(" ".join(first[key].words.split()), first[key], counts[key])
        for key in sorted(first, key=lambda key: (-counts[key], first[key].href))
    )
