"""A fault of the program is told without what the letter says."""

from __future__ import annotations

import sys

import pytest

from tests.workspaces import Shell
from translate.lsp.faults import guarded, told


def test_a_fault_is_told_by_its_kind_and_place_alone() -> None:
    said: list[str] = []

    def handler(text: str) -> str:
        raise KeyError(text)

    run = guarded(lambda error: said.append(told(error, "en")), handler)
    assert run("the minister resigns on Monday") is None
    (message,) = said
    assert message.startswith("translate: a fault of the program (KeyError at test_faults.py:")
    assert "minister" not in message


def test_without_its_extra_the_command_says_what_to_install(
    translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "translate.lsp.server", raising=False)
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    ran = translate("lsp")
    assert ran.code == 2
    assert ran.out == ""
    assert "the language server needs pygls, which is not installed" in ran.err
    assert "pip install 'translate-letters[lsp]'" in ran.err


def test_a_language_that_nothing_is_told_in_is_refused(translate: Shell) -> None:
    ran = translate("lsp", "--ui-language", "de")
    assert ran.code == 2
    assert "nothing is told in “de”" in ran.err
