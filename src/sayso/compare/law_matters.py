"""How matters of the law stand: charged or not, caught or sought, a gun lawful."""

from __future__ import annotations

from sayso.compare.matters import BE, HAVE, Matter, Standing, find_words, part_pairs

CHARGES = Matter(
    name="charges",
    about="whether anybody is charged",
    standings=(
        Standing(
            "not charged",
            find_words(
                rf"{HAVE} not (?:yet )?been charged|not (?:yet )?(?:been )?charged|"
                r"(?:not|n['’]t) fac(?:e|ing) (?:any )?(?:\w+ )?charges|"
                rf"no (?:\w+ )?charges (?:{HAVE} been|were|had been|will be) "
                r"(?:filed|brought|laid|made)"
            ),
        ),
        Standing(
            "charges not decided",
            find_words(
                r"(?:decide|decides|decided|deciding|determine|determining|consider|"
                r"considering|review|reviewing|weigh|weighing) (?:on )?"
                r"(?:whether (?:or not )?)?(?:to (?:charge|file charges|press charges)|"
                r"charges (?:will|should|would) be \w+|charges)|"
                r"charges (?:are|were|remain) (?:still )?pending"
            ),
        ),
        Standing(
            "charged",
            find_words(
                rf"(?:(?:{HAVE}|was|were|is|are)(?: also)?(?: been)?|arrested and) "
                r"(?:(?:formally|later|since) )?charged (?:with|as|for|on)|"
                r"(?:is|are|was|were) (?:now )?facing (?:\w+[ -]){0,3}charges?|"
                r"faces (?:\w+[ -]){0,4}charges?"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("not charged", "charged"), ("charges not decided", "charged")),
    order=("not charged", "charges not decided", "charged"),
)
SUSPECT = Matter(
    name="suspect",
    about="whether a suspect is held",
    standings=(
        Standing(
            "not caught",
            find_words(
                r"no (?:one|arrests?|suspects?) (?:(?:has|have|had|is|are|was|were) )?"
                r"(?:been )?(?:made|arrested|caught|identified|in custody|charged)|"
                r"(?:suspects?|gunm[ae]n|shooters?|attackers?|robbers?) (?:is|are|was|"
                r"were) (?:still )?being sought|"
                r"(?:little|no) (?:\w+ ){0,3}information (?:on|about|regarding) the "
                r"(?:suspect|shooter|gunman|attacker)\w*|"
                r"(?:suspects?|gunm[ae]n|shooters?|attackers?|robbers?) (?:is|are|was|"
                r"were|remains?|remained) (?:still )?"
                r"(?:at large|on the loose|on the run)|"
                r"(?:searching|looking|hunting) for "
                r"(?!more|other|another|additional|further)(?:the |a |an )?(?:\w+ )?"
                r"(?:suspects?|gunm[ae]n|shooters?|attackers?|robbers?)"
            ),
        ),
        Standing(
            "caught",
            find_words(
                r"(?:turned (?:himself|herself|themselves) in|"
                r"(?:has|have|was|were|had) (?:since )?(?:been )?(?:arrested|captured|"
                r"apprehended|taken into custody|indicted)"
                r"(?! on (?:video|camera|film))|"
                r"(?:is|are|was|were) in (?:police )?custody|made an arrest|"
                r"pleaded not guilty|"
                r"(?:have|had|has) arrested (?:a|an|the|two|three))"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("not caught", "caught")),
    order=("not caught", "caught"),
    ends_last=True,
)
_UNTOLD = r"(?:released|disclosed|identified|named|made public|given)"
NAMES = Matter(
    name="names",
    about="the naming of it",
    standings=(
        Standing(
            "not named",
            find_words(
                rf"(?:name|names|identity|identities)(?: of (?:[\w’'-]+ ){{1,4}})? ?"
                rf"(?:{HAVE}|{BE}) not (?:yet |immediately |been ){{0,3}}{_UNTOLD}|"
                rf"(?:did|do|does|would|could|{BE})(?: not|n['’]t) "
                rf"(?:yet |immediately )?(?:(?:releas|disclos|giv)\w* (?:the |any )?"
                rf"(?:name|names|identity|identities)|(?:identify|name) (?:the|those))|"
                rf"(?:(?:{HAVE}|was|were) not) (?:yet |immediately |been ){{0,3}}"
                rf"(?:identified|named)(?! as\b)"
            ),
        ),
        Standing(
            "named",
            find_words(
                r"(?-i:identified (?:the [\w ,’'-]{2,40}? )?as "
                r"(?:\d{1,2}-year-old |[a-z]+ ){0,3}[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("not named", "named")),
    order=("not named", "named"),
    ends_last=True,
    nouns=find_words(
        r"victims?|deceased|suspects?|gunm[ae]n|shooters?|boys?|girls?|teens?|"
        r"teenagers?|child|children|toddlers?|wom[ae]n|m[ae]n|driver|officers?|pilot"
    ),
)
_LICENCE = r"(?:permit|licen[cs]e|registration|concealed[ -]carry \w+)"
_ARM = r"(?:gun|handgun|firearm|weapon|rifle|shotgun|pistol)s?"
GUN = Matter(
    name="gun",
    about="whether the gun was held lawfully",
    standings=(
        Standing(
            "not known",
            find_words(
                rf"(?:determin\w+|find(?:ing)? out|clear|known|said|say|investigating|"
                rf"looking into) (?:if|whether|how) (?:\w+ ){{1,4}}?(?:{_ARM} )?"
                rf"(?:{BE} )?(?:\w+ly )?(?:registered|legally|legal|owned|"
                rf"had (?:a )?(?:valid )?{_LICENCE})"
            ),
        ),
        Standing(
            "lawful",
            find_words(
                rf"(?:had|has|holds|held) (?:a |an )?(?:valid |current )?(?:\w+ )?"
                rf"{_LICENCE} (?:for|to carry)|"
                rf"(?:{_ARM} )(?:{BE}) (?:legally|lawfully|properly) "
                rf"(?:owned|registered|purchased|bought|possessed|obtained)|"
                rf"legally (?:owned|registered|bought|purchased) (?:\w+ )?{_ARM}"
            ),
            can_be_doubted=True,
        ),
        Standing(
            "unlawful",
            find_words(
                rf"illegally in possession of (?:a |the )?(?:\w+ )?{_ARM}|"
                rf"illegally (?:owned|possessed|obtained|had|carr\w+) (?:a |the )?"
                rf"(?:\w+ )?{_ARM}|(?:{_ARM}) (?:was|were|had been) (?:reported )?"
                rf"stolen|(?:did not|didn['’]t) have a (?:valid )?(?:\w+ )?{_LICENCE}|"
                rf"unlicensed {_ARM}|unregistered {_ARM}"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(
        ("not known", "lawful"), ("not known", "unlawful"), ("lawful", "unlawful")
    ),
    order=("not known", "lawful"),
)
PART = Matter(
    name="part",
    about="what part the accused had",
    standings=(
        Standing(
            "the head of it",
            find_words(r"master-?minds?(?:ed)?|ring-?leaders?|kingpin|main culprit"),
            can_be_doubted=True,
        ),
        Standing(
            "a helper",
            find_words(
                r"middle[- ]?m[ae]n|go[- ]between|accomplices?|accessory|lookout|"
                r"getaway driver|foot soldier|money mule|underling"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("the head of it", "a helper")),
)
LAW_MATTERS = (CHARGES, SUSPECT, NAMES, GUN, PART)
