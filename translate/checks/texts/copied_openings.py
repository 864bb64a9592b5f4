"""What was left in another version's language, word for word: the first word of a sentence, nl `But
geef ons tijd`, and in another script a whole sentence, or the only word of a cell.

A capital hides the first from the rules for words in small letters, which take it for a name, and
italics the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from translate.checks.texts.strangers import Stranger
from translate.facts.sentences import sentences
from translate.facts.words import folded, token_spans
from translate.languages import Script, get
from translate.languages.lexicon import dictionary
from translate.languages.other_words import is_grammar
from translate.model import Kind, Segment, Unit
from translate.precompiled import expression


def copied_openings(segment: Segment, unit: Unit) -> Iterator[Stranger]:
    """The first words of sentences that are another version's first word in the same place, are
    words of its language rather than of this one, and stand nowhere in any third version."""
    own = get(segment.language)
    others = {
        language: segments[0]
        for language, segments in unit.segments.items()
        if language != own.code and len(segments) == 1
    }
    if segment.kind is Kind.ENTRY or len(unit.segments.get(own.code, ())) != 1:
        return
    yield from _alone(segment, others)
    yield from _whole(segment, others)
    openings = _openings(segment.text, segment.language)
    yield from _of_another_script(segment, openings, others)
    for language, other in others.items():
        theirs = _openings(other.text, other.language)
        if len(theirs) != len(openings):
            continue
        for (start, end, goes_on), (first, last, _) in zip(openings, theirs, strict=True):
            word = segment.text[start:end]
            if (
                goes_on
                and word == other.text[first:last]
                and len(word) >= _SHORTEST
                and _is_foreign(folded(word), own.code, language)
                and not any(
                    word in third.text for name, third in others.items() if name != language
                )
            ):
                yield Stranger(segment, start, end, language)


def _alone(segment: Segment, others: Mapping[str, Segment]) -> Iterator[Stranger]:
    """A word or two that are all there is, in another script, as one other version alone has them
    and its dictionary knows: `Lerarenkamer` in a cell, where English has `Staff room`."""
    text = segment.text.strip()
    words = [folded(word) for word in text.split()]
    if get(segment.language).script is Script.LATIN or not text.isascii():
        return
    if len(words) not in (1, 2) or not all(map(str.isalpha, words)) or text.isupper():
        return
    having = [language for language, other in others.items() if other.text.strip() == text]
    if len(having) != 1 or len(others) < 2 or max(map(len, words)) < _LONG:
        return
    told = {
        word
        for language, other in others.items()
        if language not in having
        for word in (expression(r"\w+").findall(folded(other.text)))
    }
    if told.isdisjoint(words) and all(map(get(having[0]).is_ordinary, words)):
        start = segment.text.index(text)
        yield Stranger(segment, start, start + len(text), having[0])


def _whole(segment: Segment, others: Mapping[str, Segment]) -> Iterator[Stranger]:
    """Whole sentences in another script, be it in italics, that one other version alone has word
    for word."""
    if get(segment.language).script is Script.LATIN or len(others) < 2:
        return
    for start, end in sentences(segment.text, get(segment.language)):
        text = segment.text[start:end]
        small = sum(map(str.islower, text.split()))
        if not (text.isascii() and text.endswith((".", "!", "?")) and small >= _SMALL):
            continue
        having = [language for language, other in others.items() if text in other.text]
        if len(having) == 1:
            yield Stranger(segment, start, end, having[0])


_SMALL = 2
"""Words without a capital of a sentence that is no name and no line of a source."""


def _of_another_script(
    segment: Segment, openings: Sequence[tuple[int, int, bool]], others: Mapping[str, Segment]
) -> Iterator[Stranger]:
    """The first words of sentences in another script that one other version alone has, and has in
    small letters: ru `Onderweg он молчал`, nl `Hij zweeg onderweg`."""
    script = get(segment.language).script
    for start, end, goes_on in openings:
        word = folded(segment.text[start:end])
        if not (goes_on and word.isascii() and script is not Script.LATIN):
            continue
        having = [
            language
            for language, other in others.items()
            if word in _words(other.text) and _is_foreign(word, segment.language, language)
        ]
        if len(having) == 1 < len(others) and len(word) >= _SHORTEST:
            yield Stranger(segment, start, end, having[0])


@lru_cache(8)
def _words(text: str) -> frozenset[str]:
    return frozenset(expression(r"\w+").findall(text))


_LONG = 4
"""Letters of the longer of a word or two that are all there is, at least."""
_SHORTEST = 3
"""Letters of such a word."""


@lru_cache(8)
def _openings(text: str, language: str) -> Sequence[tuple[int, int, bool]]:
    """Where the first word of each sentence stands, and whether a word of the language's own script
    is behind it that is of no name with it."""
    found = []
    for start, end in sentences(text, get(language)):
        spans = [
            (start + first, start + last)
            for first, last in islice(token_spans(text[start : min(end, start + _REACH)]), 2)
        ]
        if not spans:
            found.append((start, start, False))
            continue
        (first, last), *rest = spans
        behind = text[rest[0][0] : rest[0][1]] if rest else ""
        glued = bool(rest) and text[last : rest[0][0]] in (" ", "\u00a0", ", ")
        own = not behind.isascii() or get(language).script is Script.LATIN
        in_name = behind.istitle() and text[first:last].isascii() and behind.isascii()
        found.append((first, last, glued and own and not in_name))
    return found


_REACH = 80
"""Characters in which the first two words of a sentence stand."""


def _is_foreign(word: str, own: str, other: str) -> bool:
    """Whether a word is one of another language's grammar, and neither of this one's nor of its
    lexicon, as `door` is; in another script any word that the other language's dictionary has."""
    if get(own).script is not get(other).script:
        return get(other).is_ordinary(word) or is_grammar(word, other)
    return is_grammar(word, other) and not is_grammar(word, own) and not dictionary(own).knows(word)
