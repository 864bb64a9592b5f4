"""One person's work on one letter in a terminal: where they are, and what they decided."""

from __future__ import annotations

from dataclasses import field
from enum import Enum, auto

from translate.application.deciding import reviewer_of, waiting_for
from translate.application.letters import OpenLetter
from translate.application.meanwhile import own_since, reopened, take_back
from translate.cli.loading import now
from translate.dataclass import dataclass
from translate.model import Finding, Unit
from translate.review.decisions import Reviewer
from translate.review.naming import unit_names


class Step(Enum):
    """Where to go after a key."""

    STAY = auto()
    NEXT = auto()
    BACK = auto()
    QUIT = auto()


@dataclass(slots=True)
class Sitting:
    """One person's work on one letter, from the first key to the last."""

    opened: OpenLetter
    """As it was when the unit was shown: what is decided is what was seen."""
    name: str | None
    languages: tuple[str, ...]
    place: int = 0
    """The number of the unit that is shown."""
    been: list[int] = field(default_factory=list)
    """The numbers of the units shown before it."""
    decided: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    """Unit and events of each decision, the latest last."""
    findings: tuple[Finding, ...] = ()

    @property
    def reviewer(self) -> Reviewer:
        """Who decides, at this moment."""
        return reviewer_of(self.opened, self.name, now())

    @property
    def unit(self) -> Unit:
        """The one that is shown."""
        return self.opened.letter.units[self.place - 1]

    @property
    def unit_name(self) -> str:
        """Its number and its short name."""
        return f"{self.unit.id}·{unit_names(self.opened.letter)[self.unit.id]}"

    def waiting(self) -> dict[int, tuple[str, ...]]:
        """By number: the units that wait for this person, and in which languages."""
        wanted = waiting_for(self.opened, self.reviewer)
        return {
            unit.ordinal: codes
            for unit in self.opened.letter.units
            if (codes := tuple(code for code in self.languages if (unit.id, code) in wanted))
        }

    def reload(self) -> None:
        """Reads the letter again; TranslateError where that can't be done."""
        self.opened = reopened(self.opened)
        self.place = min(self.place, len(self.opened.letter.units))

    def remember(self) -> None:
        """Reads the letter again, and keeps what was decided, for an undo."""
        before = self.opened
        self.reload()
        if ids := own_since(before, self.opened, self.reviewer):
            self.decided.append((self.place, ids))

    def undo(self) -> bool:
        """Takes back the last decision and goes to its unit; False where there is none."""
        if not self.decided:
            return False
        self.reload()
        place, ids = self.decided.pop()
        take_back(self.opened, self.reviewer, ids)
        self.place = place
        self.reload()
        return True
