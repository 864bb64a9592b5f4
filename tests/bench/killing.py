"""Commands that write, each killed right before one of its writes; what must hold afterwards.

A process is forked for each command, and dies (SIGKILL) at the event that was drawn: an opening for
writing, a rename, a removal, a new folder. Every file is then the one from before or the one that
an undisturbed run leaves, the next command works, and nothing temporary is left.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from tests.page.asking import browser_of
from tests.workspaces import ONE_PERSON, POOL, replace_in, write_letter
from translate.application.library import check
from translate.cli import main

_EVENTS = frozenset(("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "open"))
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass(frozen=True, slots=True)
class Scenario:
    """A command that writes, in a workspace that calls for it."""

    name: str
    commands: Sequence[Sequence[str]]
    """The last one is killed; those before it run undisturbed."""
    prepare: Callable[[Path], None] = lambda root: None
    repeated: frozenset[int] = frozenset((0,))
    """The exit codes of the command when it is run again after the kill."""


def _files(root: Path) -> None:
    for code, text in POOL.items():
        (root / f"new.{code}.md").write_text(text.replace("340", "350"), encoding="utf-8")


def _lacking(root: Path) -> None:
    """A letter in Dutch alone, and files of the other versions."""
    _files(root)
    folder = root / "letters" / "pool"
    for code in ("en", "ru"):
        (folder / f"{code}.md").unlink()
    replace_in(folder / "letter.toml", '["nl", "en", "ru"]', '["nl"]')


def _wrong(root: Path) -> None:
    for code in ("en", "ru"):
        replace_in(root / "letters" / "pool" / f"{code}.md", "340", "350")


def _missing(root: Path) -> None:
    """A memory that knows what a version lacks."""
    write_letter(root, "other")
    (root / "letters" / "pool" / "en.md").write_bytes(b"")


def _easy(root: Path) -> None:
    (root / "translate.toml").write_text(
        f'{ONE_PERSON}[release]\nformats = ["md", "txt"]\n', encoding="utf-8"
    )


def _bare(root: Path) -> None:
    shutil.rmtree(root / "letters")


_ANNA, _BORIS = ("--as", "Anna"), ("--as", "Boris")
_APPROVED = [("approve", "pool", str(unit), *_ANNA) for unit in range(1, 6)] + [
    ("approve", "pool", "--whole", *_ANNA)
]
_SALUTATION = "Dear Members of the Board,"
_MADE = frozenset((0, 2))
"""The second time the letter, or the workspace, may be there already."""

SCENARIOS = (
    Scenario("init", [("init", "--languages", "nl,en,ru", "--source", "nl")], _bare, _MADE),
    Scenario("new", [("new", "bridge")], repeated=_MADE),
    Scenario("import", [("import", "bridge", "new.nl.md", "new.en.md")], _files, _MADE),
    Scenario("import more", [("import", "pool", "new.en.md", "new.ru.md")], _lacking, _MADE),
    Scenario(
        "import --update",
        [("import", "pool", "new.nl.md", "new.en.md", "new.ru.md", "--update", "--overwrite")],
        _files,
    ),
    Scenario("fix", [("fix", "pool", "--all", *_ANNA)], _wrong),
    Scenario("approve", [("approve", "pool", "2", *_ANNA)]),
    Scenario("approve --whole", [*_APPROVED[:5], _APPROVED[5]], _easy),
    Scenario("reject", [("reject", "pool", "2", *_ANNA, "--note", "hoort anders")]),
    Scenario("undo", [_APPROVED[1], ("undo", "pool", *_ANNA)], repeated=_MADE),
    Scenario("waive", [("waive", "pool", "3", "--reason", "zo bedoeld", *_ANNA)], _wrong, _MADE),
    Scenario("align", [("align", "pool", "2", "nl:2", "en:2", "ru:2", *_ANNA)]),
    Scenario(
        "draft",
        [("approve", "other", "1-5", *_ANNA), ("draft", "pool", "--to", "en", *_BORIS)],
        _missing,
    ),
    Scenario("release", [*_APPROVED, ("release", "pool", "--uncommitted")], _easy),
    Scenario(
        "release again",
        [*_APPROVED, ("release", "pool", "--uncommitted"), ("release", "pool", "--uncommitted")],
        _easy,
    ),
    Scenario(
        "page",
        [
            (
                "page",
                "save",
                "u2",
                "code=en",
                "ordinal=2",
                f"shown={_SALUTATION}",
                "text=Dear all,",
            ),
        ],
        repeated=_MADE,
    ),
    Scenario("export", [("export", "pool", "--to", "en", "-o", "pool.po")]),
)


def warm(root: Path) -> None:
    """Imports what commands import, so that a fork begins with all of it."""
    for path in sorted((Path(__file__).parents[2] / "translate" / "cli").glob("[a-z]*.py")):
        import_module(f"translate.cli.{path.stem}")
    write_letter(root)
    check({code: root / "letters" / "pool" / f"{code}.md" for code in POOL})


def prepared(root: Path, scenario: Scenario) -> None:
    """The workspace in which the scenario's last command is due."""
    write_letter(root)
    scenario.prepare(root)
    for command in scenario.commands[:-1]:
        code = run(root, command)[0]
        assert code == 0, (scenario.name, command, code, _said(root))


def run(root: Path, command: Sequence[str], kill_at: int = 0) -> tuple[int, int]:
    """(exit code, events seen) of a command in a process of its own; -9 where it was killed.

    It is killed before its `kill_at`-th event; with 0 never.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _work(root, command, kill_at, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as events:
        seen = len(events.read())
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), seen


def _work(root: Path, command: Sequence[str], kill_at: int, writer: int) -> None:
    """In the child: never returns."""
    code = 99
    try:
        said = os.open(root.with_suffix(".said"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(said, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdout = open(1, "w", closefd=False, encoding="utf-8")  # noqa: SIM115
        sys.stderr = open(2, "w", closefd=False, encoding="utf-8")  # noqa: SIM115
        os.chdir(root)
        seen = 0

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event not in _EVENTS or (event == "open" and not _writes(root, arguments)):
                return
            seen += 1
            os.write(writer, b".")
            if seen == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        code = _asked(root, command) if command[0] == "page" else main(list(command))
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _asked(root: Path, command: Sequence[str]) -> int:
    """Sends the review page a form about a unit; 0 where it is done, else 2."""
    _, act, unit, *fields = command
    browser = browser_of(root)
    form = browser.shown(unit) | dict(one.split("=", 1) for one in fields)
    return 0 if browser.send(act, form)[0] == 200 else 2


def _writes(root: Path, arguments: tuple[object, ...]) -> bool:
    path, _, flags = (*arguments, 0, 0)[:3]
    return isinstance(flags, int) and bool(flags & _WRITING) and str(path) != os.devnull


def _said(root: Path) -> str:
    return root.with_suffix(".said").read_text(encoding="utf-8", errors="replace")


def state(root: Path) -> dict[str, bytes]:
    """The files of a workspace, what can be deleted at any time left out."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".translate" not in path.relative_to(root).parts
    }


def faults(
    root: Path,
    scenario: Scenario,
    before: dict[str, bytes],
    after: dict[str, bytes],
) -> list[str]:
    """What does not hold after a kill; `after` is what an undisturbed run leaves."""
    found = []
    code, _ = run(root, ("status",))
    if code not in (0, 1) and not (code == 2 and "there are no letters here" in _said(root)):
        found.append(f"status: {code}, {_said(root)[:300]}")
    left = [str(path) for path in root.rglob(".*") if _is_temporary(path)]
    found += [f"left behind: {one}" for one in left]
    now = state(root)
    for name in sorted({*before, *after, *now}):
        data = now.get(name)
        if data not in (before.get(name), after.get(name)) and not _is_alike(
            name, data, before.get(name), after.get(name)
        ):
            found.append(f"{name} is neither old nor new")
    code, _ = run(root, scenario.commands[-1])
    if code not in scenario.repeated:
        found.append(f"again: {code}, {_said(root)[:300]}")
    return found


def _is_temporary(path: Path) -> bool:
    return path.name.endswith(".tmp") or (
        path.is_dir() and path.parent.name in ("letters", "dist") and path.name.startswith(".")
    )


def _is_alike(name: str, data: bytes | None, before: bytes | None, after: bytes | None) -> bool:
    """Whether a file that holds the time is a whole one: a ledger, or a part of a bundle."""
    if data is None or after is None:
        return False
    if name.endswith("reviews.jsonl"):
        old = before or b""
        return data.startswith(old) and data.count(b"\n") == after.count(b"\n")
    return name.startswith("dist/") and abs(len(data) - len(after)) < 64


class Begun:
    """A scenario whose workspace is ready, and what an undisturbed run of its command leaves."""

    def __init__(self, root: Path, scenario: Scenario) -> None:
        self.scenario = scenario
        self._root = root
        root.mkdir()
        prepared(root, scenario)
        self._before = state(root)
        with self._copy() as copy:
            code, self.events = run(copy, scenario.commands[-1])
            assert code == 0, (scenario.name, code, _said(copy))
            self._after = state(copy)

    def killed(self, moment: int) -> list[str]:
        """What does not hold after the command was killed at its so-maniest event."""
        with self._copy() as copy:
            code, _ = run(copy, self.scenario.commands[-1], moment)
            if code not in (0, -signal.SIGKILL):
                return [f"exit code {code}: {_said(copy)[:300]}"]
            return faults(copy, self.scenario, self._before, self._after)

    @contextmanager
    def _copy(self) -> Iterator[Path]:
        copy = self._root.with_name(f"{self._root.name}-copy")
        shutil.copytree(self._root, copy, symlinks=True)
        try:
            yield copy
        finally:
            shutil.rmtree(copy)
