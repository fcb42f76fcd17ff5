import pytest

from factories import find_span, make_article, make_quote
from sayso.tell.trims import skip_dateline, trim_sentence
from sayso.values import Annotated

LONG = (
    "A barge that had slipped its moorings at Aldham drifted four miles down the Tern "
    "on Monday night and struck the railway bridge at Cope, which was closed for nine "
    "hours while divers looked at its piers in the dark."
)


def trim(text: str, quotes=(), keep=(), **options) -> str:
    report = Annotated(make_article(text))
    span = report.article.span(0, len(text))
    spans = [find_span(report.article, words) for words in keep]
    kept = trim_sentence(report, span, quotes, keep=spans, **options)
    return report.article.words_of(kept)


def test_a_short_sentence_stays_whole():
    assert trim(LONG, max_words=60) == LONG


def test_a_long_sentence_ends_at_a_clause_border():
    assert trim(LONG, max_words=30).endswith("struck the railway bridge at Cope")


def test_what_must_stay_stays():
    assert trim(LONG, keep=["nine hours"], max_words=30) == LONG


@pytest.mark.parametrize(
    "tail",
    [
        "and the owner said that nothing had been wrong with the ropes.",
        "as police were told by a man who has since denied it to a court.",
        "while nobody was hurt on the two trains that were held at Cope.",
        "according to the harbour office and to three people who saw it.",
    ],
)
def test_nothing_is_left_off_that_turns_or_attributes_the_rest(tail):
    text = LONG.split(", which")[0] + ", " + tail
    assert trim(text, max_words=30) == text


def test_a_cut_never_parts_words_from_their_speaker():
    text = LONG.removesuffix(".") + " and as the harbour office has it."
    article = make_article(text)
    quote = make_quote(
        article,
        "A barge that had slipped its moorings",
        source=(find_span(article, "the harbour office"),),
    )
    assert trim(text, [quote], max_words=30) == text


@pytest.mark.parametrize(
    "text",
    [
        # Behind the clause the sentence goes on: what is left would have no verb.
        "The eleven trustees of the Roper brick works at Leek who signed the letter in "
        "May, who have run it for nine years and more without any pay at all, were "
        "thanked by the town on Monday at a short ceremony in the old mill hall.",
        "The eleven trustees of the Roper brick works in the market town of Leek – "
        "including a baker, a vicar and two of the founder's own daughters – wrote to "
        "the mayor on Monday about the kiln, its chimney and the bricks in the yard.",
        "Officers of the county fire brigade, in league with the inspectors of mines, "
        "the Board of Works, the harbour office and the coastguard, and the men of the "
        "Leek Volunteer Rescue, searched the yard of the brick works for nine hours.",
    ],
)
def test_a_subject_keeps_its_verb(text):
    assert trim(text, max_words=30) == text


def test_marks_stay_closed():
    text = LONG.replace("the railway bridge at Cope,", '"the bridge at Cope,')
    assert trim(text.replace("piers", 'piers"'), max_words=30) == text.replace(
        "piers", 'piers"'
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ELM BAY (Elm Wire) - A pier fell.", "A pier fell."),
        ("ELM BAY, Ore., May 3 (Elm Wire) -- A pier fell.", "A pier fell."),
        ("ELM BAY — A pier fell.", "A pier fell."),
        ("(Elm Wire) A pier fell.", "A pier fell."),
        ("ELM BAY―A pier fell.", "A pier fell."),
        ("Elm Bay — A pier fell.", "A pier fell."),
        ("ELM BAY, Ky. –- A pier fell.", "A pier fell."),
        ("Bo (the elder) fell.", "Bo (the elder) fell."),
        ("A pier - the last one - fell.", "A pier - the last one - fell."),
    ],
)
def test_datelines_are_no_part_of_a_sentence(text, kept):
    report = Annotated(make_article(text))
    span = skip_dateline(report, report.article.span(0, len(text)))
    assert report.article.words_of(span) == kept
