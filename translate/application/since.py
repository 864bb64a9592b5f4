"""What changed in a letter since a git revision, since its release, or since it was approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace

from translate.alignment import align_letter
from translate.application.letters import OpenLetter
from translate.application.looking import findings_of, policy_of
from translate.application.since_rules import (
    Otherwise,
    otherwise_than_at,
    otherwise_than_released,
)
from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Span, Unit, Version
from translate.review.changes import Changes, changes
from translate.review.pins import pins
from translate.review.states import approved_before
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
    return {code: changes(before[code], one) for code, one in opened.letter.versions.items()}


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change of a letter touches."""

    units: frozenset[str]
    """The ids of the units that are new, changed, or cut otherwise."""
    languages: frozenset[str]
    """The versions that changed, be it between their units."""
    otherwise: Otherwise = field(default_factory=Otherwise)
    """What is found now by other rules than then: glossary, settings and waivers may change too."""

    @property
    def looked_at(self) -> frozenset[str]:
        """The ids of the units to look at, those that only the rules touch among them."""
        return self.units | {one.unit for one in self.otherwise.findings if one.unit}


def touched_since(opened: OpenLetter, since: str) -> Touched:
    """Which units of a letter are not as they were; `since` and errors as `changes_since`.

    A unit is a text in every language: one that lost its translation changed. Glossary, settings
    and waivers are those of a revision or a release; texts that were `approved` were so at many
    times, and are compared as texts alone.
    """
    touched = _changed_since(opened, since)
    if since == APPROVED:
        return touched
    released = since == RELEASED
    otherwise = otherwise_than_released(opened) if released else otherwise_than_at(opened, since)
    return replace(touched, otherwise=otherwise)


def _changed_since(opened: OpenLetter, since: str) -> Touched:
    letter = opened.letter
    if since == APPROVED:
        changed = _since_approved(opened)
        codes = frozenset(code for code, one in changed.items() if one.before)
        return Touched(frozenset(u.id for u in letter.units if _is_in(u, changed)), codes)
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


def _is_in(unit: Unit, changed: Mapping[str, Changes]) -> bool:
    return any(
        segment.language in changed and segment.ordinal in changed[segment.language].before
        for segment in unit
    )


def _versions_at(opened: OpenLetter, since: str) -> dict[str, Version]:
    """Every version as it was at a git revision, or as it was `released`."""
    versions = opened.letter.versions
    if since == RELEASED:
        return {code: _released(opened, code) for code in versions}
    return {code: version_at(since, one) for code, one in versions.items()}


def _released(opened: OpenLetter, language: str) -> Version:
    path = named(opened.workspace.root / DIST / opened.letter.name / f"{language}.md")
    if not path.is_file():
        raise TranslateError(
            say(
                "{name} was not released here in {language}",
                name=opened.letter.name,
                language=language,
            ),
            path=str(path),
            remedy="name a git revision, such as the tag of the release",
        )
    return read_markdown(read_bytes(path), language, str(path))


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
