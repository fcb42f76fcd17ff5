"""Groups that reports call by the same words, told once."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from sayso.values import Identity, StoryDossier, Utterance

# "Her family" in two reports may be two families.
_WHOSE = frozenset("his her its their our my your".split())


def gather_namesakes(story: StoryDossier) -> StoryDossier:
    """The story with groups of the same words as one, for telling it to a reader.

    Comparing keeps "police" of one report apart from "police" of another, since nobody
    says that they are the same officers. A reader who meets the heading "Police" six
    times learns nothing from that: the letter of the report beside each line tells it.
    The most used spelling names them; the first stands where two are used as much.
    Groups whose members are known, and people, stay as they are. Cost: linear.
    """
    comparison = story.comparison
    namesakes: dict[str, list[Identity]] = defaultdict(list)
    for one in comparison.identities:
        if one.type == "group" and not one.members and not _is_anybodys(one.name):
            namesakes[one.name.casefold()].append(one)
    several = [ones for ones in namesakes.values() if len(ones) > 1]
    if not several:
        return story
    first_of = {one.id: ones[0].id for ones in several for one in ones}
    joined = {ones[0].id: _join_identities(ones) for ones in several}
    identities = tuple(
        joined.get(one.id, one)
        for one in comparison.identities
        if first_of.get(one.id, one.id) == one.id
    )
    return replace(
        story,
        comparison=replace(
            comparison,
            identities=tuple(_rename_members(one, first_of) for one in identities),
            utterances=tuple(
                _rename_speakers(one, first_of) for one in comparison.utterances
            ),
        ),
    )


def _is_anybodys(name: str) -> bool:
    first = name.split()[:1]
    return not first or first[0].casefold() in _WHOSE


def _join_identities(ones: list[Identity]) -> Identity:
    counts: Counter[str] = Counter()
    for one in ones:
        counts[one.name] += len(one.forms)
    return replace(
        ones[0],
        name=max(counts, key=lambda name: counts[name]),
        ties=tuple(tie for one in ones for tie in one.ties),
        forms=tuple(sorted(form for one in ones for form in one.forms)),
    )


def _rename_members(identity: Identity, first_of: dict[str, str]) -> Identity:
    members = tuple(dict.fromkeys(first_of.get(one, one) for one in identity.members))
    return replace(identity, members=members)


def _rename_speakers(utterance: Utterance, first_of: dict[str, str]) -> Utterance:
    speakers = tuple(
        dict.fromkeys(first_of.get(one, one) for one in utterance.speakers)
    )
    return replace(utterance, speakers=speakers)
