"""What people have decided about an alignment, bound to the texts it was decided about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from translate.model import Unit, digest


@dataclass(frozen=True, slots=True)
class Pin:
    """Texts that belong together, or that do not.

    An approval is a pin too: who approves a translation says that the two belong together.
    """

    digests: Mapping[str, str]
    """By language, `digest(Unit.source(language))`: of the segments' sources, a blank line between
    them. `digest("")` says that the version has nothing there; a language that is not named is
    left to the aligner."""
    parted: bool = False
    """The texts do not belong together, in no two of the languages named."""

    @classmethod
    def of(cls, unit: Unit) -> Pin:
        """Says that a unit is right as it is."""
        return cls({language: digest(unit.source(language)) for language in unit.segments})
