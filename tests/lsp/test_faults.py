"""A fault of the program is told without what the letter says."""

from __future__ import annotations

from translate.lsp.faults import guarded, told


def test_a_fault_is_told_by_its_kind_and_place_alone() -> None:
    said: list[str] = []

    def handler(text: str) -> str:
        raise KeyError(text)

    run = guarded(lambda error: said.append(told(error)), handler)
    assert run("the minister resigns on Monday") is None
    (message,) = said
    assert message.startswith("translate: a fault of the program (KeyError at test_faults.py:")
    assert "minister" not in message
