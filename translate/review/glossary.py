"""Where the rows of a glossary contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.model import Concept
from translate.wording import say


def slips(concepts: Sequence[Concept]) -> Iterator[tuple[int, str]]:
    """(line, what is wrong) in the order of the file.

    A term that stands for two concepts, one that is right and forbidden at once, and a concept
    that has a term in one language alone.
    """
    owners: dict[tuple[str, str], Concept] = {}
    banned = {
        (language, variant.casefold()): concept
        for concept in concepts
        for language, variants in concept.forbidden.items()
        for variant in variants
    }
    for concept in concepts:
        right = [(code, term) for code, terms in concept.terms.items() for term in terms]
        for key in dict.fromkeys((code, term.casefold()) for code, term in right):
            owner = owners.setdefault(key, concept)
            if owner is not concept:
                yield (
                    concept.line,
                    say(
                        "{language} “{term}” is a term of line {line} too",
                        language=key[0],
                        term=key[1],
                        line=owner.line,
                    ),
                )
            if key in banned:
                yield (
                    concept.line,
                    say(
                        "{language} “{term}” is forbidden on line {line}",
                        language=key[0],
                        term=key[1],
                        line=banned[key].line,
                    ),
                )
        if len({code for code, _ in right}) == 1 and not any(concept.forbidden.values()):
            yield concept.line, say("has a term in {right} alone", right=right[0][0])
