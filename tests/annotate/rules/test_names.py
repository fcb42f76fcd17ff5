"""Names by rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load_cases
from factories import make_article
from sayso.annotate.rules.names import find_names
from sayso.annotate.rules.sentences import find_sentences
from sayso.values import Article


def show_names(article: Article) -> list[list[str]]:
    """The words and kinds of the names, those of no known kind left out."""
    return [
        [article.words_of(name.span), name.type]
        for name in find_names(article, find_sentences(article))
        if name.type != "other"
    ]


@pytest.mark.parametrize(
    "case",
    [*load_cases("annotate", "names"), *load_cases("annotate", "names_negative")],
)
def test_names_are_found(case: Case) -> None:
    assert show_names(make_article(case.input)) == case.expected


_PIECES = st.sampled_from(
    ["Ada", "Stone", "the", "Bank", "of", "Dr.", "J.", '"', "’s", ", ", "\n", " ",
     "said", "é", "שלום", "😀", "\u202e", "\x00", "Al-", "-", "(", "İ", "and", "ß"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_names_of_any_text_lie_in_order_and_apart(text: str) -> None:
    article = make_article(text)
    names = find_names(article, find_sentences(article))
    last = 0
    for name in names:
        assert last <= name.span.start < name.span.end <= len(text)
        last = name.span.end
    assert names == find_names(article, find_sentences(article))


def test_a_name_starts_and_ends_with_a_letter_or_sign_of_its_own() -> None:
    article = make_article("He met (Ada Stone), “Rex Quill” and Lind's dog Otto.")
    for name in find_names(article, find_sentences(article)):
        words = article.words_of(name.span)
        assert words[0].isalpha()
        assert words.strip() == words
