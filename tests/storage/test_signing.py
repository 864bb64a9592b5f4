"""What ssh-keygen says when it can't sign is told to the person, with what to check."""

from pathlib import Path

import pytest

from translate.errors import TranslateError
from translate.storage.signing import sign, verify


@pytest.fixture
def keygen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in place of ssh-keygen; a test writes its lines."""
    program = tmp_path / "bin" / "ssh-keygen"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    return program


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("echo 'Warning: the agent is slow' >&2\necho 'No such key' >&2", "No such key"),
        (":", "nothing was said"),
    ],
)
def test_why_it_can_not_sign(keygen: Path, lines: str, told: str) -> None:
    keygen.write_text(f"#!/bin/sh\n{lines}\nexit 1\n", encoding="utf-8")
    with pytest.raises(TranslateError) as caught:
        sign(b"text", "/keys/anna")
    assert str(caught.value) == (
        f"ssh-keygen can't sign with /keys/anna ({told}); "
        "check TRANSLATE_SIGNING_KEY, or git's user.signingKey, and `ssh-add -l`"
    )


def test_a_key_that_waits_for_somebody_for_too_long(
    keygen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keygen.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    monkeypatch.setattr("translate.storage.signing._SECONDS", 0.2)
    with pytest.raises(TranslateError, match=r"did not answer within 0.2 seconds; let an agent"):
        sign(b"text", "/keys/anna")


def test_without_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TranslateError, match=r"which is not installed; install OpenSSH"):
        verify(b"text", "c2ln", tmp_path, ["Anna"], "2026-03-14T09:30:00Z")
