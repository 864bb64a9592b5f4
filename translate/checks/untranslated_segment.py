"""untranslated-segment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from translate.checks.comparing.wording import quoted, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.prose import blanked, prose
from translate.facts.placeholders import spans as placeholders
from translate.languages.identify import identify
from translate.languages.remembered import WORDS
from translate.model import Finding, Kind, Segment, Severity, Unit

_FEWEST = 3
"""Ordinary words from which a text must differ from language to language."""


_SHORTEST = 3
"""Letters of a word, full stops and brackets included, that may be in a language: not `(C)`."""


@unit_check(Severity.ERROR)
def untranslated_segment(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two versions have the same text where each should have its own.

    Names, numbers, addresses and one or two words that languages share (“Contact”) may be the same,
    and so may the titles that a note cites. A quotation that stands alone is only a warning, or a
    place for a reader to look at where all of three versions have it: it may be in its own language
    on purpose.

    Why: a paragraph that was pasted and never translated is the easiest one to overlook.
    Example: nl and en both have “Wij vragen u om drie maatregelen:”.
    Remedy: translate it.
    """
    copied = copies(unit)
    if not copied:
        return
    languages = tuple(language for language in context.languages if _has(copied, language))
    origin = _origin(copied[0], languages, context.source)
    odd = tuple(language for language in languages if language != origin) or languages
    own = [_plain(prose(segment)) for segment in copied]
    if unit.kind is Kind.FOOTNOTE and max(map(_ordinary_words, own)) < _FEWEST:
        return
    alone = not any(map(_wants_translation, own))
    everywhere = len(languages) == len(context.languages) > 2
    told = Severity.ATTENTION if everywhere else Severity.WARNING
    yield Finding(
        "untranslated-segment",
        told if alone else Severity.ERROR,
        unit.id,
        odd,
        verb(
            odd,
            "has the text of {origin}, untranslated: {text}",
            "have the text of {origin}, untranslated: {text}",
            origin=origin,
            text=quoted(copied[0].text),
        ),
        tuple(segment.whole() for segment in copied),
    )


def copies(unit: Unit) -> tuple[Segment, ...]:
    """The segments of a unit that say the same in the same words in two languages or more."""
    texts = [segment.text for segment in unit]
    if len({_opening(text) for text in texts}) == len(texts):
        return ()
    by_text: dict[str, list[Segment]] = {}
    for segment in unit:
        own = placeholders(segment)
        text = _plain(blanked(segment.text, own))
        if not own or sum(map(_is_word, text.split())) > 1:  # `%d week` may be in both languages
            by_text.setdefault(text, []).append(segment)
    if len(by_text) == len(texts):
        return ()
    return tuple(
        segment
        for text, segments in by_text.items()
        if len({segment.language for segment in segments}) > 1 and _wants_translation(text)
        for segment in segments
    )


def _opening(text: str) -> tuple[str, ...]:
    """The first words of a text: a quick look that tells most texts apart."""
    return tuple(text.split(None, 3)[:3])


def _plain(text: str) -> str:
    return " ".join(text.split())


@lru_cache(WORDS)
def _wants_translation(text: str) -> bool:
    """Whether a text has words that are in a language, and is no name: `La Rioja`."""
    if _ordinary_words(text) >= _FEWEST:
        return True
    words = [word for word in text.split() if _is_word(word)]
    if max(map(len, words), default=0) < _SHORTEST:
        return False
    capitals = all(word.lstrip("([«“„\"'‘")[:1].isupper() for word in words)
    in_name = len(words) > 1 and capitals and not text.isupper()
    return not in_name and identify(text).confidence >= 0.5


def _ordinary_words(text: str) -> int:
    """How many words of a text are written small: no names, no numbers."""
    return sum(word.islower() and _is_word(word) for word in text.split())


def _is_word(word: str) -> bool:
    bare = word.strip(".,:;!?…()[]«»“”„\"'‘’–—-")
    return bare.replace("-", "").replace("'", "").replace("’", "").isalpha()


def _has(segments: tuple[Segment, ...], language: str) -> bool:
    return any(segment.language == language for segment in segments)


def _origin(segment: Segment, languages: tuple[str, ...], source: str) -> str:
    """The language the text is in, of those that have it; the source's where that is unclear."""
    for text in (prose(segment), segment.text):  # the title that a note cites may be in another one
        guess = identify(text).language
        if guess in languages:
            return str(guess)
    return source if source in languages else languages[0]
