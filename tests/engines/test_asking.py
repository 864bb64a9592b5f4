"""Asking: patient, careful with what is paid for, and not to be broken off in the middle."""

import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.server import KEY, Service, serving
from tests.engines.workspaces import PATH, permitted
from translate.drafting.engine import QuotaReached, Request
from translate.errors import TranslateError
from translate.storage.draft_cache import Budget, BudgetSpent, DraftCache
from translate.storage.engines import Setup, build, describe
from translate.storage.engines.asking import Interrupt, Thrifty, unbroken

DEEPL = Setup(pair=("nl", "en"), root=Path("brieven"))


def ask(text: str, context: str = "", target: str = "en") -> Request:
    return Request("nl", target, (text,), context, PATH)


ASKED = ask("Een zin.")


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Service, str]]:
    with serving() as (service, address):
        monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
        monkeypatch.setenv("DEEPL_SERVER_URL", address)
        yield service, address


@pytest.fixture
def service(running: tuple[Service, str]) -> Service:
    return running[0]


def deepl(root: Path, limit: int | None = None, told: list[str] | None = None) -> Thrifty:
    engine = build("deepl", DEEPL, permitted("deepl"))
    heard: list[str] = [] if told is None else told
    profile = describe("deepl", DEEPL)
    return Thrifty(profile, DraftCache(root), Budget(limit), engine, heard.append)


def test_answers_are_saved_and_not_asked_for_again(service: Service, tmp_path: Path) -> None:
    assert deepl(tmp_path).translate(ASKED).texts == ("Nee niz.",)
    assert deepl(tmp_path).translate(ASKED).texts == ("Nee niz.",)
    assert len(service.requests) == 1


def test_another_text_context_or_setting_is_another_question(tmp_path: Path) -> None:
    cache = DraftCache(tmp_path)
    more = Setup(pair=("nl", "en"), formality="more")
    paths = {
        cache._path(describe("deepl", setup), request)
        for setup in (DEEPL, more)
        for request in (ASKED, ask("Een zin. "), ask("Een zin.", target="ru"), ask("Een zin.", "V"))
    }
    assert len(paths) == 8


def test_a_busy_service_is_asked_again(service: Service, tmp_path: Path) -> None:
    service.faults = [lambda _: 503, None]
    told: list[str] = []
    assert deepl(tmp_path, told=told).translate(ASKED).texts == ("Nee niz.",)
    assert told == ["DeepL has trouble of its own (503); again in 1 s"]
    assert service.characters == 8


def test_a_quota_that_is_reached_is_no_reason_to_ask_again(
    service: Service, tmp_path: Path
) -> None:
    service.quota = 3
    with pytest.raises(QuotaReached, match=r"used up \(456\); go on when"):
        deepl(tmp_path).translate(ASKED)
    assert len(service.requests) == 1


def test_a_budget_is_not_exceeded(service: Service, tmp_path: Path) -> None:
    thrifty = deepl(tmp_path, limit=10)
    assert thrifty.price(ASKED) == 8
    thrifty.translate(ASKED)
    assert thrifty.price(ASKED) == 0
    thrifty.translate(ASKED)
    with pytest.raises(BudgetSpent, match="has 3 characters, and 2 of 10 are left"):
        thrifty.translate(ask("Nee"))
    thrifty.translate(ask("Ja"))
    assert service.characters == 10


def test_a_damaged_answer_is_asked_for_again(service: Service, tmp_path: Path) -> None:
    deepl(tmp_path).translate(ASKED)
    (path,) = DraftCache(tmp_path).folder.glob("*.json")
    path.write_text('{"texts": ["Nee', encoding="utf-8")
    assert deepl(tmp_path).translate(ASKED).texts == ("Nee niz.",)
    assert len(service.requests) == 2


def test_answers_that_can_not_be_saved_are_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / ".translate").mkdir()
    (tmp_path / ".translate/answers").write_text("a file", encoding="utf-8")
    with pytest.raises(TranslateError, match="answers: answers can't be saved"):
        DraftCache(tmp_path)


def libre(root: Path, address: str, limit: int | None = None) -> Thrifty:
    setup = Setup(pair=("nl", "en"), options={"libretranslate": address})
    engine = build("libretranslate", setup)
    return Thrifty(describe("libretranslate", setup), DraftCache(root), Budget(limit), engine)


def test_several_texts_go_out_together_and_are_saved_apart(
    running: tuple[Service, str], tmp_path: Path
) -> None:
    service, address = running
    requests = [ask(f"Zin nummer {number}.", f"Om {number}.") for number in range(20)]
    libre(tmp_path, address).translate(requests[3])
    thrifty = libre(tmp_path, address)
    thrifty.expect([*requests, requests[0]])
    answers = [thrifty.translate(request).texts for request in requests]
    assert answers == [(f"Niz remmun {number}.",) for number in range(20)]
    assert [len(one["q"]) for one in service.requests] == [1, 16, 3]


def test_two_runs_at_once_pay_once(service: Service, tmp_path: Path) -> None:
    service.delay = 0.3
    answers: list[tuple[str, ...]] = []
    engines = [deepl(tmp_path) for _ in range(2)]
    threads = [
        threading.Thread(target=lambda one=engine: answers.append(one.translate(ASKED).texts))
        for engine in engines
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [("Nee niz.",)] * 2
    assert len(service.requests) == 1


def test_ctrl_c_waits_for_the_answer_and_saves_it(service: Service, tmp_path: Path) -> None:
    service.delay = 0.4
    timer = threading.Timer(0.15, signal.raise_signal, [signal.SIGINT])
    timer.start()
    told: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        deepl(tmp_path, told=told).translate(ASKED)
    assert told == ["waiting for the answer under way; Ctrl-C again gives it up"]
    service.delay = 0
    assert deepl(tmp_path).translate(ASKED).texts == ("Nee niz.",)
    assert len(service.requests) == 1


def test_ctrl_c_twice_does_not_wait() -> None:
    reached: list[str] = []
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), unbroken():
        signal.raise_signal(signal.SIGINT)
        reached.append("after the first")
        signal.raise_signal(signal.SIGINT)
        reached.append("after the second")
    assert reached == ["after the first"]
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_ends_a_pause() -> None:
    interrupt = Interrupt()
    interrupt.pressed = True
    with pytest.raises(KeyboardInterrupt):
        interrupt.pause(60)
    Interrupt().pause(0)
