"""What an editor offers while one types: notes, links and terms that the other versions have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol.types import CompletionItem, CompletionItemKind, CompletionList, TextEdit

from translate.checks.context import Shared
from translate.dataclass import dataclass
from translate.lsp.positions import Text
from translate.lsp.room import Look
from translate.model import MarkKind, Unit
from translate.reports.translating import in_language
from translate.wording import say

TRIGGERS = ("[", "^", "(")
"""The characters after which an editor asks by itself."""


@dataclass(frozen=True, slots=True)
class _Offer:
    text: str
    """As it goes into the file."""
    kind: CompletionItemKind
    told: str
    """Where it comes from."""


def completions_of(look: Look, offset: int, interface: str) -> CompletionList:
    """What is offered at an offset of a document, and in the reader's language where it is from.

    It comes from the unit that is being written; where there is none yet, from the units that
    this version lacks.
    """
    found = look.at(offset)
    units = [found[0]] if found else []
    if not units or not any(units[0].text(code) for code in _others(look)):
        units = [one for one in look.typed.letter.units if not one.segments.get(look.language)]
    text = look.text(look.language)
    before = text.text[text.text.rfind("\n", 0, offset) + 1 : offset]
    offers = {one.text: one for unit in units for one in _offers(look, unit)}
    fitting = [one for one in offers.values() if _fits(before, one)]
    items = [_item(text, offset, before, one, rank, interface) for rank, one in enumerate(fitting)]
    return CompletionList(is_incomplete=True, items=items)


def _item(
    text: Text, offset: int, before: str, offer: _Offer, rank: int, interface: str
) -> CompletionItem:
    closed = offer.text.endswith("]") and text.text.startswith("]", offset)
    place = text.range(offset - _begun(before, offer.text), offset + closed)
    return CompletionItem(
        offer.text,
        kind=offer.kind,
        detail=in_language(offer.told, interface),
        filter_text=offer.text,
        sort_text=f"{rank:03}",
        text_edit=TextEdit(place, offer.text),
    )


def _fits(before: str, offer: _Offer) -> bool:
    """Within `[` only notes are meant, within `](` only addresses."""
    if before.endswith("]("):
        return offer.kind is CompletionItemKind.File
    if before.endswith(("[", "[^")):
        return offer.kind is CompletionItemKind.Reference
    return True


def _others(look: Look) -> Sequence[str]:
    """The languages that offers come from: the source, or for it the others."""
    letter = look.typed.letter
    if look.language != letter.source:
        return (letter.source, *(one for one in letter.languages[1:] if one != look.language))
    return letter.languages[1:]


def _offers(look: Look, unit: Unit) -> Iterator[_Offer]:
    yield from _marks(look, unit)
    yield from _terms(look, unit)


def _marks(look: Look, unit: Unit) -> Iterator[_Offer]:
    """Notes and addresses that this version does not have in the unit yet."""
    own = {
        (mark.kind, mark.target)
        for segment in unit.segments.get(look.language, ())
        for mark in segment.marks
    }
    for code in _others(look):
        for segment in unit.segments.get(code, ()):
            for mark in segment.marks:
                if (mark.kind, mark.target) in own or not mark.target:
                    continue
                if mark.kind is MarkKind.FOOTNOTE:
                    told = say("note in {language}", language=code)
                    yield _Offer(f"[^{mark.target}]", CompletionItemKind.Reference, told)
                elif mark.kind is MarkKind.LINK:
                    shown = " ".join(segment.text[mark.start : mark.end].split())
                    told = say("link in {language}: {shown}", language=code, shown=shown)
                    yield _Offer(mark.target, CompletionItemKind.File, told)


def _terms(look: Look, unit: Unit) -> Iterator[_Offer]:
    """What the glossary calls here what the other versions name."""
    letter = look.typed.letter
    bases = Shared.of(letter).termbases if letter.glossary else {}
    for code in _others(look) if bases else ():
        for segment in unit.segments.get(code, ()):
            for found in bases[code].occurrences(segment.text):
                for term in found.term.concept.terms.get(look.language, ()):
                    told = say("{languages} {text}", languages=code, text=found.term.text)
                    yield _Offer(term, CompletionItemKind.Text, told)


def _begun(before: str, text: str) -> int:
    """How many characters before the cursor are the beginning of a text."""
    line, wanted = before.casefold(), text.casefold()
    return next(
        (
            size
            for size in range(min(len(line), len(wanted)), 0, -1)
            if line.endswith(wanted[:size])
        ),
        0,
    )
