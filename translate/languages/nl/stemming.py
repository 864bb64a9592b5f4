"""Dutch word forms to a stem: enough to find a word in the lexicon, no more."""

JOINTS: tuple[str, ...] = ("", "s", "en", "e")
"""What may stand between the parts of a compound: dienst-plicht, regering-s-beleid."""

_ENDINGS = ("s", "t", "d", "te", "de", "ten", "den", "er", "ers", "ste", "je", "jes", "tje", "tjes")
"""Of plurals, verbs, degrees and diminutives; `-e` and `-en` go from every word."""
_BY_LAST = {
    last: tuple(ending for ending in _ENDINGS if ending[-1] == last)
    for last in {ending[-1] for ending in _ENDINGS}
}
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")


def stems(word: str) -> tuple[str, ...]:
    """The stems a folded word may have, the likeliest first."""
    if not word.isascii():
        word = word.replace("ë", "e").replace("ï", "i").replace("é", "e").replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    candidates = [stem_of_lemma(word)]
    if word.endswith("heden"):
        candidates.append(stem_of_lemma(word[:-5] + "heid"))
    for ending in _BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            rest = word[: -len(ending)]
            candidates += [stem_of_lemma(rest), rest]
    if word.startswith("ge") and len(word) > 5:
        candidates += [candidate[2:] for candidate in candidates]
    return tuple(dict.fromkeys(candidate for candidate in candidates if len(candidate) > 1))


def stem_of_lemma(word: str) -> str:
    """The stem of a folded word as a dictionary lists it.

    Without `-en` or `-e`, and spelled as in a closed syllable: manen, maan → man.
    """
    if len(word) > 4 and word.endswith("en"):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 2 and word[-1] == word[-2] and word[-1] in _CONSONANTS:
        word = word[:-1]
    elif len(word) > 3 and word[-1] in _CONSONANTS and word[-2] == word[-3] in "aeou":
        word = word[:-2] + word[-1]
    if word[-1:] == "v":
        return word[:-1] + "f"
    return word[:-1] + "s" if word[-1:] == "z" else word
