"""Channel phrases: the words that tell where something was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ChannelKind = Literal["platform", "writing", "talk", "outlet", "hearer"]

# Platforms in every spelling that names them; "X" alone is a letter more often.
PLATFORMS = {
    "twitter": "Twitter",
    "tweet": "Twitter",
    "tweets": "Twitter",
    "tweeted": "Twitter",
    "retweeted": "Twitter",
    "instagram": "Instagram",
    "insta": "Instagram",
    "facebook": "Facebook",
    "snapchat": "Snapchat",
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "tumblr": "Tumblr",
    "reddit": "Reddit",
    "weibo": "Weibo",
    "telegram": "Telegram",
    "linkedin": "LinkedIn",
    "truth social": "Truth Social",
    "whatsapp": "WhatsApp",
    "bluesky": "Bluesky",
    "threads": "Threads",
    "mastodon": "Mastodon",
}
"""The name of a platform by every folded spelling."""
_PLATFORM = re.compile(
    r"\b(Twitter|[Tt]weet(?:s|ed)?|[Rr]etweeted|Instagram|Insta|Facebook|Snapchat"
    r"|TikTok|YouTube|Tumblr|Reddit|Weibo|LinkedIn|Truth Social|WhatsApp|Bluesky"
    r"|Mastodon|(?<=on )(?:Telegram|Threads))\b"
)

_WRITTEN = (
    r"press releases?|news releases?|statements?|open letters?|joint letters?|letters?"
    r"|memos?|memorandum|e-?mails?|blog posts?|blogs?|social media posts?"
    r"|social media|posts?|essays?|op-eds?|editorials?|columns?|articles?|memoirs?"
    r"|biograph(?:y|ies)|autobiograph(?:y|ies)|books?|lawsuits?|complaints?"
    r"|court filings?|court documents?|court papers|filings?|affidavits?|rulings?"
    r"|reports?|stud(?:y|ies)|surveys?|text messages?|messages?|captions?"
    r"|newsletters?|notes?|documents?|website|petitions?|apolog(?:y|ies)|diar(?:y|ies)"
    r"|indictments?|notices?|presentations?|manifestos?"
)
_SPOKEN = (
    r"press conferences?|news conferences?|conference calls?|phone calls?|interviews?"
    r"|press briefings?|briefings?|press gaggle|speech(?:es)?|addresse?s?|remarks"
    r"|testimony|hearings?|debates?|town halls?|rall(?:y|ies)|podcasts?|documentar"
    r"(?:y|ies)|music videos?|videos?|forums?|appearances?|campaign stops?|sermons?"
    r"|radio shows?|talk shows?|show|broadcasts?|conversations?|panels?|fundraisers?"
    r"|keynotes?|voicemails?|monologues?|events?|commencement|eulog(?:y|ies)|call"
)
_NAME = (
    r"(?:[Tt]he\s+)?[A-Z][\w.'’&-]*"
    r"(?:\s+(?:of|the|for|in|and|&|[A-Z\d][\w.'’&-]*)(?=\s|[,.;:)\"”’'—–-]|$)){0,6}"
)
_TITLE = r"[\"“‘'][^\"”’'\n]{1,60}[\"”’']"
_PHRASE = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]n|[Vv]ia|[Tt]hrough|[Ff]rom|[Bb]y|[Ff]or|"
    r"[Rr]eleased|[Ii]ssued|[Pp]enned|[Ww]rote|[Pp]ublish(?:ed)?|[Pp]osted|[Ss]ent"
    r"|[Ff]iled|[Ss]hared|[Gg]ave|[Dd]elivered|[Hh]eld|[Rr]eleasing|[Ii]ssuing"
    r"|[Ww]rites|[Ss]igned)\s+"
    r"(?P<phrase>(?P<mods>(?:[\w'’.&$-]+,?\s+){0,6}?)"
    rf"(?P<head>(?P<written>{_WRITTEN})|(?P<spoken>{_SPOKEN}))\b(?!\s+(?:office|mortem|box|card|shop|store)\b)"
    rf"(?P<tail>\s+(?:with|to|from|on|at|for|in)\s+(?P<name>{_NAME})|\s+{_TITLE})?)"
)
# Words that show that what stands before the head is no part of its noun phrase.
_NOT_MODS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|that|which|who|and|but|or|to|of|by"
    r"|said|says|after|before|when|while|because|as|with|over|about|from|into|for)\b"
)
_NAME_AND_COMMA = re.compile(r"[A-Z][\w.'’-]*,")
_MEDIA = re.compile(
    r"\b(?:News|Times|Post|Guardian|CNN|NPR|NBC|ABC|CBS|MSNBC|BBC|ITV|Radio|Magazine"
    r"|Journal|Herald|Daily|Press|Reuters|AFP|TV|Television|Tribune|Gazette|Globe"
    r"|Telegraph|Mirror|Independent|Observer|Chronicle|Examiner|Bulletin|Courier"
    r"|Dispatch|Star|Sun|Mail|Express|Standard|Weekly|Review|Today|Tonight|Morning"
    r"|Show|Bloomberg|Politico|POLITICO|HuffPost|BuzzFeed|Vogue|Variety|Deadline"
    r"|Billboard|Rolling Stone|People|Time|TIME|Newsweek|Forbes|Fortune|Wired|Vox"
    r"|Slate|Salon|Axios|Esquire|Cosmopolitan|Elle|Entertainment|Hollywood|Podcast"
    r"|Fox|RT|Tass|Xinhua|Interfax|C-SPAN|USA TODAY|Gizmodo|TMZ|Breitbart|Yahoo"
    r"|Associated|Agence|Info|Ledger|Sentinel|Record|Argus|Echo|Inquirer|Enquirer"
    r"|Wire|Digest|Network|Channel|FM|AM)\b"
)
_STREET = re.compile(
    r"\b(?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Lane|Drive|Highway|Hill|Square"
    r"|Bridge|Park|Court|Plaza|Parkway)\.?\Z"
)
_TOLD = re.compile(
    r"\b(?:told|tells|telling|tell|quoted\s+by|via"
    r"|(?P<to>(?:said|says|spoke|spoken|speaking|talking|(?:confirm|admitt|explain"
    r"|reveal|announc|disclos|stat|describ|releas|issu|provid|e-?mail|express|comment"
    r"|remark|complain|leak|detail|respond|repli|confess|vent)ed)\s+to))"
    rf"\s+(?P<name>{_NAME})"
)
# Bodies and hearers that are told things but publish nothing.
_NO_OUTLET = re.compile(
    r"^(?:[Tt]he\s+)?(?:Congress|Parliament|Senate|House|God|Americans|Democrats"
    r"|Republicans|President|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sir|Lord|I|He|She|They|We)\b"
)
_ON_AIR = re.compile(
    rf"\b(?:on|On|episode\s+of|edition\s+of)\s+(?:(?:{_NAME})['’]s\s+)?"
    rf"(?:(?P<title>{_TITLE})|(?P<name>{_NAME}))"
)

# "repeating, as she did in her essay, that": another occasion.
_AS_BEFORE = re.compile(
    r"\bas\s+(?:he|she|they|it|we|I)\s+(?:did|had|has|said|wrote)(?:\s+\w+)?\s*$"
)
_INDEFINITE = re.compile(
    r"^(?:an?|another|the|his|her|their|its|one|this|that)\s+", re.I
)


@dataclass(frozen=True, slots=True)
class ChannelPhrase:
    """A channel named in a text: its normalised name, its characters, its kind."""

    name: str
    start: int
    end: int
    kind: ChannelKind


def find_channel_phrases(text: str, start: int, end: int) -> Iterator[ChannelPhrase]:
    """Every phrase of ``text[start:end]`` that may name a channel, in order of rules.

    Platforms come first ("a long Instagram post"), then nouns with a preposition or a
    verb of publishing ("in an interview with The Orsk Herald"), then outlets that are
    told something ("hearer" where the name may be a person's), then programmes and
    stations. Cost: linear.
    """
    for match in _PLATFORM.finditer(text, start, end):
        name = PLATFORMS[match.group().lower()]
        yield ChannelPhrase(name, match.start(), match.end(), "platform")
    for match in _PHRASE.finditer(text, start, end):
        phrase = _read_phrase(match)
        if phrase is not None:
            yield phrase
    for match in _TOLD.finditer(text, start, end):
        name = _trim_name(match.group("name"))
        if match.group("to") and not is_outlet(name):
            continue
        if not _NO_OUTLET.match(name):
            at = match.start("name")
            kind: ChannelKind = "outlet" if is_outlet(name) else "hearer"
            yield ChannelPhrase(name, at, at + len(name), kind)
    for match in _ON_AIR.finditer(text, start, end):
        phrase = _read_program(match)
        if phrase is not None:
            yield phrase


# How far before a title a word of speaking may stand, in characters.
_LEAD = 60
_SPOKEN_OF = re.compile(
    r"\b(?:said|says|saying|told|tells|ask(?:ed|s)|appear\w*|sp[eo]ak\w*|spoke|talk\w*"
    r"|interview\w*|guest|shows?|live|announced|revealed|explained|joked|added|admitted"
    r"|confirmed|claimed|insisted|recalled|program(?:me)?)\b"
)
_AT_WORK = re.compile(
    r"\b(?:work(?:s|ed|ing)?|set|film\w*|shoot\w*|star\w*|production|based|focus\w*)\s+$"
)
_TRAILING = re.compile(
    r"(?:[\s,]+(?:of|the|for|in|and|&|[Oo]n|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|\d{4}))+$"
)


def _trim_name(name: str) -> str:
    """A name without a small word or a day at its end: "Radio Orsk in May".

    >>> _trim_name("Radio Orsk in"), _trim_name("the Post Monday.")
    ('Radio Orsk', 'the Post')
    """
    bare = name.rstrip(" ,.'’")
    bare = _TRAILING.sub("", bare) or bare
    return bare.removesuffix("'s").removesuffix("’s")


def _read_program(match: re.Match[str]) -> ChannelPhrase | None:
    """A programme or station that something was said on: "on Radio Orsk"."""
    if match.group("title") is not None:
        at = match.start("title")
        name = match.group("title")[1:-1].rstrip(",.")
        lead = match.string[max(0, match.start() - _LEAD) : match.start()]
        if not name[:1].isupper() or not _SPOKEN_OF.search(lead):
            return None  # "work began on “Low Tide”"
        if _AT_WORK.search(lead):
            return None  # "said that she fell ill working on “Low Tide”"
        return ChannelPhrase(name, at + 1, at + 1 + len(name), "talk")
    name = _trim_name(match.group("name"))
    if not is_outlet(name):
        return None
    at = match.start("name")
    return ChannelPhrase(name, at, at + len(name), "talk")


def read_document(words: str) -> str | None:
    """The channel that a source is itself: "the joint letter" is "a joint letter"."""
    match = _DOCUMENT.match(words)
    if match is None or _NOT_MODS.search(match.group("mods") or ""):
        return None
    head = match.group("head")
    return _with_article(f"{_kept(match.group('mods'))}{head.lower()}", head)


_DOCUMENT = re.compile(
    r"(?P<mods>(?:[\w'’.&$-]+\s+){0,6}?)"
    rf"(?P<head>{_WRITTEN})(?=$|\s+(?:of|from|by|to|released|published|signed)\b|,)",
)


def is_outlet(name: str) -> bool:
    """Whether a name sounds like a newspaper, station or agency, and is no street."""
    return _MEDIA.search(name) is not None and _STREET.search(name) is None


def _read_phrase(match: re.Match[str]) -> ChannelPhrase | None:
    mods = match.group("mods") or ""
    head = match.group("head")
    if (
        _NOT_MODS.search(mods)
        or _NAME_AND_COMMA.search(mods)
        or _AS_BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    ):
        return None
    if head.lower() == "website" and not match.group().lower().startswith("on"):
        return None
    tail = (match.group("tail") or "").strip()
    name = match.group("name")
    if head.lower() == "call" and tail.startswith("for"):
        return None  # "a call for calm"
    if head.lower().startswith("social media"):
        tail, name, head = "", None, "social media"
    if name is not None:
        name = _trim_name(name)
        tail = "" if _is_time(name) else f"{tail.split(None, 1)[0]} {name}"
    phrase = f"{_kept(mods)}{head.lower()}{' ' + tail if tail else ''}"
    kind: ChannelKind = "writing" if match.group("written") else "talk"
    end = match.end("head")
    if tail:
        end = match.end("name") if name is not None else match.end("tail")
        if name is not None:
            end = match.start("name") + len(name)
    return ChannelPhrase(_with_article(phrase, head), match.start("phrase"), end, kind)


def _is_time(name: str) -> bool:
    """Whether a name is a day or month: "in a letter on Tuesday"."""
    return _TIME.match(name) is not None


_TIME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b"
)


def _kept(mods: str) -> str:
    """The names among the modifiers: "a lengthy CNN" keeps "CNN "."""
    words = _INDEFINITE.sub("", mods).split()
    return "".join(
        f"{word} " for word in words if word[:1].isupper() and not _WEEKDAY.match(word)
    )


_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


def _with_article(phrase: str, head: str) -> str:
    if head.lower().endswith("s") and not head.lower().endswith("ss"):
        return phrase
    if head.lower() in ("social media", "testimony", "court papers", "website"):
        return f"a {phrase}" if head.lower() == "website" else phrase
    if _TITLE_END.search(phrase):
        return f"the {phrase}"
    first = phrase.split()[0]
    if any(word.endswith(("'s", "’s")) for word in phrase.split()[:-1]):
        return phrase  # "NBC's forum"
    spelled = len(first) > 1 and first.isupper() and first[0] in "AEFHILMNORSX"
    article = "an" if spelled or first[0].lower() in "aeio" else "a"
    return f"{article} {phrase}"


_TITLE_END = re.compile(r"[\"“‘'][^\"”’'\n]{1,60}[\"”’']$")
