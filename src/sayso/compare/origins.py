"""On whose word a span of a report rests, and how many say-sos are independent."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.compare.credits import find_agencies, name_own_agency
from sayso.compare.names import part_name
from sayso.compare.terms import STOP_WORDS, list_words
from sayso.text import split_words
from sayso.values import (
    Annotated,
    Identity,
    Origin,
    Quote,
    Reuse,
    Span,
    Support,
    Utterance,
)

UNATTRIBUTED = Origin("unattributed", "unattributed")

# Things that speak: what stands for a document in "the letter says".
_DOCUMENTS = list_words(
    """
    letter report lawsuit complaint affidavit filing indictment document documents
    warrant memo email e-mail emails records study survey video ad advertisement post
    book transcript bill ruling order decision petition paper newspaper statement
    release website log
    """
)
# Bodies whose people speak as one: two officers of one force are one say-so.
_BODIES: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "police",
        list_words(
            """
            police officer officers sheriff sheriff's deputy deputies detective
            detectives sgt sergeant lt lieutenant capt captain chief trooper troopers
            constable inspector superintendent investigators investigator authorities
            department cops
            """
        ),
    ),
    ("fire service", list_words("fire firefighter firefighters battalion")),
    ("ambulance service", list_words("ambulance paramedic paramedics")),
    ("prosecutors", list_words("prosecutor prosecutors prosecutor's district d.a")),
    ("court", list_words("court judge magistrate jury")),
    ("coroner", list_words("coroner coroner's examiner examiner's")),
    ("hospital", list_words("hospital doctor doctors surgeon clinic")),
    ("military", list_words("army military navy pentagon soldier general colonel")),
    ("witnesses", list_words("witness witnesses neighbor neighbour bystander")),
)
_WEAK_SOURCES = list_words(
    "officials official source sources people many some others they he she it we i who"
)
_ACCORDING = re.compile(
    r"\baccording to ((?:the |a |an )?[^,.;:!?\n\"“”()]{2,60})", re.IGNORECASE
)
# A tail of a sentence such as ", police said": the subject and a word of speech.
_TAIL = re.compile(
    r",\s((?:[\w.'’-]+\s){1,5})(?:said|says|reported|announced|confirmed|stated)"
    r"(?=\s*(?:[.,;\n]|\Z|in an? |on \w{3,6}day))"
)


@dataclass(frozen=True, slots=True)
class OriginTracer:
    """Finds on whose word spans of a story's reports rest; made once a story."""

    reports: Mapping[str, Annotated]
    quotes: Mapping[str, tuple[tuple[Span, Quote], ...]]
    people: Mapping[tuple[str, str], Identity]
    utterances: Mapping[tuple[str, str], str]
    copies: Mapping[str, tuple[tuple[Span, Span], ...]]
    agencies: Mapping[str, tuple[str, ...]]

    def trace(self, span: Span) -> Support:
        """The origin of one span, with the words that show it."""
        own = self._trace_words(span)
        if own is not None:
            return own
        for here, there in self.copies.get(span.article, ()):
            if here.contains(span):
                shown = self._trace_copy(span, here, there)
                if shown is not None:
                    return Support(span.article, shown, here)
        agencies = self.agencies.get(span.article, ())
        if len(agencies) == 1:
            return Support(span.article, Origin("agency", agencies[0]))
        return Support(span.article, UNATTRIBUTED)

    def find_utterance(self, span: Span) -> str | None:
        """The utterance that a span in quotation marks is part of, or None."""
        for content, quote in _cover_of(self.quotes.get(span.article, ()), span):
            found = self.utterances.get((content.article, quote.id))
            if found is not None and quote.kind != "indirect":
                return found
        return None

    def find_chain(self, span: Span) -> tuple[Origin, ...]:
        """Everybody on whose word a span is given: "witnesses said, police said"."""
        report = self.reports[span.article]
        found = [
            self._name_origin(report, quote)
            for _, quote in _cover_of(self.quotes.get(span.article, ()), span)
        ]
        formula = self._trace_formula(report, span)
        if formula is not None:
            found.append(formula.origin)
        return tuple(dict.fromkeys(origin for origin in found if origin is not None))

    def _trace_words(self, span: Span) -> Support | None:
        """The origin that the sentence itself names."""
        report = self.reports[span.article]
        best: Support | None = None
        for _, quote in _cover_of(self.quotes.get(span.article, ()), span):
            origin = self._name_origin(report, quote)
            if origin is not None:
                shown = quote.source or quote.cue
                best = Support(span.article, origin, shown[0] if shown else None)
        return best or self._trace_formula(report, span)

    def _trace_formula(self, report: Annotated, span: Span) -> Support | None:
        """The origin that a formula in the sentence names, as the story calls it."""
        found = _trace_formula(report, span)
        if found is None or found.span is None or found.origin.kind != "speaker":
            return found
        for person in report.people:
            identity = self.people.get((report.article.id, person.id))
            held = any(
                mention.form != "pronoun"
                and 2 * mention.span.overlap(found.span) > len(found.span)
                for mention in person.mentions
            )
            if held and identity is not None:
                return replace(found, origin=Origin("speaker", identity.name))
        return found

    def _name_origin(self, report: Annotated, quote: Quote) -> Origin | None:
        """The origin of a quote: its speakers, or the words that name its source."""
        if quote.cue_class == "thought":
            return None
        channel = quote.channel.name if quote.channel else None
        article = report.article.id
        named = [self.people.get((article, speaker)) for speaker in quote.speakers]
        names = [identity.name for identity in named if identity is not None]
        if names:
            return Origin("speaker", " and ".join(dict.fromkeys(names)), channel)
        if quote.source:
            return name_source(report.article.words_of(quote.source[0]), channel)
        return None

    def _trace_copy(self, span: Span, here: Span, there: Span) -> Origin | None:
        """The origin of copied words in the report that they were copied from."""
        words = self.reports[span.article].article.words_of(span)
        other = self.reports[there.article].article
        at = other.text.find(words, there.start, there.end)
        if at >= 0:
            support = self._trace_words(other.span(at, at + len(words)))
            if support is not None:
                return support.origin
        agency = name_own_agency(other)
        return Origin("agency", agency) if agency else None


def make_tracer(
    reports: Sequence[Annotated],
    identities: Iterable[Identity],
    utterances: Iterable[Utterance],
    reuse: Iterable[Reuse],
) -> OriginTracer:
    """A tracer for one story. Cost: linear in what was found."""
    copies: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for one in reuse:
        copies[one.target.article].append((one.target, one.source))
        if one.direction == "unknown":
            copies[one.source.article].append((one.source, one.target))
    quotes = {
        report.article.id: tuple(
            sorted(
                (
                    (content, quote)
                    for quote in report.quotes
                    for content in quote.content
                ),
                key=lambda pair: (pair[0], pair[1].id),
            )
        )
        for report in reports
    }
    return OriginTracer(
        reports={report.article.id: report for report in reports},
        quotes=quotes,
        people={
            (tie.article, tie.person): identity
            for identity in identities
            for tie in identity.ties
        },
        utterances={
            (rendering.article, rendering.quote): utterance.id
            for utterance in utterances
            for rendering in utterance.renderings
        },
        copies={article: tuple(sorted(pairs)) for article, pairs in copies.items()},
        agencies={
            report.article.id: find_agencies(report.article) for report in reports
        },
    )


def _cover_of(
    quotes: Sequence[tuple[Span, Quote]], span: Span
) -> list[tuple[Span, Quote]]:
    """The quotes whose content holds a span, the widest first.

    Half of the span must lie inside; contents before it are looked at as far as a
    quotation of usual length reaches.
    """
    last = bisect_right(quotes, span.end, key=lambda pair: pair[0].start)
    held = [
        pair
        for pair in quotes[max(0, last - 12) : last]
        if 2 * pair[0].overlap(span) >= max(1, len(span))
    ]
    return sorted(held, key=lambda pair: (-len(pair[0]), pair[0], pair[1].id))


def _trace_formula(report: Annotated, span: Span) -> Support | None:
    """The origin of a sentence that says "according to X" or ends in ", X said"."""
    article = report.article
    at = bisect_right(report.sentences, span.start, key=lambda one: one.start) - 1
    if at < 0 or span.start >= report.sentences[at].end:
        return None
    sentence = report.sentences[at]
    words = article.text[sentence.start : min(sentence.end, sentence.start + 1500)]
    for pattern in (_ACCORDING, _TAIL):
        match = pattern.search(words)
        if match is None:
            continue
        origin = name_source(match.group(1), None)
        if origin is not None:
            start = sentence.start + match.start(1)
            return Support(
                article.id, origin, article.span(start, start + len(match.group(1)))
            )
    return None


def name_source(words: str, channel: str | None) -> Origin | None:
    """The origin that the words of a source name; None where they name nobody.

    >>> name_source("the lawsuit", None)
    Origin(kind='document', name='the lawsuit', channel=None)
    """
    folded = [word.folded for word in split_words(words)]
    if _is_weak(words):
        return None
    name = " ".join(words.split()).strip(" ,.;:'\"")
    is_document = any(word in _DOCUMENTS for word in folded)
    is_named = any(word[:1].isupper() for word in name.split()[1:])
    if is_document and not is_named:
        return Origin("document", name, channel)
    return Origin("speaker", name, channel)


def find_body(name: str, roles: Iterable[str] = ()) -> str | None:
    """The body on whose behalf somebody of this name and these roles speaks.

    >>> find_body("Capt. Michael Moss")
    'police'
    """
    words = {word.folded for text in (name, *roles) for word in split_words(text)}
    for body, signs in _BODIES:
        if words & signs:
            return body
    return None


def count_independent(
    supports: Sequence[Support], tracer: OriginTracer, spans: Sequence[Span]
) -> tuple[int, str]:
    """How many say-sos are left, and one sentence on how they were joined.

    ``spans`` are the supported spans, one a support. One speaker counts once, and so
    do officers of one force, renderings of one utterance and prints of one agency;
    a document adds nothing beside its named author, and unattributed support nothing
    beside any named origin. Named nowhere counts as one.
    """
    named = [
        (support, span)
        for support, span in zip(supports, spans, strict=True)
        if support.origin.kind in ("speaker", "document")
    ]
    # "Officials said" may be anybody, so it adds nothing beside somebody named.
    told = [pair for pair in named if not _is_weak(pair[0].origin.name)]
    named = told or named
    if not named:
        return 1, _tell_unnamed(supports)
    speakers = [pair for pair in named if pair[0].origin.kind == "speaker"]
    groups: dict[str, list[Support]] = defaultdict(list)
    home: dict[str, str] = {}
    for support, span in speakers or named:
        keys = _keys_of(support, span, tracer)
        known = next((home[key] for key in keys if key in home), keys[0])
        for key in keys:
            home.setdefault(key, known)
        groups[known].append(support)
    return len(groups), _tell_named(groups, len(supports) - len(named))


def _is_weak(name: str) -> bool:
    """Whether a source's name names nobody: "officials", "some people"."""
    words = [word.folded for word in split_words(name)]
    return all(word in _WEAK_SOURCES or word in STOP_WORDS for word in words)


def _keys_of(support: Support, span: Span, tracer: OriginTracer) -> list[str]:
    """What makes a support the same say-so as another: any equal key."""
    keys = []
    utterance = tracer.find_utterance(span)
    if utterance is not None:
        keys.append(f"utterance {utterance}")
    roles = [_words_around(support, tracer)]
    for identity in _identities_named(tracer, support):
        keys.append(f"identity {identity.id}")
        roles += _roles_of(identity, tracer)
    body = find_body(support.origin.name, roles)
    if body is not None:
        keys.append(f"body {body}")
    for origin in (support.origin, *tracer.find_chain(span)):
        body = find_body(origin.name)
        if body is not None:
            keys.append(f"body {body}")
        for name in origin.name.split(" and "):
            parts = part_name(name)
            keys.append(f"name {parts.family or ' '.join(parts.given) or name}")
    return list(dict.fromkeys(keys))


def _identities_named(tracer: OriginTracer, support: Support) -> list[Identity]:
    """The identities that a support's origin names."""
    named = {person.id for person in tracer.reports[support.article].people}
    found = {
        identity.id: identity
        for person in sorted(named)
        if (identity := tracer.people.get((support.article, person))) is not None
        and identity.name in support.origin.name
    }
    return [found[id] for id in sorted(found)]


def _roles_of(identity: Identity, tracer: OriginTracer) -> list[str]:
    """The words of all reports that say what somebody is."""
    roles = []
    for tie in identity.ties:
        report = tracer.reports[tie.article]
        for person in report.people:
            if person.id == tie.person:
                roles += [report.article.words_of(role) for role in person.roles]
    return roles


def _words_around(support: Support, tracer: OriginTracer) -> str:
    """The title right before, and the apposition right after, a source's words."""
    if support.span is None:
        return ""
    text = tracer.reports[support.span.article].article.text
    before = re.split(
        r"[.!?]\s|[,;:\n\"“”]",
        text[max(0, support.span.start - 25) : support.span.start],
    )[-1]
    after = text[support.span.end : support.span.end + 45]
    tail = re.match(r"\s?,?\s(?:of|with|for|from|a|an|the)\s[^,.;:\n]{3,40}", after)
    words = text[support.span.start : support.span.end]
    return f"{before} {words} {tail.group() if tail else ''}"


def _tell_unnamed(supports: Sequence[Support]) -> str:
    """Why supports without a named source count as one."""
    agencies = sorted({s.origin.name for s in supports if s.origin.kind == "agency"})
    if agencies:
        return f"No report names a source; the text is credited to {agencies[0]}."
    return "No report names a source."


def _tell_named(groups: Mapping[str, Sequence[Support]], unnamed: int) -> str:
    """How supports were joined to the say-sos that are counted."""
    shown = []
    for members in groups.values():
        labels = list(dict.fromkeys(support.origin.name for support in members))
        joined = " = ".join(labels)
        reports = len({support.article for support in members})
        shown.append(f"{joined} ({reports} report{'s' if reports > 1 else ''})")
    sentence = "Rests on " + "; ".join(shown)
    if unnamed:
        sentence += (
            f"; {unnamed} without a source add{'s' if unnamed == 1 else ''} nothing"
        )
    return sentence + "."


def share_channels(supports: Sequence[Support]) -> tuple[Support, ...]:
    """The supports with the most precise channel that any tells of the same speaker.

    "Instagram" says more than "a social media post", and that more than nothing; two
    precise ones (a letter is no video) stay as they are.
    """
    channel: dict[str, str] = {}
    for support in supports:
        told = support.origin.channel
        known = channel.get(support.origin.name)
        if told and (known is None or (_is_vague(known) and not _is_vague(told))):
            channel[support.origin.name] = told
    return tuple(
        replace(
            support,
            origin=replace(support.origin, channel=channel[support.origin.name]),
        )
        if support.origin.name in channel
        and (support.origin.channel is None or _is_vague(support.origin.channel))
        else support
        for support in supports
    )


def _is_vague(channel: str) -> bool:
    """Whether a channel is told by its kind only: "a social media post"."""
    return channel.startswith(("a social", "an online", "a post", "social media"))
