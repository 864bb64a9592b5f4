"""Dutch abbreviations that stand before what they belong to, folded, without their full stop.

Those that may well end a sentence (enz., e.d., e.a.) are left out on purpose.
"""

ABBREVIATIONS = frozenset(
    """
    a.u.b afd alg apr art aug bijv blz ca d.d dec dhr dr drs evt excl feb febr fig gem hfst i.p.v
    i.v.m incl ir jhr jkvr jl kol m.b.t m.b.v m.i m.n mej mevr mr mrs mw n.a.v nl nov nr nrs o.a
    o.l.v okt p.p plv pr prof resp sept sr st t.a.v t.b.v t.g.v t.n.v t.o.v tel v.a vgl vol vz z.g
    zgn
    """.split()
)
