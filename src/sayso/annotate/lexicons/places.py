"""Places and peoples that reports name without saying what they are."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

US_STATES = list_entries(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida
    georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine
    maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota
    ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota
    tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
    """
)

# As newspapers shorten them after a town: "Reno, Nev."
STATE_SHORT = list_entries(
    """
    ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass.
    mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa.
    r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c. al ak az ar ca co ct
    de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd
    oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc
    """
)

COUNTRIES = list_entries(
    """
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan
    bahrain bangladesh belarus belgium benin bolivia bosnia botswana brazil britain
    bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo
    costa_rica croatia cuba cyprus czech_republic denmark dominican_republic ecuador
    egypt el_salvador england eritrea estonia ethiopia finland france gabon gambia
    germany ghana great_britain greece greenland guatemala guinea guyana haiti
    honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy
    ivory_coast jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya lithuania luxembourg macau madagascar malawi
    malaysia mali malta mauritania mauritius mexico moldova mongolia montenegro
    morocco mozambique myanmar namibia nepal netherlands new_zealand nicaragua niger
    nigeria north_korea northern_ireland norway oman pakistan palestine panama
    papua_new_guinea paraguay peru philippines poland portugal puerto_rico qatar
    romania russia rwanda saudi_arabia scotland senegal serbia sierra_leone singapore
    slovakia slovenia somalia south_africa south_korea south_sudan soviet_union spain
    sri_lanka sudan sweden switzerland syria taiwan tajikistan tanzania thailand tibet
    togo trinidad tunisia turkey turkmenistan uganda ukraine united_arab_emirates
    united_kingdom united_states uruguay uzbekistan vatican venezuela vietnam wales
    yemen zambia zimbabwe u.s. u.k. u.a.e. us uk uae usa u.s.a. uss ussr america korea
    holland gaza west_bank
    """
)

CITIES = list_entries(
    """
    aberdeen abuja addis_ababa akron albany albuquerque aleppo algiers amman amsterdam
    anaheim anchorage ankara antwerp arlington asheville athens atlanta auckland
    augusta austin baghdad bakersfield bali baltimore bangalore bangkok barcelona
    baton_rouge beijing beirut belfast belgrade berkeley berlin bern birmingham boise
    bologna bombay bonn boston boulder brasilia bridgeport brisbane bristol brooklyn
    brussels bucharest budapest buenos_aires buffalo burbank burlington cairo calais
    calcutta calgary cambridge canberra cannes cape_town caracas cardiff casablanca
    charlotte charleston chattanooga chennai chicago cincinnati cleveland cologne
    colorado_springs columbus copenhagen dakar dallas damascus davos dayton delhi
    denver des_moines detroit dhaka doha donetsk dresden dubai dublin durban durham
    dusseldorf edinburgh el_paso ferguson flint florence fort_lauderdale fort_worth
    frankfurt fresno geneva genoa glasgow grand_rapids greensboro guadalajara
    guantanamo guangzhou hamburg hanoi harare harlem harrisburg hartford havana
    helsinki hiroshima ho_chi_minh_city hollywood honolulu houston indianapolis
    islamabad istanbul jacksonville jakarta jerusalem johannesburg juneau kabul
    kampala kansas_city karachi kathmandu kiev kyiv knoxville kolkata kuala_lumpur
    lagos lahore las_vegas leeds leipzig lima lisbon liverpool london long_beach
    los_angeles louisville lusaka lyon madrid malibu managua manchester manhattan
    manila marseille mecca medellin melbourne memphis miami milan milwaukee
    minneapolis minsk mogadishu monaco monterrey montevideo montreal moscow mosul
    mumbai munich nagasaki nairobi naples nashville newark new_delhi new_haven
    new_orleans new_york_city nice norfolk nottingham oakland odessa okinawa
    oklahoma_city omaha orlando osaka oslo ottawa oxford palermo palo_alto panama_city
    paris pasadena peking perth philadelphia phnom_penh phoenix pittsburgh portland
    port-au-prince prague pretoria princeton provo pyongyang quebec queens quito rabat
    raleigh raqqa reno richmond riga rio_de_janeiro riyadh rochester rome rotterdam
    sacramento salt_lake_city san_antonio san_diego san_francisco san_jose san_juan
    sanaa santa_fe santa_monica santiago sao_paulo sarajevo savannah scottsdale
    seattle seoul shanghai sheffield shenzhen shreveport sofia spokane springfield
    st._louis st._paul st._petersburg stanford stockholm strasbourg stuttgart
    sunnyvale sydney syracuse tacoma taipei tallahassee tampa tashkent tbilisi tehran
    tel_aviv tijuana tokyo toledo topeka toronto trenton tripoli tucson tulsa tunis
    turin vancouver venice vienna vilnius warsaw washington_dc wichita wilmington
    winnipeg worcester wuhan yangon yonkers york zagreb zurich l.a. la n.y.c. nyc d.c.
    """
)

REGIONS = list_entries(
    """
    africa antarctica arctic asia atlantic balkans baltic bay_area caribbean caucasus
    central_america crimea europe far_east great_lakes gulf_coast hawaii himalayas
    latin_america long_island mediterranean middle_east midwest new_england
    north_africa north_america northeast oceania pacific persian_gulf riviera rockies
    scandinavia siberia silicon_valley south_america south_asia southeast_asia
    staten_island the_bronx bronx wall_street west_coast east_coast chechnya catalonia
    kashmir kurdistan punjab xinjiang donbas eurasia earth mars moon outer_space
    antarctic
    """
)

# Last words of a place's name: "Harbour Street".
PLACE_HEADS = list_entries(
    """
    airport alley avenue ave ave. bay beach blvd blvd. boulevard bridge canal canyon
    cape castle cathedral city coast county court cove creek crossing desert district
    drive falls farm field forest garden gardens gulf harbor harbour heights highway
    hill hills island islands isle junction lake lakes lane loop mall manor meadows
    mountain mountains neighborhood ocean park parkway pass peninsula pier place
    plains plateau plaza point port prairie promenade province quay range region
    reservoir ridge river road rd rd. sea shore springs square station strait strand
    street st st. summit terrace territory tower trail tunnel turnpike valley village
    volcano way wharf woods stadium arena sound shoal shoals reef estuary headland fjord
    """
)

# First words of a place's name: "Mount Orso", "Lake Brennan".
PLACE_STARTS = list_entries(
    "mount mt mt. lake cape fort ft ft. port camp gulf isle point rue via"
)

# Adjectives of peoples and places. They stand before names and are none themselves.
PEOPLES = list_entries(
    """
    afghan african albanian algerian american arab arabian argentine argentinian
    armenian asian australian austrian bahraini bangladeshi belgian bolivian bosnian
    brazilian british briton bulgarian burmese cambodian canadian catalan caribbean
    chechen chilean chinese colombian congolese croatian cuban czech danish dominican
    dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european
    filipino finnish french georgian german ghanaian greek guatemalan haitian hispanic
    honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian
    jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti latin
    latino latina latvian lebanese liberian libyan lithuanian malaysian malian maltese
    mexican moldovan mongolian moroccan nepalese nicaraguan nigerian nordic norwegian
    ottoman pakistani palestinian panamanian persian peruvian polish portuguese roman
    romanian russian rwandan salvadoran saudi scottish scot senegalese serbian serb
    sicilian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss
    syrian taiwanese tamil thai tibetan tunisian turkish ugandan ukrainian uruguayan
    uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean alaskan
    californian texan floridian hawaiian parisian londoner bavarian muslim christian
    catholic protestant islamic islamist sunni shiite shia hindu buddhist sikh mormon
    baptist methodist orthodox evangelical lutheran anglican republican democrat
    democratic conservative liberal communist socialist marxist nazi libertarian
    labour tory south_korean north_korean south_african african-american
    anglo-american anglo afro-american native_american hebrew arabic mandarin
    cantonese caucasian black white zionist jihadist gop
    """
)

PLACES = US_STATES | COUNTRIES | CITIES | REGIONS
