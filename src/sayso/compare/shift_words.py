"""Words on which the meaning of a sentence turns, in rows of words that are alike.

Closed classes of English (negations, hedges, quantifiers, modals, comparatives), as
any grammar lists them; none of them is taken from a corpus.
"""

from __future__ import annotations

from sayso.compare.terms import list_words

NEGATIONS = list_words(
    "not no never none nobody nothing nowhere neither nor without hardly barely"
)
HEDGES = list_words(
    "seem seems seemed seemingly apparently allegedly alleged reportedly probably "
    "probable possibly possible perhaps maybe may might likely almost nearly virtually "
    "potentially presumably supposedly suspected"
)
# Hedges only before "to", "that", "like", or behind "it"; not "appeared in court".
APPEARANCES = list_words("appear appears appeared")
# Hedges only before "to": "he is believed to be alive".
BELIEFS = list_words("believed thought understood feared presumed rumored")
ATTEMPTS = list_words("tried attempted threatened")
LIMITS = list_words("only except unless solely exclusively")
# "Just" may stand for "only", though it is no limit by itself.
SOFT_LIMITS = list_words("just merely simply")
CONDITIONS = list_words("if unless until except provided assuming")
# Before "of": they take a part of what follows.
PARTS = list_words("some most half part many few several")
CONTRASTS = list_words("but however though although yet still except")
MODALS = list_words("can could may might should ought must")
GRAMMAR = list_words(
    "to be is am are was were been being have has had do does did the a an"
)
# Words that may come and go, and nobody takes away anything else.
LIGHT = list_words(
    "a the that and so well then now oh uh um yes yeah just also really very quite you "
    "know i mean okay like"
)

# Of one row, words may stand for each other; of two rows, they say something else.
QUANTITIES = (
    list_words("all every each everyone everybody everything always entire whole"),
    list_words("most mostly usually generally majority"),
    list_words("many lots several numerous often"),
    list_words("some sometimes someone somebody something certain"),
    list_words("few little rarely seldom"),
    list_words("none never nobody nothing"),
)
DUTIES = (
    list_words("can could able"),
    list_words("must have need needs required obliged"),
    list_words("will would going"),
    list_words("should ought"),
    list_words("may might"),
)
DUTY_PHRASE = frozenset().union(*DUTIES) | GRAMMAR
# "May" with its capital, which its reader keeps: "may" is a hedge.
DAYS = (
    *(
        frozenset((day,))
        for day in "monday tuesday wednesday thursday friday saturday sunday yesterday "
        "tomorrow january february march april May june july august september "
        "october november december".split()
    ),
    list_words("today tonight"),
)
# How surely something is put: shown to be so, or only taken to be so.
ASSERTIONS = (
    list_words(
        "prove proves proved proven proof confirm confirms confirmed confirmation "
        "show shows showed shown demonstrate demonstrates demonstrated establish "
        "establishes established certain certainly definitely undoubtedly clearly"
    ),
    list_words(
        "suggest suggests suggested suggestion indicate indicates indicated hint hints "
        "hinted believe believes believed suspect suspects suspected allege alleges "
        "alleged claim claims claimed remind reminds reminded reminder think thinks "
        "thought fear fears feared hope hopes hoped perhaps maybe possibly probably "
        "apparently seems seem seemed"
    ),
)
# Each with its opposite; both sides of a change hold one of a pair.
OPPOSITES = tuple(
    (list_words(one), list_words(other))
    for one, other in (
        ("more", "less fewer"),
        ("most", "least fewest"),
        ("before", "after"),
        ("above over", "below under"),
        ("first", "last"),
        ("up", "down"),
        ("better best", "worse worst"),
        ("higher high", "lower low"),
        ("larger bigger large big", "smaller small"),
        ("increase increased increases rise rose rises raise raised",
         "decrease decreased decreases fall fell falls cut reduce reduced lowered"),
        ("support supports supported back backs backed favor",
         "oppose opposes opposed reject rejects rejected"),
        ("accept accepts accepted", "reject rejects rejected refuse refused"),
        ("allow allowed allows permit permitted", "ban banned forbid forbidden"),
        ("win won wins", "lose lost loses"),
        ("true", "false"),
        ("right", "wrong"),
        ("guilty", "innocent"),
        ("alive", "dead"),
        ("open opened", "close closed shut"),
        ("remember remembered", "forget forgot forgotten"),
        ("friend friends ally allies", "enemy enemies foe foes"),
        ("always", "never seldom rarely"),
        ("with", "without"),
    )
)  # fmt: skip
NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
# One pronoun for another of its case is another agent, where grammar asks for none.
AGENTS = (
    frozenset(("they", "it")),
    frozenset(("he", "it")),
    frozenset(("she", "it")),
    frozenset(("he", "she")),
)
# What a report may say somebody does, or is done to somebody by others.
ACCUSATIONS = list_words(
    "accused accusing accuse accuses alleged alleging blamed blaming charged charging "
    "suspected suspecting criticized criticizing condemned condemning"
)
BE = list_words("be is am are was were been being")
