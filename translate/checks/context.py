"""What a check is given besides the unit or the letter that it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from translate.checks.asking import AskedFacts, Key
from translate.facts.terms import Termbase
from translate.model import AlignedLetter, Concept, Encoder, Fact, FactKind, Segment, Unit

Derived = TypeVar("Derived")
Known = TypeVar("Known", int, str)

Facts = Mapping[tuple[str, int], tuple[Fact, ...]]
"""By `Segment.key`, in the order of the text."""


class Shared:
    """What all units of one letter, or of one stream of units, have in common.

    The caller makes one and holds it as long as it checks units of that letter or stream.
    """

    def __init__(
        self,
        source: str,
        languages: Sequence[str],
        glossary: Sequence[Concept] = (),
        remarks: Mapping[tuple[str, int], tuple[str, ...]] | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self.source = source
        self.languages = tuple(languages)
        """The source first."""
        self.glossary = tuple(glossary)
        self.remarks = remarks or {}
        """By `Segment.key`, what was seen when the text was drafted."""
        self.encoder = encoder
        """None where no text is to be given to a model."""
        self._termbases: Mapping[str, Termbase] | None = None

    @classmethod
    def of(cls, letter: AlignedLetter) -> Shared:
        """What the units of a letter have in common."""
        return cls(letter.source, letter.languages, letter.glossary, letter.remarks, letter.encoder)

    @property
    def termbases(self) -> Mapping[str, Termbase]:
        """By language, the terms of the glossary."""
        if self._termbases is None:
            self._termbases = {code: Termbase(self.glossary, code) for code in self.languages}
        return self._termbases


class Memory(Protocol):
    """What was found out about units of a letter before it was edited elsewhere."""

    def known(self, unit: Unit, about: str) -> Any:
        """None where it is to be found out."""

    def learn(self, unit: Unit, about: str, value: int | str, around: Iterable[Key]) -> None:
        """Keeps what was found out; `around` are the other segments whose facts were asked for."""


class Context:
    """The units that a check looks at, their facts, and what several checks derive from them.

    One context belongs to one unit (for checks of scope UNIT) or to one letter (scope LETTER). It
    is made for one run of the checks and dropped with it.
    """

    def __init__(
        self, shared: Shared, units: Sequence[Unit], facts: Facts, memory: Memory | None = None
    ) -> None:
        self.shared = shared
        self.units = tuple(units)
        self.facts = facts
        self._memory = memory
        self._alone: dict[str, Context] = {}
        self._derived: dict[Callable[[Context], Any], Any] = {}

    @classmethod
    def of(cls, letter: AlignedLetter) -> Context:
        """The context of a whole letter."""
        return cls(Shared.of(letter), letter.units, letter.facts)

    @property
    def source(self) -> str:
        """The code of the language that the text was written in."""
        return self.shared.source

    @property
    def languages(self) -> tuple[str, ...]:
        """The source first."""
        return self.shared.languages

    @property
    def encode(self) -> Encoder | None:
        """Gives texts vectors; None where no model is to be asked."""
        return self.shared.encoder

    def derive(self, make: Callable[[Context], Derived]) -> Derived:
        """`make(self)`, which is called only once however many checks ask."""
        if make not in self._derived:
            self._derived[make] = make(self)
        derived: Derived = self._derived[make]
        return derived

    def alone(self, unit: Unit) -> Context:
        """The context of one of these units, the same one whoever asks."""
        if unit.id not in self._alone:
            facts = AskedFacts(self.facts) if self._memory else self.facts
            self._alone[unit.id] = Context(self.shared, (unit,), facts)
        return self._alone[unit.id]

    def recall(self, unit: Unit, about: str, find: Callable[[Context], Known]) -> Known:
        """What `find` finds in one of these units by itself, without looking where it was found out
        before the letter was edited elsewhere. `about` names it, with all else that it rests on."""
        if self._memory is None:
            return find(self.alone(unit))
        known: Known | None = self._memory.known(unit, about)
        if known is None:
            known = find(self.alone(unit))
            asked = self._alone[unit.id].facts
            if isinstance(asked, AskedFacts):
                own = {segment.key for segment in unit}
                self._memory.learn(unit, about, known, asked.asked - own)
        return known

    def forget(self) -> None:
        """Drops what was derived. Some of it knows its context, which Python's collector of cycles
        would find late: a letter of 2,000 units takes a third of the memory less."""
        self._derived.clear()

    def facts_of(self, unit: Unit, language: str, kind: FactKind) -> Sequence[tuple[Segment, Fact]]:
        """The facts of one kind that a unit asserts in one language, in the order of its text."""
        if len(self.units) == 1 and unit is self.units[0]:
            return self.derive(_facts_by_kind).get((language, kind), ())
        return [
            (segment, fact)
            for segment in unit.segments.get(language, ())
            for fact in self.facts.get(segment.key, ())
            if fact.kind == kind
        ]

    def units_with(self, kind: FactKind) -> tuple[Unit, ...]:
        """The units in which some version asserts a fact of a kind, in order."""
        return self.derive(_units_by_kind).get(kind, ())

    def unit_of(self, segment: Segment) -> Unit:
        """The unit that a segment is in."""
        return self.derive(_unit_by_segment)[segment.key]


def _facts_by_kind(
    context: Context,
) -> Mapping[tuple[str, FactKind], Sequence[tuple[Segment, Fact]]]:
    """The facts of the one unit of a context, by language and kind: who looks at each value of a
    paragraph asks for the others each time."""
    found: dict[tuple[str, FactKind], list[tuple[Segment, Fact]]] = {}
    for segment in context.units[0]:
        for fact in context.facts.get(segment.key, ()):
            found.setdefault((segment.language, fact.kind), []).append((segment, fact))
    return found


def _kinds(context: Context) -> str:
    """The kinds of facts that are in a unit."""
    keys = [segment.key for unit in context.units for segment in unit]
    return " ".join(sorted({fact.kind for key in keys for fact in context.facts.get(key, ())}))


def _unit_by_segment(context: Context) -> Mapping[tuple[str, int], Unit]:
    return {segment.key: unit for unit in context.units for segment in unit}


def _units_by_kind(context: Context) -> Mapping[FactKind, tuple[Unit, ...]]:
    found: dict[FactKind, list[Unit]] = {}
    for unit in context.units:
        for kind in context.recall(unit, "kinds of facts", _kinds).split():
            found.setdefault(FactKind(kind), []).append(unit)
    return {kind: tuple(units) for kind, units in found.items()}
