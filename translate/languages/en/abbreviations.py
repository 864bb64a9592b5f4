"""English abbreviations that stand before what they belong to, folded, without their full stop.

Those that may well end a sentence (etc., no., a.m.) are left out on purpose.
"""

ABBREVIATIONS = frozenset(
    """
    approx apr attn aug ave c.f capt cf ch col conf dec dept dr drs e.g ed eds esp est feb
    fig figs gen gens gov govs hon i.e ibid jr lt messrs mr mrs ms mt nos nov oct para paras pp
    pres prof profs rep reps rev sen sens sept sr st vol vols vs
    """.split()
)
