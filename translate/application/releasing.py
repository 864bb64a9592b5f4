"""The release of a letter: refused with every reason, or written as a bundle."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from shlex import join

from translate.application.authors import authors_of, decides
from translate.application.documents import Documents, documents_of
from translate.application.letters import OpenLetter, rules_of
from translate.application.looking import findings_of, look_afresh, policy_of
from translate.application.meaning import lacking
from translate.application.shelf import Shelf
from translate.application.signing import seals_of
from translate.application.wholeness import around
from translate.checks.levels import Rule
from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding
from translate.release.bundle import bundle
from translate.release.changed import CHANGES, changes_document
from translate.release.gate import Case, Reason, reasons
from translate.review.policy import OFF, REQUIRED
from translate.review.signing import Seals, uncounted
from translate.storage.files import locked, read_bytes, read_version
from translate.storage.history import uncommitted
from translate.storage.publishing import publish
from translate.storage.settings import SETTINGS
from translate.storage.signing import ALLOWED
from translate.storage.workspace import DIST, find_workspace, named
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Release:
    """What came of a release."""

    refused: tuple[Reason, ...]
    """Why nothing was written; empty where the letter can be released."""
    folder: Path | None
    """Where the bundle is; None where nothing was written."""
    letter: AlignedLetter
    findings: tuple[Finding, ...]
    rules: tuple[Rule, ...]
    """The checks that the settings have changed or switched off."""
    left_out: tuple[str, ...]
    """What of the versions is not published, in words, one line each."""


def release(
    opened: OpenLetter, *, dry_run: bool = False, also_uncommitted: bool = False
) -> Release:
    """Writes the bundle to `dist/`, unless something stands against it or it is a `dry_run`.

    The letter, its ledger and the settings are read again while nobody else can decide, every check
    looks at all of it again, and what was checked is what is written. Raises TranslateError where a
    version changed meanwhile.
    """
    root = opened.workspace.root
    with nullcontext() if dry_run else locked(root):
        opened = Shelf(find_workspace(root), afresh=True).open(opened.letter.name)
        look_afresh(opened)
        case = _case(opened, also_uncommitted)
        rules = rules_of(opened)
        refused = reasons(case)
        folder = None
        written = Documents({}, ())
        if not refused:
            # A trial makes them, too: what can't be made is an error that it has to show.
            written = documents_of(opened)
        if not refused and not dry_run:
            files = bundle(
                case.letter,
                case.events,
                case.findings,
                opened.settings.title,
                case.policy,
                rules,
                {**written.files, **_changed(opened, written.files)},
                case.around,
                case.sealed,
            )
            _check_unchanged(case.letter)
            folder = publish(opened.workspace, case.letter.name, files)
    return Release(refused, folder, case.letter, case.findings, rules, written.left_out)


def refusals(opened: OpenLetter) -> tuple[Reason, ...]:
    """Why a letter can't be released as it is now, for people who want to know before."""
    return reasons(_case(opened, also_uncommitted=False))


def _case(opened: OpenLetter, also_uncommitted: bool) -> Case:
    policy = policy_of(opened)
    sealed = opened.sealed or Seals()
    if policy.signatures != OFF and opened.sealed is None:
        sealed = seals_of(opened.workspace, opened.ledger)
    missed = uncounted(opened.ledger, sealed) if policy.signatures == REQUIRED else ()
    left: tuple[str, ...] = ()
    committing = ""
    if opened.folder is not None and not also_uncommitted:
        root = opened.workspace.root
        places = (opened.folder, root / SETTINGS, root / ALLOWED)
        left = uncommitted(root, *places)
        if left:
            named_places = (named(place) for place in places if uncommitted(root, place))
            committing = f"git add {join(map(str, named_places))} && git commit"
    return Case(
        opened.letter,
        opened.events,
        findings_of(opened),
        policy,
        authors_of(opened),
        opened.settings.confidential,
        left,
        committing,
        "" if decides(opened) else " --as NAME",
        around(opened),
        {slug: say("{error}", error=error) for slug, error in opened.uncompared.items()},
        sealed,
        lacking(opened, rules_of(opened)),
        missed,
    )


def _changed(opened: OpenLetter, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """`CHANGES.md` beside an earlier release: what this one says otherwise.

    A release of the same texts keeps what the one before it told.
    """
    folder = opened.workspace.root / DIST / opened.letter.name
    names = {language: f"{language}.md" for language in opened.letter.languages}
    before = {
        language: read_markdown(read_bytes(folder / name), language, name)
        for language, name in names.items()
        if name in files and (folder / name).is_file()
    }
    after = {language: read_markdown(files[names[language]], language, "") for language in before}
    told = changes_document(before, after)
    if told is None and (folder / CHANGES).is_file():
        told = read_bytes(folder / CHANGES)
    return {} if told is None else {CHANGES: told}


def _check_unchanged(letter: AlignedLetter) -> None:
    """Raises TranslateError where a version is another than the one that was checked."""
    for version in letter.versions.values():
        if read_version(Path(version.path)) != version.data:
            raise TranslateError(
                "changed during the release, nothing was written",
                path=version.path,
                remedy="look at the change and release again",
            )
