"""The release of a letter: refused with every reason, or written as a bundle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translate.application.letters import OpenLetter
from translate.application.looking import findings_of, rules_of, states_of
from translate.checks.levels import Rule
from translate.model import Finding
from translate.release.bundle import bundle
from translate.release.gate import Reason, reasons
from translate.storage.publishing import publish


@dataclass(frozen=True, slots=True)
class Release:
    """What came of a release."""

    refused: tuple[Reason, ...]
    """Why nothing was written; empty where the letter can be released."""
    folder: Path | None
    """Where the bundle is; None where nothing was written."""
    findings: tuple[Finding, ...]
    rules: tuple[Rule, ...]
    """The checks that the settings have changed or switched off."""


def release(opened: OpenLetter, *, dry_run: bool = False) -> Release:
    """Writes the bundle to `dist/`, unless something stands against it or it is a `dry_run`."""
    findings, rules = findings_of(opened), rules_of(opened)
    block = opened.workspace.settings.policy.warnings == "block"
    refused = reasons(opened.letter, states_of(opened), findings, warnings_block=block)
    if refused:
        return Release(refused, None, findings, rules)
    files = bundle(opened.letter, opened.events, findings, opened.settings.title, rules)
    folder = None if dry_run else publish(opened.workspace, opened.letter.name, files)
    return Release((), folder, findings, rules)
