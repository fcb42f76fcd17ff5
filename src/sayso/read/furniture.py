"""Patterns of what a page puts around its report: pointers, captions, credits.

Each pattern is matched against one paragraph, never across paragraphs, and only looks
at its first or last few hundred characters, so that cost stays linear.
"""

from __future__ import annotations

import re

AGENCY = (
    r"(?:Getty(?: Images)?|AP(?: Photo)?|Associated Press|Reuters|AFP|EPA(?:-EFE)?|"
    r"PA(?: Wire| Images)?|Press Association|Rex(?: Features)?|Shutterstock|iStock|"
    r"Alamy|WENN|Splash(?: News)?|Barcroft(?: Media)?|SWNS|Zuma(?: Press)?|Xinhua|"
    r"ANSA|dpa|Anadolu|Bloomberg|Instagram|Facebook|Twitter|YouTube|Snapchat|TikTok|"
    r"Flickr|Wikimedia(?: Commons)?|Google(?: Maps| Street View)?|File(?: photo)?|"
    r"[Hh]andout|Supplied|Courtesy(?: of)?)"
)

_POINTER = re.compile(
    r"""\W*(?:
    (?:(?:you|readers|viewers|fans|users|mobile\ users|app\ users)\ (?:can|may)\ )
        (?:also\ )?(?:watch|see|read|listen|hear|view|find|catch|follow|check|tap|click)
        \b.*\b(?:here|below|above|online|at\ this\ link)\W*$
    | (?:mobile|app|web)\ (?:app\ )?users?\b.*\b(?:tap|click|link|video|watch)\b
    | (?:click|tap|press|swipe|scroll|hit\ play)\b.*\b(?:here|below|above|link|enlarge
        |through|down|photo|image|video|gallery|on|to)\b.*$
    | (?:read|see|watch|listen|view|hear|look|check\ out|find\ out)\b[^.!?]{0,120}?
        \b(?:here|below|above|more|in\ full)\W*$
    | read\ or\ share\ this\b
    | (?:watch|video|listen|photos?|gallery|slideshow|pictures|pics|live|poll|map
        |podcast|see\ also|also\ see|also\ read|read\ also|read\ next|read\ more|more
        |related|related\ (?:stories|story|articles?|coverage|content|links?|video)
        |see\ more|read|don.t\ miss|you\ may\ also\ like|recommended|trending|up\ next
        |more\ (?:on|from|news|stories|coverage|crime|headlines)[\w\ ,'’]{0,40}
        |now\ playing|must\ (?:read|watch)|most\ (?:read|popular|viewed)|embed|tweet
        |previous\ coverage|what\ to\ know|earlier\ coverage|previously)\ ?:(?!\d)
    | (?:follow|like|find|join|connect\ with|friend)\ (?:us|me|@?\w+|[\w.\ ]{1,40})
        (?:\ on\ |:\ ?)(?:twitter|facebook|instagram|youtube|x\b|google|threads|bluesky
        |tiktok|whatsapp|telegram)
    | (?:sign\ up|subscribe|log\ in|sign\ in|register|download)\b.{0,60}
        \b(?:for|to|our|the|your|here|now|app|newsletter|comment)\b
    | (?:story|article|post|text|report)\ continues\b
    | (?:https?://|www\.)\S+\W*$
    | (?:most|related|recommended|popular|trending|top|latest|more)\ (?:read|stories
        |popular|viewed|videos?|news|headlines|articles?|content|coverage|links?
        |topics)\W*$
    | (?:for|get)\ (?:more|the\ latest|all\ the\ latest)\ [^.]{0,80}\b(?:visit|click
        |follow|go\ to|tap|see|download|sign\ up)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)

# "Here's Ada Quill's full post:" where the post itself was embedded and is gone; not
# "Here are five things to know:", whose list stands in the text.
_LEAD_IN = re.compile(
    r"""\W*(?:here(?:['’]s|\ is|\ are)|see|read|watch|listen\ to|check\ out|below
    |take\ a\ look|this\ is|view)\b[^.!?]{0,120}\b(?:posts?|tweets?|statements?|videos?
    |letters?|messages?|interviews?|clips?|footage|photos?|pictures?|trailer|threads?
    |notes?|captions?|song|speech|remarks|moment|embed|story|map|chart|full)\b
    [^.!?]{0,60}:\s*$""",
    re.VERBOSE | re.IGNORECASE,
)

_CAPTION = re.compile(
    r"""\W*(?:
    (?:image|photo|picture|video|media|graphic)\ ?(?:caption|credit|source|copyright)\b
    | enlarge\ (?:this\ )?image\b
    | (?:photo|image|picture|pictured?|credit|caption|file\ photo|pic)s?\ ?
        (?:by|via|courtesy)?\ ?[:|©]\ ?\S.{80}
    | (?:photo|image|picture|pictured?|credit|caption|file\ photo|pic)\ ?
        (?:by|via|courtesy)?\ ?[:|©]
    | (?:image|photo|slide)\ \d+\ of\ \d+\b
    | pictured\ (?:above|below|left|right|here|in)\b
    | (?:file|file\ photo)\ ?(?:-|–|—|:|\ in\ this\b)
    | in\ this\ [^.]{0,60}\b(?:file\ )?(?:photo|image|picture|frame|still)\b
    | (?:a|an|this|the)\ (?:undated\ )?(?:file\ |handout\ |booking\ )?
        (?:photo|picture|image|photograph)\ (?:provided|released|issued|taken|posted)\b
    ).*|.{0,300}\b(?:hide|view\ full|toggle)\ caption\b""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

# "Ada Quill (left) at the harbour": who is who in a picture, said without a full stop.
_PICTURED = re.compile(
    r"\((?:left|right|centre|center|pictured|above|below|front|rear|[lrLR])\)"
    r"|, (?:pictured|left|right|center|centre|rear),"
)

# "(Photo: Harbour Police)", "(Ida Moss/AP)", "Credit: Ida Moss", "| Getty Images"
_CREDIT_END = re.compile(
    rf"""
    [(\[]\ ?(?i:photo|image|picture|credit|source|courtesy|video)s?\b
        [^()\[\]]{{0,80}}[)\]]\W*$
    | \([^()“"]{{0,60}}\b(?:{AGENCY})\b[^()“"]{{0,30}}\)\W*$
    | (?:\b(?i:photo|image|picture|credit)s?|©)\ ?(?i:by|via|credit|:)\ ?
        [^.:!?]{{2,60}}$
    | (?:/|\||–|—|-|©|\bvia)\ ?(?:{AGENCY})\W*$
    """,
    re.VERBOSE,
)
_AGENCY_END = re.compile(rf"(?:^|[\s/|])(?<!\bon )(?<!\bto )(?:{AGENCY})$")
_AGENCY_START = re.compile(
    rf"(?:[A-Z][\w.]*[ /:]){{0,3}}(?:{AGENCY})(?:[/:] ?\w+(?: Images| Press)?)?"
    r" (?=[A-Z])(?!.*\b(?:reported|said|says|contributed|writes)\b)"
)

_CREDIT = re.compile(
    r"""\W*(?:
    (?:by|words\ by|story\ by|written\ by|reported\ by)\ ?:?\ [^.!?"“]{2,80}$
    | \(?(?:additional\ )?(?:reporting|writing|editing|report|edited)\ (?:by|and)\b
    | [^.!?"“]{2,120}\bcontributed\ (?:to|reporting)\b
    | with\ (?:assistance|reporting|files)\ (?:by|from)\b
    | (?:source|sources|via)\ ?:\ ?[^.!?]{2,80}\W*$
    | (?:the\ )?(?:associated\ press|reuters|afp|press\ association)\W*$
    | (?:photo|image|picture)s?\ (?:by|via|courtesy)\b[^.!?]{0,80}\W*$
    | (?:photograph|credit|getty\ images|ap\ photo|file\ photo)\b[^.!?]{0,60}$
    )""",
    re.VERBOSE | re.IGNORECASE,
)

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_OTHER = re.compile(
    rf"""\W*(?:
    \(?(?:tm\ and\ )?©(?!\ ?(?:{AGENCY}))|copyright\b|\(c\)\ |all\ content\ ©
    | .{{0,200}}\ball\ rights\ reserved\b
    | .{{0,80}}\bmay\ not\ be\ (?:published|reproduced|republished)\b
    | (?:first\ |last\ )?(?:posted|updated|published|created|modified|last\ updated
        |print(?:ed)?)\b\ ?(?::|on\b|at\b|\d|{_DAY}).{{0,90}}$
    | advertise?ments?\ (?:continue|skip)\b
    | (?:advertise?ment|advertorial|loading|share|comments?|sponsored|print|email|tweet
        |sign\ in|log\ in|menu|search|home|close|next|previous|play|pause|tags|topics
        |videos?|photos?|gallery|newsletter|subscribe|cookies?|share\ this|copy\ link
        |breaking\ news|developing\ story|updated?|exclusive|watch\ live|live|enlarge
        )\b\W*\w{{0,12}}\W*$
    | (?:this\ (?:material|website|site|content)\ (?:may|uses|is))\b
    | (?:we|this\ site)\ uses?\ cookies\b
    | thank\ you\ for\ (?:registering|signing|subscribing|reading)\b
    | (?:please\ |you\ must\ |you\ need\ to\ )(?:log|sign|enter|enable|turn|update)\b
    | .{{0,60}}\b(?:javascript|your\ browser|privacy\ policy|terms\ of\ (?:use|service)
        )\b
    | get\ (?:breaking\ news|digital\ access|our\ newsletter)\b
    | (?:{_DAY},?\ )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?
        \ \d{{1,2}},?\ \d{{4}}[^a-z]{{0,12}}(?:[ap]\.?m\.?)?[^a-z]{{0,4}}\w{{0,4}}\W*$
    )""",
    re.VERBOSE | re.IGNORECASE,
)

_HEAD_CHARS, _POINTER_CHARS = 400, 250


def is_pointer(paragraph: str) -> bool:
    """Whether a paragraph sends the reader elsewhere: "Watch the interview here."."""
    return len(paragraph) <= _POINTER_CHARS and bool(_POINTER.match(paragraph))


def is_lead_in(paragraph: str) -> bool:
    """Whether a paragraph announces what follows: "Here's her full post:"."""
    return len(paragraph) <= _HEAD_CHARS and bool(_LEAD_IN.match(paragraph))


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph describes a picture or ends in a picture's credit."""
    tail = paragraph[-200:]
    if _CAPTION.match(paragraph[:_HEAD_CHARS]):
        return True
    # A long paragraph that ends in "(Reuters)" names its source, not a photographer.
    if len(paragraph) <= _HEAD_CHARS and _CREDIT_END.search(tail):
        return True
    if len(paragraph) > 200:
        return False
    if _PICTURED.search(paragraph) and paragraph[-1] not in ".!?\"”’'":
        return True
    return bool(_AGENCY_END.search(tail) or _AGENCY_START.match(paragraph))


def is_credit(paragraph: str) -> bool:
    """Whether a paragraph only names who wrote or took it, or where it comes from."""
    return len(paragraph) <= 250 and bool(_CREDIT.match(paragraph))


def is_page_text(paragraph: str) -> bool:
    """Whether a paragraph belongs to the page: copyright, stamps, buttons."""
    return bool(_OTHER.match(paragraph[:_HEAD_CHARS]))
