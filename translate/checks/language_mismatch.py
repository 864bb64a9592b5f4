"""language-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.foreign_sentences import foreign_sentence
from translate.languages.foreign import language_name
from translate.model import Finding, Severity, Unit


@unit_check(Severity.ERROR)
def language_mismatch(unit: Unit, context: Context) -> Iterator[Finding]:
    """A sentence is in another language than its version.

    It was left in the source's, say, or comes from a neighbour's. A quotation may be in any
    language, unless a sentence of it is the version's own; so may links, titles of sources in
    notes, names and phrases of three words.

    Why: readers of that version can't read it, or take it for a slip of the whole letter.
    Example: «Ми просимо раду» in the Russian version is Ukrainian.
    Remedy: translate the sentence, or put it in quotation marks where it is a quotation.
    """
    for segment in unit:
        foreign = foreign_sentence(segment)
        if foreign:
            start, end, language = foreign
            yield Finding(
                "language-mismatch",
                Severity.ERROR,
                unit.id,
                (segment.language,),
                say(
                    "{language} has a sentence in {other}",
                    language=segment.language,
                    other=say(language_name(language)),
                ),
                (segment.span(start, end, language),),
            )
