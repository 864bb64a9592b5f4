"""The ledger's file: appended to, never rewritten, by several processes at once."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from translate.errors import TranslateError
from translate.review.events import Approved, Event, Signed
from translate.review.ledger import format_event
from translate.storage.ledger import LEDGER, append, read_ledger


def approved(by: str, second: int = 0) -> Approved:
    return Approved(
        by=by,
        at=f"2026-03-14T09:30:{second:02d}Z",
        language="en",
        source_digest="aa",
        target_digest="bb",
    )


def test_a_letter_without_a_ledger_has_no_events(tmp_path: Path) -> None:
    assert read_ledger(tmp_path) == ()


def test_events_are_added_behind_the_old_bytes(tmp_path: Path) -> None:
    path = tmp_path / LEDGER
    old = (
        "\ufeff" + format_event(approved("Anna")) + "\r\n\r\n" + format_event(approved("Boris", 1))
    )
    path.write_bytes(old.encode())
    known = read_ledger(tmp_path)
    append(tmp_path, tmp_path, [approved("Vera", 2), approved("Wim", 3)], known)
    assert path.read_bytes().startswith(old.encode() + b"\n")
    assert [event.by for event in read_ledger(tmp_path)] == ["Anna", "Boris", "Vera", "Wim"]
    after = [event.after for event in read_ledger(tmp_path)]
    assert after[:2] == [None, None]
    assert after[2:] == [(known[1].id,), (read_ledger(tmp_path)[2].id,)]


def test_what_seals_events_is_given_them_as_they_are_written(tmp_path: Path) -> None:
    given: list[Event] = []

    def seal(written: Sequence[Event]) -> Event:
        assert not (tmp_path / LEDGER).exists(), "a person may be asked: nothing waits for that"
        given.extend(written)
        lines = tuple(one.sum for one in written)
        return Signed(by="Anna", at="2026-03-14T09:30:02Z", lines=lines, signature="AAAA")

    append(tmp_path, tmp_path, [approved("Anna"), approved("Anna", 1)], [], seal)
    first, second, sealed = read_ledger(tmp_path)
    assert [one.sum for one in given] == [first.sum, second.sum]
    assert isinstance(sealed, Signed) and sealed.lines == (first.sum, second.sum)
    assert [one.after for one in (first, second, sealed)] == [(), (first.id,), (second.id,)]


def test_nothing_to_add_touches_nothing(tmp_path: Path) -> None:
    append(tmp_path, tmp_path, [], [])
    assert list(tmp_path.iterdir()) == []


def test_a_broken_ledger_is_not_added_to(tmp_path: Path) -> None:
    path = tmp_path / LEDGER
    path.write_text(format_event(approved("Anna")) + "\n{broken\n", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(TranslateError, match=f"{LEDGER}:2: not a line of JSON"):
        append(tmp_path, tmp_path, [approved("Boris")], [])
    assert path.read_bytes() == before


WRITER = """
import sys
from pathlib import Path
from translate.review.events import Approved
from translate.storage.ledger import append, read_ledger

folder, name = Path(sys.argv[1]), sys.argv[2]
for number in range(10):
    event = Approved(
        by=f"{name}{number}",
        at="2026-03-14T09:30:00Z",
        language="en",
        source_digest="aa",
        target_digest="bb",
    )
    append(folder, folder, [event], read_ledger(folder))
    print(number, flush=True)
"""


def test_two_people_saving_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), name], stdout=subprocess.DEVNULL
        )
        for name in "ab"
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    names = {event.by for event in read_ledger(tmp_path)}
    assert names == {f"{name}{number}" for name in "ab" for number in range(10)}


@pytest.mark.parametrize("answers", [1, 2, 5])
def test_a_killed_process_loses_nothing_that_it_had_recorded(tmp_path: Path, answers: int) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path), "a"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(answers):
            writer.stdout.readline()
        writer.kill()
    names = [event.by for event in read_ledger(tmp_path)]
    assert names == [f"a{number}" for number in range(len(names))]
    assert len(names) >= answers
    append(tmp_path, tmp_path, [approved("Vera")], read_ledger(tmp_path))
    assert [event.by for event in read_ledger(tmp_path)] == [*names, "Vera"]
