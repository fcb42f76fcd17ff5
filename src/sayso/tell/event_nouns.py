"""Nouns that name something that happens."""

from __future__ import annotations

# Written by hand for news of every kind; nouns of one event, not of a state or a thing.
EVENT_NOUNS = frozenset(
    "abduction absence acceptance accident accusation acquisition acquittal action "
    "address adoption advance agreement allegation ambush announcement apology "
    "appeal appearance appointment approval arrest arrival assassination assault "
    "attack attempt auction award bail bailout ballot ban bankruptcy battle bid "
    "birth blackout blast blaze bombing boom boycott breach breakdown breakup "
    "briefing broadcast burglary buyout call campaign cancellation capture "
    "ceasefire celebration ceremony challenge charge choice claim clash close "
    "closure collapse collision comeback comment commitment competition complaint "
    "concert conclusion conference confirmation conflict contest contribution "
    "conversation conviction coup crackdown crash creation crisis criticism cut "
    "cutback damage deal death debate debut decision declaration decline decrease "
    "default defeat delay delivery demand demise demonstration denial departure "
    "deployment derailment destruction development disappearance disaster discovery "
    "discussion dismissal dispute disruption dive divorce donation downgrade "
    "downturn drop drought earthquake election embargo endorsement engagement entry "
    "eruption escape evacuation event eviction execution exercise exit expansion "
    "explosion expulsion farewell feud fight filing fine fire firing flight flood "
    "flooding funding fundraising funeral growth hack hearing heist hijacking "
    "hurricane impeachment implementation improvement inauguration incident "
    "increase indictment injection inquest inquiry inspection intervention "
    "interview introduction invasion investigation investment invitation journey "
    "judgement judgment keynote kidnapping killing landing landslide launch lawsuit "
    "layoff leak leave letdown liquidation litigation loan lockdown loss march "
    "marriage massacre meeting merger miscarriage mission move murder mutiny "
    "negotiation nomination offensive offer opening operation opposition order "
    "outage outbreak overhaul overthrow parade pardon participation payment "
    "performance plea pledge plot plunge pollution postponement praise prediction "
    "premiere presentation probe production project promise promotion proposal "
    "prosecution protest protests publication purchase pursuit questioning race "
    "raid rally ransom rebellion rebound recall recession recommendation recount "
    "recovery reduction referendum reform refusal rejection relaunch release "
    "removal renewal reopening repair report request rescue resignation response "
    "restructuring retirement return reunion revelation review revision revival "
    "revolt riot rise robbery rollout rout ruling sale search seizure selection "
    "sentencing settlement shelling shooting shortage showdown shutdown siege "
    "signing slaying slide slowdown slump speech spill split stabbing stampede "
    "standoff start statement step stop storm strike struggle suicide suit summit "
    "support surge surgery surrender suspension take-off takeoff takeover talk "
    "tariff test theft threat tour trade transaction transfer treatment trial trip "
    "tumble turmoil unveiling upgrade uprising verdict veto victory violation visit "
    "vote walkout war warning wedding win withdrawal wreck".split()
)
# Nouns in -ing, -tion and so on that are things, places or states.
_THINGS = frozenset(
    "administration association attention building caption condition corporation "
    "edition federation foundation generation institution location mansion nation "
    "option organisation organization population position question region religion "
    "section situation station television tradition version vision million billion "
    "trillion opinion union moment department government environment document element "
    "apartment equipment instrument comment parliament statement treatment segment "
    "hospital capital animal festival journal material official individual proposal "
    "thing morning evening king ring spring string wing ceiling housing clothing being "
    "everything something anything nothing meaning feeling".split()
)


def is_event_noun(base: str) -> bool:
    """Whether a noun, in its base form, names something that happens.

    Known nouns first; then those in -tion, -sion and -ment that are no things.

    >>> is_event_noun("delivery"), is_event_noun("ferry"), is_event_noun("relocation")
    (True, False, True)
    """
    if base in EVENT_NOUNS:
        return True
    if base in _THINGS or len(base) < 7:
        return False
    return base.endswith(("tion", "sion", "ment"))
