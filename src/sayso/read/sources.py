"""Articles from files, folders and standard input: the entry of read/."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import IO

from sayso.config import ReadConfig
from sayso.errors import EncodingError, FormatError, SourceMissingError
from sayso.read.encodings import decode_page, decode_text
from sayso.read.files import MANIFEST_NAME, Format, SourceFile, find_files
from sayso.read.manifests import Manifest, read_manifest
from sayso.read.pages import read_page
from sayso.read.records import NO_DETAILS, STAGE, Details, read_text
from sayso.read.rows import read_csv, read_json_lines, read_parquet
from sayso.values import Article, Rejected

STANDARD_INPUT = "-"
_DEFAULT = ReadConfig()
_SNIFF_BYTES = 4096


@dataclass(slots=True)
class _Manifests:
    """The manifests met so far, and which of their lines were used."""

    given: Manifest | None
    given_folder: Path
    by_folder: dict[Path, Manifest | None] = field(default_factory=dict)
    used: set[tuple[str, str]] = field(default_factory=set)


def read_sources(
    paths: Sequence[Path | str],
    *,
    manifest: Path | str | None = None,
    config: ReadConfig = _DEFAULT,
) -> Iterator[Article | Rejected]:
    """The articles of files, folders and standard input (``-``), one by one.

    Files come in the order given, those of a folder by name, their rows in order. The
    id of a file is its name without the ending; a row has its own. What cannot be read
    is given as ``Rejected`` in its place, and the rest goes on; of two articles with
    one id the second is rejected. A ``manifest.csv`` in a folder tells of the files
    below it; ``manifest`` names one for all files and comes first. At most one file's
    text is held at a time.

    Raises:
        SourceMissingError: when a path that is named does not exist, before anything
            is read.
        FormatError: when the manifest that is named has no column ``file``.
        MissingExtraError: when a Parquet file is met without pyarrow.
    """
    sources = [str(path) for path in paths]
    for source in sources:
        if source != STANDARD_INPUT and not Path(source).exists():
            raise SourceMissingError(
                f"no file or folder {source!r}; expected a path to reports, or - for "
                "standard input",
                source=source,
            )
    given = None
    if manifest is not None:
        with _open_named(Path(manifest)) as file:
            given = read_manifest(file, str(manifest))
    folder = Path(manifest).parent if manifest is not None else Path()
    return _drop_repeated(_read_all(sources, _Manifests(given, folder), config))


def _open_named(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as err:
        reason = (err.strerror or "unknown error").lower()
        raise SourceMissingError(
            f"cannot open manifest {str(path)!r}: {reason}", source=str(path)
        ) from err


def _drop_repeated(
    items: Iterable[Article | Rejected],
) -> Iterator[Article | Rejected]:
    """The items, with a later article of an id that was met turned into a reason."""
    seen: dict[str, bytes] = {}
    for item in items:
        if isinstance(item, Article):
            text = item.text.encode("utf-8", "surrogatepass")
            digest = blake2b(text, digest_size=16).digest()
            first = seen.setdefault(item.id, digest)
            if item.id in seen and first is not digest:
                same = "the same text" if first == digest else "another text"
                yield Rejected(
                    item.id,
                    STAGE,
                    f"id {item.id!r} was read before, with {same}; the first stands; "
                    "give each report its own id",
                )
                continue
        yield item


def _read_all(
    sources: Sequence[str], manifests: _Manifests, config: ReadConfig
) -> Iterator[Article | Rejected]:
    if manifests.given:
        yield from manifests.given.rejected
    for source in sources:
        if source == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            yield from read_bytes("stdin", data, "standard input", config=config)
            continue
        for item in find_files(Path(source)):
            if isinstance(item, Rejected):
                yield item
            else:
                yield from _read_file(item, manifests, config)
    yield from _name_unused(manifests)


def _read_file(
    file: SourceFile, manifests: _Manifests, config: ReadConfig
) -> Iterator[Article | Rejected]:
    yield from _meet_manifests(file, manifests)
    name = str(file.path)
    try:
        with file.path.open("rb") as opened:
            if file.format == "parquet":
                yield from read_parquet(opened, file.path.name, config=config)
            elif file.format in ("jsonl", "csv"):
                # Rows tell of themselves; a manifest may still list their file.
                _find_details(file.path, manifests)
                rows = read_json_lines if file.format == "jsonl" else read_csv
                yield from rows(opened, file.path.name, config=config)
            else:
                yield from read_bytes(
                    file.path.stem,
                    opened.read(),
                    name,
                    format=file.format,
                    details=_find_details(file.path, manifests),
                    config=config,
                )
    except OSError as err:
        reason = (err.strerror or "unknown error").lower()
        yield Rejected(name, STAGE, f"cannot be opened: {reason}")


def read_bytes(
    id: str,
    data: bytes,
    name: str,
    *,
    format: Format = "unknown",
    details: Details = NO_DETAILS,
    config: ReadConfig = _DEFAULT,
) -> Iterator[Article | Rejected]:
    """The articles in bytes: pure, whatever file or stream they come from.

    ``id`` is that of a text or page; rows have their own. An unknown format is sniffed:
    JSON lines begin with ``{``, HTML with ``<``, all else is plain text. ``name`` is
    what messages call the source.
    """
    kind = _sniff_format(data) if format == "unknown" else format
    if kind == "jsonl":
        yield from read_json_lines(data.split(b"\n"), name, config=config)
        return
    try:
        if kind == "html":
            page = decode_page(data, source=name)
            yield from read_page(id, page, details, config=config)
        else:
            text = decode_text(data, source=name)
            yield from read_text(id, text, details, config=config)
    except EncodingError as err:
        yield Rejected(id, STAGE, str(err))


def _sniff_format(data: bytes) -> Format:
    start = data[:_SNIFF_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b'{"', b"{ ", b"{\t", b"{}")):
        return "jsonl"
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")) or b"<body" in start:
        return "html"
    return "text"


def _meet_manifests(
    file: SourceFile, manifests: _Manifests
) -> Iterator[Article | Rejected]:
    """Read the manifests of the folders above a file that were not met before."""
    if file.folder is None:
        return
    for folder in _folders_above(file):
        if folder in manifests.by_folder:
            continue
        manifests.by_folder[folder] = None
        path = folder / MANIFEST_NAME
        if not path.is_file():
            continue
        try:
            with path.open("rb") as opened:
                manifest = read_manifest(opened, str(path))
        except FormatError as err:
            yield Rejected(str(path), STAGE, str(err))
            continue
        except OSError as err:
            reason = (err.strerror or "unknown error").lower()
            yield Rejected(str(path), STAGE, f"cannot be opened: {reason}")
            continue
        manifests.by_folder[folder] = manifest
        yield from manifest.rejected


def _folders_above(file: SourceFile) -> list[Path]:
    """The folders from a file's own up to the one that was walked."""
    folders = []
    for folder in file.path.parents:
        folders.append(folder)
        if folder == file.folder:
            break
    return folders


def _find_details(path: Path, manifests: _Manifests) -> Details:
    """What manifests tell of a file: the one named first, then the nearest above."""
    known: list[tuple[Manifest | None, Path]] = [
        (manifests.given, manifests.given_folder)
    ]
    known += [(manifests.by_folder.get(one), one) for one in path.parents]
    for manifest, folder in known:
        if manifest is None:
            continue
        inside = path.is_relative_to(folder)
        name = manifest.find(PurePath(path.relative_to(folder) if inside else path))
        if name is not None:
            manifests.used.add((manifest.name, name))
            return manifest.details[name]
    return NO_DETAILS


def _name_unused(manifests: _Manifests) -> Iterator[Rejected]:
    """A reason for each line of a manifest whose file was not among those read."""
    known = [manifests.given, *manifests.by_folder.values()]
    for manifest in known:
        if manifest is None:
            continue
        for file in manifest.details:
            if (manifest.name, file) not in manifests.used:
                yield Rejected(
                    file, STAGE, f"{manifest.name!r} names it, but it is not there"
                )
