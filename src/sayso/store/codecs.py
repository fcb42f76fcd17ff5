"""Values as JSON and back: dataclasses as objects, spans as ``[start, end]``.

Fields that hold their default are left out, so a finding is about as long as what
it says. A span of another article than the one at hand carries that article's id.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from sayso.values import Annotated, Article, Span

Value = TypeVar("Value")
Decoder = Callable[[Any, str], Any]

# What reading damaged JSON, or that of another version, may raise.
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError)

_ANNOTATED_FIELDS = tuple(
    field.name for field in fields(Annotated) if field.name != "article"
)


def encode_annotated(annotated: Annotated) -> str:
    """What was found in an article as JSON; the article itself is not repeated."""
    found = {
        name: _encode(value, annotated.article.id)
        for name in _ANNOTATED_FIELDS
        if (value := getattr(annotated, name))
    }
    return _dump(found)


def decode_annotated(article: Article, text: str) -> Annotated:
    """The findings in this JSON, on their article.

    Raises:
        ValueError: when the JSON is not what ``encode_annotated`` writes.
    """
    hints = get_type_hints(Annotated)
    found = {
        name: _decoder(hints[name])(value, article.id)
        for name, value in json.loads(text).items()
    }
    return Annotated(article, **found)


def encode_value(value: object, article: str = "") -> str:
    """Any value of ``sayso.values`` as JSON; spans of ``article`` without its id."""
    return _dump(_encode(value, article))


def decode_value(kind: type[Value], text: str, article: str = "") -> Value:
    """The value of this type in this JSON."""
    decode: Decoder = _decoder(cast(Any, kind))
    value: Value = decode(json.loads(text), article)
    return value


def decode_tuple(kind: type[Value], text: str, article: str = "") -> tuple[Value, ...]:
    """The values of this type in a JSON list."""
    decoder = _decoder(cast(Any, kind))
    return tuple(decoder(item, article) for item in json.loads(text))


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _encode(value: Any, article: str) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Span):
        place = [value.start, value.end]
        return place if value.article == article else [*place, value.article]
    if isinstance(value, tuple):
        return [_encode(item, article) for item in value]
    return {
        name: _encode(held, article)
        for name, default in _defaults(cast(Any, type(value)))
        if (held := getattr(value, name)) != default or default is MISSING
    }


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def _as_is(value: Any, article: str) -> Any:
    return value


def _decode_span(value: Any, article: str) -> Span:
    start, end, *other = value
    return Span(other[0] if other else article, start, end)


@cache
def _decoder(kind: Any) -> Decoder:
    """The decoder of a type as annotations write it, made once."""
    if kind is Span:
        return _decode_span
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    origin = get_origin(kind)
    if origin in (UnionType, Union):
        (inner,) = (one for one in get_args(kind) if one is not NoneType)
        decode = _decoder(inner)
        return lambda value, article: None if value is None else decode(value, article)
    if origin is tuple:
        return _tuple_decoder(get_args(kind))
    return _as_is


def _tuple_decoder(kinds: tuple[Any, ...]) -> Decoder:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        decode = _decoder(kinds[0])
        return lambda value, article: tuple(decode(item, article) for item in value)
    decoders = [_decoder(one) for one in kinds]
    return lambda value, article: tuple(
        decode(item, article) for decode, item in zip(decoders, value, strict=True)
    )


def _dataclass_decoder(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    # Made when first used: a type may hold itself.
    made: dict[str, Decoder] = {}

    def decode(value: Any, article: str) -> Any:
        if not made:
            made.update({name: _decoder(hint) for name, hint in hints.items()})
        return kind(**{name: made[name](item, article) for name, item in value.items()})

    return decode
