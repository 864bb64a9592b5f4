"""The translation memory of a workspace: the approved units of its letters, and its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from hashlib import sha256
from itertools import pairwise

from translate.application.letters import OpenLetter
from translate.application.looking import states_of
from translate.application.shelf import Shelf
from translate.drafting.memory import MINIMUM, Match, MemoryUnit, shown
from translate.drafting.parts import parts
from translate.drafting.tags import Tagged, tag, together
from translate.errors import TranslateError
from translate.memory import Memory
from translate.memory.cache import Units, UnitsCache
from translate.memory.index import VERSION
from translate.memory.sources import Source, file_sources, index_path
from translate.model import Kind, Unit
from translate.review.states import State
from translate.storage.files import read_bytes
from translate.storage.workspace import LETTERS, Workspace
from translate.wording import say


def open_memory(
    workspace: Workspace,
    minimum: float = MINIMUM,
    notify: Callable[[str], None] = lambda _: None,
    mention: Callable[[str], None] = lambda _: None,
) -> Memory:
    """The memory of a workspace; its caller closes it.

    `minimum` is the least similarity of a match (0 to 1); `notify` hears what a person must know,
    `mention` what takes its time.
    """
    return Memory(workspace.root, partial(_sources, workspace, notify), minimum, mention)


def match_for(opened: OpenLetter, unit: Unit, language: str) -> Match | None:
    """The best that the memory has for a unit's source text, in a language; nothing is sent.

    None where it has nothing, or just what stands there already.
    """
    source = opened.letter.source
    if not unit.segments.get(source):
        return None
    with closing(open_memory(opened.workspace)) as memory:
        match = memory.look_up(_tagged(unit, source), source, language)
    return None if match is None or shown(match.target) == unit.text(language) else match


def _sources(workspace: Workspace, notify: Callable[[str], None]) -> tuple[Source, ...]:
    """All sources, the letters first; nothing is parsed for it."""
    index = index_path(workspace, LETTERS, _letters_digest(workspace))
    letters = Source(LETTERS, index, partial(_letters_units, workspace, notify))
    return (letters, *file_sources(workspace))


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
    shelf, cache = Shelf(workspace), UnitsCache(workspace.root)
    joined: list[MemoryUnit] = []
    cut: list[MemoryUnit] = []
    for slug in workspace.slugs():
        try:
            found = cache.get(_letter_digest(workspace, slug), partial(_units_of, shelf, slug))
        except TranslateError as error:
            notify(say("the memory does without {slug}: {error}", slug=slug, error=error))
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
    return tuple(approved_units(shelf.open(slug, may_be_empty=True)))


def approved_units(opened: OpenLetter) -> Iterator[tuple[MemoryUnit, ...]]:
    """Each approved unit by itself, and each two approved paragraphs that follow each other.

    Paragraphs that one letter keeps apart stand in another as one.
    """
    standing = states_of(opened)
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
