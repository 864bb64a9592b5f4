"""What a workspace or a letter sets a check to: its findings weigh more, less or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.model import Finding, Severity

OFF = "off"
LEVELS = (*(severity.value for severity in Severity), OFF)
"""What a check can be set to, the gravest first."""

_GRAVEST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Rule:
    """A check set to a level, in all languages or in one."""

    check: str
    level: str
    """One of `LEVELS`."""
    language: str = ""
    """Only findings in which this language alone is the odd one out; "" for all findings."""
    where: str = ""
    """The file and the line that say so: `letter.toml:7`."""


def set_levels(findings: Iterable[Finding], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """The findings as the rules will have them, those that are off left out.

    Of several rules that fit, one for a language goes before one for all, and a later one before
    an earlier one. A note says that something is right: it is switched off, but never raised.
    """
    if not rules:
        return tuple(findings)
    return tuple(_set(findings, rules))


def _set(findings: Iterable[Finding], rules: Sequence[Rule]) -> Iterator[Finding]:
    for finding in findings:
        level = _level(finding, rules)
        if level == OFF:
            continue
        if level and finding.severity is not Severity.NOTE:
            yield replace(finding, severity=Severity(level))
        else:
            yield finding


def level_of(check: str, rules: Sequence[Rule]) -> str:
    """The level that a check is set to in all languages; "" where no rule says so."""
    general = [rule.level for rule in rules if rule.check == check and not rule.language]
    return general[-1] if general else ""


def _level(finding: Finding, rules: Sequence[Rule]) -> str:
    """The level of the rule that decides; "" where none fits."""
    own = [rule for rule in rules if rule.check == finding.check]
    special = [rule for rule in own if finding.languages == (rule.language,)]
    general = [rule for rule in own if not rule.language]
    return next((rule.level for rule in (*reversed(special), *reversed(general))), "")


def narrow(
    findings: Iterable[Finding],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    languages: Collection[str] = (),
    minimum: Severity = Severity.NOTE,
    fuzzy: bool = False,
) -> tuple[Finding, ...]:
    """The findings that somebody wants to see now.

    `select` and `ignore` are ids of checks, `languages` those that a finding is about, `minimum`
    the least severity; an empty collection leaves out nothing. What is folded into a finding
    counts as that finding does: it is selected with it, and ignored only with it. Errors and
    warnings about fuzzy entries are for the reader's attention, as no program shows these entries;
    `fuzzy` lets them weigh as others do.
    """
    loud = _GRAVEST_FIRST[: _GRAVEST_FIRST.index(minimum) + 1]
    return tuple(
        one
        for one in (findings if fuzzy else map(_lowered, findings))
        if (not select or one.check in select or not set(select).isdisjoint(one.also))
        and not {one.check, *one.also} <= set(ignore)
        and (not languages or set(one.languages) & set(languages))
        and one.severity in loud
    )


def _lowered(finding: Finding) -> Finding:
    if finding.fuzzy and finding.severity.is_fault:
        return replace(finding, severity=Severity.ATTENTION)
    return finding
