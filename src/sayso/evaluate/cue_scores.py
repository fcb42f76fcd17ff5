"""How often each cue of the rules is right: the counts that their scores rest on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from sayso.annotate.rules.attributions import find_findings
from sayso.annotate.rules.findings import Finding
from sayso.annotate.rules.sentences import find_sentences
from sayso.evaluate.quote_links import (
    Link,
    link_gold,
    links_match,
    mark_inside,
    trim_all,
)
from sayso.read.blocks import mark_blocks
from sayso.values import Article

# A cue seen less often in a frame says nothing that its class does not.
_LEAST_FINDINGS = 2


def count_cues(path: Path) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Findings of each lemma and frame in PolNeAR articles: (right, found).

    Right means that content, cue and source overlap those of one gold attribution;
    for a quotation without cue, that its content overlaps a gold content. Where
    several annotators read an article, the first by name counts.
    """
    right: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            gold, findings = _read(raw)
            for finding, link in findings:
                key = (finding.lemma, finding.frame)
                found[key] += 1
                right[key] += any(_is_right(link, one) for one in gold)
    return right, found


def render_counts(
    right: Mapping[tuple[str, str], int], found: Mapping[tuple[str, str], int]
) -> str:
    """The counts as tab-separated lines: lemma, frame, right, found, in order."""
    return "".join(
        f"{lemma}\t{frame}\t{right[lemma, frame]}\t{count}\n"
        for (lemma, frame), count in sorted(found.items())
        if count >= _LEAST_FINDINGS
    )


def _read(
    raw: Mapping[str, object],
) -> tuple[list[Link], list[tuple[Finding, Link]]]:
    text = str(raw["text"])
    id = str(raw["id"])
    article = Article(id=id, text=text, blocks=mark_blocks(id, text))
    inside = mark_inside(text)
    annotators = raw["attributions"]
    assert isinstance(annotators, Mapping)
    gold = [link_gold(one, text, inside) for one in annotators[sorted(annotators)[0]]]
    findings = [
        (finding, _link(finding, text))
        for _, finding in find_findings(article, find_sentences(article))
    ]
    return gold, findings


def _link(finding: Finding, text: str) -> Link:
    return Link(
        trim_all(text, finding.content),
        trim_all(text, finding.cue),
        trim_all(text, finding.source),
        "",
    )


def _is_right(found: Link, gold: Link) -> bool:
    if not found.cue and not found.source:
        return _overlaps(found.content, gold.content)
    if not found.cue:
        return _overlaps(found.content, gold.content) and _overlaps(
            found.source, gold.source
        )
    return links_match(gold, found)


def _overlaps(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)
