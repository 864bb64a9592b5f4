"""What changed in a letter since a git revision, since its release, or since it was approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from translate.alignment import align_letter
from translate.application.letters import OpenLetter
from translate.application.looking import findings_of, policy_of, states_of
from translate.application.since_rules import (
    Otherwise,
    otherwise_than_at,
    otherwise_than_released,
)
from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Span, Unit, Version
from translate.release.gate import waived_absences
from translate.review.changes import Changes, changes
from translate.review.pins import pins
from translate.review.states import State, approved_before
from translate.storage.files import read_bytes
from translate.storage.history import earlier_texts, version_at
from translate.storage.workspace import DIST, named
from translate.wording import say

APPROVED = "approved"
RELEASED = "released"


def changes_since(opened: OpenLetter, since: str) -> Mapping[str, Changes]:
    """By language: what changed since `approved`, `released`, or a git revision.

    Texts that were approved are found in git, those that were released in `dist/`: the ledger holds
    digests alone. Raises TranslateError where there is no git, no revision or no release.
    """
    if since == APPROVED:
        return _since_approved(opened)
    before = _versions_at(opened, since)
    for language in _unreleased(opened) if since == RELEASED else ():
        raise TranslateError(
            say(
                "{name} was not released here in {language}",
                name=opened.letter.name,
                language=language,
            ),
            path=str(_released(opened, language)),
            remedy="name a git revision, such as the tag of the release",
        )
    return {code: changes(before[code], one) for code, one in opened.letter.versions.items()}


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change of a letter touches."""

    units: frozenset[str]
    """The ids of the units that are new, changed, cut otherwise, or not approved as they are."""
    languages: frozenset[str]
    """The versions that changed, be it between their units."""
    otherwise: Otherwise = field(default_factory=Otherwise)
    """What is found now by other rules than then: glossary, settings and waivers may change too."""
    unreleased: tuple[str, ...] = ()
    """The versions that were not released here, and so count as new."""

    @property
    def looked_at(self) -> frozenset[str]:
        """The ids of the units to look at, those that only the rules touch among them."""
        return self.units | {one.unit for one in self.otherwise.findings if one.unit}


def touched_since(opened: OpenLetter, since: str) -> Touched:
    """Which units of a letter are not as they were at a git revision or as `released`, or which are
    not `approved` as they are now, in every language.

    A unit is a text in every language: one that lost its translation changed. What was not there
    then, or was not released, is new. Glossary, settings and waivers are those of a revision or a
    release; texts that were `approved` were so at many times, and count as texts alone. Raises
    TranslateError where there is no git and no such revision.
    """
    if since == APPROVED:
        return _unapproved(opened)
    touched = _changed_since(opened, since)
    released = since == RELEASED
    otherwise = otherwise_than_released(opened) if released else otherwise_than_at(opened, since)
    return replace(touched, otherwise=otherwise, unreleased=_unreleased(opened) if released else ())


def _changed_since(opened: OpenLetter, since: str) -> Touched:
    letter = opened.letter
    before = _versions_at(opened, since)
    codes = frozenset(
        code for code, one in letter.versions.items() if one.data != before[code].data
    )
    if not codes:
        return Touched(frozenset(), codes)
    earlier = align_letter(
        letter.name,
        letter.source,
        before,
        languages=letter.languages,
        glossary=letter.glossary,
        pins=pins(opened.ledger),
    )
    left = Counter(_texts(earlier, unit) for unit in earlier.units)
    ids = set()
    for unit in letter.units:
        texts = _texts(letter, unit)
        left[texts] -= 1
        if left[texts] < 0:
            ids.add(unit.id)
    return Touched(frozenset(ids), codes)


def findings_since(opened: OpenLetter, touched: Touched) -> tuple[Finding, ...]:
    """The letter's findings that speak of something in `touched`.

    One about the letter as a whole is among them where a place that it names is touched.
    """
    if not touched.languages and not touched.otherwise.findings:
        return ()
    return tuple(one for one in findings_of(opened) if _touches(opened.letter, touched, one))


def _touches(letter: AlignedLetter, touched: Touched, finding: Finding) -> bool:
    if finding.unit:
        return finding.unit in touched.looked_at
    if finding in touched.otherwise.findings:
        return True
    if not touched.languages:
        return False
    return not finding.spans or any(_lies_in(letter, touched, span) for span in finding.spans)


def _lies_in(letter: AlignedLetter, touched: Touched, span: Span) -> bool:
    """Whether a place is in a touched unit, or in no unit at all of a version that changed."""
    for unit in letter.units:
        for segment in unit.segments.get(span.language, ()):
            if segment.line <= span.line <= segment.line + segment.source.count("\n"):
                return unit.id in touched.units
    return span.language in touched.languages


def _texts(letter: AlignedLetter, unit: Unit) -> tuple[str, ...]:
    return tuple(unit.source(language) for language in letter.languages)


def _unapproved(opened: OpenLetter) -> Touched:
    """What is not approved as it is now: whoever looks at the rest of it no more relies on that."""
    letter = opened.letter
    states = states_of(opened)
    absent = waived_absences(findings_of(opened))
    lacking: dict[str, frozenset[str]] = {}
    for unit in letter.units:
        right = (State.APPROVED, State.MISSING) if unit.id in absent else (State.APPROVED,)
        codes = frozenset(
            code for code in letter.languages if states.get((unit.id, code), right[0]) not in right
        )
        if codes or len(letter.languages) == 1:
            lacking[unit.id] = codes
    codes = frozenset().union(*lacking.values())
    return Touched(frozenset(lacking), codes | {letter.source} if lacking else codes)


def _versions_at(opened: OpenLetter, since: str) -> dict[str, Version]:
    """Every version as it was at a git revision, or as it was `released`."""
    versions = opened.letter.versions
    if since != RELEASED:
        return {code: version_at(since, one) for code, one in versions.items()}
    absent = _unreleased(opened)
    found = {}
    for code in versions:
        path = _released(opened, code)
        found[code] = read_markdown(b"" if code in absent else read_bytes(path), code, str(path))
    return found


def _unreleased(opened: OpenLetter) -> tuple[str, ...]:
    return tuple(code for code in opened.letter.versions if not _released(opened, code).is_file())


def _released(opened: OpenLetter, language: str) -> Path:
    return named(opened.workspace.root / DIST / opened.letter.name / f"{language}.md")


def _since_approved(opened: OpenLetter) -> Mapping[str, Changes]:
    """The units of which one text was approved and is another now."""
    letter = opened.letter
    wanted = approved_before(letter, opened.events, policy_of(opened))
    found: dict[str, Changes] = {}
    for language, version in letter.versions.items():
        digests = {one for (_, code), all_ in wanted.items() if code == language for one in all_}
        texts = earlier_texts(version, digests) if digests else {}
        before: dict[int, str] = {}
        for unit in letter.units:
            approved = wanted.get((unit.id, language), frozenset())
            # The newest in the history, where several were approved once.
            known = next((text for one, text in texts.items() if one in approved), None)
            if known is not None:
                before |= _before(unit, language, known)
        found[language] = Changes(before, ())
    return found


def _before(unit: Unit, language: str, text: str) -> dict[int, str]:
    """The text of before by the ordinal of the segment that stands in its place."""
    segments = unit.segments[language]
    parts = text.split("\n\n")
    if len(parts) != len(segments):
        return {segments[0].ordinal: text}
    return {segment.ordinal: part for segment, part in zip(segments, parts, strict=True)}
