"""Taking back: which of a person's own decisions, and nobody else's."""

from collections.abc import Sequence

import pytest

from tests.reports.letters import letter
from translate.errors import TranslateError
from translate.model import digest
from translate.review.decisions import Reviewer
from translate.review.events import Approved, Event, Noted, Rejected, Undone, Waived
from translate.review.ledger import identified
from translate.review.policy import Policy
from translate.review.undoing import undo

LETTER = letter(nl=["Zes bomen", "Vier"], en=["Six trees", "Four"], ru=["Шесть", "Четыре"])
MORNING, NOON = "2026-03-14T09:30:00Z", "2026-03-14T12:00:00Z"
ANNA = Reviewer("Anna", "2026-03-15T09:30:00Z", Policy(two_people=False))


def decided(
    unit: int = 1,
    language: str = "en",
    at: str = MORNING,
    by: str = "Anna",
    kind: type[Approved] | type[Rejected] = Approved,
    text: str | None = None,
) -> Event:
    about = LETTER.units[unit - 1]
    target = about.source(language) if text is None else text
    return identified(
        kind(
            by=by,
            at=at,
            language=language,
            source_digest=digest(about.source("nl")),
            target_digest=digest(target),
        )
    )


def waived(check: str = "number-drift", **changed: str) -> Event:
    texts = {code: digest(LETTER.units[0].source(code)) for code in LETTER.languages}
    texts |= {code: digest(text) for code, text in changed.items()}
    return identified(
        Waived(by="Anna", at=MORNING, check=check, finding="f", texts=texts, reason="rounded")
    )


def noted(note: str, **texts: str) -> Event:
    digests = {code: digest(text) for code, text in texts.items()}
    return identified(Noted(by="Anna", at=MORNING, texts=digests, note=note))


def taken(events: Sequence[Event], *units: int) -> tuple[Event, ...]:
    return undo(LETTER, events, [LETTER.units[unit - 1] for unit in units], ANNA)


def test_without_units_all_of_the_last_command_and_nothing_before_it() -> None:
    before = decided(1, "en")
    last = (decided(1, "ru", NOON), decided(2, "ru", NOON))
    assert taken([before, *last]) == last
    (undone,) = [identified(Undone(by="Anna", at=NOON, events=tuple(one.id for one in last)))]
    assert taken([before, *last, undone]) == (before,)


def test_a_command_of_another_kind_within_the_same_second_is_another() -> None:
    approved, waiver = decided(1, "en"), waived()
    assert taken([approved, waiver]) == (waiver,)
    undone = identified(Undone(by="Anna", at=NOON, events=(waiver.id,)))
    assert taken([approved, waiver, undone]) == (approved,)


def test_other_peoples_decisions_stay() -> None:
    own = decided(by="anna ")
    assert taken([own, decided(by="Boris", at=NOON)]) == (own,)


def test_of_a_unit_the_last_decision_in_each_language() -> None:
    first, second = decided(1, "en"), decided(1, "en", NOON, kind=Rejected)
    russian, elsewhere = decided(1, "ru"), decided(2, "en", NOON)
    assert set(taken([first, russian, second, elsewhere], 1)) == {second, russian}
    assert taken([first, elsewhere], 1, 2) == (first, elsewhere)


def test_what_was_said_of_texts_of_before_stays() -> None:
    assert taken([decided(), decided(at=NOON, text="Sixty trees")], 1) == (decided(),)
    now = waived("number-drift")
    assert taken([now, waived("date-drift", ru="Шестьдесят")], 1) == (now,)
    remark = noted("a numeral?", nl="Zes bomen")
    assert taken([remark, noted("trees", nl="Zes bomen", en="Sixty trees")], 1) == (remark,)


def test_each_waiver_of_the_unit_and_the_last_note() -> None:
    waivers = [waived("number-drift"), waived("name-drift")]
    notes = [noted("a numeral?", nl="Zes bomen"), noted("it is right", en="Six trees")]
    assert taken([*waivers, *notes], 1) == (*waivers, notes[1])


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ((), "Anna has no decision to take back; see who decided what with `translate log parks`"),
        ((1, 2), "Anna has no decision about u1, u2 to take back; see who decided"),
    ],
)
def test_nothing_to_take_back(units: tuple[int, ...], message: str) -> None:
    with pytest.raises(TranslateError) as caught:
        taken([decided(by="Boris"), decided(text="Sixty trees", by="Boris")], *units)
    assert str(caught.value).startswith(message)
