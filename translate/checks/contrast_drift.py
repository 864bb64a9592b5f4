"""contrast-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.contraries import Contrary, contraries
from translate.checks.texts.meant import side_by_side
from translate.model import Finding, Severity, Unit


@unit_check(Severity.ATTENTION)
def contrast_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """One version has another word where both others agree, and the two words contrast.

    Compared are single sentences of three versions. The table of contrasts (`contrasts.tsv`) has
    words that make a sentence say something else in each other's place: subsidiary and competitor,
    roof and cellar, summer and winter. Nothing is told where the version has any word that may mean
    what the others say, or where a “not” in it may make up for the other word.

    Why: every name and figure is right, and the sentence speaks of something else.
    Example: nl “de verhuurder betaalt”, en “the tenant pays”, ru “платит арендодатель”.
    Remedy: read the sentence in all versions; mend it, or waive or approve it.
    """
    for row in context.derive(side_by_side):
        for contrary in contraries(context, row):
            yield _finding(unit, contrary)


def _finding(unit: Unit, contrary: Contrary) -> Finding:
    return Finding(
        "contrast-drift",
        Severity.ATTENTION,
        unit.id,
        (contrary.odd,),
        each_says({name: word.text for name, word in contrary.said.items()}, contrary.odd),
        tuple(word.span for word in contrary.said.values()),
    )
