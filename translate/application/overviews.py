"""How far letters are, without opening those in which nothing has changed since the last look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from translate.application.letters import OpenLetter
from translate.application.looking import findings_of, states_of, wanted_of
from translate.application.opening import all_slugs, open_readable
from translate.application.released import released_as
from translate.application.shelf import Shelf
from translate.application.units import names_shown, remember_shown
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Severity
from translate.release import MANIFEST
from translate.review.events import Event, Signed
from translate.review.policy import OPTIONAL, REQUIRED
from translate.review.progress import Progress, between, count, progress
from translate.review.states import State, Wanted
from translate.storage.kept import program, read_kept, write_kept
from translate.storage.seen import write_seen
from translate.storage.stamps import stamps
from translate.storage.workspace import DIST, Workspace, find_workspace

_FILE = "overviews.json"
UNVERIFIED = "signatures are not verified here: run `translate ledger verify`"
"""What is said where decisions are signed and need not be: all count."""


@dataclass(frozen=True, slots=True)
class Overview:
    """How far a letter is."""

    name: str
    source: str
    languages: tuple[str, ...]
    """The source first."""
    units: int
    confidential: bool
    progress: tuple[Progress, ...]
    """The source's first."""
    counts: Mapping[str, int]
    """Of its findings, by severity, and under `waived`."""
    released: str
    """`released`, `released, changed since`, or "" where it was not released here."""
    between: Mapping[str, int]
    """Of those that are open, how many have no odd one out, by severity."""
    has_ledger: bool = True
    """Whether it is a letter of a workspace; of other files nothing is approved or released."""
    unsigned: int = 0
    """Decisions that do not count because they have to be signed and nobody's key vouches."""


@dataclass(frozen=True, slots=True)
class Overviews:
    """Those of the letters that can be read, and why others can't."""

    letters: tuple[Overview, ...]
    errors: tuple[TranslateError, ...]
    remarks: tuple[str, ...] = ()


def overviews(arguments: Sequence[str], start: Path) -> Overviews:
    """The overviews of the letters that `arguments` name, else of all, as `open_readable`.

    The numbers of their units mean from now on what they mean now.
    """
    if arguments:
        found = open_readable(arguments, start, may_be_empty=True)
        for opened in found.letters:
            remember_shown(opened)
        signed = any(_is_signed(one.workspace, one.ledger) for one in found.letters)
        remarks = (*found.remarks, *((UNVERIFIED,) if signed else ()))
        return Overviews(tuple(map(_overview, found.letters)), found.errors, remarks)
    return _of_all(find_workspace(start))


def _of_all(workspace: Workspace) -> Overviews:
    shelf, slugs = Shelf(workspace), all_slugs(workspace)
    kept, errors = read_kept(workspace.root, _FILE, program()), dict[str, TranslateError]()
    keys: dict[str, str] = {}
    for slug in slugs:  # first all, so that none is compared with one that can't be read
        try:
            keys[slug] = shelf.key(slug)
        except TranslateError as error:
            errors[str(error)] = error
    found: dict[str, Overview] = {}
    known: dict[str, Any] = {}
    for slug, key in keys.items():
        key = key and _with_release(workspace, slug, key)
        try:
            found[slug], known[slug] = _kept(workspace, slug, key, kept) or _made(shelf, slug, key)
        except TranslateError as error:
            errors[str(error)] = error
    shelf.keep()
    known = {slug: one for slug, one in known.items() if one is not None}
    if known != kept:
        write_kept(workspace.root, _FILE, program(), known)
    remarks = [UNVERIFIED] if found and _is_signed(workspace) else []
    if any(one.unsigned for one in found.values()):
        from translate.application.signing import missed_said  # seldom

        remarks += [missed_said(one.name, one.unsigned) for one in found.values() if one.unsigned]
    return Overviews(tuple(found.values()), tuple(errors.values()), tuple(remarks))


def _is_signed(workspace: Workspace, events: Sequence[Event] = ()) -> bool:
    """Whether decisions are signed here and none is verified: a policy that requires it has what
    is not signed count for nothing."""
    signatures = workspace.settings.policy.signatures
    signed = signatures == OPTIONAL or any(isinstance(one, Signed) for one in events)
    return signed and signatures != REQUIRED


def _with_release(workspace: Workspace, slug: str, key: str) -> str:
    bundle = stamps(workspace.root / DIST / slug, (MANIFEST,))
    return sha256(f"{key} {bundle}".encode()).hexdigest()


def _kept(
    workspace: Workspace, slug: str, key: str, kept: Mapping[str, Any]
) -> tuple[Overview, Any] | None:
    """The overview that was kept under this key, and what to keep; None where there is none."""
    try:
        one = kept[slug]
        if not key or one["key"] != key:
            return None
        overview = _overview_of(one["overview"])
        write_seen(workspace.root, slug, {int(n): name for n, name in one["names"].items()})
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return overview, one


def _made(shelf: Shelf, slug: str, key: str) -> tuple[Overview, Any]:
    """The overview of a letter that is opened for it, and what to keep: None where nothing."""
    opened = shelf.open(slug, may_be_empty=True)
    remember_shown(opened)
    overview = _overview(opened)
    looks = (opened.settings.look, opened.workspace.settings.look)
    if not key or (overview.released and any(look.logo for look in looks)):
        return overview, None  # whether the picture is the released one takes its bytes
    names = {str(number): name for number, name in names_shown(opened).items()}
    return overview, {"key": key, "overview": asdict(overview), "names": names}


def _overview(opened: OpenLetter) -> Overview:
    letter, findings = opened.letter, findings_of(opened)
    return Overview(
        letter.name,
        letter.source,
        letter.languages,
        len(letter.units),
        opened.settings.confidential,
        progress(letter, states_of(opened), findings, wanted_of(opened)),
        count(findings),
        released_as(opened),
        between(findings),
        opened.folder is not None,
        _unsigned(opened),
    )


def _unsigned(opened: OpenLetter) -> int:
    """How many decisions do not count for want of a signature."""
    if opened.workspace.settings.policy.signatures != REQUIRED:
        return 0
    from translate.application.signing import missed_of  # not where nobody has to sign

    return len(missed_of(opened))


def _overview_of(kept: dict[str, Any]) -> Overview:
    """The overview that `asdict` and JSON have made that of."""
    languages = tuple(
        Progress(
            one["language"],
            one["units"],
            {State(state): number for state, number in one["states"].items()},
            {Wanted(wants): number for wants, number in one["wanted"].items()},
            {Severity(severity): number for severity, number in one["findings"].items()},
        )
        for one in kept["progress"]
    )
    return Overview(**{**kept, "languages": tuple(kept["languages"]), "progress": languages})
