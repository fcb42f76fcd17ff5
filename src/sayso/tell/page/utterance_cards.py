"""Utterances for the page: proofs of what was rendered twice, lists of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.tell.figures import count_silent
from sayso.tell.page.change_sentences import ChangeSentence, describe_changes
from sayso.tell.page.labels import count_noun
from sayso.tell.page.places import Cite, Places
from sayso.tell.page.proofs import Piece, proof_rendering
from sayso.tell.page.voices import Voice, Voices
from sayso.text import is_turned_cue
from sayso.values import Quote, QuoteKind, Rendering, Utterance

_RELATIONS = {
    "identical": "word for word",
    "altered": "altered",
    "fragment": "in part",
    "paraphrase": "retold",
}


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One wording of an utterance with the reports that carry it.

    ``cue`` is the report's word for it where it was denied, refused or asked.
    """

    anchor: str
    cites: tuple[Cite, ...]
    kind: QuoteKind
    label: str
    pieces: tuple[Piece, ...]
    sentences: tuple[ChangeSentence, ...]
    is_fullest: bool
    only: str
    cue: str = ""

    @property
    def is_silent(self) -> bool:
        """Whether something was changed here that a reader is not shown."""
        return any(one.is_silent for one in self.sentences)


@dataclass(frozen=True, slots=True)
class UtteranceCard:
    """One utterance with its wordings, the fullest first."""

    anchor: str
    voice: Voice
    channel: str | None
    rows: tuple[ProofRow, ...]
    renderings: int
    tally: str
    silent: int
    only: str


@dataclass(frozen=True, slots=True)
class SpeakerList:
    """What one voice said that a single wording gives, in order of the reports."""

    anchor: str
    voice: Voice
    cards: tuple[UtteranceCard, ...]
    only: str


@dataclass(frozen=True, slots=True)
class UtteranceCards:
    """All utterances: compared ones, single ones by speaker, and links to each.

    ``links`` leads from an article's quote to the wording that shows it, ``cards`` to
    its utterance; ``silent`` are the quotes in which something was changed silently.
    """

    compared: tuple[UtteranceCard, ...]
    single: tuple[SpeakerList, ...]
    links: dict[tuple[str, str], str]
    cards: dict[tuple[str, str], UtteranceCard]
    silent: frozenset[tuple[str, str]]


def build_cards(
    utterances: Iterable[Utterance], places: Places, voices: Voices
) -> UtteranceCards:
    """The cards of a story's utterances.

    Compared ones are sorted by silent changes that shift the meaning, then silent
    ones, then reports that carry them. Cost: linear in renderings, and that of their
    proofs.
    """
    links: dict[tuple[str, str], str] = {}
    cards: dict[tuple[str, str], UtteranceCard] = {}
    compared: list[tuple[tuple[int, ...], UtteranceCard]] = []
    single: list[UtteranceCard] = []
    silent: set[tuple[str, str]] = set()
    for number, utterance in enumerate(utterances, start=1):
        card = _build_card(utterance, number, places, voices, links)
        if not card.rows:
            continue
        for rendering in utterance.renderings:
            cards[rendering.article, rendering.quote] = card
            if count_silent(rendering.changes):
                silent.add((rendering.article, rendering.quote))
        if len(utterance.renderings) > 1:
            compared.append((_rank(utterance, number), card))
        else:
            single.append(card)
    ordered = tuple(card for _, card in sorted(compared, key=lambda one: one[0]))
    speakers = _list_speakers(single, places)
    return UtteranceCards(ordered, speakers, links, cards, frozenset(silent))


def find_heads(cards: UtteranceCards) -> dict[str, str]:
    """Links to where a voice's words begin on the page, by the voice's label."""
    heads: dict[str, str] = {}
    for card in cards.compared:
        heads.setdefault(card.voice.label, f"#{card.anchor}")
    for speaker in cards.single:
        heads.setdefault(speaker.voice.label, f"#{speaker.anchor}")
    return heads


def _rank(utterance: Utterance, number: int) -> tuple[int, ...]:
    changes = [one for rendering in utterance.renderings for one in rendering.changes]
    shifted = sum(one.is_silent and one.meaning == "shifted" for one in changes)
    articles = {one.article for one in utterance.renderings}
    silent = sum(one.is_silent for one in changes)
    return (
        -shifted,
        -min(silent, 1),
        -len(articles),
        -len(utterance.renderings),
        number,
    )


def _build_card(
    utterance: Utterance,
    number: int,
    places: Places,
    voices: Voices,
    links: dict[tuple[str, str], str],
) -> UtteranceCard:
    anchor = f"{places.key}-u{number}"
    rows: list[ProofRow] = []
    ordered = sorted(
        enumerate(utterance.renderings), key=lambda one: one[1] != utterance.fullest
    )
    for index, rendering in ordered:
        row = _build_row(f"{anchor}-{index + 1}", rendering, utterance, places)
        if row is None:
            continue
        twin = _find_twin(rows, row)
        if twin is None:
            rows.append(row)
        else:
            rows[twin] = _join_rows(rows[twin], row)
        place = rows[twin if twin is not None else -1].anchor
        links[rendering.article, rendering.quote] = place
    articles = tuple(dict.fromkeys(one.article for one in utterance.renderings))
    silent = sum(1 for one in utterance.renderings if count_silent(one.changes))
    tally = count_noun(len(articles), "report")
    if len(utterance.renderings) > len(articles):
        tally += f", {count_noun(len(utterance.renderings), 'rendering')}"
    return UtteranceCard(
        anchor,
        voices.name_utterance(utterance),
        utterance.channel,
        tuple(rows),
        len(utterance.renderings),
        tally,
        silent,
        places.only(articles),
    )


def _build_row(
    anchor: str, rendering: Rendering, utterance: Utterance, places: Places
) -> ProofRow | None:
    cite = places.cite_rendering(rendering)
    if cite is None:
        return None
    quote = places.quotes.get((rendering.article, rendering.quote))
    kind = quote.kind if quote else "direct"
    is_fullest = rendering == utterance.fullest
    changes = () if is_fullest else rendering.changes
    shown = replace(rendering, changes=changes)
    return ProofRow(
        anchor,
        (cite,),
        kind,
        "fullest" if is_fullest else _RELATIONS[rendering.relation],
        proof_rendering(shown, utterance.fullest, places, kind),
        describe_changes(shown, utterance.fullest, places, kind),
        is_fullest,
        "" if is_fullest else places.only((rendering.article,)),
        _tell_turn(quote, places),
    )


def _tell_turn(quote: Quote | None, places: Places) -> str:
    """The cue of an indirect quote that was not simply said: "denied", "asked"."""
    if quote is None or quote.kind != "indirect":
        return ""
    cue = " ".join(places.words(span) for span in quote.cue)
    return " ".join(cue.split()) if is_turned_cue(cue) else ""


def _find_twin(rows: list[ProofRow], row: ProofRow) -> int | None:
    """The row that shows the same wording with the same changes, if there is one."""
    for index, other in enumerate(rows):
        if row.label not in ("word for word", other.label) or row.kind != other.kind:
            continue
        if row.pieces == other.pieces and row.sentences == other.sentences:
            return index
    return None


def _join_rows(row: ProofRow, other: ProofRow) -> ProofRow:
    """One row for two reports with the same wording."""
    only = "" if row.is_fullest else f"{row.only} {other.only}"
    letters = {cite.report.letter for cite in row.cites}
    new = tuple(one for one in other.cites if one.report.letter not in letters)
    return replace(row, cites=(*row.cites, *new), only=only)


def _list_speakers(
    cards: list[UtteranceCard], places: Places
) -> tuple[SpeakerList, ...]:
    """Single utterances by voice, those who say most first, nobody last."""
    by_voice: dict[Voice, list[UtteranceCard]] = {}
    for card in cards:
        by_voice.setdefault(card.voice, []).append(card)
    ordered = sorted(
        by_voice.items(), key=lambda one: (not one[0].is_known, -len(one[1]))
    )
    return tuple(
        SpeakerList(
            f"{places.key}-said-{number}",
            voice,
            tuple(listed),
            " ".join(dict.fromkeys(" ".join(one.only for one in listed).split())),
        )
        for number, (voice, listed) in enumerate(ordered, start=1)
    )


def leave_continuations(utterance: Utterance) -> Utterance:
    """The utterance without the changes that only say how a rendering goes on.

    Sentences that one report alone quotes before or behind the shared words are more
    of that speaker's words, and nothing that was put into the other's.
    """
    return replace(
        utterance,
        renderings=tuple(
            replace(
                one,
                changes=tuple(
                    change
                    for change in one.changes
                    if change.fullest or change.kind not in ("cut_start", "cut_end")
                ),
            )
            for one in utterance.renderings
        ),
    )
