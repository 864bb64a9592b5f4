"""What took long to find out about a letter, kept in `.translate` for the next command.

Which segments are one unit lies in `arranged/` (`arrangements.py`), what the checks of whole
letters find in `found/`, what those of a unit find in `units/` (`known_units.py`), and in `parts/`
(`remembering.py`) what the former found out about units by themselves, a file a letter.
Each is kept under a key: a digest of all that it comes from (the bytes of the versions, glossary,
decisions, settings, the program itself), taken of what this process has read, not of the files'
times. Where anything differs it is found out again; the folders can always be deleted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.checks.contents import digest_of
from translate.model import AlignedLetter, Finding, Fix, Severity, Span, Version
from translate.storage.kept import FOUND, program, read_kept_of, write_kept_of
from translate.wording import Said

if TYPE_CHECKING:
    from translate.application.letters import OpenLetter
    from translate.checks.levels import Rule


def is_kept(opened: OpenLetter) -> bool:
    """Whether something is kept of a letter: it lies in a workspace."""
    return opened.folder is not None


def findings_key(letter: AlignedLetter, rules: Sequence[Rule]) -> str:
    """Names all that the checks look at in a letter and in those that it is compared with."""
    peers = [findings_key(peer, ()) for peer in letter.peers]
    units = [
        ([[s.ordinal for s in own] for own in one.segments.values()], sorted(one.moved))
        for one in letter.units
    ]
    paths = [one.path for one in letter.versions.values()]
    told = (letter.source, letter.languages, letter.glossary, letter.remarks, paths, rules, units)
    return digest_of(program(), *texts_of(letter.versions), *map(repr, told), *peers)


def whole_key(opened: OpenLetter, rules: Sequence[Rule]) -> str:
    """`findings_key` of an open letter, which is made once."""
    known = opened.examined
    if known.key is None or known.key[0] is not opened.letter:
        known.key = opened.letter, findings_key(opened.letter, rules)
    return known.key[1]


def kept_findings(root: Path, slug: str, key: str) -> tuple[Finding, ...] | None:
    """What was kept under this key; None where nothing was, or what was is damaged."""
    try:
        return tuple(map(from_kept, read_kept_of(root, FOUND, slug, key)))
    except (TypeError, KeyError, ValueError, AttributeError):
        return None


def keep_findings(root: Path, slug: str, key: str, found: Sequence[Finding]) -> None:
    """Keeps findings, for whoever asks for them under the same key."""
    write_kept_of(root, FOUND, slug, key, list(map(as_kept, found)))


def as_kept(finding: Finding) -> dict[str, Any]:
    """A finding as JSON has it."""
    return {**asdict(replace(finding, message="")), "message": _packed(finding.message)}


def from_kept(kept: dict[str, Any]) -> Finding:
    """The finding that `as_kept` wrote; TypeError, KeyError, ValueError or AttributeError where it
    is damaged."""
    fix = kept["fix"]
    return Finding(
        kept["check"],
        Severity(kept["severity"]),
        kept["unit"],
        tuple(kept["languages"]),
        _unpacked(kept["message"]),
        tuple(Span(**span) for span in kept["spans"]),
        fix=Fix(**fix) if fix else None,
        also=tuple(kept["also"]),
        fuzzy=kept["fuzzy"],
    )


def _packed(value: object) -> Any:
    """A message with the values that it was made from, as JSON has it."""
    if isinstance(value, Said):
        values = {name: _packed(one) for name, one in value.values.items()}
        return {"said": [str(value), value.template, value.plural, value.number, values]}
    if isinstance(value, tuple):
        return [_packed(one) for one in value]
    return value if isinstance(value, str | int | float | None) else str(value)


def _unpacked(kept: Any) -> Any:
    if isinstance(kept, list):
        return tuple(map(_unpacked, kept))
    if not isinstance(kept, dict):
        return kept
    text, template, plural, number, values = kept["said"]
    said = Said(text)
    said.template, said.plural, said.number = template, plural, number
    said.values = {name: _unpacked(one) for name, one in values.items()}
    return said


def texts_of(versions: Mapping[str, Version]) -> list[str]:
    return [
        f"{code} {sha256(one.data).hexdigest()} {len(one.segments)}"
        for code, one in versions.items()
    ]
