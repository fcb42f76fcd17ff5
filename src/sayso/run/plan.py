"""The one logical plan: every step, its shape, and the stage function it calls.

    articles --map--> annotated --fold--> stories --map--> story dossiers

Every runner (run/runners.py) reads these steps and adds nothing to what they mean, so
that one process, several processes or a cluster give the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sayso.annotate.annotations import annotate_article
from sayso.annotate.readers import find_default, find_reader, name_method
from sayso.compare.comparisons import compare_reports
from sayso.group.stories import group_articles
from sayso.tell.dossiers import tell_story
from sayso.values import Annotated, Article, KnownPerson, Ruling, Story, StoryDossier

In = TypeVar("In")
Out = TypeVar("Out")


@dataclass(frozen=True, slots=True)
class MapStep(Generic[In, Out]):
    """A step that turns one value into one value, each on its own.

    ``method`` names what the step does with its version: a library redoes what
    another method found.
    """

    name: str
    apply: Callable[[In], Out]
    method: str = ""


@dataclass(frozen=True, slots=True)
class FoldStep(Generic[In, Out]):
    """A step that turns a whole group of values into a tuple of values."""

    name: str
    apply: Callable[[Sequence[In]], tuple[Out, ...]]
    method: str = ""


@dataclass(frozen=True, slots=True)
class StoryReports:
    """A story with its annotated reports: what comparing and telling start from.

    ``rulings`` are people's judgements on who is one with whom, ``known`` the people
    of a reader's own list.
    """

    story: Story
    reports: tuple[Annotated, ...]
    rulings: tuple[Ruling, ...] = ()
    known: tuple[KnownPerson, ...] = ()


def compare_and_tell(item: StoryReports) -> StoryDossier:
    """The dossier of one story: its reports compared, then told."""
    comparison = compare_reports(item.reports, rulings=item.rulings, known=item.known)
    return tell_story(item.story, item.reports, comparison)


@dataclass(frozen=True, slots=True)
class AnnotateBy:
    """Annotates an article by the reader of this name, loaded once a process."""

    reader: str

    def __call__(self, article: Article) -> Annotated:
        """The article with what this reader and the rules behind it find."""
        return annotate_article(article, read=find_reader(self.reader))


def choose_annotate(reader: str | None = None) -> MapStep[Article, Annotated]:
    """The step of annotating by a reader: "rules", "accurate", "fast" or a folder.

    None is the default reader. The method of the step names the reader's version.

    Raises:
        ModelError: when there is no such model, or its files are broken.
    """
    name = reader or find_default()
    return MapStep("annotate", AnnotateBy(name), f"annotate.v2/{name_method(name)}")


GROUP: FoldStep[Annotated, Story] = FoldStep("group", group_articles, "group.v3")
TELL: MapStep[StoryReports, StoryDossier] = MapStep("tell", compare_and_tell, "tell.v1")
