"""What a fact is about, in a few words that a reader understands alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.compare.claims import Claim
from sayso.compare.concepts import find_idea
from sayso.compare.pages import Line, Page
from sayso.compare.phrases import find_clause, find_phrase, skip_dateline
from sayso.compare.terms import list_words
from sayso.text import Word, split_words
from sayso.values import Identity, Span

_MOST_WORDS = 8
_LEAST_WORDS = 4
_MOST_SUBJECT = 4
_MOST_REST = 3
_AUXILIARIES = list_words("was were is are has had have been be will would did does")
_PAST = list_words(
    """
    ran sank fell rose began broke struck hit shot died lost found left went came took
    made gave sold bought won met held spoke wrote grew drove stole caught fled fought
    paid spent sent built led stood burst drew flew threw wore woke kept set put cut
    shut let told said became heard saw felt tore swept shook slid hid rode won hung
    beat bit blew brought chose dealt fed lay lit rang slept slid stuck threw taught
    wrote took cost
    """
)
_SPEECH = list_words("said told added wrote says tells stated reported claimed")
_DETERMINERS = list_words(
    "the a an his her its their our my your this that these those some any no"
)
_BREAKS = list_words(
    """
    about above across after against along among around at before behind below beside
    between by despite during for from in inside into near of off on onto out outside
    over since through to toward towards under until with within without according
    and but or nor so yet that which who whom whose where when while because although
    though if as than
    """
)
_PARTICLES = list_words("out off up down away over")
_PRONOUNS = list_words("he she it they there this")
_NO_SUBJECT = list_words("i we you who which that this there one and but")
_OF_NOUN = re.compile(
    r"\b((?:[a-z][\w'’-]+\s){0,2}[a-z][\w'’-]{2,})\s(?:of|comes? to|came to)\s"
    r"(?:about\s|some\s|nearly\s|over\s|more than\s)?\Z"
)
_ENDS_PLAIN = re.compile(r"ed\Z")


def label_claim(claim: Claim, page: Page, people: Mapping[str, Identity]) -> str:
    """What a claim is about: "age of Ruth Halloran", "when the ferry ran aground".

    Built from the topic where it says enough, else from the verb nearest to the value
    with its subject and what follows; at most eight words or so.
    """
    if claim.topic[0] == "age" and claim.topic[1] in people:
        return f"age of {people[claim.topic[1]].name}"
    line = page.lines[claim.line]
    if claim.topic == ("count", find_idea("people")):
        return _tell_phrase(page.report.article.text, line.span, claim.span)
    if claim.about:
        return claim.about
    if claim.kind == "quantity":
        noun = _find_measured(page, line, claim.span)
        if noun:
            return noun
        if not _is_object(page, line, claim.span):
            return _tell_phrase(page.report.article.text, line.span, claim.span)
    told = summarize_clause(page, line, claim.span, people)
    if told is None:
        return _tell_phrase(page.report.article.text, line.span, claim.span)
    if claim.topic in (("when",), ("hour",)):
        return f"when {told}"
    if claim.topic == ("duration",):
        return f"how long {told}"
    return f"how much {told}" if claim.kind == "quantity" else told


def tells_of_telling(about: str) -> bool:
    """Whether a label is only that somebody spoke: "when the council said"."""
    return about.rsplit(maxsplit=1)[-1:] != [] and about.split()[-1] in _SPEECH


def _find_measured(page: Page, line: Line, span: Span) -> str | None:
    """The noun that a sum is of: "estimate of £20,000"."""
    text = page.report.article.text
    match = _OF_NOUN.search(text[max(line.span.start, span.start - 50) : span.start])
    if match is None:
        return None
    words = match.group(1).split()
    while words and (
        words[0].casefold() in _DETERMINERS | _BREAKS | _AUXILIARIES | _PAST
        or (len(words) > 1 and _ENDS_PLAIN.search(words[0]))
    ):
        words.pop(0)
    return " ".join(words) or None


def _is_object(page: Page, line: Line, span: Span) -> bool:
    """Whether a verb of the past stands right before a sum: "made £1,000"."""
    text = page.report.article.text
    words = split_words(text, max(line.span.start, span.start - 40), span.start)
    return any(_is_verb(words, at) for at in range(max(1, len(words) - 3), len(words)))


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
    while first > 0 and words[first - 1].folded in _AUXILIARIES:
        first -= 1
    last = verb
    while last + 1 < len(words) and last - first < 3:
        follower = words[last + 1].folded
        is_part = words[last].folded in _AUXILIARIES or follower.endswith("ly")
        if not is_part or not _is_beside(text, words[last], words[last + 1]):
            break
        last += 1
    subject = _find_subject(page, words[:first], words[first], people)
    rest = _find_rest(text, words, last, span)
    group = [text[word.start : word.end] for word in words[first : last + 1]]
    if not subject:
        return None
    rest = rest[: max(0, _MOST_WORDS - len(subject) - len(group))]
    while rest and rest[-1].casefold() in _BREAKS | _DETERMINERS:
        if rest[-1] in _PARTICLES and len(rest) == 1:
            break
        rest.pop()
    return " ".join([*subject, *group, *rest])


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
    verbs = [at for at in range(len(words)) if _is_verb(words, at)]
    before = [at for at in reversed(verbs) if words[at].end <= span.start]
    after = [at for at in verbs if words[at].start >= span.end]
    clause_start = 0
    for at in range(len(words)):
        gap = text[words[at - 1].end : words[at].start] if at else ""
        if words[at].end <= span.start and re.search(r"[,;:\"“”]", gap):
            clause_start = at
    near = [at for at in before if at >= clause_start]
    return next(iter((*near, *after[:2], *before)), None)


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word looks like a verb of the past or an auxiliary."""
    folded = words[at].folded
    if at and words[at - 1].folded in _DETERMINERS:
        return False
    if folded in _PAST or folded in _AUXILIARIES:
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
            if 0 < gap <= 2 and (best is None or gap < best[0]):
                best = (gap, identity.name)
    if best is not None:
        name = best[1].split()
        if name[0] in ("The", "A", "An", "His", "Her", "Their", "Its"):
            name[0] = name[0].casefold()
        return name[:5]
    start = len(words)
    while start > 0 and len(words) - start < 12:
        one = words[start - 1]
        right = words[start].start if start < len(words) else verb.start
        between = article.text[one.end : right]
        if re.search(r"[,;:.\"“”()\n]", between) or one.folded in _BREAKS - {"of"}:
            break
        start -= 1
    chosen = _find_noun(article.text, words[start:])
    if any(_is_verb(words, at) for at in range(max(1, start), len(words))):
        # "A library wrecked when a river burst its banks will reopen": the library.
        chosen = _find_noun(article.text, words)
    if len(chosen) == 1 and chosen[0].casefold() in _NO_SUBJECT:
        return []
    return chosen


def _find_noun(text: str, words: Sequence[Word]) -> list[str]:
    """The noun that opens some words, without what is said of it.

    "A passenger ferry carrying 187 people" is the passenger ferry.
    """
    chosen: list[str] = []
    for at, word in enumerate(words):
        is_more = word.folded.endswith("ing") or _is_verb(words, at)
        if chosen and (is_more or word.folded in _BREAKS - {"of"}):
            break
        if len(chosen) > _MOST_SUBJECT:
            break
        chosen.append(text[word.start : word.end])
    while chosen and chosen[-1].casefold() in _BREAKS | _DETERMINERS:
        chosen.pop()
    if chosen and chosen[0].casefold() in ("a", "an"):
        chosen[0] = "the"
    elif chosen and chosen[0].casefold() in _DETERMINERS | _PRONOUNS:
        chosen[0] = chosen[0].casefold()
    return chosen


def _find_rest(text: str, words: Sequence[Word], last: int, span: Span) -> list[str]:
    """The words behind a verb that belong to it, up to a border."""
    rest: list[str] = []
    for at in range(last + 1, min(len(words), last + 2 + _MOST_REST)):
        word = words[at]
        is_apart = words[at - 1].end <= span.start <= word.start
        if is_apart or not _is_beside(text, words[at - 1], word):
            break
        if word.folded in _BREAKS and rest:
            break
        rest.append(text[word.start : word.end])
    return rest


def _is_beside(text: str, one: Word, other: Word) -> bool:
    """Whether nothing but a space stands between two words."""
    return not text[one.end : other.start].strip()


def _tell_phrase(text: str, line: Span, span: Span) -> str:
    """The phrase around a span, where no verb and subject are found."""
    phrase = find_phrase(text, line, span, most=_MOST_WORDS)
    return " ".join(text[phrase.start : phrase.end].split())


def label_stretch(
    page: Page, line: Line, span: Span, people: Mapping[str, Identity]
) -> str:
    """A statement's stretch as a label: its first words up to a border.

    Where these are but somebody's name, who did what in the stretch.
    """
    text = page.report.article.text
    words = split_words(text, span.start, span.end)
    if len(words) <= _MOST_WORDS:
        return " ".join(text[span.start : span.end].split())
    head = Span(span.article, span.start, words[1].end)
    clause = find_clause(text, span, head)
    phrase = find_phrase(text, clause, head, most=_MOST_WORDS)
    shown = text[phrase.start : phrase.end].split()
    is_name = all(w[:1].isupper() or w.casefold() in _BREAKS for w in shown)
    if len(shown) >= _LEAST_WORDS and not is_name:
        return " ".join(shown)
    middle = Span(span.article, words[-1].end, words[-1].end)
    told = (summarize_clause(page, Line(span, ()), middle, people) or "").split()
    if len(told) >= len(shown):
        return " ".join(told)
    return " ".join(shown)
