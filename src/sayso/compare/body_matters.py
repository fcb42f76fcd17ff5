"""How matters of life and limb stand: how badly hurt, in hospital or out, how dead."""

from __future__ import annotations

from sayso.compare.matters import BE, HAVE, Matter, Standing, find_words, part_pairs

# A story has several who are hurt; the words around tell whether one is meant. By
# reading what 250 stories of violence gave: under 1.6 other victims come in.
_ONE_PATIENT = 1.6

CONDITION = Matter(
    name="condition",
    about="how badly somebody is hurt",
    standings=(
        Standing(
            "critical",
            find_words(
                r"(?:in|listed in|remains? in)(?: \w+ly)? (?:extremely )?critical"
                r"(?: but stable)? condition|critically (?:hurt|injured|wounded|ill)|"
                r"fighting for (?:his|her|their) li(?:fe|ves)"
            ),
        ),
        Standing(
            "stable",
            find_words(
                r"in (?:stable|good|fair|satisfactory) condition|"
                r"non[- ]life[- ]threatening|"
                r"(?:not|n['’]t)(?: \w+){0,4} (?:to be )?life[- ]threatening"
            ),
        ),
    ),
    apart=part_pairs(("critical", "stable")),
    changes=True,
    least_shared=_ONE_PATIENT,
)
WORST = Matter(
    name="worst",
    about="how badly the worst of the injured are hurt",
    standings=(
        Standing(
            "somebody critical",
            find_words(
                r"(?:in|listed in|remains? in)(?: \w+ly)? (?:extremely )?critical"
                r"(?: but stable)? condition|critically (?:hurt|injured|wounded)|"
                r"fighting for (?:his|her|their) li(?:fe|ves)"
            ),
            can_be_doubted=True,
        ),
        Standing(
            "nobody critical",
            find_words(
                r"none of (?:the |their |those |them )?(?:[\w’'-]+ ){0,6}"
                r"(?:life[- ]threatening|critical(?:ly)?|seriously)|"
                r"(?:their|the victims['’]) (?:injuries|wounds) (?:[\w’']+ ){0,4}"
                r"(?:not|n['’]t)(?: \w+){0,4} (?:to be )?life[- ]threatening|"
                r"(?:all|everybody|everyone)(?: [\w’'-]+){0,6} (?:suffered|with|have|"
                r"had|in) (?:non[- ]life[- ]threatening|stable|good|fair)|"
                r"(?:all|everybody|everyone)(?: [\w’'-]+){0,5} (?:is|are|was|were) "
                r"expected to (?:survive|recover|live|be ok(?:ay)?)"
            ),
        ),
    ),
    apart=part_pairs(("somebody critical", "nobody critical")),
    changes=True,
)
HOSPITAL = Matter(
    name="hospital",
    about="whether the injured are still in hospital",
    standings=(
        Standing(
            "in hospital",
            find_words(
                r"(?:taken|rushed|airlifted|flown|transported|brought|driven) to "
                r"(?:a |an |the )?(?:[\w.'’-]+ ){0,4}"
                r"(?:hospitals?|(?:medical|trauma) cent(?:er|re))|"
                r"(?:is|are|remains?|was|were|recovering) (?:still )?"
                r"(?:hospitali[sz]ed|in (?:a |the )?hospital)"
            ),
        ),
        Standing(
            "released",
            find_words(
                r"(?:released|discharged|sent home) (?:\w+ )?from (?:a |an |the )?"
                r"(?:[\w.'’-]+ ){0,4}(?:hospitals?|medical cent(?:er|re))|"
                r"treated and released"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("in hospital", "released")),
    order=("in hospital", "released"),
    ends_last=True,
    least_shared=_ONE_PATIENT,
)
_OWN = r"(?:him|her|them)sel(?:f|ves)"
DEATH = Matter(
    name="death",
    about="what the death is held to be",
    standings=(
        Standing(
            "seen as suicide",
            find_words(
                rf"(?:apparent(?:ly)?|possible|suspected|believed to be|appear\w* "
                rf"(?:to (?:be|have been) )?|was|were) (?:an? )?"
                rf"(?:self[- ]inflicted|suicide|murder[- ]suicide)|"
                rf"appear\w*(?: \w+){{0,8}} (?:was|were|be) self[- ]inflicted|"
                rf"(?:apparently|believed to have) (?:shot|killed) {_OWN}"
            ),
        ),
        Standing(
            "seen as an accident",
            find_words(
                r"(?:apparent(?:ly)?|possible|believed to be|appear\w* to (?:be|have "
                r"been)|called it|treat\w+ (?:\w+ ){1,3}as|investigat\w+ as) (?:an? )?"
                r"(?:\w+ )?(?:accident|accidental)"
            ),
        ),
        Standing(
            "seen as homicide",
            find_words(
                r"(?:investigat\w+|treat\w+)(?: \w+){0,4} as (?:an? )?(?:\w+ )?"
                r"(?:homicide|murder)|foul play (?:is|was) suspected"
            ),
        ),
        *(
            Standing(
                f"ruled {article}{verdict}",
                find_words(
                    rf"(?:ruled|declared|deemed|classified as|found to be|determined "
                    rf"to be|died (?:of|by))(?: the \w+)? (?:an? )?{words}"
                ),
                can_be_doubted=True,
            )
            for article, verdict, words in (
                ("a ", "suicide", "(?:suicide|self[- ]inflicted)"),
                ("an ", "accident", "(?:accident|accidental)"),
                ("a ", "homicide", "(?:homicide|murder)"),
            )
        ),
    ),
    apart=part_pairs(
        *(
            (f"seen as {seen}", f"ruled {ruled}")
            for seen in ("suicide", "an accident", "homicide")
            for ruled in ("a suicide", "an accident", "a homicide")
        ),
        ("ruled a suicide", "ruled an accident"),
        ("ruled a suicide", "ruled a homicide"),
        ("ruled an accident", "ruled a homicide"),
    ),
    order=(
        "seen as suicide",
        "seen as an accident",
        "seen as homicide",
        "ruled a suicide",
        "ruled an accident",
        "ruled a homicide",
    ),
)
SHOT = Matter(
    name="shot",
    about="how the gun went off",
    standings=(
        Standing(
            "it went off",
            find_words(
                r"(?:gun|handgun|pistol|rifle|shotgun|weapon|firearm|it) "
                r"(?:(?:had|was) )?(?:accidentally |somehow |suddenly |then )?"
                r"(?:went off|discharged|goes off|misfired|"
                r"(?:apparently )?gone off)"
            ),
        ),
        Standing(
            "the trigger was pulled",
            find_words(r"(?:pull(?:ed|ing)|squeez(?:ed|ing)) the trigger"),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("it went off", "the trigger was pulled")),
    order=("it went off", "the trigger was pulled"),
)
CAUSE = Matter(
    name="cause",
    about="what is known of the cause",
    standings=(
        Standing(
            "not known",
            find_words(
                r"cause (?:of (?:[\w'’-]+ ){1,6})?(?:is|was|remains?|remained|has|had) "
                r"(?:still )?(?:not (?:yet |immediately |been ){0,2}(?:clear|known|"
                r"determined|established|released)|unclear|unknown|undetermined|"
                r"under investigation|being investigated)|"
                r"(?:not (?:immediately |yet )?(?:clear|known)|unclear) what (?:had )?"
                r"caused|(?:determine|establish|find out|investigating) "
                r"(?:the (?:exact )?cause|what caused)"
            ),
        ),
        Standing(
            "told",
            find_words(
                r"(?:initial|early|preliminary|first) (?:indications?|findings?|"
                r"investigations?|results?|evidence) "
                r"(?:suggest|show|indicate|point)\w*|"
                r"(?:fire|blaze|crash|accident|explosion|blast|derailment|collapse|"
                rf"outage|death|outbreak) (?:(?:{BE}|{HAVE} been) )"
                r"(?:apparently |likely |probably )?(?:caused by|sparked by|blamed on|"
                r"triggered by|due to|the result of)"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(("not known", "told")),
    order=("not known", "told"),
)
LAPSE = Matter(
    name="lapse",
    about="what came over whoever was in charge",
    standings=(
        Standing(
            "asleep",
            find_words(
                r"(?:fell|fallen|falling|nodded|dozed|nodding|dozing) (?:asleep|off)|"
                r"asleep at the (?:wheel|controls|helm)"
            ),
        ),
        Standing(
            "unconscious",
            find_words(
                r"black(?:ed|ing) out|pass(?:ed|ing) out|lost consciousness|faint(?:ed|"
                r"ing)|(?:had|suffer\w+) (?:a|an) (?:\w+ )?"
                r"(?:seizure|stroke|heart attack|medical (?:emergency|episode))"
            ),
        ),
        Standing(
            "drunk",
            find_words(
                r"(?:was|were|while|been) (?:\w+ly )?(?:drunk|intoxicated|under the "
                r"influence)"
            ),
            can_be_doubted=True,
        ),
    ),
    apart=part_pairs(
        ("asleep", "unconscious"), ("asleep", "drunk"), ("unconscious", "drunk")
    ),
)
BODY_MATTERS = (CONDITION, WORST, HOSPITAL, DEATH, SHOT, CAUSE, LAPSE)
