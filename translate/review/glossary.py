"""Where the rows of a glossary contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.model import Concept


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
                yield concept.line, f"{key[0]} “{key[1]}” is a term of line {owner.line} too"
            if key in banned:
                yield concept.line, f"{key[0]} “{key[1]}” is forbidden on line {banned[key].line}"
        if len({code for code, _ in right}) == 1 and not any(concept.forbidden.values()):
            yield concept.line, f"has a term in {right[0][0]} alone"
