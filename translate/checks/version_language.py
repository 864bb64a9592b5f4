"""version-language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from translate.checks.comparing.wording import say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.checks.texts.foreign_sentences import is_sure
from translate.checks.texts.prose import prose
from translate.languages.foreign import language_name
from translate.languages.identify import identify, is_plainly
from translate.model import AlignedLetter, Finding, Kind, Segment, Severity, Span

_MOST = 40
"""Paragraphs of a version that are looked at, from its beginning to its end."""
_FEWEST = 3
"""Of them in another language, below which their sentences are named one by one."""
_WORDS = 5
"""Of a paragraph that is looked at."""


@letter_check(Severity.ERROR, entries=no_entry)
def version_language(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A version is in another language than its file is for.

    Most of its paragraphs are. What else is found in such a version has no fix, and its foreign
    sentences are not named one by one.

    Why: somebody took the wrong file; readers of that language get no letter at all.
    Example: en.md is a copy of nl.md.
    Remedy: put the right file there.
    """
    for language, version in letter.versions.items():
        paragraphs = [one for one in version.segments if _is_long(one)]
        paragraphs = paragraphs[:: 1 + len(paragraphs) // _MOST]
        foreign = [(one, told) for one in paragraphs if (told := _other_language(one))]
        if len(foreign) < _FEWEST or 2 * len(foreign) <= len(paragraphs):
            continue
        (other, _), *_ = Counter(told for _, told in foreign).most_common(1)
        yield Finding(
            "version-language",
            Severity.ERROR,
            "",
            (language,),
            say(
                "{language} is written in {other}: is it the right file?",
                language=language,
                other=say(language_name(other)),
            ),
            _first(foreign, other),
        )


def _is_long(segment: Segment) -> bool:
    return segment.kind is not Kind.ENTRY and len(segment.text.split()) >= _WORDS


def _other_language(segment: Segment) -> str:
    """The language of a paragraph where it is plainly another than its version's; else ""."""
    if is_plainly(segment.text, segment.language):
        return ""
    guess = identify(prose(segment))
    is_other = guess.language not in (None, segment.language) and is_sure(guess)
    return str(guess.language) if is_other else ""


def _first(foreign: Sequence[tuple[Segment, str]], other: str) -> tuple[Span, ...]:
    return next((one.whole(),) for one, told in foreign if told == other)
