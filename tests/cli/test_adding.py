"""The command that `docs/contributors.md` adds does what it says."""

from pathlib import Path

import pytest

from tests.cli.example.count import command


def test_the_example_counts(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "letters" / "pool" / "en.md").unlink()
    (workspace / "letters" / "pool" / "ru.md").unlink()
    (workspace / "letters" / "pool" / "nl.md").write_text("# Een\n\nTwee.\n", encoding="utf-8")
    command("pool")
    assert capsys.readouterr().out == "pool: 2 units\n"
