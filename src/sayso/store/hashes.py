"""Short names of long things: what a text, a content or an input is known by."""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import parse_qsl, urlencode, urlsplit

from sayso.values import Article

# Added to addresses by newsletters and networks; the page is the same without.
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref_src", "igshid")


def hash_text(text: str) -> str:
    """The hash of a text, exactly as it is: 32 hexadecimal digits.

    >>> hash_text("We will rebuild.") == hash_text("We will rebuild. ")
    False
    """
    return hash_parts(text)


def hash_parts(*parts: str | None) -> str:
    """One hash of several texts in order; None is told from an empty text."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = b"" if part is None else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % (-1 if part is None else len(data)))
        digest.update(data)
    return digest.hexdigest()


def hash_content(article: Article) -> str:
    """The hash of what makes a revision: the headline and the text."""
    return hash_parts(article.title, article.text)


def key_url(url: str | None) -> str | None:
    """What addresses of one page have in common; None for no address of one page.

    The scheme, "www.", a closing slash, the fragment and tracking parameters do not
    count. The address of a whole site names no article.

    >>> key_url("https://www.courier.example/news/ferry/?utm_source=letter#top")
    'courier.example/news/ferry'
    >>> key_url("https://courier.example/") is None
    True
    """
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = urlencode(
        [
            pair
            for pair in parse_qsl(parts.query, keep_blank_values=True)
            if not pair[0].lower().startswith(_TRACKING)
        ]
    )
    path = parts.path.rstrip("/")
    if parts.netloc and not path and not query:
        return None
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{path}{'?' + query if query else ''}" or None
