"""What a change of glossary, settings and waivers makes otherwise in what is found in a letter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from translate.application.letters import OpenLetter, rules_of, rules_under
from translate.application.looking import findings_of, policy_of
from translate.application.shelf import Shelf
from translate.checks import examine
from translate.checks.levels import Rule
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Concept, Finding, Severity
from translate.release import MANIFEST
from translate.review.events import Event
from translate.review.policy import Policy
from translate.review.renewing import renewed
from translate.review.waivers import apply_waivers, voices
from translate.storage.files import read_bytes
from translate.storage.history import files_at
from translate.storage.ledger import LEDGER, read_ledger
from translate.storage.letter_settings import LETTER, read_letter_settings
from translate.storage.settings import SETTINGS, read_settings
from translate.storage.terms import SHEET, TERMS, read_terms
from translate.storage.workspace import DIST
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What is found now, and was not while other rules held."""

    files: tuple[str, ...] = ()
    """The files by which that may be, named from the workspace's folder."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rules:
    """What decides, beside the texts, what is found."""

    glossary: tuple[Concept, ...]
    levels: tuple[Rule, ...]
    policy: Policy
    events: tuple[Event, ...]


def otherwise_than_at(opened: OpenLetter, revision: str) -> Otherwise:
    """The findings that the present texts did not have under what held at a git revision.

    All of them where glossary, settings or ledger of then can't be read. A letter that lies in no
    workspace has none.
    """
    root, folder = opened.workspace.root, opened.folder
    if folder is None:
        return Otherwise()
    letter = folder.absolute().relative_to(root)
    names = (TERMS, SHEET, Path(SETTINGS), letter / LETTER, letter / LEDGER)
    then = files_at(root, revision, tuple(name.as_posix() for name in names))
    changed = tuple(name for name in names if then.get(name.as_posix(), b"") != _now(root / name))
    if not changed:
        return Otherwise()
    try:
        rules = _rules_of_then(opened, then, letter)
    except TranslateError:
        return Otherwise(tuple(map(str, changed)), findings_of(opened))
    deciding = tuple(str(name) for name in changed if name.name in _deciding(opened, rules))
    return Otherwise(deciding, _new(opened, rules)) if deciding else Otherwise()


def otherwise_than_released(opened: OpenLetter) -> Otherwise:
    """The errors and warnings that stood open at no release: it had none but those it names.

    `dist/` holds a manifest and no glossary: what weighs less than a warning is not compared.
    """
    path = opened.workspace.root / DIST / opened.letter.name / MANIFEST
    listed: set[tuple[str, str]] = set()
    with suppress(TranslateError, ValueError, KeyError, TypeError):
        told = json.loads(read_bytes(path))["warnings"]
        listed = {(one["check"], one["message"]) for one in told}
    found = tuple(
        one
        for one in findings_of(opened)
        if one.waived is None
        and one.severity in (Severity.ERROR, Severity.WARNING)
        and (one.check, one.message) not in listed
    )
    return Otherwise((say("glossary, settings or waivers"),), found)


def _rules_of_then(opened: OpenLetter, then: dict[str, bytes], letter: Path) -> _Rules:
    """Reads files of before as a workspace is read; its versions are empty and not looked at."""
    versions = opened.letter.versions
    with TemporaryDirectory() as made:
        root = Path(made).resolve()
        (root / letter).mkdir(parents=True)
        for name, data in then.items():
            (root / name).parent.mkdir(exist_ok=True, parents=True)
            (root / name).write_bytes(data)
        for code in versions:
            (root / letter / f"{code}.md").touch()
        settings = read_settings(root)
        shelf = Shelf(replace(opened.workspace, settings=settings))
        return _Rules(
            read_terms(root),
            rules_under(settings, read_letter_settings(root / letter)),
            settings.policy,
            shelf.counting(renewed(read_ledger(root / letter), versions))[0],
        )


def _deciding(opened: OpenLetter, then: _Rules) -> frozenset[str]:
    """The names of the files that decide otherwise now about what is found."""
    policy = policy_of(opened)
    files: set[str] = set()
    if _said(opened.letter.glossary) != _said(then.glossary):
        files |= {TERMS.name, SHEET.name}
    if _set(rules_of(opened)) != _set(then.levels) or policy.two_people != then.policy.two_people:
        files |= {SETTINGS, LETTER}
    if _waived(opened.events, policy) != _waived(then.events, then.policy):
        files |= {SETTINGS, LEDGER}
    return frozenset(files)


def _waived(events: Sequence[Event], policy: Policy) -> dict[tuple[str, ...], int]:
    """How many people waived what."""
    return {key: len(said) for key, said in voices(events, policy).items()}


def _said(glossary: Sequence[Concept]) -> list[Concept]:
    return [replace(concept, line=0, note="") for concept in glossary]


def _set(rules: Sequence[Rule]) -> list[tuple[str, str, str]]:
    return [(rule.check, rule.level, rule.language) for rule in rules]


def _new(opened: OpenLetter, then: _Rules) -> tuple[Finding, ...]:
    letter = replace(opened.letter, glossary=then.glossary)
    found = apply_waivers(examine(letter, then.levels), letter, then.events, then.policy)
    known = {_name(finding) for finding in found}
    return tuple(one for one in findings_of(opened) if _name(one) not in known)


def _name(finding: Finding) -> object:
    return replace(finding, fix=None, waived=None, half_waived=None), finding.waived is None


def _now(path: Path) -> bytes:
    return read_bytes(path) if path.is_file() else b""
