"""The base form of a verb or noun."""

from __future__ import annotations

import re

_IRREGULAR = {
    form: base
    for base, forms in (
        row.split(":")
        for row in (
            "be:am is are was were been being,have:has had having,do:does did done,"
            "go:goes went gone,say:said,make:made making,take:took taken taking,"
            "come:came coming,see:saw seen,get:got gotten getting,give:gave given "
            "giving,find:found,think:thought,tell:told,become:became becoming,leave:"
            "left leaving,feel:felt,bring:brought,begin:began begun beginning,keep:"
            "kept,hold:held,write:wrote written writing,stand:stood,hear:heard,meet:"
            "met,run:ran running,pay:paid,sit:sat sitting,speak:spoke spoken,lie:lay "
            "lain,lead:led,grow:grew grown,lose:lost losing,fall:fell fallen,send:"
            "sent,build:built,understand:understood,draw:drew drawn,break:broke "
            "broken,spend:spent,rise:rose risen rising,drive:drove driven driving,buy:"
            "bought,wear:wore worn,choose:chose chosen choosing,win:won winning,fly:"
            "flew flown flies flying,sell:sold,fight:fought,catch:caught,teach:taught,"
            "throw:threw thrown,shoot:shot,sink:sank sunk,strike:struck stricken,steal:"
            "stole stolen,swear:swore sworn,tear:tore torn,freeze:froze frozen,hide:"
            "hid hidden,shake:shook shaken shaking,wake:woke woken,seek:sought,deal:"
            "dealt,mean:meant,sleep:slept,sweep:swept,flee:fled,bleed:bled,feed:fed,"
            "swim:swam swum swimming,sing:sang sung,ring:rang rung,spring:sprang "
            "sprung,bear:bore born borne,beat:beaten,bite:bit bitten,blow:blew blown,"
            "know:knew known,show:shown,undergo:underwent undergone,withdraw:withdrew "
            "withdrawn,undertake:undertook undertaken,overcome:overcame,uphold:upheld,"
            "forget:forgot forgotten,forgive:forgave forgiven,shrink:shrank shrunk,"
            "slide:slid,stick:stuck,cut:cutting,put:putting,set:setting,hit:hitting,"
            "let:letting,shut:shutting,quit:quitting,die:dying dies died,bid:bidding,"
            "plan:planned planning,stop:stopped stopping,drop:dropped dropping,ship:"
            "shipped shipping,refer:referred,occur:occurred occurring,admit:admitted "
            "admitting,cancel:cancelled canceled,travel:travelling travelled,control:"
            "controlled,step:stepped stepping,ban:banned banning,merge:merging merged,"
            "agree:agreed agreeing,free:freed,halt:halted halting,sue:sued suing"
        ).split(",")
    )
    for form in forms.split()
}
_DOUBLED = frozenset("bb dd gg mm nn pp rr tt".split())


def is_irregular(word: str) -> bool:
    """Whether a lower-case word is an irregular form of a verb: "sold", "sunk"."""
    return word in _IRREGULAR and not word.endswith("ing")


def find_base(word: str, tag: str) -> str:
    """The base form of a word by its tag; other words in lower case.

    Misses: rare irregular forms.

    >>> find_base("announced", "VBD"), find_base("Deliveries", "NNS")
    ('announce', 'delivery')
    >>> find_base("flew", "VBD"), find_base("stopped", "VBN"), find_base("using", "VBG")
    ('fly', 'stop', 'use')
    """
    folded = word.lower()
    if not tag.startswith(("VB", "NN")):
        return folded
    if tag.startswith("VB") and folded in _IRREGULAR:
        return _IRREGULAR[folded]
    for ending, least in (("ies", 5), ("ied", 5)):
        if folded.endswith(ending) and len(folded) >= least:
            return folded[:-3] + "y"
    if folded.endswith("s") and tag in ("VBZ", "NNS", "NNPS"):
        if folded.endswith(("ches", "shes", "sses", "xes", "zzes")):
            return folded[:-2]
        return folded[:-1] if not folded.endswith("ss") else folded
    if tag in ("VBD", "VBN") and folded.endswith("ed") and len(folded) > 4:
        return _restore(folded[:-2])
    if tag == "VBG" and folded.endswith("ing") and len(folded) > 4:
        return _restore(folded[:-3])
    return folded


def _restore(stem: str) -> str:
    """A stem without -ed or -ing as a base form, with its mute e where it had one."""
    if stem[-2:] in _DOUBLED:
        return stem[:-1]
    if stem in _PLAIN or not (_TAKES_E.search(stem) or stem in _MUTE):
        return stem
    return stem + "e"


# Endings of stems that lost an e: "creat", "releas", "publiciz", "judg", "settl".
_TAKES_E = re.compile(
    r"(?:at|iz|is|as|os|us|ens|ons|ers|uc|ac|ic|nc|rc|ur|ir|rg|dg|ag|eg|v|u|am|id|ib|"
    r"ak|ik|ok|bl|pl|cl|tl|gl|dl)\Z"
)
_PLAIN = frozenset(
    "discuss focus treat repeat defeat seat eat heat beat float appear hear fear clear "
    "near attack pick lock kick stock rock pack back talk walk work ask break book "
    "look cook speak leak aid raid avoid exit credit claim aim maintain train explain "
    "gain remain join contain complain obtain sustain attain abandon reason question "
    "mention happen open threaten strengthen bus access express process address miss "
    "pass press cross dismiss guess dress stress confess profess impress assess great "
    "panic offer order visit limit profit bar lean clean mean".split()
)
_MUTE = frozenset(
    "combin determin examin imagin defin refin declin outlin lin shar prepar declar "
    "compar squar car scar stor scor restor explor ignor adher interfer".split()
)
