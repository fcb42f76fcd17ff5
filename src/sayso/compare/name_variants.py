"""Names that several reports give, spelled alike or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.compare.keys import spell_keys
from sayso.compare.names import NameParts, compare_names, is_spelling, part_name
from sayso.compare.pages import Page
from sayso.compare.terms import list_words, stem_word
from sayso.text import split_words
from sayso.values import DisagreementClass, FactKind, Identity, Mention, Span

_STREETS = list_words(
    """
    street avenue road drive lane boulevard court place way terrace circle parkway
    highway square st ave rd dr ln blvd
    """
)
_SHORT_STREETS = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "dr": "drive",
    "ln": "lane", "blvd": "boulevard", "ct": "court", "hwy": "highway",
    "pkwy": "parkway", "ft": "fort", "mt": "mount",
}  # fmt: skip
# "Northwest" and "Northeast" are two ends of a town, and no spellings of one.
_DIRECTIONS = list_words(
    "north south east west northeast northwest southeast southwest northern southern "
    "eastern western"
)
_HOUSES = list_words(
    "hospital school church airport park center centre university college clinic hotel"
)
_VOWELS = str.maketrans("", "", "aeiouyh'-")
_MOST_VARIANTS = 30
_PLACED = re.compile(
    r"\b(?:village|town|city|hamlet|suburb|district|province|county) of\s\Z"
)


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name as one report gives it; ``value`` is equal for equal names."""

    page: int
    span: Span
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class NameFact:
    """A name with its uses, one a report and spelling; and how they differ, if so."""

    kind: FactKind
    uses: tuple[NameUse, ...]
    disagreement: DisagreementClass | None = None


def compare_name_uses(
    pages: Sequence[Page], identities: Iterable[Identity]
) -> tuple[NameFact, ...]:
    """Names that two or more reports give, with those spelled in two ways.

    People are compared by identity; other names by their words. A middle name or an
    initial more is no disagreement; another spelling is, and so is another kind of
    street. Cost: linear in names, with a cap on variants of one name.
    """
    return (
        *_compare_people(pages, identities),
        *_compare_others(pages),
    )


def _compare_people(
    pages: Sequence[Page], identities: Iterable[Identity]
) -> Iterator[NameFact]:
    """Full names of the story's people."""
    place = {page.report.article.id: at for at, page in enumerate(pages)}
    for identity in identities:
        if identity.type != "person":
            continue
        uses: list[tuple[NameUse, NameParts]] = []
        for tie in identity.ties:
            page = pages[place[tie.article]]
            person = next(p for p in page.report.people if p.id == tie.person)
            uses += _read_forms(place[tie.article], page, person.mentions)
        if len({use.page for use, _ in uses}) < 2:
            continue
        yield _judge_person(uses)


def _read_forms(
    at: int, page: Page, mentions: Sequence[Mention]
) -> list[tuple[NameUse, NameParts]]:
    """The distinct full names that one report gives a person, in its own text."""
    article = page.report.article
    found: dict[NameParts, NameUse] = {}
    for mention in mentions:
        if mention.form != "name" or page.find_line(mention.span) is None:
            continue
        text = article.words_of(mention.span)
        parts = part_name(text)
        if not parts.is_single and parts not in found:
            value = " ".join((*parts.given, parts.family, parts.suffix)).strip()
            found[parts] = NameUse(at, mention.span, text, value)
    return [(use, parts) for parts, use in found.items()]


def _judge_person(uses: list[tuple[NameUse, NameParts]]) -> NameFact:
    """One person's full names as agreed, or as spelled in two ways."""
    spelled = any(
        compare_names(one, other) == "spelling" or _differ_in_given(one, other)
        for at, (_, one) in enumerate(uses[:_MOST_VARIANTS])
        for _, other in uses[at + 1 : _MOST_VARIANTS]
    )
    if spelled:
        return NameFact("name", tuple(use for use, _ in uses), "contradicted")
    fullest = max(
        (use for use, _ in uses), key=lambda use: (len(use.value), use.value)
    ).value
    first: dict[int, NameUse] = {}
    for use, _ in uses:
        first.setdefault(use.page, NameUse(use.page, use.span, use.text, fullest))
    return NameFact("name", tuple(first[page] for page in sorted(first)))


def _differ_in_given(one: NameParts, other: NameParts) -> bool:
    """Whether two spellings of one given name stand before one family name."""
    return (
        one.family == other.family
        and one.given[0] != other.given[0]
        and is_spelling(one.given[0], other.given[0])
    )


def _compare_others(pages: Sequence[Page]) -> Iterator[NameFact]:
    """Names of places, bodies and things."""
    uses: dict[tuple[str, ...], list[NameUse]] = defaultdict(list)
    kinds: dict[tuple[str, ...], FactKind] = {}
    for at, page in enumerate(pages):
        seen: set[tuple[str, ...]] = set()
        people = {
            mention.span.start
            for person in page.report.people
            if person.type == "person"
            for mention in person.mentions
            if mention.form == "name"
        }
        for name in page.report.names:
            is_place = name.type == "place" or _is_placed(page, name.span)
            if page.find_line(name.span) is None:
                continue
            if name.span.start in people and not is_place:
                continue
            text = page.report.article.words_of(name.span)
            key = _key_name(text)
            if not key or key in seen:
                continue
            seen.add(key)
            uses[key].append(NameUse(at, name.span, text, " ".join(key)))
            kinds.setdefault(key, "place" if is_place else "name")
    variants = dict(_pair_variants(uses))
    taken: set[tuple[str, ...]] = set()
    for key in sorted(variants):
        other = variants[key]
        if key in taken or other in taken:
            continue
        both = (*uses[key], *uses[other])
        if len({use.page for use in both}) > 1:
            taken |= {key, other}
            yield NameFact(kinds[key], both, _judge_variants(key, other))
    for key, other in _pair_longer(uses):
        if key not in taken and other not in taken:
            taken |= {key, other}
            yield NameFact(kinds[key], (*uses[key], *uses[other]), "precision")
    shared = [key for key in sorted(uses) if len(uses[key]) > 1 and key not in taken]
    inner = {part for key in shared if len(key) > 1 for part in _inner_names(key)}
    for key in shared:
        # A lone word that is no place ("Congress", "Republicans") tells nothing.
        if key not in inner and (len(key) > 1 or kinds[key] == "place"):
            yield NameFact(kinds[key], tuple(uses[key]))


def _inner_names(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The shorter names that a name begins or ends with."""
    for at in range(1, len(key)):
        yield key[:at]
        yield key[at:]


def _is_placed(page: Page, span: Span) -> bool:
    """Whether the words before a name make it a place, whatever it looks like."""
    text = page.report.article.text
    return _PLACED.search(text[max(0, span.start - 25) : span.start]) is not None


def _key_name(text: str) -> tuple[str, ...]:
    """The words of a name for comparing, short forms of streets spelled out."""
    # "St John's" is "St Johns"; at the end it is the owner's.
    words = [word.folded.replace("'s", "s") for word in split_words(text)]
    if words and split_words(text)[-1].folded.endswith("'s"):
        words[-1] = words[-1].removesuffix("s")
    if words and words[0] == "the":
        words = words[1:]
    if len(words) > 2 and words[-1] == "flight":
        # "Ostvik Airways Flight 12" names the airline.
        words = words[:-1]
    return tuple(
        _SHORT_STREETS.get(word) or (spell_keys(word) or (word,))[0] for word in words
    )


def _pair_variants(
    uses: dict[tuple[str, ...], list[NameUse]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names of two words or more that differ in the spelling of one."""
    holes: dict[tuple[int, tuple[str, ...]], list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(uses):
        if len(key) < 2:
            continue
        for at in range(len(key)):
            hole = (at, key[:at] + key[at + 1 :])
            for other in holes[hole][:_MOST_VARIANTS]:
                if _is_variant(key[at], other[at], last=at == len(key) - 1):
                    yield key, other
            holes[hole].append(key)


def _pair_longer(
    uses: Mapping[tuple[str, ...], Sequence[NameUse]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names of one house of which one has a word more inside.

    "Ostvik General Hospital", "Ostvik General Children's Hospital": the words before
    and behind are the same, two of them at least, and no report has both.
    """
    for longer in sorted(uses):
        if len(longer) < 4 or longer[-1] not in _HOUSES:
            continue
        shorter = (*longer[:-2], longer[-1])
        if shorter not in uses:
            continue
        pages = [{use.page for use in uses[key]} for key in (longer, shorter)]
        if not pages[0] & pages[1]:
            yield longer, shorter


def _is_variant(one: str, other: str, *, last: bool) -> bool:
    """Whether two words at one place of a name are meant to be the same."""
    if last and one in _STREETS and other in _STREETS:
        return True
    if not (one.isalpha() and other.isalpha()) or {one, other} <= _DIRECTIONS:
        return False
    shorter, longer = sorted((one, other), key=len)
    if last and (stem_word(one) == stem_word(other) or longer.startswith(shorter)):
        return False
    if min(len(one), len(other)) >= 4 and stem_word(one) == stem_word(other):
        return True
    if one.translate(_VOWELS) == other.translate(_VOWELS) and len(one) >= 4:
        return one[0] == other[0]
    if (
        len(shorter) >= 5
        and longer.startswith(shorter)
        and len(longer) <= 2 + len(shorter)
    ):
        return True
    return is_spelling(one, other)


def _judge_variants(one: tuple[str, ...], other: tuple[str, ...]) -> DisagreementClass:
    """A transliteration is a matter of precision; another spelling contradicts."""
    for left, right in zip(one, other, strict=True):
        if left != right:
            same_bones = left.translate(_VOWELS) == right.translate(_VOWELS)
            if same_bones and stem_word(left) != stem_word(right):
                return "precision"
    return "contradicted"
