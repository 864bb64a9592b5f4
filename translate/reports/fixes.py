"""Fixes as people read them: the place, what is wrong, and the words before and after."""

from __future__ import annotations

from collections.abc import Iterator

from translate.application.fixing import Proposal
from translate.reports.styled import Line, Style
from translate.wording import counted, listed, say


def proposal_lines(proposal: Proposal) -> Iterator[Line]:
    """One fix: `letters/pool/en.md:7:8: 12,000 → 1,200`, with the finding behind it."""
    finding, fix = proposal.finding, proposal.fix
    place = f"{fix.path}:{fix.line}:{fix.column}: "
    yield (
        (place, Style.STRONG),
        (fix.old, Style.REMOVED),
        (fix.replacement, Style.ADDED),
        (f"  {finding.unit} {finding.check}: ", Style.FAINT),
        (finding.message, Style.FAINT),
    )
    if proposal.approved:
        ends = say(
            "{languages} approved: the approval ends with this edit",
            languages=listed(proposal.approved),
        )
        yield ("  ", Style.PLAIN), (ends, Style.WARNING)


def summary(fixed: int, left: int, approved: int) -> str:
    """What was done: `2 fixes written, 1 left (approved text: add --approved)`."""
    done = counted(fixed, "{count} fix written", "{count} fixes written", count=fixed)
    if not left:
        return done
    if approved:
        return say("{done}, {count} left (approved text: add --approved)", done=done, count=left)
    return say("{done}, {count} left", done=done, count=left)
