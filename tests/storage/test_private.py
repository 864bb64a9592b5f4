"""Who may read what, where links may lead, and what a killed command leaves."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import Shell, approve_all, tree
from translate.errors import TranslateError
from translate.storage.files import cache_folder, locked, stage
from translate.storage.tidying import tidy, tidy_beside
from translate.storage.together import write_together
from translate.storage.workspace import find_workspace

POOL = Path("letters") / "pool"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_nobody_else_looks_into_the_cache(workspace: Path, translate: Shell) -> None:
    workspace.chmod(0o755)
    (workspace / ".translate").mkdir(mode=0o755)  # as it was made before
    assert translate("approve", "pool", "u2", "--as", "Vera").code == 0
    assert translate("draft", "pool", "--to", "ru", "--as", "Vera").code == 0
    assert mode(workspace / ".translate") == 0o700


def test_a_group_that_shares_a_workspace_shares_its_cache(workspace: Path) -> None:
    workspace.chmod(0o775)
    assert mode(cache_folder(workspace)) == 0o770


@pytest.mark.parametrize(("versions", "ledger"), [(0o600, 0o600), (0o640, 0o640), (0o644, 0o644)])
def test_a_ledger_is_as_private_as_the_versions(
    workspace: Path, translate: Shell, versions: int, ledger: int
) -> None:
    (workspace / POOL / "reviews.jsonl").touch(0o644)
    for version in (workspace / POOL).glob("*.md"):
        version.chmod(versions)
    assert translate("approve", "pool", "u2", "--as", "Vera").code == 0
    assert mode(workspace / POOL / "reviews.jsonl") == ledger


@pytest.mark.parametrize("name", [".translate", "dist", "glossary", "letters"])
def test_a_folder_of_the_workspace_does_not_lead_out_of_it(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    if (workspace / name).exists():
        (workspace / name).rename(outside / "letters")
    (workspace / name).symlink_to(outside)
    (workspace / "translate.toml").touch()
    with pytest.raises(TranslateError, match=r"leads out of the workspace, to .*outside\d"):
        find_workspace(workspace)


@pytest.mark.parametrize(
    "place", [POOL / "reviews.jsonl", POOL / "letter.toml", Path("glossary") / "terms.csv"]
)
def test_a_file_of_the_workspace_does_not_lead_out_of_it(
    workspace: Path, translate: Shell, tmp_path_factory: pytest.TempPathFactory, place: Path
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "file"
    (workspace / place).parent.mkdir(exist_ok=True)
    if (workspace / place).exists():
        (workspace / place).rename(outside)
    outside.touch()
    (workspace / place).symlink_to(outside)
    ran = translate("check", "pool")
    assert ran.code == 2 and "leads out of" in ran.err
    assert translate("approve", "pool", "u2", "--as", "Vera").code == 2


def test_temporary_files_of_killed_commands_go_with_the_next_one(workspace: Path) -> None:
    cache_folder(workspace)
    left = [
        workspace / ".translate.toml.abcd_123.tmp",
        workspace / POOL / ".nl.md.abcd_123.tmp",
        workspace / ".translate" / "answers" / ".a.json.abcd_123.tmp",
        workspace / ".translate" / "memory" / f".letters.sqlite.{dead_process()}.tmp",
        workspace / "letters" / ".bridge.abcd_123" / "nl.md",
        workspace / "dist" / ".pool.abcd_123" / "new" / "nl.md",
    ]
    before = tree(workspace)
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"private")
    find_workspace(workspace)
    assert not [path for path in left if path.exists()]
    assert tree(workspace) == before


def test_what_is_being_written_stays(workspace: Path) -> None:
    cache_folder(workspace)
    temporary, file = stage(workspace / ".translate" / "a.json", b"mine")
    alive = workspace / ".translate" / f".letters.sqlite.{os.getpid()}.tmp"
    alive.touch()
    tidy(workspace)
    assert temporary.exists() and alive.exists()
    file.close()
    tidy(workspace)
    assert not temporary.exists()


def test_what_somebody_else_calls_so_stays(workspace: Path) -> None:
    cache_folder(workspace)
    names = [".nl.md.swp", ".notes.tmp", "nl.md.abcd_123.tmp", ".hidden"]
    for name in names:
        (workspace / POOL / name).write_bytes(b"mine")
    (workspace / "letters" / ".drafts.of_march").mkdir()
    (workspace / "letters" / ".drafts.of_march" / "plan.txt").write_bytes(b"mine")
    before = tree(workspace)
    find_workspace(workspace)
    assert tree(workspace) == before


def test_an_export_takes_away_what_an_earlier_one_left(tmp_path: Path) -> None:
    (tmp_path / ".en.po.abcd_123.tmp").touch()
    (tmp_path / ".nl.po.abcd_123.tmp").touch()
    tidy_beside(tmp_path / "en.po")
    assert [path.name for path in tmp_path.iterdir()] == [".nl.po.abcd_123.tmp"]


KILLED = """
import os, sys
from pathlib import Path
from translate.storage import files, together
from translate.storage.files import locked
root, when = Path(sys.argv[1]), int(sys.argv[2])
calls = 0
def step(event, arguments):
    global calls
    if event in ("os.rename", "os.remove"):
        calls += 1
        if calls == when:
            os._exit(9)
sys.addaudithook(step)
with locked(root):
    together.write_together(root, {root / name: b"new" for name in ("a", "b", "c")})
os._exit(0)
"""


@pytest.mark.parametrize("when", range(1, 7))
def test_several_files_are_all_new_or_all_old(workspace: Path, when: int) -> None:
    for name in ("a", "b", "c"):
        (workspace / name).write_bytes(b"old")
    ran = subprocess.run([sys.executable, "-c", KILLED, str(workspace), str(when)], check=False)
    assert ran.returncode == (9 if when < 6 else 0)
    find_workspace(workspace)
    found = {(workspace / name).read_bytes() for name in ("a", "b", "c")}
    assert found == ({b"old"} if when == 1 else {b"new"})
    assert not list(workspace.glob(".*.tmp"))
    assert not (workspace / ".translate" / "writing.json").exists()


@pytest.mark.parametrize(
    "names",
    [
        [["../outside.tmp", "a"]],
        [["letters/.a.12345678.tmp", "a"]],
        [[".a.12345678.tmp", "b"]],
        "nonsense",
        [1],
    ],
)
def test_a_journal_that_we_did_not_write_does_nothing(workspace: Path, names: object) -> None:
    journal = cache_folder(workspace) / "writing.json"
    journal.write_text(json.dumps(names), encoding="utf-8")
    (workspace.parent / "outside.tmp").write_bytes(b"theirs")
    before = tree(workspace)
    find_workspace(workspace)
    assert tree(workspace) == before and not journal.exists()


def test_a_write_that_fails_changes_no_file(workspace: Path) -> None:
    (workspace / "a").write_bytes(b"old")
    with locked(workspace), pytest.raises(TranslateError, match="can't be written"):
        write_together(workspace, {workspace / "a": b"new", workspace / "no" / "b": b"new"})
    assert (workspace / "a").read_bytes() == b"old"
    assert not list(workspace.glob(".*.tmp"))


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_no_text_of_a_letter_that_is_gone_is_kept(workspace: Path, translate: Shell) -> None:
    (workspace / "a.nl.md").write_text("Wij vragen om een zweefbrug voor 40 buren.\n", "utf-8")
    assert translate("import", "rink", "nl=a.nl.md", "--source", "nl").code == 0
    approve_all(translate)
    for command in (("check",), ("show", "rink", "1"), ("show", "pool", "1"), ("memory", "list")):
        assert translate(*command).code == 0

    def kept(word: str) -> set[str]:
        cache = workspace / ".translate"
        files = [path for path in cache.rglob("*") if path.is_file()]
        return {str(one.relative_to(cache)) for one in files if word.encode() in one.read_bytes()}

    assert "imported/rink/nl.md" in kept("zweefbrug")
    assert kept("zwembad")
    shutil.rmtree(workspace / "letters/rink")
    translate("status")
    assert not kept("zweefbrug")
    assert not [one for one in (workspace / ".translate").rglob("*") if "rink" in one.name]
    assert kept("zwembad")

    shutil.rmtree(workspace / "letters/pool")
    assert translate("check").code == 2
    assert not kept("zwembad")
