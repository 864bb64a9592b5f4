"""draft-tags."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Severity, Unit


@unit_check(Severity.WARNING)
def draft_tags(unit: Unit, context: Context) -> Iterator[Finding]:
    """An engine lost, doubled or moved a footnote mark, a link or emphasis of a draft.

    Only `translate draft` can tell, which knows what was sent, and reports it with the draft. The
    checks of footnotes, links and structure watch over the text from then on.

    Why: the claim loses its source, or the link leads from other words.
    Example: nl "… dienstplicht[^1] en de wet[^2]", drafted "… service[^2] and the law[^1]".
    Remedy: put the marks where they belong.
    """
    for segment in unit:
        for remark in context.shared.remarks.get(segment.key, ()):
            yield Finding(
                "draft-tags",
                Severity.WARNING,
                unit.id,
                (segment.language,),
                remark,
                (segment.whole(),),
            )
