"""Words that tell whether a sentence looks ahead or back."""

from __future__ import annotations

import re

# An adverb or two may stand inside a verb: "will not soon be".
_ADVERBS = (
    r"(?:\s+(?:not|also|never|now|then|still|soon|later|first|again|once|only|just|"
    r"all|both|\w+ly))*"
)
_IRREGULAR = (
    "was|were|did|didn['’]t|wasn['’]t|weren['’]t|said|told|took|came|went|made|met|"
    "held|won|lost|fell|rose|broke|began|gave|got|left|led|wrote|saw|found|shot|hit|"
    "died|sent|kept|ran|struck|spoke|became|sold|bought|brought|caught|drew|drove|"
    "fought|flew|fled|froze|grew|heard|hung|knew|laid|lay|meant|paid|rode|sang|sat|"
    "shook|slid|stole|stood|stuck|swept|swore|threw|thought|wore|woke|built|chose|"
    "dealt|felt|forgot|hid|shut|sank|spent|split|spread|taught|tore|understood|"
    "withdrew|underwent|overcame|undertook|beat|cast|forecast|cut|put|quit|read|set|let"
)
# What a plan is told with, before "to": "agreed to meet", "a deadline to file".
_PLANNING = (
    r"plan(?:s|ned|ning)?|intend(?:s|ed)?|expect(?:s|ed)?|hop(?:e|es|ed|ing)|"
    r"want(?:s|ed)?|agree(?:s|d)?|vow(?:s|ed)?|promis(?:e|es|ed)|pledg(?:e|es|ed)|"
    r"decid(?:e|es|ed)|ready|offer(?:s|ed)?|propos(?:e|es|ed)|prepar(?:e|es|ed|ing)|"
    r"seek(?:s|ing)?|ask(?:s|ed)?|urg(?:e|es|ed)|order(?:s|ed)?|invit(?:e|es|ed)|"
    r"challeng(?:e|es|ed)|deal|agreement|deadline|time|bid|(?:is|are)(?!\s+\w+ing)|looking|"
    r"need(?:s|ed)?|ha(?:s|ve)(?=\s+to\b)|likely|call(?:s|ed|ing)?|allow(?:s|ed)?"
)
_DUE = (
    r"scheduled|due|slated|expected|poised|booked|supposed|projected|planned|"
    r"tentatively|payable|upcoming|looming|(?:postponed|delayed|adjourned|extended|"
    r"put\s+off|remanded|deferred)(?=\s+(?:until|till|to|for)\b)|set(?=\s+(?:for|to)\b)"
)
# The present tense of a timetable: "the talks resume Monday"; others may tell one.
_TIMETABLE = (
    r"begins?|starts|opens|reopens?|meets?|resumes?|airs|premieres|debuts|"
    r"kicks?\s+off|kicking\s+off|expires?|arrives?|concludes?|convenes?|returns|"
    r"takes?\s+(?:place|effect)|comes?\s+into\s+force|departs?|"
    r"(?:go|goes|head|heads)\s+to\s+the\s+polls|(?:go|goes)\s+on\s+\w+|"
    r"(?:and|they|we|who|which)\s+(?:leave|return|fly|go|vote|open|start|travel|play)"
)
_PRESENT = (
    r"votes|heads|runs|closes|ends|comes|goes|holds|faces|appears?|moves|turns|lands|"
    r"plays|hosts|leaves|flies|travels|launches|gets|becomes|remains|reports|visits|"
    r"stars|starring"
)
_ARTICLE = r"(?!the\b|an?\b|his\b|her\b|its\b|their\b)"
_NO_PAST = r"(?!un\w+|need\b|seed\b|feed\b|speed\b|indeed\b|hundred\b|United\b|Fed\b)"
# "A registered nurse" and "followed by" govern no time.
_NO_NOUN = r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?!followed\s+by\b)"
_NO_ING = (
    r"(?!during\b|according\b|including\b|morning\b|evening\b|king\b|thing\b|"
    r"\w*thing\b|following\b|spring\b|being\b|shooting\b|meeting\b|hearing\b|"
    r"killing\b|building\b|bombing\b)"
)

# One verb group with what stands inside it; the name of the group is its kind.
VERB = re.compile(
    rf"\b(?P<could_not>could(?:\s+not|n['’]t)\b{_ADVERBS}(?:\s+be)?\s+\w+)"
    rf"|\b(?P<will>(?:will|won['’]t|shall|going\s+to)\b{_ADVERBS}"
    rf"(?:\s+(?:be|have(?:\s+been)?)\b)?{_ADVERBS}(?:\s+\w+)?)"
    rf"|(?P<will_short>['’]ll\s+(?:be\s+)?\w+)"
    rf"|\b(?P<would>would(?:n['’]t)?\b{_ADVERBS}(?:\s+(?:be|have(?:\s+been)?)\b)?"
    rf"{_ADVERBS}(?:\s+\w+)?)"
    rf"|\b(?P<may>(?:can|can['’]t|cannot|could|should|must|might|may)\b{_ADVERBS}"
    rf"(?:\s+(?:be|have(?:\s+been)?)\b)?{_ADVERBS}(?:\s+\w+)?)"
    r"|\b(?P<had_due>had\s+been\s+(?:scheduled|expected|due|slated|set|planned|"
    r"supposed)(?:\s+to\s+\w+)?)"
    rf"|\b(?P<due>(?:(?:is|are|was|were|been)\s+)?(?:{_DUE})(?!\s+to\s+(?:the|an?)\b)"
    r"(?:\s+(?:back|to(?:\s+be)?\s+\w+))?)\b"
    rf"|\b(?P<plan>(?:{_PLANNING})\s+(?:[\w'’.]+\s+){{0,4}}?to\s+(?:be\s+)?"
    rf"{_ARTICLE}[a-z]+)"
    r"|\b(?P<plan_noun>plans?|planning|expects?|intends?|preparing|prepares?|"
    r"deadline)\b"
    rf"|\b(?P<is_doing>(?:(?:is|are|am)\b|\b['’](?:s|re)){_ADVERBS}\s+(?:being\s+)?"
    r"\w+ing)\b"
    rf"|\b(?P<was_doing>(?:was|were)\b{_ADVERBS}\s+(?!being)\w+ing)\b"
    rf"|\b(?P<had>had\b{_ADVERBS}(?:\s+been)?(?:\s+\w+ed\b)?)"
    rf"|\b(?P<has>(?:has|have)\b{_ADVERBS}(?:\s+been)?(?:\s+\w+(?:ed|en|wn)\b)?)"
    rf"|\b(?P<past>(?:{_IRREGULAR})\b(?:\s+\w+ed\b)?|{_NO_PAST}{_NO_NOUN}"
    r"\w{2,}ed\b)"
    rf"|\b(?P<timetable>{_TIMETABLE})\b"
    rf"|\b(?P<present>{_PRESENT})\b"
    r"|\b(?P<says>says?)\b"
    r"|(?P<be>\b(?:is|are)\b(?:\s+\w+ed\b)?)"
    rf"|\b(?P<to>to\s+{_ARTICLE}[a-z]+)\b"
    rf"|\b(?P<doing>{_NO_ING}[a-z]{{2,}}ing)\b",
    re.IGNORECASE,
)
# The last of these is found in the same place whatever else the sentence holds.
PREPOSITION = re.compile(
    r"\b(ahead\s+of|as\s+(?:early|soon|late)\s+as|no\s+later\s+than|by|until|till|"
    r"through|before|after|since|from|for|on|in|at|starting|beginning|effective|"
    r"dated|over|between|next|and|or|to|as\s+of|into|back\s+in|back\s+on|late|early|"
    r"earlier|later)\s+(?:(?:the|its|his|her|their|this|late|early|\w+['’]s)\s+)?\Z",
    re.IGNORECASE,
)
_COMING = (
    r"primar(?:y|ies)|caucus(?:es)?|elections?|hearing|referendum|conventions?|"
    r"deadlines?|summit|court\s+date|arraignment|trial|contests?|vote|runoff|"
    r"showdown|launch|premiere|ballot|debut|rollout|finale?|kickoff|ceremony|"
    r"examination|appearance"
)
_GONE = (
    r"attacks?|shootings?|homicides?|murders?|deaths?|incidents?|letters?|killings?|"
    r"rulings?|decisions?|crash(?:es)?|raids?|bombings?|speech|reports?|"
    r"announcements?|declarations?|statements?|arrests?|slayings?|massacre|interviews?|results?|"
    r"editions?|comments?|remarks?|close|closing|story|article|blast|earthquake|"
    r"quake|fire|storm|protests?|accident|explosion|robbery|victory|loss|defeat|win|"
    r"surveys?|polls?|memo|tweets?|post|agreement|accord|indictment|conviction"
)
# "the primary on June 7" and "Tuesday's primary"; "the Oct. 1 shooting".
NOUN_BEFORE = re.compile(rf"\b(?:{_COMING})\s*,?\s*(?:on|of|for)?\s*\Z", re.IGNORECASE)
NOUN_AFTER = re.compile(
    rf"\s*(?:['’]s?)?\s+(?:\w+\s+){{0,2}}?"
    rf"(?:(?P<coming>{_COMING})|(?P<gone>{_GONE}))\b",
    re.IGNORECASE,
)
_TITLES = (
    "vs Mr Ms Dr St Mrs Sen Rep Gov Lt Gen Inc Corp Co Jan Feb Aug Sept Oct Nov Dec"
)
SENTENCE_EDGE = re.compile(
    r"(?<!\b[A-Z])"
    + "".join(rf"(?<!\b{title})" for title in _TITLES.split())
    + r"[.!?]['\"”’]*\s+(?=[\"“‘'`]*[A-Z])|\n\s*\n|;"
)
