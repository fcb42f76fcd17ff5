"""How other matters stand: a road open or closed, a name told, an apology made."""

from __future__ import annotations

from sayso.compare.matters import BE, HAVE, Matter, Standing, find_words, part_pairs

OPEN = Matter(
    name="open",
    about="whether it is open",
    standings=(
        Standing(
            "closed",
            find_words(
                rf"(?:{BE}|remains?|remained) (?:\w+ly |still |also )?(?:closed|shut"
                r"(?: down)?)(?! (?:to|on|in on|off|case|circuit))|"
                r"(?:temporarily |then )?(?:closed|shut)(?= (?:the|a|both|all) )"
            ),
        ),
        Standing(
            "open again",
            find_words(
                rf"(?:{HAVE} |was |were |cleared (?:it |them )?to )?"
                r"(?:since |later |partially |fully |been )?re-?open(?:ed)?|"
                rf"{BE} open again"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("closed", "open again")),
    order=("closed", "open again"),
    ends_last=True,
    nouns=find_words(
        r"bridge|road|roads|highway|freeway|motorway|interstate|street|lanes?|tunnel|"
        r"airport|runway|school|schools|campus|station|border|crossing|park|beach|"
        r"mall|store|restaurant|club|nightclub|line|line|museum|library|office|plant"
    ),
)
APOLOGY = Matter(
    name="apology",
    about="whether there was an apology",
    standings=(
        Standing(
            "none",
            find_words(
                r"(?:contained|offered|made|issued|was|with) no apology|"
                r"(?:did not|didn['’]t|has not|hasn['’]t|had not|never|refus\w+ to|"
                r"declin\w+ to|without|stopped short of) (?:publicly )?"
                r"(?:apologi[sz]\w+|an apology|offer(?:ed|ing)? an apology)"
            ),
        ),
        Standing(
            "made",
            find_words(
                r"(?:issued|offered|made|gave|posted|tweeted) "
                r"(?:an|a \w+|his|her|their) (?:\w+ )?apology|"
                r"(?:has |have |had |later |also |since |publicly )?apologi[sz]ed"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("none", "made")),
    least_shared=0.1,
)
THING_MATTERS = (OPEN, APOLOGY)
