"""The files in `glossary/` that a translation memory is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from translate.bilingual import read_bilingual
from translate.dataclass import dataclass
from translate.drafting.memory import MemoryUnit
from translate.drafting.tags import tag
from translate.memory.index import VERSION
from translate.storage.files import CACHE, inside, read_bytes
from translate.storage.kept import MEMORY
from translate.storage.unmerged import memory_files, refuse_unmerged
from translate.storage.workspace import Workspace, named


@dataclass(frozen=True, slots=True)
class Source:
    """Where units come from, and the index of them."""

    name: str
    """For people: `letters`, `glossary/old.tmx`."""
    index: Path
    """Named after a digest of the content: it exists, or has to be built."""
    units: Callable[[], Iterable[MemoryUnit]]


def file_sources(workspace: Workspace) -> tuple[Source, ...]:
    """The TMX and PO files in `glossary/`, in the order of the alphabet; nothing is parsed yet."""
    return tuple(
        Source(
            str(named(path)),
            index_path(
                workspace, path.stem, sha256(read_bytes(inside(path, workspace.root))).hexdigest()
            ),
            partial(_file_units, path),
        )
        for path in memory_files(workspace.root)
    )


def index_path(workspace: Workspace, name: str, digest: str) -> Path:
    """The file of the index of a source; `digest` names the source's content (hex)."""
    return workspace.root / CACHE / MEMORY / f"{name}-{VERSION}-{digest[:32]}.sqlite"


def _file_units(path: Path) -> Iterator[MemoryUnit]:
    """The rows of a bilingual or multilingual file that somebody has looked at."""
    refuse_unmerged(path)
    for row in read_bilingual(read_bytes(path), str(named(path))).rows:
        if len(row.segments) > 1 and not row.fuzzy:
            texts = {language: tag(segment) for language, segment in row.segments.items()}
            first = next(iter(row.segments.values()))
            yield MemoryUnit(texts, f"{first.path}:{first.line}")
