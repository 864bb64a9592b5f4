"""link-empty."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import counted, listed, quoted
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.WARNING)
def link_empty(unit: Unit, context: Context) -> Iterator[Finding]:
    """A link leads nowhere.

    Why: readers who want to see the source can't; programs that convert PDF leave such links.
    Example: nl “de [verklaring van de IND](#)”.
    Remedy: put the address in, or take the link away and keep its text.
    """
    empty = [
        (segment, fact)
        for language in context.languages
        for segment, fact in context.facts_of(unit, language, FactKind.LINK)
        if not fact.value.target
    ]
    if empty:
        languages = tuple(dict.fromkeys(segment.language for segment, _ in empty))
        texts = dict.fromkeys(quoted(fact.text) for _, fact in empty)
        yield Finding(
            "link-empty",
            Severity.WARNING,
            unit.id,
            languages,
            counted(
                len(texts),
                "the link {texts} leads nowhere in {languages}",
                "the links {texts} lead nowhere in {languages}",
                texts=listed(texts),
                languages=listed(languages),
            ),
            tuple(segment.span(fact.start, fact.end) for segment, fact in empty),
        )
