"""GUM: sentences, names, descriptions and coreference chains, by genre."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.lessons import Labelled, Lesson, Range

OPEN_GENRES = ("news", "interview", "bio", "academic", "court", "voyage")
"""The genres whose texts are CC BY or CC BY-SA; the others are left alone."""

_KINDS = {"person": "person", "organization": "organization", "place": "place"}
_OTHER = frozenset(("event", "object", "abstract", "animal", "plant", "substance"))
_SPEAKABLE = frozenset(("person", "organization"))
_ARTICLES = frozenset(("the", "a", "an", "this", "his", "her", "their", "its", "our"))
_JOINING = frozenset("of the and for in at & - 's ’s .".split())
_TITLES = frozenset(
    "President Vice Prime Minister Chancellor Senator Sen. Representative Rep. "
    "Governor Gov. Mayor Judge Justice Chief Professor Prof. Doctor Dr. Dr Mr. Mr Mrs. "
    "Mrs Ms. Ms Miss Sir Dame Lord Lady King Queen Prince Princess Pope Saint St. "
    "General Gen. Colonel Captain Lieutenant Sergeant Officer Secretary Director "
    "Ambassador Congressman Congresswoman Chairman Speaker Emperor Duke Count Baron "
    "Father Brother Sister Reverend Rev. Rabbi Imam Attorney Foreign Deputy First "
    "Former".split()
)


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    word: str
    tag: str
    head: int  # the token it depends on, in the document; itself where it is a root


@dataclass(slots=True)
class _Mention:
    group: str
    kind: str
    minimum: str
    link: str
    first: int
    last: int = -1


@dataclass(slots=True)
class _Document:
    id: str
    text: str = ""
    starts: list[int] = field(default_factory=list)
    tokens: list[_Token] = field(default_factory=list)
    mentions: list[_Mention] = field(default_factory=list)
    open: dict[str, list[_Mention]] = field(default_factory=lambda: defaultdict(list))


def read_gum(data: Path, genres: tuple[str, ...] = OPEN_GENRES) -> Iterator[Lesson]:
    """The documents of GUM, text rebuilt from words and spacing.

    Method: Zeldes 2017; entities and minimal spans after its CoNLL-U MISC column.
    A mention with a proper noun as its head is a name: it runs from the first to the
    last proper noun of its minimal span. A common noun makes a description, from the
    mention's start to its head word.
    """
    for genre in genres:
        path = data / "language" / "gum" / f"{genre}.conllu.gz"
        for document in _read_documents(path):
            yield _make_lesson(document)


def _read_documents(path: Path) -> Iterator[_Document]:
    document: _Document | None = None
    fresh, skip_to, base = True, 0, 0
    rest = (0, 0)  # what is left of a contraction, as its words take their parts
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id"):
                if document is not None:
                    yield document
                document = _Document(line.split("=")[1].strip())
            assert document is not None
            if line.startswith("# newpar ") or line.startswith("# newpar\n"):
                if document.text:
                    document.text = document.text.rstrip() + "\n\n"
            elif line.startswith("# text ="):
                fresh, skip_to, base = True, 0, len(document.tokens)
            elif line[:1].isdigit():
                fields = line.rstrip("\n").split("\t")
                number = fields[0]
                if "." in number:
                    continue
                if "-" in number:
                    skip_to = int(number.split("-")[1])
                    _add_word(document, fields, fresh)
                    whole = document.tokens.pop()
                    rest, fresh = (whole.start, whole.end), False
                    continue
                if int(number) <= skip_to:
                    end = min(rest[0] + len(fields[1]), rest[1])
                    document.tokens.append(
                        _Token(rest[0], end, fields[1], fields[3], base)
                    )
                    rest = (end, rest[1])
                else:
                    _add_word(document, fields, fresh)
                    fresh = False
                token = document.tokens[-1]
                head = int(fields[6]) if fields[6].isdigit() else 0
                token.head = base + head - 1 if head else len(document.tokens) - 1
                _add_mentions(document, fields[9])
    if document is not None:
        yield document


def _add_word(document: _Document, fields: list[str], fresh: bool) -> None:
    start = len(document.text)
    if fresh:
        document.starts.append(start)
    document.text += fields[1]
    document.tokens.append(
        _Token(start, len(document.text), fields[1], fields[3], len(document.tokens))
    )
    document.text += "" if "SpaceAfter=No" in fields[9] else " "


def _add_mentions(document: _Document, misc: str) -> None:
    """Open and close the mentions that a token's MISC column names."""
    entity = next(
        (part[7:] for part in misc.split("|") if part.startswith("Entity=")), ""
    )
    here = len(document.tokens) - 1
    for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
        if part.startswith("("):
            cells = part.strip("()").split("-")
            # GRP-etype-infstat-salience-centering-minspan-link-identity
            mention = _Mention(
                cells[0],
                cells[1],
                cells[5] if len(cells) > 5 else "1",
                cells[6] if len(cells) > 6 else "",
                here,
            )
            document.mentions.append(mention)
            if part.endswith(")"):
                mention.last = here
            else:
                document.open[cells[0]].append(mention)
        else:
            waiting = document.open[part.rstrip(")")]
            if waiting:
                waiting.pop().last = here


def _make_lesson(document: _Document) -> Lesson:
    text = document.text.rstrip()
    names: list[Labelled] = []
    descriptions: list[Labelled] = []
    chains: dict[str, list[Range]] = defaultdict(list)
    for mention in document.mentions:
        if mention.last < mention.first:
            continue
        head = _find_head(document, mention)
        start = document.tokens[mention.first].start
        chains[mention.group].append((start, document.tokens[head].end))
        tag = document.tokens[head].tag
        if tag == "PROPN":
            span = _name_range(document, mention, head)
            kind = _KINDS.get(mention.kind, "other" if mention.kind in _OTHER else "")
            if kind and span is not None:
                names.append((*span, kind))
        elif tag in ("NOUN", "ADJ", "NUM") and mention.kind in _SPEAKABLE:
            descriptions.append((start, document.tokens[head].end, mention.kind))
    return Lesson(
        id=document.id,
        corpus="gum",
        text=text,
        sentences=tuple(document.starts),
        names=keep_outermost(names),
        descriptions=_keep_innermost(descriptions),
        chains=tuple(tuple(chain) for chain in chains.values()),
    )


def _find_head(document: _Document, mention: _Mention) -> int:
    """The mention's token whose head lies outside it: the last one of its minimum."""
    for at in range(mention.first, mention.last + 1):
        head = document.tokens[at].head
        outside = head < mention.first or head > mention.last
        if (outside or head == at) and document.tokens[at].tag != "PUNCT":
            return _end_of_flat(document, at, mention.last)
    return mention.last


def _end_of_flat(document: _Document, head: int, last: int) -> int:
    """The last proper noun that runs on from a proper noun: "Ada" to "Quill"."""
    at = head
    if document.tokens[head].tag != "PROPN":
        return head
    while at < last and document.tokens[at + 1].tag == "PROPN":
        at += 1
    return at


def _name_range(document: _Document, mention: _Mention, head: int) -> Range | None:
    """The name in a mention whose head is a proper noun; None where it is a title.

    Of a person the capital words up to the head, without a title or another's name
    before them; else the whole mention where all its words but "of" and its like have
    capitals, or the capital words up to the head.
    """
    tokens = document.tokens
    is_person = mention.kind == "person"
    first = mention.first
    while first < head and tokens[first].word.lower() in _ARTICLES:
        first += 1
    last = mention.last
    while last > head and tokens[last].word in ("'s", "’s", "'", "’"):
        last -= 1
    if not is_person and all(map(_belongs, tokens[first : last + 1])):
        return tokens[first].start, tokens[last].end
    # "the United States ambassador Ada Quill": the country is a mention of its own.
    borders = {
        one.last
        for one in document.mentions
        if is_person and mention.first <= one.first and one.last < head
    }
    at = head
    while at > first and tokens[at - 1].word[:1].isupper() and at - 1 not in borders:
        at -= 1
    while is_person and at <= head and tokens[at].word in _TITLES:
        at += 1
    return (tokens[at].start, tokens[head].end) if at <= head else None


def _belongs(token: _Token) -> bool:
    return token.word[:1].isupper() or token.word in _JOINING or token.word.isdigit()


def keep_outermost(spans: list[Labelled]) -> tuple[Labelled, ...]:
    """The spans that no other holds, in order; of one range the first kind by name."""
    kept: list[Labelled] = []
    for one in sorted(set(spans), key=lambda span: (span[0], -span[1], span[2])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return tuple(kept)


def _keep_innermost(spans: list[Labelled]) -> tuple[Labelled, ...]:
    kept: list[Labelled] = []
    for one in sorted(set(spans), key=lambda span: (span[1] - span[0], *span)):
        if all(one[1] <= other[0] or one[0] >= other[1] for other in kept):
            kept.append(one)
    return tuple(sorted(kept))
