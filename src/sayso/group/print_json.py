"""What is kept of an article, as one line of JSON, and back."""

from __future__ import annotations

import json
from datetime import date
from sys import intern

from sayso.errors import ValueFormatError
from sayso.group.decisions import Held
from sayso.group.prints import Print

_VERSION = 1


def held_to_json(held: Held) -> str:
    """One line of JSON, 2 to 10 KB; the same value always gives the same line."""
    one = held.print
    fields = {
        "version": _VERSION,
        "id": one.id,
        "published": one.published.isoformat() if one.published else None,
        "outlet": one.outlet,
        "title": sorted(one.title),
        "lead": sorted(one.lead),
        "terms": dict(one.terms),
        "names": dict(one.names),
        "pairs": dict(one.pairs),
        "aged": sorted(one.aged),
        "figures": sorted(one.figures),
        "places": sorted(one.places),
        "days": sorted(one.days),
        "lead_days": sorted(one.lead_days),
        "dated": sorted(one.dated),
        "sketch": one.sketch,
        "shown": dict(one.shown),
        "kind": one.kind,
        "day": held.day,
        "voice": held.voice,
        "ties": held.ties,
    }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def held_from_json(line: str) -> Held:
    """The value behind a line of ``held_to_json``.

    Raises:
        ValueFormatError: when the line is of another version.
    """
    fields = json.loads(line)
    if fields.get("version") != _VERSION:
        raise ValueFormatError(
            f"a kept print is of version {fields.get('version')!r}; expected version "
            f"{_VERSION}: make it anew from the article"
        )
    published = fields["published"]
    one = Print(
        id=fields["id"],
        published=date.fromisoformat(published) if published else None,
        outlet=fields["outlet"],
        title=frozenset(map(intern, fields["title"])),
        lead=frozenset(map(intern, fields["lead"])),
        terms=_share_words(fields["terms"]),
        names=_share_words(fields["names"]),
        pairs=_share_words(fields["pairs"]),
        aged=frozenset(fields["aged"]),
        figures=frozenset(fields["figures"]),
        places=frozenset(fields["places"]),
        days=frozenset(fields["days"]),
        lead_days=frozenset(fields["lead_days"]),
        dated=frozenset(fields["dated"]),
        sketch=tuple(fields["sketch"]),
        shown=fields["shown"],
        kind=fields["kind"],
    )
    ties = tuple((id, log_odds) for id, log_odds in fields["ties"])
    return Held(one, fields["day"], fields["voice"], ties)


def _share_words(counts: dict[str, int]) -> dict[str, int]:
    """One string for a word in all prints, as in prints made anew."""
    return {intern(word): count for word, count in counts.items()}
