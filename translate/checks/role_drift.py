"""role-drift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from translate.alignment.terms import word_pattern
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.actors import ROLE, Actor, Actors, actors_of, roles_of
from translate.checks.texts.pieces import rows
from translate.checks.texts.prepositions import preposition_before
from translate.checks.texts.shared_words import moved_along
from translate.facts.words import folded
from translate.languages import get
from translate.languages.opposites import BREAKS, Sense
from translate.model import Finding, Severity, Unit
from translate.precompiled import expression


@unit_check(Severity.ATTENTION)
def role_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two people or bodies have changed places in one version, or one stands for another.

    Compared are names and words for people and bodies (the owner, the city council, the doctors) in
    sentences of three versions or more, two of which name the same in the same order. Both stand in
    one clause, or in two of which one denies what the other says. Not where they are listed, nor
    where a preposition shows that only the sentence was turned around: “by the court”.

    Why: who pays whom is what a sentence is about, and every word of it is still there.
    Example: nl “De provincie betaalt de gemeente.”, en “The municipality pays the province.”
    Remedy: read who does what to whom in all versions; mend it, or approve the unit by itself.
    """
    abreast = rows(context)
    if not abreast:
        return
    roles = roles_of(unit, context)
    for sentence in abreast:
        actors = {name: actors_of(place, roles, context) for name, place in sentence.items()}
        if not all(actors.values()):
            continue  # as nearly all sentences
        for odd, told in (_exchanged(actors), _replaced(actors)):
            if odd and not _moved_along(context, odd, told):
                yield _finding(unit, odd, told)


def _exchanged(actors: Actors) -> tuple[str, Actors]:
    """The version that has two actors in each other's place, and by version the two; "" where
    none has. Compared are those whom every version names once."""
    actors = {name: [one for one in own if not one.capital] for name, own in actors.items()}
    once = [_named_once(own) for own in actors.values()]
    common = set.intersection(*once)
    shared = {name: [one for one in own if one.key in common] for name, own in actors.items()}
    odd, places = _alone(shared)
    if len(places) != 2:
        return "", {}
    two = {name: [own[place] for place in places] for name, own in shared.items()}
    return (odd, two) if _change_places(odd, two) else ("", {})


def _moved_along(context: Context, odd: str, told: Actors) -> bool:
    """Whether two actors that a version names in another order took their words with them."""
    two = {
        name: (first, second)
        for name, own in told.items()
        if len(own) == 2
        for first, second in [sorted(own, key=lambda one: str(one.key))]
    }
    return len(two) == len(told) and moved_along(context, odd, two)


def _named_once(actors: Sequence[Actor]) -> set[Hashable]:
    counts = Counter(one.key for one in actors)
    return {key for key, number in counts.items() if number == 1}


def _replaced(actors: Actors) -> tuple[str, Actors]:
    """The version that names one other body or kind of people than all others, and by version whom
    it and they name; "" where none does. Names have a check of their own."""
    roles = {
        name: [one for one in own if isinstance(one.key, Sense) and one.key.axis == ROLE]
        for name, own in actors.items()
    }
    odd, places = _alone(roles)
    if len(places) != 1:
        return "", {}
    told = {name: own[places[0]] for name, own in roles.items()}
    parts = [one.start / len(one.segment.text) for one in told.values()]
    if max(parts) - min(parts) > _PART:
        return "", {}
    if any(one.capital or _preposition(one) for one in told.values()):
        return "", {}
    return odd, {name: [one] for name, one in told.items()}


_PART = 0.4
"""Of a text, by which the places of one and the same actor differ at most."""


def _alone(actors: Actors) -> tuple[str, Sequence[int]]:
    """The one version that names others in a row as long as that of all others, who agree, and at
    which places."""
    keys = {name: [one.key for one in own] for name, own in actors.items()}
    for odd, own in keys.items():
        first, *rest = (other for name, other in keys.items() if name != odd)
        if own != first and len(own) == len(first) and all(other == first for other in rest):
            return odd, [place for place, key in enumerate(own) if key != first[place]]
    return "", ()


def _change_places(odd: str, two: Actors) -> bool:
    """Whether two actors act on each other, and a version has not only turned the sentence."""
    if any(_is_joined(*pair) for pair in two.values()) or not _share_a_verb(two):
        return False
    if _is_turned(two):
        return False
    marked = {name: (_preposition(one), _preposition(other)) for name, (one, other) in two.items()}
    have = {name: tuple(map(bool, pair)) for name, pair in marked.items()}
    one, other = marked[odd]
    if one != other:  # of two prepositions, each goes with its word
        return len(set(have.values())) == 1 and not all(have[odd])
    same = [have[name] for name, pair in marked.items() if name != odd and pair[0] == pair[1]]
    if one:  # `in German, but not in French`
        return len(same) == len(two) - 1
    return have[odd] in same and _may_act(two[odd][0])


def _may_act(actor: Actor) -> bool:
    language = get(actor.segment.language)
    return language.may_be_subject(folded(_words(actor.text)[0]))


def _is_joined(one: Actor, other: Actor) -> bool:
    """Whether only small words stand between two: `the city and the province`, `the school of the
    village`."""
    language = get(one.segment.language)
    small = language.coordinators | language.owner_prepositions | language.articles
    return all(folded(word) in small for word in _words(_between(one, other)))


def _share_a_verb(two: Actors) -> bool:
    """Whether two stand in one clause and are not listed, or in two of which one denies what the
    other says: `the owner was insured, his neighbours were not`."""
    if any(not BREAKS.isdisjoint(_between(*pair)) for pair in two.values()):
        denied = {frozenset(map(_key_if_denied, pair)) for pair in two.values()}
        if len(denied) == 1 and denied != {frozenset((None,))}:
            return False  # `not the tourists but the farmers`: `the farmers, not the tourists`
        return any(_is_denied(*pair) for pair in two.values())
    return not any(
        folded(word) in get(name).coordinators
        for name, pair in two.items()
        for word in _words(_between(*pair))
    )


def _is_denied(one: Actor, other: Actor) -> bool:
    """Whether a negation stands between two, or in the clause of the second."""
    language = get(one.segment.language)
    rest = one.segment.text[one.end : other.end + _CLAUSE]
    return any(
        word in language.negators or any(map(word.endswith, language.negating_endings))
        for word in map(folded, _words(rest))
    )


def _key_if_denied(actor: Actor) -> Hashable:
    """Who an actor is where a negation stands before it in its own part of the sentence."""
    text = actor.segment.text[max(actor.start - _CLAUSE, 0) : actor.start]
    part = expression(rf".*[{''.join(sorted(BREAKS))}]").sub("", text)
    language = get(actor.segment.language)
    return actor.key if language.negators.intersection(map(folded, _words(part))) else None


_CLAUSE = 40
"""Characters behind an actor that belong to its clause."""


def _is_turned(two: Actors) -> bool:
    """Whether some version, but not all, says that one of them acts as `by the court` does, or has
    them in two clauses: languages order clauses freely."""
    passive = {
        any(_preposition(one) in get(name).agent_prepositions for one in pair)
        for name, pair in two.items()
    }
    parted = {"," in _between(*pair) for pair in two.values()}
    return len(passive) > 1 or len(parted) > 1


def _between(one: Actor, other: Actor) -> str:
    return one.segment.text[one.end : other.start]


def _preposition(actor: Actor) -> str:
    return preposition_before(actor.segment, actor.start)


def _words(text: str) -> list[str]:
    return word_pattern().findall(text)


def _finding(unit: Unit, odd: str, told: Actors) -> Finding:
    others = [name for name in told if name != odd]
    said = {name: " … ".join(one.text for one in own) for name, own in told.items()}
    return Finding(
        "role-drift",
        Severity.ATTENTION,
        unit.id,
        odd_ones_out(told, [(odd,), others]),
        each_says(said, odd),
        tuple(one.segment.span(one.start, one.end) for own in told.values() for one in own),
    )
