"""Who or what a source names, a relative pronoun led back to its noun."""

from __future__ import annotations

from sayso.annotate.lexicons.plain_words import FUNCTION_WORDS
from sayso.annotate.lexicons.roles import is_person_noun, make_singular
from sayso.annotate.noun_kinds import is_body_noun, is_document_noun, is_group_noun
from sayso.annotate.phrases import Head, is_possessive, read_heads
from sayso.annotate.scenes import Scene

_OF_PEOPLE, _OF_THINGS = frozenset(("who", "whom")), frozenset(("which", "that"))
_ARTICLES = frozenset("a an the this that these those his her its their our my".split())
_GOVERNING = frozenset("for of to with from by".split())
_BEING = frozenset("was were is are been being".split())
# How far before "who" its noun is looked for, in words.
_REACH = 14


def list_source_heads(scene: Scene, number: int) -> tuple[Head, ...]:
    """The heads of one attribution's source: who speaks, as the text puts it.

    "who" and "which" give the noun that they stand for, none where two could be it;
    an agency in "Stone was quoted by the agency" gives Stone.
    """
    source = scene.attributions[number].source
    if not source:
        return ()
    first, stop = scene.range_of(source[0].start, source[0].end)
    if stop - first == 1 and first:
        word = scene.words[first].folded
        if word in _OF_PEOPLE:
            return _find_people_before(scene, first)
        if word in _OF_THINGS:
            return _find_thing_before(scene, first)
    quoted = tuple(word.folded for word in scene.words[max(0, first - 3) : first])
    if quoted[1:] == ("quoted", "by") and quoted[0] in _BEING:
        return _find_people_before(scene, first - 3)
    heads = read_heads(scene, first, stop)
    return tuple(head for head in heads if head.noun not in _OF_THINGS)


def _find_people_before(scene: Scene, at: int) -> tuple[Head, ...]:
    """Whom "who" at a word stands for: the name or noun for people nearest before.

    "a spokesman for Quill, who" may be either and is nobody.
    """
    low = max(0, at - _REACH)
    index = at - 1
    while index >= low and scene.sentence_at[index] == scene.sentence_at[at]:
        if scene.quoted_at[index] >= 0:
            return ()
        name = scene.name_at[index]
        if name >= 0:
            first = scene.index_from(scene.names[name].span.start)
            if scene.names[name].type == "person":
                owned = _is_owner_of_person(scene, first)
                return () if owned else read_heads(scene, first, index + 1)
            index = first - 1
            continue
        noun = scene.words[index].folded
        if _is_for_people(noun) and not is_possessive(scene, index):
            start = _find_start(scene, index)
            named = _find_name_before(scene, start)
            return named or read_heads(scene, start, at)
        index -= 1
    return ()


def _is_for_people(noun: str) -> bool:
    return is_person_noun(make_singular(noun)) or is_group_noun(noun)


def _is_owner_of_person(scene: Scene, first: int) -> bool:
    """Whether a name belongs to a person named by a noun: "a spokesman for Quill"."""
    if not first or scene.words[first - 1].folded not in _GOVERNING:
        return False
    near = scene.words[max(0, first - 4) : first - 1]
    return any(_is_for_people(word.folded) for word in near)


def _find_start(scene: Scene, index: int) -> int:
    """The first word of the noun phrase whose noun stands at a word."""
    start = index
    while start and index - start < 6 and scene.is_glued(start):
        word = scene.words[start - 1].folded
        if word in _ARTICLES or is_possessive(scene, start - 1):
            return start - 1
        if word in FUNCTION_WORDS:
            break
        start -= 1
    return start


def _find_name_before(scene: Scene, start: int) -> tuple[Head, ...]:
    """The person's name that a phrase stands behind a comma: "Stone, 41, a baker"."""
    index = start - 1
    if index < 0 or "," not in scene.gap_before(start):
        return ()
    if scene.words[index].folded.isdigit() and index:
        index -= 1
    name = scene.name_at[index]
    if name < 0 or scene.names[name].type != "person":
        return ()
    first = scene.index_from(scene.names[name].span.start)
    return read_heads(scene, first, index + 1)


def _find_thing_before(scene: Scene, at: int) -> tuple[Head, ...]:
    """The body or text right before "which": a name, or a noun for one."""
    index = at - 1
    if scene.sentence_at[index] != scene.sentence_at[at]:
        return ()
    if scene.name_at[index] >= 0:
        first = scene.index_from(scene.names[scene.name_at[index]].span.start)
        return read_heads(scene, first, at)
    noun = scene.words[index].folded
    if not (is_body_noun(noun) or is_document_noun(noun) or is_group_noun(noun)):
        return ()
    return read_heads(scene, _find_start(scene, index), at)
