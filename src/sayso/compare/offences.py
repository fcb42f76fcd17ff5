"""The gravest offence with which a report says that somebody is charged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page
from sayso.values import Identity, Span

# The gravest first; words of one line are one offence.
_OFFENCES = (
    ("terrorism", r"terrorism|terrorist act"),
    ("murder", r"(?:(?:first|second|third)[- ]degree |capital |criminal )?"
     r"(?<!negligent )(?<!reckless )(?:murder|homicide)(?! (?:case|investigation|"
     r"suspect|victim|scene))"),
    ("manslaughter", r"manslaughter|(?:negligent|reckless|vehicular) homicide"),
    ("rape", r"rape|sexual assault|sexual abuse|sex abuse"),
    ("kidnapping", r"kidnapping|false imprisonment|abduction"),
    ("armed robbery", r"robbery|carjacking"),
    ("arson", r"arson"),
    ("assault", r"assault|battery|wounding|grievous bodily harm"),
    ("child abuse", r"child (?:abuse|neglect|endangerment)|neglect of a (?:child|"
     r"dependent)|endangering (?:the welfare of )?a child|injury to a (?:child|minor)"),
    ("burglary", r"burglary|breaking and entering|trespass\w*"),
    ("drug dealing", r"(?:drug )?trafficking|drug possession|possession of (?:drugs|"
     r"marijuana|cocaine|heroin|narcotics)"),
    ("fraud", r"(?:wire |mail |bank |securities )?fraud|money laundering|embezzlement|"
     r"bribery|corruption|extortion|tax evasion"),
    ("theft", r"theft|larceny|stealing|shoplifting"),
    ("endangerment", r"(?:reckless )?endangerment|reckless conduct|culpable "
     r"negligence"),
    ("drunken driving", r"drunk(?:en)? driving|driving (?:while|under) \w+|dui|dwi"),
    ("a weapons offence", r"(?:felon in |criminal |unlawful |illegal )?possession of a "
     r"(?:\w+ )?(?:firearm|handgun|gun|weapon)|(?:unlawful |reckless )?discharge of a "
     r"(?:firearm|weapon)|carrying (?:a |an )?(?:\w+ ){0,2}(?:firearm|handgun|gun|"
     r"weapon)|(?:felony )?(?:firearms?|weapons?) (?:charges?|offen[cs]es?|"
     r"violations?)"),
    ("disorderly conduct", r"disorderly conduct|public intoxication|vandalism"),
)  # fmt: skip
_FORMS = "attempted |attempt |involuntary |voluntary |aggravated "
_ANY = re.compile(
    "|".join(
        rf"\b(?P<o{at}>(?:{_FORMS})?(?:{words}))\b"
        for at, (_, words) in enumerate(_OFFENCES)
    ),
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:charged(?: \w+){0,3} (?:with|as)|faces?|facing|charges?(?: of| in this type"
    r"[^.,;]{0,30})?(?: (?:are|include|included|including|were))?|indicted (?:on|for)|"
    r"counts? of|arrested (?:on|for)|booked (?:on|for|into)|on suspicion of)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|dropp\w+|dismiss\w+|acquitted|cleared|previous\w*|prior|past|"
    r"earlier|formerly|sentenced|could|may|might)\b[^.;]*\Z",
    re.IGNORECASE,
)
# Signs that a sentence is on another case than that of the story.
_OTHER_CASE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b|"
    r"\b(?:January|February|March|April|June|July|August|September|October|November|"
    r"December)\b|\b(?:reduced|original|unrelated|other|lesser|numerous|probation|parole|"
    r"convictions?|convicted (?:of|on)|record|acquitted)\b"
)
_DENIAL_REACH = 40


def read_offences(
    at: int, page: Page, identities: Mapping[str, Identity]
) -> Iterator[Claim]:
    """The gravest offence with which one page says that somebody is charged. Linear.

    A list of charges starts at "charged with", "faces", "counts of" and ends with its
    sentence; the claim's span is the first list of several that holds the gravest.
    Dropped and earlier charges are none. An attempt is an offence of its own, less
    grave by half a step.
    """
    found = [
        told
        for nth in range(len(page.lines))
        if (told := _find_gravest(page, nth)) is not None
    ]
    if not found:
        return
    _, _, nth, value, span = min(found)
    yield Claim(
        page=at,
        line=nth,
        kind="other",
        span=span,
        topic=("offence",),
        value=value,
        number=None,
        modifier=None,
        context=find_context(page.lines[nth], span),
        near=find_near(page, page.lines[nth], span),
        about="the gravest charge",
        lead=_find_accused(page, nth, span, identities),
    )


def _find_gravest(page: Page, nth: int) -> tuple[float, bool, int, str, Span] | None:
    """The gravest offence of a sentence: rank, whether alone, line, name, list."""
    article = page.report.article
    line = page.lines[nth].span
    opening = _CHARGED.search(article.text, line.start, line.end)
    if opening is None or _OTHER_CASE.search(article.text, line.start, line.end):
        return None
    before = article.text[
        max(line.start, opening.start() - _DENIAL_REACH) : opening.start()
    ]
    if _DENIED.search(before):
        return None
    listed = list(_ANY.finditer(article.text, opening.start(), line.end))
    if not listed:
        return None
    ranked = []
    for match in listed:
        rank = int((match.lastgroup or "o0")[1:])
        is_tried = match.group().casefold().startswith("attempt")
        name = _OFFENCES[rank][0]
        ranked.append((rank + is_tried / 2, f"attempted {name}" if is_tried else name))
    grave, value = min(ranked)
    span = article.span(listed[0].start(), listed[-1].end())
    return grave, len(listed) < 2, nth, value, span


def _find_accused(
    page: Page, nth: int, span: Span, identities: Mapping[str, Identity]
) -> frozenset[str]:
    """The last one named before a list of charges in its sentence, if any."""
    named = [
        idea.key
        for idea in page.lines[nth].ideas
        if idea.is_person
        and idea.start < span.start
        and (who := identities.get(idea.key[1:])) is not None
        and who.type == "person"
        and who.name[:1].isupper()
    ]
    return frozenset(named[-1:])
