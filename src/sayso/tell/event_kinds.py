"""Words by the kind of event that they tell."""

from __future__ import annotations

SAYING = frozenset(
    "say tell add state announce claim comment explain note report reveal warn argue "
    "declare insist suggest describe call write ask reply confirm deny admit praise "
    "criticise criticize predict estimate believe think hope expect".split()
)
INTENDING = frozenset(
    "plan want hope expect intend aim agree decide seek try need offer promise vow "
    "threaten refuse propose consider schedule set prepare allow require urge".split()
)
STATES = frozenset(
    "be have remain include contain feature cost seem appear look need own belong "
    "require mean know believe think want like hope expect feel consist depend "
    "concern base use".split()
)
