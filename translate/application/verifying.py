"""Whether a bundle is what a release wrote, and whether its letter still says the same."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from translate import __version__
from translate.application.documents import document_of, editions_of, is_converted
from translate.application.letters import OpenLetter
from translate.application.shelf import Shelf
from translate.application.signing import seals_of
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import digest
from translate.release import CHECKSUMS, MANIFEST
from translate.release.checksums import listed, sum_faults
from translate.storage.files import read_bytes
from translate.storage.workspace import DIST, find_workspace, named
from translate.wording import either, say

_OTHER = say("is not what the letter and its settings give")
_MAKERS_DIFFER = say(
    "is not what the letter and its settings give, or another version of typst or pandoc wrote it"
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about one file."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of looking at a bundle."""

    files: int
    """How many files the bundle lists."""
    letter: str
    """The letter's name, from the manifest; "" where it can't be read."""
    faults: tuple[Remark, ...]
    """Why the bundle is not confirmed; empty where it is."""
    remarks: tuple[Remark, ...]
    """What could not be compared, and files that are not the bundle's."""
    signers: tuple[tuple[str, str, int], ...] = ()
    """(Name, key, number of decisions that the manifest has of them), where any are signed."""
    decisions: int = 0
    """How many approvals, confirmations and waivers the manifest names."""
    altered: bool = True
    """Whether a fault lies in the bundle itself; False where only its letter has changed."""


def verify(folder: Path) -> Verification:
    """Compares a bundle with its sums, and with its letter where the workspace has it.

    Raises TranslateError where the folder holds no bundle, or the letter can't be read.
    """
    folder = named(folder)
    if not folder.is_dir():
        raise TranslateError("no such folder", path=str(folder), remedy=_known(folder))
    if not (folder / CHECKSUMS).exists():
        raise TranslateError(
            say("holds no {file}: it is no bundle", file=CHECKSUMS),
            path=str(folder),
            remedy=_known(folder),
        )
    sums = read_bytes(folder / CHECKSUMS)
    own = listed(sums)
    files = {path.name: read_bytes(path) for path in sorted(folder.iterdir()) if path.is_file()}
    faults = [
        Remark(str(folder / name), message) for name, message in sum_faults(files, sums).items()
    ]
    remarks = [
        Remark(str(folder / name), say("was not written by the release"))
        for name in files
        if name not in (*own, CHECKSUMS)
    ]
    manifest = _manifest(files.get(MANIFEST, b""))
    if manifest is None or MANIFEST not in own:
        faults.append(Remark(str(folder / MANIFEST), say("is no manifest of a release")))
        return Verification(len(own), "", tuple(faults), tuple(remarks))
    faults += [
        Remark(str(folder / name), say("is not the one that the manifest names"))
        for name in sorted({*own, *manifest["files"]} - {MANIFEST})
        if own.get(name) != manifest["files"].get(name)
    ]
    name = manifest["letter"]
    workspace = find_workspace(folder)
    if name not in workspace.slugs():
        remarks.append(
            Remark(str(folder), say("the letter “{name}” is not here to compare with", name=name))
        )
        return Verification(len(own), name, tuple(faults), tuple(remarks))
    against_letter = _Comparison(Shelf(workspace, afresh=True).open(name), manifest, folder, files)
    faults += against_letter.faults()
    told = tuple(_decisions(manifest))
    count = Counter((one.by, one.key) for one in told if one.key)
    signers = tuple((by, key, number) for (by, key), number in sorted(count.items()))
    remarks += against_letter.remarks
    altered = any(Path(fault.path).parent == folder for fault in faults)
    return Verification(len(own), name, tuple(faults), tuple(remarks), signers, len(told), altered)


def _known(folder: Path) -> str:
    """What to say to somebody who names no bundle: the bundles that there are."""
    workspace = find_workspace(folder.parent if folder.parent.is_dir() else Path.cwd())
    place = named(workspace.root / DIST)
    found = [path.parent for path in sorted(place.glob(f"*/{CHECKSUMS}")) if path.parent != folder]
    if found:
        return say("use {paths}", paths=either(map(str, found)))
    return say("name the folder that `translate release` wrote into {dist}", dist=place)


class _Told(NamedTuple):
    """A decision that a manifest names."""

    what: str
    """`u3 in en`, `en as a whole`."""
    by: str
    at: str
    key: str
    """That signed it; "" where it is not signed."""


def _decisions(manifest: Mapping[str, Any]) -> Iterator[_Told]:
    """The approvals, the confirmations, and of waivers those that are signed."""
    for unit in manifest["units"]:
        for language, told in unit["translations"].items():
            for one in told["approvals"]:
                yield _told(say("{unit} in {language}", unit=unit["unit"], language=language), one)
    for one in _records(manifest, "confirmed"):
        yield _told(say("{language} as a whole", language=one.get("language", "")), one)
    for waiver in _records(manifest, "waivers"):
        for one in _records(waiver, "signed"):
            yield _told(say("the waiver of {check}", check=waiver.get("check", "")), one)


def _told(what: str, record: Mapping[str, Any]) -> _Told:
    return _Told(what, *(str(record.get(name, "")) for name in ("by", "at", "key")))


def _records(record: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The records in a list of a manifest that somebody may have changed."""
    found = record.get(name, [])
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


class _Comparison:
    """A bundle beside its letter as it is now."""

    def __init__(
        self,
        opened: OpenLetter,
        manifest: Mapping[str, Any],
        folder: Path,
        files: Mapping[str, bytes],
    ) -> None:
        self._opened = opened
        self._manifest = manifest
        self._folder = folder
        self._files = files
        self.remarks: list[Remark] = []

    def faults(self) -> Iterator[Remark]:
        changed = [language for language in self._manifest["languages"] if not self._same(language)]
        for language in changed:
            path = self._opened.letter.versions.get(language)
            place = path.path if path else f"{self._opened.folder}/{language}.md"
            yield Remark(place, say("changed since the release"))
        yield from self._other_documents(frozenset(changed))
        yield from self._unknown_decisions()

    def _same(self, language: str) -> bool:
        """Whether the units say in a language what they said at the release."""
        then = [one["digests"].get(language) for one in self._manifest["units"]]
        units = self._opened.letter.units
        now = [digest(unit.source(language)) if unit.text(language) else None for unit in units]
        return [one for one in now if one] == [one for one in then if one]

    def _other_documents(self, changed: frozenset[str]) -> Iterator[Remark]:
        """The files that the letter does not give, although its texts are the same."""
        tool = self._manifest["tool"]
        if tool != f"translate {__version__}":
            message = say(
                "was written by {tool}; its files are compared with their sums alone", tool=tool
            )
            self.remarks.append(Remark(str(self._folder), message))
            return
        for made in editions_of(self._opened):
            names = [one for one in self._files if one.startswith(f"{made.language}.")]
            for name in names if made.language not in changed else []:
                place = str(self._folder / name)
                try:
                    same = document_of(made, self._opened, name) == self._files[name]
                except TranslateError as error:
                    self.remarks.append(
                        Remark(place, say("not compared with the letter: {error}", error=error))
                    )
                    continue
                if not same:
                    yield Remark(place, _MAKERS_DIFFER if is_converted(name) else _OTHER)

    def _unknown_decisions(self) -> Iterator[Remark]:
        """Approvals and signatures in the manifest that the ledger does not have."""
        events = self._opened.ledger
        known = {(event.by, event.at) for event in events}
        told = tuple(_decisions(self._manifest))
        keys = seals_of(self._opened.workspace, events).keys if any(one.key for one in told) else {}
        signed = {(event.by, event.at, keys[event.id]) for event in events if event.id in keys}
        for one in told:
            place = str(self._folder / MANIFEST)
            if (one.by, one.at) not in known:
                yield Remark(
                    place,
                    say("{what}: no ledger has this approval by {by}", what=one.what, by=one.by),
                )
            elif one.key and (one.by, one.at, one.key) not in signed:
                yield Remark(
                    place,
                    say(
                        "{what}: the ledger has no such signature of {by}", what=one.what, by=one.by
                    ),
                )


def _manifest(data: bytes) -> Mapping[str, Any] | None:
    """The manifest in a file; None where it is none."""
    try:
        read = json.loads(data)
        shapes = {"letter": str, "tool": str, "files": dict, "units": list, "languages": list}
        fits = all(isinstance(read[key], shape) for key, shape in shapes.items())
        return read if fits and all(map(_is_unit, read["units"])) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_unit(read: Any) -> bool:
    """Whether it is a unit's record; raises what `_manifest` catches where it is of no shape."""
    approvals = [one for told in read["translations"].values() for one in told["approvals"]]
    return (
        isinstance(read["digests"], dict)
        and isinstance(read["unit"], str)
        and all(isinstance(one["by"], str) and isinstance(one["at"], str) for one in approvals)
    )
