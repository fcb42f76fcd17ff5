"""Words that are no report: labels, credits, appeals, headlines glued to a sentence."""

from __future__ import annotations

import re

# Furniture that was taken for a paragraph, and words of the desk to its readers.
_FURNITURE = re.compile(
    r"(?-i:[A-Z]{3,}[A-Z ]{0,30}:|[A-Z][a-z]+: [A-Z])|"
    r"(?:correction|clarification|update|updated|editor's "
    r"note|note|caption|picture|pictures|photo|photos|image|video|watch|read more|see "
    r"also|more|related|credit|additional reporting|reporting|source|sources)\s*:|"
    r"(?:image|photo|picture) \d+ of \d+|"
    r"(?:watch|click|scroll|read|follow|subscribe|sign up|sign in|log in|"
    r"listen|email|share|register|re-?enter|enter your)\b|"
    r"(?:anyone|anybody|those|people|witnesses) (?:with|who (?:has|have)) (?:any )?"
    r"(?:more )?information\b",
    re.IGNORECASE,
)
# What the desk asks of its readers, wherever it stands in a sentence.
_APPEAL = re.compile(
    r"\b(?:tips?|information) (?:can|may|should) be\b|\bcrime\s*stoppers\b|"
    r"\b(?:anyone|anybody|those|people|witnesses) (?:with|who)\b.{0,80}"
    r"\b(?:contact|call|phone)\b|"
    r"\b(?:is|are|was|were) (?:asked|urged|encouraged|invited) to (?:call|contact|"
    r"phone|ring|email)\b|\bto (?:call|contact|phone) (?:\w+ ){0,5}(?:at|on) \(?\d|"
    r"\d{3}[-.) ]{1,2}(?:\d{3}[-.]\d{4}|(?-i:[A-Z]{4,}))",
    re.IGNORECASE,
)
# The credit of a picture inside what was taken for a sentence.
_CREDIT = re.compile(r"\b(?:photo|image|picture|file)(?: by| credit)?: ", re.IGNORECASE)
# "... of global significance What started as ...": a headline glued to what follows.
_GLUED = re.compile(
    r"[a-z0-9] (?:What|When|Where|Why|How|The|This|That|These|It|In|On|At|After|But|"
    r"And|He|She|They|There|With|For) (?:[a-z]{2,}|a) [a-z]|"
    r"[A-Z][a-z]+ (?:The|This|These|What|When|He|She|They|There|It) "
    r"[a-z]{3,}[a-z-]* [a-z]"
)
# "... officers said.Deputies came ...": two sentences that the desk ran together.
_RUN_ON = re.compile(r"[a-z]{2}[.!?][A-Z][a-z]+ [a-z]")


def is_furniture(text: str, plain: str) -> bool:
    """Whether this is a label, a credit, an appeal, or a headline glued to a sentence.

    ``plain`` is the text with what stands in quotation marks blanked.

    >>> is_furniture("READ MORE: Nine kilns that burst.", "")
    True
    """
    return bool(_FURNITURE.match(text)) or any(
        sign.search(plain) for sign in (_APPEAL, _CREDIT, _GLUED, _RUN_ON)
    )
