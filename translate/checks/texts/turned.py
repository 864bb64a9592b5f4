"""Phrases that say the opposite because a sentence is told from its other end: the village lies
south of the hospital, the hospital north of the village."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from translate.checks.comparing.converse import Compared, contrasted, parted
from translate.checks.context import Context
from translate.checks.texts.statements import Meaning, Statement
from translate.checks.texts.stretches import Stretch
from translate.languages.opposites import NEGATION, axes_named
from translate.model import Fact, Segment

Phrase = Meaning | Stretch


def is_turned(context: Context, axis: str, odd: str, said: Mapping[str, Phrase]) -> bool:
    """Whether the odd one tells the same from its other end: `the village lies south of the
    hospital` for a hospital north of the village. Rates and magnitudes have no other end."""
    if axis in _ONE_ENDED:
        return False
    compared = _sides(context, said, contrasted)
    things = _sides(context, said, parted)
    return any(
        (name in compared and compared[odd].is_turned(compared[name]))
        or things[odd].is_exchanged(things[name])
        for name in said
        if name != odd
    )


def is_converse(statement: Statement, odd: str) -> bool:
    """Whether a version says on some axis the opposite of what all others say: where it also has
    two words in each other's place, it says the same."""
    senses = {
        name: {one.sense for one in every if one.sense.axis != NEGATION}
        for name, every in statement.meanings.items()
    }
    own = senses.pop(odd, set())
    if not senses:
        return False
    mine = {sense.axis for sense in own.difference(*senses.values())}
    theirs = set.intersection(*senses.values()) - own
    return any(sense.axis in mine for sense in theirs)


def _sides(
    context: Context,
    said: Mapping[str, Phrase],
    look: Callable[[Segment, int, int, Iterable[Fact]], Compared | None],
) -> dict[str, Compared]:
    """By language, what stands on the two sides of a phrase; empty where one has no such sides."""
    found = {
        name: look(one.segment, one.start, one.end, context.facts.get(one.segment.key, ()))
        for name, one in said.items()
    }
    sides = {name: compared for name, compared in found.items() if compared}
    return sides if len(sides) == len(found) else {}


_ONE_ENDED = axes_named(
    *("rate", "counted by", "number of times", "multiple", "vague magnitude"),
    *("legal level", "kind of reference", "body of law", "net and gross"),
)
"""The axes of which the same can't be told from the other end of a relation."""
