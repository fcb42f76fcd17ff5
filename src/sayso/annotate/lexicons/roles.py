"""Titles before names, nouns for people and groups, relations between people."""

from __future__ import annotations

from functools import lru_cache

from sayso.annotate.lexicons.entries import list_entries

# Before a name, in capitals; the text that follows is a person's name.
HONORIFICS = {
    "mr": "male", "mr.": "male", "mrs": "female", "mrs.": "female", "ms": "female",
    "ms.": "female", "miss": "female", "sir": "male", "dame": "female",
    "lord": "male", "lady": "female", "king": "male", "queen": "female",
    "prince": "male", "princess": "female", "duke": "male", "duchess": "female",
    "pope": "male", "sister": "female", "father": "male", "brother": "male",
    "madame": "female", "monsieur": "male", "baroness": "female", "baron": "male",
    "congresswoman": "female", "congressman": "male", "councilman": "male",
    "councilwoman": "female", "assemblyman": "male", "assemblywoman": "female",
    "chairman": "male", "chairwoman": "female", "actress": "female",
    "spokeswoman": "female", "spokesman": "male", "businessman": "male",
    "businesswoman": "female", "aunt": "female", "uncle": "male", "mother": "female",
    "grandma": "female", "grandpa": "male",
}  # fmt: skip

# Titles that tell nothing but gender or degree; they never stand for a person alone.
FORMS_OF_ADDRESS = list_entries(
    "mr mr. mrs mrs. ms ms. miss mx mx. sir dame madame monsieur messrs dr dr. fr fr. "
    "prof prof."
)

TITLES = frozenset(HONORIFICS) | list_entries(
    """
    dr dr. prof prof. professor rev rev. reverend fr fr. pastor rabbi imam bishop
    archbishop cardinal ayatollah sheikh sheik mullah emir sultan sen sen. senator rep
    rep. representative gov gov. governor mayor president vice-president chancellor
    premier minister secretary ambassador judge justice sheriff chief deputy officer
    detective det det. inspector insp. constable sgt sgt. sergeant lt lt. lieutenant
    capt capt. captain maj maj. major col col. colonel gen gen. general adm adm.
    admiral cpl cpl. corporal pvt pvt. private cmdr cmdr. commander commissioner
    commish trooper coach attorney councilmember councillor councilor delegate
    supervisor superintendent supt. supt marshal ceo cfo coo cto chairperson chair
    director editor manager producer spokesperson speaker leader nominee candidate
    coordinator counsel undersecretary solicitor prosecutor treasurer comptroller
    controller dean provost principal investigator agent analyst economist strategist
    adviser advisor aide host actor singer rapper comedian author star model
    quarterback pitcher striker correspondent reporter columnist anchor tsar czar whip
    executive warden firefighter medic paramedic cllr mp msp pm
    """
)

# Words that may stand among titles without being one: "Former Vice President".
TITLE_COMPANIONS = list_entries(
    """
    vice former acting deputy assistant associate senior junior chief press prime
    foreign defense defence interior finance attorney general state majority minority
    house senate retired late first lead interim executive managing co then lieutenant
    police fire campaign national security district federal world supreme special u.s.
    staff sgt sgt. health home education justice treasury labor lt lt. and
    presidential vice-presidential legal marketing communications incoming outgoing ex
    """
)

FEMALE_NOUNS = list_entries(
    """
    actress aunt bride businesswoman chairwoman congresswoman councilwoman
    assemblywoman daughter duchess ex-girlfriend ex-wife fiancee fiancée girl
    girlfriend goddaughter grandmother granddaughter grandma heiress heroine hostess
    housewife lady landlady mom mother mum mummy niece nun policewoman princess queen
    sister saleswoman schoolgirl spokeswoman sportswoman stepdaughter stepmother
    songstress waitress widow wife woman teenage_girl mother-in-law daughter-in-law
    sister-in-law comedienne empress stewardess noblewoman firewoman anchorwoman
    cameragirl mistress
    """
)
MALE_NOUNS = list_entries(
    """
    boy boyfriend brother businessman chairman congressman councilman assemblyman
    cameraman dad daddy ex-boyfriend ex-husband father fiance fiancé fireman fisherman
    frontman gentleman godfather grandfather grandpa grandson groom gunman handyman
    husband king landlord lord man monk nephew policeman pope priest prince salesman
    schoolboy son spokesman sportsman stepfather stepson uncle waiter widower
    father-in-law son-in-law brother-in-law emperor duke anchorman guy bloke
    weatherman middleman hitman
    """
)

# Relations: "her husband, X", "X's wife Y". The noun gives the gender where it has one.
RELATIONS = list_entries(
    """
    wife husband spouse partner ex-wife ex-husband girlfriend boyfriend ex-girlfriend
    ex-boyfriend fiance fiancee fiancé fiancée mother father mom mum dad parent son
    daughter child brother sister sibling twin uncle aunt nephew niece cousin
    grandmother grandfather grandson granddaughter stepmother stepfather stepson
    stepdaughter widow widower mother-in-law father-in-law brother-in-law
    sister-in-law son-in-law daughter-in-law roommate neighbor neighbour friend
    colleague boss brother-in-arms bandmate teammate predecessor successor rival
    """
)

# Nouns for one human being, beside those above and those that PERSON_ENDINGS catches.
PERSON_NOUNS = (
    FEMALE_NOUNS
    | MALE_NOUNS
    | RELATIONS
    | list_entries(
        """
    maid cyclist barber steward butler grocer cashier janitor bouncer usher referee
    umpire wrestler gymnast surfer bowler grandad granny detainee visitor angler camper
    hiker pensioner broker botanist campaigner podcaster streamer ballerina soprano
    pharmacist counsellor burglar looter arsonist kidnapper smuggler squatter newborn
    godmother bailiff undertaker asylum-seeker attendant dispatcher announcer stepmom
    stepdad militant commenter billionaire millionaire prefect individual user
    academic accountant activist actor adult adviser advisor advocate aide airman
    alumnus ambassador analyst anchor applicant archaeologist archbishop architect
    artist assistant associate astronaut athlete attacker attendee attorney author
    baby bachelor baker banker barrister bartender bassist biographer biologist bishop
    blogger bodyguard boss boxer broadcaster builder bystander candidate captain
    caller captive caregiver caretaker carpenter celebrity ceo champion chancellor
    chair chairperson chef chemist chief choreographer citizen cleaner clergyman clerk
    climber clinician coach columnist comedian comic commander commentator
    commissioner competitor composer conductor constable consultant consumer
    contestant contractor convict cook coordinator co-author co-founder co-host
    co-star co-worker cop coroner correspondent council_member counsel counselor
    counterpart couple critic curator customer dancer dealer dean debutant defendant
    defender delegate democrat demonstrator dentist deputy designer detective
    developer diplomat director dissident dj doctor donor drummer driver economist
    editor educator elder employee employer engineer entertainer entrepreneur ethicist
    executive expert eyewitness fan farmer figure filmmaker firefighter fisher
    follower footballer forecaster foreman founder freshman frontrunner fugitive gamer
    gardener general geologist golfer governor graduate guard guardian guest guitarist
    guru hairdresser head heir helper hero historian homeowner host hostage humorist
    hunter icon imam immigrant incumbent informant inmate insider inspector instructor
    intern interpreter interviewer inventor investigator investor jeweler jockey
    journalist judge juror justice keeper keynote kid laborer laureate lawmaker lawyer
    leader lecturer legend legislator librarian lieutenant lifeguard linguist lobbyist
    local magician magistrate magnate maker manager mathematician marine marshal mayor
    mechanic medic meteorologist midfielder midwife migrant mogul member minister
    minor model moderator motorist musician nanny narrator native negotiator newcomer
    nominee novelist nurse observer offender officer official onlooker operator
    opponent organizer organiser orphan owner painter paramedic participant partygoer
    passenger passerby pastor patient patriarch pedestrian performer person
    personality photographer physicist physician pianist pilot pioneer player
    playwright plaintiff poet police_officer politician pollster postman practitioner
    preacher premier presenter president priest principal prisoner producer professor
    programmer promoter prosecutor protagonist protester protestor provost
    psychiatrist psychologist publicist publisher pundit pupil quarterback rabbi racer
    ranger rapper reader realtor receptionist recipient recruit refugee registrar
    relative rep reporter representative researcher resident restaurateur retiree
    rider robber runner sailor scholar scientist screenwriter sculptor secretary
    seller senator sergeant servant sheriff shooter shopkeeper shopper showrunner
    singer skater skier skipper socialite sociologist soldier solicitor songwriter
    source speaker specialist spectator spokesperson star statistician strategist
    striker student suffragette superintendent superstar supervisor supporter surgeon
    surrogate surveyor survivor suspect swimmer teacher technician teen teenager
    tenant therapist thief toddler tourist trader trainee trainer translator treasurer
    trooper trucker trustee tutor tycoon undersecretary vendor veteran veterinarian
    vicar vice-president victim vocalist volunteer voter warden warrior watchdog
    winner witness worker worshiper writer youngster youth ex-president presenter
    veteran anthropologist boss whistleblower whistle-blower influencer vlogger
    youtuber hopeful newsman nominee favorite favourite loyalist staffer operative
    ally foe auctioneer barman barmaid beekeeper birdwatcher bookseller bosun bricklayer
    butcher cellist choirmaster conservator coxswain crofter curate docker electrician
    ferryman fiddler fishmonger fisherwoman florist greengrocer groundsman harbourmaster
    headmaster headmistress headteacher lifeboatman locksmith milliner organist
    pal paddler plumber postmaster postmistress roofer shepherd stonemason
    tailor tiler trawlerman violinist weaver welder
    """
    )
)

# Nouns for several people; they speak as a group.
GROUP_NOUNS = list_entries(
    """
    police authorities officials people family crowd parents couple pair duo trio
    quartet staff crew public men women children kids relatives colleagues neighbors
    neighbours locals prosecutors detectives investigators others fans critics
    siblings twins newlyweds spouses team public personnel media press clergy troops
    residents everyone somebody many some several some_people few sources most aides
    lawmakers siblings leadership opposition mainstream duo newly-weds
    """
)

# Nouns for a body; "the company", "the ministry".
BODY_NOUNS = list_entries(
    """
    academy administration agency airline alliance army association authority bank
    board broadcaster bureau business campaign carrier cartel center centre chain
    charity church city club coalition college commission committee company
    conglomerate consortium corporation council country court daily department
    developer embassy faction federation firm force foundation fund government group
    hospital institute institution insurer international_body journal kingdom
    laboratory league legislature magazine manufacturer militia military ministry
    movement museum nation navy network newspaper news_agency ngo nonprofit non-profit
    office operator organisation organization outfit outlet panel paper parliament
    party police_department post presidency publication publisher regime regulator
    retailer school secretariat senate service site society state startup start-up
    station store studio supplier syndicate team think_tank tribunal union university
    utility watchdog website white_house house unit chipmaker automaker carmaker
    drugmaker maker lender brewer north south
    """
)

# Nouns for a text that speaks for whoever wrote it.
DOCUMENT_NOUNS = list_entries(
    """
    autopsy affidavit advisory alert announcement article biography blog book brief
    briefing brochure bulletin caption charge charges column communique communiqué
    complaint court_documents court_filing court_records criminal_complaint data
    declaration diary dispatch document documents editorial email e-mail emails essay
    estimate estimates exhibit facebook_post figures file filing filings finding
    findings handbook headline indictment interview invitation investigation lawsuit
    leaflet letter manifesto manual memo memoir memorandum message minutes motion note
    notice obituary op-ed opinion order page pamphlet paper papers petition plan
    playbook poll post posting posts prospectus record records release report reports
    resolution review ruling script sign signs speech statement statements statistics
    study studies subpoena suit summary survey sworn_statement testimony text texts
    transcript tweet tweets verdict video warrant website will writ analysis census
    press_release news_release profile obituary census figures audit
    """
)

# Nouns for what shows a figure or a picture: it "says", and nobody is behind it.
INSTRUMENT_NOUNS = list_entries(
    """
    altimeter barometer camera cameras clock clocks compass dial display footage gauge
    gauges image images odometer photo photograph photographs photos picture pictures
    pressure_gauge radar rain_gauge satellite_image satellite_images scale scales
    scoreboard seismograph seismometer sensor sensors sonar speedometer stopwatch
    sundial telescope thermometer thermometers thermostat wristwatch
    """
)

# The noun of one who speaks for another: kept apart from that other.
SPOKES_NOUNS = list_entries(
    """
    spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons rep
    representative representatives lawyer lawyers attorney attorneys publicist agent
    aide aides adviser advisor advisers source sources insider rep reps manager
    """
)

_PERSON_ENDINGS = (
    "ologist", "ographer", "man", "woman", "person", "maker", "holder", "goer",
    "keeper", "owner", "writer", "player", "worker", "wright", "smith",
    "ician", "monger", "winner", "founder", "driver", "hunter", "hacker",
)  # fmt: skip
_NOT_PERSONS = list_entries(
    "human german woman_ roman ottoman pacemaker bookkeeper_ ramen stakeholder_"
)
_PLURALS = {
    "men": "man", "women": "woman", "people": "person", "children": "child",
    "wives": "wife", "police": "police", "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman", "businessmen": "businessman",
    "congressmen": "congressman", "policemen": "policeman",
    "gunmen": "gunman", "firemen": "fireman", "spokespeople": "spokesperson",
}  # fmt: skip

_NO_MEN = list_entries("specimen regimen abdomen acumen bitumen stamen albumen")


@lru_cache(maxsize=8192)
def make_singular(noun: str) -> str:
    """A folded noun without its plural ending, as far as plain rules go.

    >>> make_singular("ministries"), make_singular("lawyers"), make_singular("women")
    ('ministry', 'lawyer', 'woman')
    """
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("men") and len(noun) > 5 and noun not in _NO_MEN:
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


@lru_cache(maxsize=8192)
def is_person_noun(noun: str) -> bool:
    """Whether a folded singular noun is for one human being.

    >>> is_person_noun("baker"), is_person_noun("bakery")
    (True, False)
    """
    if noun in PERSON_NOUNS or noun.endswith("-year-old"):
        return True
    if noun in _NOT_PERSONS or noun in BODY_NOUNS:
        return False
    tail = noun.rsplit("-", 1)[-1] if "-" in noun else noun
    if tail != noun and tail in PERSON_NOUNS:
        return True
    return len(noun) > 5 and noun.endswith(_PERSON_ENDINGS)


def noun_gender(noun: str) -> str | None:
    """The gender a noun for a person tells, "female" or "male", or None.

    >>> noun_gender("actress"), noun_gender("baker")
    ('female', None)
    """
    if noun in FEMALE_NOUNS or noun.endswith("woman"):
        return "female"
    if noun in MALE_NOUNS:
        return "male"
    return None
