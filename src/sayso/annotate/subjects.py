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
