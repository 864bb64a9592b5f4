"""One text of a letter, edited: what the checks would say of it, and its way into the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from translate.application.authors import person_at_work
from translate.application.letters import OpenLetter, rules_of
from translate.application.looking import policy_of
from translate.application.recording import record
from translate.checks import examine
from translate.dataclass import dataclass
from translate.documents import splicing
from translate.documents.lines import content
from translate.documents.markdown import ENDINGS, read_markdown
from translate.errors import TranslateError
from translate.facts.extract import extract
from translate.model import Finding, Kind, Segment, Unit, Version, digest
from translate.review.events import Drafted, Wrote
from translate.review.waivers import apply_waivers
from translate.storage.files import locked, read_version, write_atomically


@dataclass(frozen=True, slots=True)
class Trial:
    """What an edit would come to; nothing is written."""

    unit: Unit
    """With the text as it would be."""
    findings: tuple[Finding, ...]
    """What the checks that look at a unit by itself say of it."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Who edits, and when."""

    name: str
    at: str
    """ISO 8601, UTC."""
    engine: str = ""
    """Whose draft the text is, unchanged; "" for a text of the person's own."""
    model: str = ""
    """What the engine says of itself."""


def writer_of(opened: OpenLetter, name: str | None, at: str) -> Writer:
    """Who edits: `name`, or git's user; TranslateError where nobody is known.

    Files that are no letter's have no ledger: there nobody need be known.
    """
    if opened.folder is None and name is None:
        return Writer("", at)
    return Writer(person_at_work(opened, name), at)


def editable(segment: Segment) -> str:
    """A segment as a person edits it: its Markdown, without what its place adds to each line."""
    return segment.text if segment.kind is Kind.TITLE else content(segment)


def find_segment(opened: OpenLetter, language: str, ordinal: int, shown: str) -> Segment | None:
    """The segment that a person had before them: `shown` is what `editable` gave for it.

    It is the one of that number, or the nearest with the same text where others came before it;
    None where the text is another by now.
    """
    version = opened.letter.versions.get(language)
    segments = version.segments if version else ()
    same = [one for one in segments if editable(one) == shown]
    return min(same, key=lambda one: abs(one.ordinal - ordinal), default=None)


def try_edit(opened: OpenLetter, unit: Unit, segment: Segment, text: str) -> Trial:
    """What the checks would find in a unit with `text` in the place of one of its segments.

    Raises TranslateError where the text would change the structure of the letter.
    """
    letter = opened.letter
    version = letter.versions[segment.language]
    data = spliced(version, segment, text)
    after = read_markdown(data, version.language, version.path)
    tried = in_versions(unit, {version.language: after})
    own = tried.segments[segment.language]
    facts = {**letter.facts, **{one.key: extract(one, one.language) for one in own}}
    changed = replace(
        letter,
        versions={**letter.versions, version.language: after},
        units=tuple(tried if one is unit else one for one in letter.units),
        facts=facts,
    )
    found = examine(changed, rules_of(opened), (tried,), ())
    return Trial(tried, apply_waivers(found, changed, opened.events, policy_of(opened)))


def save_edit(opened: OpenLetter, unit: Unit, segment: Segment, text: str, writer: Writer) -> str:
    """Writes `text` in the place of a segment, every other byte kept; gives the file's path.

    The ledger says first who wrote it: a text is never taken for somebody else's. Raises
    TranslateError, and writes nothing to the file, where it is not the one that was read, or the
    text would change the structure of the letter.
    """
    version = opened.letter.versions[segment.language]
    _require_file(version)
    data = spliced(version, segment, text)
    if data == version.data:
        return version.path
    edited = in_versions(
        unit, {version.language: read_markdown(data, version.language, version.path)}
    )
    if is_other(unit, edited, segment.language):
        record_writer(opened, [(edited, segment.language)], writer)
    write_version(opened, version, data)
    return version.path


def write_version(opened: OpenLetter, version: Version, data: bytes) -> None:
    """Writes a version's new bytes; TranslateError where its file is not the one that was read."""
    _require_file(version)
    with nullcontext() if opened.folder is None else locked(opened.workspace.root):
        if read_version(Path(version.path)) != version.data:
            raise TranslateError(
                "was changed meanwhile; nothing was written",
                path=version.path,
                remedy="look at the new text, and edit that",
            )
        write_atomically(Path(version.path), data)


def spliced(version: Version, segment: Segment, text: str) -> bytes:
    """The bytes of a version with `text` in the place of a segment.

    Raises TranslateError for an empty text, and for one that would change the structure.
    """
    if not text.strip():
        raise TranslateError(
            "an empty text would take the block out of the letter",
            path=version.path,
            line=segment.line,
            remedy="write a text, or delete the block in the file itself",
        )
    if editable(segment) == text:
        return version.data
    return splicing.replace(version, {segment: text})


def record_writer(opened: OpenLetter, written: Iterable[tuple[Unit, str]], writer: Writer) -> None:
    """Notes in the ledger, where there is one, who wrote units' texts in languages: a person, or an
    engine whose draft a person took as it is. Of the source nothing is noted."""
    source = opened.letter.source
    events = [
        _written(writer, language, digest(unit.source(source)), digest(unit.source(language)))
        for unit, language in written
        if language != source
    ]
    record(opened, events)


def _written(writer: Writer, language: str, source: str, target: str) -> Wrote | Drafted:
    if not writer.engine:
        return Wrote(
            by=writer.name,
            at=writer.at,
            language=language,
            source_digest=source,
            target_digest=target,
        )
    return Drafted(
        by=writer.name,
        at=writer.at,
        language=language,
        source_digest=source,
        target_digest=target,
        engine=writer.engine,
        model=writer.model,
    )


def is_other(unit: Unit, edited: Unit, language: str) -> bool:
    """Whether a unit's text is another one after an edit; with another space or line break in it,
    it was written by whoever wrote it before."""
    return digest(unit.source(language)) != digest(edited.source(language))


def in_versions(unit: Unit, after: Mapping[str, Version]) -> Unit:
    """The unit with its segments as they are in edited versions of the same structure."""
    new = {one.key: one for version in after.values() for one in version.segments}
    edited = {
        code: tuple(new[one.key] for one in own)
        for code, own in unit.segments.items()
        if code in after
    }
    return replace(unit, segments={**unit.segments, **edited})


def _require_file(version: Version) -> None:
    if not version.path.lower().endswith(ENDINGS):
        raise TranslateError(
            "is a file of strings, which is not edited here",
            path=version.path,
            remedy="edit it with the program it came from",
        )
