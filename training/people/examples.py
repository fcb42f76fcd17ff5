"""Examples of ties: a pronoun, the signs of each candidate, and which one it is."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.annotate import pronouns
from sayso.annotate.casts import Cast, Character
from sayso.annotate.mentions import Reference
from sayso.annotate.people import find_people
from sayso.annotate.readers import find_default, find_reader
from sayso.annotate.rules.readings import read_by_rules
from sayso.annotate.tie_signs import Sign
from sayso.annotate.ties import bound_mention
from sayso.evaluate.gold_chains import GoldChains, read_chains
from sayso.evaluate.gold_speakers import GoldArticle, fold_form, read_gold
from sayso.evaluate.people import find_gold, index_heads
from sayso.read.blocks import mark_blocks
from sayso.values import Article, Attribution, Reading, Span

# The chain of the mention at some characters, or None where the corpus has none there.
ChainAt = Callable[[int, int], str | None]
OPEN_GENRES = ("news", "interview", "bio", "academic", "court", "voyage")
_SILVER_ARTICLES = 300


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of each candidate for one pronoun; ``right`` are the places of those
    who are it, none where nobody of them is. ``source`` names the corpus.
    """

    source: str
    document: str
    speaks: bool
    options: tuple[tuple[Sign, ...], ...]
    right: frozenset[int]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text of a corpus once read, and the chain of whatever stands in it."""

    source: str
    reading: Reading
    chain_at: ChainAt


def read_texts(data: Path) -> Iterator[ReadText]:
    """The texts of GUM, speakers dev, and 300 of PolNeAR train with silver chains.

    They are read by the default reader, as in a run; the silver ones, which are many,
    by the rules.
    """
    read = find_reader(find_default())
    for genre in OPEN_GENRES:
        for gold in read_chains(data / "language" / "gum" / f"{genre}.conllu.gz"):
            yield ReadText(genre, read(gold.article), _look_up_gum(gold))
    for article in read_gold(data, "dev"):
        given = tuple(quote.attribution for quote in article.quotes)
        reading = replace(read(article.article), attributions=given)
        yield ReadText("speakers", reading, _look_up_speaker(article))
    yield from _read_silver(data)


def collect_examples(texts: Iterable[ReadText]) -> Iterator[Example]:
    """The examples of texts.

    Mentions before are tied as the present weights tie them, so that the signs are
    those that a run will see; what is right is said by the corpus.
    """
    for text in texts:
        found = _collect(text.source, text.reading, text.chain_at)
        is_silver = text.source == "silver"
        yield from filter(_is_believable, found) if is_silver else found


def _collect(source: str, reading: Reading, chain_at: ChainAt) -> list[Example]:
    """The examples of one text: one a pronoun, of the last time that it is read."""
    found: dict[int, Example] = {}
    choose = pronouns.choose_likely
    cast: list[Cast] = []
    list_options = pronouns.list_options

    def remember(
        now: Cast, reference: Reference, fitting: list[Character]
    ) -> list[pronouns.Option]:
        cast[:] = [now]
        return list_options(now, reference, fitting)

    def note(reference: Reference, options: list[pronouns.Option]) -> Character | None:
        scene = cast[0].scene
        chain = chain_at(*bound_mention(scene, reference))
        if chain is not None and options:
            chains = [_tell_chain(cast[0], one, chain_at) for one, _ in options]
            found[reference.first] = Example(
                source,
                reading.article.id,
                reference.speaks >= 0,
                tuple(tuple(signs) for _, signs in options),
                frozenset(at for at, told in enumerate(chains) if told == chain),
            )
        return choose(reference, options)

    pronouns.list_options, pronouns.choose_likely = remember, note
    try:
        find_people(reading)
    finally:
        pronouns.list_options, pronouns.choose_likely = list_options, choose
    return list(found.values())


def _tell_chain(cast: Cast, character: Character, chain_at: ChainAt) -> str | None:
    """The chain of most names and descriptions of a character."""
    votes: Counter[str] = Counter()
    for number, group in cast.group_of.items():
        if group == character.group:
            span = cast.scene.names[number].span
            votes.update(filter(None, [chain_at(span.start, span.end)]))
    for mention in character.mentions:
        if mention.kind != "name":
            told = chain_at(*bound_mention(cast.scene, mention))
            votes.update(filter(None, [told]))
    best = votes.most_common(1)
    return best[0][0] if best else None


def _look_up_gum(gold: GoldChains) -> ChainAt:
    by_place = index_heads(gold)

    def chain_at(start: int, end: int) -> str | None:
        number = find_gold(gold, by_place, gold.article.span(start, end))
        return None if number is None else gold.mentions[number].chain

    return chain_at


def _look_up_speaker(gold: GoldArticle) -> ChainAt:
    """Speakers at sources; elsewhere whoever alone is known by these words."""
    sources = {
        (span.start, span.end): quote.speakers[0]
        for quote in gold.quotes
        for span in quote.attribution.source[:1]
        if len(quote.speakers) == 1
    }

    def chain_at(start: int, end: int) -> str | None:
        if (start, end) in sources:
            return sources[start, end]
        words = gold.article.text[start:end]
        if words.casefold() in _PRONOUNS:
            return None
        form = fold_form(words)
        owners = [name for name, forms in gold.forms.items() if form in forms]
        return owners[0] if len(owners) == 1 else f"another: {form}"

    return chain_at


_PRONOUNS = frozenset(
    "he she his her him hers himself herself it its they them their who".split()
)


def _read_silver(data: Path) -> Iterator[ReadText]:
    """PolNeAR train: gold quotes, and the chains of a parser, which are often wrong."""
    texts: dict[str, tuple[str, tuple[Attribution, ...]]] = {}
    for line in (data / "polnear" / "train.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        article = Article(id=row["id"], text=row["text"])
        texts[row["id"]] = row["text"], _read_quotes(article, row["attributions"])
    path = data / "polnear" / "train.corenlp.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number >= _SILVER_ARTICLES:
                return
            row = json.loads(line)
            text, given = texts[row["id"]]
            blocks = mark_blocks(row["id"], text)
            article = Article(id=row["id"], text=text, blocks=blocks)
            reading = replace(read_by_rules(article), attributions=given)
            yield ReadText("silver", reading, _look_up_silver(row["chains"]))


def _is_believable(example: Example) -> bool:
    """Whether a silver example may be right.

    Kept are the pronouns that some candidate is; of sources only those where that one
    is who spoke last, or nobody of the candidates did. Read by eye, most of the others
    (some 36 were read) were the parser's mistakes.
    """
    if not example.right or not example.speaks:
        return bool(example.right)
    last = {
        at
        for at, signs in enumerate(example.options)
        if any(sign == "spoke last, speaks" for sign, _ in signs)
    }
    return not last or bool(last & example.right)


def _read_quotes(
    article: Article, annotators: dict[str, list[dict[str, list[list[int]]]]]
) -> tuple[Attribution, ...]:
    """The attributions of whoever marked most of them."""
    rows = max(annotators.values(), key=len, default=[])
    quotes = []
    for row in rows:
        content = _read_spans(article, row["content"])
        if content:
            marked = all(article.text[span.start] in '"“' for span in content)
            quotes.append(
                Attribution(
                    "direct" if marked else "indirect",
                    content,
                    _read_spans(article, row["cue"]),
                    _read_spans(article, row["source"]),
                    method="gold",
                )
            )
    quotes.sort(key=lambda one: (one.content[0].start, one.content[0].end))
    return tuple(quotes)


def _read_spans(article: Article, value: list[list[int]] | None) -> tuple[Span, ...]:
    if not value:
        return ()
    pairs = value if isinstance(value[0], list) else [value]
    return tuple(article.span(pair[0], pair[1]) for pair in pairs)


def _look_up_silver(chains: list[list[list[int]]]) -> ChainAt:
    """The chain of a span, or of the shortest one that ends where it does."""
    exact: dict[tuple[int, int], str] = {}
    by_end: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, chain in enumerate(chains):
        for start, end in chain:
            exact[start, end] = str(number)
            by_end[end].append((start, str(number)))

    def chain_at(start: int, end: int) -> str | None:
        if (start, end) in exact:
            return exact[start, end]
        around = [
            one for stop in (end, end + 2) for one in by_end[stop] if one[0] <= start
        ]
        return max(around)[1] if around and start - max(around)[0] < 60 else None

    return chain_at
