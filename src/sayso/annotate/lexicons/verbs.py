"""Past forms that no ending betrays: they part a noun from what comes before."""

from __future__ import annotations

from sayso.annotate.lexicons.entries import list_entries

IRREGULAR_PASTS = list_entries(
    """
    went took came made gave got knew saw thought felt began kept held brought stood
    led lost met paid ran sat sent spent won grew chose fell found left spoke broke hit
    put set cut let read shot sold sang drove flew drew wore threw became rose sought
    taught fought caught bought said told wrote heard named beat quit struck wept swore
    stole slept swam swept fled bore bled built dealt drank ate forgot forgave froze hid
    hung hurt laid lay leapt lent lit rode rang shook sank slid spun spread sprang stuck
    strode tore woke withdrew understood undertook overcame oversaw upheld overthrew
    foresaw shrank bit blew bent bound broadcast burst cast clung crept dug dove fed
    flung ground knelt mistook outran sent shut slung split stung stank swung trod
    """
)
