"""What changed in a letter since a git revision, since its release, or since it was approved."""

from __future__ import annotations

from collections.abc import Mapping

from translate.application.letters import OpenLetter
from translate.application.looking import policy_of
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import Unit, Version
from translate.review.changes import Changes, changes
from translate.review.states import approved_before
from translate.storage.files import read_bytes
from translate.storage.history import earlier_texts, version_at
from translate.storage.workspace import DIST, named

APPROVED = "approved"
RELEASED = "released"


def changes_since(opened: OpenLetter, since: str) -> Mapping[str, Changes]:
    """By language: what changed since `approved`, `released`, or a git revision.

    Texts that were approved are found in git, those that were released in `dist/`: the ledger holds
    digests alone. Raises TranslateError where there is no git, no revision or no release.
    """
    if since == APPROVED:
        return _since_approved(opened)
    versions = opened.letter.versions
    if since == RELEASED:
        return {code: changes(_released(opened, code), one) for code, one in versions.items()}
    return {code: changes(version_at(since, one), one) for code, one in versions.items()}


def _released(opened: OpenLetter, language: str) -> Version:
    path = named(opened.workspace.root / DIST / opened.letter.name / f"{language}.md")
    if not path.is_file():
        raise TranslateError(
            f"{opened.letter.name} was not released here in {language}",
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
            known = [one for one in wanted.get((unit.id, language), ()) if one in texts]
            if known:
                before |= _before(unit, language, texts[known[0]])
        found[language] = Changes(before, ())
    return found


def _before(unit: Unit, language: str, text: str) -> dict[int, str]:
    """The text of before by the ordinal of the segment that stands in its place."""
    segments = unit.segments[language]
    parts = text.split("\n\n")
    if len(parts) != len(segments):
        return {segments[0].ordinal: text}
    return {segment.ordinal: part for segment, part in zip(segments, parts, strict=True)}
