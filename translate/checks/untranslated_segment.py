"""untranslated-segment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translate.checks.comparing.wording import quoted, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.copies import FEWEST, copies, ordinary_words, plain, wants_translation
from translate.checks.texts.prose import prose
from translate.languages import get
from translate.languages.identify import identify
from translate.model import Finding, Kind, Segment, Severity, Unit
from translate.precompiled import expression


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
    own = [plain(prose(segment)) for segment in copied]
    if unit.kind is Kind.FOOTNOTE and max(map(ordinary_words, own)) < FEWEST:
        return
    alone = not any(map(wants_translation, own))
    everywhere = len(languages) == len(context.languages) > 2
    if everywhere and not _says_anything(own[0], context.languages):
        return
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


def _says_anything(text: str, languages: Iterable[str]) -> bool:
    """Whether any word of a text is an ordinary one of some language: none is, where a plant or an
    illness is named in Latin."""
    words = expression(r"[^\W\d_]+").findall(text.casefold())
    return any(get(language).is_ordinary(word) for language in languages for word in words)


def _has(segments: tuple[Segment, ...], language: str) -> bool:
    return any(segment.language == language for segment in segments)


def _origin(segment: Segment, languages: tuple[str, ...], source: str) -> str:
    """The language the text is in, of those that have it; the source's where that is unclear."""
    for text in (prose(segment), segment.text):  # the title that a note cites may be in another one
        guess = identify(text).language
        if guess in languages:
            return str(guess)
    return source if source in languages else languages[0]
