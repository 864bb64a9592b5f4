"""Which units a person means: `7`, `u7`, `3-9`, `k3f`, `u7·k3f`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import AlignedLetter, Finding, Severity, Unit
from translate.precompiled import expression
from translate.review.naming import file_names, unit_names
from translate.wording import say

_NUMBER = expression(r"u?(\d{1,9})(?:-u?(\d{1,9}))?")
_NAME = expression(r"(?:u?(\d{1,9})[·.])?([bcdfghjkmnpqrstvwxyz][bcdfghjkmnpqrstvwxyz2-9]{2,11})")

FIRST = 60
"""Characters of a text that are enough to know it by."""


def select_units(
    letter: AlignedLetter, names: Sequence[str], seen: Mapping[int, str] | None = None
) -> tuple[Unit, ...]:
    """The units that numbers, ranges and short names mean, each once, in the letter's order.

    `seen` are the units' short names by number when the person last looked. Raises TranslateError
    for a name that is none, for a unit the letter does not have, and for a number that meant
    another unit then.
    """
    by_name = _by_name(letter) if names else {}
    wanted: set[str] = set()
    for name in names:
        if match := _NUMBER.fullmatch(name):
            first, last = int(match[1]), int(match[2] or match[1])
            if not 1 <= first <= last <= len(letter.units):
                raise _no_unit(letter, name)
            chosen = [f"u{number}" for number in range(first, last + 1)]
            _check_seen(letter, name, chosen, by_name, seen or {})
            wanted.update(chosen)
        elif match := _NAME.fullmatch(name):
            wanted.add(_named(letter, name, match[1], by_name.get(match[2])))
        else:
            raise TranslateError(
                say("“{name}” is no unit", name=name),
                remedy="write 7 or u7, a range, 3-9, or a name, k3f",
            )
    return tuple(unit for unit in letter.units if unit.id in wanted)


def _by_name(letter: AlignedLetter) -> dict[str, str]:
    """Unit ids by name: those that files for other tools bear, then the short ones."""
    both = (file_names(letter), unit_names(letter))
    return {name: unit for names in both for unit, name in names.items()}


def select_unit(letter: AlignedLetter, name: str, seen: Mapping[int, str] | None = None) -> Unit:
    """The one unit that a name means; TranslateError as `select_units`, and for a range."""
    units = select_units(letter, [name], seen)
    if len(units) != 1:
        raise TranslateError(
            say("{name} is more than one unit", name=name), remedy="name one, such as 7"
        )
    return units[0]


def _named(letter: AlignedLetter, name: str, number: str | None, unit: str | None) -> str:
    """The id of the unit with a short name; the number before it may be old."""
    if unit is None:
        if number is None:
            raise _no_unit(letter, name)
        raise TranslateError(
            say("{letter} has no unit {unit}: its text has changed", letter=letter.name, unit=name),
            remedy="look again with `translate diff`",
        )
    return unit


def _check_seen(
    letter: AlignedLetter,
    name: str,
    chosen: Sequence[str],
    by_name: Mapping[str, str],
    seen: Mapping[int, str],
) -> None:
    """Raises TranslateError for a number that meant another text when the person last looked, and
    for a range (`name`) with such a number: no unit of it is decided about then."""
    now = {unit: short for short, unit in by_name.items()}
    then = {unit: seen.get(int(unit[1:]), now[unit]) for unit in chosen}
    other = [unit for unit in chosen if then[unit] != now[unit]]
    if not other:
        return
    unit, before = other[0], then[other[0]]
    moved = by_name.get(before)
    said = (
        say("“{beginning}”, now {moved}", beginning=_beginning(letter, moved), moved=moved)
        if moved
        else say("a text that has changed")
    )
    message = say(
        "{unit} is “{beginning}”; when you last looked it was {then}",
        unit=unit,
        beginning=_beginning(letter, unit),
        then=said,
    )
    if len(chosen) == 1:
        remedy = (
            say(
                "look again with `translate diff`, or name it {now} or {before}",
                now=now[unit],
                before=before,
            )
            if moved
            else say("look again with `translate diff`, or name it {now}", now=now[unit])
        )
        raise TranslateError(message, remedy=remedy)
    same = _ranges([one for one in chosen if one not in other])
    names = " ".join([*same, *(now[one] for one in other)])
    raise TranslateError(
        say("nothing is recorded of {range}: {why}", range=name, why=message),
        remedy=say("look again with `translate diff`, or name its units: {names}", names=names),
    )


def _ranges(units: Sequence[str]) -> list[str]:
    """Units by number, those in a row as a range."""
    runs: list[list[int]] = []
    for number in (int(unit[1:]) for unit in units):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [f"u{run[0]}-u{run[-1]}" if len(run) > 1 else f"u{run[0]}" for run in runs]


def _beginning(letter: AlignedLetter, unit_id: str) -> str:
    unit = next(one for one in letter.units if one.id == unit_id)
    texts = (unit.text(code) for code in (letter.source, *letter.languages))
    text = " ".join(next(filter(None, texts), "").split())
    return text if len(text) <= FIRST else text[:FIRST].rstrip() + "…"


def _no_unit(letter: AlignedLetter, name: str) -> TranslateError:
    return TranslateError(
        say("{letter} has no unit {unit}", letter=letter.name, unit=name),
        remedy=say("its units are 1 to {units}", units=len(letter.units)),
    )


def is_unit_name(name: str) -> bool:
    """Does it look like the name of a unit or a range of units?"""
    return _NUMBER.fullmatch(name) is not None or _NAME.fullmatch(name) is not None


def is_range(name: str) -> bool:
    """Does the name mean more than one unit?"""
    match = _NUMBER.fullmatch(name)
    return match is not None and match[2] is not None and match[1] != match[2]


def clean_units(letter: AlignedLetter, findings: Iterable[Finding]) -> tuple[Unit, ...]:
    """The units about which nothing is found that wants a look; notes and waived findings don't."""
    flagged = {
        finding.unit
        for finding in findings
        if finding.severity is not Severity.NOTE and finding.waived is None
    }
    return tuple(unit for unit in letter.units if unit.id not in flagged)


def select_languages(letter: AlignedLetter, codes: Sequence[str]) -> tuple[str, ...]:
    """The languages that a decision is about; all but the source where `codes` is empty.

    Raises TranslateError for a language that the letter is not translated into, and for a letter in
    one language, whose units nobody decides about.
    """
    targets = tuple(code for code in letter.languages if code != letter.source)
    if not targets:
        raise _alone(letter, codes)
    for code in codes:
        if code not in targets:
            message = (
                say(
                    "{name} is not translated into “{code}”, the language it is written in",
                    name=letter.name,
                    code=code,
                )
                if code == letter.source
                else say("{name} is not translated into “{code}”", name=letter.name, code=code)
            )
            raise TranslateError(message, remedy=_other_languages(letter, code, targets))
    return tuple(code for code in targets if not codes or code in codes)


def select_versions(letter: AlignedLetter, codes: Sequence[str]) -> tuple[str, ...]:
    """The versions that something is said about as a whole, or without deciding: the languages of
    `select_languages`, and the source itself of a letter in one language.

    Raises TranslateError for a language that the letter is not translated into.
    """
    if tuple(letter.languages) == (letter.source,) and set(codes) <= {letter.source}:
        return (letter.source,)
    return select_languages(letter, codes)


def _alone(letter: AlignedLetter, codes: Sequence[str]) -> TranslateError:
    """A letter in one language, of which somebody wants to decide about `codes`."""
    code = next((one for one in codes if one != letter.source), "")
    return TranslateError(
        say("{name} is in one language, “{code}”", name=letter.name, code=letter.source),
        remedy=say("add “{code}” to languages in letter.toml", code=code)
        if code in CODES
        else say(
            "add a language to letter.toml, or confirm it as a whole: {command}",
            command=f"translate approve {letter.name} --whole",
        ),
    )


def _other_languages(letter: AlignedLetter, code: str, targets: Sequence[str]) -> str:
    """What to say instead of a language that a letter has no translation in, or how to add it."""
    names = ", ".join(targets)
    if code in CODES and code != letter.source:
        return say(
            "use {names}, or add “{code}” to languages in letter.toml", names=names, code=code
        )
    return say("use {names}", names=names)
