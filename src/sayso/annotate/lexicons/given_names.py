"""First names with the gender that they mostly tell in English-language news."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

FEMALE = list_entries(
    """
    aaliyah abigail ada adaeze adele adriana agatha agnes agnieszka ailsa aisha
    aiyana akiko alana alexa alexandra alexandria alice alicia alina alison allegra
    allison alma alyssa amal amanda amara amber amelia amina amy ana anastasia
    andrea angela angelica angelina anita anjali ann anna annabel annabelle anne
    anneke anneliese annette annie antonia aoife april ariana arlene ashley asma
    astrid audrey aurora ava ayesha aylin barbara beata beatrice becky belinda
    bernadette bernice bertha beryl beth bethany betsy betty beverly beyonce bianca
    birgit bonnie brandi brenda brianna bridget bridie britney brittany bronwen
    brooke camila camilla camille candace cara carla carly carmen carol carole
    caroline carolyn carrie carys cassandra cassidy catherine cathy catriona cecilia
    celeste charlene charlotte chelsea cheryl chioma chloe chrissy christa christina
    christine ciara cindy claire clara claudia colleen connie constance consuelo
    cora corinne courtney cristina crystal cynthia daisy dana daniela danielle
    daphne darlene davina dawn debbie deborah debra deepa deirdre delia delores
    denice denise diana diane dianne dilys dina dolores donna dora doris dorothy
    edith edna edwina eileen eilidh ekaterina elaine eleanor eleanora elena elisa
    elisabeth elise eliza elizabeth ella ellen elodie eloise elsa elsie elspeth
    emily emine emma enid erica erika erin esmeralda esperanza estelle esther ethel
    eugenia eva eve evelyn faith farah fatima faye felicia femke fiona flora
    florence frances francesca freya gabriela gabriella gabrielle gail galina gaynor
    gemma genevieve georgia georgina geraldine gertrude gina ginger giovanna giselle
    giulia gladys glenda gloria grace grainne greta gretchen guadalupe gudrun gwen
    gwendolyn gwyneth hailey hana hannah harriet haruka hattie hazel heather heidi
    heike helen helena helene henrietta hermione hilary hilda hillary holly hope ida
    imani imelda imogen indira ines ingeborg ingrid irene irina iris irma isabel
    isabella isabelle isla isobel ivana ivanka ivy jacqueline jade jaime jamila jan
    jane janelle janet janice jasmine jayne jean jeanette jeanne jemima jenna jennie
    jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodi jodie
    josefina josephine joy joyce juana juanita judith judy julia juliana julie
    juliet june justine kamala kara karen kari karla katarzyna kate katherine
    kathleen kathryn kathy katie katrina kay kayla keiko keisha kelli kelsey kendra
    kerry kimberly kirsten kirstjen kirsty kristen kristin kristina krystal kylie
    lacey ladonna lakisha lakshmi lana lara latasha latisha laura laurel lauren
    laurie layla leah leila lena leonor leslie leticia leyla lidia lila lillian lily
    linda lindsay lindsey lisa liz lois lola loretta lori lorna lorraine louisa
    louise lucia lucille lucinda lucy ludmila luisa lupe luz lydia lyn lynda lynn
    lynne mabel mackenzie maddison madeleine madeline madison mae maeve magdalena
    maggie mairi maja malala malgorzata mandy manuela mara marcella marcia margaret
    margarita margot maria mariah mariam marian mariana marianne marie marieke
    marilyn marina marisa marisol marjorie marlene marsha marta martha martina mary
    maryam matilda maud maude maureen mavis maxine may meera megan meghan mei
    melania melanie melinda melissa mercedes meredith mia michaela michele michelle
    mildred mindy minnie mira miranda miriam misty mitzi molly mona monica monique
    morag muriel myra myrtle nadia nadine nancy naoko naomi nasreen natalia natalie
    natasha nellie nerys ngozi niamh nichola nicole nikki nina nisha noelle noemi
    noor nora noreen norma odessa ofeibea oksana olena olga olive olivia opal oprah
    orla paige pamela patrice patricia patsy patti paula paulette pauline pearl
    peggy penelope penny petra philippa phoebe phyllis pia pippa polly pooja
    precious priscilla priya rachel rania raquel rebecca regina renee rhian rhona
    rhonda rita roberta rocio roisin rosa rosalie rosalind rosamund rose rosemary
    rosie roxanne ruby ruth sabrina sadie sally salma samantha sandra sandy sara
    sarah sasha saskia savannah scarlett selena serena shabana shakira shana shannon
    sharon shawna sheila shelley shelly sherri sherry shirin shirley shona sian
    sienna sierra sigrid silvia simone sinead siobhan skylar sofia solveig sonali
    sonia sonja sophia sophie stacey stacy stella stephanie stormy sue sunita susan
    susanna sushma susie suzanne svetlana sybil sylvia tabitha tamara tameka tami
    tammy tamsin tania tanya tara tatiana tatyana taylor teresa terri tess tessa
    thelma theresa tiffany tina toni tonya tracey tracy tricia trina trisha ulrike
    uma ursula valentina valerie vanessa vera verna veronica vicki vicky victoria
    viola violet virginia vivian wanda wangari wendy whitney wilma winifred winona
    yasmin yasmine yesenia yoko yolanda yulia yvette yvonne zahra zainab zoe zoya
    zuzana
    """
)

MALE = list_entries(
    """
    aaron abdul abdulaziz abdullah abe abel abraham adam adams adel adnan adrian
    ahmad ahmed aidan akira alan alasdair alastair albert alberto alec alejandro
    alessandro alexander alexei alfie alfonso alfred alfredo algernon ali alistair
    allan allen alonzo alun alvin ambrose amir amos anders anderson andre andreas
    andres andrew andy angelo angus anil ansel anthony antoine anton antonio archie
    ariel arjun armando arnold arthur arturo ashok asif austin axel barack barnaby
    barney barry bart bartholomew bashar basil ben benedict benito benjamin benny
    bernard bernardo bernie bert bill billy bjorn bob bobby bogdan boris brad
    bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron
    caleb callum calvin carl carlo carlos carlton cecil cedric cesar chad charles
    charlie chester chidi chris christian christoph christopher chuck ciaran cillian
    clarence clark claude clay clayton clifford clifton clint clinton clive clyde
    cody colin conor conrad corey cormac cornelius craig crispin cristian curt
    curtis cuthbert cyril dafydd dale damian damon dan daniel danny darius darrell
    darren darryl dave david davis dean declan deepak denis dennis derek derrick
    desmond devin devon diarmuid diego dimitri dirk dmitri dmytro dominic dominick
    don donal donald donnie doug douglas duane duncan dustin dwayne dwight dylan
    earl ed eddie edgar eduardo edward edwin efrain eli elias elijah elliot elliott
    elmer elon elvis emeka emil emilio emlyn emmanuel enrique eoin eric erik ernest
    ernesto ernie ethan euan eugene evan everett ewan ezra fabian fabio farid felipe
    felix ferdinand fergus fernando fidel floyd francesco francis francisco francois
    frank frankie franklin fred freddie frederick fritz gabriel gareth garrett garry
    gary gavin gene geoff geoffrey george georges gerald gerard gerardo gethin
    gheorghe gideon gilbert giles giovanni giuseppe glen glenn gonzalo gordon graeme
    graham grant greg gregg gregory guillermo gunnar gunter gus gustavo guy hakim
    hamid hamish hank hans harold harris harrison harry harvey hassan hector henri
    henrik henry herbert herman hideo hiroshi hossein howard hubert hugh hugo
    humberto hussein huw ian ibrahim ibrahima idris ignacio ignatius igor ike imran
    ira irving isaac isaiah ismael ismail ivan ivor jack jackson jacob jacques jaden
    jake jakub jalen jamal james jared jarrett jason jasper javier jay jeb jed jeff
    jefferson jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jim
    jimmy joachim joaquin joe joel johan johannes john johnny jon jonah jonas
    jonathan jorge jose josef joseph josh joshua josiah juan julian julio julius
    jurgen justin kamil kareem karim karl kazuo keith kelvin ken kenji kenneth kenny
    kevin khalid kirk klaus kofi krzysztof kurt kwabena kwame kyle lachlan lamar
    lance larry lars laurence lawrence lee leif len leo leon leonard leonardo leroy
    lester levi lewis liam lionel lloyd logan lorenzo louie louis luca lucas luigi
    luis luke luther lyle mack magnus mahmoud malcolm malik mamadou manuel marc
    marcel marco marcos marcus marek mario mark marlon marshall martin marty marvin
    mason mateo matt matteo matthew matthias maurice mauricio max maximilian maxwell
    mehmet mel melvin mervyn michael michel miguel mihai mikael mike mikhail milan
    miles milo milton mitch mitchell mitt moe mohamed mohammad mohammed mohsen
    moises morris moses muhammad murray mustafa myron narendra nasser nate nathan
    nathaniel neal ned neil nelson newt niall nicholas nick nicolas niels nigel
    nikolai noah noel norman obinna olaf oleg oleksandr oliver olivier olumide omar
    oscar oswald otis otto ousmane owen pablo padraig paolo patrick paul pavel pawel
    pedro percy perry pete peter phil philip philippe phillip pierre piers piotr
    preston quentin quincy rafael rajesh rakesh ralph ramesh ramon randall randy
    raphael rashid raul ravi ray raymond recep reggie reginald rene rex reza rhys
    ricardo richard rick ricky rob robert roberto rocco rod roderick rodney rodrigo
    roger rohit roland rolando roman romeo ron ronald ronan ronnie rory ross rowan
    roy ruben rudolph rudy rupert russ russell ryan salman salvador salvatore samir
    samuel sanjay santiago satoshi saul scott seamus sean sebastian serge sergei
    sergey sergio serhiy seth shane shaun shawn sheldon sherman sid sidney silvio
    simon solomon soren spencer stan stanley stefan stefano stephan stephen sterling
    steve steven stewart stuart suresh sven takeshi tariq ted teddy terrence terry
    thad theo theodore thomas tim timothy tobias todd tom tomas tomasz tommy tony
    travis trent trevor tristan troy tunde tyler tyrone tyson umberto vernon victor
    vikram viktor vinay vince vincent vito vlad vladimir volodymyr wade wallace
    walter warren wayne wendell wesley wilbur wilf wilfred will willard william
    willie winston wojciech wolfgang woody wyatt xavier xi yousef yuri yusuf yves
    zachary zack
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
