"""footnote-order."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.marks import MarkFact, Move, astray, marked_entries, marks, spans
from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, say, verb, where
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.facts.sentences import Place, place_of
from translate.languages import get
from translate.model import AlignedLetter, FactKind, Finding, Severity, Unit


@letter_check(Severity.ERROR, entries=marked_entries)
def footnote_order(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A footnote mark stands at another place, or two marks have changed places.

    Why: the note then backs another claim than in the other languages.
    Example: nl “… de VS.[^2]”, en has note 2 after another sentence.
    Remedy: put the mark after the claim that the note is about; a mark that moved within its
        paragraph is a warning.
    """
    moves, _ = context.derive(astray)
    yield from _moved(context, list(moves))
    for unit in context.units_with(FactKind.FOOTNOTE):
        placed = marks(context, unit)
        orders = {language: tuple(note for note, _ in own) for language, own in placed.items()}
        differing = parties(orders)
        if len({tuple(sorted(order)) for order in differing}) == 1:
            if len(differing) > 1:
                yield _other_order(context, unit, orders, differing)
            elif any(orders.values()):
                yield from _other_sentence(context, unit, placed)


def _moved(context: Context, moves: list[Move]) -> Iterator[Finding]:
    """Moves as findings; two moves in opposite directions are one."""
    while moves:
        move = moves.pop(0)
        back = next((other for other in moves if _opposite(move, other)), None)
        if back is not None:
            moves.remove(back)
        here, there, odd = move.here.unit, move.there.unit, move.here.odd
        notes = (move.here.note, back.here.note) if back else (move.here.note,)
        yield Finding(
            "footnote-order",
            Severity.ERROR,
            here.id,
            odd,
            say(
                "notes {notes} have changed places in {languages}: see {here}, {there}",
                notes=listed(notes),
                languages=listed(odd),
                here=here.id,
                there=there.id,
            )
            if back
            else verb(
                move.there.having,
                "has the mark of note {note} in {there}, {others} in {here}",
                "have the mark of note {note} in {there}, {others} in {here}",
                note=notes[0],
                there=there.id,
                others=listed(move.here.having),
                here=here.id,
            ),
            (*spans(context, here, notes), *spans(context, there, notes)),
        )


def _opposite(one: Move, other: Move) -> bool:
    return (
        one.here.unit is other.here.unit
        and one.there.unit is other.there.unit
        and set(one.here.having) == set(other.here.lacking)
    )


def _other_order(
    context: Context,
    unit: Unit,
    orders: dict[str, tuple[str, ...]],
    differing: dict[tuple[str, ...], tuple[str, ...]],
) -> Finding:
    odd = odd_ones_out(orders, differing.values())
    ordered = sorted(differing.items(), key=lambda party: not set(party[1]) <= set(odd))
    said = [
        verb(names, "has the notes {notes}", "have the notes {notes}", notes=", ".join(order))
        for order, names in ordered
    ]
    return Finding(
        "footnote-order",
        Severity.ERROR,
        unit.id,
        odd,
        where(said),
        tuple(spans(context, unit, next(iter(differing)))),
    )


def _other_sentence(
    context: Context, unit: Unit, placed: dict[str, list[tuple[str, MarkFact]]]
) -> Iterator[Finding]:
    """Marks that stand after another sentence, counted from the beginning and from the end."""
    for place, note in enumerate(note for note, _ in next(iter(placed.values()))):
        places = {
            language: place_of(segment.text, fact.start, get(language))
            for language, own in placed.items()
            for segment, fact in [own[place][1]]
        }
        differing = _apart(places)
        if len(differing) > 1:
            odd = odd_ones_out(places, differing)
            first, *others = [
                verb(
                    party,
                    "has it in sentence {sentence}",
                    "have it in sentence {sentence}",
                    sentence=places[party[0]].number,
                )
                for party in sorted(differing, key=lambda party: not set(party) <= set(odd))
            ]
            yield Finding(
                "footnote-order",
                Severity.WARNING,
                unit.id,
                odd,
                say(
                    "the mark of note {note} has moved: {first}, {others}",
                    note=note,
                    first=first,
                    others=listed(others),
                ),
                tuple(spans(context, unit, (note,))),
            )


def _apart(where: dict[str, Place]) -> list[tuple[str, ...]]:
    """The languages in parties whose sentences may be the same one, the likeliest together."""
    found: list[tuple[str, ...]] = []
    middle = sorted(sentence.share for sentence in where.values())[len(where) // 2]
    for language in sorted(where, key=lambda name: abs(where[name].share - middle)):
        for place, party in enumerate(found):
            if all(where[language].may_be(where[other]) for other in party):
                found[place] = (*party, language)
                break
        else:
            found.append((language,))
    order = list(where)
    return sorted((tuple(sorted(party, key=order.index)) for party in found), key=len, reverse=True)
