"""A value, and the versions that say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from translate.checks.comparing.agreement import Value
from translate.checks.comparing.said import Said, is_weak
from translate.facts.values import Date, Number, Time


@dataclass(frozen=True, slots=True)
class Claim:
    """A value, and the versions that say it."""

    value: Value
    said: Mapping[str, tuple[Said, ...]]
    """By language, every mention."""
    lacking: frozenset[str] = frozenset()
    """The languages in which nothing says it."""
    nearly: frozenset[str] = frozenset()
    """The languages in which something comes close to it: converted or rounded."""

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.said)

    @property
    def values(self) -> frozenset[Value]:
        """The value in every wording: 5 km, and 5 where a version leaves the unit out."""
        return frozenset(mention.value for said in self.said.values() for mention in said)

    @property
    def first(self) -> Said:
        """The mention that stands for it."""
        return next(iter(self.said.values()))[0]

    @property
    def weak(self) -> bool:
        """Whether its absence elsewhere is no drift.

        Where en has a lone `one` for the nl `1 op de 3`, ru may do without either.
        """
        weak = [is_weak(mention.value) for said in self.said.values() for mention in said]
        return all(weak) or (any(weak) and self.is_one)

    @property
    def is_one(self) -> bool:
        """Whether it is a bare 1, which languages take for an article."""
        return isinstance(self.value, Number) and self.value == Number(1)

    @property
    def is_approximate(self) -> bool:
        """Whether some version says `about`."""
        return any(
            not isinstance(mention.value, Date | Time) and mention.value.approximate
            for said in self.said.values()
            for mention in said
        )

    @property
    def in_digits(self) -> bool:
        """Whether any version writes it with a digit."""
        return any(
            character.isdigit()
            for said in self.said.values()
            for mention in said
            for character in mention.fact.text
        )
