"""Which mention of a sentence is its subject, roughly."""

from __future__ import annotations

from sayso.annotate.mentions import Reference
from sayso.annotate.scenes import Scene


def mark_subjects(scene: Scene, ordered: list[Reference]) -> None:
    """Marks the first mention of each sentence that no preposition governs.

    A rough reading of grammar: subjects stand first in English news sentences.
    """
    seen: set[int] = set()
    subject: Reference | None = None
    for reference in ordered:
        if reference.quoted:
            continue
        if subject is not None and (
            _is_joined(scene, subject, reference)
            or _is_apposed(scene, subject, reference)
        ):
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


def _is_apposed(scene: Scene, before: Reference, after: Reference) -> bool:
    """Whether a name tells who a description is: "his cousin, the baker Ada Stone"."""
    if before.kind != "description" or after.kind != "name" or before.many:
        return False
    if after.first < before.stop or scene.gap_before(before.stop).strip() != ",":
        return False
    roles = {at for role in after.traits.roles for at in range(*role)}
    return all(
        at in roles or scene.words[at].folded in ("the", "a", "an")
        for at in range(before.stop, after.first)
    )


_GOVERNING = frozenset(
    "of for at in from with by on to about against into over after before near between "
    "under like than as around toward towards despite including following via".split()
)
