"""Dutch words that say how many times as much something is."""

from translate.languages.comparisons import Comparisons

COMPARISONS = Comparisons(
    more=tuple(
        "meer méér hoger groter langer duurder sneller vaker zwaarder ouder breder dikker dieper"
        " sterker erbij boven extra".split()
    ),
    less=tuple(
        "minder lager kleiner korter goedkoper trager langzamer lichter jonger smaller dunner"
        " ondieper zwakker zeldzamer zuiniger".split()
    ),
    times=("keer", "maal", "keer zo veel", "maal zo veel"),
    folds=frozenset("tweemaal driemaal viermaal vijfmaal zesmaal".split()),
)
