"""English words that may be capitalised without being a name that other languages keep, folded.

English capitalises what others do not: months, weekdays, every word of an institution or a title.
"""

COMMON = frozenset(
    """
    i i'm i've i'd i'll january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays spring summer autumn fall winter easter christmas
    mr mrs ms miss dr sir lord lady prof professor doctor saint st president presidential vice
    minister ministers ministry prime premier secretary chancellor governor mayor senator king queen
    prince princess emperor duke general captain major colonel lieutenant admiral sergeant officer
    commissioner commissioners ambassador bishop archbishop father mother brother brothers sister
    chief chair chairman chairwoman director head state states leader leaders judge justice
    attorney speaker representative representatives member members
    university college school schools institute foundation association society council committee
    commission bureau office agency authority service services administration department division
    section board bank house houses chamber parliament parliamentary assembly court tribunal congress
    government federal federation national international royal imperial public republic kingdom
    empire union united league alliance organization organisation group party movement front army
    navy air force forces guard police intelligence security defense defence command staff corps
    company corporation industries industry inc ltd limited center centre central museum library
    hospital hospitals clinic church cathedral temple palace castle fort tower theatre theater hall
    academy club team
    fund trust network press news times post daily journal review herald tribune television radio
    channel program programme project plan initiative campaign report survey study studies research
    science sciences technology medicine health education culture arts art history nature literature
    environment environmental economics economy finance trade commerce labor labour welfare affairs
    foreign interior home development digital transport energy agriculture family children child
    women woman men man people peoples citizens human rights refugee refugees migration immigration
    asylum residence
    act acts law laws bill constitution convention treaty charter declaration article regulation
    directive agreement accord protocol code resolution statute peace war wars revolution
    revolutionary independence battle civil cold great
    north south east west northern southern eastern western northeast northwest southeast southwest
    upper lower middle inner outer greater new old big little grand high long red white black blue
    green golden gold silver royal
    sea ocean gulf bay river lake falls mount mountain mountains hill hills island islands isle
    valley desert forest coast cape channel strait canal bridge street road avenue square park
    gardens garden zoo beach port harbor harbour airport station railway highway city town village
    county district province territory territories region area country countries world earth globe
    cup championship championships games olympics prize award awards medal series open final finals
    day days night week month year years century centuries age ages era
    first second third fourth fifth one two three four five six seven eight nine ten
    lower-class bible holy god gods heaven lord spirit
    open letter letters dear sincerely yours notes note source sources see about annex
    the of and for in on at by to from with a an or
    """.split()
)

_NOUN_ENDINGS = ("tion", "tions", "sion", "ment", "ments", "ness", "ship", "ism", "ity", "ities")
_OTHER_ENDINGS = ("ing", "ings", "ical", "ional", "ious", "ative", "able", "ible", "ology", "graphy")


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not."""
    return word in COMMON or (len(word) > 6 and word.endswith(_NOUN_ENDINGS + _OTHER_ENDINGS))
