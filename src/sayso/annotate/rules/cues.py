"""Cues: the words that attribute, by lemma and form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.annotations import CueClass

Form = Literal["base", "s", "past", "ing", "participle"]

_SPEECH = """
say tell add announce claim declare explain insist maintain note observe remark report
reveal state suggest argue acknowledge admit affirm allege answer assert boast brag
caution charge comment complain concede conclude confess confirm contend counter
disclose emphasize emphasise estimate exclaim hint imply indicate interject joke lament
mention muse opine predict proclaim protest quip recall recount reiterate repeat reply
respond retort rule shout signal speculate stress swear testify underscore underline
vow warn whisper wonder yell scream mutter murmur chant continue agree clarify describe
reaffirm reassure inform assure remind notify advise convince persuade ask inquire
propose recommend demand urge implore beg order instruct encourage call criticize
criticise praise accuse blame condemn denounce slam blast mock attack deny dismiss
reject question discuss address tout highlight decry applaud defend cite quote refer
allude talk speak label dub portray characterize deride assail rail point express voice
echo disavow rebut refute thank compare liken promise offer pledge threaten declaim
bemoan rebuke chide ridicule hail dispute challenge request plead press project
lambast lambaste castigate berate object apologize apologise vent rant rip trash
taunt tease warble gush rave marvel elaborate specify stipulate detail outline recite
reference invoke introduce complain discuss debate plead vouch attest certify decree
profess allow begin start finish concur disagree interrupt intone lecture preach
advocate champion rattle bash scold admonish fume growl grumble sigh laugh scoff sneer
snap interview respond renew reassert restate issue deliver raise float stump lie tap
dodge retract withdraw congratulate hammer skewer savage pan torch rap counsel depict
paint credit attribute
""".split()
_WRITING = """
write tweet retweet post blog email e-mail text caption publish read show list title
headline sign document release file
""".split()
_THOUGHT = """
think believe know feel hope fear worry expect suspect doubt assume imagine realize
realise understand remember consider see figure guess reckon wish learn determine
recognize recognise regard view deem judge find hear fret dream envision envisage
contemplate ponder foresee anticipate calculate interpret forget perceive notice
sense rate
""".split()
_ATTITUDE = """
want plan intend support oppose favor favour endorse back prefer like love hate seek
refuse decline embrace welcome vote aim try need push promote accept ignore resist
regret fight appear seem sound decide nominate name cheer boo celebrate care enjoy
admire dislike disapprove approve appreciate trust respect desire resent tolerate
adopt concern convict choose focus struggle attempt sue side shrug balk
disregard urge shun reconsider campaign vet expose single
""".split()

_CLASS: dict[str, CueClass] = {
    **dict.fromkeys(_ATTITUDE, "attitude"),
    **dict.fromkeys(_THOUGHT, "thought"),
    **dict.fromkeys(_WRITING, "writing"),
    **dict.fromkeys(_SPEECH, "speech"),
}

# lemma: (past, participle), where not by rule.
_IRREGULAR = {
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "know": ("knew", "known"),
    "feel": ("felt", "felt"),
    "see": ("saw", "seen"),
    "understand": ("understood", "understood"),
    "swear": ("swore", "sworn"),
    "speak": ("spoke", "spoken"),
    "seek": ("sought", "sought"),
    "read": ("read", "read"),
    "show": ("showed", "shown"),
    "find": ("found", "found"),
    "hear": ("heard", "heard"),
    "fight": ("fought", "fought"),
    "forget": ("forgot", "forgotten"),
    "foresee": ("foresaw", "foreseen"),
    "begin": ("began", "begun"),
    "choose": ("chose", "chosen"),
    "beg": ("begged", "begged"),
    "brag": ("bragged", "bragged"),
    "quip": ("quipped", "quipped"),
    "rebut": ("rebutted", "rebutted"),
    "dub": ("dubbed", "dubbed"),
    "slam": ("slammed", "slammed"),
    "plan": ("planned", "planned"),
    "fret": ("fretted", "fretted"),
    "regret": ("regretted", "regretted"),
    "refer": ("referred", "referred"),
    "rip": ("ripped", "ripped"),
    "tap": ("tapped", "tapped"),
    "rap": ("rapped", "rapped"),
    "blog": ("blogged", "blogged"),
    "pan": ("panned", "panned"),
    "snap": ("snapped", "snapped"),
    "shrug": ("shrugged", "shrugged"),
    "sue": ("sued", "sued"),
    "admit": ("admitted", "admitted"),
    "shun": ("shunned", "shunned"),
    "vet": ("vetted", "vetted"),
    "lie": ("lied", "lied"),
}


@dataclass(frozen=True, slots=True)
class CueForm:
    """One form of a cue's lemma. ``forms`` are all readings of the spelling."""

    lemma: str
    forms: tuple[Form, ...]
    cue_class: CueClass


def _inflect(lemma: str) -> list[tuple[str, Form]]:
    e_less = lemma[:-1] if lemma.endswith("e") else lemma
    y_less = lemma.endswith("y") and lemma[-2] not in "aeiou"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        third = lemma + "es"
    else:
        third = lemma[:-1] + "ies" if y_less else lemma + "s"
    regular = lemma[:-1] + "ied" if y_less else e_less + "ed"
    past, participle = _IRREGULAR.get(lemma, (regular, regular))
    ing = e_less + "ing" if not lemma.endswith("ee") else lemma + "ing"
    if past == lemma[:-1] + lemma[-1] * 2 + "ed" or past.endswith(lemma[-1] * 2 + "ed"):
        ing = past[:-2] + "ing"
    elif lemma in ("forget", "begin"):
        ing = lemma + lemma[-1] + "ing"
    elif lemma == "lie":
        ing = "lying"
    return [
        (lemma, "base"),
        (third, "s"),
        (past, "past"),
        (participle, "participle"),
        (ing, "ing"),
    ]


def _build() -> dict[str, CueForm]:
    forms: dict[str, CueForm] = {}
    for lemma, cue_class in _CLASS.items():
        for word, form in _inflect(lemma):
            held = forms.get(word)
            if held is None:
                forms[word] = CueForm(lemma, (form,), cue_class)
            elif held.lemma == lemma and form not in held.forms:
                forms[word] = CueForm(lemma, (*held.forms, form), cue_class)
    return forms


CUE_FORMS = _build()
