from page_story import make_bare_story

from factories import make_article, make_quote
from sayso.tell.page.places import find_places
from sayso.tell.page.voices import NOBODY, find_voices
from sayso.values import Comparison, Identity, IdentityTie, Rendering, Utterance

ARTICLE = make_article('DAY OF DREAD: "No," said a spokesman. "Yes," he said.')
PEOPLE = (
    Identity("i1", "Ada Pell", "person", (IdentityTie("a", "p1", 1.0),)),
    Identity("i2", "Jo Pell", "person", (IdentityTie("a", "p2", 1.0),)),
)
VOICES = find_voices(
    Comparison(identities=PEOPLE), find_places(make_bare_story(ARTICLE), "s1")
)


def say(*speakers):
    rendering = Rendering("a", "q1", (), "identical")
    return VOICES.name_utterance(Utterance("u1", speakers, rendering, (rendering,)))


def source(words):
    at = ARTICLE.text.index(words)
    span = ARTICLE.span(at, at + len(words))
    return VOICES.name_quote("a", make_quote(ARTICLE, "No", source=(span,)))


def test_two_speakers_are_one_voice_in_any_order():
    assert say("i1", "i2") == say("i2", "i1")
    assert say("i2", "i1").label == "Ada Pell and Jo Pell"


def test_a_speaker_whom_nobody_names_is_described_in_the_reports_words():
    assert source("a spokesman").label == "a spokesman"
    assert source("a spokesman").is_described


def test_a_pronoun_names_nobody():
    assert source("he") == NOBODY
    assert say() == NOBODY


def test_a_kicker_in_capitals_names_nobody():
    assert source("DAY OF DREAD") == NOBODY


def test_a_quote_is_of_the_person_that_its_own_report_ties_it_to():
    quote = make_quote(ARTICLE, "No", speakers=("p2",))
    assert VOICES.name_quote("a", quote).label == "Jo Pell"
    assert VOICES.name_quote("elsewhere", quote) == NOBODY


def test_a_speaker_of_no_known_person_is_left_out():
    assert say("i9") == NOBODY
