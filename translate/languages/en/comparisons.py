"""English words that say how many times as much something is."""

from translate.languages.comparisons import Comparisons

COMPARISONS = Comparisons(
    more=(
        *"more higher greater larger bigger longer dearer faster heavier older wider".split(),
        *"deeper stronger above extra taller thicker louder warmer hotter richer".split(),
        "more expensive",
        "more often",
        "as * again",
        "as * * again",
    ),
    less=(
        *"less fewer lower smaller shorter cheaper slower lighter younger narrower".split(),
        *"thinner shallower weaker below quieter cooler colder poorer".split(),
    ),
    as_little=tuple(
        f"as {word}"
        for word in "slow slowly low small short cheap cheaply light narrow thin weak shallow "
        "quiet little few rare rarely seldom".split()
    ),
    times=("times",),
    growth=tuple("rise rose risen rising grow grew increas climb soar jump went gone".split()),
    fold_parts=("fold",),
    doubles=frozenset(
        "twice thrice double doubles doubled doubling triple triples tripled tripling quadrupled "
        "trebled".split()
    ),
)
