"""The chat engine over HTTP, against a server that keeps to the protocol and one that does not."""

import json
from collections.abc import Iterator

import pytest

from tests.drafting.segments import segment
from tests.engines.listeners import Chatting, chatting
from translate.drafting.draft import draft_by_engine
from translate.drafting.engine import Busy, Request
from translate.errors import TranslateError
from translate.model import Concept
from translate.storage.engines import Setup, build, describe

GLOSSARY = (
    Concept({"nl": ("gemeenteraad",), "en": ("municipal council",)}, {}),
    Concept({"nl": ("tolk",), "en": ("interpreter",)}, {}),
)
ASKED = Request("nl", "en", ("De <g1>gemeenteraden</g1> besluiten.<x2/>",), "Wij wachten al lang.")


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Chatting, str]]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("CHAT_API_KEY", "a-key")
    with chatting() as found:
        yield found


def setup(address: str, **others: object) -> Setup:
    options = {"chat": address, "chat_model": "test-model"}
    values = {"pair": ("nl", "en"), "options": options} | others
    return Setup(**values)  # type: ignore[arg-type]


def test_what_is_asked(running: tuple[Chatting, str]) -> None:
    chat, address = running
    engine = build("chat", setup(address, glossary=GLOSSARY, formality="more"))
    answer = engine.translate(ASKED)
    assert answer.texts == ("Ed <g1>nedaretneemeg</g1> netiulseb.<x2/>",)
    assert answer.model == "test-model"
    (body,), (headers,) = chat.requests, chat.headers
    assert chat.paths == ["/v1/chat/completions"]
    assert (body["model"], body["temperature"]) == ("test-model", 0)
    assert headers["authorization"] == "Bearer a-key"
    system, user = body["messages"]
    assert (system["role"], user) == ("system", {"role": "user", "content": ASKED.texts[0]})
    assert "from Dutch into English" in system["content"]
    assert "gemeenteraad = municipal council" in system["content"]
    assert "interpreter" not in system["content"]  # its term is not in the text
    assert "Wij wachten al lang." in system["content"]
    assert "formally" in system["content"]


def test_tags_that_are_lost_are_asked_for_once_more_and_named(
    running: tuple[Chatting, str],
) -> None:
    chat, address = running
    chat.lose_tags = True
    source = segment("Zie **dit**.[^1] En dat.\n\n[^1]: Een.\n")
    draft = draft_by_engine(source, "en", "", build("chat", setup(address)))
    assert draft.markup == "Eiz tid. Ne tad."
    assert any("[^1] is missing" in problem for problem in draft.problems)
    assert len(chat.requests) == 3  # the text, then its two sentences


@pytest.mark.parametrize(
    ("status", "kind", "message"),
    [
        (400, TranslateError, r"refused a request \(400\); .*check drafting.chat"),
        (401, TranslateError, r"does not accept the key \(401\); check CHAT_API_KEY"),
        (404, TranslateError, r"refused a request \(404\)"),
        (307, TranslateError, r"\(307\): it sends us on to another address"),
        (429, Busy, "asked too often"),
        (500, Busy, "trouble of its own"),
    ],
)
def test_a_status_has_a_name(
    running: tuple[Chatting, str], status: int, kind: type[Exception], message: str
) -> None:
    chat, address = running
    chat.status = status
    with pytest.raises(kind, match=message) as raised:
        build("chat", setup(address)).translate(ASKED)
    assert "a-key" not in str(raised.value)
    assert "gemeenteraden" not in str(raised.value)


def choice(content: object, reason: str = "stop") -> bytes:
    message = {"message": {"content": content}, "finish_reason": reason}
    return json.dumps({"choices": [message]}).encode()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"<html>", "no JSON;"),
        (b"[]", "no JSON of the kind"),
        (b'{"choices": []}', "no JSON of the kind"),
        (b'{"choices": [{"message": null}]}', "no JSON of the kind"),
        (b"[" * 100_000, "no JSON"),
        (choice(None), "no text"),
        (choice(["a"]), "no text"),
        (choice("  "), "an empty result"),
        (choice("<think>hm</think> "), "an empty result"),
        (choice("half \ud83d"), "that no file can hold"),
        (choice("Het beg", "length"), "cut off"),
    ],
)
def test_an_answer_that_can_not_be_used(
    running: tuple[Chatting, str], body: bytes, message: str
) -> None:
    chat, address = running
    chat.body = body
    with pytest.raises(TranslateError, match=f"can't be used: .*{message}"):
        build("chat", setup(address)).translate(ASKED)


def test_what_a_model_thinks_is_left_out(running: tuple[Chatting, str]) -> None:
    chat, address = running
    chat.body = choice("<think>Dutch, so…</think>\n\nThe councils decide.")
    assert build("chat", setup(address)).translate(ASKED).texts == ("The councils decide.",)


@pytest.mark.parametrize("drip", [False, True])
def test_a_server_that_hangs_is_given_up(
    running: tuple[Chatting, str], monkeypatch: pytest.MonkeyPatch, drip: bool
) -> None:
    chat, address = running
    monkeypatch.setattr("translate.storage.engines.chat.TIMEOUT", (1.0, 0.2))
    chat.delay, chat.drip = (0.0, True) if drip else (0.6, False)
    with pytest.raises(Busy, match="has not answered"):
        build("chat", setup(address)).translate(ASKED)


def test_model_terms_and_formality_shape_an_answer() -> None:
    address = "http://localhost:11434/v1"
    plain = describe("chat", setup(address))
    assert plain.local
    assert plain.settings != describe("chat", setup(address, glossary=GLOSSARY)).settings
    assert plain.settings != describe("chat", setup(address, formality="less")).settings
    assert plain.settings == describe("chat", setup(f"{address}/")).settings


def test_no_model() -> None:
    lacking = Setup(pair=("nl", "en"), options={"chat": "http://localhost:11434/v1"})
    with pytest.raises(TranslateError, match=r"no model; set drafting\.chat_model"):
        describe("chat", lacking)
