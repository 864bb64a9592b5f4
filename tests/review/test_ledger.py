"""The ledger's lines: what is written is read again, what is malformed is refused with its line."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import TranslateError
from translate.review.events import (
    Approved,
    Confirmed,
    Drafted,
    Event,
    Parted,
    Pinned,
    Rejected,
    Sent,
    Undone,
    Waived,
    Wrote,
)
from translate.review.ledger import format_event, identified, ledger_line, parse_ledger

ANNA: dict[str, Any] = {"by": "Anna", "at": "2026-03-14T09:30:00Z"}
PAIR: dict[str, Any] = {"language": "en", "source_digest": "aa", "target_digest": "bb"}
EVENTS: list[Event] = [
    Approved(**ANNA, **PAIR),
    Approved(**ANNA, **PAIR, note="met ёлка “en” regel\ntwee"),
    Approved(
        **ANNA, **PAIR, after=("ab", "cd"), read="bulk", own=True, despite="so", against=("ef",)
    ),
    Rejected(**ANNA, **PAIR, note="nee", after=()),
    Wrote(**ANNA, **PAIR),
    Confirmed(**ANNA, language="en", digest="cc"),
    Undone(**ANNA, events=("ab",)),
    Drafted(**ANNA, **PAIR, engine="memory", model="87 %", previous="The old text."),
    Waived(
        **ANNA,
        check="number-drift",
        finding="cc",
        texts={"nl": "aa", "en": "bb"},
        reason="rounded on purpose",
        message="en says 12 where nl says 12.1",
    ),
    Pinned(**ANNA, texts={"nl": "aa", "en": "bb"}),
    Parted(**ANNA, texts={"nl": "aa", "ru": "dd"}, note="not the same demand"),
    Sent(**ANNA, engine="deepl", language="ru", characters=1200, reason="no longer secret"),
    Sent(**ANNA, engine="local", language="ru", characters=0),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_is_one_line_and_is_read_again(event: Event) -> None:
    line = format_event(event)
    assert "\n" not in line
    assert parse_ledger(line + "\n", "reviews.jsonl") == (event,)


def test_a_line_is_what_a_person_can_read() -> None:
    assert format_event(EVENTS[1]) == (
        '{"event": "approved", "at": "2026-03-14T09:30:00Z", "by": "Anna", "language": "en", '
        '"source_digest": "aa", "target_digest": "bb", "note": "met ёлка “en” regel\\ntwee"}'
    )


def test_one_line_is_read_with_the_name_that_others_call_it_by() -> None:
    read = ledger_line(format_event(EVENTS[0]), "reviews.jsonl", 1)
    assert (read, read.id) == (EVENTS[0], identified(EVENTS[0]).id)
    with pytest.raises(TranslateError, match=r"^reviews.jsonl:7: not a JSON object"):
        ledger_line("[]", "reviews.jsonl", 7)


@given(st.text(), st.text())
def test_any_text_survives(name: str, note: str) -> None:
    event = Approved(by=name, at=ANNA["at"], **PAIR, note=note)
    line = format_event(event)
    assert len(line.splitlines()) == 1 or "\u2028" in line or "\x85" in line or "\u2029" in line
    assert parse_ledger(f"{line}\n{line}\n", "reviews.jsonl") == (event, event)


def test_events_come_in_the_order_of_time_and_within_a_second_of_the_file() -> None:
    late = Approved(by="Anna", at="2026-03-14T09:30:01Z", **PAIR)
    early = Rejected(by="Boris", at="2026-03-14T09:30:00Z", **PAIR)
    same = Approved(by="Vera", at="2026-03-14T09:30:00Z", **PAIR)
    text = "\n".join(format_event(event) for event in (late, early, same))
    assert parse_ledger(text, "reviews.jsonl") == (early, same, late)


def test_an_empty_ledger_and_blank_lines_are_no_events() -> None:
    assert parse_ledger("", "reviews.jsonl") == ()
    assert parse_ledger("\n\r\n  \n", "reviews.jsonl") == ()


GOOD = format_event(EVENTS[0])
WAIVER = next(one for one in EVENTS if isinstance(one, Waived))
SENT = next(one for one in EVENTS if isinstance(one, Sent))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a line of JSON"),
        ("nonsense", "not a line of JSON"),
        ("[]", "not a JSON object"),
        ("null", "not a JSON object"),
        ("{}", "unknown event None; update translate"),
        ('{"event": ["approved"]}', "unknown event ['approved']; update translate"),
        (GOOD.replace("approved", "blessed"), "unknown event 'blessed'; update translate"),
        (GOOD.replace('"by"', '"who"'), "unknown field 'who' of “approved”; update translate"),
        (GOOD.replace('"Anna"', "7"), "'by' of “approved” can't be 7"),
        (GOOD.replace('"aa"', "null"), "'source_digest' of “approved” can't be null"),
        (GOOD.replace('"by": "Anna", ', ""), "“approved” lacks 'by'"),
        (GOOD.replace("T09:30:00Z", ""), "'at' is no time in UTC: '2026-03-14'"),
        (GOOD.replace("09:30:00Z", "09:30:00+01:00"), "'at' is no time in UTC"),
        (GOOD.replace("2026-03-14", "2026-13-14"), "'at' is no time in UTC"),
        ("[" * 100_000, "not a line of JSON"),
        ("<<<<<<< HEAD", "a merge left its marks; delete this line"),
        ("=======", "a merge left its marks"),
        (">>>>>>> theirs", "a merge left its marks"),
    ],
)
def test_a_line_that_is_no_event_is_refused_with_its_place(line: str, message: str) -> None:
    with pytest.raises(TranslateError) as caught:
        parse_ledger(f"{GOOD}\n{line}\n{GOOD}\n", "letters/pool/reviews.jsonl")
    assert str(caught.value).startswith("letters/pool/reviews.jsonl:2: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("event", "old", "new", "message"),
    [
        (
            WAIVER,
            '"nl": "aa"',
            '"nl": 1',
            "'texts' of “waived” can't be",
        ),
        (
            WAIVER,
            '{"nl": "aa", "en": "bb"}',
            '["aa"]',
            "'texts' of “waived” can't be",
        ),
        (
            SENT,
            "1200",
            '"1200"',
            "'characters' of “sent” can't be",
        ),
        (
            SENT,
            "1200",
            "-1",
            "'characters' of “sent” can't be -1",
        ),
        (
            SENT,
            "1200",
            "true",
            "'characters' of “sent” can't be true",
        ),
    ],
)
def test_values_of_another_shape_are_refused(
    event: Event, old: str, new: str, message: str
) -> None:
    line = format_event(event)
    assert old in line
    with pytest.raises(TranslateError, match=message):
        parse_ledger(line.replace(old, new), "reviews.jsonl")
