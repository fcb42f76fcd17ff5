"""The words of time: months, days, units, seasons, parts of a day, hedges."""

from __future__ import annotations

_MONTHS = (
    "january february march april may june july august september october november "
    "december"
).split()
MONTHS: dict[str, int] = {
    **{name: at for at, name in enumerate(_MONTHS, 1)},
    **{name[:3]: at for at, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: dict[str, int] = {
    **{name: at for at, name in enumerate(_DAYS)},
    **{name[:3]: at for at, name in enumerate(_DAYS)},
    **{"tues": 1, "thurs": 3, "thur": 3, "weds": 2},
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "lunchtime": "MI",
    "midday": "MI",
}
# ISO 8601 letters; those under a day follow a T.
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "D",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
}
CLOCK_UNITS = frozenset(("second", "minute", "hour"))
MULTIPLES = {"decade": 10, "century": 100, "fortnight": 2, "weekend": 2}
VAGUE_NUMBERS = frozenset("several few some many numerous".split())

# What a hedge does to a value, by TIMEX3's attribute mod.
HEDGES = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
    "circa": "APPROX",
    "almost": "LESS_THAN",
    "nearly": "LESS_THAN",
    "less than": "LESS_THAN",
    "under": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "up to": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS",
    "shortly before": "BEFORE",
    "just before": "BEFORE",
    "shortly after": "AFTER",
    "just after": "AFTER",
}
EDGES = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
}
HOLIDAYS = (
    "new year's eve|new year's day|new year's|christmas eve|christmas day|christmas|"
    "thanksgiving day|thanksgiving|halloween|independence day|fourth of july|"
    "july fourth|valentine's day|boxing day|labor day|memorial day|veterans day|"
    "armistice day|remembrance sunday|easter sunday|easter monday|good friday|easter|"
    "shrove tuesday|fat tuesday|ash wednesday|palm sunday|maundy thursday|"
    "holy thursday|holy saturday|election day|inauguration day|"
    "martin luther king jr. day|martin luther king day|presidents' day|presidents day|"
    "columbus day|mother's day|father's day|st. patrick's day|st patrick's day|"
    "juneteenth|groundhog day|cinco de mayo|earth day|may day|bastille day|"
    "canada day|australia day|anzac day|bonfire night|guy fawkes night|burns night"
)


def strip_unit(word: str) -> str:
    """A unit in the singular and in full: "centuries" -> "century", "yrs" -> "year"."""
    plain = word.lower().rstrip(".")
    short = {"hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute"}
    if plain in short:
        return short[plain]
    if plain in ("yr", "yrs"):
        return "year"
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    return plain[:-1] if plain.endswith("s") and plain[:-1] in UNITS else plain
