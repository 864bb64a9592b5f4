"""Earlier states of a version, from git."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from translate.documents.decoding import decode
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import Version, digest, exact_digest
from translate.review.renewing import runs
from translate.storage.git import asked, ran
from translate.wording import say

if TYPE_CHECKING:
    import subprocess

_SECONDS = 30
_REVISIONS = 300


def version_at(revision: str, version: Version) -> Version:
    """A version as it was at a git revision; one without segments where it did not exist yet.

    At the HEAD of a branch that has no commit, nothing did. Raises TranslateError where there is no
    git, no repository or no such revision.
    """
    path = Path(version.path).absolute()
    known = _git(path.parent, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    data = b""
    if known.returncode == 0:
        shown = _git(path.parent, "show", f"{known.stdout.decode().strip()}:./{path.name}")
        data = shown.stdout if shown.returncode == 0 else b""
    elif _git(path.parent, "rev-parse", "--is-inside-work-tree").returncode:
        raise TranslateError(
            "is in no git repository",
            path=version.path,
            remedy="`--since` needs one; run `git init` and commit the letters",
        )
    elif revision != "HEAD" or _git(path.parent, "symbolic-ref", "--quiet", "HEAD").returncode:
        raise TranslateError(
            say("there is no revision “{revision}”", revision=revision),
            remedy="name a commit, a tag or a branch, such as HEAD~1",
        )
    return read_markdown(data, version.language, f"{version.path} at {revision}")


def files_at(root: Path, revision: str, names: Collection[str]) -> dict[str, bytes]:
    """Those of some files that were there at a git revision, by name from the folder `root`.

    None where git does not know the revision, or is not there.
    """
    found = {}
    for name in names:
        shown = _git(root, "show", f"{revision}:./{name}")
        if shown.returncode == 0:
            found[name] = shown.stdout
    return found


def earlier_texts(version: Version, wanted: Collection[str]) -> dict[str, str]:
    """Texts that stood in a version's file once, by their digest: those of `wanted` that git has.

    Looks through the last `_REVISIONS` commits of the file, the newest first. Raises TranslateError
    where there is no git or no repository.
    """
    path = Path(version.path).absolute()
    told = _git(path.parent, "log", f"-{_REVISIONS}", "--format=%H", "--", path.name)
    if told.returncode:
        raise TranslateError(
            "is in no git repository",
            path=version.path,
            remedy="texts of before are found in git; run `git init` and commit the letters",
        )
    found: dict[str, str] = {}
    for revision in told.stdout.decode().split():
        if len(found) == len(wanted):
            break
        shown = _git(path.parent, "show", f"{revision}:./{path.name}")
        data = shown.stdout if shown.returncode == 0 else b""
        earlier = read_markdown(data, version.language, f"{version.path} at {revision}")
        for text in runs(earlier):
            for name in (digest(text), exact_digest(text)):
                if name in wanted:
                    found.setdefault(name, text)
    return found


def earlier_file(path: Path, wanted: str) -> bytes | None:
    """A file's bytes as they once were, by their `exact_digest`; None where git does not have them.

    Looks through the last `_REVISIONS` commits of the file, the newest first.
    """
    path = path.absolute()
    try:
        told = _git(path.parent, "log", f"-{_REVISIONS}", "--format=%H", "--", path.name)
        for revision in told.stdout.decode().split() if told.returncode == 0 else ():
            shown = _git(path.parent, "show", f"{revision}:./{path.name}")
            if shown.returncode == 0 and exact_digest(decode(shown.stdout, "")) == wanted:
                return shown.stdout
    except TranslateError:
        return None
    return None


def lines_of_before(path: Path) -> dict[str, str]:
    """Every line that a file had in some commit, with the commit that took it out last.

    "" for one that no commit took out. Merges are compared with all their parents. Empty where
    there is no git, no repository or no commit of the file.
    """
    options = ("--full-history", "-m", "-p", "-U0", "--format=commit %h", "--no-color")
    outside = ("--no-ext-diff", "--no-textconv", "--text", "--", path.name)
    found: dict[str, str] = {}
    commit = ""
    for line in asked(path.absolute().parent, "log", *options, *outside).split("\n"):
        if line.startswith("commit "):
            commit = line.removeprefix("commit ")
        elif line.startswith("-") and not line.startswith("--- "):
            found[line[1:]] = found.get(line[1:]) or commit
        elif line.startswith("+") and not line.startswith("+++ "):
            found.setdefault(line[1:], "")
    return found


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return ran(folder, *arguments, patience=_SECONDS)


def uncommitted(root: Path, *paths: Path) -> tuple[str, ...]:
    """The names of the files among `paths`, or in folders among them, that differ from what is
    committed; `root` is a folder of the repository.

    Empty where there is no repository, or git ignores the paths.
    """
    names = [str(path.absolute()) for path in paths]
    try:
        told = _git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", *names)
    except TranslateError:
        return ()
    if told.returncode:
        return ()
    entries = told.stdout.decode(errors="replace").split("\0")
    return tuple(sorted({Path(entry[3:]).name for entry in entries if len(entry) > 3}))
