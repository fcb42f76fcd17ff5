"""Words that make a name an organisation's, and bodies known by one name."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

# Last words of an organisation's name, or first before "of" and "for".
BODY_HEADS = list_entries(
    """
    ferries shipping trawlers shipyards logistics
    foods motors mills farms brands steel petroleum telecom wireless dairy brewery
    breweries bakeries academy administration agency airlines airline airways alliance
    army artists assembly assembly association associates authority bakery band bank
    bar board bravo brigade brothers bros bros. bureau business cabinet campaign
    capital center centre centers chamber channel chapel choir chorus chronicle church
    cinema clinic club co co. coalition college comedy command commission committee
    commons communications company confederation conference congress conservancy
    consortium constitution consulate consulting control cooperative corp corp.
    corporation corps council court courts courier crew daily democrats department
    dept dept. diocese division economist embassy energy enforcement enterprises
    entertainment estate examiner exchange express faction federation festival films
    financial firm forces force foundation fund funds gazette gallery games government
    group guard guild herald holdings hospital hotel house inc inc. industries
    initiative inn inquirer institute institution institutes insurance international
    investigations journal kitchen kitchens laboratories laboratory labs league
    legislature library limited llc llp lloyds ltd ltd. magazine management marines
    market markets media medicine mercury ministry mission mosque motors mortgage
    movement museum navy network networks news newspaper newspapers observer office
    opera orchestra orchard organization organisation outfitters pact panel parliament
    partners partnership party patrol pharmaceuticals pharmacy philharmonic pictures
    plc police post precinct press productions program project properties publishers
    publishing radio railroad railway records register regiment registry republicans
    research resort restaurant sanctuary school schools secretariat securities senate
    sentinel service services shop society software solutions squad squadron star
    studio studios store stores symphony syndicate synagogue systems taskforce team
    technologies technology telegraph television temple theater theatre times tribune
    tribunal trust tv union unit university utilities ventures weekly winery works
    workers yard zoo radio reuters u
    """
)

# Words that end an organisation's name in themselves: a company's legal form.
LEGAL_FORMS = list_entries(
    "inc inc. corp corp. co co. ltd ltd. llc llp plc gmbh ag sa nv l.l.c. l.p. lp"
)

BODIES = list_entries(
    """
    abc adobe airbus alibaba amazon amtrak apple at&t bbc bloomberg boeing broadcom
    cbs chevron cisco citigroup cnbc cnn comcast congress disney dow_jones ebay
    equifax europol exxon exxonmobil facebook fedex fbi ford fox_news fox gazprom
    google greenpeace gucci hamas hezbollah honda hyundai ibm ikea instagram intel
    interpol isis jpmorgan kremlin lego linkedin lufthansa mastercard mcdonald's
    mcdonalds merck microsoft mi5 mi6 moody's msnbc nasa nato nbc netflix nike nissan
    nokia npr nypd opec oxfam parliament paypal pbs pentagon pepsi pepsico pfizer
    pinterest politico qualcomm reddit renault reuters ryanair samsung scotland_yard
    senate siemens snapchat sony spacex spotify starbucks taliban target tesla toyota
    tiktok tumblr twitter uber unesco unicef verizon viacom visa volkswagen volvo
    walmart wal-mart westinghouse whatsapp white_house wikileaks wikipedia xerox
    xinhua yahoo yelp youtube al-qaida al-qaeda al_qaeda al_qaida islamic_state
    boko_haram al-shabab al_jazeera house united_nations european_union
    european_commission supreme_court state_department justice_department
    defense_department treasury treasury_department federal_reserve
    wall_street_journal new_york_times washington_post usa_today associated_press
    huffington_post guardian goldman_sachs morgan_stanley wells_fargo bank_of_america
    general_motors general_electric hilton marriott u.n. e.u. un eu gop g.o.p. dnc rnc
    aclu nra irs cia nsa epa fda cdc sec ftc fcc who imf wto mit ucla nba nfl mlb nhl
    ncaa fifa uefa espn hbo mtv afp ap upi pti tass interfax medicare medicaid
    obamacare
    """
)

# Bodies that a place's name stands for when it speaks.
