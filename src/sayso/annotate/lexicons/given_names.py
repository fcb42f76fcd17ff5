"""First names with the gender that they mostly tell in English-language news."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

FEMALE = list_entries(
    """
    abigail ada adele adriana agnes aisha aiyana akiko alana alexandra alexandria
    alexa alice alicia alina alison allison alma alyssa amal amanda amber amelia amina
    amy ana anastasia andrea angela angelica angelina anita ann anna annabel anne
    annette annie antonia april ariana arlene ashley asma astrid audrey aurora ava
    ayesha barbara beatrice becky belinda bernadette bernice bertha beth bethany betsy
    betty beverly beyonce bianca bonnie brandi brenda brianna bridget britney brittany
    brooke camila camille candace cara carla carly carmen carol carole caroline
    carolyn carrie cassandra cassidy catherine cathy cecilia celeste charlene
    charlotte chelsea cheryl chloe chrissy christa christina christine cindy claire
    clara claudia colleen connie constance consuelo cora corinne courtney cristina
    crystal cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah
    debra deirdre delia delores denise diana diane dianne dina dolores donna dora
    doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza
    elizabeth ella ellen eloise elsa elsie emily emma erica erika erin esmeralda
    esperanza estelle esther ethel eugenia eva eve evelyn faith farah fatima faye
    felicia fiona flora florence frances francesca gabriela gabriella gabrielle gail
    gemma genevieve georgia georgina geraldine gertrude gina ginger giovanna giulia
    giselle gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hailey
    hana hannah harriet hattie hazel heather heidi helen helena helene henrietta
    hilary hilda hillary holly hope ida imani imelda ines ingrid irene iris irma
    isabel isabella isabelle ivana ivanka ivy jacqueline jade jaime jamila jan jane
    janelle janet janice jasmine jean jeanette jeanne jenna jennie jennifer jenny
    jessica jill jo joan joann joanna joanne jocelyn jodi jodie josefina josephine joy
    joyce juana juanita judith judy julia juliana julie juliet june justine kamala
    kara karen kari karla kate katherine kathleen kathryn kathy katie katrina kay
    kayla keisha kelli kelsey kendra kerry kimberly kirsten kirstjen kristen kristin
    kristina krystal kylie lacey ladonna lakisha lana lara latasha latisha laura
    laurel lauren laurie layla leah leila lena leonor leslie leticia lidia lila
    lillian lily linda lindsay lindsey lisa liz lois lola loretta lori lorraine louisa
    louise lucia lucille lucinda lucy luisa lupe luz lydia lynn lynne mabel mackenzie
    maddison madeleine madeline madison mae magdalena maggie maja malala mandy manuela
    mara marcella marcia margaret margarita margot maria mariah mariam marian mariana
    marianne marie marilyn marina marisa marisol marjorie marlene marsha marta martha
    martina mary maryam matilda maude maureen maxine may mei megan meghan melania
    melanie melinda melissa mercedes meredith mia michaela michele michelle mildred
    mindy minnie mira miranda miriam misty mitzi molly mona monica monique muriel myra
    myrtle nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki nina
    noelle noemi nora noreen norma odessa olga olive olivia opal oprah ofeibea paige
    pamela patrice patricia patsy patti paula paulette pauline pearl peggy penelope
    penny petra phoebe phyllis pia polly precious priscilla priya rachel rania raquel
    rebecca regina renee rhonda rita roberta rocio rosa rosalie rosalind rose rosemary
    rosie roxanne ruby ruth sabrina sadie sally salma samantha sandra sandy sara sarah
    sasha savannah scarlett selena serena shakira shana shannon sharon shawna sheila
    shelley shelly sherri sherry shirin shirley sienna sierra silvia simone skylar
    sofia sonia sonja sophia sophie stacey stacy stella stephanie stormy sue susan
    susanna susie suzanne sybil sylvia tabitha tamara tameka tami tammy tania tanya
    tara tatiana taylor teresa terri tess tessa thelma theresa tiffany tina toni tonya
    tracey tracy tricia trina trisha ursula uma valentina valerie vanessa vera verna
    veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney
    wilma winifred winona yasmin yesenia yolanda yoko yvette yvonne zahra zainab zoe
    zuzana
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
