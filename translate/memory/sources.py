"""What the translation memory of a workspace is made of: approved letters, and files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from translate.application.letters import OpenLetter, Shelf
from translate.drafting.memory import MemoryUnit
from translate.drafting.parts import parts
from translate.drafting.tags import Tagged, tag, together
from translate.errors import TranslateError
from translate.memory.cache import FOLDER, Units, UnitsCache
from translate.memory.index import VERSION
from translate.model import Kind, Unit
from translate.review.states import State, states
from translate.storage.bilingual import read_bilingual
from translate.storage.files import CACHE, read_bytes
from translate.storage.workspace import LETTERS, Workspace, named

_ENDINGS = (".tmx", ".po")


@dataclass(frozen=True, slots=True)
class Source:
    """Where units come from, and the index of them."""

    name: str
    """For people: `letters`, `glossary/old.tmx`."""
    index: Path
    """Named after a digest of the content: it exists, or has to be built."""
    units: Callable[[], Iterable[MemoryUnit]]


def sources(
    workspace: Workspace, notify: Callable[[str], None] = lambda _: None
) -> tuple[Source, ...]:
    """What the memory of a workspace is made of; nothing is parsed for it."""
    letters = _index_path(workspace, "letters", _letters_digest(workspace))
    found = [Source(LETTERS, letters, partial(_letters_units, workspace, notify))]
    glossary = workspace.root / "glossary"
    files = sorted(glossary.iterdir()) if glossary.is_dir() else []
    for path in files:
        if path.suffix.lower() in _ENDINGS:
            index = _index_path(workspace, path.stem, sha256(read_bytes(path)).hexdigest())
            found.append(Source(str(named(path)), index, partial(_file_units, path)))
    return tuple(found)


def _index_path(workspace: Workspace, name: str, digest: str) -> Path:
    return workspace.root / CACHE / FOLDER / f"{name}-{VERSION}-{digest[:32]}.sqlite"


def _letters_digest(workspace: Workspace) -> str:
    """Names the bytes of all letters, their ledgers and the policy about approvals."""
    digests = (_letter_digest(workspace, slug) for slug in workspace.slugs())
    return sha256("".join(digests).encode()).hexdigest()


def _letter_digest(workspace: Workspace, slug: str) -> str:
    """Names the bytes of a letter, its ledger and the policy about approvals."""
    total = sha256(f"{VERSION} {workspace.settings.policy!r}".encode())
    folder = workspace.folder(slug)
    for path in sorted((*folder.glob("*.md"), *folder.glob("*.toml"), *folder.glob("*.jsonl"))):
        total.update(f"\0{path.name}\0{slug}\0".encode() + read_bytes(path))
    return total.hexdigest()


def _letters_units(workspace: Workspace, notify: Callable[[str], None]) -> Iterator[MemoryUnit]:
    """What people approved in all letters; then two neighbours taken together, then parts.

    A letter that can't be read is left out, and said to be.
    """
    shelf, cache = Shelf(workspace), UnitsCache(workspace)
    joined: list[MemoryUnit] = []
    cut: list[MemoryUnit] = []
    for slug in workspace.slugs():
        try:
            found = cache.get(_letter_digest(workspace, slug), partial(_units_of, shelf, slug))
        except TranslateError as error:
            notify(f"the memory does without {slug}: {error}")
            continue
        for units in found:
            if len(units) == 1:
                yield units[0]
                cut.extend(parts(units[0]))
            else:
                joined.append(_two_in_one(*units))
    cache.forget_others()
    yield from joined
    yield from cut


def _units_of(shelf: Shelf, slug: str) -> Units:
    return tuple(approved_units(shelf.open(slug)))


def approved_units(opened: OpenLetter) -> Iterator[tuple[MemoryUnit, ...]]:
    """Each approved unit by itself, and each two approved paragraphs that follow each other.

    Paragraphs that one letter keeps apart stand in another as one.
    """
    policy = opened.workspace.settings.policy
    standing = states(opened.letter, opened.events, two_people=policy.two_people)
    source = opened.letter.source
    found: list[tuple[Unit, MemoryUnit]] = []
    for unit in opened.letter.units:
        approved = [
            language
            for language in opened.letter.languages
            if standing.get((unit.id, language)) is State.APPROVED
        ]
        if approved and unit.segments[source]:
            texts = {code: _tagged(unit, code) for code in (source, *approved)}
            found.append((unit, MemoryUnit(texts, f"{opened.letter.name} {unit.id}")))
    for _, memory_unit in found:
        yield (memory_unit,)
    for (unit, one), (following, other) in pairwise(found):
        if unit.kind is following.kind is Kind.PARAGRAPH and following.ordinal == unit.ordinal + 1:
            yield one, other


def _two_in_one(one: MemoryUnit, other: MemoryUnit) -> MemoryUnit:
    shared = [language for language in one.texts if language in other.texts]
    texts = {
        language: together((one.texts[language], other.texts[language])) for language in shared
    }
    return MemoryUnit(texts, f"{one.origin} and {other.origin.rsplit(' ', 1)[-1]}")


def _tagged(unit: Unit, language: str) -> Tagged:
    return together(tuple(tag(segment) for segment in unit.segments[language]))


def _file_units(path: Path) -> Iterator[MemoryUnit]:
    """The rows of a bilingual or multilingual file that somebody has looked at."""
    for row in read_bilingual(read_bytes(path), str(named(path))).rows:
        if len(row.segments) > 1 and not row.fuzzy:
            texts = {language: tag(segment) for language, segment in row.segments.items()}
            first = next(iter(row.segments.values()))
            yield MemoryUnit(texts, f"{first.path}:{first.line}")
