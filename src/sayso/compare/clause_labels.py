"""Who did what, in the clause of a sentence around a span."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.compare.pages import Line, Page
from sayso.compare.phrases import skip_dateline
from sayso.compare.terms import list_words
from sayso.text import Word, split_words
from sayso.values import Identity, Span

MOST_WORDS = 8
_MOST_SUBJECT = 4
_MOST_REST = 3
AUXILIARIES = list_words("was were is are has had have been be will would did does")
PAST = list_words(
    """
    ran sank fell rose began broke struck hit shot died lost found left went came took
    made gave sold bought won met held spoke wrote grew drove stole caught fled fought
    paid spent sent built led stood burst drew flew threw wore woke kept set put cut
    shut let told said became heard saw felt tore swept shook slid hid rode won hung
    beat bit blew brought chose dealt fed lay lit rang slept slid stuck threw taught
    wrote took cost got
    """
)
DETERMINERS = list_words(
    "the a an his her its their our my your this that these those some any no"
)
BREAKS = list_words(
    """
    about above across after against along among around at before behind below beside
    between by despite during for from in inside into near of off on onto out outside
    over since through to toward towards under until with within without according
    and but or nor so yet that which who whom whose where when while because although
    though if as than
    """
)
# Behind these a clause has its own subject; behind other border words a noun goes on.
_CLAUSE_JOINS = list_words(
    """
    and but or nor so yet that which who whom whose where when while because although
    though if as than since until before after
    """
)
_PARTICLES = list_words("out off up down away over")
_PRONOUNS = list_words("he she it they there this")
_BEFELL = list_words("happened occurred unfolded")
_JUNK = re.compile(r"--|[@#_/]|\d:\d|\A\d+\Z")
_BORDER = re.compile(r"[,;:.\"“”()\n–—]")
_SUM = re.compile(r"[£$€]")
_NO_SUBJECT = list_words("i we you who which that this there one and but")


def summarize_clause(
    page: Page, line: Line, span: Span, people: Mapping[str, Identity]
) -> str | None:
    """Who did what in the clause around a span; None where no verb tells."""
    text = page.report.article.text
    whole = skip_dateline(text, line.span)
    words = _list_words(text, whole, span)
    verb = _find_verb(text, words, span)
    if verb is None:
        return None
    first = verb
    while first > 0 and words[first - 1].folded in AUXILIARIES:
        first -= 1
    last = verb
    while last + 1 < len(words) and last - first < 3:
        follower = words[last + 1].folded
        is_part = words[last].folded in AUXILIARIES or follower.endswith("ly")
        if not is_part or not _is_beside(text, words[last], words[last + 1]):
            break
        last += 1
    subject = _find_subject(page, words[:first], words[first], people)
    rest = _find_rest(text, words, last, span)
    group = [text[word.start : word.end] for word in words[first : last + 1]]
    if not subject or not _is_clean(subject, words, first):
        return None
    rest = rest[: max(0, MOST_WORDS - len(subject) - len(group))]
    while rest and (rest[-1].casefold() in BREAKS | DETERMINERS or rest[-1].isdigit()):
        # "Shot in the 100 block of Heron Lane": no loose "in the 100".
        if rest[-1] in _PARTICLES and len(rest) == 1:
            break
        rest.pop()
    is_bare = group[-1].casefold() in AUXILIARIES and not rest
    if group[-1].casefold() in _BEFELL and subject[0].casefold() not in DETERMINERS:
        return None
    is_nobody = subject[0].casefold() in _PRONOUNS and not rest
    if is_bare or is_nobody or _JUNK.search(" ".join(subject)):
        return None
    return " ".join([*subject, *group, *rest])


def _is_clean(subject: Sequence[str], words: Sequence[Word], first: int) -> bool:
    """Whether a subject reads as one: with a capital, a number, an article, a plural.

    "Expected to remain closed" has none of its own.
    """
    head = subject[0]
    if head.casefold() in BREAKS:
        return False
    if first > 1 and words[first - 2].folded == "to" and len(subject) == 1:
        return False
    if head[:1].isupper() or head[:1].isdigit() or len(subject) > 1:
        return True
    return head.endswith("s") or head in ("people", "police", "he", "she", "it", "they")


def _list_words(text: str, line: Span, span: Span) -> list[Word]:
    """The words of a sentence near a span, those of the span left out."""
    start, end = max(line.start, span.start - 250), min(line.end, span.end + 150)
    return [
        word
        for word in split_words(text, start, end)
        if word.end <= span.start or word.start >= span.end
    ]


def _find_verb(text: str, words: Sequence[Word], span: Span) -> int | None:
    """The verb nearest before a span, or else nearest behind it."""
    verbs = [at for at in range(len(words)) if is_verb(words, at)]
    before = [at for at in reversed(verbs) if words[at].end <= span.start]
    after = [at for at in verbs if words[at].start >= span.end]
    clause_start = 0
    for at in range(len(words)):
        gap = text[words[at - 1].end : words[at].start] if at else ""
        if words[at].end <= span.start and re.search(r"[,;:\"“”]", gap):
            clause_start = at
    near = [at for at in before if at >= clause_start]
    return next(iter((*near, *after[:2], *before)), None)


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word looks like a verb of the past or an auxiliary."""
    folded = words[at].folded
    if at and words[at - 1].folded in DETERMINERS:
        return False
    if folded in PAST or folded in AUXILIARIES:
        return True
    return len(folded) > 4 and folded.endswith("ed") and at > 0


def _find_subject(
    page: Page, words: Sequence[Word], verb: Word, people: Mapping[str, Identity]
) -> list[str]:
    """Whom or what a verb is told of: a name of the story, or the words before it."""
    article = page.report.article
    best: tuple[int, str] | None = None
    for person in page.report.people:
        identity = people.get(page.identity_of.get(person.id, ""))
        if identity is None:
            continue
        for mention in person.mentions:
            gap = verb.start - mention.span.end
            is_near = 0 < gap <= 2 and not _is_part(article.text, mention.span)
            if is_near and (best is None or gap < best[0]):
                best = (gap, identity.name)
    if best is not None:
        name = best[1].split()
        if name[0] in ("The", "A", "An", "His", "Her", "Their", "Its"):
            name[0] = name[0].casefold()
        return name[:5]
    start = _find_opening(article.text, words, verb, BREAKS - {"of"})
    whole = _find_opening(article.text, words, verb, _CLAUSE_JOINS)
    if whole < start and words[whole].folded not in BREAKS:
        # "The seascape by Agnes Ruland made £900": the seascape, if no verb parts them.
        if any(is_verb(words, at) for at in range(max(1, whole), len(words))):
            return []
        start = whole
    chosen = _find_noun(article.text, words[start:])
    if any(is_verb(words, at) for at in range(max(1, start), len(words))):
        # "A library wrecked when a river burst its banks will reopen": the library.
        chosen = _find_noun(article.text, words)
    if len(chosen) == 1 and chosen[0].casefold() in _NO_SUBJECT:
        return []
    return chosen


def _find_opening(
    text: str, words: Sequence[Word], verb: Word, borders: frozenset[str]
) -> int:
    """The place of the first word of the clause that a verb ends, twelve words back."""
    start = len(words)
    while start > 0 and len(words) - start < 12:
        one = words[start - 1]
        right = words[start].start if start < len(words) else verb.start
        if one.folded in borders or _BORDER.search(text[one.end : right]):
            break
        start -= 1
    return start


def _is_part(text: str, span: Span) -> bool:
    """Whether a name is part of another noun: "by", "a rediscovered" or "her" before.

    "The seascape by Agnes Ruland made £900" tells nothing that Agnes Ruland made.
    """
    before = split_words(text, max(0, span.start - 40), span.start)
    if not before or text[before[-1].end : span.start].strip():
        return False
    last = before[-1].folded
    after_article = len(before) > 1 and before[-2].folded in DETERMINERS
    is_lower = text[before[-1].start].islower()
    return last in BREAKS - _CLAUSE_JOINS or (
        after_article and is_lower and last.endswith("ed")
    )


def _find_noun(text: str, words: Sequence[Word]) -> list[str]:
    """The noun that opens some words, without what is said of it.

    "A passenger ferry carrying 187 people" is the passenger ferry.
    """
    chosen: list[str] = []
    for at, word in enumerate(words):
        is_more = word.folded.endswith("ing") or is_verb(words, at)
        if chosen and (is_more or word.folded in BREAKS - {"of"}):
            break
        if len(chosen) > _MOST_SUBJECT:
            break
        chosen.append(text[word.start : word.end])
    while chosen and chosen[-1].casefold() in BREAKS | DETERMINERS:
        chosen.pop()
    if chosen and chosen[0].casefold() in ("a", "an"):
        chosen[0] = "the"
    elif chosen and chosen[0].casefold() in DETERMINERS | _PRONOUNS:
        chosen[0] = chosen[0].casefold()
    return chosen


def _find_rest(text: str, words: Sequence[Word], last: int, span: Span) -> list[str]:
    """The words behind a verb that belong to it, up to a border."""
    rest: list[str] = []
    for at in range(last + 1, min(len(words), last + 2 + _MOST_REST)):
        word = words[at]
        if _SUM.search(text[words[at - 1].end : word.start]):
            # "Made a staggering £1.4 million": no "a staggering" without its sum.
            while rest and rest[-1].casefold() not in DETERMINERS:
                rest.pop()
            break
        is_apart = words[at - 1].end <= span.start <= word.start
        if is_apart or not _is_beside(text, words[at - 1], word):
            break
        if word.folded in BREAKS and rest:
            break
        rest.append(text[word.start : word.end])
    return rest


def _is_beside(text: str, one: Word, other: Word) -> bool:
    """Whether nothing but a space stands between two words."""
    return not text[one.end : other.start].strip()
