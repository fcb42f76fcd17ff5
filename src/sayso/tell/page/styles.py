"""The page's style sheet and script, and the policy that lets only these run."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from sayso.tell.page.places import COLOURS
from sayso.tell.page.reports import MAX_TIED
from sayso.tell.page.story_views import StoryView

_TEMPLATES = files("sayso.tell.page").joinpath("templates")


def write_styles(stories: tuple[StoryView, ...]) -> str:
    """The style sheet: the page's own, and the rules that depend on what it shows.

    Cost: linear in reports and in marks that stand in several pieces.
    """
    reports = max((len(one.places.reports) for one in stories), default=0)
    rules = [_TEMPLATES.joinpath("page.css").read_text(encoding="utf-8")]
    rules += [_write_hue(number) for number in range(COLOURS)]
    rules += [_write_tie(number) for number in range(1, MAX_TIED + 1)]
    rules += [_write_filter(number) for number in range(reports)]
    for story in stories:
        rules += [_write_target(report, id) for report, id in story.split]
    return "\n".join(rules) + "\n"


def read_script() -> str:
    """The little script that adds comfort; the page works without it."""
    return _TEMPLATES.joinpath("page.js").read_text(encoding="utf-8")


def _write_hue(number: int) -> str:
    return f".c{number}{{--hue:var(--c{number})}}"


def _write_tie(number: int) -> str:
    """Pointing at a note lights its words, and the words their note."""
    return (
        f".row:has(.n{number}:hover) .m{number},"
        f".row:has(.n{number}:focus-within) .m{number}"
        "{background:var(--lit)}"
        f".row:has(mark.m{number}:hover) .n{number}{{background:var(--lit)}}"
    )


def _write_filter(number: int) -> str:
    """One report alone: hide what it does not carry, dim it in the pictures.

    What a link leads to stays visible, so that no citation leads nowhere.
    """
    shown = f".story:has(.pick-{number}:checked)"
    return (
        f"{shown} .by:not(.by-{number},:target,:has(:target)){{display:none}}"
        f"{shown} .part:not(.by-{number}){{opacity:.12}}"
        f".chart:has(.node.by-{number}:hover) .ribbon:not(.by-{number})"
        "{opacity:.08}"
    )


def _write_target(report: str, id: str) -> str:
    """Every piece of a mark lights when it is linked to, not the first alone."""
    return f"#{report}:has(#{id}:target) .{id}{{background:var(--aim)}}"


def write_policy(style: str, script: str) -> str:
    """The content security policy: nothing loads, only these two run."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; "
        f"script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")
