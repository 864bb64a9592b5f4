"""Texts that two versions have in the same words."""

from __future__ import annotations

from functools import lru_cache

from translate.checks.texts.prose import blanked
from translate.facts.placeholders import spans as placeholders
from translate.languages import CODES, get
from translate.languages.identify import identify
from translate.languages.other_words import is_grammar
from translate.languages.remembered import WORDS
from translate.model import Kind, Segment, Unit

FEWEST = 3
"""Ordinary words from which a text must differ from language to language."""
_SHORTEST = 3
"""Letters of a word, full stops and brackets included, that may be in a language: not `(C)`."""


def copies(unit: Unit) -> tuple[Segment, ...]:
    """The segments of a unit that say the same in the same words in two languages or more."""
    texts = [segment.text for segment in unit]
    if len({_opening(text) for text in texts}) == len(texts):
        return ()
    by_text: dict[str, list[Segment]] = {}
    for segment in unit:
        own = placeholders(segment)
        text = plain(blanked(segment.text, own))
        if not own or sum(map(_is_word, text.split())) > 1:  # `%d week` may be in both languages
            by_text.setdefault(text, []).append(segment)
    if len(by_text) == len(texts):
        return ()
    return tuple(
        segment
        for text, segments in by_text.items()
        if len({segment.language for segment in segments}) > 1
        and (wants_translation(text) or (unit.kind in _HEADINGS and _is_phrase(text)))
        for segment in segments
    )


def _opening(text: str) -> tuple[str, ...]:
    """The first words of a text: a quick look that tells most texts apart."""
    return tuple(text.split(None, 3)[:3])


def plain(text: str) -> str:
    return " ".join(text.split())


@lru_cache(WORDS)
def wants_translation(text: str) -> bool:
    """Whether a text has words that are in a language, and is no name: `La Rioja`."""
    if ordinary_words(text) >= FEWEST:
        return True
    words = [word for word in text.split() if _is_word(word)]
    if max(map(len, words), default=0) < _SHORTEST:
        return False
    capitals = all(word.lstrip("([«“„\"'‘")[:1].isupper() for word in words)
    in_name = len(words) > 1 and capitals and not text.isupper()
    return not in_name and identify(text).confidence >= 0.5


_HEADINGS = (Kind.HEADING, Kind.TITLE)


def _is_phrase(text: str) -> bool:
    """Whether a heading is words of one language, one of them of its grammar and of no other one's,
    with no capital but the first: `Tot slot`, and not `De Wilgen`."""
    words = text.split()
    if len(words) < _FEWEST_IN_PHRASE or not all(map(str.islower, words[1:])):
        return False
    folded = [word.lower() for word in words]
    speaking = [
        code
        for code in CODES
        if any(is_grammar(word, code) for word in folded)
        and all(is_grammar(word, code) or get(code).is_ordinary(word) for word in folded)
    ]
    return len(speaking) == 1


_FEWEST_IN_PHRASE = 2


def ordinary_words(text: str) -> int:
    """How many words of a text are written small: no names, no numbers."""
    return sum(word.islower() and _is_word(word) for word in text.split())


def _is_word(word: str) -> bool:
    bare = word.strip(".,:;!?…()[]«»“”„\"'‘’–—-")
    return bare.replace("-", "").replace("'", "").replace("’", "").isalpha()
