"""The facade: what the command line and Python users call.

Loose reports, from files to a dossier:

>>> from sayso.library import annotate_text
>>> found = annotate_text('"We will rebuild," said Mayor Ada Quill.')
>>> [quote.kind for quote in found.quotes]
['direct']

A library, that reports are added to for years: ``open_library``.
"""

from sayso.library.opened import Library, open_library
from sayso.library.paths import DEFAULT_LIBRARY, LIBRARY_VARIABLE, choose_library
from sayso.library.reports import (
    Batch,
    Progress,
    annotate_articles,
    annotate_text,
    group_stories,
    read_articles,
    tell_dossier,
)
from sayso.read.known_people import read_known_people
from sayso.run.selecting import keep_speech

__all__ = [
    "DEFAULT_LIBRARY",
    "LIBRARY_VARIABLE",
    "Batch",
    "Library",
    "Progress",
    "annotate_articles",
    "annotate_text",
    "choose_library",
    "group_stories",
    "keep_speech",
    "open_library",
    "read_articles",
    "read_known_people",
    "tell_dossier",
]
