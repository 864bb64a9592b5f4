"""What a block's own words say about its language, leaving out what it quotes and cites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.documents.importing.cutting import Block, Part
from translate.languages.identify import Guess, identify

SURE = 0.5
"""The confidence from which on a block decides for itself."""
_QUOTED = r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\""
_NAME = 3
"""Words of a name at the most."""
_FEW = 2
"""Words from which on a block has a language of its own beside that of what it quotes."""


def guess_of(block: Block) -> Guess:
    """The language of a block's own words; what it quotes tells only where there are none."""
    if block.part is Part.VERBATIM or is_quotation(block.text):
        return Guess(None, 0.0)
    text = re.sub(r"\]\([^)]*\)|<[^>]*>|`[^`]*`", "] ", block.text)
    bare = re.sub(_QUOTED, " ", text)
    own, whole = identify(bare), identify(text)
    if own.language is None and bare != text and len(re.findall(r"[^\W\d_]{2,}", bare)) >= _FEW:
        return Guess(whole.language, min(whole.confidence, SURE / 2))
    return whole if own.language in (None, whole.language) else own


def looks(block: Block) -> str | None:
    """The language that a block is surely in, of the house or not; None where nothing is sure, as
    of a name or of two or three words."""
    guess = guess_of(block)
    is_said = len(re.findall(r"[^\W\d_]+", block.text)) > _NAME and guess.points > 1
    return guess.language if guess.confidence >= SURE and is_said else None


def language_of_notes(texts: Sequence[str]) -> str | None:
    """The language that notes are written in, by what stands around the titles they cite."""
    return identify("\n".join(map(_uncited, texts))).language


def is_quotation(text: str) -> bool:
    """Whether a block is a quotation as a whole: in whose language is not its own business."""
    bare = text.strip(" \t*_\n.,;")
    return bare[:1] in tuple('>“”„«"') and (bare[0] == ">" or bare[-1:] in tuple('”“»"'))


def _uncited(text: str) -> str:
    text = re.sub(r"\]\([^)]*\)|<[^>]*>", "]", text)
    text = re.sub(r"\[[^\]]*\]", " ", text)
    return re.sub(rf"{_QUOTED}|\*[^*]*\*", " ", text)
