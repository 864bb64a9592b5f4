"""What an audit writes: findings and rows, line by line, so that a stopped audit can go on.

Beside the file of the findings stands a small one, `<name>.progress`, that says how many rows are
done and how long each file was then. Going on cuts the files to those lengths: a line that was
half written, or written of rows that do not count as done, is written again and not twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, BinaryIO

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import digest
from translate.storage.corpora import STANDARD_INPUT
from translate.storage.files import read_bytes, write_atomically
from translate.wording import listed, said, say

SAMPLES = 3
"""Findings of a check that the summary names."""


@dataclass(slots=True)
class Tally:
    """What was found until here."""

    rows: int = 0
    faulty: int = 0
    """Rows with a finding."""
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    """By check, by severity."""
    samples: dict[str, list[str]] = field(default_factory=dict)
    """By check, its first findings, each in a line."""

    def add(self, check: str, severity: str, sample: str) -> None:
        """One finding more."""
        by_severity = self.counts.setdefault(check, {})
        by_severity[severity] = by_severity.get(severity, 0) + 1
        samples = self.samples.setdefault(check, [])
        if len(samples) < SAMPLES:
            samples.append(sample)

    def total(self, severity: str) -> int:
        """The findings of a severity."""
        return sum(counts.get(severity, 0) for counts in self.counts.values())


class Outputs:
    """The files that an audit writes; use it in a `with` statement.

    `paths` names them: `findings`, `keep`, `drop`, each where it is wanted. `inputs` are the files
    that are read and `settings` whatever else the result depends on: an audit goes on only where
    all of it is as it was. Only an audit with a file of findings can go on.
    """

    def __init__(
        self, paths: Mapping[str, Path], inputs: tuple[str, ...], settings: str, *, resume: bool
    ) -> None:
        self._paths = dict(paths)
        self._identity = _identity(inputs, settings, self._paths)
        self.tally = Tally()
        lengths: Mapping[str, int] = {}
        if resume:
            lengths, self.tally = self._progress_made()
        else:
            self._refuse_existing()
        self._files: dict[str, BinaryIO] = {}
        for name, path in self._paths.items():
            self._files[name] = _opened(path, lengths.get(name, 0))

    def __enter__(self) -> Outputs:
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()

    def write(self, name: str, line: str) -> bool:
        """Whether there is such a file; if so, a line, given without its end, is written to it."""
        file = self._files.get(name)
        if file is None:
            return False
        file.write(line.encode() + b"\n")
        return True

    def save(self) -> None:
        """The rows of the tally count as done: everything written of them is on disk."""
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
        if "findings" in self._paths:
            record = {
                "identity": self._identity,
                "lengths": {name: file.tell() for name, file in self._files.items()},
                "rows": self.tally.rows,
                "faulty": self.tally.faulty,
                "counts": self.tally.counts,
                "samples": self.tally.samples,
            }
            write_atomically(self._progress, json.dumps(record).encode())

    def stop(self) -> None:
        """What is done can be gone on with; where that is nothing, it is as if nobody had begun."""
        if self.tally.rows:
            self.save()
            return
        for file in self._files.values():
            file.seek(0)
            file.truncate()
        self._forget()

    def finish(self) -> None:
        """Nothing is left to go on with."""
        self.save()
        self._forget()

    def _forget(self) -> None:
        if "findings" in self._paths:
            self._progress.unlink(missing_ok=True)

    @property
    def _progress(self) -> Path:
        findings = self._paths["findings"]
        return findings.with_name(findings.name + ".progress")

    def _progress_made(self) -> tuple[Mapping[str, int], Tally]:
        if "findings" not in self._paths:
            raise TranslateError(
                "only an audit that writes its findings to a file can go on",
                remedy="give --output FILE, the same as before",
            )
        findings = self._paths["findings"]
        if not self._progress.exists() and findings.exists() and findings.stat().st_size:
            raise TranslateError(
                "the audit that wrote this file came to its end",
                path=str(findings),
                remedy=say("to begin anew, delete {names}, or name others", names=self._there()),
            )
        if not self._progress.exists():
            raise TranslateError(
                "no audit was stopped here",
                path=str(self._progress),
                remedy="leave --resume out to begin anew",
            )
        made: dict[str, Any] = json.loads(read_bytes(self._progress))
        if made["identity"] != self._identity:
            raise TranslateError(
                "the corpus or the options are not those of the audit that was stopped",
                path=str(self._progress),
                remedy=say(
                    "give the same options; or begin anew without --resume: delete {names}, or "
                    "name others",
                    names=self._there(),
                ),
            )
        return made["lengths"], Tally(made["rows"], made["faulty"], made["counts"], made["samples"])

    def _refuse_existing(self) -> None:
        for path in self._paths.values():
            if not path.exists() or (path.is_file() and not path.stat().st_size):
                continue
            stopped = "findings" in self._paths and self._progress.exists()
            raise TranslateError(
                "is there already, and nothing is written over it",
                path=str(path),
                remedy=say(
                    "say --resume to go on with the audit that was stopped; or delete {names}, or "
                    "name others",
                    names=self._there(),
                )
                if stopped
                else say("delete {names}, or name others", names=self._there()),
            )

    def _there(self) -> str:
        """The files of this audit that are there."""
        progress = [self._progress] if "findings" in self._paths else []
        paths = (*self._paths.values(), *progress)
        return listed([str(path) for path in paths if path.exists()])


def _identity(inputs: tuple[str, ...], settings: str, outputs: Mapping[str, Path]) -> str:
    """Names what goes in and how: files by name, size and time, options as they were given."""
    seen = [f"{name} {path.absolute()}" for name, path in sorted(outputs.items())]
    for path in inputs:
        if path == STANDARD_INPUT:
            seen.append(path)
        elif Path(path).exists():
            status = Path(path).stat()
            seen.append(f"{Path(path).absolute()} {status.st_size} {status.st_mtime_ns}")
    return digest("\n".join((*seen, settings)))


def _opened(path: Path, length: int) -> BinaryIO:
    try:
        file = path.open("r+b" if path.exists() else "w+b")
        file.truncate(length)
        file.seek(length)
    except OSError as error:
        raise TranslateError(
            say("can't be written ({strerror})", strerror=said(error.strerror or "")),
            path=str(path),
            remedy="check the folder, or name another file",
        ) from None
    return file
