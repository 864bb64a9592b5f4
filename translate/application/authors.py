"""Who wrote the texts of a letter, as far as version control tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from translate.application.letters import OpenLetter
from translate.errors import TranslateError
from translate.model import Segment, Unit
from translate.review.people import identity
from translate.review.policy import Policy
from translate.review.states import Authors
from translate.storage.authors import Author, Lines, line_authors
from translate.storage.people import Person, named_person, present_person


def authors_of(opened: OpenLetter, languages: Iterable[str] | None = None) -> Authors:
    """The authors' names by unit id and language; empty for files that are no letter's.

    Only of the texts in `languages`, all but the source's where it is None.
    """
    letter = opened.letter
    chosen = [code for code in letter.languages if code != letter.source]
    return {
        (unit.id, language): frozenset(
            name for segment in segments for _, name in _written(opened, segment, lines)
        )
        for language, lines in _lines(opened, chosen if languages is None else languages).items()
        if lines
        for unit in letter.units
        if (segments := unit.segments.get(language))
    }


def written(opened: OpenLetter, unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """(Time, name, language) of everybody who wrote lines of a unit as they stand now.

    The earliest first; the time is "" for what is not committed. Empty where git can't tell.
    """
    found = {
        (at, name, language)
        for language, lines in _lines(opened, opened.letter.versions).items()
        for segment in unit.segments.get(language, ())
        for at, name in _written(opened, segment, lines)
    }
    return tuple(sorted(found, key=lambda one: (not one[0], one)))


def present_of(opened: OpenLetter) -> Person:
    """Who git says is at work in the workspace of a letter."""
    known = opened.examined
    if known.present is None:
        known.present = present_person(opened.workspace.root)
    return known.present


def decides(opened: OpenLetter) -> bool:
    """Whether git's user may decide about a letter, as far as the settings name who may."""
    policy = opened.workspace.settings.policy
    return not policy.deciders or not policy.objection(present_of(opened).name)


def person_at_work(opened: OpenLetter, name: str | None) -> str:
    """Who works on a letter: `name`, or git's user, as the settings spell it where they know them.

    Raises TranslateError where nobody is known, or the name shows nobody.
    """
    person = named_person(present_of(opened)) if name is None else " ".join(name.split())
    if not identity(person) or not person.isprintable():
        raise TranslateError(
            "the name shows nobody",
            remedy="say it in letters, or leave it out",
            argument="name",
        )
    policy = opened.workspace.settings.policy
    spelled = {identity(one): one for one in policy.reviewers}
    known = policy.person(person)
    return known.name if known else spelled.get(identity(person), person)


def _lines(opened: OpenLetter, languages: Iterable[str]) -> dict[str, Lines]:
    """The authors of the lines of versions, by language; git is asked once for each of them."""
    if opened.folder is None:
        return {}
    known = opened.examined
    if known.written is not opened.letter:
        known.lines, known.written = {}, opened.letter
    languages = [code for code in languages if code in opened.letter.versions]
    unknown = [code for code in languages if code not in known.lines]
    if unknown:
        told = line_authors(opened.folder, [f"{code}.md" for code in unknown])
        known.lines.update(zip(unknown, told, strict=True))
    return {code: known.lines[code] for code in languages}


def _written(
    opened: OpenLetter, segment: Segment, lines: Sequence[Author | None]
) -> Iterator[tuple[str, str]]:
    """(Time, name) of the authors of a segment's lines; what is not committed is the present
    user's, at no time."""
    policy = opened.workspace.settings.policy
    first = segment.line - 1
    for author in lines[first : first + segment.source.count("\n") + 1]:
        one = author or present_of(opened)
        if name := _known(one.name, one.email, policy):
            yield author.at if author else "", name


def _known(name: str, email: str, policy: Policy) -> str:
    """By the name that the settings have for their address, else by git's."""
    known = (one for one in policy.people if one.email and _same(one.email, email))
    return next((one.name for one in known), name)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
