"""Shortened words whose full stop need not end a sentence."""

from __future__ import annotations

# Always followed by what they belong to: a name, a number. "Sen. Ortiz", "No. 4".
LEADING = frozenset(
    "mr mrs ms mx dr prof rev fr sr st ste mt ft gen col lt sgt cpl pvt capt cmdr adm "
    "maj brig sen rep reps sens gov lt.gov atty pres supt det insp hon messrs mme mlle "
    "msgr amb sec treas no nos op vs v fig figs vol pp p ed eds cf ca approx dept est "
    "e.g i.e al viz spc pfc sgt.maj pte cllr rt asst assoc exec".split()
)

# May stand at the end of a sentence too: what follows decides. "Acme Inc. said",
# "he sued Acme Inc. The court ..."
TRAILING = frozenset(
    "inc corp co ltd llc plc bros jr sr esq ph.d m.d b.a m.a d.d.s r.n etc a.m p.m "
    "am pm u.s u.k u.n e.u u.s.a d.c l.a n.y n.j ave blvd rd dr hwy sq ct apt min max "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass "
    "mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo "
    "univ assn bldg natl intl gov't gen adm sgt hr hrs sec lb lbs oz ft mph in yd "
    "b.c a.d".split()
)

# Words that open a sentence and hardly ever follow a shortened name inside one.
STARTERS = frozenset(
    "the a an this that these those it its he his him she her they their we our you "
    "your i my there here in on at by for from with without after before during since "
    "until while when where why how what who which if as although though because but "
    "and or so yet however then now later earlier meanwhile also still just only even "
    "both all some many most more several few other others another one two three no "
    "not nor never none each every either neither such according despite under over "
    "about along among between like unlike through than once perhaps maybe let "
    "police officials authorities yesterday today tomorrow last next asked had has "
    "is are was were will would can could should does did do".split()
)

# Verbs that tell who spoke, after a quotation closed with "?" or "!".
TELLING = frozenset(
    "said says asked asks wrote writes added adds told tells replied replies shouted "
    "cried exclaimed tweeted continued wondered joked quipped recalled recalls".split()
)
