"""Ukrainian words that may be capitalised without being a name, by their beginnings, folded."""

from translate.languages.lexicon import dictionary

COMMON_BEGINNINGS = tuple(
    "міністерств міністр президент фонд рад комітет міськ мер громад парламент закон лист".split()
)


def is_common(word: str) -> bool:
    """Whether a folded word is one that is translated, capital or not."""
    return word.startswith(COMMON_BEGINNINGS)


def is_ordinary(word: str) -> bool:
    """Whether the lexicon knows a folded word."""
    return dictionary("uk").knows(word)
