"""Ukrainian nouns and adjectives in their cases, by their endings."""

_ENDINGS = frozenset(
    "а я о е и і у ю ь й ом ем єм ові еві ам ям ами ями ах ях ів їв ей ою ею єю ий ій ого ому им"
    " ім ої у их ими".split()
) | {""}


def inflects(word: str, term: str) -> bool:
    """Whether a folded word may be a form of a folded word of a term."""
    stem = term.rstrip("аяоеиіуюьй")
    return len(stem) > 2 and word.startswith(stem) and word[len(stem) :] in _ENDINGS
