"""The words that tell of an event: verbs of the past, cues of sequence."""

from __future__ import annotations

import re

_IRREGULAR = (
    "became began bought broke brought built came caught chose cut dealt died drew "
    "drove fell fled flew fought found gave got went grew held hit hurt kept "
    "knocked laid left led lent lost made met paid put quit ran rang rose sank sat "
    "saw sent set shook shot shut slid sold sought spent split spoke sprang stole "
    "stood struck stuck swept swore threw took tore underwent undertook withdrew "
    "woke won wore wrote born beaten begun broken chosen done driven fallen flown "
    "frozen given gone known opened ridden risen run seen shown spoken stolen sunk "
    "sworn taken thrown torn withdrawn written"
).split()
# What lasts or is thought, felt or had: no event by itself.
_STATIVE = (
    "was were had knew known believed thought felt wanted seemed appeared remained "
    "lived loved liked needed hoped expected planned included consisted owned "
    "contained required deserved belonged intended preferred feared worried wished "
    "involved based related concerned used supposed considered regarded described "
    "called named aged interested excited alleged so-called united red bed need "
    "indeed speed hundred seed feed exceed proceed sacred wicked naked shed embed "
    "breed greed freed kept stood sat lay saw seen looked sounded meant understood "
    "wore armed experienced"
).split()
# Verbs that only hand on words; what is said may be an event, saying it is none.
REPORTING = frozenset(
    "said say says told tell tells added add explained explain continued continue "
    "concluded conclude noted note stated state argued argue insisted insist "
    "claimed claim warned warn asked ask replied reply recalled recall described "
    "describe discussed discuss addressed address talked talk wondered joked "
    "suggested agreed acknowledged admitted stressed reiterated repeated reiterate "
    "thanked called reported wrote tweeted mentioned questioned responded answered "
    "believed thought understood reflected detailed detailing according".split()
)
_ADVISING = frozenset(
    "suggested agreed admitted warned asked thanked addressed wrote tweeted "
    "acknowledged called".split()
)
_HANDING_ON = frozenset(("saying", "revealing", "describing"))
# Telling that is itself news.
ANNOUNCING = re.compile(
    r"\b(?:announce|reveal|confirm|launch|unveil|publish|release|declare|disclose|"
    r"apologi[sz]e|resign|sign|file|charge|arrest|sentence|convict|acquit|sue|appoint|"
    r"elect|approve|reject|vote|ban|suspend|cancel|postpone|close|reopen|open)e?d\b",
    re.IGNORECASE,
)
_PAST = frozenset(_IRREGULAR) - frozenset(_STATIVE)
_STATES = frozenset(_STATIVE)

_ADJECTIVAL = frozenset(
    "a an the his her their its my our your very so more most less too is are be "
    "being newly as of this that these those some many any no been-".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

_BEFORE = re.compile(
    r"\A\W*(?:earlier|previously|before (?:that|then|this)|prior to|in the (?:run-up|"
    r"weeks|days|months|hours) (?:before|to|up to)|until then|originally|initially|"
    r"(?:days|weeks|months|hours|moments|shortly|just) (?:before|earlier)|"
    r"(?:a|one|two|three|four|\w+) (?:day|week|month|year|hour|minute)s? "
    r"(?:before|earlier))\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\A\W*(?:later|afterwards?|then|subsequently|following|since then|after (?:that|"
    r"the|"
    r"his|her|their|its|this)|soon after|shortly after\w*|(?:hours|days|weeks|months|"
    r"moments|minutes) (?:later|after)|eventually|finally|in the (?:days|weeks|hours|"
    r"months) (?:after|since|that followed)|(?:a|one|two|three|four|\w+) (?:day|week|"
    r"month|year|"
    r"hour|minute)s? (?:later|after)|in response|the next|the following)\b|"
    r"\bwent on to\b|\b(?:he|she|they|who|was|were|and) (?:later|then|subsequently|"
    r"eventually)\b|\blater (?:died|became|said|told|posted|confirmed|arrested|found|"
    r"released|charged|pronounced|identified|made|took|sent|wrote|published)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\A\W*(?:following|after (?:that|this|the)|soon after|shortly after\w*|"
    r"minutes later|"
    r"moments later|hours later|in response|the (?:next|following) (?:day|morning))\b",
    re.IGNORECASE,
)
_WENT_ON = re.compile(r"\b(?:went|goes|going) on to (\w+)|\b(?:began|begun|concluded|"
                      r"finished|ended) by (\w+)", re.IGNORECASE)  # fmt: skip
_PERFECT = re.compile(
    r"\b(?:has|have|['’]ve)\s+(?:now\s+|also\s+|finally\s+|just\s+)?(\w+(?:ed|en|wn|"
    r"ne|un|"
    r"ld|nt|de|ut|at|st|ept|ost|ft|me|ught))\b",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(
    r"\b(?:revealed|opened up|spoke|speaking|talking|talked|confided|admitted) (?:to|"
    r"with) "
    r"(?:the )?[A-Z]|\b(?:new|joint|exclusive) interview\b|"
    r"\binterview with [A-Z]"
)
_PRESENT = frozenset(
    "is are will would can could may might must should shall does do expects expect "
    "plans wants hopes believes thinks imposes spreads provides includes shows "
    "means needs requires allows remains continues makes gives takes gets goes "
    "comes runs keeps lives works seems appears faces offers seeks aims tries "
    "begins starts ends holds stands carries covers applies represents suggests "
    "indicates i'm it's he's she's they're we're there's".split()
)
_HABIT = re.compile(
    r"\W*(?:traditionally|historically|typically|usually|often|normally|generally|"
    r"every|"
    r"each|sometimes|in general|if|unless|while|although|though)\b",
    re.IGNORECASE,
)
# What the desk writes about its own asking.
_DESK_TALK = re.compile(
    r"\b(?:declined to|did not (?:immediately )?(?:say|return|respond|reply|comment|"
    r"give)|"
    r"didn['’]t (?:immediately )?(?:say|return|respond)|could not be reached|"
    r"refused to "
    r"comment|contributed to this|asked for comment|not (?:been )?(?:released|"
    r"identified))",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|(?:is|are) (?:due|set|expected|scheduled|planning|"
    r"going) to)"
    r"\b",
    re.IGNORECASE,
)
_PAST_PERFECT = re.compile(
    r"\b(?:had|['’]d)\s+(?:\w+ly\s+|already\s+)?\w+(?:ed|en|wn|ne|st)\b"
)


def find_event_verbs(plain: str, *, with_advice: bool = False) -> list[str]:
    """The past-tense verbs of a sentence that tell of an event, in order.

    ``plain`` is the sentence with quoted words blanked. Passives count; participles
    that describe a noun ("the injured man") and present passives do not. Reporting
    verbs are left out, but for those that do something too ("her doctor suggested", "he
    agreed to pay") where ``with_advice`` asks for them. Cost: linear.
    """
    found: list[str] = []
    words = [match.group().lower() for match in _WORD.finditer(plain)]
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        is_past = word in _PAST or (
            word.endswith("ed") and len(word) > 4 and word not in _STATES
        )
        if not is_past or before in _ADJECTIVAL:
            continue
        if word in REPORTING and not (with_advice and word in _ADVISING):
            continue
        found.append(word)
    return found


def is_only_telling(plain: str) -> bool:
    """Whether the first verb only hands on words ("went on to say", "explained")."""
    went_on = _WENT_ON.search(plain)
    if went_on:
        verb = (went_on.group(1) or went_on.group(2)).lower()
        return verb.removesuffix("ing") in REPORTING or verb in _HANDING_ON
    for match in _WORD.finditer(plain):
        word = match.group().lower()
        if word in REPORTING:
            return True
        if (
            word in _PAST
            or word in ("was", "were", "has", "have", "had")
            or (word.endswith("ed") and len(word) > 4)
        ):
            return False
    return False


def has_past_core(plain: str) -> bool:
    """Whether the first finite verb is an event of the past, not a state or a habit.

    "was taken" and "has opened" are events, "was at home", "would have paid",
    "expects to take" and "has been working" are none. Behind a verb of reporting the
    verb of what is reported counts. Cost: linear.

    Misses: a participle before the verb ("the man arrested on Friday is her son").
    """
    if _HABIT.match(plain) or _DESK_TALK.search(plain):
        return False
    words = [match.group().lower() for match in _WORD.finditer(plain)]
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if word in _PRESENT:
            return False
        if word in ("has", "have", "was", "were", "had"):
            ahead = [one for one in words[at + 1 : at + 4] if not one.endswith("ly")]
            if ahead[:1] == ["been"] and word in ("has", "have", "had"):
                ahead = ahead[1:]
            return bool(ahead) and _is_past_event(ahead[0], "")
        if _is_past_event(word, before):
            return True
        if word in _STATES and before not in _ADJECTIVAL:
            return False
    return False


def _is_past_event(word: str, before: str) -> bool:
    """Whether a word is the past of a verb that tells of an event."""
    if word in REPORTING and word not in _ADVISING:
        return False
    is_past = word in _PAST or (
        word.endswith("ed") and len(word) > 4 and word not in _STATES
    )
    return is_past and before not in _ADJECTIVAL


def find_sequence(plain: str) -> str | None:
    """ "before", "after" or "next" where a cue of sequence says so, else None.

    "Next" is what comes right behind: "following the announcement", "hours later".
    """
    if _BEFORE.match(plain):
        return "before"
    if _NEXT.match(plain):
        return "next"
    return "after" if _AFTER.search(plain) else None


def is_peg(plain: str, order: int, *, is_perfect: bool = False) -> bool:
    """Whether a sentence tells what a report is about now.

    The present perfect in one of the first two sentences (``is_perfect`` where the
    verb is known to stand in it), "have now sat down", a new interview.
    """
    if _HABIT.match(plain) or _DESK_TALK.search(plain):
        return False
    perfect = _PERFECT.search(plain)
    if is_perfect and order < 2:
        return True
    if perfect and (order < 2 or re.search(r"\bnow\b", plain)):
        return True
    return _INTERVIEW.search(plain) is not None


def is_looking_ahead(plain: str) -> bool:
    """Whether a sentence tells of what is yet to come."""
    return _FUTURE.search(plain) is not None


def is_looking_back(plain: str) -> bool:
    """Whether a sentence goes behind the point that its report has reached."""
    return _PAST_PERFECT.search(plain) is not None
