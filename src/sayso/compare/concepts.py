"""Words of one meaning in the news made one, so that two wordings can meet."""

from __future__ import annotations

from functools import lru_cache

from sayso.compare.terms import list_words, stem_word

# Each line is one idea; the first word names it. Kept to words that news uses of the
# same act or state; near words that differ in fact (killed, shot) stay apart.
_IDEAS = """
    die dies died dead death deaths dying killed kill kills killing fatal fatally slain
    injured injure injury injuries hurt wounded wounds wound
    arrested arrest arrests detained detain custody apprehended jailed
    announce announced announcing announcement reveal revealed disclosed unveiled
    loss lost lose losing loses miscarriage miscarried
    child children kid kids youngster youngsters
    hospitalized hospitalised hospital hospitals hospitalisation hospitalization
    police officers officer cops deputies deputy
    firefighters firefighter firemen
    attack attacked attacks attacking assault assaulted
    fire blaze flames
    crash crashed collided collision collide
    teenager teen teens teenagers
    doctor doctors physician physicians medic medics
    vehicle car cars vehicles automobile
    gun firearm weapon guns weapons handgun pistol
    purchase bought buy purchased
    begin began start started begun starting
    end ended ending finish finished
    resign resigned resignation quit
    evacuate evacuated evacuation evacuations
    essay blog
    photo photos photograph photographs picture pictures image images
    post posted posts
    wed married marry wedding
    home house homes houses residence
    mother mom mum
    father dad
    increase increased rise rose risen
    decrease decreased fall fell fallen drop dropped
    probe investigation investigating investigate inquiry investigators
    lawyer attorney lawyers attorneys
    company firm corporation
    prevent stop stopped halted halt
"""

_OF_STEM = {
    stem_word(word): stem_word(line.split()[0])
    for line in _IDEAS.strip().splitlines()
    for word in line.split()
}

# Words so common that sharing them says little, whatever the story.
VAGUE_STEMS = frozenset(
    stem_word(word)
    for word in list_words(
        """
        back made make go going get got come take put see look want need know think
        way thing things part time times day days week weeks month months year years
        new old first last next later early late earlier ago now still today tonight
        people person man woman men women one two three four five six seven eight nine
        ten many number group people's good big small little long short high low
        including include among another across around along near about used use using
        well found find left leave help work working area place happened
        happen able ever never always even much long began begin end called call
        """
    )
)


@lru_cache(maxsize=1 << 16)
def find_idea(folded: str) -> str:
    """The stem of a folded word, or of the word that stands for its idea.

    >>> find_idea("hurt") == find_idea("injuries")
    True
    """
    stem = stem_word(folded)
    return _OF_STEM.get(stem, stem)
