"""Words that say nothing of what an English report is about."""

from __future__ import annotations

STOPWORDS = frozenset(
    """
    a about above according across actually add added advertisement after afternoon
    again against ago ahead all almost alone along already also although always am amid
    among an and another any anybody anyone anything ap apr april are around as ask
    asked at aug august away back be became because become been before began begin being
    below between big both but by call called came can cannot caption city com come
    comes copyright could credit day days dec december did didn't do does doesn't doing
    don't done down during each early either else end enough even evening event ever
    every everyone everything facebook far feb february few file first five follow
    following for found four fri friday from full further gave get getty give given go
    goes going gone good got great group had happened has hasn't have haven't having he
    he'd he'll he's hear heard held her here herself hi him himself his hour hours how
    however http https i i'd i'll i'm i've if image images in including instagram
    instead into is isn't it it's its itself jan january jul july jun june just keep
    kept know known last late later least left less let like likely little local long
    look made mail make makes making man many mar march may me mean men might mine
    minute minutes mon monday month months more morning most mr mrs ms much must my
    myself near nearly need never new news next night no none nor not nothing nov
    november now number oct october of off often old on once one only onto or other
    others our out outside over own part people perhaps photo photos place pm point put
    rather reported reports reuters right said same sat saturday saw say saying says
    second see seem seen sep sept september several shall share she she's should show
    since six so some someone something soon still story such sun sunday sure take taken
    tell ten than that that's the their them themselves then there there's these they
    they'd they'll they're they've thing things think this those though thought three
    through thu thur thurs thursday thus time times to today together told tomorrow
    tonight too took toward towards tue tues tuesday twitter two under until up update
    updated upon us use used using very video videos want was wasn't watch way we we'll
    we're we've wed wednesday week weeks well went were weren't what what's when where
    whether which while who who's whole whom whose why will with within without woman
    women won't work would wouldn't www year years yes yesterday yet you you'd you'll
    you're you've your yours
    """.split()
)
