"""Dutch words that say how many times as much something is."""

from translate.languages.comparisons import Comparisons

COMPARISONS = Comparisons(
    more=tuple(
        "meer méér hoger groter langer duurder sneller vaker zwaarder ouder breder dikker dieper"
        " sterker erbij boven extra hogere grotere langere duurdere snellere zwaardere "
        "oudere bredere"
        " dikkere diepere sterkere luider luidere harder warmer rijker".split()
    ),
    less=tuple(
        "minder lager kleiner korter goedkoper trager langzamer lichter jonger smaller dunner"
        " ondieper zwakker zeldzamer zuiniger lagere kleinere kortere goedkopere tragere lichtere"
        " jongere smallere dunnere zwakkere stiller stillere zachter koeler kouder armer".split()
    ),
    as_little=tuple(
        f"{so} {word}"
        for so in ("zo", "even")
        for word in "traag trage langzaam langzame laag lage klein kleine kort korte goedkoop "
        "goedkope licht lichte smal smalle dun dunne zwak zwakke stil stille zuinig weinig "
        "zeldzaam zelden ondiep".split()
    ),
    times=("keer", "maal", "keer zo veel", "maal zo veel"),
    fold_parts=("maal", "voud"),
    doubles=frozenset(
        "dubbel dubbele verdubbelt verdubbelen verdubbelde verdubbelden verdubbeld verdubbeling "
        "verdrievoudigd verdrievoudigde verdrievoudigt".split()
    ),
)
