"""Judgements of another library, from the JSON lines that a library hands out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from sayso.errors import FormatError, SourceMissingError
from sayso.values import Anchor, ArticleMark, Handed, Judgement, JudgementKind

_KINDS: tuple[JudgementKind, ...] = get_args(JudgementKind)


def read_judgements(path: Path) -> tuple[Handed, ...]:
    """The judgements of a file of JSON lines, as a library hands them out.

    A file that is wrong in one line is refused whole, since half of what somebody
    judged is not what they judged.

    Raises:
        SourceMissingError: when the file does not exist.
        FormatError: when a line is no judgement.
    """
    if not path.is_file():
        raise SourceMissingError(
            f"no judgements at {str(path)!r}; expected a file of JSON lines"
        )
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as err:
        raise FormatError(
            f"{str(path)!r} is not UTF-8; expected JSON lines of judgements"
        ) from err
    return tuple(_read_lines(text, str(path)))


def _read_lines(text: str, source: str) -> Iterator[Handed]:
    # By "\n" alone: JSON may hold other signs that end a line elsewhere.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _read_handed(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError) as err:
            raise FormatError(
                f"{source} line {number}: is no judgement ({err}); expected a line of "
                "sayso export --rows judgements; nothing is taken",
                source=source,
                line=number,
            ) from err


def _read_handed(row: Mapping[str, Any]) -> Handed:
    kind = row["kind"]
    if kind not in _KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    anchors = tuple(map(_read_anchor, row["anchors"]))
    if not anchors:
        raise ValueError("no anchors")
    return Handed(
        Judgement(
            id=0,
            kind=kind,
            anchors=anchors,
            made_by=_text(row["made_by"]),
            made=_text(row["made"]),
            value=_text(row.get("value") or ""),
            note=_text(row.get("note") or ""),
        ),
        tuple(map(_read_mark, row["anchors"])),
    )


def _read_anchor(row: Mapping[str, Any]) -> Anchor:
    before_once, after_once = map(bool, row["beside_once"])
    start, end = int(row["start"]), int(row["end"])
    if not 0 <= start <= end:
        raise ValueError(f"{start}-{end} is no place")
    return Anchor(
        article=_text(row["article"]),
        text_hash=_text(row["text_hash"]),
        start=start,
        end=end,
        words=_text(row["words"]),
        role=_text(row["role"]),
        passage=_text(row["passage"]),
        lead_chars=int(row["lead_chars"]),
        before=_text(row["before"]),
        after=_text(row["after"]),
        beside_once=(before_once, after_once),
        is_repeated=bool(row["is_repeated"]),
    )


def _read_mark(row: Mapping[str, Any]) -> ArticleMark:
    outlet, url = row.get("outlet"), row.get("url")
    return ArticleMark(
        name=_text(row["article"]),
        source_name=_text(row.get("source_name") or row["article"]),
        outlet=None if outlet is None else _text(outlet),
        url=None if url is None else _text(url),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
