"""Who wrote the lines of versions, as git tells, and how often git is asked for it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in
from translate.application.authors import authors_of
from translate.application.opening import open_letter
from translate.storage.authors import line_authors
from translate.storage.history import uncommitted
from translate.storage.people import Person, current_person, present_person


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def commit(name: str) -> None:
    git("add", ".")
    who = ("-c", f"user.name={name}", "-c", f"user.email={name.lower()}@example.org")
    git(*who, "commit", "-qm", f"by {name}")


@pytest.fixture
def shared(workspace: Path) -> Path:
    """The letter in a repository: Vera wrote it, Anna edited a line of en, Boris works on it."""
    git("init", "-q", "-b", "main")
    git("config", "user.name", "Boris")
    git("config", "user.email", "boris@example.org")
    commit("Vera")
    replace_in(workspace / "letters" / "pool" / "en.md", "We ask for", "We beg for")
    commit("Anna")
    return workspace


def names(folder: Path, name: str) -> list[str | None]:
    (lines,) = line_authors(folder, [name])
    return [one.name if one else None for one in lines]


def test_each_line_has_its_author(shared: Path) -> None:
    folder = shared / "letters" / "pool"
    english = folder / "en.md"
    assert names(folder, "en.md") == [*["Vera"] * 6, "Anna", *["Vera"] * 2]
    replace_in(english, "Dear Members", "Dear  Members")
    assert names(folder, "en.md")[2] == "Vera", "white space makes no author"
    replace_in(english, "our pool", "the pool")
    assert names(folder, "en.md")[4:7] == [None, "Vera", "Anna"], "what is not committed"
    (folder / "nl.md").unlink()
    nl, ru = line_authors(folder, ["nl.md", "ru.md"])
    assert (nl, len(ru), {one.email for one in ru if one}) == ((), 9, {"vera@example.org"})


def test_a_file_that_git_does_not_keep_yet_is_the_present_users(shared: Path) -> None:
    folder = shared / "letters" / "pool"
    russian = (folder / "ru.md").read_bytes()
    git("rm", "-q", "letters/pool/ru.md")
    commit("Vera")
    (folder / "ru.md").write_bytes(russian)
    assert names(folder, "ru.md") == [None] * 10
    opened = open_letter("pool", shared)
    assert set(authors_of(opened, ["ru"]).values()) == {frozenset({"Boris"})}
    assert authors_of(opened)["u4", "en"] == {"Anna"}
    assert authors_of(opened)["u1", "en"] == {"Vera"}
    assert ("u1", "nl") not in authors_of(opened), "nobody approves the source"
    assert authors_of(opened, ()) == {}


def test_nobody_wrote_what_lies_in_no_repository(workspace: Path) -> None:
    assert line_authors(workspace / "letters" / "pool", ["en.md", "ru.md"]) == ((), ())
    assert authors_of(open_letter("pool", workspace)) == {}


def test_the_last_name_that_git_was_told_counts(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everywhere = shared / "everywhere"
    everywhere.write_text("[user]\n\tname = Clara\n\temail = c@example.org\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(everywhere))
    assert present_person(shared) == Person("Boris", "boris@example.org")
    git("config", "--unset", "user.name")
    assert present_person(shared) == Person("Clara", "boris@example.org")
    assert current_person(shared) == "Clara"


def test_what_is_not_committed_is_named(shared: Path) -> None:
    folder = shared / "letters" / "pool"
    (shared / "translate.toml").write_text("", encoding="utf-8")
    replace_in(folder / "en.md", "our pool", "the pool")
    (folder / "reviews.jsonl").write_text("", encoding="utf-8")
    told = uncommitted(shared, folder, shared / "translate.toml")
    assert told == ("en.md", "reviews.jsonl", "translate.toml")
    assert uncommitted(shared, folder) == ("en.md", "reviews.jsonl")
    commit("Boris")
    assert uncommitted(shared, folder, shared / "translate.toml") == ()


@pytest.mark.parametrize(
    "arguments, asked",
    [
        (("--lang", "en", "--as", "Anna"), ["blame"]),
        (("--as", "Anna"), ["blame", "blame"]),
        ((), ["config", "blame", "blame"]),
    ],
)
def test_an_approval_asks_git_once_for_each_version_that_it_is_about(
    shared: Path,
    translate: Shell,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    asked: list[str],
) -> None:
    log = shared / "asked"
    fake = shared / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text(f'#!/bin/sh\necho "$3" >> "{log}"\nexec {shutil.which("git")} "$@"\n')
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(fake.parent), prepend=":")
    assert translate("approve", "pool", "3", *arguments).code == 0
    assert log.read_text(encoding="utf-8").split() == asked
