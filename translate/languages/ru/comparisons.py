"""Russian words that say how many times as much something is."""

from translate.languages.comparisons import Comparisons

COMPARISONS = Comparisons(
    more=tuple(
        "больше более выше дороже длиннее дольше быстрее чаще крупнее тяжелее старше шире глубже"
        " толще сильнее длительнее многочисленнее громче теплее жарче дальше богаче".split()
    ),
    less=tuple(
        "меньше менее ниже дешевле короче медленнее реже мельче легче моложе младше уже тоньше"
        " слабее малочисленнее экономнее тише холоднее прохладнее беднее ближе".split()
    ),
    times=("раз", "раза"),
    by=frozenset(("в",)),
    added=frozenset(("наполовину",)),
    growth=tuple("вырос возрос рос раст увелич повыс подорожа подня умнож".split()),
    folds=frozenset(
        "вдвое втрое вчетверо впятеро вшестеро всемеро ввосьмеро вдевятеро вдесятеро".split()
    ),
)
