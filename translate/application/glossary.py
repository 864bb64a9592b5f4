"""The glossary of a workspace: its concepts, and the rows of it that contradict each other."""

from __future__ import annotations

from pathlib import Path

from translate.dataclass import dataclass
from translate.model import Concept
from translate.review.glossary import slips
from translate.storage.terms import read_terms, terms_path
from translate.storage.workspace import find_workspace, named


@dataclass(frozen=True, slots=True)
class Glossary:
    """The concepts of a workspace."""

    path: Path
    """The file they are in, as messages name it; it need not exist."""
    concepts: tuple[Concept, ...]

    def slips(self) -> tuple[tuple[int, str], ...]:
        """(line of the file, what is wrong there) for each term that contradicts another."""
        return tuple(slips(self.concepts))


def open_glossary(start: Path) -> Glossary:
    """The glossary of the workspace that the folder `start` lies in.

    Raises TranslateError with file and line for a row that can't be read.
    """
    root = named(find_workspace(start).root)
    return Glossary(terms_path(root), read_terms(root))
