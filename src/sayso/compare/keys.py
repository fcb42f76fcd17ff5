"""Keys that make two spellings of one word equal, and stems of its forms.

British and American spellings, contractions, spoken forms, abbreviations and number
words all fold to one key; what folds together differs on the surface only.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.text import ONES, TENS

_CONTRACTED = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "lemme": ("let", "me"),
    "gimme": ("give", "me"),
    "dunno": ("do", "not", "know"),
    "kinda": ("kind", "of"),
    "sorta": ("sort", "of"),
    "y'all": ("you", "all"),
}
_ENDINGS = {
    "n't": ("not",),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will",),
    "'m": ("am",),
    "'d": ("would",),
}
# Behind these words 's is a verb; behind all others it may be the genitive.
_BEFORE_IS = frozenset(
    "he she it that this there here what who where when how why one everyone "
    "everybody somebody someone nobody nothing everything something".split()
)
_NUMBERS = {word: str(value) for value, word in enumerate(ONES)} | {
    word: str(10 * value) for value, word in enumerate(TENS, start=2)
}
_SAME = {
    "&": "and",
    "%": "percent",
    "per-cent": "percent",
    "an": "a",
    "ok": "okay",
    "grey": "gray",
    "whilst": "while",
    "amongst": "among",
    "programme": "program",
    "programmes": "programs",
    "tyre": "tire",
    "tyres": "tires",
    "cheque": "check",
    "kerb": "curb",
    "mum": "mom",
    "mummy": "mommy",
    "momma": "mama",
    "ageing": "aging",
    "sceptical": "skeptical",
    "defence": "defense",
    "offence": "offense",
    "licence": "license",
    "pretence": "pretense",
    "practise": "practice",
    "manoeuvre": "maneuver",
    "judgement": "judgment",
    "'em": "them",
    "'cause": "because",
    "'til": "until",
    "till": "until",
    "thru": "through",
    "u": "you",
    "ur": "your",
    "sen": "senator",
    "sens": "senators",
    "rep": "representative",
    "reps": "representatives",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "col": "colonel",
    "dept": "department",
    "dr": "doctor",
    "prof": "professor",
    "mr": "mister",
    "st": "saint",
    "mt": "mount",
    "ft": "fort",
    "vs": "versus",
    "jan": "january",
    "feb": "february",
    "aug": "august",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
}
# Longer ones are no words; the patterns below are for words only.
_LONGEST_WORD = 40
_RE_WORDS = re.compile(
    r"(cent|theat|met|kilomet|centimet|millimet|lit|fib|calib|lust|somb|spect)re(s?)$"
)
_OUR = re.compile(r"(\w{3})our(s|ed|ing|ite|ites|able|ful|hood|less|er|ers|ly)?$")
_ISE = re.compile(r"(\w{3})is(e|ed|es|er|ers|ing|ation|ations)$")
_YSE = re.compile(r"(\w{3})ys(e|ed|es|er|ers|ing)$")
# A doubled l behind an unstressed syllable: travelled, signalling; never "filled".
_DOUBLE_L = re.compile(r"(\w*[aeiou][a-z]*[^aeiou][aeiou])ll(ed|ing|er|ers)$")

_FORMS = {
    form: words[0]
    for words in (
        "be am is are was were been being".split(),
        "have has had having".split(),
        "do does did done doing".split(),
        "go goes went gone going".split(),
        "say says said saying".split(),
        "will would".split(),
        "can could".split(),
        "shall should".split(),
        "may might".split(),
        "get gets got gotten getting".split(),
        "make makes made making".split(),
        "take takes took taken taking".split(),
        "come comes came coming".split(),
        "see sees saw seen seeing".split(),
        "know knows knew known knowing".split(),
        "think thinks thought thinking".split(),
        "give gives gave given giving".split(),
        "find finds found finding".split(),
        "tell tells told telling".split(),
        "feel feels felt feeling".split(),
        "leave leaves left leaving".split(),
        "keep keeps kept keeping".split(),
        "bring brings brought bringing".split(),
        "begin begins began begun beginning".split(),
        "hold holds held holding".split(),
        "write writes wrote written writing".split(),
        "stand stands stood standing".split(),
        "hear hears heard hearing".split(),
        "mean means meant meaning".split(),
        "meet meets met meeting".split(),
        "run runs ran running".split(),
        "pay pays paid paying".split(),
        "speak speaks spoke spoken speaking".split(),
        "lose loses lost losing".split(),
        "fall falls fell fallen falling".split(),
        "send sends sent sending".split(),
        "build builds built building".split(),
        "break breaks broke broken breaking".split(),
        "spend spends spent spending".split(),
        "rise rises rose risen rising".split(),
        "drive drives drove driven driving".split(),
        "buy buys bought buying".split(),
        "wear wears wore worn wearing".split(),
        "choose chooses chose chosen choosing".split(),
        "shoot shoots shot shooting".split(),
        "fight fights fought fighting".split(),
        "win wins won winning".split(),
        "die dies died dying".split(),
        "lie lies lied lying".split(),
        "sit sits sat sitting".split(),
        "become becomes became becoming".split(),
        "grow grows grew grown growing".split(),
        "draw draws drew drawn drawing".split(),
        "lead leads led leading".split(),
        "steal steals stole stolen stealing".split(),
        "throw throws threw thrown throwing".split(),
        "man men".split(),
        "woman women".split(),
        "child children".split(),
    )
    for form in words
}
_STEM_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e")


@lru_cache(maxsize=65_536)
def spell_keys(word: str) -> tuple[str, ...]:
    """The keys of one folded word: one, or several for a contraction.

    Empty text gives no keys. Cost: linear in the word.

    >>> spell_keys("colour"), spell_keys("don't"), spell_keys("u.s")
    (('color',), ('do', 'not'), ('us',))
    """
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    for ending, keys in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (*spell_keys(word[: -len(ending)]), *keys)
    if word.endswith("'s") and word[:-2] in _BEFORE_IS:
        return (spell_keys(word[:-2])[0], "is")
    if word.endswith("'s") and len(word) > 2:
        return (_spell_key(word[:-2]) + "'s",)
    key = _spell_key(word)
    return (key,) if key else ()


def _spell_key(word: str) -> str:
    """One word's key: number words as digits, stops dropped, American spelling."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word in _SAME:
        return _SAME[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    bare = word.replace(".", "").strip("'")
    if 4 < len(bare) <= _LONGEST_WORD:
        bare = _RE_WORDS.sub(r"\1er\2", bare)
        bare = _OUR.sub(r"\1or\2", bare)
        bare = _ISE.sub(r"\1iz\2", bare)
        bare = _YSE.sub(r"\1yz\2", bare)
        bare = _DOUBLE_L.sub(r"\1l\2", bare)
    return bare


@lru_cache(maxsize=65_536)
def stem_key(key: str) -> str:
    """The stem that the forms of one word share: "photos" and "photo", "was", "is".

    Method: a table of irregular verbs, then the common endings taken off.
    Misses: derived words (decide, decision) keep their own stems.

    >>> stem_key("walked") == stem_key("walking"), stem_key("was")
    (True, 'be')
    """
    if key in _FORMS:
        return _FORMS[key]
    for ending in _STEM_ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            return _close_stem(key[: -len(ending)], ending)
    return _close_stem(key, "")


def _close_stem(stem: str, ending: str) -> str:
    """A stem with its doubled consonant and its final y or i made one."""
    if ending in ("ing", "ed") and len(stem) > 3 and stem[-1] == stem[-2] != "s":
        stem = stem[:-1]
    if ending in ("ied", "ies") or stem.endswith("y"):
        stem = stem.rstrip("yi") + "i"
    return stem.rstrip("e") if len(stem) > 3 else stem
