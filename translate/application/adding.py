"""A text that a version lacks: where it goes, what the checks would say, and into the file."""

from __future__ import annotations

from dataclasses import replace

from translate.application.editing import Trial, Writer, record_writer, write_version
from translate.application.letters import OpenLetter, rules_of
from translate.checks import examine
from translate.dataclass import dataclass
from translate.documents.insertion import insert
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.facts.extract import extract
from translate.model import Segment, Unit, Version
from translate.wording import say


@dataclass(frozen=True, slots=True)
class _Added:
    """A version with the new text in it."""

    version: Version
    unit: Unit
    """The unit, with its new segment."""


def try_text(opened: OpenLetter, unit: Unit, language: str, text: str) -> Trial:
    """What the checks would find in a unit with `text` in a language that lacks it.

    Raises TranslateError where the text can't be put in its place.
    """
    letter, added = opened.letter, _added(opened, unit, language, text)
    (segment,) = added.unit.segments[language]
    changed = replace(
        letter,
        versions={**letter.versions, language: added.version},
        units=tuple(added.unit if one is unit else one for one in letter.units),
        facts={**letter.facts, segment.key: extract(segment, language)},
    )
    return Trial(added.unit, examine(changed, rules_of(opened), (added.unit,), ()))


def save_text(opened: OpenLetter, unit: Unit, language: str, text: str, writer: Writer) -> str:
    """Puts `text` into a version that lacks it, every old byte kept; gives the file's path.

    It goes behind the unit before it, with the markup of its place. Raises TranslateError, and
    writes nothing to the file, where it can't be put there or the file is not the one that was
    read.
    """
    added = _added(opened, unit, language, text)
    record_writer(opened, [(added.unit, language)], writer)
    write_version(opened, opened.letter.versions[language], added.version.data)
    return opened.letter.versions[language].path


def _added(opened: OpenLetter, unit: Unit, language: str, text: str) -> _Added:
    letter = opened.letter
    version = letter.versions[language]
    like = unit.segments.get(letter.source, ())
    if len(like) != 1 or language == letter.source or unit.segments.get(language):
        raise TranslateError(
            say("{id} is not one paragraph that {language} lacks", id=unit.id, language=language),
            path=version.path,
            remedy="write it in the file itself",
        )
    if not text.strip():
        raise TranslateError("there is no text yet", path=version.path, remedy="write one")
    after = _before_it(opened, unit, language)
    following = after.ordinal if after else 0
    before = version.segments[following] if following < len(version.segments) else None
    data = insert(version, text, like[0], after=after, before=before)
    read = read_markdown(data, language, version.path)
    pairs = zip(read.segments, version.segments, strict=False)
    same = next((at for at, (new, old) in enumerate(pairs) if new.source != old.source), None)
    segment = read.segments[-1 if same is None else same]
    return _Added(read, replace(unit, segments={**unit.segments, language: (segment,)}))


def _before_it(opened: OpenLetter, unit: Unit, language: str) -> Segment | None:
    """The last segment, in a language, of the nearest earlier unit that has one."""
    units = opened.letter.units
    for one in reversed(units[: units.index(unit)]):
        if one.segments.get(language):
            return one.segments[language][-1]
    return None
