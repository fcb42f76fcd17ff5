"""Times of publication in the spellings of sources."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import load_cases
from sayso.errors import ValueFormatError
from sayso.read.dates import read_published


@pytest.mark.parametrize("case", load_cases("read", "dates"))
def test_rewrites(case):
    assert read_published(case.input) == case.expected


@pytest.mark.parametrize("case", load_cases("read", "dates_negative"))
def test_refuses_what_tells_no_day(case):
    with pytest.raises(ValueFormatError, match="published"):
        read_published(case.input)


@given(st.text(alphabet="0123456789-/:.T ZMaypmSeptember,+", max_size=40))
def test_gives_iso_or_refuses(text):
    try:
        told = read_published(text)
    except ValueFormatError:
        return
    datetime.fromisoformat(told)
