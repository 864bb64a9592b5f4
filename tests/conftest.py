"""Fixtures that the tests of several layers share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspaces import Shell, write_letter


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, holding one consistent letter, `pool`."""
    write_letter(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def translate(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The command line."""
    monkeypatch.delenv("TRANSLATE_DEBUG", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    return Shell(capsys)
