"""English words that may be capitalised without being a name that other languages keep, folded.

English capitalises what others do not: months, weekdays, every word of an institution or a title.
So each word of its dictionary may have a capital and be no name.
"""

from translate.languages.lexicon import dictionary
from translate.languages.ordinary import is_in_dictionary

COMMON = frozenset(
    """
    mr mrs ms sir lord lords dean duke prince captain mayor dr chief senior junior saint st
    academy airport alliance bridge camp centre club coalition college commons council county creek
    festival fort gospel hall hospital institute lake league magazine metro museum nation office
    opera pole port press school series senate square states team times tower university village
    circle front guard film cup market award orchestra
    grand great little new old red green white black blue brown silver united joint open standard
    east west north south northeast northwest southeast southwest
    first second third fourth fifth six seven eight nine ten eleven
    war wars earth planet god pope bible culture law labour labor defense wood woods young
    republican republicans democrat democrats
    po freepost
    majeure
    msc bsc mba llm llb
    ceo cto cfo phd jr tv pm am gmt est edt cst mst mdt pst bst cet bc ad bce ce usd eur gbp aud
    christmas easter halloween internet
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    mon tue tues wed thu thurs fri sat sun
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    """.split()
)
"""Words that the dictionary has with a capital too, because bodies, places and ranks are written
so: months, weekdays, `Academy`, `Lake`."""


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not."""
    return word in COMMON or is_in_dictionary(word, "en")


def is_ordinary(word: str) -> bool:
    """Whether the dictionary or the lexicon knows a folded word."""
    return is_in_dictionary(word, "en") or dictionary("en").knows(word)
