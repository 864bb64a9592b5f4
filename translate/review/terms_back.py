"""A list of terms that comes back from another tool: which concepts it changes, and which not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from translate.dataclass import dataclass
from translate.model import Concept, digest
from translate.review.naming import file_name_of
from translate.wording import say

NOTE = "note"
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class ReturnedConcept:
    """A concept of a file that came back."""

    name: str
    """"" where the file does not say it."""
    cells: Mapping[str, str]
    """As in `terms.csv`, by language, and `NOTE`; those that the file has."""
    base: str
    """The fingerprint of what went out; "" where the file does not say it."""
    place: str


@dataclass(frozen=True, slots=True)
class TermsBack:
    """What a list that came back changes."""

    changed: tuple[tuple[Concept, Mapping[str, str]], ...]
    """A concept, and all its cells as they become."""
    added: tuple[Mapping[str, str], ...]
    remarks: tuple[tuple[str, str], ...]
    """(place, what was not taken and why)."""


def concept_names(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """A name for each concept, made of its first language's terms: a new row changes none."""
    keys = [next(iter(cells_of(concept).values()), "") for concept in concepts]
    seen: Counter[str] = Counter()
    names = []
    for key in keys:
        seen[key] += 1
        names.append(file_name_of(f"{key}\n{seen[key]}" if seen[key] > 1 else key))
    return tuple(names)


def cells_of(concept: Concept) -> dict[str, str]:
    """The cells of a concept's row that hold something, alternatives first."""
    cells = {
        language: "|".join([*terms, *(f"!{one}" for one in concept.forbidden.get(language, ()))])
        for language, terms in concept.terms.items()
    }
    if concept.note:
        cells[NOTE] = concept.note
    return cells


def row_print(cells: Mapping[str, str]) -> str:
    """Names what a row says; empty cells and white space do not count."""
    said = (f"{name}={' '.join(text.split())}" for name, text in sorted(cells.items()) if text)
    return digest("\n".join(said))[:_DIGITS]


def take_terms_back(
    concepts: Sequence[Concept], returned: Sequence[ReturnedConcept], overwrite: bool = False
) -> TermsBack:
    """What a list that came back changes among the concepts; an empty cell deletes nothing.

    A concept that was changed here since is left alone and named, unless `overwrite` says so; so is
    one that the file lacks. A concept without a name is the one with which it shares a term.
    """
    by_name = dict(zip(concept_names(concepts), concepts, strict=True))
    changed: list[tuple[Concept, Mapping[str, str]]] = []
    added: list[Mapping[str, str]] = []
    remarks: list[tuple[str, str]] = []
    for one in returned:
        concept = by_name.get(one.name) or _sharing(one, concepts)
        filled = {name: text for name, text in one.cells.items() if text}
        if concept is None:
            if filled and not one.base:
                added.append(filled)
            elif filled and row_print(one.cells) != one.base:
                what = say(
                    "this concept was changed or removed here; not taken: “{shown}”",
                    shown=_shown(filled),
                )
                remarks.append((one.place, what))
            continue
        now = cells_of(concept)
        new = now | filled
        if new == now or row_print(one.cells) == one.base:
            continue
        if overwrite or row_print(now) == one.base:
            changed.append((concept, new))
        else:
            what = say(
                "line {line} is “{here}” here; not taken: “{there}”",
                line=concept.line,
                here=_shown(now),
                there=_shown(filled),
            )
            remarks.append((one.place, what))
    return TermsBack(tuple(changed), tuple(added), tuple(remarks))


def _sharing(one: ReturnedConcept, concepts: Sequence[Concept]) -> Concept | None:
    """The first concept that has a right term in common with one that came back."""
    terms = {
        (language, term.strip())
        for language, text in one.cells.items()
        for term in text.split("|")
        if language != NOTE and term.strip() and not term.strip().startswith("!")
    }
    return next(
        (
            concept
            for concept in concepts
            if any((code, term) in terms for code, own in concept.terms.items() for term in own)
        ),
        None,
    )


def _shown(cells: Mapping[str, str]) -> str:
    return "; ".join(f"{name}: {text}" for name, text in cells.items())
