"""Notes to whoever translates: said beside a text, they decide nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from translate.errors import TranslateError
from translate.model import AlignedLetter, Unit, digest
from translate.review.events import Event, Noted
from translate.review.history import taken_back
from translate.wording import say


def note(
    letter: AlignedLetter, unit: Unit, languages: Sequence[str], text: str, by: str, at: str
) -> Noted:
    """A note on the texts of a unit in languages; where it has none of them, on its source.

    Raises TranslateError where the note says nothing.
    """
    if not text.strip():
        raise TranslateError(
            say("{id}: the note is empty", id=unit.id), remedy="write what it should say"
        )
    present = [code for code in languages if unit.segments.get(code)]
    texts = {code: digest(unit.source(code)) for code in present or [letter.source]}
    return Noted(by=by, at=at, texts=texts, note=text.strip())


def standing_notes(
    letter: AlignedLetter, events: Iterable[Event]
) -> Mapping[tuple[str, str], tuple[Noted, ...]]:
    """The notes on the texts as they are now, by unit id and language, the earliest first.

    A note on several languages stands at each whose text is still the same; one on the source and
    others stands at the source only where no other text is left.
    """
    events = tuple(events)
    undone = taken_back(events)
    notes = [one for one in events if isinstance(one, Noted) and one.id not in undone]
    if not notes:
        return {}
    found: defaultdict[tuple[str, str], list[Noted]] = defaultdict(list)
    for unit in letter.units:
        now = {code: digest(unit.source(code)) for code, there in unit.segments.items() if there}
        for one in notes:
            same = [code for code, text in one.texts.items() if now.get(code) == text]
            targets = [code for code in same if code != letter.source]
            for code in targets or same:
                found[unit.id, code].append(one)
    return {place: tuple(said) for place, said in found.items()}
