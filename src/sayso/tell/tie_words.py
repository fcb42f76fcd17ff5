"""Words that tie a sentence to the one before."""

from __future__ import annotations

import re

_SPELLS = r"(?:moments?|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)"
# First words that tie a sentence to the one before: "But nobody ...", "Asked ...".
_OPENERS = re.compile(
    r"(?:and|but|or|nor|so|yet|however|also|then|thus|therefore|instead|still|besides|"
    r"moreover|furthermore|meanwhile|nevertheless|nonetheless|similarly|likewise|"
    r"otherwise|earlier(?! (?:this|on \w+day|in )\b)|later(?! (?:this|on \w+day)\b)|"
    r"elsewhere|afterwards?|asked|another|others?|both|either|"
    r"neither|each|some|none|such|it|its|it's|"
    r"this(?! (?:year|month|week|morning|afternoon|evening|summer|winter|spring|"
    r"autumn)\b)|that|these|those|here|there's|"
    r"he|she|they|his|her|their|one,|one of (?:them|those|these)|two of them|"
    r"most of them|some of them|all of them|among them|"
    r"the (?:rest|other|others|latter|former|same|two|three|four|five|pair|trio|"
    r"report said|(?:next|following|previous) (?:day|night|morning|week|month|year))|"
    r"additionally|in addition|as a result|in response|in turn|"
    r"at the time|since then|until then|by then|after that|before that|for example|"
    r"for instance|on the other hand|for (?:his|her|their|its) part|to that end|"
    r"not (?:every|all)|of the \w+|nobody else|what is more|even so|"
    r"of (?:these|those|them)|the \d+-year-old|"
    rf"(?:[\w-]+ )?{_SPELLS} (?:later|earlier|after that|before that))"
    r"(?=[\s,'’:]|\Z)",
    re.IGNORECASE,
)
_CALENDAR = (
    r"year|month|week|morning|afternoon|evening|summer|winter|spring|autumn|fall"
)
_TIES = re.compile(
    r"\b(?:also|further (?=\w+ed\b)|went on to|goes on to|too[,.]|as well[,.]|"
    r"the latter|the former[,.]|, (?:meanwhile|however),|in any case|"
    r"all (?:this|these)|the aforementioned|did so|do so|doing so|"
    r"that (?:same|day|night|evening|morning|afternoon|week|month|year)\b|"
    r"said so|of the (?:\d+|two|three|four|five|six|seven|eight|nine|ten) |"
    r"the following (?=[\w-]+ [\w-]+ ?[\w-]*(?: through| on| by|:|\.))|"
    r"such an? |(?<!one )(?<!and )the other|another|"
    r"the (?:two|three|four)(?= (?:were|are|had|have|was|will|would|said|did)\b|[,.;])|"
    r"the (?:move|trio|duo)(?! (?:of|to|that|by|from)\b)|"
    r"(?:in|of|at|by|for|with|from|on|about|like|"
    rf"despite|after|before) (?:this|that|these|those)(?! (?:\w+ )?(?:{_CALENDAR}|"
    r"newspaper|paper))[\s,.]|"
    r"(?:disputed|denied|confirmed|repeated|rejected) (?:this|that|it)\b)",
    re.IGNORECASE,
)
# "Will be in deep space for years": a sentence that has lost its subject.
_HEADLESS = re.compile(
    r"(?:will|has|have|had|is|are|was|were|does|did|can|could|may|might|should) "
    r"(?!not all\b)[a-z]|"
    r"(?:remains|stays|faces|lives|works|died) (?:in|at|on|under|an?|up)\b",
    re.IGNORECASE,
)
# "On Monday the public will see it": no noun before that "it" could be.
_BARE_IT = re.compile(
    r"(?:On [A-Z]\w+ |In [A-Z]?\w+ )?(?P<before>(?:[\w'’-]+ ){2,8}?)it\b"
)
_CLAUSE_WORDS = frozenset(
    """said says say told that as if when because and but while after before where which
    who since until than though although announced confirmed denied reported believes
    believed thinks thought knew hopes hoped found make makes made call calls called so
    argued claims claimed added insisted insists maintains suggested estimates expects
    expected warned learned decided agreed promised acknowledged for to of with on in
    by from about""".split()
)


def find_tie(text: str, plain: str) -> str | None:
    """How a sentence is tied to what stands before it, in a few words, or None.

    ``plain`` is the text with what stands in quotation marks blanked.
    """
    if _OPENERS.match(text.lstrip("\"“‘'")):
        return "opens with a tie"
    if _TIES.search(plain):
        return "tied to the sentence before"
    if _HEADLESS.match(text):
        return "no subject"
    match = _BARE_IT.match(plain)
    if match and not _CLAUSE_WORDS & set(match.group("before").lower().split()):
        return "a pronoun without its noun"
    return None
