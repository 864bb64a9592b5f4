"""The courier: patient, careful with what was paid for, and survives the one who sent it."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.server import KEY, Service, serving
from translate.drafting.engine import QuotaReached, Request
from translate.errors import TranslateError
from translate.storage.draft_cache import Budget, BudgetSpent, DraftCache, Thrifty
from translate.storage.engines import EngineSettings
from translate.storage.engines.courier import Courier, Remote
from translate.storage.engines.messages import Ask, Lines, send

SETTINGS = EngineSettings("deepl", pair=("nl", "en"), workspace="brieven")
ASKED = Request("nl", "en", ("Een zin.",))


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with serving() as (running, address):
        monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
        monkeypatch.setenv("DEEPL_SERVER_URL", address)
        yield running


def test_answers_are_saved_and_not_asked_for_again(service: Service, tmp_path: Path) -> None:
    with Courier(tmp_path) as courier:
        remote = Remote(courier, SETTINGS)
        assert remote.translate(ASKED).texts == ("Nee niz.",)
        assert remote.usage() == (8, 1_000_000)
    with Courier(tmp_path) as courier:
        assert Remote(courier, SETTINGS).translate(ASKED).texts == ("Nee niz.",)
    assert len(service.requests) == 1


def test_another_text_context_or_setting_is_another_question(tmp_path: Path) -> None:
    cache = DraftCache(tmp_path)
    with Courier(tmp_path) as courier:
        remote = Remote(courier, SETTINGS)
        more = Remote(courier, EngineSettings("deepl", formality="more", pair=("nl", "en")))
        paths = {
            cache._path(engine, request)
            for engine in (remote, more)
            for request in (
                ASKED,
                Request("nl", "en", ("Een zin. ",)),
                Request("nl", "ru", ("Een zin.",)),
                Request("nl", "en", ("Een zin.",), "Ervoor."),
            )
        }
    assert len(paths) == 8


def test_a_busy_service_is_asked_again(service: Service, tmp_path: Path) -> None:
    service.faults = [lambda _: 503, None]
    told: list[str] = []
    started = time.perf_counter()
    with Courier(tmp_path, told.append) as courier:
        assert Remote(courier, SETTINGS).translate(ASKED).texts == ("Nee niz.",)
    assert told == ["DeepL has trouble of its own (503); again in 1 s"]
    assert time.perf_counter() - started >= 1
    assert service.characters == 8


def test_a_quota_that_is_reached_is_no_reason_to_ask_again(
    service: Service, tmp_path: Path
) -> None:
    service.quota = 3
    with (
        Courier(tmp_path) as courier,
        pytest.raises(QuotaReached, match=r"used up \(456\); go on when"),
    ):
        Remote(courier, SETTINGS).translate(ASKED)
    assert len(service.requests) == 1


def test_an_answer_under_way_is_saved_though_nobody_waits_for_it(
    service: Service, tmp_path: Path
) -> None:
    service.delay = 0.5
    courier = Courier(tmp_path)
    remote = Remote(courier, SETTINGS)
    process = courier._started()
    assert process.stdin is not None
    courier._awaits = True
    send(process.stdin, Ask(SETTINGS, ASKED))
    while not service.requests:
        time.sleep(0.01)
    courier.__exit__()
    with Courier(tmp_path) as second:
        assert Remote(second, SETTINGS).translate(ASKED).texts == ("Nee niz.",)
    assert len(service.requests) == 1
    assert DraftCache(tmp_path).get(remote, ASKED) is not None
    assert process.wait(timeout=10) == 0


def test_a_courier_that_dies_is_noticed(service: Service, tmp_path: Path) -> None:
    service.delay = 5
    with Courier(tmp_path) as courier:
        remote = Remote(courier, SETTINGS)
        courier._started().kill()
        with pytest.raises(TranslateError, match="ended without an answer; try again"):
            remote.translate(ASKED)
        courier._awaits = False


def test_a_budget_is_not_exceeded(service: Service, tmp_path: Path) -> None:
    budget = Budget(10)
    with Courier(tmp_path) as courier:
        thrifty = Thrifty(Remote(courier, SETTINGS), DraftCache(tmp_path), budget)
        assert thrifty.price(ASKED) == 8
        thrifty.translate(ASKED)
        assert thrifty.price(ASKED) == 0
        thrifty.translate(ASKED)
        with pytest.raises(BudgetSpent, match="has 3 characters, and 2 of 10 are left"):
            thrifty.translate(Request("nl", "en", ("Nee",)))
        thrifty.translate(Request("nl", "en", ("Ja",)))
    assert budget.spent == 10
    assert service.characters == 10


def test_a_damaged_answer_is_asked_for_again(service: Service, tmp_path: Path) -> None:
    with Courier(tmp_path) as courier:
        remote = Remote(courier, SETTINGS)
        remote.translate(ASKED)
        (path,) = DraftCache(tmp_path).folder.glob("*.json")
        path.write_text('{"texts": ["Nee', encoding="utf-8")
        assert remote.translate(ASKED).texts == ("Nee niz.",)
    assert len(service.requests) == 2


def test_answers_that_can_not_be_saved_are_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / ".translate").mkdir()
    (tmp_path / ".translate/answers").write_text("a file", encoding="utf-8")
    with pytest.raises(TranslateError, match="answers: answers can't be saved"):
        DraftCache(tmp_path)


def test_lines_that_come_together_are_read_apart() -> None:
    end, start = os.pipe()
    with os.fdopen(end, "rb") as pipe:
        lines = Lines(pipe)
        os.write(start, b"one\ntwo\nthr")
        soon = time.monotonic() + 0.05
        assert [lines.next(soon), lines.next(soon)] == [b"one", b"two"]
        with pytest.raises(TimeoutError):
            lines.next(soon)
        os.write(start, b"ee\n")
        os.close(start)
        assert [lines.next(soon), lines.next(soon)] == [b"three", b""]
