"""How common words are in English news: what counts as evidence in a small pile."""

from __future__ import annotations

# Counted over 3,400 reports of five kinds (local crime, national politics, world news);
# the share of reports that hold a word. In a pile of three reports all of one story
# every word stands in all of them: only this tells "harbour" from "official".
_OFTEN = """
    american campaign former home house million national official police president
    presidential report shooting shot state statement
""".split()

_SOME = """
    able account act action administration america announced appear area attack attorney
    authoritie based behind believe best better bill billion block boy bring business
    calling can't candidate case center chairman change charge chief child children
    claim clear close coming comment committee company concern condition conference
    congress congressional conservative continue continued control country county court
    dead deal death decision department despite detail died director doe earlier effort
    election email exchange executive expected face fact family father federal fight
    find fire fired force foreign friend future general getting government gun hand head
    help high history hit hold hope hospital immediately incident include information
    injured inside interest international interview investigation issue issued job
    justice killed kind latest law lead leader life line live lot major matter media
    meeting member message military money move name nation nominee north office officer
    party past pay percent person personal plan policy political position possible post
    press primary private problem program public question race real really recent
    recently record released remain reporter responded response result run running scene
    school secretary security sen senate senator sent service set side social south
    spokesman started step stock stop street strong support supporter system taking talk
    team top trying united university victim view vote voter war weapon white win
    working world wrote
""".split()

_FEW = """
    abc ability access accident accidentally accused acknowledged activist ad adding
    addition additional address adult adviser affair affected age agency agent agree
    agreed agreement aide air allegation alleged allie allow allowed alway amendment
    amount analyst angele announcement annual answer apartment apparently appeal
    appearance appeared approach argued argument arm armed arrest arrested arrived
    article asking assault asset associated attempt attention available avenue bad ban
    bank bar base battle beginning believed ben benefit beyond bid biggest bit black
    board body bond book border break bringing british broadcast broke broken brother
    brought budget build building built bullet bush buy california camera capital
    capitol car care career carolina carrying cash caught cause caused cent central
    certain certainly challenge chance changed charged check chicago china choice chris
    christian citing citizen civil claimed claiming class clearly closed club cnn co
    college committed common communication community companie compared computer
    concerned conduct confirmed congressman connection consider considered contact
    contest continuing contrast controversy convention conversation core corp cost
    couldn't council count countrie couple course cover create created crime criminal
    crisis critical criticism criticized crowd current currently custody customer cut
    daily dangerous data date daughter debate debt decade decided declared declined deep
    deeply defeat defend defense delegate demand denied deputy described designed
    detective determine determined development difference different difficult direct
    direction directly discovered discussion dismissed dispute district division
    document dollar door dozen drew drive driver driving drug due earning east economic
    economy effect eight elected emergency employee ended enforcement ensure entire
    especially establishment estimated eventually everybody evidence exactly example
    expect experience expert expressed eye faced facing failed fall false familie favor
    fbi fear feel fell fellow felt female field fighting figure filed final finally
    financial firearm firm flight floor florida focus followed food forced form forward
    fourth fox free freedom front front-runner fully fund gain game george giant girl
    giving global goal goe gov governor ground growing growth guard gunfire gunman
    gunshot guy half hall hampshire handgun happen hard health hearing heart heavy
    helped higher hill holding host huge human hundred hurt husband idea identified
    illegal immigrant immigration impact important inc included income increase
    independent indicated individual industry influence initial initially injurie
    intelligence intended investigating investigator investment investor involved iowa
    islamic island jame jersey joe joined joint jr judge key kid kill killing knew korea
    lack land language large largely largest launch launched lawmaker lawsuit lawyer
    leadership leading learned leave leaving led leg legal legislation letter level
    liberal light limit list living location longer looked looking los lose loss lost
    love low lower main majority management manager marco mark market martin mass
    massive material mayor meant meanwhile measure medical meet met mexico miami middle
    mike mile mind minister minority mitt moment mostly mother moved movement moving
    multiple murder muslim named nearby necessary needed negotiation neighbor
    neighborhood neither net network newspaper nine nomination note noted nuclear
    occurred offer offered offering ohio ongoing online open opened opening operating
    operation opinion opponent opportunity opposed opposition option order organization
    outstanding owner page paid parent park particular particularly partie pass passed
    passenger path paul peace per perhap period phone picture plane planned play played
    player playing please pledged pointed policie politic politically politician poll
    posted potential power powerful practice prepared presidency pressure pretty prevent
    previous previously price prime prison probably process product professor profit
    project promise proposal proposed prosecutor protect protection protest provide
    provided publicly published pulled purchase push pushing putting quarter quickly
    radio raise raised rally ran range rate reach reached read reading ready reality
    reason receive received red referring refused region rejected related relationship
    relative release remained remaining remark removed rep repeatedly reportedly
    represent representative request require reserved resident resolution resource
    respect respond responsibility responsible rest return returned reuter revealed
    revenue review richard rise risk rival road robert role romney room rose round rubio
    rule russia russian ryan safe safety sale san scheduled seat secure seek seeking
    seemed sell send senior sense separate serie serious seriously serve served server
    session seven shared shareholder sheriff shooter short shortly showed showing sign
    signed significant similar simply single site situation small solution sometime son
    sort sought source southern space speak speaker speaking special speech spending
    spent spoke spokeswoman st staff stage stake stand standard standing star start
    station status stay steve stood stopped store strategy struck student subject
    suffered suggest suggested summer super supported supporting supreme suspect talking
    target tax ted television telling term terrorism terrorist test texa text thank
    themselve third thousand threat threatened threatening throughout tie total tough
    town track trade trading transported travel treated tried trip troop true try turn
    turned turning tv tweet tweeted twice ultimately unclear understand union unit urged
    value vehicle vermont via vice victory violence visit voice vowed waiting wall
    wanted warned warning website weekend west western widely wife william willing
    winning witnesse won word worked worker worried worth wound wounded written wrong
    young
""".split()

COMMON_SHARES: dict[str, float] = {
    **dict.fromkeys(_FEW, 0.05),
    **dict.fromkeys(_SOME, 0.12),
    **dict.fromkeys(_OFTEN, 0.3),
}
