"""`translate review`: what it prints, where it listens, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.page.browsing import ROOT, serving
from tests.workspaces import Shell


def test_the_first_line_is_the_address_of_the_letter(workspace: Path) -> None:
    with serving(workspace, "pool", "--as", "Anna de Wit") as address:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/letters/pool\?token=[\w-]{40,}", address)
        with urlopen(address, timeout=20) as answer:
            assert "Keep the pool open" in answer.read().decode()
        with pytest.raises(HTTPError) as refused:
            urlopen(address.partition("?")[0], timeout=20)
        assert refused.value.code == 403
        refused.value.close()


def test_it_listens_on_this_machine_alone(workspace: Path) -> None:
    with serving(workspace) as address:
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=.*", address)
        assert found
        with socket.socket() as other, pytest.raises(ConnectionRefusedError):
            other.settimeout(2)
            other.connect(("127.0.0.2", int(found[1])))


def test_it_ends_with_ctrl_c(workspace: Path) -> None:
    command = [sys.executable, "-m", "translate", "review", "--no-open"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=workspace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        server.stdout.readline()
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=30)
    assert server.returncode == 0
    assert out == b""
    assert "every decision is in the ledger" in err.decode()


def test_a_port_that_is_taken_is_said(workspace: Path, translate: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = translate("review", "--no-open", "--port", str(port))
    assert ran.code == 2
    assert ran.err == f"translate: port {port} can't be used; name another with --port, or none\n"


def test_an_unknown_letter_is_said(workspace: Path, translate: Shell) -> None:
    ran = translate("review", "pol", "--no-open")
    assert ran.code == 2
    assert "did you mean “pool”" in ran.err


def test_without_its_packages_the_page_says_what_installs_them(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [one for one in sys.modules if one.startswith("translate.page")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    ran = translate("review", "--no-open")
    assert ran.code == 2
    assert ran.err == (
        "translate: the review page needs uvicorn, which is not installed; "
        "run `pip install 'translate-letters[page]'`, or add --terminal\n"
    )
