"""Agencies and outlets that a report credits for its text."""

from __future__ import annotations

import re

from sayso.values import Article

# Name shown -> how a credit writes it (capitals matter) and the agency's own domains.
_AGENCIES: dict[str, tuple[str, str]] = {
    "Associated Press": (r"(?:The |the |THE )?(?:Associated Press|ASSOCIATED PRESS)|AP",
                         "apnews|ap"),
    "Reuters": (r"Reuters|REUTERS", "reuters"),
    "AFP": (r"AFP|Agence France-Presse|Agence France Presse", "afp"),
    "PA": (r"PA|Press Association|PA Media|PA news agency", "pressassociation|pamedia"),
    "dpa": (r"dpa|DPA|Deutsche Presse-Agentur", "dpa"),
    "UPI": (r"UPI|United Press International", "upi"),
    "Bloomberg": (r"Bloomberg(?: News)?", "bloomberg"),
    "Xinhua": (r"Xinhua(?: News Agency)?", "xinhuanet|xinhua"),
    "TASS": (r"TASS|Tass", "tass"),
    "Interfax": (r"Interfax", "interfax"),
    "ANSA": (r"ANSA|Ansa", "ansa"),
    "EFE": (r"EFE|Efe", "efe"),
    "Kyodo": (r"Kyodo(?: News)?", "kyodonews"),
    "PTI": (r"PTI|Press Trust of India", "ptinews"),
    "Yonhap": (r"Yonhap(?: News Agency)?", "yna|yonhap"),
    "CNN Wire": (r"CNN Wire|CNNWire", "cnnwire"),
}  # fmt: skip

_NAMES = "|".join(pattern for pattern, _ in _AGENCIES.values())
# A place before the dash, as a dateline has it: "OSTVIK, Norway (AP) -", "(AFP) --".
_DATELINE = re.compile(rf"\(({_NAMES})\)\s{{0,3}}[-–—]")
_BYLINE = re.compile(rf"\b(?:{_NAMES})\b")
_CLOSING = re.compile(
    rf"(?:\(|/|©|\b[Cc]opyright\b[^.\n]{{0,40}}|\b[Ss]ource:\s|\bvia\s|\bBy\s|"
    rf"\b[Ww]ith\s[^.\n]{{0,30}}|\b[Cc]ontribut[^.\n]{{0,60}})(?:The\s)?({_NAMES})\b"
)
_CONTRIBUTED = re.compile(
    rf"\b({_NAMES})\b[^.\n]{{0,60}}\bcontributed to this (?:report|story|article)"
)
_LIST = re.compile(
    rf"\((?:(?:{_NAMES}|[A-Za-z]{{2,8}})[,/ ]{{1,3}}){{0,4}}({_NAMES})\)"
)
# Words that only the agency's own reporters write.
_WITNESS = re.compile(
    rf"\b(?:seen|reviewed|obtained|viewed|heard|counted|contacted) by\s(?:the\s|The\s)?"
    rf"({_NAMES})\b|\b(?:told|tells)\s(?:the\s|The\s)?({_NAMES})\b|"
    rf"\b({_NAMES})\s(?:reporter|journalist|correspondent|photographer|witness)s?\b"
)
# How much of the beginning and the end of a report may carry a credit.
_HEAD_LENGTH = 400
_TAIL_LENGTH = 500


def find_agencies(article: Article) -> tuple[str, ...]:
    """The agencies that a report credits, sorted; its own agency if it is one.

    Read from the byline, the dateline, credit blocks and credits near either end.
    A source quoted in running text ("told Reuters") is no credit. Cost: bounded.
    """
    text = article.text
    head, tail = text[:_HEAD_LENGTH], text[-_TAIL_LENGTH:]
    found = {match.group(1) for match in _DATELINE.finditer(head)}
    found |= {match.group() for match in _BYLINE.finditer(article.byline or "")}
    for pattern in (_CLOSING, _CONTRIBUTED, _LIST):
        found |= {match.group(1) for match in pattern.finditer(tail)}
    for block in article.blocks:
        if block.kind == "credit":
            words = text[block.span.start : min(block.span.end, block.span.start + 300)]
            found |= {match.group() for match in _BYLINE.finditer(words)}
    names = {_name_agency(words) for words in found}
    own = name_own_agency(article)
    return tuple(sorted(names | {own} if own else names))


def find_witnesses(words: str) -> tuple[str, ...]:
    """The agencies whose own reporters must have written these words, sorted.

    >>> find_witnesses("The letter, seen by Reuters, names nobody.")
    ('Reuters',)
    """
    found = {
        group for match in _WITNESS.finditer(words) for group in match.groups() if group
    }
    return tuple(sorted({_name_agency(name) for name in found}))


def name_own_agency(article: Article) -> str | None:
    """The agency that published the report itself, or None."""
    labels = re.split(r"[./:\s]+", (article.outlet or "").casefold())
    for name, (pattern, hosts) in _AGENCIES.items():
        if set(hosts.split("|")) & set(labels):
            return name
        if article.outlet and re.fullmatch(pattern, article.outlet.strip()):
            return name
    return None


def is_credited(article: Article, outlet: str) -> bool:
    """Whether a report names another outlet as where it has its words from.

    ``outlet`` is the other's name as ``fold_outlet`` gives it; names of under four
    letters are too common as words to be looked for. Cost: linear in the text.
    """
    if len(outlet) < 4:
        return False
    words = r"[\s-]?".join(re.escape(part) for part in re.split(r"[\s-]+", outlet))
    credit = re.compile(
        rf"(?:according to|reported by|first reported (?:by|in)|told|via|source:|"
        rf"courtesy of|obtained by)\s(?:the\s)?{words}\b|"
        rf"\b{words}\s(?:first\s)?(?:reports|reported|has learned|says)\b",
        re.IGNORECASE,
    )
    if credit.search(article.text) is not None:
        return True
    return _has_credit_line(article, words)


def _has_credit_line(article: Article, words: str) -> bool:
    """Whether a byline, a dateline or a line of thanks names an outlet.

    "Additional reporting: Tide Wire", "With files from Tide Wire", "Ada Moor and
    Tide Wire", "(Tide Wire) -"; a caption's photographer is no source of words.
    """
    name = rf"(?:the\s)?{words}\b"
    if re.search(rf"(?:\A|\band\s|,\s|/\s?|\bby\s){name}", article.byline or "", re.I):
        return True
    thanks = re.compile(
        rf"(?:(?:additional |extra |further )?reporting(?: by)?|with (?:files|material|"
        rf"reports?|reporting|agencies)(?: from| by)?|contributed|"
        rf"contributions? (?:from|by)|copy|agency|agencies|from|by)"
        rf"(?::|\s|\sby\s)[^.\n]{{0,60}}?\b{name}|"
        rf"\b(?:with|and|/)\s{name}\W{{0,2}}\Z|"
        rf"\A\W{{0,2}}{name}\W{{0,2}}\Z|{name}[^.\n]{{0,40}}contributed to this",
        re.IGNORECASE,
    )
    head, tail = article.text[:_HEAD_LENGTH], article.text[-_TAIL_LENGTH:]
    if re.search(rf"\({name}\)\s{{0,3}}[-–—]", head, re.I) is not None:
        return True
    lines = [
        article.words_of(block.span)[:200]
        for block in article.blocks
        if block.kind == "credit"
    ]
    lines += [line for line in tail.splitlines()[-3:] if len(line) <= 120]
    return any(
        thanks.search(line) is not None and not _PHOTO.search(line) for line in lines
    )


_PHOTO = re.compile(r"\b(?:photo|picture|image|pic|photograph)\w{0,8}\b", re.IGNORECASE)


def _name_agency(words: str) -> str:
    """The shown name of an agency as a credit writes it."""
    for name, (pattern, _) in _AGENCIES.items():
        if re.fullmatch(pattern, words):
            return name
    return words
