"""Names that the article gives in full, seen again where the model passed them by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.annotate.lexicons.plain_words import CALENDAR, FUNCTION_WORDS
from sayso.annotate.lexicons.roles import TITLES
from sayso.text import Word, split_words
from sayso.values import Article, Name, Span

# English words behind a hyphen; another short tail belongs to the name: "Chung-tai".
_TAILS = frozenset(
    """
    led run era like born free made style type based owned built held bound wide less
    hit ruled aged old long old-style esque ish proof ready only loving hating
    """.split()
)
_LONGEST_TAIL = 5
_ARTICLES = frozenset("the a an this that these those".split())


def echo_names(article: Article, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, with family names that stand alone added, and hyphen tails kept.

    Where "Ada Stone" is a person's name, a later "Stone" that nothing marks is one
    too, unless another capital word goes with it ("Stone Street") or an article stands
    before it ("the Stone exhibit"). No names give (). Cost: linear.

    Misses: a common word with a capital at the start of a sentence that is also a
    family name of the article ("Page one was blank").
    """
    whole = tuple(_keep_tail(article, name) for name in names)
    families = {
        last
        for name in whole
        if name.type == "person" and (last := _tell_family(article.words_of(name.span)))
    }
    added: Iterable[Name] = ()
    if families:
        added = _find_echoes(article, split_words(article.text), whole, families)
    return tuple(sorted((*whole, *added), key=lambda name: name.span.start))


def _keep_tail(article: Article, name: Name) -> Name:
    """A person's name with the rest of its last word: "Jae-in", not "Jae"."""
    text, end = article.text, name.span.end
    stop = end + 1
    if name.type != "person" or text[end : end + 1] != "-":
        return name
    while stop < len(text) and text[stop].isalpha():
        stop += 1
    tail = text[end + 1 : stop]
    known = tail in _TAILS or not tail.islower() or len(tail) > _LONGEST_TAIL
    if known or text[stop : stop + 1] == "-":
        return name
    return Name(Span(name.span.article, name.span.start, stop), name.type)


def _tell_family(words: str) -> str:
    """The last word of a full name; "" for a name of one word.

    >>> _tell_family("Ada Stone"), _tell_family("Stone"), _tell_family("Rex Quill Jr.")
    ('Stone', '', '')
    """
    parts = words.split()
    last = parts[-1]
    plain = len(parts) > 1 and last[0].isupper() and last.replace("-", "").isalpha()
    known = last.casefold() in FUNCTION_WORDS | CALENDAR
    return last if plain and len(last) > 2 and not known else ""


def _find_echoes(
    article: Article,
    words: Sequence[Word],
    names: Sequence[Name],
    families: set[str],
) -> Iterator[Name]:
    at = 0
    for number, word in enumerate(words):
        while at < len(names) and names[at].span.end <= word.start:
            at += 1
        plain = word.text.removesuffix("'s").removesuffix("’s")
        if plain not in families or (
            at < len(names) and names[at].span.start < word.end
        ):
            continue
        if _stands_alone(article.text, words, number):
            end = word.start + len(plain)
            yield Name(Span(article.id, word.start, end), "person")


def _stands_alone(text: str, words: Sequence[Word], number: int) -> bool:
    """Whether no article and no other capital word goes with a word.

    A title, a day, or the first word of a sentence may stand before it.
    """
    word = words[number]
    if number and text[words[number - 1].end : word.start] == " ":
        before = words[number - 1]
        free = before.folded in TITLES | CALENDAR or _starts_line(text, before.start)
        if before.folded in _ARTICLES or (before.text[:1].isupper() and not free):
            return False
    if number + 1 == len(words) or word.text.endswith(("'s", "’s")):
        return True
    after = words[number + 1]
    return text[word.end : after.start] != " " or not after.text[:1].isupper()


def _starts_line(text: str, at: int) -> bool:
    """Whether nothing but signs stands before an offset in its sentence."""
    before = text[max(0, at - 3) : at].rstrip(" “\"'‘")
    return not before or before[-1] in ".!?:\n"
