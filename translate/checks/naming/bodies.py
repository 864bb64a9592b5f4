"""Bodies and laws whose names are made of ordinary words: the Health Council is no Education
Council, the Tenants' Union no Landlords' Union.

A word of such a name, or a part of a compound, may be what no other version says; where both others
agree on a word of theirs in its place, another body is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, product

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.name_words import NameWord
from translate.checks.naming.translated import OtherName
from translate.dataclass import dataclass
from translate.languages import get
from translate.languages.body_kinds import kinds
from translate.languages.exonyms import exonym
from translate.languages.lexicon import Dictionary, beginnings, dictionary
from translate.languages.remembered import Answers

_NEAR = 0.3
"""Share of a text by which names that stand in each other's place may be apart."""
_STEM = 5
"""Letters of a word that another one may be made of, at least."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, or a part of a compound, with what it may mean."""

    word: NameWord
    concepts: frozenset[int]
    """Rows of the lexicon."""
    rows: frozenset[int]
    """Rows of the table of exonyms, which has well-known bodies."""
    is_whole: bool
    """Whether it is all of its word."""
    is_own: bool
    """Whether it belongs to the name, and is not the noun before it or what may stand behind it."""


@dataclass(frozen=True, slots=True)
class Body:
    """A name of ordinary words."""

    parts: tuple[Part, ...]
    """Those that the lexicon knows, the noun before the name and what stands behind it included."""

    @property
    def own(self) -> list[Part]:
        """The parts of the name itself, and what stands directly behind it."""
        return [part for part in self.parts if part.is_own]

    @property
    def telling(self) -> list[Part]:
        """Those of them that say more than what kind of body it is."""
        return [part for part in self.own if part.concepts and part.concepts.isdisjoint(kinds())]

    @property
    def sure(self) -> list[Part]:
        """The parts of the name itself that have a capital or stand in a name that has one."""
        return [part for part in self.own if not part.word.beside]


def other_bodies(
    wordings: Sequence[Wording], words: Mapping[str, Sequence[NameWord]]
) -> Iterator[OtherName]:
    """The names in one of three versions with a part that no other version says, where these agree
    on a part that it does not say, and all three say in one place what kind of body they name.
    `words` are the `name_words` of each."""
    meant = {
        one.language: [_parts_of(one.language)[each.word] for each in words[one.language]]
        for one in wordings
    }
    bodies: dict[str, list[Body]] = {}
    for own in wordings:
        left, right = (one for one in wordings if one is not own)
        if not _may_be_another((own, left, right), meant):
            continue
        bodies = bodies or {one.language: _bodies(one, words[one.language]) for one in wordings}
        for body in bodies[own.language]:
            strange = next(
                (part for part in body.telling if not _is_said_by_any(part, own, (left, right))),
                None,
            )
            found = None
            if strange and _is_known(body, own, (left, right)):
                sure = not strange.word.beside
                found = next(_instead(body, (own, left, right), bodies, sure), None)
            if strange and found:
                yield OtherName(own.language, (strange.word, *found))
                break


_Versions = tuple[Wording, Wording, Wording]
"""The odd one first."""


def _may_be_another(
    wordings: _Versions, meant: Mapping[str, Sequence[Sequence[frozenset[int]]]]
) -> bool:
    """A quick look, which one unit of three passes: whether the names of one version have a part
    that none of the others says anywhere, and theirs have one in common that it does not.

    A part whose meanings a version says anywhere is said (`_is_said`), and so is no finding.
    `meant` are the meanings of the parts of all words of the names.
    """
    own, left, right = wordings
    ours, theirs = (
        frozenset(chain.from_iterable(chain.from_iterable(meant[one.language])))
        for one in (left, right)
    )
    agreed = (ours & theirs) - own.concepts
    if not agreed or _all_have(meant[own.language], left.concepts | right.concepts):
        return False
    # What translators may also write for a word is looked up for the fewest.
    return not (
        agreed <= own.wide_concepts
        or _all_have(meant[own.language], left.wide_concepts | right.wide_concepts)
    )


def _all_have(meant: Sequence[Sequence[frozenset[int]]], said: frozenset[int]) -> bool:
    """Whether all parts of some words may mean something that is said."""
    return not any(part.isdisjoint(said) for parts in meant for part in parts)


def _instead(
    body: Body, wordings: _Versions, bodies: Mapping[str, Sequence[Body]], sure: bool
) -> Iterator[tuple[NameWord, NameWord]]:
    """The words that both other versions have in the name and the odd one does not have at all;
    unless it is `sure` that the strange word belongs to the name, a part has to be in all three."""
    own, left, right = wordings
    for one, other in product(bodies[left.language], bodies[right.language]):
        if not _have_a_part_in_common(body, one, other) and not (
            sure and _may_be_one((body, one, other), wordings)
        ):
            continue
        for ours, theirs in product(one.telling, other.telling):
            if (
                _are_one(ours, theirs)
                and not _is_said(ours, left, own)
                and not _is_said(theirs, right, own)
            ):
                yield ours.word, theirs.word


def _have_a_part_in_common(body: Body, one: Body, other: Body) -> bool:
    """Whether three names have one word for what kind of body they name; where a word behind the
    first name may be no part of it, none of its words may be a name of its own."""
    return all(part.concepts for part in body.sure) and any(
        mine.concepts & ours.concepts & theirs.concepts & kinds()
        for mine, ours, theirs in product(body.sure, one.parts, other.parts)
    )


def _may_be_one(bodies: Sequence[Body], wordings: _Versions) -> bool:
    """Whether the names of three versions stand in one place of their texts and all say what kind
    of body they name, or the others have a word of the first that the lexicon does not have."""
    if not _are_near(bodies, wordings):
        return False
    own, *others = wordings
    return any(_is_known_by_name(part, own, others) for part in bodies[0].sure) or all(
        any(not part.concepts.isdisjoint(kinds()) for part in body.parts) for body in bodies
    )


def _are_near(bodies: Sequence[Body], wordings: Sequence[Wording]) -> bool:
    """Whether names stand in one place of their texts."""
    places = [
        wording.share_before(body.sure[0].word.segment, body.sure[0].word.start)
        for body, wording in zip(bodies, wordings, strict=True)
        if body.sure
    ]
    return len(places) == len(bodies) and max(places) - min(places) <= _NEAR


def _is_known(body: Body, source: Wording, targets: Sequence[Wording]) -> bool:
    """Whether the lexicon has all words of a name, or the other versions have them as they are."""
    return all(
        part.concepts or part.word.beside or _is_known_by_name(part, source, targets)
        for part in body.own
        if not part.rows
    ) and not any(part.rows for part in body.own)


def _is_known_by_name(part: Part, source: Wording, targets: Sequence[Wording]) -> bool:
    """Whether the lexicon does not have a word, and all other versions have it: `ombudsman`."""
    return not part.concepts and all(one.names(part.word.word, source) for one in targets)


def _are_one(one: Part, other: Part) -> bool:
    return bool(one.concepts & other.concepts or one.rows & other.rows)


def _is_said_by_any(part: Part, source: Wording, targets: Sequence[Wording]) -> bool:
    """Whether some other version has a word for a part of a name, or one of the same stem; what all
    their words mean is looked at first."""
    return not all(part.concepts.isdisjoint(one.wide_concepts) for one in targets) or any(
        _is_said(part, source, one) for one in targets
    )


def _is_said(part: Part, source: Wording, target: Wording) -> bool:
    """Whether another version has a word for a part of a name, or one of the same stem."""
    wide = (
        part.concepts | source.wide_concepts_of(part.word.word) if part.is_whole else part.concepts
    )
    if not wide.isdisjoint(target.wide_concepts):
        return True
    if part.is_whole and target.names(part.word.word, source):
        return True
    return any(
        not target.beginnings.isdisjoint(beginnings(target.language, one)) for one in part.concepts
    )


def _bodies(wording: Wording, found: Sequence[NameWord]) -> list[Body]:
    names: dict[int, list[NameWord]] = {}
    for word in found:
        names.setdefault(word.name, []).append(word)
    return [_body(words, wording) for words in names.values()]


def _body(words: Sequence[NameWord], wording: Wording) -> Body:
    parts = []
    last = max(word.end for word in words if not word.beside)
    capitals = get(wording.language).peoples_capitalised
    for word in sorted(words, key=lambda one: one.start):
        if capitals and not word.beside and not word.span.text[:1].isupper():
            return Body(())  # a quoted sentence
        rows = exonym(word.word) if wording.is_exonym(word.word) else frozenset[int]()
        found = () if rows else _parts_of(wording.language)[word.word]
        is_own = not word.beside or word.start > last
        if not found:
            parts.append(Part(word, frozenset(), rows, True, is_own))
        parts += [Part(word, concepts, frozenset(), len(found) == 1, is_own) for concepts in found]
    return Body(tuple(parts))


@cache
def _parts_of(language: str) -> Answers[str, tuple[frozenset[int], ...]]:
    """By folded word of a language, what each of its parts may mean; () where that is unknown."""
    known = dictionary(language)
    return Answers(
        lambda word: tuple(map(frozenset, known.parts(word) or _of_its_stem(word, known)))
    )


def _of_its_stem(word: str, known: Dictionary) -> tuple[tuple[int, ...], ...]:
    """What a word means that the lexicon has only without its ending: «налоговый» of «налог»."""
    for end in range(len(word) - 1, _STEM - 1, -1):
        if word[:end] in known.forms:
            return (known.forms[word[:end]],)
    return ()
