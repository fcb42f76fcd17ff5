"""The dossier page: one file of HTML that needs nothing else."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.tell.page.labels import count_noun, shorten_words
from sayso.tell.page.moments import tell_published
from sayso.tell.page.story_views import build_story
from sayso.tell.page.styles import read_script, write_policy, write_styles
from sayso.values import Dossier

# What HTML cannot hold as a character: a control sign is a parse error in every
# browser, a lone surrogate cannot be written as UTF-8.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def render_page(dossier: Dossier) -> str:
    """The whole dossier as one HTML document.

    Every text of a report is escaped; a character that HTML cannot hold shows as
    U+FFFD. An empty dossier gives a page that says so. The same dossier always gives
    the same page. Cost: linear in texts and findings, times sorting.
    """
    stories = tuple(
        build_story(story, f"s{number}")
        for number, story in enumerate(dossier.stories, start=1)
    )
    style, script = write_styles(stories), read_script()
    page = (
        _environment()
        .get_template("page.html")
        .render(
            title=_title(dossier),
            stories=stories,
            rejected=dossier.rejected,
            style=Markup(style),
            script=Markup(script),
            policy=write_policy(style, script),
        )
    )
    return _UNPRINTABLE.sub("\ufffd", page)


def _title(dossier: Dossier) -> str:
    if not dossier.stories:
        return "Sayso dossier"
    title = " ".join(dossier.stories[0].story.title.split())
    if len(dossier.stories) > 1:
        return f"Sayso dossier: {count_noun(len(dossier.stories), 'story', 'stories')}"
    return f"{shorten_words(title, max_chars=90)} · Sayso dossier"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.tell.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["count_noun"] = count_noun
    environment.filters["shorten"] = lambda text, most: shorten_words(
        text, max_chars=most
    )
    environment.filters["published"] = tell_published
    return environment
