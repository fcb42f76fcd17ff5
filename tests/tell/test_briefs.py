import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factories import find_span
from sayso.tell.briefs import write_brief
from sayso.tell.latest_reports import find_latest
from sayso.tell.verification import verify_brief
from sayso.values import (
    Annotated,
    Article,
    Block,
    Brief,
    Comparison,
    Fact,
    FactValue,
    Mention,
    Omission,
    OnlyHere,
    Origin,
    Person,
    Rendering,
    Support,
    Timeline,
    Utterance,
)

LEAD = "A barge carrying 312 tonnes of gravel struck the Aldham bridge on Monday."
SAME = "The Aldham bridge was struck on Monday by a barge with 312 tonnes of gravel."


def make_report(
    id: str, *paragraphs: str, headline: str = "", published: str | None = None
) -> Annotated:
    """A report of these paragraphs, its sentences found by their full stops."""
    text = "\n\n".join([*([headline] if headline else []), *paragraphs])
    blocks, sentences, at = [], [], 0
    article = Article(id=id, text=text, published=published)
    for number, paragraph in enumerate(text.split("\n\n")):
        kind = "headline" if headline and number == 0 else "paragraph"
        blocks.append(Block(article.span(at, at + len(paragraph)), kind))
        for match in re.finditer(r"[^.!?]+[.!?]?[\"”]?", paragraph):
            words = match.group().strip()
            start = at + match.start() + match.group().find(words)
            if words:
                sentences.append(article.span(start, start + len(words)))
        at += len(paragraph) + 2
    article = Article(id=id, text=text, published=published, blocks=tuple(blocks))
    return Annotated(article, sentences=tuple(sentences))


def make_fact(values, *, kind="number", disagreement=None, independent=1, about="tons"):
    """A fact of (report, words, value) triples."""
    found = tuple(
        FactValue(find_span(report.article, words), words, value)
        for report, words, value in values
    )
    supports = tuple(
        Support(one.span.article, Origin("unattributed", "")) for one in found
    )
    return Fact(about, kind, found, supports, independent, disagreement)


def tell(*reports, **found) -> Brief:
    brief = write_brief(reports, Comparison(**found), Timeline())
    verify_brief(brief, [report.article for report in reports])
    return brief


def test_no_reports_give_no_lines():
    assert write_brief((), Comparison(), Timeline()) == Brief()


def test_one_report_alone_is_told_by_its_first_sentences():
    report = make_report("a", LEAD, "The bridge opened again after nine hours.")
    brief = tell(report)
    assert brief.lines[0].text == LEAD
    assert {line.part for line in brief.lines} == {"told"}
    assert {line.articles for line in brief.lines} == {1}


def test_what_two_reports_carry_comes_first_and_cites_both():
    a = make_report("a", "Gulls slept on the quay at noon.", LEAD)
    b = make_report("b", SAME, "Owner Peter Marsh will pay for every stone of it.")
    line = tell(a, b).lines[0]
    assert line.part == "agreed"
    assert line.articles == 2
    assert {span.article for span in line.citations} == {"a", "b"}
    assert line.text in (LEAD, SAME)


def test_no_two_lines_say_the_same():
    brief = tell(make_report("a", LEAD), make_report("b", SAME), make_report("c", LEAD))
    assert [line.articles for line in brief.lines] == [3]


def test_headlines_are_never_cited():
    headline = "Barge with 312 tonnes of gravel strikes Aldham bridge on Monday."
    brief = tell(
        make_report("a", LEAD, headline=headline),
        make_report("b", SAME, headline=headline),
    )
    assert all(line.text != headline for line in brief.lines)


def test_both_values_of_a_dispute_stand_side_by_side():
    extra = "Lock keeper Amy Stott closed both gates within the hour."
    a = make_report("a", extra, "The barge held 312 tonnes of gravel, owners said.")
    b = make_report("b", extra, "Only 290 tonnes lay in the hold, divers found.")
    fact = make_fact(
        [(a, "312 tonnes", "312"), (b, "290 tonnes", "290")],
        disagreement="contradicted",
    )
    lines = tell(a, b, disagree=(fact,)).lines
    disputed = [number for number, line in enumerate(lines) if line.disputed]
    assert disputed[1] == disputed[0] + 1
    assert [lines[number].value for number in disputed] == ["312", "290"]
    assert {lines[number].about for number in disputed} == {"tons"}
    assert {lines[number].disagreement for number in disputed} == {"contradicted"}
    assert {lines[number].part for number in disputed} == {"disputed"}


def test_scope_and_precision_are_no_dispute():
    a = make_report("a", "The barge held 312 tonnes of gravel, owners said.")
    b = make_report("b", "About 300 tonnes lay in the hold, divers found.")
    values = [(a, "312 tonnes", "312"), (b, "300 tonnes", "300")]
    for disagreement in ("scope", "precision"):
        fact = make_fact(values, disagreement=disagreement)
        brief = tell(a, b, disagree=(fact,))
        assert not any(line.disputed for line in brief.lines)
        assert Omission("fact that reports differ on", 1) in brief.omitted


def test_an_update_shows_the_newest_value():
    reports = [
        make_report("a", "Doctors treated 4 bargees at Cope.", published="2026-05-01"),
        make_report("b", "Nurses saw 4 people in Cope.", published="2026-05-01"),
        make_report("c", "Staff had 6 patients by noon.", published="2026-05-02"),
        make_report("d", "Now 9 are in hospital at Tern.", published="2026-05-03"),
    ]
    words = ["4 bargees", "4 people", "6 patients", "9 are"]
    fact = make_fact(
        [(one, w, w[0]) for one, w in zip(reports, words, strict=True)],
        disagreement="updated",
    )
    lines = tell(*reports, disagree=(fact,)).lines
    assert [line.value for line in lines if line.disputed] == ["4", "9"]


def test_the_latest_report_adds_what_is_new():
    a = make_report("a", LEAD, published="2026-05-01")
    repairs = "Repairs will cost 48,000 pounds."
    b = make_report("b", SAME, repairs, published="2026-05-09")
    parts = {line.text: line.part for line in tell(a, b).lines}
    assert parts[repairs] == "new"
    undated = [make_report(one.article.id, one.article.text) for one in (a, b)]
    assert all(line.part != "new" for line in tell(*undated).lines)


def test_the_older_value_of_an_update_stands_first():
    a = make_report("a", "Nine people were hurt, doctors said.", published="2026-05-09")
    b = make_report("b", "Four people were hurt, nurses said.", published="2026-05-01")
    fact = make_fact([(a, "Nine", "9"), (b, "Four", "4")], disagreement="updated")
    lines = tell(a, b, disagree=(fact,)).lines
    assert [line.value for line in lines if line.disputed] == ["4", "9"]


def test_a_surname_waits_for_the_full_name():
    bare = "Stott closed both gates of the lock within the hour on Monday."
    full = "Lock keeper Amy Stott heard the bang and rang the harbour office."
    reports = [name_stott(make_report("a", LEAD, bare, full))]
    texts = [line.text for line in tell(*reports).lines]
    assert texts.index(full) < texts.index(bare)
    alone = [name_stott(make_report("a", LEAD, bare))]
    assert bare not in [line.text for line in tell(*alone).lines]


def name_stott(report: Annotated) -> Annotated:
    """The report with Amy Stott found wherever she is named."""
    mentions = tuple(
        Mention(report.article.span(match.start(), match.end()), "name")
        for match in re.finditer("Amy Stott|(?<!Amy )Stott", report.article.text)
    )
    return replace(report, people=(Person("p1", "Amy Stott", "person", mentions),))


def test_lines_tell_different_things():
    """The second sentence of b says what a has said; the third adds something."""
    more = "Divers found 40 cracks in the pier at Aldham and closed the Tern to boats."
    a = make_report("a", LEAD, more)
    b = make_report(
        "b", SAME, "Divers found 40 cracks in the Aldham pier.", "Gulls sat."
    )
    texts = [line.text for line in tell(a, b).lines]
    assert sum("cracks" in text for text in texts) == 1


def test_the_first_line_tells_what_happened():
    a = make_report("a", "The accident happened late on Monday near Cope.", LEAD)
    b = make_report("b", SAME, "The accident happened at noon.")
    assert tell(a, b).lines[0].text in (LEAD, SAME)


def test_what_nobody_else_speaks_of_fills_no_long_brief():
    shared = [
        "A barge struck the Aldham bridge.",
        "Divers saw 40 cracks in a pier.",
        "Owner Peter Marsh will pay 900 pounds.",
        "Lock keepers closed 3 gates at once.",
        "Trains to Cope ran late until Friday.",
        "Gravel lies 2 metres deep below the arch.",
    ]
    stray = "Bakers in Leek won a prize for their rye bread this spring."
    reports = [make_report(id, *shared) for id in "ab"]
    reports.append(make_report("c", *shared, stray))
    assert stray not in [line.text for line in tell(*reports).lines]


def test_latest_needs_two_times():
    same = [Article("a", "", published="2026-05-01"), Article("b", "")]
    assert find_latest(same) is None
    zones = [
        Article("a", "", published="2026-05-01T10:00:00+02:00"),
        Article("b", "", published="2026-05-01T09:00:00+00:00"),
    ]
    assert find_latest(zones) == 1


def test_a_long_line_is_cut_where_a_clause_ends_and_shows_it():
    long = (
        "A barge that had slipped its moorings at Aldham drifted four miles down the "
        "Tern on Monday night and struck the railway bridge at Cope, which was closed "
        "for nine hours while divers looked at its piers and at the banks on both "
        "sides of the river."
    )
    line = tell(make_report("a", long)).lines[0]
    assert line.text.endswith("struck the railway bridge at Cope ...")


def test_a_rendering_changed_in_silence_gives_way_to_the_fullest():
    full = "The lock failed at dawn, it seems, and nobody closed it, Amy Stott said."
    cut = "The lock failed at dawn, and nobody closed it, Amy Stott said."
    a, b = make_report("a", cut), make_report("b", full)
    fullest = Rendering("b", "q1", (find_span(b.article, full),), "identical")
    other = Rendering("a", "q1", (find_span(a.article, cut),), "fragment")
    utterance = Utterance("u1", (), fullest, (fullest, other))
    brief = tell(a, b, utterances=(utterance,))
    assert [line.text for line in brief.lines] == [full]


def test_what_is_left_out_is_said():
    a = make_report("a", LEAD, "It held 9 ducks.")
    b = make_report("b", SAME)
    only = OnlyHere(find_span(a.article, "9 ducks"), "9 ducks", "number")
    brief = tell(a, b, only=(only,))
    assert brief.omitted == (Omission("fact that one report alone gives", 1),)


def test_the_order_of_names_in_facts_changes_nothing():
    a, b = make_report("a", LEAD), make_report("b", SAME)
    first = make_fact([(a, "Aldham", "aldham"), (b, "Aldham", "aldham")], kind="name")
    second = make_fact([(a, "312 tonnes", "312"), (b, "312 tonnes", "312")])
    lines = tell(a, b, agree=(first, second)).lines
    assert lines == tell(a, b, agree=(second, first)).lines


WORDS = st.sampled_from(
    'barge bridge Aldham struck Monday 312 tonnes of the gravel said he , " “ ” ... '
    ". .\n\n which was and (Reuters) - ELM BAY But".split(" ")
)


@given(st.lists(st.lists(WORDS, max_size=60), max_size=4))
def test_every_brief_verifies(texts):
    reports = [
        make_report(str(number), *" ".join(words).split("\n\n"))
        for number, words in enumerate(texts)
    ]
    brief = tell(*reports)
    assert len(brief.lines) <= 8
    assert len({line.text for line in brief.lines}) == len(brief.lines)
