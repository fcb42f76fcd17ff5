"""Words that a sentence or headline starts with and that are no names."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

CALENDAR = list_entries(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun mon. tue. tues. wed. thu. thurs. fri. sat. sun. january february
    march april may june july august september october november december jan jan. feb
    feb. mar mar. apr apr. jun jul aug aug. sept sept. sep oct oct. nov nov. dec dec.
    christmas easter thanksgiving halloween ramadan hanukkah passover eve new_year
    spring summer autumn fall winter today tomorrow yesterday tonight a.m. p.m. am pm
    gmt est edt pst pdt et bst cet utc a.m p.m mondays tuesdays wednesdays thursdays
    fridays saturdays sundays
    """
)

FUNCTION_WORDS = list_entries(
    """
    a an the this that these those my your his her its our their whose which what who
    whom i you he she it we they me him us them himself herself myself yourself
    themselves itself ourselves one ones someone somebody anyone anybody everyone
    everybody nobody nothing something everything anything none some any all both each
    every either neither many much more most few fewer less least several other others
    another such same own and or but nor yet so for because although though while
    whereas if unless until till since after before when whenever where wherever why
    how once as than then whether about above across against along amid among around
    at behind below beneath beside besides between beyond by despite down during
    except from in inside into like near of off on onto out outside over past per plus
    regarding through throughout to toward towards under underneath unlike until up
    upon via with within without not no yes nope never ever always often sometimes
    usually rarely seldom soon already still just only even also too very quite rather
    almost nearly perhaps maybe indeed however therefore thus hence moreover meanwhile
    furthermore nevertheless nonetheless instead otherwise accordingly consequently
    additionally afterwards afterward later earlier now here there again away back
    together apart else ago far is are was were be been being am do does did done
    doing have has had having will would shall should can could may might must ought
    let lets let's get gets got getting isn't aren't wasn't weren't don't doesn't
    didn't haven't hasn't hadn't won't wouldn't can't cannot couldn't shouldn't i'm
    i've i'd i'll you're you've you'll you'd he's he'd he'll she's she'd she'll it's
    it'll it'd we're we've we'd we'll they're they've they'd they'll that's there's
    here's what's who's where's how's one two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    trillion dozen half twice first second third fourth fifth last next said says say
    told tells tell asked asks ask added adds according wrote writes
    """
)

# Nouns, verbs and adjectives that open sentences and headlines.
OPENERS = list_entries(
    """
    police authorities officials witnesses residents investigators prosecutors lawyers
    lawmakers experts critics supporters opponents analysts researchers scientists
    doctors democrats republicans neighbors neighbours parents students teachers
    workers families fans people men women children folks voters protesters
    demonstrators firefighters paramedics detectives deputies officers soldiers troops
    rescuers survivors victims relatives friends colleagues customers shoppers
    passengers drivers sources aides advisers developers delegates members leaders
    companies businesses investors economists historians reporters journalists editors
    readers viewers users players coaches proponents advocates activists campaigners
    lawmaker member delegate asked pressed speaking talking writing appearing
    according addressing responding citing given based following including considering
    despite regarding concerning looking using being having making taking going coming
    adding calling claiming noting born raised armed dressed known seen taken made
    given released published updated additional new old good bad great big small long
    short high low early late recent young true false right left wrong real clear sure
    free full open best better worst worse top main major minor little large huge
    special general local national federal public private political social economic
    financial legal military medical foreign international global domestic current
    former previous final total whole certain possible likely unlikely important
    different similar various numerous countless dear sorry thanks thank please
    welcome hello hi hey oh wow ok okay well sure look listen watch see read click
    share follow subscribe sign join get find learn know think feel want need try use
    keep make take give put go come run say ask call help show start stop begin end
    turn move play work live love hate hope wish believe remember forget imagine
    suppose guess bring leave stay stand sit hold send buy sell pay meet wait check
    enter add create build write speak talk tell contact email visit news breaking
    exclusive update updated video photo photos image images picture pictures file
    story report reports review opinion analysis editorial column letter letters
    interview q&a live blog poll survey study data figures statistics source credit
    caption advertisement related sponsored topics tags comments share print world
    nation state city county country government company team group family man woman
    boy girl child mother father son daughter brother sister husband wife baby couple
    pair president senator governor mayor minister secretary judge lawyer officer
    chief director manager doctor professor teacher student reporter spokesman
    spokeswoman spokesperson actor actress singer star author writer artist host model
    king queen prince princess general captain sergeant detective sheriff attorney
    chairman ceo congress-man time times year years month months week weeks day days
    night morning afternoon evening hour hours minute minutes moment life death war
    peace law order court case trial charge charges crime murder shooting attack
    explosion accident crash fire flood storm earthquake election campaign vote race
    debate deal plan bill tax budget money price prices cost costs market markets
    stock stocks shares trade sales business bank oil gas energy power water food
    health school schools college university church home house street road car truck
    bus train plane ship boat game games season match player football basketball
    baseball soccer music movie film show book song album art number part place thing
    things way ways fact question questions answer problem problems issue issues
    reason reasons result results change changes rule rules issue right rights history
    science technology internet phone computer social media part side line point area
    center issue name names word words security safety black white red blue green
    yellow brown pink orange purple gray grey gold silver north south east west
    northern southern eastern western central god heaven hell earth sun moon sky sea
    land
    """
)

# Small words inside of names: "Bureau of Nets", "Rosa de la Vega".
JOINING = list_entries(
    """
    of the and for de la del le van von der den al el bin in at on to e y d und du des
    da di a as with by
    """
)

PLAIN_WORDS = FUNCTION_WORDS | OPENERS
