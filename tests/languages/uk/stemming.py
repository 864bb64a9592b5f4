"""Ukrainian word forms to a stem: enough to find a word in the lexicon."""

JOINTS: tuple[str, ...] = ()
"""What may stand between the parts of a compound that is written as one word."""

_ENDINGS = tuple(
    "ами ями ого ому ими ою ею ам ям ах ях ів ей ий ій их им ом ем ті ти ть ла ли а я о е и і у ю ь"
    " й".split()
)
"""The longest first."""


def stems(word: str) -> tuple[str, ...]:
    """The stems a folded word may have, the most cautious first."""
    cut = (word.removesuffix(ending) for ending in _ENDINGS if len(word) > len(ending) + 2)
    return tuple(dict.fromkeys((stem_of_lemma(word), *cut)))


def stem_of_lemma(word: str) -> str:
    """The stem of a folded word as a dictionary lists it."""
    return next(
        (word.removesuffix(ending) for ending in _ENDINGS if word[2:].endswith(ending)), word
    )
