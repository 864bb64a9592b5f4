"""LibreTranslate over HTTP, against a server that keeps to the API and one that does not."""

from collections.abc import Iterator

import pytest

from tests.engines.server import Service, serving
from translate.drafting.engine import Busy, Request
from translate.errors import TranslateError
from translate.storage.engines import Setup
from translate.storage.engines.libretranslate import LibreTranslate, describe

ASKED = Request("nl", "ru", ("Zie <g1>de wet</g1>.", "En meer."), "Ervoor.")


@pytest.fixture
def running() -> Iterator[tuple[Service, str]]:
    with serving() as found:
        yield found


def engine(address: str) -> LibreTranslate:
    return LibreTranslate(Setup(options={"libretranslate": address}, pair=("nl", "ru")))


def test_texts_go_out_and_come_back(
    running: tuple[Service, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, address = running
    monkeypatch.setenv("LIBRETRANSLATE_API_KEY", "a-key")
    answer = engine(address + "/").translate(ASKED)
    assert answer.texts == ("Eiz <g1>ed tew</g1>.", "Ne reem.")
    assert service.requests == [
        {
            "q": list(ASKED.texts),
            "source": "nl",
            "target": "ru",
            "format": "html",
            "api_key": "a-key",
        }
    ]


def test_a_server_on_this_machine_is_local() -> None:
    for address, local in (
        ("http://localhost:5000", True),
        ("http://127.0.0.1", True),
        ("https://translate.example", False),
        ("https://localhost.example", False),
    ):
        setup = Setup(options={"libretranslate": address}, pair=("nl", "ru"))
        assert describe(setup).local is local


@pytest.mark.parametrize(
    ("fault", "kind", "message"),
    [
        (lambda _: 400, TranslateError, r"refused a request \(400\); see at http"),
        (lambda _: 403, TranslateError, "does not accept the key .403.; check LIBRETRANSLATE"),
        (lambda _: 429, Busy, "asked too often"),
        (lambda _: 500, Busy, "trouble of its own"),
        (lambda _: 301, TranslateError, r"refused a request \(301\)"),
        (lambda _: b"<html>", TranslateError, "can't be used: no JSON;"),
        (lambda _: b'{"translatedText": "one"}', TranslateError, "no JSON of the kind"),
        (lambda _: b'\0{"translatedText": [', (Busy, TranslateError), "can't be"),
        (lambda texts: texts[:1], TranslateError, "1 results for 2 texts"),
        (lambda _: ["a", ""], TranslateError, "an empty result"),
    ],
)
def test_what_goes_wrong_has_a_name(
    running: tuple[Service, str], fault: object, kind: type[Exception], message: str
) -> None:
    service, address = running
    service.always = fault  # type: ignore[assignment]
    with pytest.raises(kind, match=message):
        engine(address).translate(ASKED)


@pytest.mark.parametrize("address", ["", "localhost:5000", "ftp://x.example"])
def test_no_address(address: str) -> None:
    with pytest.raises(TranslateError, match=r"libretranslate (has|is) no address.*; write scheme"):
        engine(address)


def test_a_wrong_address() -> None:
    with pytest.raises(Busy, match="can't be reached"):
        engine("http://127.0.0.1:9").translate(ASKED)


def test_a_silent_server_is_given_up(
    running: tuple[Service, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, address = running
    monkeypatch.setattr("translate.storage.engines.libretranslate.TIMEOUT", (1.0, 0.05))
    service.delay = 0.3
    with pytest.raises(Busy, match="has not answered"):
        engine(address).translate(ASKED)
