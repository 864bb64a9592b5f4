"""Every reason against a release, grouped and countable."""

from collections.abc import Iterable
from dataclasses import replace

from tests.reports.letters import drift, letter
from translate.model import AlignedLetter, Finding, Severity, Waiver, digest
from translate.release.gate import Case, Reason, reasons
from translate.review.events import Approved, Confirmed, Drafted, Event, Rejected
from translate.review.ledger import chained, identified
from translate.review.policy import Policy
from translate.review.signing import Fault, Seals, those_that_count
from translate.review.whole import whole_digest

AT = "2026-03-14T09:30:00Z"
ONE_READER = Policy(two_people=False, warnings="list")


def confirmed(about: AlignedLetter) -> list[Event]:
    return [
        Confirmed(by="Vera", at=AT, language=language, digest=whole_digest(about, language))
        for language in about.languages[1:]
    ]


def said(
    kind: type[Approved] | type[Rejected] | type[Drafted],
    about: AlignedLetter,
    unit: int,
    language: str,
    source: str | None = None,
    **other: str,
) -> Event:
    texts = about.units[unit - 1]
    return kind(
        by=other.pop("by", "Vera"),
        at=AT,
        language=language,
        source_digest=digest(texts.source(about.source) if source is None else source),
        target_digest=digest(texts.source(language)),
        **other,  # type: ignore[arg-type]
    )


def approved(about: AlignedLetter, but: Iterable[tuple[int, str]] = ()) -> list[Event]:
    return [
        said(Approved, about, unit.ordinal, language)
        for unit in about.units
        for language in about.languages[1:]
        if unit.segments[language] and (unit.ordinal, language) not in but
    ]


def against(
    about: AlignedLetter,
    events: Iterable[Event],
    findings: Iterable[Finding] = (),
    policy: Policy = ONE_READER,
) -> tuple[Reason, ...]:
    ledger = tuple(chained([*confirmed(about), *events], ()))
    return reasons(Case(about, ledger, tuple(findings), policy))


LETTER = letter(nl=["a", "b", "c", None], en=["a", "b", None, "d"], ru=["а", "б", "в", None])
ERROR = drift(LETTER, 1, {"nl": "a", "en": "a"}, "en")
WAIVER = Waiver(("Anna",), AT, "so")
ALL = approved(LETTER)


def test_a_letter_that_is_whole_has_none() -> None:
    whole = letter(nl=["a"], en=["a"])
    assert against(whole, approved(whole)) == ()


def test_every_state_but_approved_is_a_reason_by_language() -> None:
    both = [(unit, language) for unit in (1, 2, 3) for language in ("en", "ru")]
    events = [
        said(Drafted, LETTER, 1, "en", engine="deepl"),
        said(Drafted, LETTER, 2, "en", engine="deepl"),
        said(Approved, LETTER, 1, "ru", source="before"),
        said(Rejected, LETTER, 3, "ru"),
    ]
    found = against(LETTER, [*approved(LETTER, both), *events])
    assert [(one.kind, one.language, one.units) for one in found] == [
        ("missing", "nl", ("u4",)),
        ("missing", "en", ("u3",)),
        ("machine-draft", "en", ("u1", "u2")),
        ("missing", "ru", ("u4",)),
        ("unreviewed", "ru", ("u2",)),
        ("stale", "ru", ("u1",)),
        ("rejected", "ru", ("u3",)),
    ]
    assert found[2].remedy == f"translate approve {LETTER.name} UNIT"


def test_an_approval_that_does_not_count_yet_says_what_it_lacks() -> None:
    whole = letter(nl=["a", "b"], en=["a", "b"])
    events = [
        said(Approved, whole, 1, "en", by="Anna", read="unit"),
        said(Approved, whole, 2, "en", by="Anna", read="bulk"),
        said(Approved, whole, 2, "en", by="Boris", read="bulk"),
    ]
    found = against(whole, events, policy=Policy())
    assert [(one.kind, one.units) for one in found] == [("voices", ("u1",)), ("reader", ("u2",))]


def test_the_letter_as_a_whole() -> None:
    whole = letter(nl=["a"], en=["a"], ru=["а"])
    ledger = tuple(chained([*approved(whole), *confirmed(whole)[:1]], ()))
    case = Case(whole, ledger, (), ONE_READER)
    (one,) = reasons(case)
    assert (one.kind, one.language, one.units) == ("whole", "ru", ("",))
    assert one.remedy == f"read it, then translate approve {whole.name} --whole --lang ru"
    more = reasons(replace(case, confidential=True, uncommitted=("en.md",)))
    assert [one.kind for one in more] == ["confidential", "uncommitted", "whole"]
    torn = reasons(replace(case, events=ledger[1:]))
    assert [one.kind for one in torn] == ["ledger", "unreviewed", "whole"]


def test_lines_that_the_ledger_lacks_are_named_three_of_them() -> None:
    whole = letter(nl=["a"], en=["a"])
    lost = tuple(f"{number}" * 16 for number in range(1, 6))
    events = [replace(one, after=lost) for one in (*approved(whole), *confirmed(whole))]
    (one,) = reasons(Case(whole, tuple(identified(one) for one in events), (), ONE_READER))
    assert (one.kind, one.units) == ("ledger", ("",))
    assert one.message == f"the ledger lacks lines that others name: {', '.join(lost[:3])}"
    assert one.remedy == "restore reviews.jsonl from version control"


def test_a_unit_that_is_marked_for_a_reader_is_approved_by_itself() -> None:
    whole = letter(nl=["a", "b", "c"], en=["a", "b", "c"])
    marked = Finding("meaning-drift", Severity.ATTENTION, "u2", ("en",), "en says something else")
    seen = replace(marked, unit="u3", waived=WAIVER)
    other = replace(marked, unit="u1", check="number-drift", severity=Severity.WARNING)
    for events in ([], [said(Drafted, whole, unit, "en", engine="deepl") for unit in (1, 2, 3)]):
        found = against(whole, events, [marked, seen, other])
        by_state = next(one for one in found if one.language == "en")
        assert by_state.units == ("u1", "u2", "u3")
        assert by_state.remedy == f"translate approve {whole.name} UNIT; by itself: u2"
    rejected = [said(Rejected, whole, unit, "en") for unit in (1, 2, 3)]
    (one,) = [one for one in against(whole, rejected, [marked]) if one.language == "en"]
    assert one.remedy == f"translate log {whole.name} UNIT"


def test_a_unit_may_be_missing_where_somebody_said_so() -> None:
    said = replace(ERROR, check="missing-segment", unit="u3", languages=("en",), waived=WAIVER)
    of_another_check = replace(ERROR, unit="u4", languages=("ru",), waived=WAIVER)
    found = against(LETTER, ALL, [said, of_another_check])
    assert [(one.language, one.units) for one in found] == [("nl", ("u4",)), ("ru", ("u4",))]
    # Two versions lack what one has: the odd one out is the one that has it.
    odd = replace(said, unit="u4", languages=("en",))
    assert against(LETTER, ALL, [said, odd]) == ()


def test_what_is_missing_is_one_reason_and_not_two() -> None:
    error = replace(ERROR, check="missing-segment", unit="u3", languages=("en",), waived=None)
    other = replace(error, unit="u4", languages=("en",))
    found = against(LETTER, ALL, [error, other])
    assert {one.kind for one in found} == {"missing"}
    assert [one.units for one in found] == [("u4",), ("u3",), ("u4",)]
    for languages in (("ru",), ("nl", "en", "ru")):
        whole = replace(error, unit="", languages=languages)
        assert [one.kind for one in against(LETTER, ALL, [whole])] == ["missing"] * 3
    there = letter(nl=["a"], en=[None], ru=["а"])
    whole = replace(error, unit="", languages=("en", "ru"))
    kinds = [one.kind for one in against(there, approved(there), [whole])]
    assert kinds == ["missing", "missing-segment"], "of ru nothing else says so"


def test_a_letter_that_can_not_be_compared_waits() -> None:
    whole = letter(nl=["a"], en=["a"])
    ledger = tuple(chained([*approved(whole), *confirmed(whole)], ()))
    case = Case(whole, ledger, (), ONE_READER, uncompared={"park": "park/nl.md: no such file"})
    (one,) = reasons(case)
    assert (one.kind, one.units) == ("unreadable", ("",))
    assert one.message == "can't be compared with park: park/nl.md: no such file"
    assert one.detail == "park/nl.md: no such file"
    assert one.remedy == "translate check park; mend its files"


def test_decisions_without_a_signature_are_counted_by_person() -> None:
    whole = letter(nl=["a", "b"], en=["a", "b"])
    ledger = tuple(chained([*approved(whole), *confirmed(whole)], ()))
    case = Case(whole, those_that_count(ledger, Seals()), (), ONE_READER, uncounted=ledger)
    found = reasons(case)
    assert [one.kind for one in found] == ["unsigned", "unreviewed", "whole"]
    assert found[0].units == ("u1", "u2", "")
    assert found[0].message == "by Vera without a signature"
    assert found[0].remedy == f"translate ledger sign {whole.name} --as 'Vera'"
    forged = Seals(faults=(Fault(ledger[0], "the signature of Vera does not fit"),))
    (one,) = reasons(Case(whole, ledger, (), ONE_READER, sealed=forged))
    assert (one.kind, one.message) == ("forged", "the signature of Vera does not fit")


def test_a_version_that_is_not_there_is_not_waived_unit_by_unit() -> None:
    letter_of_one = letter(nl=["a"], en=[None])
    waived = replace(ERROR, check="missing-segment", unit="u1", languages=("en",), waived=WAIVER)
    whole = replace(waived, unit="", waived=None)
    found = against(letter_of_one, [], [waived, whole])
    assert [(one.kind, one.units) for one in found] == [("missing-segment", ("",))]


def test_open_errors_block_warnings_may_and_notes_never_do() -> None:
    whole = letter(nl=["a"], en=["a"])
    everything = approved(whole)
    warning = replace(ERROR, check="name-drift", severity=Severity.WARNING)
    note = replace(ERROR, check="unit-drift", severity=Severity.NOTE)
    marked = replace(ERROR, check="term-drift", severity=Severity.ATTENTION)
    waived = replace(ERROR, waived=WAIVER)
    twice = [ERROR, ERROR, replace(ERROR, unit=""), warning, note, marked, waived]
    remedy = f"translate check {whole.name} --select {ERROR.check}; mend or waive"
    errors = Reason(ERROR.check, "", "error", ("u1", "u1", ""), remedy)
    assert against(whole, everything, twice) == (errors,)
    blocking = replace(ONE_READER, warnings="block")
    _, other = against(whole, everything, twice, blocking)
    assert (other.kind, other.message, other.units) == ("name-drift", "warning", ("u1",))
