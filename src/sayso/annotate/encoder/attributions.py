"""Attributions: the model's relations, mended by marks and rules, with their scores."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from sayso.annotate.encoder.drafts import (
    Draft,
    drop_leads,
    find_passage,
    join_following,
    lend_cues,
    part_displays,
)
from sayso.annotate.encoder.kickers import drop_kickers
from sayso.annotate.encoder.relations import Relation
from sayso.annotate.encoder.repairs import (
    cut_manner,
    cut_place,
    fit_marks,
    regions_over,
    share_marked,
)
from sayso.annotate.encoder.scores import find_score
from sayso.annotate.encoder.second_readings import (
    is_backed,
    is_partly_marked,
    list_missed,
)
from sayso.annotate.encoder.settings import QuoteSettings
from sayso.annotate.rules.attributions import attribute_finding
from sayso.annotate.rules.cues import CUE_FORMS
from sayso.annotate.rules.findings import Finding, has_clause
from sayso.annotate.rules.marks import Marked
from sayso.annotate.rules.passages import Passage
from sayso.annotate.rules.quote_kinds import find_kind
from sayso.values import Article, Attribution
from sayso.values.annotations import CueClass, QuoteKind

Range = tuple[int, int]

METHOD = "quotes.model.v1"

# Rules that know a form which the corpus of training hardly has: embedded posts,
# transcripts, quotations signed behind a dash.
_FORMS = ("post", "label", "label-headline", "signature", "bracketed")


def make_attributions(
    article: Article,
    relations: Sequence[Relation],
    passages: Sequence[Passage],
    findings: Sequence[tuple[Passage, Finding]],
    settings: QuoteSettings,
    calibration: Mapping[str, float],
) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their content.

    ``relations`` are in characters of the article, ``findings`` what the rules mark in
    it. Contents get their edges from the marks; a content without cue stays where it
    stands in marks, with the source that the rules see; forms that the model was not
    taught are taken from the rules. ``score`` is the chance that content, cue and
    source overlap those of one true attribution.
    """
    regions = [region for passage in passages for region in passage.regions]
    forms = [one for one in findings if one[1].frame in _FORMS]
    drafts = mend_relations(article.text, relations, regions, calibration)
    drafts = [one for one in drafts if not _is_covered(one, forms)]
    drafts = join_following(list(part_displays(drafts, passages)), findings)
    drafts = list(drop_kickers(article.text, drafts, passages))
    drafts = lend_cues(drafts, findings)
    drafts = [drop_leads(article.text, one, regions) for one in drafts]
    kept = [
        draft
        for draft in drafts
        if draft.cue is not None
        or draft.source is not None
        or share_marked(article.text, draft.content[0], regions) >= settings.display
    ]
    told = {finding.content[0][0] for _, finding in findings if finding.marked}
    kept = [_score_bare(draft, findings, calibration) for draft in kept]
    made = [_attribute(article, draft, passages, told) for draft in kept]
    made += [attribute_finding(article, *one) for one in forms]
    made += [
        attribute_finding(article, *one) for one in list_missed(made, findings, regions)
    ]
    likely = (
        one
        for one in made
        if one.score >= settings.least_score
        and (
            one.score >= settings.least_partly
            or not is_partly_marked(article.text, one, regions)
            or is_backed(one, findings)
        )
    )
    return tuple(sorted(likely, key=lambda one: one.content))


def mend_relations(
    text: str,
    relations: Sequence[Relation],
    regions: Sequence[Marked],
    calibration: Mapping[str, float],
) -> list[Draft]:
    """The relations as drafts, the edges of their contents at marks."""
    drafts = []
    for relation in relations:
        parts = [fit_marks(text, part, regions) for part in relation.content]
        if relation.cue is not None and relation.cue < parts[0]:
            parts[0] = cut_manner(text, parts[0])
        content = tuple(_merge(sorted(dict.fromkeys(parts))))
        drafts.append(
            Draft(
                content,
                relation.cue,
                relation.source and cut_place(text, relation.source),
                find_score(relation, calibration),
                relation,
            )
        )
    return drafts


def _merge(parts: Sequence[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in parts:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _score_bare(
    draft: Draft,
    findings: Sequence[tuple[Passage, Finding]],
    calibration: Mapping[str, float],
) -> Draft:
    """The draft; without cue and source scored as the rules score such a quotation.

    The corpus of calibration hardly has display quotations.
    """
    if draft.cue is not None or draft.source is not None:
        return draft
    bare = replace(draft.relation, cue=None, source=None)
    start, end = draft.content[0]
    scores = [
        finding.score
        for _, finding in findings
        if finding.marked and any(a < end and start < b for a, b in finding.content)
    ]
    return replace(draft, score=max([find_score(bare, calibration), *scores]))


def _is_covered(draft: Draft, forms: Sequence[tuple[Passage, Finding]]) -> bool:
    """Whether a form that the rules know holds a content, which has no own cue."""
    for _, finding in forms:
        for start, end in finding.content:
            for first, last in draft.content:
                if (
                    first < end
                    and start < last
                    and (draft.cue is None or not start <= draft.cue[0] < end)
                ):
                    return True
    return False


def _attribute(
    article: Article, draft: Draft, passages: Sequence[Passage], told: Container[int]
) -> Attribution:
    """The attribution that a draft is; ``told`` holds where direct quotations start."""
    start, end = draft.content[0]
    passage = find_passage(passages, start)
    regions = passage.regions
    text = article.text
    whole = all(share_marked(text, part, regions) >= _WHOLE for part in draft.content)
    over = regions_over(regions, start, end)
    outer = (over[0].start, over[-1].end) if over and whole else (start, end)
    marked = whole and (start in told or _stands_alone(text, start, end, *outer))
    kind = find_kind(text, passage, *outer, marked=marked)
    cue = draft.cue
    said = class_cue(text, cue)
    if not is_said(passage, start, end, kind):
        said = "attitude"
    return Attribution(
        kind=kind,
        content=tuple(article.span(*part) for part in draft.content),
        # A colon or dash is how the model links a label: no word of saying.
        cue=(article.span(*cue),) if cue is not None and has_words(text, cue) else (),
        source=() if draft.source is None else (article.span(*draft.source),),
        cue_class=said,
        score=round(draft.score, 3),
        method=METHOD,
    )


def _stands_alone(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether words in marks are set off: "Never," she said; she said: "Never again".

    ``first`` and ``last`` are the outer edges, marks included. A single word before
    a comma is not: he called it a "sham," and left.
    """
    if len(text[start:end].split()) < _FEWEST_WORDS:
        return False
    before = text[max(0, first - 2) : first].strip()
    return text[end - 1 : end] in ",.!?…—–-" or before in (",", ":")


_FEWEST_WORDS = 3
_WHOLE = 0.95


def is_said(passage: Passage, start: int, end: int, kind: QuoteKind) -> bool:
    """Whether a content may be words: not a mere topic, as in "discussed the ferry".

    Words in marks may; a reported content must have a clause, or open like one.
    """
    if kind != "indirect":
        return True
    first = bisect_right(passage.tokens, start, key=lambda one: one.end)
    stop = bisect_left(passage.tokens, end, key=lambda one: one.start)
    opens = passage.tokens[first].low if first < len(passage.tokens) else ""
    return opens in _OPENERS or has_clause(passage.tokens, first, stop)


_OPENERS = frozenset("that to how why whether what when where who which if not".split())


def has_words(text: str, part: Range) -> bool:
    """Whether a part holds a letter or digit."""
    return any(map(str.isalnum, text[part[0] : part[1]]))


# "according to", "in the words of", "his statement": cues without a verb.
_NOUNS = frozenset(
    "according words statement per via claim claims view report reports word".split()
)


def class_cue(text: str, cue: Range | None) -> CueClass:
    """The class of a cue: that of its last word that the rules' lexicon holds.

    >>> class_cue("has repeatedly written", (0, 22)), class_cue("hopes to", (0, 8))
    ('writing', 'thought')
    """
    if cue is None:
        return "speech"
    words = text[cue[0] : cue[1]].replace("’", "'").lower().split()
    for word in reversed(words):
        form = CUE_FORMS.get(word.strip(",.:;\"'“”"))
        if form is not None:
            return form.cue_class
    # "mourn", "await": what the lexicon of saying does not hold is more often felt.
    return "attitude" if words and not _NOUNS & set(words) else "speech"
