"""Every reason against a release, grouped and countable."""

from dataclasses import replace

from tests.reports.letters import drift, letter
from translate.model import Severity, Waiver
from translate.release.gate import Reason, reasons
from translate.review.states import State

LETTER = letter(nl=["a", "b", "c", None], en=["a", "b", None, "d"], ru=["а", "б", "в", None])
APPROVED = {
    (unit.id, language): State.APPROVED if unit.segments[language] else State.MISSING
    for unit in LETTER.units
    for language in ("en", "ru")
}
ERROR = drift(LETTER, 1, {"nl": "a", "en": "a"}, "en")
WAIVER = Waiver("Anna", "2026-03-14T09:30:00Z", "so")


def test_a_letter_that_is_whole_has_none() -> None:
    whole = letter(nl=["a"], en=["a"])
    assert reasons(whole, {("u1", "en"): State.APPROVED}, []) == ()


def test_every_state_but_approved_is_a_reason_by_language() -> None:
    states = APPROVED | {
        ("u1", "en"): State.MACHINE_DRAFT,
        ("u2", "en"): State.MACHINE_DRAFT,
        ("u1", "ru"): State.STALE,
        ("u2", "ru"): State.UNREVIEWED,
        ("u3", "ru"): State.REJECTED,
        ("u4", "nl"): State.MISSING,
    }
    found = reasons(LETTER, states, [])
    assert [(one.kind, one.language, one.units) for one in found] == [
        ("missing", "nl", ("u4",)),
        ("missing", "en", ("u3",)),
        ("machine-draft", "en", ("u1", "u2")),
        ("missing", "ru", ("u4",)),
        ("unreviewed", "ru", ("u2",)),
        ("stale", "ru", ("u1",)),
        ("rejected", "ru", ("u3",)),
    ]


def test_a_unit_may_be_missing_where_somebody_said_so() -> None:
    said = replace(ERROR, check="missing-segment", unit="u3", languages=("en",), waived=WAIVER)
    of_another_check = replace(ERROR, unit="u4", languages=("ru",), waived=WAIVER)
    found = reasons(LETTER, APPROVED, [said, of_another_check])
    assert [(one.language, one.units) for one in found] == [("ru", ("u4",))]
    # Two versions lack what one has: the odd one out is the one that has it.
    odd = replace(said, unit="u4", languages=("en",))
    assert reasons(LETTER, APPROVED, [said, odd]) == ()


def test_what_is_missing_is_one_reason_and_not_two() -> None:
    error = replace(ERROR, check="missing-segment", unit="u3", languages=("en",), waived=None)
    other = replace(error, unit="u4", languages=("en",))
    found = reasons(LETTER, APPROVED, [error, other])
    assert [(one.kind, one.units) for one in found] == [("missing", ("u3",)), ("missing", ("u4",))]
    whole = replace(error, unit="", languages=("ru",))
    assert [one.kind for one in reasons(LETTER, APPROVED, [whole])] == ["missing", "missing"]


def test_a_version_that_is_not_there_is_not_waived_unit_by_unit() -> None:
    letter_of_one = letter(nl=["a"], en=[None])
    waived = replace(ERROR, check="missing-segment", unit="u1", languages=("en",), waived=WAIVER)
    whole = replace(waived, unit="", waived=None)
    found = reasons(letter_of_one, {("u1", "en"): State.MISSING}, [waived, whole])
    assert [(one.kind, one.units) for one in found] == [("missing-segment", ("",))]


def test_open_errors_block_warnings_may_and_notes_never_do() -> None:
    states = dict.fromkeys(APPROVED, State.APPROVED)
    warning = replace(ERROR, check="name-drift", severity=Severity.WARNING)
    note = replace(ERROR, check="unit-drift", severity=Severity.NOTE)
    twice = [ERROR, ERROR, replace(ERROR, unit=""), warning, note, replace(ERROR, waived=WAIVER)]
    errors = Reason(ERROR.check, "", "error", ("u1", "u1", ""))
    assert reasons(LETTER, states, twice) == (errors,)
    assert reasons(LETTER, states, twice, warnings_block=True) == (
        errors,
        Reason("name-drift", "", "warning", ("u1",)),
    )
