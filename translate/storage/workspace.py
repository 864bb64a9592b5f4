"""The workspace: the folder that holds the letters, and the letters' places in it."""

from __future__ import annotations

import os
from pathlib import Path

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.storage.files import CACHE, inside
from translate.storage.kept import forget_gone
from translate.storage.settings import SETTINGS, Settings, read_settings
from translate.storage.tidying import tidy
from translate.wording import say

LETTERS = "letters"
DIST = "dist"
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with `translate.toml` or `letters/`; any other folder is one with nothing in it."""

    root: Path
    """Absolute, symbolic links resolved."""
    settings: Settings

    def slugs(self) -> tuple[str, ...]:
        """The letters it holds, in the order of the alphabet."""
        letters = self.root / LETTERS
        if not letters.is_dir():
            return ()
        folders = (entry.name for entry in letters.iterdir() if entry.is_dir())
        return tuple(sorted(name for name in folders if not name.startswith(".")))

    def folder(self, slug: str) -> Path:
        """The folder of the letter `slug`, whether it exists or not, as messages name it.

        Raises TranslateError where the slug leads out of `letters/`, through a link too.
        """
        if slug in ("", ".", "..") or slug.startswith(".") or "/" in slug or "\\" in slug:
            raise TranslateError(
                say("“{slug}” is no letter's name", slug=slug),
                remedy="use letters, digits and hyphens",
            )
        path = self.root / LETTERS / slug
        if path.resolve() != path:
            raise TranslateError(
                say("leads out of the workspace, to {path}", path=path.resolve()),
                path=str(named(path)),
                remedy=say(
                    "put the letter itself into {folder}", folder=named(self.root / LETTERS)
                ),
            )
        return named(path)

    def slug_of(self, folder: Path) -> str:
        """The name of the letter in a folder; TranslateError where it is not in `letters/`."""
        placed = folder.parent.resolve() / folder.name
        if placed.parent != self.root / LETTERS:
            is_here = is_root(placed) or (is_root(self.root) and placed.is_relative_to(self.root))
            raise TranslateError(
                "is no letter: a letter is a folder in letters/"
                if is_here
                else "lies outside the workspace",
                path=str(folder),
                remedy="name a folder in the letters/ of a workspace, or the files of the letter",
            )
        self.folder(placed.name)
        return placed.name


def find_workspace(start: Path) -> Workspace:
    """The workspace that a folder lies in: the nearest one upwards, else the folder itself.

    What a killed command left in it is finished or taken away, and so is what is kept of letters
    that are gone. Raises TranslateError for a
    `translate.toml` that can't be read, and for a link that leads out of it.
    """
    start = start.resolve()
    places = (start, *start.parents)
    marked = (place for place in places if is_root(place))
    root = next(marked, start)
    for name in (CACHE, LETTERS, GLOSSARY, DIST):
        inside(named(root / name), root)
    tidy(root)
    workspace = Workspace(root, read_settings(named(root)))
    forget_gone(root, workspace.slugs())
    return workspace


def named(path: Path) -> Path:
    """A path as messages name it: from the current folder where it lies below, else in full."""
    here, place = Path.cwd(), absolute(path)
    return place.relative_to(here) if place.is_relative_to(here) else place


def absolute(path: Path) -> Path:
    """A path in full, without `.` and `..`, symbolic links left as they are."""
    return Path(os.path.normpath(Path.cwd() / path))


def is_root(folder: Path) -> bool:
    """Whether a folder is a workspace's, and not only the one that somebody works in."""
    return (folder / SETTINGS).is_file() or (folder / LETTERS).is_dir()
