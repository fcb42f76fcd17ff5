"""Mentions: every span that names or describes somebody, read but not yet joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.annotate.body_names import NameGroup
from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import (
    FORMS_OF_ADDRESS,
    TITLES,
    is_person_noun,
    make_singular,
    noun_gender,
)
from sayso.annotate.lexicons.verbs import IRREGULAR_PASTS
from sayso.annotate.noun_kinds import (
    is_body_noun,
    is_document_noun,
    is_group_noun,
    is_plain_role,
)
from sayso.annotate.phrases import Head, is_possessive
from sayso.annotate.scenes import Scene
from sayso.annotate.source_heads import list_source_heads
from sayso.annotate.traits import Traits, read_traits

MentionKind = Literal["name", "description", "pronoun"]
Being = Literal["person", "group", "organization", "document", "unknown"]

PRONOUN_GENDER = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_PLURAL_PRONOUNS = frozenset("they them their theirs themselves both".split())
_OTHER_PRONOUNS = frozenset("they them their themselves its".split())
_ARTICLES = frozenset("the his her their its this that".split())
_LONGEST_DESCRIPTION = 7


@dataclass(slots=True)
class Reference:
    """One mention with what can be seen of it before it is tied to anybody.

    ``first`` and ``stop`` are word indices; ``group`` the index of its name group, or
    -1 (a name that several people share has none); ``being`` what it can be; ``many``
    whether it speaks of several; ``speaks`` the attribution whose source it heads, or
    -1; ``chance`` how likely its tie is right.
    """

    kind: MentionKind
    first: int
    stop: int
    being: Being = "unknown"
    group: int = -1
    noun: str = ""
    many: bool = False
    gender: str | None = None
    determiner: str = ""
    modifiers: tuple[int, int] = (0, 0)
    owner: tuple[int, int] = (0, 0)
    speaks: int = -1
    is_subject: bool = False
    is_owner: bool = False
    quoted: bool = False
    told: bool = False
    traits: Traits = field(default_factory=Traits)
    chance: float = 1.0


def find_references(
    scene: Scene, groups: tuple[NameGroup, ...], group_of: dict[int, int]
) -> tuple[Reference, ...]:
    """All mentions of an article in order of the text, none twice.

    Sources are read first and as whole phrases; then names, descriptions with "the" or
    a possessive, and pronouns elsewhere. Cost: linear.
    """
    found: dict[int, Reference] = {}
    taken: set[int] = set()
    for reference in _read_sources(scene, group_of, groups):
        if reference.first not in found:
            found[reference.first] = reference
            taken.update(range(reference.first, reference.stop))
    for number, name in enumerate(scene.names):
        if number not in group_of and not _is_shared_name(scene, number):
            continue
        first, stop = scene.range_of(name.span.start, name.span.end)
        if first < stop and (first not in found):
            group = group_of.get(number, -1)
            kind = groups[group].kind if group >= 0 else "person"
            reference = _refer_by_name(scene, first, stop, group, kind)
            found[first] = reference
            taken.update(range(first, stop))
    for reference in _find_others(scene, taken):
        found.setdefault(reference.first, reference)
    ordered = [found[first] for first in sorted(found)]
    _mark_subjects(scene, ordered)
    return tuple(ordered)


def _is_shared_name(scene: Scene, number: int) -> bool:
    """Whether a name without a group may be one of several people's: one word."""
    span = scene.names[number].span
    first, stop = scene.range_of(span.start, span.end)
    person = scene.names[number].type == "person" and stop - first == 1
    return person and not is_plain_role(scene, first, stop)


def _read_sources(
    scene: Scene, group_of: dict[int, int], groups: tuple[NameGroup, ...]
) -> Iterator[Reference]:
    for number, attribution in enumerate(scene.attributions):
        for head in list_source_heads(scene, number):
            if head.name >= 0 and head.name in group_of:
                group = group_of[head.name]
                reference = _refer_by_name(
                    scene, head.start, head.end, group, groups[group].kind
                )
            elif head.name >= 0 and _is_shared_name(scene, head.name):
                reference = _refer_by_name(scene, head.start, head.end, -1, "person")
            elif head.name >= 0 and not is_plain_role(scene, head.start, head.end):
                continue
            else:
                reference = _refer_by_head(scene, head)
            reference.speaks = number
            reference.is_subject = True
            if attribution.source:
                yield reference


def _refer_by_name(
    scene: Scene, first: int, stop: int, group: int, kind: str
) -> Reference:
    being: Being = "person" if kind == "person" else "organization"
    traits = read_traits(scene, first, stop) if being == "person" else Traits()
    return Reference(
        "name",
        first,
        stop,
        being,
        group,
        gender=traits.gender,
        is_owner=is_possessive(scene, stop - 1),
        quoted=scene.quoted_at[first] >= 0,
        told=scene.told_at[first] >= 0,
        traits=traits,
    )


def _refer_by_head(scene: Scene, head: Head) -> Reference:
    """A description or pronoun that a source is."""
    if head.is_pronoun:
        return refer_by_pronoun(scene, head.start)
    if head.name >= 0:
        # "Mum said": written like a name, it stands for "the mum"; "A MUM said".
        noun = scene.words[head.end - 1].folded.removesuffix("'s")
        before = scene.words[head.start - 1].folded if head.start else ""
        article = before if before in ("a", "an", "the") else ""
        head = replace(
            head,
            start=head.start - bool(article),
            name=-1,
            noun=noun,
            determiner=head.determiner or article or "the",
        )
    being, many = tell_being(head.noun)
    return Reference(
        "description",
        head.start,
        head.end,
        being,
        noun=head.noun,
        many=many,
        gender=None if many else noun_gender(head.noun),
        determiner=head.determiner,
        modifiers=head.modifiers,
        owner=(0, 0) if _is_count(scene, head.owner) else head.owner,
        quoted=scene.quoted_at[head.start] >= 0,
        told=scene.told_at[head.start] >= 0,
    )


def _is_count(scene: Scene, owner: tuple[int, int]) -> bool:
    """Whether what stands behind "of" is a number: "the mother of two"."""
    words = [scene.words[at].folded for at in range(*owner)]
    return len(words) == 1 and (words[0].isdigit() or words[0] in _COUNTS)


_COUNTS = frozenset("one two three four five six seven eight nine ten".split())


def tell_being(noun: str) -> tuple[Being, bool]:
    """What a folded head noun can be, and whether it is several.

    >>> tell_being("lawmakers"), tell_being("ministry"), tell_being("letter")
    (('group', True), ('organization', False), ('document', False))
    """
    if noun in FORMS_OF_ADDRESS:
        return "unknown", False
    if noun in TITLES or is_person_noun(noun):
        return "person", False
    if is_group_noun(noun):
        return "group", True
    if is_body_noun(noun):
        return "organization", False
    if is_document_noun(noun):
        return "document", False
    singular = make_singular(noun)
    return "unknown", singular != noun


def refer_by_pronoun(scene: Scene, at: int) -> Reference:
    """The mention that the pronoun at a word is."""
    folded = scene.words[at].folded
    gender = PRONOUN_GENDER.get(folded)
    being: Being = "person" if gender else "unknown"
    return Reference(
        "pronoun",
        at,
        at + 1,
        being,
        noun=folded,
        many=folded in _PLURAL_PRONOUNS,
        gender=gender,
        quoted=scene.quoted_at[at] >= 0,
        told=scene.told_at[at] >= 0,
    )


def _find_others(scene: Scene, taken: set[int]) -> Iterator[Reference]:
    """Pronouns of one gender and descriptions with an article, outside of sources."""
    for at, word in enumerate(scene.words):
        if at in taken or scene.name_at[at] >= 0:
            continue
        if word.folded in PRONOUN_GENDER or word.folded in _OTHER_PRONOUNS:
            yield refer_by_pronoun(scene, at)
        if word.folded in _ARTICLES:
            head = _read_description(scene, at, taken)
            if head is not None:
                reference = _refer_by_head(scene, head)
                if word.folded in PRONOUN_GENDER:
                    # "his wife": the pronoun stands at this word, the wife at the next.
                    reference.first += 1
                yield reference


def _read_description(scene: Scene, at: int, taken: set[int]) -> Head | None:
    """The description that begins with the article at ``at``, or None."""
    last = -1
    stop = at + 1
    while stop < len(scene.words) and stop - at < _LONGEST_DESCRIPTION:
        word = scene.words[stop]
        if stop in taken or not scene.is_glued(stop):
            break
        if word.folded in FUNCTION_WORDS and word.folded not in ("former", "then"):
            break
        being, _ = tell_being(word.folded.removesuffix("'s"))
        if being in ("person", "group", "organization"):
            last = stop
        stop += 1
    if last < 0 or (last + 1 < stop and not _is_verb(scene.words[last + 1].folded)):
        return None
    named = stop < len(scene.words) and scene.name_at[stop] >= 0
    if named and stop == last + 1 and scene.is_glued(stop):
        return None
    noun = scene.words[last].folded.removesuffix("'s")
    determiner = scene.words[at].folded
    owner = (at, at + 1) if determiner in ("his", "her", "their", "its") else (0, 0)
    return Head(at, last + 1, -1, noun, (at + 1, last), owner, determiner)


def _is_verb(folded: str) -> bool:
    """Whether a word behind a noun looks like a verb or adverb."""
    return folded in IRREGULAR_PASTS or folded.endswith(("ed", "s", "ly", "ing"))


def _mark_subjects(scene: Scene, ordered: list[Reference]) -> None:
    """Marks the first mention of each sentence that no preposition governs.

    A rough reading of grammar: subjects stand first in English news sentences.
    """
    seen: set[int] = set()
    subject: Reference | None = None
    for reference in ordered:
        if reference.quoted:
            continue
        if subject is not None and _is_joined(scene, subject, reference):
            reference.is_subject = True
            subject = reference
            continue
        sentence = scene.sentence_at[reference.first]
        before = scene.words[reference.first - 1].folded if reference.first else ""
        governed = before in _GOVERNING and scene.is_glued(reference.first)
        if reference.is_owner or governed or reference.noun in ("him", "them"):
            continue
        if reference.noun in ("his", "her", "their"):
            continue
        if sentence not in seen:
            reference.is_subject = True
            subject = reference
            seen.add(sentence)


def _is_joined(scene: Scene, before: Reference, after: Reference) -> bool:
    """Whether two mentions are one subject: "Ada Stone and Rex Quill", also a list."""
    between = scene.words[before.stop : after.first]
    if before.kind != "name" or after.kind != "name" or len(between) > 1:
        return False
    gap = scene.article.text[
        scene.words[before.stop - 1].end : scene.words[after.first].start
    ]
    return gap.strip() in ("and", ",", ", and", "&")


_GOVERNING = frozenset(
    "of for at in from with by on to about against into over after before near between "
    "under like than as around toward towards despite including following via".split()
)
