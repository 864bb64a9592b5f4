"""Names that every language translates word by word: stichting Tweede Thuis, the Second Home
Foundation, фонд «Второй дом».

Dictionaries know all their words, so that no spelling tells whether another name stands there.
What tells is the lexicon: one word of the name says what no other version says, and the others
agree on a word of theirs that it does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.checks.naming.asking_names import asks_in_a_name
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.name_words import NameWord
from translate.dataclass import dataclass
from translate.languages import get
from translate.languages.body_kinds import kinds


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
    known = {
        one.language: frozenset[int]().union(
            *(one.concepts_of(each.word) for each in found[one.language])
        )
        for one in wordings
    }
    for own in wordings:
        left, right = (one for one in wordings if one is not own)
        if known[left.language].isdisjoint(known[right.language]):
            continue  # they agree on nothing
        strange = [
            one
            for one in found[own.language]
            if not one.beside
            and not _is_hyphened(one)
            and _may_differ(one, own)
            # The cheapest first: few words are known and said nowhere else.
            and (said := own.concepts_of(one.word)).isdisjoint(left.concepts)
            and said.isdisjoint(right.concepts)
            and not any(_may_say(each, one, own) for each in (left, right))
            and not any(_says(each, one, own) for each in (left, right))
            and not _is_half_known(one, own, found[own.language])
            and not asks_in_a_name(one.segment, one.start, one.word, own, wordings)
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
