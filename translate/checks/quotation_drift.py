"""quotation-drift."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from translate.checks.comparing.wording import quoted, verb, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.prose import blanked, quotations
from translate.checks.texts.stretches import Stretch
from translate.checks.texts.unquoted import SHOWN, Quotation, is_distanced, unquoted
from translate.facts.words import words as words_in
from translate.languages import get
from translate.languages.body_kinds import kinds
from translate.languages.identify import function_words
from translate.languages.lexicon import dictionary
from translate.model import Finding, Kind, Segment, Severity, Unit
from translate.precompiled import expression

_SENTENCE = 5
"""Words from which what is quoted is said by somebody, and not a word that is put at a distance."""

_LETTERS = 2
"""Characters of the longest word of a quotation, at least."""
_SHORTER = 0.75
"""Of the share of its words that each of the others quotes, at most; a version that quotes more
has joined two quotations."""


_BEFORE = 24
"""Characters before a quotation in which it is introduced as a name."""
_INTRODUCING = 3
"""Words directly before it that may introduce it."""
_LONGEST_NAME = 6
"""Words of the name of a body, at most."""


@unit_check(Severity.WARNING)
def quotation_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two versions have words in quotation marks where the third has none, or a quotation fewer.

    A warning where the third says those words, two at least, without the marks, or where five words
    or more are quoted in both; else the reader's attention is asked for, with a note for a single
    word that the third does not say. Words in italics, what is called `so-called`, and what
    somebody says behind a dash at the head of a paragraph need no marks. Which marks are used does
    not matter, and names may be in quotation marks in one language only.

    Why: without the marks the letter itself says what somebody else said.
    Example: nl zegt: “Ik zie geen reden om het contract op te zeggen.”, en says: I see no reason …
    Remedy: put the marks back.
    """
    found = {
        language: [place for segment in segments for place in _quotations(segment)]
        for language, segments in unit.segments.items()
        if segments
    }
    spoken = [language for language in found if any(map(_is_dialogue, unit.segments[language]))]
    if 0 < len(spoken) < len(found):
        return
    lost = [*_lost(unit, found)]
    yield from lost
    if lost:
        return
    most = max(map(len, found.values()), default=0)
    lacking = tuple(language for language, places in found.items() if len(places) < most)
    having = tuple(language for language in found if language not in lacking)
    if len(lacking) != 1 or len(having) < 2:
        return
    if _shows_otherwise(unit, lacking[0], having):
        return
    marked = {language: len(_marked(unit, language)) for language in found}
    if marked[lacking[0]] >= min(marked[language] for language in having):
        return
    if found[lacking[0]]:
        quoting = {name: _share(unit.text(name), places) for name, places in found.items()}
        if quoting[lacking[0]] > _SHORTER * min(quoting[language] for language in having):
            return
        # Which one lost its marks is not known: the shortest tells how grave it is.
        words = min(_words(place) for language in having for place in found[language])
    else:
        words = min(max(_words(place) for place in found[language]) for language in having)
    if any(_opens(segment) for segment in unit.segments[lacking[0]]) or words < 1:
        return
    first = found[having[0]][0]
    yield Finding(
        "quotation-drift",
        _weight(words),
        unit.id,
        lacking,
        where(
            (
                verb(lacking, "quotes less", "quote less")
                if found[lacking[0]]
                else verb(lacking, "quotes nothing", "quote nothing"),
                verb(
                    having,
                    "quotes {text}",
                    "quote {text}",
                    text=quoted(first.text),
                ),
            )
        ),
        tuple(place.span for language in having for place in found[language])
        + tuple(segment.whole() for segment in unit.segments[lacking[0]]),
    )


def _shows_otherwise(unit: Unit, odd: str, others: Sequence[str]) -> bool:
    """Whether a version has words in italics, or alone says `so-called`."""
    shown = {
        language: any(
            mark.kind in SHOWN for segment in unit.segments[language] for mark in segment.marks
        )
        for language in (odd, *others)
    }
    if shown[odd] and not any(shown[language] for language in others):
        return True
    return is_distanced(unit.segments[odd]) and not any(
        is_distanced(unit.segments[language]) for language in others
    )


def _lost(unit: Unit, found: Mapping[str, Sequence[Stretch]]) -> Iterator[Finding]:
    """The words that one version has without the marks that both others have around them."""
    if len(found) < 3 or sum(map(bool, found.values())) < 2:
        return
    quoted_words = {
        language: [Quotation(*place) for place in places] for language, places in found.items()
    }
    texts = {language: unit.segments[language] for language in found}
    marked = {language: _marked(unit, language) for language in texts}
    open_ones = {name for name, own in texts.items() if any(map(_opens, own))}
    for lost in unquoted(quoted_words, marked, texts):
        if lost.odd in open_ones:
            continue
        one, other = lost.quoting
        having = (one.segment.language, other.segment.language)
        words = min(one.length, other.length)
        yield Finding(
            "quotation-drift",
            Severity.WARNING if words > 1 else Severity.ATTENTION,
            unit.id,
            (lost.odd,),
            where(
                (
                    verb((lost.odd,), "quotes nothing", "quote nothing")
                    if not found[lost.odd]
                    else verb((lost.odd,), "quotes less", "quote less"),
                    verb(
                        having,
                        "quotes {text}",
                        "quote {text}",
                        text=quoted(one.segment.text[one.start : one.end]),
                    ),
                )
            ),
            tuple(each.segment.span(each.start, each.end) for each in lost.quoting)
            + tuple(segment.whole() for segment in unit.segments[lost.odd]),
        )


def _marked(unit: Unit, language: str) -> list[Quotation]:
    """The quotations of a version, those too that look like names of several words there:
    `the "Pocket application"`, de 'Pocket-toepassing'."""
    every = (
        Quotation(segment, *place)
        for segment in unit.segments[language]
        for place in quotations(segment.text)
    )
    return [
        one for one in every if " " in one.inside or "-" in one.inside or one.inside[:1].islower()
    ]


def _weight(words: int) -> Severity:
    if words >= _SENTENCE:
        return Severity.WARNING
    return Severity.ATTENTION if words > 1 else Severity.NOTE


def _quotations(segment: Segment) -> Iterator[Stretch]:
    """The quotations that are no names and no letters of a law (подпункт «b»): a word in them has
    a small letter at its head, and they do not name what stands before them, nor translate a title
    or a name, as in `*Stille nacht* (“Silent night”)`."""
    for start, end in quotations(segment.text):
        words = segment.text[start + 1 : end - 1].split()
        if max(map(len, words), default=0) < _LETTERS or _is_given_name(segment, start, words):
            continue
        if segment.kind is Kind.FOOTNOTE or _is_gloss(segment, start, end):
            continue
        if any(word[:1].islower() for word in words):
            yield Stretch(segment, start, end)


def _is_gloss(segment: Segment, start: int, end: int) -> bool:
    """Whether a quotation is all there is in brackets right behind words in italics or a name."""
    if not (segment.text.startswith(")", end) and segment.text.endswith(" (", 0, start)):
        return False
    last = segment.text[: start - 2].rpartition(" ")[2]
    return last[:1].isupper() or any(
        mark.kind in SHOWN and mark.end == start - 2 for mark in segment.marks
    )


def _is_given_name(segment: Segment, start: int, words: Sequence[str]) -> bool:
    """Whether a quotation is what a body is called: behind what introduces a short name, `hereafter
    "the foundation"`, or the word for the body, фонд «Дети ждут»."""
    language = segment.language
    spaced = segment.text[max(start - _BEFORE, 0) : start].rstrip()
    before = words_in(spaced)[-_INTRODUCING:]
    if not before or not spaced.removesuffix(":")[-1:].isalpha():
        return False
    introducing = takewhile(get(language).introducing.__contains__, reversed(before))
    if not function_words(language).issuperset(introducing):
        return True
    if spaced.endswith(":") or not words[0][:1].isupper() or len(words) > _LONGEST_NAME:
        return False
    return not kinds().isdisjoint(dictionary(language, wide=True).look_up(before[-1]))


def _words(place: Stretch) -> int:
    return len(place.text.split())


def _share(text: str, places: Sequence[Stretch]) -> float:
    """How much of a text is in quotation marks, 0 to 1."""
    return sum(map(_words, places)) / len(text.split())


def _is_dialogue(segment: Segment) -> bool:
    """Whether a paragraph is what somebody says behind a dash, as Russian has it without marks."""
    return expression(r"[—–]\s").match(segment.text) is not None


def _opens(segment: Segment) -> bool:
    """Whether a version has a quotation mark without a partner."""
    text = blanked(segment.text, quotations(segment.text))
    return _any_mark().search(text) is not None


@cache
def _any_mark() -> re.Pattern[str]:
    return expression(r"[«»“”„\"‘‚]|(?<!\w)['’](?=\w{3}|\w\w['’]\w)|[.,!?…]’")
