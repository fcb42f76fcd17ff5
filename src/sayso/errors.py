"""Every error that Sayso raises on purpose, under one root.

A message is one lower-case sentence: what was wrong, the value, what was expected,
the remedy. The command line prints it after ``sayso: `` and exits non-zero.
"""

from __future__ import annotations

from pathlib import Path


class SaysoError(Exception):
    """The root: catch this to catch everything that Sayso raises on purpose."""


class ReadError(SaysoError):
    """A source, or one item of it, cannot be read."""

    def __init__(self, message: str, *, source: str = "", line: int | None = None):
        super().__init__(message)
        self.source = source
        self.line = line


class SourceMissingError(ReadError):
    """A file or folder that was named does not exist or cannot be opened."""


class EncodingError(ReadError):
    """Bytes are not the text they claim to be; says which bytes."""

    def __init__(self, message: str, *, source: str = "", offset: int = 0):
        super().__init__(message, source=source)
        self.offset = offset


class FormatError(ReadError):
    """A file is not in the format its ending or its header promises."""


class MissingExtraError(SaysoError):
    """An optional dependency is needed and is not installed."""


class ModelError(SaysoError):
    """A language model is not there, is broken, or is not one that this Sayso reads."""

    def __init__(self, message: str, *, path: Path | None = None):
        super().__init__(message)
        self.path = path


class ValueFormatError(SaysoError, ValueError):
    """A value (a span, a time of publication) is not of the form it must have."""


class VerificationError(SaysoError):
    """A brief carries a citation that does not verify against the articles.

    ``label`` says how it fails: the words stand nowhere (``fabricated``), they stand in
    another place (``misattributed``), or the place is no part of the story's reports
    (``out of scope``). ``line`` counts the brief's lines from zero; ``citation`` the
    line's citations, where one behind the first fails: the line itself then stands.
    """

    def __init__(
        self,
        message: str,
        *,
        label: str = "",
        line: int | None = None,
        citation: int | None = None,
    ):
        super().__init__(message)
        self.label = label
        self.line = line
        self.citation = citation


class OutputError(SaysoError):
    """A result cannot be written where it was asked to go."""


class EvaluationError(SaysoError):
    """A task, or the data folder of a task, is not there."""


class LibraryError(SaysoError):
    """A library cannot be opened, read or written; what it holds is undamaged."""

    def __init__(self, message: str, *, path: Path | None = None):
        super().__init__(message)
        self.path = path


class LibraryBusyError(LibraryError):
    """Another process is writing to the library and did not end in time."""


class CorruptLibraryError(LibraryError):
    """A library's file is damaged, or is no library at all."""


class NotHeldError(SaysoError):
    """A story, article, person or finding that was named is not in the library."""
