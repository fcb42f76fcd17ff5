"""Pages that report no one event."""

from __future__ import annotations

import pytest

from sayso.group.kinds import find_kind


@pytest.mark.parametrize(
    ("title", "body", "terms", "expected"),
    [
        ("Mayor opens bridge", "PORT ELLIS — It is open.", 20, "report"),
        ("Week in review", "Much happened.", 90, "roundup"),
        ("News", "TARN — One.\nCARROW — Two.\nPORT ELLIS — Three.", 90, "roundup"),
        ("Harbour TV", "Page not found.", 4, "page"),
        ("Clerk froze library cards", "Readers saw “access denied”.", 140, "report"),
    ],
)
def test_kinds(title, body, terms, expected):
    assert find_kind(title, body, terms) == expected
