"""What a sentence needs lines before it to have named, and what it names for others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.tell.footings import Footing
from sayso.tell.quotation_marks import blank_marked
from sayso.text import split_words
from sayso.values import Identity, Person, Span

_STEM = 5
_FEWEST_LETTERS = 4
_MOST_SUBJECT = 3
# A comma and a blank between a name and what it is called.
_APPOSED_CHARS = 2
_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady dame capt captain col gen lt sgt det cpl pvt
    officer chief sheriff judge prof professor rev father sister gov governor sen
    senator rep representative president mayor minister secretary deputy coach king
    queen prince princess pope""".split()
)
# What a sentence is about, where it is about something told before: "The club was ...".
_SUBJECT = re.compile(r"(?:[A-Z][^,.;:]{2,50}, (?=the ))?[Tt]he ((?:[\w'’-]+ ){1,3}?)")
_VERBS = frozenset(
    """was were is are has had have will would could can may might must did does do
    says said say told came took went began got made left fell rose ran drew struck
    broke held gave saw led won lost met set put cut hit shows show showed found adds
    leave leaves remains comes goes follows marks makes takes appears seems features
    stems adds argues quotes calls brings gives runs ends begins opens means""".split()
)
# A noun before one of these says itself which one is meant: "The owner of the mill".
_SPECIFIERS = frozenset(
    "of that who which whose where when in at on from near between for with to against "
    "behind under outside about over into after before by and or".split()
)
# Of these there is one for every reader.
_KNOWN = frozenset(
    "police government president pope king queen prince public weather economy army "
    "navy military media press country nation world state city town village sea sun "
    "white united national british federal local first last most only latest new "
    "number".split()
)
# Things that were told of before, wherever in a sentence "the" stands before them.
_TOLD_OF = re.compile(
    r"\bthe (law|bill|policy|plan|measure|proposal|decision|deal|agreement|ruling|"
    r"legislation|study|letter|video|settlement|ban|programme|allegations?|comments?|"
    r"remarks?|announcement|lawsuit|ad|tweet)"
    r"(?=[,.;]|['’]s|\s(?!of\b|that\b|to\b|by\b|on\b|for\b|in\b|from\b|with\b))"
)
# What the story is about: any line before it will do.
_EVENTS = frozenset(
    """accident attack blast blaze case collision crash death deaths explosion fire
    flood incident inquiry investigation killing killings news shooting shootings
    stabbing storm victim victims suspect suspects event scene cause motive""".split()
)
# One thing under several names: a line that names the ferry has named the ship.
_SAME = (
    "ship vessel boat ferry liner trawler barge yacht",
    "plant factory cannery works mill brewery",
    "home house residence apartment flat",
    "club nightclub bar pub lounge",
    "plane jet aircraft airliner flight",
    "company firm business maker",
    "video clip footage film recording",
    "letter note message statement",
    "child children boy girl toddler infant baby",
)
_SAME_AS = {word: line.split() for line in _SAME for word in line.split()}


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody or something that a line before must have named.

    Either will do: the person (an identity's id), or a noun. ``is_any`` needs no more
    than a line before it.
    """

    person: str | None = None
    noun: str = ""
    is_any: bool = False


@dataclass(frozen=True, slots=True)
class Foothold:
    """What a sentence needs, and what it gives: people in full, and its words."""

    needs: tuple[Need, ...] = ()
    people: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def is_met(self, earlier: Iterable[Foothold]) -> bool:
        """Whether these earlier lines name all that this one needs."""
        lines = tuple(earlier)
        return all(any(one.meets(need) for one in lines) for need in self.needs)

    def meets(self, need: Need) -> bool:
        """Whether this line names what another needs."""
        if need.is_any or (need.person is not None and need.person in self.people):
            return True
        nouns = _SAME_AS.get(need.noun, [need.noun])
        return len(need.noun) >= _FEWEST_LETTERS - 1 and any(
            word[:_STEM] == noun[:_STEM] or word.endswith(noun.removesuffix("s"))
            for word in self.words
            for noun in nouns
        )


def find_foothold(
    footing: Footing,
    span: Span,
    identities: dict[tuple[str, str], Identity],
    *,
    is_lead: bool = False,
) -> Foothold:
    """What a sentence needs and gives. A report's first may describe whom it names not.

    ``identities`` gives the identity of a person of an article. A surname needs the
    full name, "the singer" the singer or the word, "The club was ..." a club. Cost:
    linear in the sentence and its mentions.

    Misses: a noun that leans behind the verb ("Police closed the club").
    """
    article = footing.report.article
    plain = blank_marked(article.words_of(span))
    full, bare, described = _sort_people(footing, span, identities)
    needs = [Need(person=one) for one in sorted(bare - full)]
    nouns = {noun for _, noun in described}
    needs += [one for one in _find_subject(plain) if one.noun not in nouns]
    if not is_lead:
        needs += [Need(one, noun) for one, noun in described]
        needs += [
            Need(noun=match.group(1))
            for match in _TOLD_OF.finditer(plain)
            if not re.search(rf"\b{match.group(1)}", plain[: match.start()])
        ]
    words = frozenset(word.folded for word in split_words(plain))
    return Foothold(tuple(dict.fromkeys(needs)), full, words)


def map_identities(identities: Iterable[Identity]) -> dict[tuple[str, str], Identity]:
    """The identity of each person of each article."""
    return {(tie.article, tie.person): one for one in identities for tie in one.ties}


def _sort_people(
    footing: Footing, span: Span, identities: dict[tuple[str, str], Identity]
) -> tuple[frozenset[str], frozenset[str], list[tuple[str, str]]]:
    """The people named in full, those by surname alone, and those described."""
    full: set[str] = set()
    bare: set[str] = set()
    described: list[tuple[str, str]] = []
    names = [
        (mention.span, person.id)
        for mention, person in footing.mentions_in(span)
        if mention.form == "name"
    ]
    article = footing.report.article
    for mention, person in footing.mentions_in(span):
        identity = identities.get((span.article, person.id))
        id = identity.id if identity else f"{span.article} {person.id}"
        text = article.words_of(mention.span)
        if mention.form == "name":
            is_single = len(_fold(identity.name if identity else person.name)) < 2
            if is_single or person.type != "person" or len(_fold(text)) > 1:
                full.add(id)
            elif not _is_in_firm(article.text, mention.span):
                bare.add(id)
        elif identity is not None and identity.members:
            bare.update(identity.members if text.lower().startswith("the ") else ())
        elif (
            mention.form in ("description", "group")
            and _is_named(person, identity)
            and not _is_introduced(mention.span, person, names)
            and (noun := _find_described(text))
        ):
            described.append((id, noun))
    return frozenset(full), frozenset(bare), described


def _is_introduced(span: Span, person: Person, names: list[tuple[Span, str]]) -> bool:
    """Whether a name stands before a description of its bearer, or beside it."""
    return any(
        (owner == person.id and name.start < span.start)
        or 0 <= name.start - span.end <= _APPOSED_CHARS
        or 0 <= span.start - name.end <= _APPOSED_CHARS
        for name, owner in names
    )


def _is_named(person: Person, identity: Identity | None) -> bool:
    """Whether somebody has a name in one of the reports."""
    return any(one.form == "name" for one in person.mentions) or bool(
        identity is not None
        and identity.name[:1].isupper()
        and not identity.name.lower().startswith(("the ", "a ", "an "))
    )


def _is_in_firm(text: str, span: Span) -> bool:
    """Whether a name is part of a firm's: "Roper & Sons", "Vane and Company"."""
    behind = text[span.end : span.end + 12]
    return text[: span.start].endswith("& ") or behind.startswith(
        (" &", " and Sons", " and Company")
    )


def _find_described(text: str) -> str:
    """The noun of a description that leans, "singer" in "the singer"; else empty."""
    words = [word.folded for word in split_words(text)]
    if words[:1] != ["the"] or _SPECIFIERS & set(words):
        return ""
    return words[-1].removesuffix("'s")


def _fold(name: str) -> frozenset[str]:
    """The words of a name, without titles and initials."""
    return frozenset(
        word.folded.removesuffix("'s")
        for word in split_words(name)
        if len(word.folded) > 1 and word.folded not in _TITLES
    )


def _find_subject(plain: str) -> list[Need]:
    """The noun with which a sentence begins, where only the text before says which.

    >>> _find_subject("The works had passed an inspection.")
    [Need(person=None, noun='works', is_any=False)]
    >>> _find_subject("The owner of the works has left.")
    []
    """
    match = _SUBJECT.match(plain)
    if match is None:
        return []
    phrase: list[str] = []
    for word in split_words(plain, match.start(1))[:4]:
        sign = plain[word.end : word.end + 1]
        if word.text[:1].isupper() or word.text[:1].isdigit():
            return []
        if word.folded in _SPECIFIERS:
            return []
        if phrase and (word.folded in _VERBS or word.folded.endswith("ed")):
            break
        phrase.append(word.folded.removesuffix("'s"))
        if sign in (",", ".", ";", ":") or word.folded.endswith("'s"):
            break
    else:
        return []
    noun = phrase[-1] if phrase else ""
    if (
        len(phrase) > _MOST_SUBJECT
        or _KNOWN & set(phrase)
        or len(noun) < _FEWEST_LETTERS
    ):
        return []
    return [Need(is_any=True)] if noun in _EVENTS else [Need(noun=noun)]
