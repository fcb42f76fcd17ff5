"""Who speaks in each quote.

A wrong speaker's name is mended at one of three links of one chain:

1. *source -> head* (source_heads.py, then phrases.py, ``read_heads``): which word of
   "Stone's lawyer, Rex Quill" is the one who speaks. Wrong head: mend it there.
2. *head -> mention -> person* (people.py lists the modules): names joined wrongly are
   mended in name_groups.py or body_names.py; a description tied wrongly in
   descriptions.py ("the baker"), bodies.py ("the company"), documents.py ("the
   letter") or owners.py ("her manager"); a pronoun in pronouns.py; a couple in
   couples.py.
3. *no source* (twins.py, turns.py): a display quotation takes the speaker of the same
   words in the body, a following one the speaker before it.
"""

from __future__ import annotations

from sayso.annotate.noun_kinds import is_plain_role
from sayso.annotate.phrases import Head
from sayso.annotate.scenes import Scene, set_scene
from sayso.annotate.source_heads import list_source_heads
from sayso.annotate.turns import find_label, tell_turn
from sayso.annotate.twins import find_twins
from sayso.values import Attribution, Person, Quote, Reading

_DISPLAY = frozenset(("headline", "second_headline", "pull_quote", "caption"))


def resolve_speakers(reading: Reading, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """The attributions of a reading as quotes ``q1`` ..., with speakers where known.

    Quotes stand in order of their content. A group whose members are known ("the
    couple") gives its members. Speakers are empty where a reader could not tell: the
    nearest name is never taken because it is near. Cost: linear.

    Misses: a quotation without source whose speaker is told only by what is said.
    """
    ordered = sorted(reading.attributions, key=lambda one: _key(one))
    arranged = Reading(
        reading.article,
        reading.sentences,
        reading.names,
        reading.times,
        tuple(ordered),
    )
    scene = set_scene(arranged)
    by_start = {
        mention.span.start: person for person in people for mention in person.mentions
    }
    chances = {
        mention.span.start: _CHANCES[mention.form] * mention.score
        for person in people
        for mention in person.mentions
    }
    by_word = _map_words(scene, people)
    speakers = [
        _find_by_source(scene, number, by_start) for number in range(len(ordered))
    ]
    _fill_from_twins(scene, speakers)
    for number, attribution in enumerate(ordered):
        if speakers[number] or attribution.source:
            continue
        speakers[number] = find_label(scene, number, by_word)
        if not speakers[number] and not _is_display(scene, attribution):
            speakers[number] = tell_turn(scene, number, speakers, by_word)
    _fill_from_twins(scene, speakers)
    return tuple(
        _make_quote(
            f"q{number + 1}",
            attribution,
            speakers[number],
            _tell_chance(scene, number, chances) if speakers[number] else 0.0,
        )
        for number, attribution in enumerate(ordered)
    )


# How often a speaker given by such a mention was right on speakers dev with gold spans:
# names 243 of 244, descriptions and titles 78 of 85, groups 31 of 31, no source 9 of 9.
# A pronoun has a chance of its own (79: right .949, mean chance .953).
_CHANCES = {"name": 0.99, "description": 0.92, "group": 0.97, "pronoun": 1.0}
_WITHOUT_SOURCE = 0.9


def _tell_chance(scene: Scene, number: int, chances: dict[int, float]) -> float:
    """The chance that an attribution's speakers are right: the least of its heads."""
    told = [
        chances[at]
        for head in list_source_heads(scene, number)
        for at in _starts_of(scene, head)
        if at in chances
    ]
    return min(told, default=_WITHOUT_SOURCE)


def _key(attribution: Attribution) -> tuple[int, int]:
    first = attribution.content[0]
    return first.start, first.end


def _map_words(scene: Scene, people: tuple[Person, ...]) -> dict[int, str]:
    """The id of the person at each word that belongs to a name or description."""
    by_word: dict[int, str] = {}
    for person in people:
        for mention in person.mentions:
            if mention.form != "pronoun":
                first, stop = scene.range_of(mention.span.start, mention.span.end)
                by_word.update(dict.fromkeys(range(first, stop), person.id))
    return by_word


def _find_by_source(
    scene: Scene, number: int, by_start: dict[int, Person]
) -> tuple[str, ...]:
    """The speakers that an attribution's source names, in order of the text."""
    found: list[str] = []
    for head in list_source_heads(scene, number):
        person = next(
            (by_start[at] for at in _starts_of(scene, head) if at in by_start), None
        )
        if person is not None:
            found.extend(person.members or (person.id,))
    return tuple(dict.fromkeys(found))


def _starts_of(scene: Scene, head: Head) -> tuple[int, ...]:
    """Where a head's mention may start: a role written like a name has its article."""
    if head.name < 0:
        return (scene.words[head.start].start,)
    start = scene.names[head.name].span.start
    if not head.start or not is_plain_role(scene, head.start, head.end):
        return (start,)
    return start, scene.words[head.start - 1].start


def _fill_from_twins(scene: Scene, speakers: list[tuple[str, ...]]) -> None:
    """Gives quotes without source the speakers of the same words elsewhere.

    Twins that disagree leave it open.
    """
    twins = find_twins(scene.article, scene.attributions)
    for number, attribution in enumerate(scene.attributions):
        if speakers[number] or attribution.source:
            continue
        told = {speakers[twin] for twin in twins.get(number, ()) if speakers[twin]}
        if len(told) == 1:
            speakers[number] = next(iter(told))


def _is_display(scene: Scene, attribution: Attribution) -> bool:
    """Whether a quote stands in a headline, caption or pull quote."""
    return any(
        block.kind in _DISPLAY and block.span.overlap(attribution.content[0])
        for block in scene.article.blocks
    )


def _make_quote(
    quote_id: str, attribution: Attribution, speakers: tuple[str, ...], chance: float
) -> Quote:
    return Quote(
        id=quote_id,
        kind=attribution.kind,
        content=attribution.content,
        cue=attribution.cue,
        source=attribution.source,
        speakers=speakers,
        channel=attribution.channel,
        cue_class=attribution.cue_class,
        score=attribution.score,
        method=attribution.method,
        speaker_score=chance,
    )
