"""Sentences that are in another language than their version."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from translate.checks.texts.prose import prose, quotations
from translate.facts.sentences import sentences
from translate.languages import Script, get
from translate.languages.identify import Guess, function_words, identify, is_plainly
from translate.model import Kind, Segment
from translate.precompiled import expression

_CONFIDENT = 0.5
"""Of a guess, from which it is acted upon."""

_LIKELY = 0.28
_ENOUGH = 2.5
"""Confidence and points of a guess that is acted upon as well, in a sentence of some length: its
neighbours share many words (Bulgarian and Russian, German and Dutch)."""

_FEWEST = 4
"""Words of a sentence below which a foreign phrase is let pass."""

_CODE = 0.6
"""Share of a sentence's words that is plain words; of a command and its options fewer are."""

_PLAIN = r"[(«“„‘\"']*[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?…)»”“\"'’]*"

_NAMES = (
    r"(?:\b[^\W\d_a-zа-яё][\w.'’-]*(?:\s+(?:[^\W\d_]{1,4}\s+){0,3}(?=[^\W\d_a-zа-яё])[\w.'’-]+)+)"
)
"""Words with a capital letter after each other, small ones between them too."""

_FEWEST_BESIDE = 2
"""Words beside names that tell in which language something is said of them."""

_WORDS = r"[^\W\d_]{2,}"

_KNOWN = 0.85
"""Share of its words that a version's own dictionary has, from which a sentence is its own."""

_UNIT = 8
"""Texts of which the answer is remembered: a check asks for those of a unit hundreds of times."""


@lru_cache(_UNIT)
def foreign_sentence(segment: Segment) -> tuple[int, int, str] | None:
    """The first sentence that is not in the segment's language: its place and its language."""
    own = ""
    start = 0
    for end in _ends(segment.text, segment.language):
        if not is_plainly(segment.text[start:end], segment.language):
            own = own or prose(segment)
            guess = identify(own[start:end])
            if _is_foreign(segment, own[start:end], guess) and not (
                segment.kind is Kind.FOOTNOTE
                and (" // " in segment.text[start:] or _is_citation(own[start:end]))
            ):
                sentence = segment.text[start:end]
                first = end - len(sentence.lstrip())
                return first, first + len(sentence.strip()), str(guess.language)
        start = end
    return _within_a_quotation(segment)


def _within_a_quotation(segment: Segment) -> tuple[int, int, str] | None:
    """The first sentence in another language of a quotation that is in the segment's own: somebody
    is quoted in translation, and one sentence was left out of it."""
    for first, last in quotations(segment.text):
        ends = _ends(segment.text[first:last], segment.language)
        said = [segment.text[first + start : first + end] for start, end in pairwise((0, *ends))]
        if len(said) < 2 or all(is_plainly(one, segment.language) for one in said):
            continue
        guesses = [identify(one) for one in said]
        if not any(
            guess.language == segment.language
            and (is_sure(guess) or is_plainly(one, guess.language))
            for one, guess in zip(said, guesses, strict=True)
        ):
            continue
        for start, one, guess in zip((0, *ends), said, guesses, strict=False):
            if _is_foreign(segment, one, guess):
                begins = first + start + len(one) - len(one.lstrip())
                return begins, begins + len(one.strip()), str(guess.language)
    return None


def _is_foreign(segment: Segment, sentence: str, guess: Guess) -> bool:
    """Whether a sentence is in another language than its segment."""
    return (
        guess.language not in (None, segment.language)
        and is_sure(guess)
        and _is_prose(sentence, segment.language)
        and not _is_own(sentence, segment.language)
        and _is_told_in(sentence, str(guess.language))
    )


def _is_prose(sentence: str, language: str) -> bool:
    """Whether it has enough words, and is no name: at most one of its words is not capitalised, but
    for those between two that are, `Joke van Rhenen`.

    An address of another script is a name, too, although the words before it are the version's own.
    """
    words = sentence.split()
    cyrillic = get(language).script is Script.CYRILLIC
    foreign = [word for word in words if _is_cyrillic(word) is not cyrillic]
    if 2 * len(foreign) >= len(words):
        words = foreign
    lower = [word[:1].islower() for word in words]
    around = zip([True, *lower], lower, [*lower[1:], True], strict=False)
    small = sum(own and (before or behind) for before, own, behind in around)
    plain = sum(expression(_PLAIN).fullmatch(word) is not None for word in words)
    return (
        len(words) >= _FEWEST
        and (small > 1 or not any(map(str.islower, sentence)))
        and plain > _CODE * len(words)
    )


def _is_citation(sentence: str) -> bool:
    """Whether a sentence of a note names a source: a body, a title, a place and a year between
    commas, each but the last ones with a capital letter. Bodies and titles stay in their language.
    """
    parts = [part.split() for part in sentence.split(",")]
    told = [part for part in parts if part and part[0][:1].islower()]
    small = sum(word.isalpha() and word.islower() for part in told for word in part)
    has_year = expression(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)").search(sentence) is not None
    return len(parts) >= _FEWEST_PARTS and has_year and small < _FEWEST_TOLD


_FEWEST_PARTS = 3
"""Parts of a citation."""

_FEWEST_TOLD = 4
"""Small words of its parts that begin with one, from which a note tells something of its own."""


def _is_cyrillic(word: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


def _is_own(sentence: str, language: str) -> bool:
    """Whether nearly all words of a sentence that begin with a small letter are in the dictionary
    of a language; those with a capital may be names."""
    words = [word for word in expression(_WORDS).findall(sentence) if word[0].islower()]
    known = sum(
        get(language).is_ordinary(word) or word in function_words(language) for word in words
    )
    return bool(words) and known >= _KNOWN * len(words)


def _is_told_in(sentence: str, language: str) -> bool:
    """Whether a sentence is in a language by what it says of names rather than by names alone:
    `K. van Rhenen, chair of Vereniging Buren in de Wijk`. What is nothing but names is, too.
    """
    rest = expression(_NAMES).sub(" ", sentence)
    return (
        len(expression(_WORDS).findall(rest)) < _FEWEST_BESIDE
        or identify(rest).language == language
        or _is_own(rest, language)
    )


def is_sure(guess: Guess) -> bool:
    """Whether a guess is acted upon."""
    return guess.confidence >= _CONFIDENT or (
        guess.confidence >= _LIKELY and guess.points >= _ENOUGH
    )


def _ends(text: str, language: str) -> list[int]:
    """The offsets after the sentences of a text and after its lines; what begins behind a full stop
    in another script is a sentence, though with a small letter."""
    small = "[а-яё]" if get(language).script is Script.LATIN else "[a-z]"
    others = expression(rf"\n+|[.!?…]\s+(?={small})").finditer(text)
    every = (end for _, end in sentences(text, get(language)))
    return sorted({*every, *(match.end() for match in others), len(text)})
