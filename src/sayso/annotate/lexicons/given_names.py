"""First names with the gender that they mostly tell in English-language news."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

FEMALE = list_entries(
    """
    aaliyah abigail ada adaeze adele adriana agatha agnes agnieszka ailsa aisha aiyana
    akiko alana alasdair alexa alexandra alexandria alfie algernon alice alicia alina
    alison alistair allegra allison alma alun alyssa amal amanda amara amber ambrose
    amelia amina amy ana anastasia anders andrea angela angelica angelina anita anjali
    ann anna annabel annabelle anne anneke anneliese annette annie antonia aoife april
    ariana arjun arlene ashley ashok asma astrid audrey aurora ava ayesha aylin barbara
    barnaby bartholomew beata beatrice becky belinda bernadette bernice bertha beryl
    beth bethany betsy betty beverly beyonce bianca birgit bjorn bogdan bonnie brandi
    brenda brianna bridget bridie britney brittany bronwen brooke callum camila camilla
    camille candace cara carla carly carmen carol carole caroline carolyn carrie carys
    cassandra cassidy catherine cathy catriona cecilia celeste charlene charlotte
    chelsea cheryl chidi chioma chloe chrissy christa christina christine ciara ciaran
    cillian cindy claire clara claudia clive colleen connie constance consuelo cora
    corinne cormac courtney crispin cristina crystal cuthbert cynthia dafydd daisy dana
    daniela danielle daphne darlene davina dawn debbie deborah debra declan deepa deepak
    deirdre delia delores denice denise desmond diana diane dianne diarmuid dilys dina
    dmytro dolores donal donna dora doris dorothy edith edna edwina eileen eilidh
    ekaterina elaine eleanor eleanora elena elisa elisabeth elise eliza elizabeth ella
    ellen elodie eloise elsa elsie elspeth emeka emily emine emlyn emma enid eoin erica
    erika erin esmeralda esperanza estelle esther ethel euan eugenia eva eve evelyn ewan
    fabio faith farah fatima faye felicia femke fergus fiona flora florence frances
    francesca freya gabriela gabriella gabrielle gail galina gareth gaynor gemma
    genevieve georgia georgina geraldine gertrude gethin gheorghe gideon giles gina
    ginger giovanna giselle giulia gladys glenda gloria grace graeme grainne greta
    gretchen guadalupe gudrun gunnar gwen gwendolyn gwyneth hailey hamish hana hannah
    harriet haruka hattie hazel heather heidi heike helen helena helene henrietta henrik
    hermione hilary hilda hillary holly hope hossein huw ibrahima ida idris ignatius
    imani imelda imogen indira ines ingeborg ingrid irene irina iris irma isabel
    isabella isabelle isla isobel ivana ivanka ivor ivy jacqueline jade jaime jakub
    jamila jan jane janelle janet janice jasmine jasper jayne jean jeanette jeanne
    jemima jenna jennie jennifer jenny jessica jill jo joan joann joanna joanne jocelyn
    jodi jodie josefina josephine joy joyce juana juanita judith judy julia juliana
    julie juliet june justine kamala kamil kara karen kari karla katarzyna kate
    katherine kathleen kathryn kathy katie katrina kay kayla kazuo keiko keisha kelli
    kelsey kendra kerry kimberly kirsten kirstjen kirsty kristen kristin kristina
    krystal krzysztof kwabena kwame kylie lacey lachlan ladonna lakisha lakshmi lana
    lara latasha latisha laura laurel lauren laurie layla leah leif leila lena leonor
    leslie leticia leyla lidia lila lillian lily linda lindsay lindsey lisa liz lois
    lola loretta lori lorna lorraine louisa louise lucia lucille lucinda lucy ludmila
    luisa lupe luz lydia lyn lynda lynn lynne mabel mackenzie maddison madeleine
    madeline madison mae maeve magdalena maggie magnus mairi maja malala malgorzata
    mamadou mandy manuela mara marcella marcia marek margaret margarita margot maria
    mariah mariam marian mariana marianne marie marieke marilyn marina marisa marisol
    marjorie marlene marsha marta martha martina mary maryam matilda maud maude maureen
    mavis maxine may meera megan meghan mei melania melanie melinda melissa mercedes
    meredith mervyn mia michaela michele michelle mihai mikael mildred mindy minnie mira
    miranda miriam misty mitzi mohsen molly mona monica monique morag muriel myra myrtle
    nadia nadine nancy naoko naomi nasreen natalia natalie natasha nellie nerys ngozi
    niall niamh nichola nicole nikki nikolai nina nisha noelle noemi noor nora noreen
    norma obinna odessa ofeibea oksana olaf oleksandr olena olga olive olivia olumide
    opal oprah orla ousmane padraig paige pamela patrice patricia patsy patti paula
    paulette pauline pawel pearl peggy penelope penny petra philippa phoebe phyllis pia
    piers piotr pippa polly pooja precious priscilla priya rachel rakesh ramesh rania
    raquel rebecca regina renee reza rhian rhona rhonda rhys rita roberta rocio rohit
    roisin rosa rosalie rosalind rosamund rose rosemary rosie roxanne ruby ruth sabrina
    sadie sally salma samantha sandra sandy sara sarah sasha saskia satoshi savannah
    scarlett seamus selena serena serhiy shabana shakira shana shannon sharon shawna
    sheila shelley shelly sherri sherry shirin shirley shona sian sienna sierra sigrid
    silvia simone sinead siobhan skylar sofia solveig sonali sonia sonja sophia sophie
    soren stacey stacy stefano stella stephanie stormy sue sunita suresh susan susanna
    sushma susie suzanne svetlana sybil sylvia tabitha takeshi tamara tameka tami tammy
    tamsin tania tanya tara tatiana tatyana taylor teresa terri tess tessa thelma
    theresa tiffany tina tomasz toni tonya tracey tracy tricia trina trisha tunde ulrike
    uma ursula valentina valerie vanessa vera verna veronica vicki vicky victoria vikram
    viola violet virginia vivian wanda wangari wendy whitney wilf wilma winifred winona
    wojciech yasmin yasmine yesenia yoko yolanda yulia yvette yvonne zahra zainab zoe
    zoya zuzana
    """
)

MALE = list_entries(
    """
    aaron abdul abdullah abdulaziz abe abel abraham adam adams adel adnan adrian ahmad
    ahmed aidan akira alan alastair albert alberto alec alejandro alessandro alexander
    alexei alfonso alfred alfredo ali allan allen alonzo alvin amir amos anderson
    andre andreas andres andrew andy angelo angus anil ansel anthony antoine anton
    antonio archie ariel armando arnold arthur arturo asif austin axel barack barney
    barry bart bashar basil ben benedict benito benjamin benny bernard bernardo bernie
    bert bill billy bob bobby boris brad bradley brandon brendan brent bret brett
    brian bruce bruno bryan bryce byron caleb calvin carl carlo carlos carlton cecil
    cedric cesar chad charles charlie chester chris christian christoph christopher
    chuck clarence clark claude clay clayton clifford clifton clint clinton clyde cody
    colin conor conrad cornelius corey craig cristian curt curtis cyril dale damian
    damon dan daniel danny darius darrell darren darryl dave david davis dean denis
    dennis derek derrick devin devon diego dimitri dirk dmitri dominic dominick don
    donald donnie doug douglas duane duncan dustin dwayne dwight dylan earl ed eddie
    edgar eduardo edward edwin efrain eli elias elijah elliot elliott elmer elon elvis
    emil emilio emmanuel enrique eric erik ernest ernesto ernie ethan eugene evan
    everett ezra fabian farid felipe felix ferdinand fernando fidel floyd francesco
    francis francisco francois frank frankie franklin fred freddie frederick fritz
    gabriel garrett garry gary gavin gene geoff geoffrey george georges gerald gerard
    gerardo gilbert giovanni giuseppe glen glenn gonzalo gordon graham grant greg
    gregg gregory guillermo gunter gus gustavo guy hakim hamid hank hans harold harris
    harrison harry harvey hassan hector henri henry herbert herman hideo hiroshi
    howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ike imran ira
    irving isaac isaiah ismael ismail ivan jack jackson jacob jacques jaden jake jalen
    jamal james jared jarrett jason javier jay jeb jed jeff jefferson jeffrey jens
    jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joachim joaquin joe
    joel johan johannes john johnny jon jonah jonas jonathan jorge jose josef joseph
    josh joshua josiah juan julian julio julius jurgen justin kareem karim karl keith
    kelvin ken kenji kenneth kenny kevin khalid kirk klaus kofi kurt kyle lamar lance
    larry lars laurence lawrence lee len leo leon leonard leonardo leroy lester levi
    lewis liam lionel lloyd logan lorenzo louie louis luca lucas luigi luis luke
    luther lyle mack mahmoud malcolm malik manuel marc marcel marco marcos marcus
    mario mark marlon marshall martin marty marvin mason mateo matt matteo matthew
    matthias maurice mauricio max maximilian maxwell mehmet mel melvin michael michel
    miguel mike mikhail milan miles milo milton mitch mitchell mitt moe mohamed
    mohammad mohammed moises morris moses muhammad murray mustafa myron narendra
    nasser nate nathan nathaniel neal ned neil nelson newt nick nicholas nicolas niels
    nigel noah noel norman oleg oliver olivier omar oscar oswald otis otto owen pablo
    paolo patrick paul pavel pedro percy perry pete peter phil philip philippe phillip
    pierre preston quentin quincy rafael rajesh ralph ramon randall randy raphael
    rashid raul ravi ray raymond recep reggie reginald rene rex ricardo richard rick
    ricky rob robert roberto rocco rod roderick rodney rodrigo roger roland rolando
    roman romeo ron ronald ronan ronnie rory ross rowan roy ruben rudolph rudy rupert
    russ russell ryan salman salvador salvatore samir samuel sanjay santiago saul
    scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon
    sherman sid sidney silvio simon solomon spencer stan stanley stefan stephan
    stephen sterling steve steven stewart stuart sven tariq ted teddy terrence terry
    thad theo theodore thomas tim timothy tobias todd tom tomas tommy tony travis
    trent trevor tristan troy tyler tyrone tyson umberto vernon victor vincent vince
    vinay viktor vito vlad vladimir volodymyr wade wallace walter warren wayne wendell
    wesley wilbur wilfred will willard william willie winston wolfgang woody wyatt
    xavier xi yousef yusuf yuri yves zachary zack
    """
)

# First names that tell no gender by themselves.
EITHER = list_entries(
    """
    alex andrea ash ashley ashton avery bailey blair blake bobbie cameron casey charley
    chase chris christian courtney dakota dallas dana dominique drew dylan eden elliot
    ellis emerson emery finley francis frankie gale hayden hunter hyun jackie jae jaime
    jamie jan jean jesse jin jo jody jordan jude kai kelly kendall kerry kim kris lane
    lee leslie lindsay lindsey logan loren lou lynn mallory marion marlo micah michal
    min morgan nat nicky nico noel parker pat payton peyton phoenix quinn rae reese
    regan rene riley rio river robbie robin rory rowan sage sam sandy sasha shannon
    shawn shelby sidney skyler stacy stevie sydney taylor terry toby toni tracy val wei
    whitney yan yu zion
    """
)

GIVEN_NAMES = FEMALE | MALE | EITHER


def tell_gender(given_name: str) -> str | None:
    """The gender a first name tells, "female" or "male", or None where it leaves open.

    ``given_name`` is folded. Misses: names written elsewhere for the other gender.

    >>> tell_gender("maria"), tell_gender("robin")
    ('female', None)
    """
    if given_name in EITHER:
        return None
    female, male = given_name in FEMALE, given_name in MALE
    if female == male:
        return None
    return "female" if female else "male"
