"""How matters stand by a report: charged or not, caught or sought, open or closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.compare.claims import Claim, find_context, find_near
from sayso.compare.pages import Page

_LONGEST_LINE = 1500


@dataclass(frozen=True, slots=True)
class Standing:
    """A way in which a matter can stand: the words that tell it."""

    matter: str
    value: str
    words: re.Pattern[str]


def _find(words: str) -> re.Pattern[str]:
    """A pattern of whole words, whatever the capitals."""
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_BE = r"(?:is|are|was|were|be|been|being)"
_HAVE = r"(?:has|have|had)"
# A matter's standings in the order in which news goes through them.
STANDINGS = (
    Standing(
        "charges",
        "not charged",
        _find(
            rf"{_HAVE} not (?:yet )?been charged|not (?:yet )?(?:been )?charged|"
            r"(?:not|n['’]t) fac(?:e|ing) (?:any )?(?:\w+ )?charges|"
            rf"no (?:\w+ )?charges (?:{_HAVE} been|were|had been|will be) "
            r"(?:filed|brought|laid|made)"
        ),
    ),
    Standing(
        "charges",
        "charges not decided",
        _find(
            r"(?:decide|decides|decided|deciding|determine|determining|consider|"
            r"considering|review|reviewing|weigh|weighing) (?:on )?"
            r"(?:whether (?:or not )?)?(?:to (?:charge|file charges|press charges)|"
            r"charges (?:will|should|would) be \w+|charges)|"
            r"charges (?:are|were|remain) (?:still )?pending"
        ),
    ),
    Standing(
        "charges",
        "charged",
        _find(
            rf"(?:(?:{_HAVE}|was|were|is|are)(?: also)?(?: been)?|arrested and) "
            r"(?:(?:formally|later|since) )?charged (?:with|as|for|on)|"
            r"(?:is|are|was|were) (?:now )?facing (?:\w+[ -]){0,3}charges?|"
            r"faces (?:\w+[ -]){0,4}charges?"
        ),
    ),
    Standing(
        "suspect",
        "not caught",
        _find(
            r"no (?:one|arrests?|suspects?) (?:(?:has|have|had|was|were) )?(?:been )?"
            r"(?:made|arrested|caught|identified)|"
            r"(?:little|no) (?:\w+ ){0,3}information (?:on|about|regarding) the "
            r"(?:suspect|shooter|gunman|attacker)\w*|"
            r"(?:suspects?|gunm[ae]n|shooters?|attackers?|robbers?) (?:is|are|was|were|"
            r"remains?|remained) (?:still )?(?:at large|on the loose|on the run)|"
            r"(?:searching|looking|hunting) for (?:the |a |an )?(?:\w+ )?"
            r"(?:suspects?|gunm[ae]n|shooters?|attackers?|robbers?)"
        ),
    ),
    Standing(
        "suspect",
        "caught",
        _find(
            r"(?:turned (?:himself|herself|themselves) in|"
            r"(?:has|have|was|were|had) (?:since )?(?:been )?(?:arrested|captured|"
            r"apprehended|taken into custody|indicted)(?! on (?:video|camera|film))|"
            r"(?:is|are|was|were) in (?:police )?custody|made an arrest|"
            r"(?:have|had|has) arrested (?:a|an|the|two|three))"
        ),
    ),
    Standing(
        "condition",
        "critical",
        _find(
            r"(?:in|listed in|remains? in)(?: \w+ly)? (?:extremely )?critical"
            r"(?: but stable)? condition|critically (?:hurt|injured|wounded|ill)|"
            r"fighting for (?:his|her|their) li(?:fe|ves)"
        ),
    ),
    Standing(
        "condition",
        "stable",
        _find(
            r"in (?:stable|good|fair|satisfactory) condition|"
            r"non[- ]life[- ]threatening|"
            r"(?:not|n['’]t)(?: \w+){0,4} (?:to be )?life[- ]threatening|"
            r"expected to (?:be ok(?:ay)?|survive|recover|make a full recovery)"
        ),
    ),
)


def read_standings(at: int, page: Page) -> Iterator[Claim]:
    """How the matters of one page stand, where its own words say so. Linear.

    What stands in quotation marks counts as well, as an official tells it; what the
    words before deny or put in doubt ("no suspects are in custody") does not.
    """
    article = page.report.article
    for nth, line in enumerate(page.lines):
        end = min(line.span.end, line.span.start + _LONGEST_LINE)
        for standing in STANDINGS:
            for match in standing.words.finditer(article.text, line.span.start, end):
                span = article.span(*match.span())
                before = article.text[
                    max(line.span.start, span.start - 40) : span.start
                ]
                if standing.value in _SET and _DOUBT.search(before):
                    continue
                yield Claim(
                    page=at,
                    line=nth,
                    kind="other",
                    span=span,
                    topic=("standing", standing.matter),
                    value=standing.value,
                    number=None,
                    modifier=None,
                    context=find_context(line, span),
                    near=find_near(page, line, span),
                    about=_ABOUTS[standing.matter],
                )


# Standings of which the words before can say that they are not so, or not yet.
_SET = frozenset(("charged", "caught"))
_DOUBT = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|if|until|unless|before|whether|without|"
    r"previously|once|could|would|may|might)\b[^.;:]*\Z",
    re.IGNORECASE,
)
_ABOUTS = {
    "charges": "whether anybody is charged",
    "suspect": "whether a suspect is held",
    "condition": "how badly somebody is hurt",
}
