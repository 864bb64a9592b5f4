"""Russian abbreviations that stand before what they belong to, folded, without their full stop.

Those that may well end a sentence (т. д., др., г., руб., млн) are left out on purpose.
"""

ABBREVIATIONS = frozenset(
    """
    акад англ гл гос гр деп доц зав зам изд им инж кв корп напр нач обл отв пер пл подп пос проф
    просп ред рис св см соч ср ст стр т.е т.к т.н т.наз табл тел тов ул чл
    """.split()
)
