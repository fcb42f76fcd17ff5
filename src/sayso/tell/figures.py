"""The headline figures of a story, counted once for the page and every other format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.text import fold_outlet
from sayso.values import Alteration, Article, Comparison, StoryDossier, Utterance


@dataclass(frozen=True, slots=True)
class Figures:
    """What a reader sees first: how many, of each thing, in one story.

    ``outlets`` counts feeds of one outlet once, and a report whose outlet is unknown as
    one of its own. ``people_quoted`` counts those whose words are given in quotation
    marks, a group as its members where they are known. ``say_sos`` counts those on
    whose word the story rests: the origins of its facts and the speakers of its
    utterances, what nobody is named for left out. ``on_one_say_so`` counts the agreed
    facts that rest on a single one.
    """

    reports: int
    outlets: int
    people_quoted: int
    utterances: int
    renderings: int
    silent_changes: int
    agreements: int
    disagreements: int
    say_sos: int
    on_one_say_so: int


def count_figures(story: StoryDossier) -> Figures:
    """The headline figures of a story; all zero for one without articles.

    Cost: linear in what the dossier holds.
    """
    comparison = story.comparison
    renderings = [one for u in comparison.utterances for one in u.renderings]
    return Figures(
        reports=len(story.articles),
        outlets=count_outlets(report.article for report in story.articles),
        people_quoted=len(_name_speakers(comparison, _find_marked(story))),
        utterances=len(comparison.utterances),
        renderings=len(renderings),
        silent_changes=sum(count_silent(one.changes) for one in renderings),
        agreements=len(comparison.agree),
        disagreements=len(comparison.disagree),
        say_sos=_count_say_sos(comparison),
        on_one_say_so=sum(1 for fact in comparison.agree if fact.independent == 1),
    )


def count_silent(changes: tuple[Alteration, ...]) -> int:
    """How many of these changes a reader is not shown."""
    return sum(1 for change in changes if change.is_silent)


def count_outlets(articles: Iterable[Article]) -> int:
    """How many outlets reports are of; one without an outlet counts as its own.

    Two hosts of one outlet are one ("www.ellery-post.com", "ellery-post.com:80").
    """
    return len({fold_outlet(one.outlet) or f"\0{one.id}" for one in articles})


def _find_marked(story: StoryDossier) -> list[Utterance]:
    """The utterances that a report gives in marks; unknown quotes count as such."""
    indirect = {
        (report.article.id, quote.id)
        for report in story.articles
        for quote in report.quotes
        if quote.kind == "indirect"
    }
    return [
        utterance
        for utterance in story.comparison.utterances
        if any((one.article, one.quote) not in indirect for one in utterance.renderings)
    ]


def _name_speakers(comparison: Comparison, utterances: Iterable[Utterance]) -> set[str]:
    """Names of those who speak, groups replaced by the members that are known."""
    identities = {identity.id: identity for identity in comparison.identities}
    names: set[str] = set()
    for utterance in utterances:
        for speaker in utterance.speakers:
            if speaker not in identities:
                continue
            members = identities[speaker].members or (speaker,)
            names.update(identities[one].name for one in members if one in identities)
    return names


def _count_say_sos(comparison: Comparison) -> int:
    origins = {
        (support.origin.kind, support.origin.name)
        for fact in (*comparison.agree, *comparison.disagree)
        for support in fact.supports
        if support.origin.kind != "unattributed"
    }
    speakers = {
        ("speaker", name) for name in _name_speakers(comparison, comparison.utterances)
    }
    return len(origins | speakers)
