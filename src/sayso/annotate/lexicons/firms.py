"""Firms, agencies, media, teams and schools that reports name without saying what."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

# None of shops, banks or hotels: `brands.txt` holds those.
FIRMS = list_entries(
    """
    3m abb accenture activision adidas adobe aetna aig air_canada air_france airbnb
    aldi allianz alphabet altria amd american_airlines american_express amgen
    anheuser-busch anthem aol aramco arm astrazeneca atari audi aviva axa bae_systems
    baidu barclays basf bayer bechtel berkshire_hathaway blackberry blackrock
    blackstone blizzard bmw bnp_paribas bombardier bosch bp braniff british_airways
    british_telecom bt bytedance cadbury canon cargill carlyle carnival caterpillar
    cessna chrysler cigna clorox coca-cola colgate comcast compaq conagra conocophillips
    continental_airlines corning craigslist daimler danone deepmind dell deloitte delta
    delta_air_lines deutsche_bank deutsche_telekom diageo dolby dow_chemical dreamworks
    dropbox duke_energy dupont easyjet electronic_arts eli_lilly embraer emi emirates
    enron epson ericsson ernst_&_young etsy etihad evergrande expedia fannie_mae ferrari
    fiat fitbit flickr foxconn freddie_mac fujitsu garmin genentech general_dynamics
    gilead glaxosmithkline glencore gm gmail godaddy goodyear gopro halliburton
    harley-davidson hasbro heineken hewlett-packard hitachi hp hsbc huawei hulu humana
    ing intuit jaguar jetblue john_deere johnson_&_johnson kellogg kia kodak
    kpmg kraft lamborghini lehman_brothers lenovo lexus lg lionsgate livejournal
    lockheed lockheed_martin lucasfilm lucent lyft maersk mattel mazda mckinsey
    mercedes mercedes-benz merrill_lynch metlife mgm micron microsoft mitsubishi
    monsanto motorola mozilla myspace napster nasdaq nbcuniversal nestle netscape
    nintendo nokia northrop_grumman novartis nvidia openai oracle panasonic
    paramount peugeot philip_morris philips pixar playstation porsche pratt_&_whitney
    procter_&_gamble prudential pwc qantas quora raytheon rio_tinto roche roku
    rolls-royce royal_caribbean royal_dutch_shell saab salesforce sanofi
    sap sega schlumberger shopify siemens skype slack softbank southwest_airlines sprint
    statoil stripe subaru sun_microsystems suzuki swatch symantec
    telefonica tencent texaco texas_instruments thales thomson_reuters tiktok
    time_warner toshiba tsmc twitch tyson ubisoft ubs unilever united_airlines ups vale
    valve vimeo virgin virgin_atlantic vodafone volvo warner_bros waymo wipro
    wordpress worldcom yamaha youtube zillow zoom zynga
    abc_news al_arabiya al_jazeera amazon_prime associated_press bbc_news billboard
    bloomberg_news boston_globe breitbart business_insider buzzfeed cbs_news
    chicago_tribune cnet daily_mail daily_telegraph der_spiegel economist
    entertainment_weekly espn esquire financial_times forbes fox_sports
    google_news haaretz hbo houston_chronicle le_monde los_angeles_times
    miami_herald mtv nbc_news new_york_post new_yorker newsweek nickelodeon npr
    people_magazine pitchfork playboy politico rolling_stone salon
    san_francisco_chronicle
    slate sky_news the_atlantic the_guardian the_hill the_independent the_onion
    the_times time_magazine toronto_star univision variety vanity_fair vice vogue vox
    wired xinhua
    amnesty_international aclu atf bia blm bundestag caltrans centcom census_bureau
    cern congress dea defra dhs dod doj dot epa esa eurojust fda fema ferc
    ftc greenpeace gru hezbollah hud ice iaea icc icrc idf imf irs isi isro
    jaxa kgb knesset mossad mi5 mi6 nato nhs nih nist noaa norad nra nsa nsf ntsb nypd
    lapd oas oecd osce osha oxfam peace_corps peta plo red_cross red_crescent rspca
    samaritans sec secret_service tsa uaw ukip un unhcr unicef usaf usaid usda usps va
    who wipo world_bank world_health_organization wwf ymca ywca
    al-qaeda al_qaeda boko_haram eta farc fatah hamas ira isil isis
    islamic_jihad kkk lashkar-e-taiba muslim_brotherhood plo taliban tamil_tigers
    cal_tech caltech cambridge_university columbia_university cornell
    dartmouth georgetown georgia_tech harvard harvard_university lsu mit notre_dame nyu
    oxford_university penn_state princeton_university purdue rice_university rutgers
    stanford_university tcu texas_a&m ucl ucla unc usc yale yale_university
    49ers arsenal astros athletics atlanta_braves barcelona_fc bayern_munich bengals
    boston_celtics boston_red_sox broncos bruins buccaneers cavaliers celtics
    chelsea chicago_bulls chicago_cubs chicago_bears colts cowboys cubs dallas_cowboys
    denver_broncos diamondbacks dodgers eagles everton flyers giants
    golden_state_warriors green_bay_packers houston_rockets inter_milan jets
    juventus knicks la_lakers lakers liverpool_fc longhorns los_angeles_lakers
    man_city man_utd manchester_city manchester_united mariners mavericks mets
    new_england_patriots new_york_giants new_york_jets new_york_knicks new_york_mets
    new_york_yankees nuggets oilers orioles packers padres patriots penguins phillies
    pistons predators raiders rangers ravens real_madrid redskins red_sox red_wings
    rockets royals sabres seahawks spurs steelers texans timberwolves
    toronto_maple_leafs tottenham tottenham_hotspur warriors white_sox yankees
    fifa ioc mls nascar nba ncaa nfl nhl pga premier_league la_liga bundesliga serie_a
    uefa ufc wada wba wnba wwe
    """
)
