"""Addressees: who was asked, cut from what was asked."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.values import Article, Quote

# "asked the landlord if the piano was in tune": the landlord is no part of it. So few
# words can name whom a question goes to.
_ADDRESSEE = re.compile(
    r"(?:him|her|them|me|us|you|(?:the|his|her|their|its|my|our|a|an)(?:\s[\w’'-]+){1,3}"
    r"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s(?=(?:if|whether|why|how|what|when|where"
    r"|that)\s)"
)
_ASKING = re.compile(r"\b(?:ask|asks|asked|asking|tell|tells|told|telling)\b\W*\Z")


def drop_addressee(article: Article, quote: Quote) -> Quote:
    """The quote without whom an indirect one is said to, at the head of its content.

    Only behind "ask" and "tell", before "if", "whether", "that" and their like.
    """
    if quote.kind == "direct" or not quote.cue or not quote.content:
        return quote
    first = quote.content[0]
    if not _ASKING.search(article.words_of(quote.cue[-1])):
        return quote
    match = _ADDRESSEE.match(article.words_of(first))
    if match is None:
        return quote
    begun = article.span(first.start + match.end(), first.end)
    return replace(quote, content=(begun, *quote.content[1:]))
