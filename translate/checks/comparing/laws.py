"""The titles of laws that a unit names, compared by what their words mean: `Archiefwet` is `the
Archives Act`, and `the Libraries Act` is another law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from translate.alignment.terms import words
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.texts.likeness import term_of
from translate.dataclass import dataclass
from translate.languages import get
from translate.languages.lexeme import small
from translate.languages.lexicon import dictionary
from translate.model import Finding, Segment, Severity, Unit
from translate.precompiled import expression


@dataclass(frozen=True, slots=True)
class LawTitle:
    """What a version calls a law."""

    segment: Segment
    start: int
    end: int
    words: tuple[str, ...]
    """Its telling words, folded."""
    meanings: tuple[frozenset[object], ...]
    """What each of them may mean in any language; empty where nothing is known of it."""
    wide: frozenset[object]
    """What any of them may also be written for: `Records` for an archive."""

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]

    def shared(self, other: LawTitle) -> frozenset[object]:
        """What both titles may mean."""
        every = frozenset[object]()
        return every.union(*self.meanings) & every.union(*other.meanings)

    def resembles(self, concepts: frozenset[object]) -> bool:
        """Whether it has a word that begins as one for any of some concepts of the lexicon does:
        «открытость» for «открытый»."""
        beginnings = {word[:_STEM] for word in self.words}
        return any(
            form[:_STEM] in beginnings and not concepts.isdisjoint(numbers)
            for form, numbers in dictionary(self.segment.language).forms.items()
        )


def other_laws(unit: Unit) -> Iterator[Finding]:
    """Where one of three versions names a law that shares no word with what all others call it, in
    words that the lexicon has."""
    titles = {
        language: _titles(segments) for language, segments in unit.segments.items() if segments
    }
    if len(titles) < 3 or {len(every) for every in titles.values()} != {1}:
        return
    only = {language: every[0] for language, every in titles.items()}
    for odd, title in only.items():
        others = [other for language, other in only.items() if language != odd]
        if any(title.shared(other) or title.wide & other.wide for other in others):
            continue
        common = others[0].shared(others[-1])
        concepts = frozenset(one for one in common if isinstance(one, int))
        if concepts and not title.resembles(concepts):
            yield _finding(unit, only, odd)
            return


_STEM = 4
"""Letters by which words of one stem begin alike."""


def _titles(segments: Sequence[Segment]) -> list[LawTitle]:
    """The laws that a version names by titles of which some word is known, each once."""
    found: dict[str, LawTitle] = {}
    for segment in segments:
        language = get(segment.language)
        lowered = segment.text.casefold()
        if not any(map(lowered.__contains__, language.law_signs)):
            continue
        reach = 0
        for match in sorted(_matches(segment.text, language.law_titles), key=re.Match.start):
            if match.start() >= reach:
                reach = match.end()
                title = _title(segment, match)
                if any(title.meanings):
                    found.setdefault(title.text, title)
    return list(found.values())


def _matches(text: str, sources: tuple[str, ...]) -> Iterator[re.Match[str]]:
    for source in sources:
        yield from _pattern(source).finditer(text)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return expression(source)


def _title(segment: Segment, match: re.Match[str]) -> LawTitle:
    told = " ".join(filter(None, match.groupdict().values()))
    own = tuple(small(word) for word in words(told))
    meanings = (frozenset(term_of(word, segment.language)[0]) for word in own)
    lexicon = dictionary(segment.language, wide=True)
    wide = frozenset[object]().union(*map(lexicon.look_up, own))
    return LawTitle(segment, match.start(), match.end(), own, tuple(meanings), wide)


def _finding(unit: Unit, titles: Mapping[str, LawTitle], odd: str) -> Finding:
    others = [language for language in titles if language != odd]
    return Finding(
        "reference-drift",
        Severity.WARNING,
        unit.id,
        odd_ones_out(titles, [(odd,), others]),
        each_says({language: title.text for language, title in titles.items()}, odd),
        tuple(one.segment.span(one.start, one.end) for one in titles.values()),
    )
