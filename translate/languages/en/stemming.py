"""English word forms to a stem: enough to find a word in the lexicon, no more."""

JOINTS: tuple[str, ...] = ()
"""What may stand between the parts of a compound written as one word; English writes none."""

_VOWELS = frozenset("aeiouy")


def stem_of_lemma(word: str) -> str:
    """The stem of a folded word as a dictionary lists it."""
    return _trim(_without_plural(word))


def stems(word: str) -> tuple[str, ...]:
    """The stems a folded word may have, the likeliest first."""
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    candidates = [stem_of_lemma(word)]
    bare = _without_verb_ending(word)
    if bare is not None:
        candidates.append(_trim(bare))
    if word.endswith("ly") and len(word) > 5:
        candidates.append(_trim(word[:-2]))
    for ending in ("er", "est"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            candidates.append(_trim(_undoubled(word[: -len(ending)])))
    return tuple(dict.fromkeys(candidates))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str | None:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and not rest.endswith("e") and _VOWELS & set(rest):
            return _undoubled(rest)
    return None


def _undoubled(form: str) -> str:
    if len(form) > 3 and form[-1] == form[-2] and form[-1] not in "lsz":
        return form[:-1]
    return form


def _trim(form: str) -> str:
    """Final `e` and `y` come and go: make, making; study, studied."""
    if len(form) > 3 and form[-1] == "e":
        return form[:-1]
    return form[:-1] + "i" if len(form) > 3 and form[-1] == "y" else form
