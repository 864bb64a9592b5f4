"""Nothing leaves the machine without a permission: every public way in, and every trick."""

import copy
import pickle
import shutil
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import translate
from tests.engines.listeners import Trap, chatting, trap
from tests.engines.server import KEY
from tests.engines.workspaces import PATH, custody, make_workspace, permitted
from translate.application.chains import Chains
from translate.application.drafting import Consent, Wish, prepare
from translate.application.opening import open_letter
from translate.drafting.custody import Custody
from translate.drafting.engine import Request
from translate.drafting.permission import Permission, Sending, permit
from translate.drafting.plan import plan
from translate.drafting.run import run
from translate.errors import TranslateError
from translate.storage.engines import Setup, build, describe
from translate.storage.engines.deepl import DeepL
from translate.storage.engines.endpoint import parse

REMOTE = "http://translate.example:5000"
SECRET = Request("nl", "en", ("Een geheime zin.",), "", PATH)


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Iterator[Trap]:
    """A listener at which every engine, name and proxy would arrive; it must stay empty."""
    with trap() as found:
        address = f"http://127.0.0.1:{found.port}"
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, address)
            monkeypatch.setenv(name.upper(), address)
        monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
        monkeypatch.setenv("DEEPL_SERVER_URL", address)
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        yield found
    assert found.visits == 0


def setup(engine: str, address: str) -> Setup:
    options = {"libretranslate": address} if engine == "libretranslate" else {"chat": address}
    return Setup(pair=("nl", "en"), options={**options, "chat_model": "m"})


FORGED: list[Any] = [None, True, object(), object.__new__(Permission)]


@pytest.mark.parametrize("permission", FORGED)
@pytest.mark.parametrize("engine", ["deepl", "libretranslate", "chat"])
def test_no_engine_is_built_without_a_permission(
    outside: Trap, engine: str, permission: Any
) -> None:
    with pytest.raises(TranslateError, match="nobody has permitted it"):
        build(engine, setup(engine, REMOTE), permission)
    with pytest.raises(TranslateError, match="nobody has permitted it"):
        DeepL(Setup(pair=("nl", "en")), permission)


def test_only_the_gate_makes_a_permission() -> None:
    real = permitted("deepl")
    with pytest.raises(TypeError, match="made by"):
        Permission()
    for copied in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="copied"):
            copied(real)
    with pytest.raises(AttributeError):
        real._services = ("chat",)
    forged = object.__new__(Permission)
    for name in ("_paths", "_services"):
        object.__setattr__(forged, name, getattr(real, name))
    with pytest.raises(TranslateError, match="nobody has permitted it"):
        build("deepl", Setup(pair=("nl", "en")), forged)


def test_a_permission_is_for_the_services_it_names(outside: Trap) -> None:
    with pytest.raises(TranslateError, match="is not for chat; it names deepl"):
        build("chat", setup("chat", REMOTE), permitted("deepl"))


@pytest.mark.parametrize("engine", ["deepl", "libretranslate", "chat"])
@pytest.mark.parametrize("path", ["letters/other/nl.md", ""])
def test_a_permission_is_for_one_letter(outside: Trap, engine: str, path: str) -> None:
    built = build(engine, setup(engine, REMOTE), permitted(engine))
    with pytest.raises(TranslateError, match="is for another letter; ask for one"):
        built.translate(Request("nl", "en", ("Een geheime zin.",), "", path))


def sending(confidential: bool) -> Sending:
    return Sending(custody(confidential=confidential), {("deepl", "en"): 439})


def test_nobody_but_a_letters_settings_says_that_it_is_not_confidential() -> None:
    real = custody(confidential=True)
    forged = object.__new__(Custody)
    for name in ("letter", "folder", "paths"):
        object.__setattr__(forged, name, getattr(real, name))
    object.__setattr__(forged, "confidential", False)
    for made_up in (forged, None):
        with pytest.raises(TranslateError, match="nothing says whether"):
            permit(
                Sending(made_up, {("deepl", "en"): 1}),  # type: ignore[arg-type]
                send=True,
                confirm=lambda _: "pool",
                by="Vera",
                at="2026",
            )
    with pytest.raises(AttributeError):
        real.confidential = False
    with pytest.raises(TypeError, match="copied"):
        copy.copy(real)


def test_only_the_reader_of_settings_makes_a_custody() -> None:
    users = {
        str(path)
        for path in Path(translate.__file__).parent.rglob("*.py")
        if "entrust" in path.read_text(encoding="utf-8")
    }
    assert {Path(user).parts[-2:] for user in users} == {
        ("drafting", "custody.py"),
        ("storage", "custody.py"),
    }


def test_settings_in_memory_do_not_count(
    outside: Trap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(tmp_path, confidential=True)
    monkeypatch.chdir(tmp_path)
    opened = open_letter("pool", tmp_path)
    opened = replace(opened, settings=replace(opened.settings, confidential=False))
    with prepare(opened, Wish()) as drafting, pytest.raises(TranslateError, match="confidential"):
        drafting.run(Consent(), by="Vera", now=lambda: "2026", progress=lambda _: None)


def test_deepl_goes_past_proxies_and_netrc_but_for_a_tunnel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("default login spy password from-netrc\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
    with trap() as proxy, trap() as server:
        for name in ("http_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("DEEPL_SERVER_URL", f"http://127.0.0.1:{server.port}")
        engine = build("deepl", Setup(pair=("nl", "en")), permitted("deepl"))
        with pytest.raises(Exception, match="DeepL"):
            engine.translate(SECRET)
        assert (proxy.visits, server.visits) == (0, 1)
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("DEEPL_SERVER_URL", "https://deepl.example")
        engine = build("deepl", Setup(pair=("nl", "en")), permitted("deepl"))
        with pytest.raises(Exception, match="DeepL"):
            engine.translate(SECRET)
        assert b"geheime" not in proxy.heard
        assert proxy.heard.startswith(b"CONNECT deepl.example:443 ")


def test_the_gate_refuses_a_confidential_letter_and_records_one_that_is_sent() -> None:
    def ask(confidential: bool, send: bool, typed: str) -> Any:
        return permit(
            sending(confidential), send=send, confirm=lambda _: typed, by="Vera", at="2026"
        )

    assert ask(False, False, "")[1] == ()
    with pytest.raises(TranslateError, match="deepl would get its text; use --engine memory"):
        ask(True, False, "pool")
    with pytest.raises(TranslateError, match="nothing was sent; type pool"):
        ask(True, True, "yes")
    _, (event,) = ask(True, True, "pool\n")
    assert (event.engine, event.language, event.characters, event.by) == (
        "deepl", "en", 439, "Vera",
    )  # fmt: skip


def test_a_confidential_letter_from_python(
    outside: Trap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_workspace(tmp_path, confidential=True)
    monkeypatch.chdir(tmp_path)
    opened = open_letter("pool", tmp_path)
    jobs = plan(opened.letter, {(unit.id, "en") for unit in opened.letter.units}, ["en"])
    with Chains(opened, [("nl", "en")], minimum=0.7) as chains:
        outcome = run(jobs, chains.chains)
        assert "nobody has permitted it" in str(outcome.stopped)
        with pytest.raises(TranslateError, match="nobody has permitted it"):
            chains.allow(FORGED[-1])
        chains.allow(permitted("deepl", path="letters/other/nl.md"))
        assert "is for another letter" in str(run(jobs, chains.chains).stopped)
    with prepare(opened, Wish()) as drafting, pytest.raises(TranslateError, match="confidential"):
        drafting.run(Consent(), by="Vera", now=lambda: "2026", progress=lambda _: None)
    assert not (folder / "reviews.jsonl").exists()


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1\\@localhost:2",
        "http://127.0.0.1:1@localhost:2",
        "http://localhost@127.0.0.1:2",
        "http://localhost:x@attacker.example",
        "http://localhost:5000?to=x",
        "http://localhost:5000#x",
        "http://localhost :5000",
        " http://localhost:5000",
        "http://localhost:5000\n",
        "http://local\thost:5000",
        "http://localhost\x00.attacker.example",
        "http://2130706433:5000",
        "http://0x7f000001",
        "http://0177.0.0.1",
        "http://127.1",
        "http://127.0.0.01",
        "http://[::ffff:127.0.0.1]:5000",
        "http://[::1%25lo]:5000",
        "http://localhost:0",
        "http://localhost:70000",
        "http://localhost..",
        "http://localhost.:5000",
        "http://lоcalhost:5000",  # a Cyrillic о
        "ftp://localhost",
        "localhost:5000",
        "//localhost",
        "http:///path",
        "",
    ],
)
@pytest.mark.parametrize("engine", ["libretranslate", "chat"])
def test_an_address_is_scheme_host_port_and_path(engine: str, address: str) -> None:
    with pytest.raises(TranslateError, match="write scheme, host, port and path and nothing else"):
        describe(engine, setup(engine, address))


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://localhost:5000", True),
        ("https://LOCALHOST/v1/", True),
        ("http://127.0.0.1", True),
        ("http://127.8.9.10:80/v1", True),
        ("http://[::1]:5000", True),
        ("http://localhost.attacker.example", False),
        ("http://127.0.0.1.nip.example", False),
        ("http://127.0.0.1.attacker.example:5000", False),
        ("http://0.0.0.0:5000", False),
        ("http://10.0.0.7:5000", False),
        ("http://[2001:db8::1]:5000", False),
    ],
)
def test_local_is_localhost_or_a_loopback_address(address: str, local: bool) -> None:
    assert parse(address, "drafting.chat", "http://localhost").local is local


def test_a_local_engine_ignores_proxies_and_netrc(
    outside: Trap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("default login spy password from-netrc\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.delenv("CHAT_API_KEY", raising=False)
    with chatting() as (chat, address):
        for host in ("127.0.0.1", "localhost"):
            engine = build("chat", setup("chat", address.replace("127.0.0.1", host)))
            assert engine.translate(SECRET).texts == ("Nee emieheg niz.",)
    assert [headers.get("authorization") for headers in chat.headers] == [None, None]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("engine", ["libretranslate", "chat"])
def test_a_redirect_is_not_followed(engine: str, status: int) -> None:
    with chatting() as (chat, address), trap() as elsewhere:
        chat.status, chat.location = status, f"http://127.0.0.1:{elsewhere.port}/"
        with pytest.raises(TranslateError, match="sends us on to another address"):
            build(engine, setup(engine, address)).translate(SECRET)
    assert elsewhere.visits == 0
    assert len(chat.requests) == 1


def test_a_name_that_leads_elsewhere_is_not_dialled(
    outside: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolved(*_: object, **__: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("203.0.113.9", 5000))]

    engine = build("chat", setup("chat", f"http://localhost:{outside.port}"))
    monkeypatch.setattr("socket.getaddrinfo", resolved)
    with pytest.raises(TranslateError, match=r"localhost is not this machine: it leads to 203"):
        engine.translate(SECRET)


def test_only_the_loopback_addresses_of_a_name_are_dialled(monkeypatch: pytest.MonkeyPatch) -> None:
    dialled: list[str] = []
    with chatting() as (_, address):
        engine = build("chat", setup("chat", address.replace("127.0.0.1", "localhost")))
        port = int(address.split(":")[2].split("/")[0])
        connect = socket.create_connection

        def resolved(host: str, *_: object, **__: object) -> list[Any]:
            known = [host] if host[0].isdigit() else ["203.0.113.9", "127.0.0.1"]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in known]

        def noted(where: tuple[str, int], *others: Any) -> socket.socket:
            dialled.append(where[0])
            return connect(where, *others)

        monkeypatch.setattr("socket.getaddrinfo", resolved)
        monkeypatch.setattr("socket.create_connection", noted)
        assert engine.translate(SECRET).texts == ("Nee emieheg niz.",)
    assert dialled == ["127.0.0.1"]


def test_letters_of_two_folders_have_permissions_of_their_own(tmp_path: Path) -> None:
    public = make_workspace(tmp_path / "a")
    shutil.copytree(public, tmp_path / "b/letters/pool")
    first = open_letter("pool", tmp_path / "a").letter.versions["nl"].path
    second = open_letter("pool", tmp_path / "b").letter.versions["nl"].path
    assert first != second
    engine = build("chat", setup("chat", REMOTE), permitted("chat", path=first))
    with pytest.raises(TranslateError, match="is for another letter"):
        engine.translate(Request("nl", "en", ("Een zin.",), "", second))
