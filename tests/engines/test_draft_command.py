"""`translate draft` as a process, with a server that is honest and one that is not."""

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.bench.kills import dearest, disturbed, undisturbed
from tests.engines.server import Service, change_numbers, lose_tags, merge, serving, swap_notes
from tests.engines.workspaces import EN, draft, make_workspace, start


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Service, str]]:
    with serving() as found:
        yield found


@pytest.fixture
def service(running: tuple[Service, str]) -> Service:
    """The server, as if it had just been started."""
    running[0].__init__()  # type: ignore[misc]
    return running[0]


@pytest.fixture
def server(running: tuple[Service, str]) -> str:
    return running[1]


def ledger(folder: Path) -> list[dict[str, Any]]:
    path = folder / "reviews.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


DRAFTED = """
Ethcaeg nedel nav ed daaretneemeg, etseb nerub,

Po 12 traam 2026 toolseb teh egelloc mo dabmewz Ed Flog et netiuls.[^1] Jiw negarv u tad tiulseb \
guret et neiaard. Ni 2025 nemawk re 48.200 srekeozeb.[^2]

Jiw negarv u:

1. Duoh teh dab nepo tot **1 iraunaj 2028**.
2. Lets roovraad € 1,2 neojlim raabkihcseb, eiz [ed gnitorgeb](https://waterdam.example/begroting).

- **Sreduo.**

  Jiz negnerb 640 nerednik rep keew raan selmewz.[^1]

Fjirhcs sno po bad@golf.example fo `#zwembad`.

[^1]: Tiulseb nav teh egelloc, 12 traam 2026.

[^2]: Galsrevraaj 2025, zlb. 7.
"""


def test_everything_that_is_missing_is_drafted_in_its_place(
    service: Service, server: str, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path)
    code, out, err = draft(tmp_path, server, "--dry-run")
    assert code == 0
    assert out == (
        "pool en: 10 units to draft: 0 from the memory; 10 by deepl, 439 characters to be billed\n"
    )
    assert service.requests == []

    code, out, err = draft(tmp_path, server)
    assert code == 0
    assert (folder / "en.md").read_text(encoding="utf-8") == EN + DRAFTED
    assert "pool: 10 drafts (10 by deepl), 4 with findings" in out
    assert "date-drift" in out
    assert "deepl: 0 of 1,000,000 characters used" in err
    assert "indexing" not in err
    assert "deepl: 439 of 1,000,000 characters used" in err
    assert service.characters == 439
    events = ledger(folder)
    assert len(events) == 10
    assert {(e["event"], e["engine"], e["model"], e["by"]) for e in events} == {
        ("drafted", "deepl", "quality_optimized", "Vera")
    }
    context = [request.get("context") for request in service.requests]
    assert context[1] == "Geachte leden van de gemeenteraad, beste buren,\n\nWij vragen u:"

    code, out, err = draft(tmp_path, server)
    assert (code, out) == (0, "pool: 0 drafts\n")
    assert len(service.requests) == 10


@pytest.mark.usefixtures("service")
def test_findings_about_drafts_are_told_in_the_readers_language(
    server: str, tmp_path: Path
) -> None:
    make_workspace(tmp_path)
    code, out, _err = draft(tmp_path, server, "--ui-language", "ru")
    assert code == 0
    assert "date-drift" in out
    assert "error:" not in out and "ошибка" in out


def test_drafts_are_machine_drafts_until_a_person_edits_them(
    service: Service, server: str, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path)
    draft(tmp_path, server)
    assert states(tmp_path) == {"u1": "unreviewed", "u2": "unreviewed"} | dict.fromkeys(
        [f"u{number}" for number in range(3, 13)], "machine-draft"
    )
    text = (folder / "en.md").read_text(encoding="utf-8")
    (folder / "en.md").write_text(
        text.replace("Ethcaeg nedel nav ed daaretneemeg, etseb nerub", "Dear council")
    )
    assert states(tmp_path)["u3"] == "unreviewed"


def states(root: Path) -> dict[str, Any]:
    process = start(root, "", "diff", "pool", "--format", "json")
    out, _err = process.communicate(timeout=60)
    (letter,) = json.loads(out)["letters"]
    return {unit["unit"]: unit["state"].get("en") for unit in letter["units"]}


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (lose_tags, "deepl did not keep the marks: [^1] is missing [draft-tags]"),
        (swap_notes, "moved [draft-tags]"),
        (change_numbers, "[number-"),
    ],
)
def test_a_hostile_service_is_found_out(
    service: Service, server: str, tmp_path: Path, fault: Any, said: str
) -> None:
    service.always = fault
    folder = make_workspace(tmp_path)
    code, out, _err = draft(tmp_path, server)
    assert code == 0
    assert said in out
    assert "10 drafts (10 by deepl)" in out
    assert (folder / "en.md").read_text(encoding="utf-8").startswith(EN)


def test_a_quota_ends_the_run_and_keeps_what_is_done(
    service: Service, server: str, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path)
    service.quota = 230
    code, out, err = draft(tmp_path, server)
    assert code == 2
    assert "pool: 3 drafts (3 by deepl)" in out
    assert "left: en u6, u7, u8, u9, u10, u11, u12" in out
    assert "DeepL's quota of this period is used up (456)" in err
    before = service.characters
    service.quota = 10_000
    code, out, err = draft(tmp_path, server)
    assert (code, service.characters) == (0, 439)
    assert before <= 230
    assert (folder / "en.md").read_text(encoding="utf-8") == EN + DRAFTED


def test_max_characters_stops_before_it_is_exceeded(
    service: Service, server: str, tmp_path: Path
) -> None:
    make_workspace(tmp_path)
    code, out, err = draft(tmp_path, server, "--max-characters", "150")
    assert code == 2
    assert 0 < service.characters <= 150
    assert "go on with a higher --max-characters" in err
    assert "left: en" in out


@pytest.mark.parametrize(
    ("faults", "message"),
    [
        ([lambda _: 403], "does not accept the key (403)"),
        ([lambda _: 413], "too long for DeepL (413)"),
        ([lambda _: b"<html>"], "no JSON of the kind that is documented"),
        ([lambda _: [""]], "an empty result"),
        ([lose_tags, merge], "1 results for 3 texts"),
    ],
)
def test_a_failure_keeps_what_is_done(
    service: Service, server: str, tmp_path: Path, faults: Any, message: str
) -> None:
    folder = make_workspace(tmp_path)
    service.faults = [None, *faults]
    code, out, err = draft(tmp_path, server)
    assert code == 2
    assert message in err
    assert "Traceback" not in err
    assert "pool: 1 draft (1 by deepl)" in out
    assert len(ledger(folder)) == 1


def test_a_wrong_key_is_found_out_before_anything_is_sent_or_recorded(
    service: Service, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_workspace(tmp_path, confidential=True)
    monkeypatch.setattr("tests.engines.workspaces.KEY", "wrong-key-77")
    code, out, err = draft(tmp_path, server, "--send", "--yes")
    assert code == 2
    assert "does not accept the key" in err
    assert "wrong-key-77" not in out + err
    assert ledger(folder) == []
    assert service.requests == []


def test_a_confidential_letter_stays_here(service: Service, server: str, tmp_path: Path) -> None:
    make_workspace(tmp_path, confidential=True)
    code, _out, err = draft(tmp_path, server)
    assert code == 2
    assert "pool is confidential: deepl would get its text; use --engine memory" in err
    assert service.requests == []
    assert draft(tmp_path, server, "--engine", "memory")[0] == 0


@pytest.mark.parametrize(("typed", "code"), [("pool\n", 0), ("yes\n", 2), ("", 2)])
def test_sending_is_confirmed_and_recorded(
    service: Service, server: str, tmp_path: Path, typed: str, code: int
) -> None:
    folder = make_workspace(tmp_path, confidential=True)
    process = start(tmp_path, server, "draft", "pool", "--as", "Vera", "--send")
    _out, err = process.communicate(typed, timeout=60)
    assert process.returncode == code
    assert "439 characters of it would go to deepl" in err
    sent = [event for event in ledger(folder) if event["event"] == "sent"]
    if code == 0:
        (event,) = sent
        assert (event["engine"], event["language"], event["characters"]) == ("deepl", "en", 439)
        assert (event["by"], ledger(folder)[0]) == ("Vera", event)
    else:
        assert sent == []
        assert "nothing was sent" in err
        assert ("Type pool to let them: \n" in err) == (typed == "")
        assert service.requests == []


def test_a_stale_text_is_drafted_anew_only_when_asked(
    service: Service, server: str, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path)
    draft(tmp_path, server)
    nl = (folder / "nl.md").read_text(encoding="utf-8")
    (folder / "nl.md").write_text(nl.replace("640 kinderen", "650 kinderen"), encoding="utf-8")
    assert states(tmp_path)["u9"] == "stale"
    before = (folder / "en.md").read_bytes()
    assert draft(tmp_path, server)[1] == "pool: 0 drafts\n"
    assert (folder / "en.md").read_bytes() == before

    code, out, _err = draft(tmp_path, server, "--stale")
    assert code == 0
    assert "pool: 1 draft (1 by deepl)" in out
    assert (folder / "en.md").read_bytes() == before.replace(b"640", b"650")
    assert ledger(folder)[-1]["previous"] == "Jiz negnerb 640 nerednik rep keew raan selmewz.[^1]"
    assert states(tmp_path)["u9"] == "machine-draft"


def test_a_version_that_was_edited_meanwhile_is_not_overwritten(
    service: Service, server: str, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path)
    service.delay = 0.2
    process = start(tmp_path, server, "draft", "pool", "--as", "Vera")
    while not service.requests:
        time.sleep(0.01)
    (folder / "en.md").write_text(EN + "\nDear council,\n", encoding="utf-8")
    service.delay = 0
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "en.md: was changed while it was being drafted; run the command again" in err
    assert (folder / "en.md").read_text(encoding="utf-8") == EN + "\nDear council,\n"
    assert draft(tmp_path, server)[0] == 0
    assert service.characters <= 439


def test_ctrl_c_waits_for_the_answer_under_way_and_keeps_it(
    service: Service, server: str, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path)
    service.delay = 0.3
    process = start(tmp_path, server, "draft", "pool", "--as", "Vera")
    while len(service.requests) < 4:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert len(service.requests) <= 5  # the one under way, and at most one that had just begun
    assert process.returncode == 130
    assert "stopped; what was done until here is kept" in err
    assert "Traceback" not in err
    assert "pool: 3 drafts (3 by deepl)" in out
    assert len(ledger(folder)) == 3
    service.delay = 0
    assert draft(tmp_path, server)[0] == 0
    assert (folder / "en.md").read_text(encoding="utf-8") == EN + DRAFTED
    assert service.characters == 439


def test_a_bar_is_shown_on_a_terminal_and_only_there(
    service: Service, server: str, tmp_path: Path
) -> None:
    make_workspace(tmp_path)
    service.faults = [None, lambda _: 429]
    screen, terminal = os.openpty()
    process = start(tmp_path, server, "draft", "pool", "--as", "Vera", stderr=terminal)
    os.close(terminal)
    seen = b""
    with suppress(OSError):  # Linux ends a terminal that everybody has left with an error
        while piece := os.read(screen, 4096):
            seen += piece
    os.close(screen)
    out, _ = process.communicate(timeout=60)
    assert "translate: indexing letters" in seen.decode()
    assert "drafting" in seen.decode()
    assert "100%" in seen.decode()
    assert "DeepL is asked too often (429); again in 1 s" in seen.decode()
    assert "drafting" not in out
    assert "10 drafts" in out


def test_a_killed_run_costs_at_most_the_request_in_flight(service: Service, server: str) -> None:
    """A few of the runs of `tests/bench/kills.py`."""
    service.delay = 0.05
    characters, version, seconds = undisturbed(service, server)
    single = dearest(service)
    for wait, sign, request in (
        (seconds * 0.5, signal.SIGKILL, 0),
        (0.05, signal.SIGKILL, 10),
        (0.02, signal.SIGINT, 6),
    ):
        billed, found, _ = disturbed(service, server, wait, sign, request)
        assert found == version
        assert 0 <= billed - characters <= (single if sign == signal.SIGKILL else 0)


@pytest.mark.parametrize(
    ("settings", "options", "message"),
    [
        ("", ("--engine", "babelfish"), "unknown engine “babelfish”; use some of memory, deepl"),
        ("", ("--engine", "deepl,local"), "deepl and local would draft the same texts"),
        ("", ("--to", "xx"), "pool is not translated into “xx”; use en\n"),
        ("", ("--to", "ru"), "; use en, or add “ru” to languages in letter.toml\n"),
        ("", ("--engine", "libretranslate"), "drafting.libretranslate has no address; write"),
        ("", ("--engine", "chat"), "drafting.chat has no address; write"),
        ("", ("--engine", "local"), "there is no folder|no local model"),
    ],
)
def test_what_can_not_be_done_is_said(
    service: Service,
    server: str,
    tmp_path: Path,
    settings: str,
    options: tuple[str, ...],
    message: str,
) -> None:
    make_workspace(tmp_path, settings=settings)
    code, _out, err = draft(tmp_path, server, *options)
    assert code == 2
    assert any(part in err for part in message.split("|"))
    assert "Traceback" not in err


def test_a_libretranslate_server_here_may_see_what_is_confidential(
    service: Service, server: str, tmp_path: Path
) -> None:
    settings = (
        f'[drafting]\nlibretranslate = "{server}"\n[drafting.pairs]\nnl-en = ["libretranslate"]\n'
    )
    folder = make_workspace(tmp_path, confidential=True, settings=settings)
    code, out, _err = draft(tmp_path, server)
    assert code == 0
    assert "10 drafts (10 by libretranslate)" in out
    assert (folder / "en.md").read_text(encoding="utf-8") == EN + DRAFTED
    assert [event["event"] for event in ledger(folder)] == ["drafted"] * 10


@pytest.mark.parametrize("options", [("--engine", "deepl"), ("--send",)])
def test_a_service_that_is_not_there_is_told_as_that(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    make_workspace(tmp_path)
    code, out, err = draft(tmp_path, "http://127.0.0.1:9", *options)
    assert (code, out) == (2, "")
    assert err == ("translate: DeepL can't be reached; try again later; what was done is kept\n")


def test_drafts_are_written_where_the_service_does_not_say_at_the_end_how_full_it_is(
    service: Service, server: str, tmp_path: Path
) -> None:
    service.tires = True
    folder = make_workspace(tmp_path)
    code, out, _err = draft(tmp_path, server)
    assert code == 0
    assert "pool: 10 drafts (10 by deepl)" in out
    assert (folder / "en.md").read_text(encoding="utf-8") == EN + DRAFTED
