"""Outlets by name: when two names are one outlet, and how a host is told."""

from __future__ import annotations

import re

# Labels of a host that are no part of what the outlet is called.
_GENERIC = frozenset(
    "www com co uk org net edition news gov edu au ca de eu blog blogs archive "
    "amp m mobile in ie nz us".split()
)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^\s/:]+\.[^\s/:]+)(?::\d+)?/?")


def fold_outlet(outlet: str | None) -> str:
    """One short folded word for an outlet, the same for its hosts; empty for none.

    >>> fold_outlet("www.harbour-post.co.uk:80"), fold_outlet("Harbour-Post")
    ('harbour-post', 'harbour-post')
    >>> fold_outlet("The Ellery Post"), fold_outlet(None)
    ('ellery post', '')

    Misses: two outlets of one name under different endings.
    """
    folded = (outlet or "").casefold().strip()
    if " " in folded or "." not in folded:
        return folded.removeprefix("the ")
    labels = [label for label in re.split(r"[.:/]+", folded) if not label.isdigit()]
    telling = [label for label in labels if label not in _GENERIC]
    return telling[-1] if telling else folded


def tell_outlet(outlet: str) -> str:
    """An outlet as a reader is told it: a host without "www." and its port.

    >>> tell_outlet("www.harbour-post.com:80"), tell_outlet("Harbour Post")
    ('harbour-post.com', 'Harbour Post')
    """
    match = _HOST.fullmatch(outlet.strip())
    return match.group(1) if match else outlet.strip()
