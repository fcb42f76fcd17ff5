"""Closed word classes of English that the rules for quotes steer by."""

from __future__ import annotations

SUBJECT_PRONOUNS = frozenset("he she they it we i you".split())
PRONOUNS = SUBJECT_PRONOUNS | frozenset(
    "him her them us me himself herself themselves itself who this these those that"
    " everyone everybody someone somebody anyone nobody one others many some both"
    " all most several few another neither each".split()
)
POSSESSIVES = frozenset("his her their its our my your whose".split())
DETERMINERS = (
    frozenset(
        "the a an this that these those some any each every another no both either"
        " neither several many few most all such what which".split()
    )
    | POSSESSIVES
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can"
    " could may might must shall should 's 'd 've 're 'll 'm isn't aren't wasn't"
    " weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't"
    " couldn't cannot shouldn't mustn't it's that's he's she's they're there's we're"
    " you're i'm"
    " they've we've he'd she'd they'd i've he'll she'll they'll it'll we'll i'll"
    " i'd we'd you'll you've who's what's".split()
)
# Forms of one word that are finite verbs and nothing else, or nearly so: they mark a
# clause. Short on purpose: what it misses is seen by the auxiliaries.
FINITE_VERBS = frozenset(
    "came went took made gave got knew saw thought felt became began kept held brought"
    " stood led lost met paid ran sat sent spent told won wrote grew chose fell found"
    " left said says goes comes takes makes gives gets knows sees thinks feels becomes"
    " begins keeps holds brings stands leads loses wins wants needs seems appears"
    " looks remains includes means says believes happens deserves represents"
    " happened seemed appeared wanted needed remained included died lived refused"
    " decided tried failed continued started stopped moved allowed asked believed"
    " received expected helped turned looked won't ain't gonna want need seem appear"
    " believe think know agree deserve ought struck lay rose drew broke drove flew"
    " threw hid rode shook stole swam tore wore woke forgot sank sang rang blew bit"
    " withdrew undertook overcame arose froze forbade fled slept withheld caught"
    " fought bought".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from to into about against between during without before"
    " after under over through toward towards upon among across behind near outside"
    " inside within around via amid despite per since until off along beyond beside"
    " besides following regarding concerning alongside like unlike as than".split()
)
CONJUNCTIONS = frozenset(
    "and but or nor yet so because although though while whereas when whenever where"
    " if unless until since as that whether than after before once lest except".split()
)
SUBORDINATORS = CONJUNCTIONS - frozenset(("and", "or", "nor"))
RELATIVES = frozenset("who whom which that whose".split())
QUESTION_WORDS = frozenset("how why what whether if who whom where when which".split())
ADVERBS = frozenset(
    "also later then now again still once even just already too often never ever"
    " always soon further instead meanwhile first last thus therefore however twice"
    " not n't rather almost quite only sometimes long ago since back earlier today"
    " yesterday tonight tomorrow simply perhaps maybe once more much well largely"
    " repeatedly publicly".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december jan. feb. aug."
    " sept. oct. nov. dec. today yesterday tonight tomorrow".split()
)
TIME_NOUNS = frozenset(
    "week month year night morning afternoon evening day days weeks months years"
    " weekend hours minutes moment time summer spring fall winter season".split()
)


def is_adverb(word: str) -> bool:
    """Whether a folded word may stand between subject and verb: "also", "quickly".

    >>> is_adverb("publicly"), is_adverb("family")
    (True, False)
    """
    if word in ADVERBS:
        return True
    return len(word) > 4 and word.endswith("ly") and word not in _LY_NOUNS


_LY_NOUNS = frozenset(
    "family early assembly ally rally bully daily weekly monthly italy july supply"
    " reply imply apply comply rely elderly only likely friendly".split()
)
