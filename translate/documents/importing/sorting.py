"""Which language each block is in: what its words say, else what its neighbours are in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.guessing import SURE, guess_of, is_quotation
from translate.languages import Script, get
from translate.languages.identify import Guess

_SHARE = 0.1
"""Of the words of a text; a language with less is quoted in it, not a version of it."""
_BEGUN = 3
"""Blocks, with a heading among them, from which on it is a version that somebody has begun."""


def languages_of(
    blocks: Sequence[Block], parted: Sequence[bool], languages: Sequence[str]
) -> list[str] | None:
    """The language of each block of one text, out of `languages`; None where nothing tells.

    `parted` says for each block whether a rule or a label stands before it. Blocks that say nothing
    (addresses, names, code) and foreign quotations go with the blocks around them.
    """
    guesses = [guess_of(block) for block in blocks]
    present = _present(blocks, guesses, languages)
    if not present:
        return None
    found = [_known(block, guess, present) for block, guess in zip(blocks, guesses, strict=True)]
    if _alternate(found, present):
        found = [
            code or _by_script(guess, present) for code, guess in zip(found, guesses, strict=True)
        ]
    place = 0
    while place < len(found):
        end = place
        while end < len(found) and found[end] is None:
            end += 1
        if end > place:
            before = found[place - 1] if place else None
            after = found[end] if end < len(found) else None
            gap = slice(place, end)
            sides = (before or after or present[0], after or before or present[0])
            found[gap] = _filled(blocks[gap], guesses[gap], parted[place : end + 1], sides)
        place = max(end, place + 1)
    return [language or present[0] for language in found]


def _alternate(found: Sequence[str | None], present: Sequence[str]) -> bool:
    """Whether languages change more often than versions that follow each other make them."""
    known = [code for code in found if code]
    changes = sum(one != other for one, other in pairwise(known))
    return changes >= 2 * len(present)


def _by_script(guess: Guess, present: Sequence[str]) -> str | None:
    """What a few words say, where no other version is in their script."""
    if guess.language not in present:
        return None
    script = get(guess.language).script
    return guess.language if [get(code).script for code in present].count(script) == 1 else None


def _filled(
    blocks: Sequence[Block],
    guesses: Sequence[Guess],
    parted: Sequence[bool],
    sides: tuple[str, str],
) -> list[str]:
    """The languages of blocks between two that are known, `sides`.

    Where these differ, the version that follows begins at the last rule or label, else at a
    heading, else at a line in bold; without any of these, each block goes by its few words.
    """
    before, after = sides
    separators = [place for place, is_parted in enumerate(parted) if is_parted]
    titles = [
        place
        for pattern in (r"#", r"(\*\*|__)[^\n]+\1$")
        for place, block in enumerate(blocks)
        if re.match(pattern, block.text)
    ]
    if before != after and (separators or titles):
        begin = separators[-1] if separators else titles[0]
        return [before] * begin + [after] * (len(blocks) - begin)
    return [
        guess.language if guess.language and guess.language in sides else before
        for guess in guesses
    ]


def _known(block: Block, guess: Guess, present: Sequence[str]) -> str | None:
    """The language of a block that decides for itself, by its words or its script."""
    if block.language in present:
        return block.language
    if guess.confidence >= SURE and guess.language in present:
        return guess.language
    letters = [letter for letter in block.text if letter.isalpha()]
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in letters)
    if block.part is Part.VERBATIM or is_quotation(block.text) or cyrillic * 2 <= len(letters):
        return None
    fitting = [code for code in present if get(code).script is Script.CYRILLIC]
    return fitting[0] if len(fitting) == 1 else None


def present_in(blocks: Sequence[Block], languages: Sequence[str]) -> list[str]:
    """The languages that a text has a version in, the first to appear first."""
    return _present(blocks, [guess_of(block) for block in blocks], languages)


def _present(
    blocks: Sequence[Block], guesses: Sequence[Guess], languages: Sequence[str]
) -> list[str]:
    """The languages that a text has a version in, the first to appear first."""
    words: dict[str, int] = {}
    for threshold in (SURE, 0.0):
        for block, guess in zip(blocks, guesses, strict=True):
            if guess.language in languages and guess.confidence >= threshold:
                length = len(block.text.split())
                words[guess.language or ""] = words.get(guess.language or "", 0) + length
        if words:
            break
    total = sum(words.values())
    begun = _begun(blocks, guesses)
    return [
        language
        for language, count in words.items()
        if count >= _SHARE * total or language in begun
    ]


def _begun(blocks: Sequence[Block], guesses: Sequence[Guess]) -> set[str]:
    """The languages of versions that may be short: a heading is surely in them, more seems so."""
    languages = [guess.language for guess in guesses]
    return {
        guess.language
        for block, guess in zip(blocks, guesses, strict=True)
        if re.match(r"\s{0,3}#", block.text)
        and guess.language
        and guess.confidence >= SURE
        and languages.count(guess.language) >= _BEGUN
    }
