"""Names that every language translates word by word: stichting Tweede Thuis, the Second Home
Foundation, фонд «Второй дом».

Dictionaries know all their words, so that no spelling tells whether another name stands there.
What tells is the lexicon: one word of the name says what no other version says, and the others
agree on a word of theirs that it does not say.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from translate.checks.naming.counterparts import Wording
from translate.checks.texts.prose import quotations
from translate.dataclass import dataclass
from translate.facts.capitals import begins_sentence, is_shouted, titles
from translate.facts.words import folded, token_spans
from translate.languages import get
from translate.languages.body_kinds import kinds
from translate.languages.identify import function_words
from translate.model import Segment, Span

_LONGEST = 6
"""Words in quotation marks that may be a name; more are a sentence."""
_BEHIND = 3
"""Words without a capital that may end a name: Союз за чистый воздух."""
_JOINTS = 2
"""Words that join two words of a name: Bescherming van het Kind."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name that is made of ordinary words, or the noun before it."""

    segment: Segment
    start: int
    end: int
    name: int
    """Which name of its version it belongs to."""
    beside: bool
    """Whether it stands before the name and says what it is the name of (`stichting`), or behind
    its words with capitals, where it may be no part of it."""

    @property
    def word(self) -> str:
        """Folded."""
        return folded(self.segment.text[self.start : self.end])

    @property
    def line(self) -> int:
        """Of its segment, from 0."""
        return self.segment.text.count("\n", 0, self.start)

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that says something else in one version of three."""

    odd: str
    """The language of that version."""
    words: tuple[NameWord, ...]
    """One of each version: the odd one's first."""


def other_names(
    wordings: Sequence[Wording], found: Mapping[str, Sequence[NameWord]]
) -> Iterator[OtherName]:
    """The names in one of three versions with a word that neither of the others says, while these
    agree on a word that it does not say; another word of the name must be the same in all.
    `found` are the `name_words` of each."""
    for own in wordings:
        left, right = (one for one in wordings if one is not own)
        strange = [
            one
            for one in found[own.language]
            if not one.beside
            and not _is_hyphened(one)
            and _may_differ(one, own)
            and not any(_says(each, one, own) for each in (left, right))
            and not any(_may_say(each, one, own) for each in (left, right))
            and not _is_half_known(one, own, found[own.language])
        ]
        for one in strange:
            pair = next(_agreeing(one, own, left, right, found), None)
            if pair:
                yield OtherName(own.language, (one, *pair))
                break


def _is_hyphened(one: NameWord) -> bool:
    """Whether a word is but a part of one: Северо-Восток."""
    text = one.segment.text
    return "-" in (text[max(one.start - 1, 0) : one.start], text[one.end : one.end + 1])


def _is_half_known(strange: NameWord, own: Wording, words: Sequence[NameWord]) -> bool:
    """Whether the lexicon does not know a later word of the same name: that may be what the other
    versions say, `Политика приватности`."""
    return any(
        one.name == strange.name
        and one.start > strange.start
        and not own.concepts_of(one.word)
        and not own.is_exonym(one.word)
        for one in words
        if not one.beside
    )


def _agreeing(
    strange: NameWord,
    own: Wording,
    left: Wording,
    right: Wording,
    found: Mapping[str, Sequence[NameWord]],
) -> Iterator[tuple[NameWord, NameWord]]:
    """The words of the same name in two versions that say one thing, and the third does not."""
    for one in found[left.language]:
        if not _may_be_missed(one, left) or not _is_lacked(one, left, strange, own):
            continue
        if _is_kind(one, left) and _tells_its_kind(strange, own, found):
            continue  # a board is a council
        for other in found[right.language]:
            if (
                _may_be_missed(other, right)
                and left.concepts_of(one.word) & right.concepts_of(other.word)
                and _is_lacked(other, right, strange, own)
                and _are_tied(strange, one, own, left, found)
                and _are_tied(strange, other, own, right, found)
            ):
                yield one, other


def _is_kind(one: NameWord, wording: Wording) -> bool:
    """Whether a word only says what kind of body is named: a college, a council."""
    return not kinds().isdisjoint(wording.concepts_of(one.word))


def _tells_its_kind(
    one: NameWord, wording: Wording, found: Mapping[str, Sequence[NameWord]]
) -> bool:
    """Whether a word of the same name does, or the word itself."""
    return any(
        each.name == one.name and _is_kind(each, wording) for each in found[wording.language]
    )


def _may_differ(one: NameWord, wording: Wording) -> bool:
    """Whether the lexicon knows a word, and it is no place: those are compared by their table."""
    return bool(wording.concepts_of(one.word)) and not wording.is_exonym(one.word)


def _may_be_missed(one: NameWord, wording: Wording) -> bool:
    """The same of what another version may lack: a word with a capital, where names have those."""
    own = not one.beside or not get(wording.language).peoples_capitalised
    return own and _may_differ(one, wording)


def _says(wording: Wording, one: NameWord, source: Wording) -> bool:
    return wording.names(one.word, source)


def _may_say(wording: Wording, one: NameWord, source: Wording) -> bool:
    """Whether a version has what translators may also write for a word: `Municipal`, Stedelijk."""
    return not wording.wide_concepts.isdisjoint(source.wide_concepts_of(one.word))


def _is_lacked(one: NameWord, wording: Wording, strange: NameWord, own: Wording) -> bool:
    """Whether a version says a word of another version's name less often than that does: in the
    line of its own name, where all lines correspond."""
    said = wording.concepts_of(one.word)
    aligned = len(own.lines) == len(wording.lines) and one.line == strange.line
    line = one.line if aligned else None
    return own.count_of(said, line) < wording.count_of(said, line) and not own.is_named(
        one.word, wording
    )


def _are_tied(
    one: NameWord,
    other: NameWord,
    own: Wording,
    wording: Wording,
    found: Mapping[str, Sequence[NameWord]],
) -> bool:
    """Whether the names of two words have another word in common."""
    ours = [
        own.concepts_of(each.word)
        for each in found[own.language]
        if each.name == one.name and each != one
    ]
    return any(
        concepts & wording.concepts_of(each.word)
        for each in found[wording.language]
        if each.name == other.name and each != other
        for concepts in ours
    )


def name_words(wording: Wording) -> list[NameWord]:
    """The words of a version's names, name by name, and those beside them."""
    found: list[NameWord] = []
    number = 0
    for segment in wording.segments:
        spans = list(token_spans(segment.text))
        for name in _names(segment, spans):
            number += 1
            places, behind = name
            for place in (*_head(segment, spans, places[0]), *behind):
                found.append(NameWord(segment, *spans[place], number, beside=True))
            for place in places:
                found.append(NameWord(segment, *spans[place], number, beside=False))
    return found


_Spans = Sequence[tuple[int, int]]
_Name = tuple[list[int], list[int]]
"""The places of the words of a name, one at least, and of those behind it."""


def _names(segment: Segment, spans: _Spans) -> Iterator[_Name]:
    """The names of a text; words of the language's own grammar are left out."""
    text, code = segment.text, segment.language
    words = [text[start:end] for start, end in spans]
    small = function_words(code)
    quoted = [
        (start, end)
        for start, end in quotations(text)
        if text[start + 1].isupper() and not _is_sentence(text, end)
    ]
    begins = [start for start, _ in spans]
    taken: set[int] = set()
    for start, end in quoted:
        inside = range(bisect_right(begins, start), bisect_left(begins, end))
        telling = [place for place in inside if folded(words[place]) not in small]
        if telling and len(inside) <= _LONGEST:
            taken.update(inside)
            yield telling, []
    title = [*titles(segment, code)]
    free = [
        place not in taken and not any(start <= spans[place][0] < end for start, end in title)
        for place in range(len(words))
    ]
    run: list[int] = []
    last = -1
    for place, word in enumerate(words):
        if not free[place] or not word[:1].isupper() or is_shouted(text, *spans[place]):
            continue
        if run and not _goes_on(text, spans, words, last, place, code):
            yield from _whole(run, text, spans, words, code)
            run = []
        last = place
        if folded(word) not in small or run:
            run.append(place)
    yield from _whole(run, text, spans, words, code)


def _is_sentence(text: str, end: int) -> bool:
    """Whether what is quoted up to a place ends with a full stop, and so is no name."""
    return text[max(end - 2, 0) : end - 1] == "."


def _goes_on(
    text: str, spans: _Spans, words: Sequence[str], last: int, place: int, code: str
) -> bool:
    """Whether nothing but spaces, hyphens and a few joining words are between two words."""
    between = [folded(word) for word in words[last + 1 : place]]
    gaps = (text[spans[one][1] : spans[one + 1][0]] for one in range(last, place))
    if len(between) > _JOINTS or any(gap.strip("-'’") not in (" ", "\u00a0", "") for gap in gaps):
        return False
    listed = get(code).coordinators
    if any(word in listed for word in between):
        return len(between) == 1
    return all(word in function_words(code) for word in between)


def _whole(
    run: list[int], text: str, spans: _Spans, words: Sequence[str], code: str
) -> Iterator[_Name]:
    """A run of words with capitals, if one of them has its capital inside a sentence; where
    languages write but the first word of a name so, with the words behind it."""
    inside = [place for place in run if not begins_sentence(text, spans[place][0], code)]
    if not inside:
        return
    if get(code).peoples_capitalised:
        yield run, []
        return
    behind = []
    for place in range(run[-1] + 1, min(run[-1] + 1 + _BEHIND, len(words))):
        if text[spans[place - 1][1] : spans[place][0]] not in (" ", "\u00a0"):
            break
        if folded(words[place]) not in function_words(code):
            behind.append(place)
    yield inside, behind


def _head(segment: Segment, spans: _Spans, first: int) -> tuple[int, ...]:
    """The place of the noun before a name: `minister van Justitie`, фонд «Второй дом»."""
    text, small = segment.text, function_words(segment.language)
    for place in range(first - 1, max(first - 2 - _JOINTS, -1), -1):
        start, end = spans[place]
        if text[end : spans[place + 1][0]].strip(" \u00a0«“„\"'"):
            break
        if folded(text[start:end]) not in small:
            return (place,) if text[start:end].islower() else ()
    return ()
