"""link-empty."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.reading import units_with
from translate.checks.comparing.wording import listed, quoted
from translate.checks.registry import check
from translate.model import AlignedLetter, FactKind, Finding, Severity


@check(Severity.WARNING)
def link_empty(letter: AlignedLetter) -> Iterator[Finding]:
    """A link leads nowhere.

    Why: readers who want to see the source can't; programs that convert PDF leave such links.
    Example: nl “de [verklaring van de IND](#)”.
    Remedy: put the address in, or take the link away and keep its text.
    """
    for unit in units_with(letter, FactKind.LINK):
        empty = [
            (segment, fact)
            for language in letter.languages
            for segment, fact in letter.facts_of(unit, language, FactKind.LINK)
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
                f"the link{'s' if len(texts) > 1 else ''} {listed(texts)} "
                f"{'lead' if len(texts) > 1 else 'leads'} nowhere in {listed(languages)}",
                tuple(segment.span(fact.start, fact.end) for segment, fact in empty),
            )
