"""`translate watch`: a process that is told of every save."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from tests.workspaces import replace_in

EN = Path("letters/pool/en.md")


class Watch:
    """A running `translate watch`, and the lines it wrote."""

    def __init__(self, *letters: str) -> None:
        command = [sys.executable, "-m", "translate", "watch", *letters]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        self.process = subprocess.Popen(command, text=True, encoding="utf-8", **pipes)  # type: ignore[call-overload]
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        with self.process.stdout:
            for line in self.process.stdout:
                self._lines.put(line.rstrip("\n"))

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()

    def until(self, wanted: Callable[[str], bool]) -> list[str]:
        """The lines up to the first one that is wanted."""
        lines: list[str] = []
        while not lines or not wanted(lines[-1]):
            lines.append(self._lines.get(timeout=60))
        return lines

    def counted(self) -> list[str]:
        """The next report: it ends with the count."""
        return self.until(lambda line: "units: " in line)


@pytest.fixture
def watch(workspace: Path) -> Iterator[Watch]:
    one = Watch("pool")
    assert one.counted() == ["pool (nl, en, ru), 5 units: no findings"]
    one.until(lambda line: "watching" in line)
    yield one
    one.stop()


def test_what_appeared_and_what_went(watch: Watch) -> None:
    replace_in(EN, "340 children", "430 children")
    first = watch.counted()
    assert first[0].startswith("new   letters/pool/en.md:5:10: error: en says “430”")
    assert first[-1] == "pool (nl, en, ru), 5 units: 1 error"
    replace_in(EN, "€85,000", "€58,000")
    second = watch.counted()
    assert [line for line in second if line.startswith("new")] == [second[0]]
    assert "58,000" in second[0]
    replace_in(EN, "430 children", "340 children")
    assert watch.counted() == [
        "gone  error: en says “430” where nl and ru say “340” [number-drift]",
        "pool (nl, en, ru), 5 units: 1 error",
    ]


def test_a_finding_that_moves_down_is_not_new(watch: Watch) -> None:
    replace_in(EN, "340 children", "430 children")
    watch.counted()
    replace_in(EN, "# Keep", "\n\n# Keep")
    assert watch.counted() == ["pool (nl, en, ru), 5 units: 1 error"]


def test_a_file_that_cannot_be_read_is_told_and_the_watch_goes_on(watch: Watch) -> None:
    text = EN.read_bytes()
    EN.write_bytes(b"\xff\xfe\xfd")
    (line,) = watch.until(lambda line: "en.md" in line)
    assert line.startswith("translate: ")
    EN.write_bytes(text)
    assert watch.counted() == ["pool (nl, en, ru), 5 units: no findings"]


def test_settings_are_read_again(watch: Watch) -> None:
    replace_in(EN, "340 children", "430 children")
    watch.counted()
    settings = Path("letters/pool/letter.toml")
    settings.write_text(f'{settings.read_text()}\n[checks]\nnumber-drift = "off"\n')
    assert watch.counted()[-1] == "pool (nl, en, ru), 5 units: no findings"
