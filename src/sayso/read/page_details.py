"""What an HTML page itself tells of its report: headline, byline, outlet, time."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.errors import ValueFormatError
from sayso.read.dates import find_date, read_published
from sayso.read.markup import Page, PageParagraph
from sayso.read.records import Details

# The names under which pages declare a thing, the surest first.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "headline"),
    "outlet": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author",
               "sailthru.author", "byl"),
    "published": ("article:published_time", "og:article:published_time",
                  "datepublished", "date", "pubdate", "publishdate", "publish-date",
                  "publication_date", "dc.date.issued", "dc.date", "dcterms.issued",
                  "dcterms.date", "parsely-pub-date", "sailthru.date",
                  "rnews:datepublished", "og:published_time"),
    "url": ("og:url",),
}  # fmt: skip
_ARTICLE_TYPES = ("article", "newsarticle", "reportagenewsarticle", "blogposting",
                  "analysisnewsarticle", "liveblogposting", "report")  # fmt: skip

_ATTRIBUTE = re.compile(
    r"([a-zA-Z_:][\w:.-]{0,60})\s{0,9}=\s{0,9}"
    r"(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,2000}))"
)
# "By Ida Moss", "Posted: 3 March 2021": what stands between headline and report.
_BYLINE = re.compile(r"(?:by|words by|reported by|author:)\s+(?P<name>\S.{1,80})", re.I)
_NOT_PUBLISHED = re.compile(
    r"©|\bcopyright\b|\(c\)|\brights reserved\b|\b(?:updated|modified|corrected|"
    r"accessed|retrieved|printed|expires|events?|until|since)\b",
    re.IGNORECASE,
)
_DATE_HINT = re.compile(
    r"(?:class|id|itemprop)\s*=\s*[\"'][^\"']*(?:date|publish|posted|timestamp|byline|"
    r"dateline|meta|author)",
    re.IGNORECASE,
)
_BYLINE_MAX_CHARS = 160


@dataclass(frozen=True, slots=True)
class PageDetails:
    """What the page declares; ``headlines`` are all the titles it goes by."""

    details: Details
    headlines: tuple[str, ...]
    language: str | None
    fault: str | None


def read_details(source: str, page: Page) -> PageDetails:
    """Headline, byline, outlet, address, language and time of publication of a page.

    Each is taken only where the page declares it: in JSON-LD, in meta tags, in a time
    element marked as publication, or in a line of its own by the headline ("By ...",
    "Published ..."). A copyright year, an "updated" time, a date in the report or in
    an address is no time of publication. ``fault`` says why a declared time was not
    taken.
    """
    metas = _read_metas(source, page)
    linked = _read_linked(source, page)
    found: dict[str, str | None] = {}
    for field in _META:
        declared = next((metas[name] for name in _META[field] if name in metas), None)
        found[field] = linked.get(field) or declared
    found["url"] = found["url"] or _find_canonical(source, page)
    heading = next((one.text for one in page.paragraphs if one.tag == "h1"), None)
    title_tag = _find_title_tag(source, page)
    title = heading or found["title"] or title_tag
    lines = _lines_by_headline(page.paragraphs)
    byline = found["byline"]
    if not byline or byline.startswith("http"):
        byline = _find_byline(lines)
    published, fault = _find_published(source, page, found["published"], lines)
    return PageDetails(
        Details(title, found["url"], found["outlet"], byline, published),
        tuple(one for one in (heading, found["title"], title_tag) if one),
        _find_language(source, page),
        fault,
    )


def _attributes(tag: str) -> dict[str, str]:
    return {
        match[1].lower(): html.unescape(match[2] or match[3] or match[4] or "").strip()
        for match in _ATTRIBUTE.finditer(tag[:8000])
    }


def _read_metas(source: str, page: Page) -> dict[str, str]:
    """Contents of meta tags by name; the first of a name stands."""
    metas: dict[str, str] = {}
    for tag in page.tags:
        if tag.name == "meta":
            own = _attributes(source[tag.start : tag.end])
            name = own.get("property") or own.get("name") or own.get("itemprop") or ""
            content = " ".join(own.get("content", "").split())
            if name and content:
                metas.setdefault(name.lower(), content)
    return metas


def _read_linked(source: str, page: Page) -> dict[str, str]:
    """The same from JSON-LD: the first article that the page describes."""
    for tag in page.tags:
        if tag.name != "script":
            continue
        script = source[tag.start : tag.end]
        opening, _, body = script.partition(">")
        if "ld+json" not in opening:
            continue
        try:
            data = json.loads(body.rpartition("</")[0])
        except (ValueError, RecursionError):
            continue
        for item in _walk_items(data):
            types = item.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(str(one).lower() in _ARTICLE_TYPES for one in names):
                return _linked_fields(item)
    return {}


def _walk_items(data: object) -> Iterator[Mapping[str, object]]:
    """The objects of JSON-LD, outer first; at most a thousand."""
    waiting = [data]
    for _ in range(1000):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item[:100])
        elif isinstance(item, dict):
            yield item
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                if key in item:
                    waiting.append(item[key])


def _linked_fields(item: Mapping[str, object]) -> dict[str, str]:
    found = {
        "title": _linked_text(item.get("headline")),
        "published": _linked_text(item.get("datePublished")),
        "byline": _linked_text(item.get("author")),
        "outlet": _linked_text(item.get("publisher")),
        "url": _linked_text(item.get("url")),
    }
    return {name: value for name, value in found.items() if value}


def _linked_text(value: object) -> str:
    """A value of JSON-LD as words: a text, an object's name, a list of both."""
    if isinstance(value, str):
        return " ".join(html.unescape(value).split())
    if isinstance(value, Mapping):
        name = value.get("name")
        return _linked_text(name) if isinstance(name, str | list) else ""
    if isinstance(value, list):
        one_level = (part for part in value[:20] if not isinstance(part, list))
        return ", ".join(filter(None, map(_linked_text, one_level)))
    return ""


def _find_canonical(source: str, page: Page) -> str | None:
    for tag in page.tags:
        if tag.name == "link":
            own = _attributes(source[tag.start : tag.end])
            if own.get("rel", "").lower() == "canonical":
                return own.get("href") or None
    return None


def _find_language(source: str, page: Page) -> str | None:
    for tag in page.tags:
        if tag.name == "html":
            language = _attributes(source[tag.start : tag.end]).get("lang", "")
            return language.split("-")[0].lower() or None
    return None


def _find_title_tag(source: str, page: Page) -> str | None:
    for tag in page.tags:
        if tag.name == "title":
            words = source[tag.start : tag.end].partition(">")[2].rpartition("</")[0]
            return " ".join(html.unescape(words).split()) or None
    return None


def _lines_by_headline(paragraphs: Sequence[PageParagraph]) -> list[PageParagraph]:
    """Short paragraphs around the first heading, where byline and time stand."""
    at = next((n for n, one in enumerate(paragraphs) if one.tag == "h1"), 0)
    near = paragraphs[max(0, at - 3) : at + 9]
    return [one for one in near if len(one.text) <= _BYLINE_MAX_CHARS]


def _find_byline(lines: Sequence[PageParagraph]) -> str | None:
    for line in lines:
        match = _BYLINE.match(line.text)
        if match and not match["name"].endswith((".", "!", "?")):
            return re.split(r"\s*(?:[|•·,]|\s[-–—]\s)\s*", match["name"])[0]
    return None


def _find_published(
    source: str, page: Page, declared: str | None, lines: Sequence[PageParagraph]
) -> tuple[str | None, str | None]:
    """The time as ISO 8601, or None with a sentence where a declared one is no day."""
    fault = None
    for told in (declared, _find_time_tag(source, page)):
        if told:
            try:
                return read_published(told), None
            except ValueFormatError as err:
                fault = fault or str(err)
    for line in lines:
        text = line.text
        labelled = re.search(r"\b(?:published|posted)\b", text, re.IGNORECASE)
        if labelled:
            text = text[labelled.start() :]
        told = _NOT_PUBLISHED.split(text)[0]
        if not labelled and (told != text or not _is_date_line(line)):
            continue
        try:
            found = find_date(told)
        except ValueFormatError as err:
            fault = fault or str(err)
            continue
        if found:
            return found, None
    return None, fault


def _is_date_line(line: PageParagraph) -> bool:
    """Whether a line is there to say when or by whom: marked so, or a bare byline."""
    if len(line.text) > 100 or line.text.endswith((".", "?", "!", ":")):
        return False
    return bool(_DATE_HINT.search(line.hint) or _BYLINE.match(line.text))


def _find_time_tag(source: str, page: Page) -> str | None:
    """The machine-readable time of an element that is marked as publication."""
    for tag in page.tags:
        if tag.closing or tag.name not in ("time", "span", "abbr", "p", "div"):
            continue
        text = source[tag.start : tag.end]
        if "datetime" not in text and "content" not in text:
            continue
        own = _attributes(text)
        mark = f"{own.get('itemprop', '')} {own.get('class', '')}".lower()
        marked = "datepublished" in mark or (
            tag.name == "time"
            and ("pubdate" in text or re.search(r"publish|entry-date|posted", mark))
        )
        if marked and "updated" not in mark.replace("published updated", ""):
            return own.get("datetime") or own.get("content")
    return None
