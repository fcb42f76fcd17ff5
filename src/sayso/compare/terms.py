"""Content words of a text, stemmed, so that two reports' words can be compared."""

from __future__ import annotations


def list_words(text: str) -> frozenset[str]:
    """The words of a literal list, split at white space.

    >>> sorted(list_words("she he"))
    ['he', 'she']
    """
    return frozenset(text.split())


STOP_WORDS = list_words(
    """
    a about above after again against all also although am an and any are aren't as
    at be because been before being below between both but by can can't cannot
    could couldn't did didn't do does doesn't doing don't down during each either
    else even ever few for from further had hadn't has hasn't have haven't having
    he he'd he'll he's her here hers herself him himself his how however i i'd i'll
    i'm i've if in into is isn't it it'd it'll it's its itself just let's like may
    me might more most much must my myself no nor not of off on once one only or
    other others our ours ourselves out over own per perhaps rather same several
    shall she she'd she'll she's should since so some such than that that's the
    their theirs them themselves then there there's these they they'd they'll
    they're they've this those though through to too toward towards under until up
    upon us very via was wasn't we we'd we'll we're we've were weren't what when
    where whether which while who who'd who's whom whose why will with within
    without won't would wouldn't yet you you'd you'll you're you've your yours s t
    """
)

# Words of telling itself: they stand in every report and tie nothing to anything.
SPEECH_WORDS = list_words(
    """
    said say says saying told tell tells telling according added add adds adding
    statement stated reported report reports reporting reportedly news spokesman
    spokeswoman spokesperson wrote write writes asked ask interview
    noted confirmed explained described claimed alleged allegedly
    """
)

# Longest first, each with what it becomes; what is left must keep three letters.
_ENDINGS = (
    ("isations", ""), ("izations", ""), ("isation", ""), ("ization", ""),
    ("fulness", ""), ("ousness", ""), ("iveness", ""), ("ements", ""), ("ingly", ""),
    ("ators", ""), ("ating", ""), ("ator", ""), ("ated", ""), ("ates", ""),
    ("ement", ""), ("ments", ""), ("ation", ""), ("ising", ""), ("izing", ""),
    ("ancies", "an"), ("encies", "en"), ("ised", ""), ("ized", ""), ("ises", ""),
    ("izes", ""), ("ment", ""), ("ness", ""), ("ings", ""), ("ions", ""),
    ("edly", ""), ("ally", ""), ("ancy", "an"), ("ency", "en"), ("ant", "an"),
    ("ent", "en"), ("ate", ""), ("ies", "i"), ("ied", "i"), ("ing", ""), ("ise", ""),
    ("ize", ""),
    ("ion", ""), ("ers", ""), ("ous", ""), ("ive", ""), ("ed", ""), ("es", ""),
    ("ly", ""), ("er", ""), ("al", ""), ("s", ""), ("e", ""), ("y", "i"),
)  # fmt: skip
_IRREGULAR = {
    "children": "child", "women": "woman", "men": "man", "died": "die", "dead": "die",
    "death": "die", "deaths": "die", "dies": "die", "dying": "die", "shot": "shoot",
    "lost": "loss", "lose": "loss", "losing": "loss", "loses": "loss",
    "fell": "fall", "fallen": "fall", "found": "find", "held": "hold", "hit": "hit",
    "left": "leave", "made": "make", "met": "meet", "paid": "pay", "sent": "send",
    "sold": "sell", "spent": "spend", "stood": "stand", "struck": "strike",
    "took": "take", "taken": "take", "won": "win", "wore": "wear", "went": "go",
    "gone": "go", "gave": "give", "given": "give", "came": "come", "began": "begin",
    "begun": "begin", "bought": "buy", "brought": "bring", "built": "build",
    "caught": "catch", "chose": "choose", "chosen": "choose", "drove": "drive",
    "driven": "drive", "grew": "grow", "grown": "grow", "knew": "know",
    "known": "know", "led": "lead", "rose": "rise", "risen": "rise", "ran": "run",
    "saw": "see", "seen": "see", "stole": "steal", "stolen": "steal",
    "taught": "teach", "wrote": "write", "written": "write", "threw": "throw",
    "thrown": "throw", "bit": "bite",
    "bitten": "bite", "bled": "bleed", "fled": "flee", "fought": "fight",
    "injury": "injur", "injuries": "injur",
    "people": "person", "persons": "person", "lives": "life", "feet": "foot",
}  # fmt: skip
# British spelling to American, by parts of words.
_SPELLINGS = (("our", "or"), ("ae", "e"), ("oe", "e"), ("ogue", "og"), ("ph", "f"))


def stem_word(folded: str) -> str:
    """The stem of a folded word: endings cut, British and American made one.

    A light stemmer, for telling whether two words belong together and for nothing
    else; stems are no words. Method: one pass of longest-ending removal, in the
    spirit of Lovins (1968), with a short list of irregular forms.

    >>> stem_word("hospitalised") == stem_word("hospitalized")
    True
    """
    word = folded[:-2] if folded.endswith("'s") else folded
    # "Made" is cut as "make" is, or the two would never meet.
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3 or not word.isalpha():
        return word
    word = _cut_ending(word)
    # "Hospitalised" carries two endings: over "hospital", and in that.
    if word.endswith(("al", "ion", "ment")):
        word = _cut_ending(word)
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "s":
        word = word[:-1]
    for british, american in _SPELLINGS:
        if len(word) > 4:
            word = word.replace(british, american)
    return word.replace("ll", "l")


def _cut_ending(word: str) -> str:
    """A word less its longest known ending, if three letters are left."""
    if word.endswith("age") and len(word) >= 8:
        return word[:-3]
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + rest
    return word
