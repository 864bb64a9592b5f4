"""DeepL through its own client, against a server that keeps to the API and one that does not."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.server import KEY, Service, serving
from tests.engines.workspaces import PATH, permitted
from translate.drafting.engine import Busy, QuotaReached, Request
from translate.errors import TranslateError
from translate.model import Concept
from translate.storage.engines import Setup
from translate.storage.engines.deepl import LIMIT, DeepL

TERMS = (
    Concept(
        {"nl": ("gemeente", "de gemeente"), "en": ("municipality",), "ru": ("муниципалитет",)}, {}
    ),
    Concept({"nl": ("tolk",), "en": ("interpreter",), "ru": ()}, {}),
)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with serving() as (running, address):
        monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
        monkeypatch.setenv("DEEPL_SERVER_URL", address)
        yield running


def engine(**settings: object) -> DeepL:
    values = {"pair": ("nl", "en"), "root": Path("brieven")} | settings
    return DeepL(Setup(**values), permitted("deepl"))  # type: ignore[arg-type]


def ask(*texts: str, context: str = "") -> Request:
    return Request("nl", "en", texts, context, PATH)


def test_tagged_text_goes_out_and_comes_back(service: Service) -> None:
    answer = engine().translate(ask("Zie <g1>het rapport</g1>.<x2/>", context="Ervoor."))
    assert answer.texts == ("Eiz <g1>teh troppar</g1>.<x2/>",)
    assert answer.model == "quality_optimized"
    (sent,) = service.requests
    assert sent["source_lang"] == "NL"
    assert sent["target_lang"] == "EN-GB"
    assert sent["context"] == "Ervoor."
    assert (sent["tag_handling"], sent["tag_handling_version"]) == ("xml", "v2")
    assert sent["model_type"] == "prefer_quality_optimized"
    assert "formality" not in sent
    assert "glossary_id" not in sent


@pytest.mark.parametrize(
    ("formality", "sent"),
    [("more", "prefer_more"), ("prefer_less", "prefer_less"), ("default", None), ("", None)],
)
def test_formality_is_a_preference(service: Service, formality: str, sent: str | None) -> None:
    engine(formality=formality).translate(ask("Een brief."))
    assert service.requests[0].get("formality") == sent


def test_usage(service: Service) -> None:
    service.characters = 1_234
    assert engine().usage() == (1_234, 1_000_000)


def test_the_glossary_is_made_once_and_kept_in_step(service: Service) -> None:
    engine(glossary=TERMS).translate(ask("De gemeente."))
    assert service.glossary_calls == ["create"]
    (glossary,) = service.glossaries.values()
    counts = {
        (d["source_lang"], d["target_lang"]): d["entry_count"] for d in glossary["dictionaries"]
    }
    assert counts == {
        ("EN", "NL"): 2, ("EN", "RU"): 1, ("NL", "EN"): 3,
        ("NL", "RU"): 2, ("RU", "EN"): 1, ("RU", "NL"): 1,
    }  # fmt: skip
    assert service.requests[-1]["glossary_id"] == "glossary-1"

    engine(glossary=TERMS).translate(ask("De gemeente."))
    assert service.glossary_calls == ["create"]

    engine(glossary=TERMS[1:]).translate(ask("De tolk."))
    assert service.glossary_calls[1:] == ["replace"] * 2 + ["delete"] * 4 + ["rename"]
    assert {(d["source_lang"], d["target_lang"]) for d in glossary["dictionaries"]} == {
        ("NL", "EN"),
        ("EN", "NL"),
    }


def test_terms_shape_the_answer_only_of_their_pair() -> None:
    plain, other = engine(), engine(glossary=TERMS[1:], pair=("nl", "ru"))
    assert plain.settings == other.settings
    assert engine(glossary=TERMS).settings != plain.settings


def page(texts: list[str]) -> bytes:
    return b"<html><body>Welcome to the hotel's network</body></html>"


def truncated(texts: list[str]) -> bytes:
    return b'{"translations": [{"text": "Half a'


def result(**fields: object) -> bytes:
    """One result with other fields than the documented ones."""
    known = {"text": "A", "detected_source_language": "NL", "billed_characters": 1}
    return json.dumps({"translations": [{**known, **fields}]}).encode()


def half(texts: list[str]) -> bytes:
    return b'\0{"translations": []}'


@pytest.mark.parametrize(
    ("fault", "kind", "message"),
    [
        (lambda _: 403, TranslateError, "does not accept the key .403.; check DEEPL_AUTH_KEY"),
        (lambda _: 413, TranslateError, "too long for DeepL .413.; split the longest"),
        (lambda _: 400, TranslateError, "refused a request .400."),
        (lambda _: 429, Busy, "asked too often .429."),
        (lambda _: 456, QuotaReached, "quota of this period is used up .456.; go on when"),
        (lambda _: 503, Busy, "trouble of its own .503."),
        (lambda _: 307, TranslateError, "sends us on to another one, which nobody named"),
        (page, TranslateError, "can't be used: no JSON of .* documented; check DEEPL_SERVER_URL"),
        (truncated, TranslateError, "can't be used: no JSON of the kind"),
        (half, TranslateError, "broke off; it may bill this request all the same; try again"),
        (lambda _: [], TranslateError, "can't be used: no JSON of the kind"),
        (lambda _: ["Een.", "Twee."], TranslateError, "can't be used: 2 results for 1 texts"),
        (lambda _: ["half \ud83d"], TranslateError, "can't be used: a result that is no text"),
        (lambda _: ["A\0B"], TranslateError, "can't be used: a result that is no text"),
        (lambda _: result(text=5), TranslateError, "can't be used: a result that is no text"),
        (lambda _: result(billed_characters=None), TranslateError, "no JSON of the kind"),
        (lambda _: b"[]", TranslateError, "no JSON of the kind"),
        (lambda _: b'{"translations": [null]}', TranslateError, "no JSON of the kind"),
        (lambda _: [" "], TranslateError, "can't be used: an empty result"),
        (lambda _: [None], TranslateError, "can't be used: an empty result"),
        (lambda _: b'{"translations": [{"text": "a"}]}', TranslateError, "no JSON of the kind"),
    ],
)
def test_what_goes_wrong_has_a_name(
    service: Service, fault: object, kind: type[Exception], message: str
) -> None:
    service.always = fault  # type: ignore[assignment]
    with pytest.raises(kind, match=message) as raised:
        engine().translate(ask("Een geheime zin."))
    assert KEY not in str(raised.value)
    assert "geheime" not in str(raised.value)


def test_a_wrong_key_is_not_repeated_to_anybody(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", "secret-1234")
    with pytest.raises(TranslateError, match="does not accept the key") as raised:
        engine().translate(ask("Een zin."))
    assert "secret" not in str(raised.value)


def test_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_AUTH_KEY", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(TranslateError, match="there is no key for deepl; set DEEPL_AUTH_KEY"):
        engine().translate(ask("Een zin."))


def test_a_key_from_the_keyring(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_AUTH_KEY")
    monkeypatch.setattr("keyring.get_password", lambda name, user: KEY if user == "deepl" else None)
    assert engine().usage() == (0, 1_000_000)


@pytest.mark.parametrize(
    ("address", "kind", "message"),
    [
        ("http://nowhere.invalid", TranslateError, "host is unknown; check the connection"),
        ("http://127.0.0.1:9", Busy, "can't be reached"),
    ],
)
def test_a_wrong_address(
    monkeypatch: pytest.MonkeyPatch, address: str, kind: type[Exception], message: str
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
    monkeypatch.setenv("DEEPL_SERVER_URL", address)
    with pytest.raises(kind, match=message):
        engine().translate(ask("Een zin."))


def test_a_silent_server_is_given_up(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.storage.engines.deepl.TIMEOUT", 0.05)
    service.delay = 1.3
    with pytest.raises(TranslateError, match="has not answered for 0 seconds; it may bill"):
        engine().translate(ask("Een zin."))


def test_a_request_stays_under_the_limit(service: Service) -> None:
    engine().translate(ask("Een zin.", context="Ж" * LIMIT))
    (sent,) = service.requests
    assert len(str(sent).encode()) < LIMIT
    assert sent["context"].startswith("ЖЖЖ")


def test_nothing_of_a_text_is_logged(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    engine(glossary=TERMS).translate(ask("Een vertrouwelijke gemeente."))
    engine().usage()
    assert "vertrouwelijke" not in caplog.text
    assert KEY not in caplog.text
