import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from factories import find_span, make_article
from sayso.errors import VerificationError
from sayso.tell import verification
from sayso.tell.verification import verify_brief
from sayso.values import Article, Block, Brief, BriefLine, Span

WIRE = make_article(
    "Bridge closed after barge strike\n\n"
    "A barge carrying 312 tonnes of gravel struck the Aldham bridge on Monday, the "
    "harbour office said. No one was hurt, and the span was closed to lorries.\n\n"
    '"We heard the bang in Tolley Street, 2 miles off," said Nora Quill, 61. '
    "The barge, the Tern, was freed after 7 hours.\n\n"
    "(Reporting by Abel Stone)",
    id="wire",
)
PAPER = make_article(
    "Gravel barge hits bridge\n\n"
    "The Aldham bridge was struck on Monday by a barge with 312 tonnes of gravel, "
    "according to the harbour office. Owner Peter Marsh told the Echo that a cable had "
    "snapped; he would pay for every stone.\n\n"
    "Nora Quill, 61, said she had heard the bang in Tolley Street. Repairs will cost "
    "48,000 pounds and take 9 weeks, the council said.",
    id="paper",
)


def with_blocks(article: Article) -> Article:
    kinds = {0: "headline"}
    blocks = []
    at = 0
    for number, paragraph in enumerate(article.text.split("\n\n")):
        start = article.text.index(paragraph, at)
        kind = "credit" if paragraph.startswith("(") else kinds.get(number, "paragraph")
        blocks.append(Block(article.span(start, start + len(paragraph)), kind))
        at = start + len(paragraph)
    return replace(article, blocks=tuple(blocks))


ARTICLES = (with_blocks(WIRE), with_blocks(PAPER))
SENTENCES = tuple(
    find_span(article, words)
    for article, words in [
        (
            WIRE,
            "A barge carrying 312 tonnes of gravel struck the Aldham bridge on Monday, "
            "the harbour office said.",
        ),
        (WIRE, "No one was hurt, and the span was closed to lorries."),
        (
            WIRE,
            '"We heard the bang in Tolley Street, 2 miles off," said Nora Quill, 61.',
        ),
        (WIRE, "The barge, the Tern, was freed after 7 hours."),
        (
            PAPER,
            "The Aldham bridge was struck on Monday by a barge with 312 tonnes of "
            "gravel, according to the harbour office.",
        ),
        (
            PAPER,
            "Owner Peter Marsh told the Echo that a cable had snapped; he would pay "
            "for every stone.",
        ),
        (PAPER, "Nora Quill, 61, said she had heard the bang in Tolley Street."),
        (
            PAPER,
            "Repairs will cost 48,000 pounds and take 9 weeks, the council said.",
        ),
    ]
)
PAIRS = ((SENTENCES[0], SENTENCES[4]), (SENTENCES[2], SENTENCES[6]))


def words_of(span: Span) -> str:
    return {one.id: one for one in ARTICLES}[span.article].words_of(span)


def make_line(*citations: Span, text: str | None = None, **fields) -> BriefLine:
    fields.setdefault("articles", len({one.article for one in citations}))
    shown = words_of(citations[0]) if text is None else text
    return BriefLine(text=shown, citations=citations, **fields)


def find_fault(line: BriefLine, articles=ARTICLES) -> str | None:
    """The label under which a brief of this line is refused, or None."""
    try:
        verify_brief(Brief((line,)), articles)
    except VerificationError as error:
        return error.label if error.label in str(error) else f"unsaid {error.label}"
    return None


def test_a_brief_without_lines_verifies():
    verify_brief(Brief(), ())


@pytest.mark.parametrize("span", SENTENCES)
def test_whole_sentences_verify(span):
    assert find_fault(make_line(span)) is None


@pytest.mark.parametrize("pair", PAIRS)
def test_a_sentence_on_the_same_matter_supports(pair):
    assert find_fault(make_line(*pair)) is None
    assert find_fault(make_line(*reversed(pair))) is None


def test_a_shown_cut_verifies_and_a_hidden_one_does_not():
    whole = SENTENCES[5]
    words = "Owner Peter Marsh told the Echo that a cable had snapped"
    cut = Span(whole.article, whole.start, whole.start + len(words))
    assert find_fault(make_line(cut, text=f"{words} ...")) is None
    assert find_fault(make_line(cut, text=words)) == "fabricated"
    words = "Owner Peter Marsh told the Echo"
    cut = Span(whole.article, whole.start, whole.start + len(words))
    assert find_fault(make_line(cut, text=f"{words} ...")) == "fabricated"
    assert find_fault(make_line(cut, text=words)) == "fabricated"


def test_a_full_stop_that_is_not_there_is_fabricated():
    whole = SENTENCES[1]
    cut = Span(whole.article, whole.start, whole.start + len("No one was hurt"))
    assert find_fault(make_line(cut, text="No one was hurt.")) == "fabricated"


def test_a_cut_that_is_none_is_fabricated():
    text = words_of(SENTENCES[3]) + " ..."
    assert find_fault(make_line(SENTENCES[3], text=text)) == "fabricated"


def test_an_ellipsis_of_the_report_is_no_cut():
    article = make_article("He waited ... and then he left us all.\n\nWe wait ...")
    span = find_span(article, "We wait ...")
    line = BriefLine("We wait ...", (span,))
    assert find_fault(line, (article,)) is None


def test_lines_without_words_or_citations_are_fabricated():
    assert find_fault(BriefLine("No one was hurt.", ())) == "fabricated"
    assert find_fault(BriefLine("  ", (SENTENCES[0],))) == "fabricated"


def test_more_reports_claimed_than_cited_is_fabricated():
    assert find_fault(make_line(SENTENCES[0], articles=2)) == "fabricated"


def test_an_article_that_is_not_of_the_story_is_out_of_scope():
    assert find_fault(make_line(SENTENCES[0]), ARTICLES[1:]) == "out of scope"


@pytest.mark.parametrize(
    "words", ["Bridge closed after barge strike", "(Reporting by Abel Stone)"]
)
def test_headlines_and_credits_are_out_of_scope(words):
    assert find_fault(make_line(find_span(WIRE, words))) == "out of scope"


def test_a_citation_behind_the_text_is_refused():
    behind = Span("wire", len(WIRE.text) + 5, len(WIRE.text) + 9)
    assert find_fault(make_line(behind, text="The barge, the Tern")) == "misattributed"
    assert find_fault(make_line(behind, text="the zeppelin")) == "fabricated"
    assert find_fault(make_line(SENTENCES[0], behind)) == "misattributed"


def test_more_say_sos_claimed_than_reports_cited_is_fabricated():
    assert find_fault(make_line(*PAIRS[0], independent=2)) is None
    assert find_fault(make_line(*PAIRS[0], independent=3)) == "fabricated"
    assert find_fault(make_line(SENTENCES[0], independent=0)) == "fabricated"


def test_the_verifier_shares_nothing_with_the_writer():
    """Its modules import one another and the values, text and errors alone."""
    own = {"verification", "matters", "sentence_borders"}
    folder = Path(verification.__file__).parent
    for path in folder.glob("*.py"):
        imported = set(re.findall(r"from sayso\.(\w+(?:\.\w+)?)", path.read_text()))
        told = {one.removeprefix("tell.") for one in imported if "tell." in one}
        if path.stem in own:
            assert told <= own, path
            assert imported - {f"tell.{one}" for one in own} <= {
                "errors",
                "text",
                "values",
            }, path
        elif path.stem != "dossiers":
            assert not told & own, path


def test_the_first_bad_line_is_named():
    bad = make_line(SENTENCES[0], text="A barge struck.")
    with pytest.raises(VerificationError, match="line 2 of the brief") as caught:
        verify_brief(Brief((make_line(SENTENCES[1]), bad)), ARTICLES)
    assert caught.value.line == 1


@pytest.mark.parametrize(
    "case",
    [
        *load_cases("tell", "verification"),
        *load_cases("tell", "verification_negative"),
    ],
)
def test_cases(case):
    articles = tuple(
        Article(id=id, text=text) for id, text in case.input["articles"].items()
    )
    citations = tuple(
        Span(id, *_locate(case.input["articles"][id], words))
        for id, words in case.input["citations"]
    )
    line = BriefLine(
        case.input["text"], citations, articles=len({one.article for one in citations})
    )
    assert find_fault(line, articles) == case.expected


def _locate(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def change_digit(line: BriefLine, rng: random.Random) -> BriefLine | None:
    places = [match.start() for match in re.finditer(r"\d", line.text)]
    if not places:
        return None
    at = rng.choice(places)
    digit = rng.choice([one for one in "0123456789" if one != line.text[at]])
    return replace(line, text=line.text[:at] + digit + line.text[at + 1 :])


def swap_name(line: BriefLine, rng: random.Random) -> BriefLine | None:
    names = ["Nora Quill", "Peter Marsh", "Aldham", "Tolley", "the Tern"]
    here = [name for name in names if name in line.text]
    if not here:
        return None
    name = rng.choice(here)
    other = rng.choice([one for one in names if one != name])
    return replace(line, text=line.text.replace(name, other, 1))


def move_article(line: BriefLine, rng: random.Random) -> BriefLine:
    at = rng.randrange(len(line.citations))
    span = line.citations[at]
    other = "paper" if span.article == "wire" else "wire"
    moved = [*line.citations]
    moved[at] = Span(other, span.start, span.end)
    return replace(
        line, citations=tuple(moved), articles=len({m.article for m in moved})
    )


def shift_span(line: BriefLine, rng: random.Random) -> BriefLine:
    at = rng.randrange(len(line.citations))
    span = line.citations[at]
    by = rng.choice([-9, -5, -3, -2, -1, 1, 2, 3, 5, 9, 17])
    start = max(0, span.start + by)
    moved = [*line.citations]
    moved[at] = Span(span.article, start, max(start, span.end + by))
    return replace(line, citations=tuple(moved))


def shorten(line: BriefLine, rng: random.Random) -> BriefLine:
    span = line.citations[0]
    words = line.text.split(" ")
    kept = " ".join(words[: rng.randrange(1, len(words))])
    cut = Span(span.article, span.start, span.start + len(kept))
    text = kept.rstrip(",;") + "."
    return replace(line, text=text, citations=(cut, *line.citations[1:]))


PLANTS = (change_digit, swap_name, move_article, shift_span, shorten)


@given(
    plant=st.sampled_from(PLANTS),
    spans=st.sampled_from([*[(span,) for span in SENTENCES], *PAIRS]),
    seed=st.integers(0, 10_000),
)
def test_no_planted_error_passes(plant, spans, seed):
    """A changed digit, a swapped name, a wrong article or place, a false stop."""
    good = make_line(*spans)
    assert find_fault(good) is None
    planted = plant(good, random.Random(seed))
    if planted is None or planted == good:
        return
    assert find_fault(planted) is not None


@given(st.text(max_size=80), st.integers(0, 90), st.integers(0, 90))
def test_any_text_verifies_or_is_refused_with_a_label(text, one, other):
    start, end = sorted((one, other))
    line = BriefLine(text[start:end] or "words", (Span("a", start, end),))
    assert find_fault(line, (make_article(text),)) in (
        None,
        "fabricated",
        "misattributed",
        "out of scope",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gulls fled.[4][dead link] A pier fell.", "A pier fell."),
        ("A pier fell.[4][12] Gulls fled.", "A pier fell.[4][12]"),
        ("ELM BAY (Elm Wire) - A pier fell.", "A pier fell."),
        ("ELM BAY (EWTV)–A pier fell.", "A pier fell."),
        ("(Elm Wire) A pier fell.", "A pier fell."),
        ("Gulls fled.A pier fell.", "A pier fell."),
        ("“Gulls fled.” A pier fell.", "A pier fell."),
        ("Why? A pier fell!", "A pier fell!"),
    ],
)
def test_borders_of_sentences_are_found_in_news(text, words):
    article = make_article(text)
    line = BriefLine(words, (find_span(article, words),))
    assert find_fault(line, (article,)) is None
