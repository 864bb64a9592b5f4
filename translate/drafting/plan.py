"""What there is to draft in a letter."""

from __future__ import annotations

from collections.abc import Container, Iterable

from translate.dataclass import dataclass
from translate.model import AlignedLetter, Segment, Unit


@dataclass(frozen=True, slots=True)
class Job:
    """One unit to draft in one language."""

    unit: Unit
    language: str
    """The one to draft."""
    segments: tuple[Segment, ...]
    """What is to be translated."""
    context: str = ""
    """What stands before and after it in the same language."""
    old: tuple[Segment, ...] = ()
    """The stale text; none where the unit is missing."""

    @property
    def source(self) -> str:
        """The code of the language to translate from."""
        return self.segments[0].language


def plan(
    letter: AlignedLetter, wanted: Container[tuple[str, str]], languages: Iterable[str]
) -> tuple[Job, ...]:
    """A job for every wanted (unit id, language), language by language, in the letter's order.

    A unit is drafted from the letter's source, or, where that lacks it too, from the first
    language that has it. What is wanted is up to the caller: never what a person wrote or approved.
    """
    jobs = []
    for language in languages:
        for place, unit in enumerate(letter.units):
            origin = next(
                (code for code in letter.languages if code != language and unit.segments.get(code)),
                None,
            )
            if origin is not None and (unit.id, language) in wanted:
                old = unit.segments.get(language, ())
                context = _context(letter, place, origin)
                jobs.append(Job(unit, language, unit.segments[origin], context, old))
    return tuple(jobs)


def _context(letter: AlignedLetter, place: int, language: str) -> str:
    """The unit before and the unit after, in a language."""
    around = (letter.units[max(0, place - 1) : place], letter.units[place + 1 : place + 2])
    texts = [unit.text(language) for units in around for unit in units]
    return "\n\n".join(text for text in texts if text)
